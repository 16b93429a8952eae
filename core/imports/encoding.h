#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace payoff {

/// What the bytes of a file stand for. Shift-JIS and the rest are the platform's decoder's (a page hands over
/// UTF-8 then).
enum class Encoding : std::uint8_t {
  utf_8,
  utf_16le,
  utf_16be,
  windows_1250,
  windows_1251,
  windows_1252,
  windows_1253,
  iso_8859_1,
  iso_8859_7,
  iso_8859_9
};

/// "utf-8", "windows-1252": the names that the platform's decoders go by.
std::string_view encoding_id(Encoding encoding);
/// Every id, in the order of the enumerators.
const std::vector<std::string_view>& encoding_ids();
std::optional<Encoding> encoding_of(std::string_view id);

/// mark: length of the byte order mark [bytes] · certain: false where all bytes are ASCII so far, so that a
/// later byte may still show a code page
struct EncodingGuess {
  Encoding encoding = Encoding::utf_8;
  std::size_t mark = 0;
  bool certain = true;
};

/// The encoding that the first bytes of a file are in.
///
/// in:      bytes [the whole file, or its beginning; a character cut at the end is no mistake]
/// out:     by the mark; else UTF-16 by where its zero bytes lie; else UTF-8 where it is well-formed; else
/// the
///          code page whose letters stand where words have letters
/// example: "\xFF\xFE" -> utf-16le, 2; "caf\xE9" -> windows-1252
EncodingGuess guess_encoding(std::string_view bytes);

/// Whether `bytes` are UTF-8, apart from a character that is cut at the end.
bool is_utf8(std::string_view bytes);
/// Whether any byte is past ASCII.
bool has_high_bytes(std::string_view bytes);

/// Turns a file into UTF-8, chunk by chunk; chunks may be cut anywhere. What the encoding has no character
/// for becomes U+FFFD and is counted. UTF-8 goes through as it is: whoever shows a cell makes it well-formed.
class Transcoder {
 public:
  explicit Transcoder(Encoding encoding) : encoding_(encoding) {}
  void push(std::string_view bytes, std::string& text);
  /// The end of the file: half a character that is left becomes U+FFFD.
  void finish(std::string& text);
  Encoding encoding() const { return encoding_; }
  std::size_t replaced() const { return replaced_; }

 private:
  void unit(std::uint32_t unit, std::string& text);
  void replace(std::string& text);

  Encoding encoding_;
  std::size_t replaced_ = 0;
  std::optional<std::uint8_t> half_unit_;
  std::uint32_t high_surrogate_ = 0;
};

}  // namespace payoff
