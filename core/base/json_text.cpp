#include "core/base/json_text.h"

#include <algorithm>
#include <cmath>

#include "core/base/json.h"
#include "core/base/text.h"

namespace payoff {
namespace {

bool is_plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte < 0x7F && c != '"' && c != '\\';
}

void append_escaped(std::string& written, char c) {
  constexpr char kHex[] = "0123456789abcdef";
  if (c == '"' || c == '\\') {
    written += {'\\', c};
  } else if (static_cast<unsigned char>(c) < 0x20) {
    const auto byte = static_cast<unsigned char>(c);
    written += {'\\', 'u', '0', '0', kHex[byte >> 4], kHex[byte & 15]};
  } else {
    written += c;
  }
}

}  // namespace

void JsonText::separate() {
  if (written_.empty()) return;
  const char last = written_.back();
  if (last != '{' && last != '[' && last != ':') written_ += ',';
}

void JsonText::open(char bracket) {
  separate();
  written_ += bracket;
}

void JsonText::close(char bracket) { written_ += bracket; }

void JsonText::quoted(std::string_view value) {
  if (std::all_of(value.begin(), value.end(), is_plain)) {
    written_.append("\"").append(value).append("\"");
    return;
  }
  written_ += '"';
  for (const char c : well_formed(value)) append_escaped(written_, c);
  written_ += '"';
}

void JsonText::key(std::string_view name) {
  separate();
  quoted(name);
  written_ += ':';
}

void JsonText::text(std::string_view value) {
  separate();
  quoted(value);
}

void JsonText::number(double value) {
  separate();
  const bool is_count = value >= 0 && value < 1e9 && value == std::floor(value);
  written_ += is_count ? std::to_string(static_cast<unsigned long>(value)) : Json(value).dump();
}

void JsonText::boolean(bool value) {
  separate();
  written_ += value ? "true" : "false";
}

void JsonText::member(std::string_view name, std::string_view value) {
  key(name);
  text(value);
}

void JsonText::details(const std::vector<Detail>& values) {
  key("values");
  open_object();
  for (const Detail& detail : values) {
    key(detail.name);
    if (const auto* value = std::get_if<std::string>(&detail.value)) {
      text(*value);
    } else {
      number(std::get<double>(detail.value));
    }
  }
  close_object();
}

void JsonText::message(const Message& message) {
  open_object();
  member("id", message.id);
  member("subject", message.subject);
  details(message.values);
  close_object();
}

void JsonText::messages(std::string_view name, const std::vector<Message>& messages) {
  key(name);
  open_array();
  for (const Message& each : messages) message(each);
  close_array();
}

void JsonText::error(const Error& error) {
  open_object();
  member("fault", fault_id(error.fault));
  member("subject", error.subject);
  member("message", fault_message(error.fault));
  if (!error.values.empty()) details(error.values);
  close_object();
}

void JsonText::json(const Json& value) {
  separate();
  written_ += value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace payoff
