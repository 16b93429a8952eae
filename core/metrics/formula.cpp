#include "core/metrics/formula.h"

#include "core/base/text.h"

namespace payoff {
namespace {

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '@'; }

double whole_number(const std::string& token) {
  double value = 0;
  for (char c : token) value = value * 10 + (c - '0');
  return value;
}

/// Recursive descent over the tokens.
class Parser {
 public:
  Parser(const std::vector<std::string>& tokens, const std::vector<Symbol>& symbols)
      : tokens_(tokens), symbols_(symbols) {}

  Result<Formula> parse() {
    expression();
    if (position_ != tokens_.size()) note({Fault::unknown_id, peek()});
    if (error_) return tl::unexpected<Error>(*error_);
    return std::move(formula_);
  }

 private:
  std::string peek() const { return position_ < tokens_.size() ? tokens_[position_] : std::string(); }
  bool take(std::string_view token) {
    if (peek() != token) return false;
    ++position_;
    return true;
  }
  void note(Error error) {
    if (!error_) error_ = std::move(error);
  }
  int add(Node node) {
    formula_.nodes.push_back(std::move(node));
    return static_cast<int>(formula_.nodes.size()) - 1;
  }
  const Dimension& dimension(int node) const {
    return formula_.nodes[static_cast<std::size_t>(node)].dimension;
  }

  int expression() {
    int left = term();
    while (!error_ && (peek() == "+" || peek() == "-")) {
      const Op op = take("+") ? Op::add : (take("-"), Op::subtract);
      const int right = term();
      if (!(dimension(left) == dimension(right))) note({Fault::wrong_type, op == Op::add ? "+" : "-"});
      left = add({.op = op, .parts = {left, right}, .dimension = dimension(left)});
    }
    return left;
  }

  int term() {
    int left = factor();
    while (!error_ && (peek() == "*" || peek() == "/")) {
      const bool times = take("*");
      if (!times) take("/");
      const int right = factor();
      const Dimension a = dimension(left), b = dimension(right);
      const int sign = times ? 1 : -1;
      left =
          add({.op = times ? Op::multiply : Op::divide,
               .parts = {left, right},
               .dimension = {a.money + sign * b.money, a.count + sign * b.count, a.hours + sign * b.hours}});
    }
    return left;
  }

  int factor() {
    const std::string token = peek();
    if (take("(")) {
      const int inner = expression();
      if (!take(")")) note({Fault::unknown_id, peek()});
      return inner;
    }
    ++position_;
    if (token == "sum" || token == "first") return choice(token == "sum" ? Op::sum : Op::first);
    if (token == "nonnegative") return choice(Op::nonnegative);
    if (!token.empty() && is_digit(token[0])) return add({.constant = whole_number(token)});
    for (std::size_t i = 0; i < symbols_.size(); ++i) {
      if (symbols_[i].id == token) {
        return add({.op = Op::figure, .figure = static_cast<int>(i), .dimension = symbols_[i].dimension});
      }
    }
    note({Fault::unknown_id, token});
    return add({});
  }

  int choice(Op op) {
    std::vector<int> parts;
    if (!take("(")) note({Fault::unknown_id, peek()});
    do parts.push_back(expression());
    while (!error_ && take(","));
    if (!take(")")) note({Fault::unknown_id, peek()});
    const Dimension kind = dimension(parts.front());
    for (int part : parts) {
      const bool constant = formula_.nodes[static_cast<std::size_t>(part)].op == Op::constant;
      if (!constant && !(dimension(part) == kind)) note({Fault::wrong_type, op == Op::sum ? "sum" : "first"});
    }
    return add({.op = op, .parts = std::move(parts), .dimension = kind});
  }

  const std::vector<std::string>& tokens_;
  const std::vector<Symbol>& symbols_;
  std::size_t position_ = 0;
  Formula formula_;
  std::optional<Error> error_;
};

void append(std::vector<std::string>& tokens, std::string token,
            const std::vector<Replacement>& replacements) {
  for (const Replacement& replacement : replacements) {
    if (replacement.name == token) {
      tokens.insert(tokens.end(), replacement.tokens.begin(), replacement.tokens.end());
      return;
    }
  }
  tokens.push_back(std::move(token));
}

}  // namespace

std::vector<std::string> formula_tokens(std::string_view text, const std::vector<Replacement>& replacements) {
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < text.size();) {
    std::size_t end = i + 1;
    if (is_name(text[i])) {
      while (end < text.size() && is_name(text[end])) ++end;
    }
    if (text[i] != ' ') append(tokens, std::string(text.substr(i, end - i)), replacements);
    i = end;
  }
  return tokens;
}

Result<Formula> parse_formula(const std::vector<std::string>& tokens, const std::vector<Symbol>& symbols) {
  return Parser(tokens, symbols).parse();
}

}  // namespace payoff
