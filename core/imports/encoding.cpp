#include "core/imports/encoding.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.h"
#include "core/imports/byte_block.h"

namespace payoff {
namespace {

using CodePage = std::array<std::uint16_t, 128>;
#define PAYOFF_CODE_PAGE(name, ...) constexpr CodePage k_##name = {__VA_ARGS__};
#include "core/imports/code_pages.inc"
#undef PAYOFF_CODE_PAGE

struct EncodingRow {
  std::string_view id;
  const CodePage* page;
};
constexpr EncodingRow kEncodings[] = {{"utf-8", nullptr},
                                      {"utf-16le", nullptr},
                                      {"utf-16be", nullptr},
                                      {"windows-1250", &k_windows_1250},
                                      {"windows-1251", &k_windows_1251},
                                      {"windows-1252", &k_windows_1252},
                                      {"windows-1253", &k_windows_1253},
                                      {"iso-8859-1", &k_iso_8859_1},
                                      {"iso-8859-7", &k_iso_8859_7},
                                      {"iso-8859-9", &k_iso_8859_9}};

constexpr std::uint32_t kReplacement = 0xFFFD;

std::uint8_t byte_at(std::string_view bytes, std::size_t i) { return static_cast<std::uint8_t>(bytes[i]); }

/// Length of the well-formed character at `i`; 0 where it is ill-formed, `rest` where it is cut.
std::size_t utf8_length(std::string_view bytes, std::size_t i) {
  const std::uint8_t lead = byte_at(bytes, i);
  const std::size_t rest = bytes.size() - i;
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  for (std::size_t k = 1; k < std::min(length, rest); ++k) {
    if ((byte_at(bytes, i + k) & 0xC0) != 0x80) return 0;
  }
  if (length > rest) return rest;
  std::size_t position = i;
  return next_code_point(bytes.substr(0, i + length), position) == kReplacement && lead != 0xEF ? 0 : length;
}

/// UTF-16 of the languages that exports are written in has a zero in every second byte for line ends,
/// delimiters and digits; UTF-8 has none.
std::optional<Encoding> guess_utf16(std::string_view bytes) {
  std::size_t zeros[2] = {0, 0};
  const std::size_t most = std::min<std::size_t>(bytes.size(), 4096);
  for (std::size_t i = 0; i < most; ++i) {
    if (bytes[i] == '\0') ++zeros[i % 2];
  }
  const std::size_t few = most / 40, many = most / 5;
  if (most < 4) return std::nullopt;
  if (zeros[1] >= many && zeros[1] > 0 && zeros[0] <= few) return Encoding::utf_16le;
  if (zeros[0] >= many && zeros[0] > 0 && zeros[1] <= few) return Encoding::utf_16be;
  return std::nullopt;
}

bool is_letter(std::uint8_t b) { return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b >= 0xC0; }
bool is_one_of(std::uint8_t b, std::string_view set) {
  return set.find(static_cast<char>(b)) != std::string_view::npos;
}

/// What speaks for one page against the others, counted over the bytes that stand in words.
struct Evidence {
  std::size_t high = 0, in_high_words = 0;
  std::size_t cyrillic = 0, greek = 0, greek_iso = 0, greek_windows = 0;
  std::size_t central = 0, turkish = 0;
};

Evidence weigh(std::string_view bytes) {
  Evidence found;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::uint8_t b = byte_at(bytes, i);
    if (b < 0x80) continue;
    const std::uint8_t before = i > 0 ? byte_at(bytes, i - 1) : 0;
    const std::uint8_t after = i + 1 < bytes.size() ? byte_at(bytes, i + 1) : 0;
    ++found.high;
    found.in_high_words += b >= 0xC0 && (before >= 0xC0 || after >= 0xC0) ? 1u : 0u;
    // о е а и р с л к: and α ο ι τ with the accented vowels, which in Cyrillic would be capitals inside a
    // word.
    found.cyrillic += is_one_of(b, "\xE0\xE8\xEE\xF0\xF1\xEB\xEA\xE2") ? 1u : 0u;
    found.greek += is_one_of(b, "\xE1\xEF\xE9\xF4\xDC\xDD\xDE\xDF\xFC\xFD\xFE") ? 1u : 0u;
    // Ά is B6 in one page and A2 in the other; only Windows has anything at 80 to 9F.
    found.greek_iso += b == 0xB6 && after >= 0xC0 ? 1u : 0u;
    found.greek_windows += (b == 0xA2 && after >= 0xC0) || b < 0xA0 ? 1u : 0u;
    const bool in_word = is_letter(before) || is_letter(after);
    // ą ż ł ľ ś ź Ś Ź Ą Ł Ż ť: signs or spaces in 1252, where they do not touch letters on both sides.
    found.central += in_word && is_one_of(b, "\xB9\xBF\xB3\xBE\x9C\x9F\x8C\x8F\xA5\xA3\xAF\x9D") ? 1u : 0u;
    // ğ ı ş İ Ş are the Icelandic letters of Latin-1.
    found.turkish += in_word && is_one_of(b, "\xF0\xFD\xFE\xDD\xDE\xD0") ? 1u : 0u;
  }
  return found;
}

Encoding guess_code_page(std::string_view bytes) {
  const Evidence found = weigh(bytes);
  if (found.in_high_words * 2 > found.high) {
    if (found.cyrillic >= found.greek) return Encoding::windows_1251;
    return found.greek_iso > found.greek_windows || found.greek_windows == 0 ? Encoding::iso_8859_7
                                                                             : Encoding::windows_1253;
  }
  if (found.turkish > found.central) return Encoding::iso_8859_9;
  return found.central > 0 ? Encoding::windows_1250 : Encoding::windows_1252;
}

}  // namespace

