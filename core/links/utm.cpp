#include "core/links/utm.h"

#include "core/base/text.h"
#include "core/links/percent.h"

namespace payoff {
namespace {

struct MacroForm {
  std::string_view open;
  std::string_view close;
  bool upper_case;
};

// Longer marks first: "{{x}}" is one macro, not "{x}" within braces.
constexpr MacroForm kMacroForms[] = {
    {"{{", "}}", false}, {"${", "}", false},  {"{", "}", false},
    {"[[", "]]", false}, {"%%", "%%", false}, {"__", "__", true},
};

bool is_macro_name(std::string_view name, bool upper_case) {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
  if (upper_case && (name.front() < 'A' || name.front() > 'Z' || name.back() == '_')) return false;
  for (const char c : name) {
    const bool letter = (c >= 'A' && c <= 'Z') || (!upper_case && c >= 'a' && c <= 'z');
    const bool mark = c == '_' || (!upper_case && (c == '.' || c == ':' || c == '-'));
    if (!letter && !mark && !(c >= '0' && c <= '9')) return false;
  }
  return true;
}

// The end of the macro that opens at `begin`, or `begin` where none does.
std::size_t macro_end(std::string_view value, std::size_t begin) {
  for (const MacroForm& form : kMacroForms) {
    if (value[begin] != form.open[0] || value.substr(begin, form.open.size()) != form.open) continue;
    const std::size_t name = begin + form.open.size();
    // The first closing mark decides; a name cannot contain one. A longer search would be quadratic.
    const std::size_t close = value.substr(0, name + 100).find(form.close, name);
    if (close == std::string_view::npos) continue;
    if (is_macro_name(value.substr(name, close - name), form.upper_case)) return close + form.close.size();
  }
  return begin;
}

}  // namespace

const std::array<UtmKey, 9>& utm_keys() {
  static constexpr std::array<UtmKey, 9> table = {{
      {"source", "utm_source", true},
      {"medium", "utm_medium", true},
      {"campaign", "utm_campaign", true},
      {"id", "utm_id", true},
      {"term", "utm_term", true},
      {"content", "utm_content", true},
      {"source_platform", "utm_source_platform", true},
      {"creative_format", "utm_creative_format", false},
      {"marketing_tactic", "utm_marketing_tactic", false},
  }};
  return table;
}

const UtmKey* find_utm_parameter(std::string_view name) {
  for (const UtmKey& key : utm_keys()) {
    if (key.parameter == name) return &key;
  }
  return nullptr;
}

bool has_utm_prefix(std::string_view name) {
  return name.substr(0, 4) == "utm_" && ascii_lower(name) == name;
}

bool has_miscased_utm_prefix(std::string_view name) {
  return equals_ignoring_ascii_case(name.substr(0, 4), "utm_") && !has_utm_prefix(name);
}

std::vector<Macro> find_macros(std::string_view value) {
  std::vector<Macro> macros;
  // No macro opens with another sign: plain values are passed over in one search.
  const auto next = [&](std::size_t from) { return value.find_first_of("{$[%_", from); };
  for (std::size_t begin = next(0); begin < value.size();) {
    const std::size_t end = macro_end(value, begin);
    if (end > begin) macros.push_back({begin, end});
    begin = next(end > begin ? end : begin + 1);
  }
  return macros;
}

std::string decode_value(std::string_view raw) {
  const std::vector<Macro> macros = find_macros(raw);
  if (macros.empty()) return query_decode(raw);
  std::string result;
  std::size_t position = 0;
  for (const Macro& macro : macros) {
    result += query_decode(raw.substr(position, macro.begin - position));
    result += raw.substr(macro.begin, macro.end - macro.begin);
    position = macro.end;
  }
  return result + query_decode(raw.substr(position));
}

std::string encode_value(std::string_view value) {
  const std::vector<Macro> macros = find_macros(value);
  if (macros.empty()) return percent_encode(value);
  std::string result;
  std::size_t position = 0;
  for (const Macro& macro : macros) {
    result += percent_encode(value.substr(position, macro.begin - position));
    result += value.substr(macro.begin, macro.end - macro.begin);
    position = macro.end;
  }
  return result + percent_encode(value.substr(position));
}

}  // namespace payoff
