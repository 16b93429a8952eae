// Any bytes as text: a guess is one of the encodings and the same for the same bytes, a transcoder says the
// same however the bytes are cut, and what it gives is UTF-8 with every replacement counted. The first byte
// picks the cut.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/imports/encoding.h"

namespace {

using payoff::Encoding;
using payoff::Transcoder;

struct Text {
  std::string text;
  std::size_t replaced = 0;
};

Text transcoded(Encoding encoding, std::string_view bytes, std::size_t chunk) {
  Transcoder transcoder(encoding);
  Text out;
  for (std::size_t at = 0; at < bytes.size(); at += chunk) transcoder.push(bytes.substr(at, chunk), out.text);
  transcoder.finish(out.text);
  out.replaced = transcoder.replaced();
  return out;
}

void check(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 1) return 0;
  const std::size_t chunk = 1u + data[0];
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const payoff::EncodingGuess guess = payoff::guess_encoding(bytes);
  check(guess.mark <= bytes.size() && guess.mark <= 3);
  check(payoff::encoding_of(payoff::encoding_id(guess.encoding)) == guess.encoding);
  // Without a byte past ASCII every code page reads the same, so the guess may not be sure.
  if (!payoff::has_high_bytes(bytes) && guess.encoding == Encoding::utf_8) check(!guess.certain);
  if (guess.encoding == Encoding::utf_8 && guess.mark == 0) check(payoff::is_utf8(bytes));
  for (const std::string_view id : payoff::encoding_ids()) {
    const Encoding encoding = *payoff::encoding_of(id);
    const Text whole = transcoded(encoding, bytes, bytes.size() + 1);
    const Text pieces = transcoded(encoding, bytes, chunk);
    check(whole.text == pieces.text && whole.replaced == pieces.replaced);
    if (encoding == Encoding::utf_8) {
      check(whole.text == bytes);
    } else {
      check(payoff::is_utf8(whole.text));
      std::size_t marks = 0;
      for (std::size_t at = whole.text.find("\xEF\xBF\xBD"); at != std::string::npos;
           at = whole.text.find("\xEF\xBF\xBD", at + 3))
        ++marks;
      // UTF-16 may hold the sign itself.
      check(marks >= whole.replaced);
    }
  }
  return 0;
}