std::string_view encoding_id(Encoding encoding) { return kEncodings[static_cast<std::size_t>(encoding)].id; }

const std::vector<std::string_view>& encoding_ids() {
  static const std::vector<std::string_view> ids = [] {
    std::vector<std::string_view> list;
    for (const EncodingRow& row : kEncodings) list.push_back(row.id);
    return list;
  }();
  return ids;
}

std::optional<Encoding> encoding_of(std::string_view id) {
  const auto& ids = encoding_ids();
  const auto found = std::find(ids.begin(), ids.end(), id);
  if (found == ids.end()) return std::nullopt;
  return static_cast<Encoding>(found - ids.begin());
}

bool has_high_bytes(std::string_view bytes) {
  std::size_t i = 0;
  for (; i + ByteBlock::kSize <= bytes.size(); i += ByteBlock::kSize) {
    if (ByteBlock(bytes.data() + i).any_high()) return true;
  }
  return std::any_of(bytes.begin() + static_cast<std::ptrdiff_t>(i), bytes.end(),
                     [](char c) { return static_cast<std::uint8_t>(c) >= 0x80; });
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = utf8_length(bytes, i);
    if (length == 0) return false;
    i += length;
  }
  return true;
}

EncodingGuess guess_encoding(std::string_view bytes) {
  const auto begins = [&](std::string_view mark) { return bytes.substr(0, mark.size()) == mark; };
  if (begins("\xEF\xBB\xBF")) return {Encoding::utf_8, 3};
  if (begins("\xFF\xFE")) return {Encoding::utf_16le, 2};
  if (begins("\xFE\xFF")) return {Encoding::utf_16be, 2};
  if (const auto wide = guess_utf16(bytes)) return {*wide, 0};
  if (is_utf8(bytes)) return {Encoding::utf_8, 0, has_high_bytes(bytes)};
  return {guess_code_page(bytes), 0};
}

void Transcoder::replace(std::string& text) {
  append_code_point(text, kReplacement);
  ++replaced_;
}

void Transcoder::unit(std::uint32_t unit, std::string& text) {
  const bool low = unit >= 0xDC00 && unit <= 0xDFFF;
  if (high_surrogate_ != 0) {
    const std::uint32_t high = std::exchange(high_surrogate_, 0);
    if (low) return append_code_point(text, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
    replace(text);
  }
  if (low) return replace(text);
  if (unit >= 0xD800 && unit <= 0xDBFF) {
    high_surrogate_ = unit;
  } else {
    append_code_point(text, unit);
  }
}

void Transcoder::push(std::string_view bytes, std::string& text) {
  if (encoding_ == Encoding::utf_8) {
    text.append(bytes);
    return;
  }
  if (const CodePage* page = kEncodings[static_cast<std::size_t>(encoding_)].page) {
    for (const char c : bytes) {
      const auto b = static_cast<std::uint8_t>(c);
      const std::uint32_t code = b < 0x80 ? b : (*page)[b - 0x80u];
      if (code == 0 && b != 0) {
        replace(text);
      } else {
        append_code_point(text, code);
      }
    }
    return;
  }
  for (const char c : bytes) {
    const std::uint32_t b = static_cast<std::uint8_t>(c);
    if (!half_unit_) {
      half_unit_ = static_cast<std::uint8_t>(b);
      continue;
    }
    const std::uint32_t first = *half_unit_;
    half_unit_.reset();
    unit(encoding_ == Encoding::utf_16le ? first | (b << 8) : (first << 8) | b, text);
  }
}

void Transcoder::finish(std::string& text) {
  if (high_surrogate_ != 0) replace(text);
  if (half_unit_) replace(text);
  high_surrogate_ = 0;
  half_unit_.reset();
}

}  // namespace payoff
