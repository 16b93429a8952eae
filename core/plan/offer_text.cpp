#include "core/plan/offer_text.h"

#include <algorithm>
#include <cmath>

#include "core/base/money.h"
#include "core/base/text.h"

namespace payoff {
namespace {

constexpr std::size_t kLongest = 1000;

/// What a word says of the figure beside it. `end` parts two of them, `filler` says nothing.
enum class Say : unsigned {
  filler = 0,
  end = 1,
  per = 2,
  order = 4,
  post = 8,
  product = 16,
  fee = 32,
  sales = 64
};

struct Word {
  std::string_view word;
  Say say;
};

constexpr Word kWords[] = {
    {"and", Say::end},         {"plus", Say::end},         {"for", Say::end},
    {"with", Say::end},        {"of", Say::filler},        {"the", Say::filler},
    {"in", Say::filler},       {"on", Say::filler},        {"all", Say::filler},
    {"per", Say::per},         {"each", Say::per},         {"every", Say::per},
    {"a", Say::per},           {"an", Say::per},           {"sale", Say::order},
    {"order", Say::order},     {"purchase", Say::order},   {"post", Say::post},
    {"posts", Say::post},      {"reel", Say::post},        {"reels", Say::post},
    {"story", Say::post},      {"stories", Say::post},     {"video", Say::post},
    {"videos", Say::post},     {"short", Say::post},       {"shorts", Say::post},
    {"product", Say::product}, {"products", Say::product}, {"gift", Say::product},
    {"gifted", Say::product},  {"free", Say::product},     {"worth", Say::product},
    {"fee", Say::fee},         {"flat", Say::fee},         {"fixed", Say::fee},
    {"base", Say::fee},        {"upfront", Say::fee},      {"commission", Say::sales},
    {"sales", Say::sales},     {"orders", Say::sales},     {"revenue", Say::sales},
};

const Word* find_word(std::string_view token) {
  std::string bare = ascii_lower(token);
  if (bare.back() == ':') bare.pop_back();
  const auto* found =
      std::find_if(std::begin(kWords), std::end(kWords), [&](const Word& row) { return row.word == bare; });
  return found == std::end(kWords) ? nullptr : found;
}

/// One figure with what is said of it.
struct Part {
  std::string written;
  std::string figure;
  unsigned says = 0;
  bool says_it(Say say) const { return (says & static_cast<unsigned>(say)) != 0; }
};

/// The words of a line; what parts two figures is a word of its own.
std::vector<std::string> tokens_of(std::string_view text) {
  std::vector<std::string> tokens(1);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = next_code_point(text, at);
    const bool comma = c == ',' && (at == text.size() || text[at] == ' ' || text[at] == '\n');
    if (c == '+' || c == '&' || c == ';' || c == '\n' || comma) {
      tokens.insert(tokens.end(), {"and", ""});
    } else if (c == '/') {
      tokens.insert(tokens.end(), {"per", ""});
    } else if (is_blank(c) || c == '(' || c == ')') {
      tokens.emplace_back();
    } else {
      tokens.back().append(text.substr(start, at - start));
    }
  }
  tokens.erase(std::remove(tokens.begin(), tokens.end(), std::string()), tokens.end());
  return tokens;
}

std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts(1);
  for (const std::string& token : tokens_of(text)) {
    const Word* word = find_word(token);
    if (word != nullptr && word->say == Say::end) {
      parts.emplace_back();
      continue;
    }
    Part& part = parts.back();
    part.written += (part.written.empty() ? "" : " ") + token;
    if (word == nullptr) part.figure += (part.figure.empty() ? "" : " ") + token;
    if (word != nullptr) part.says |= static_cast<unsigned>(word->say);
  }
  parts.erase(
      std::remove_if(parts.begin(), parts.end(), [](const Part& part) { return part.written.empty(); }),
      parts.end());
  return parts;
}

/// The input whose bounds and unit the figure is read by; "" where two things are said of it.
std::string_view input_of(const Part& part) {
  constexpr auto both = [](Say a, Say b) { return static_cast<unsigned>(a) | static_cast<unsigned>(b); };
  const bool percent = part.figure.find('%') != std::string::npos;
  const unsigned what = part.says & ~static_cast<unsigned>(Say::per);
  if (what == 0) return percent ? "commission_rate" : part.says_it(Say::per) ? "" : "fee";
  if (what == static_cast<unsigned>(Say::fee)) return "fee";
  if (what == static_cast<unsigned>(Say::product)) return "product_cost";
  if (what == static_cast<unsigned>(Say::post)) return part.says_it(Say::per) ? "fee_per_post" : "posts";
  if (what == static_cast<unsigned>(Say::order) && part.says_it(Say::per)) {
    return percent ? "commission_rate" : "commission_per_order";
  }
  if (what == static_cast<unsigned>(Say::sales)) return "commission_rate";
  return what == both(Say::sales, Say::order) ? "commission_rate" : "";
}

/// Adds an amount to what was read before; false where the sum is past what is exact.
bool add(std::optional<double>& sum, double amount) {
  const auto total = add_micros(*to_micros(sum.value_or(0), ""), *to_micros(amount, ""), "");
  if (!total) return false;
  sum = to_units(*total);
  return true;
}

bool take(OfferText& offer, std::optional<double>& per_post, std::string_view input, double value) {
  if (input == "fee") return add(offer.fee, value);
  if (input == "product_cost") return add(offer.product_value, value);
  if (input == "posts") {
    offer.posts = offer.posts.value_or(0) + value;
    return value == std::floor(value);
  }
  std::optional<double>& once = input == "fee_per_post"      ? per_post
                                : input == "commission_rate" ? offer.commission_rate
                                                             : offer.commission_per_order;
  if (once) return false;
  once = value;
  return true;
}

}  // namespace

OfferText read_offer_text(std::string_view text, const InputStyle& style) {
  OfferText offer;
  if (text.size() > kLongest) {
    offer.unread.emplace_back(text);
    return offer;
  }
  std::optional<double> per_post;
  std::string per_post_written;
  for (const Part& part : parts_of(text)) {
    const std::string_view input = input_of(part);
    const int place = input.empty() ? -1 : input_index(input);
    const Figure figure =
        place < 0 ? Figure{} : read_input(static_cast<std::size_t>(place), part.figure, style).figure;
    if (place < 0 || !figure.ok() || !take(offer, per_post, input, figure.value)) {
      offer.unread.push_back(part.written);
    } else if (input == "fee_per_post") {
      per_post_written = part.written;
    }
  }
  // A price per post is a fee only once it is known for how many.
  const auto fee =
      per_post && offer.posts ? to_micros(*per_post * *offer.posts, "") : Result<std::int64_t>(0);
  if (per_post && (!offer.posts || !fee || !add(offer.fee, to_units(*fee))))
    offer.unread.push_back(per_post_written);
  return offer;
}

}  // namespace payoff
