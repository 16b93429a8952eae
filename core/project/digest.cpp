#include <cstdint>

#include "core/project/document.h"

namespace payoff {
namespace {

/// Goes through JSON text without keeping anything, to learn where it stops being JSON.
struct FaultFinder : nlohmann::json_sax<Json> {
  std::size_t position = 0;

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return true; }
  bool key(string_t&) override { return true; }
  bool end_object() override { return true; }
  bool start_array(std::size_t) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t at, const std::string&, const Json::exception&) override {
    position = at;
    return false;
  }
};

}  // namespace

std::string digest_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325;
  for (char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
  std::string digits(16, '0');
  for (std::size_t i = 16; i-- > 0; hash >>= 4) digits[i] = "0123456789abcdef"[hash & 15];
  return digits;
}

Result<Json> parse_json_text(std::string_view text) {
  if (std::optional<Json> parsed = parse_json(text)) return std::move(*parsed);
  FaultFinder finder;
  Json::sax_parse(text, &finder);
  return fail(Fault::damaged_document, "text", {{"byte", static_cast<double>(finder.position)}});
}

Result<bool> take_digest(Json& object) {
  const auto found = object.find("digest");
  if (found == object.end()) return false;
  const Json digest = found->is_string() ? *found : Json();
  object.erase(found);
  const std::string text = object.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (digest != Json(digest_of(text))) return fail(Fault::damaged_document, "digest");
  return true;
}

}  // namespace payoff
