// Stand-ins for the two functions of the C library that nlohmann/json calls. musl's carry software arithmetic
// for 128-bit long doubles into the wasm module; these say the same for what JSON needs and save a page 6 kB
// (README, Decisions). core/CMakeLists.txt renames the calls in the Emscripten build; elsewhere this file is
// empty.
#ifdef __EMSCRIPTEN__

#include <cstdarg>
#include <cstddef>
#include <cstring>

#include "core/base/decimal.h"

extern "C" {

/// Reads [-]digits[.digits][e[+-]digits] at the start of `text`; the lexer has checked that nothing else is
/// there.
double payoff_strtod(const char* text, char** end) {
  const bool minus = *text == '-';
  const payoff::DecimalReading reading = payoff::read_decimal({text + minus, std::strlen(text + minus)});
  if (end != nullptr) *end = const_cast<char*>(reading.read == 0 ? text : text + minus + reading.read);
  return minus ? -reading.value : reading.value;
}

/// %x and %X with zero-padded width or precision, as in "\\u%04x" and "<U+%.4X>"; all else stands as it is
/// written.
int payoff_snprintf(char* buffer, std::size_t size, const char* format, ...) {
  std::va_list arguments;
  va_start(arguments, format);
  std::size_t length = 0;
  const auto put = [&](char c) {
    if (length + 1 < size) buffer[length] = c;
    ++length;
  };
  for (; *format != '\0'; ++format) {
    if (*format != '%') {
      put(*format);
      continue;
    }
    int width = 0;
    for (++format; (*format >= '0' && *format <= '9') || *format == '.'; ++format) {
      if (*format != '.') width = width * 10 + (*format - '0');
    }
    const unsigned value = va_arg(arguments, unsigned);
    const char* digits = *format == 'X' ? "0123456789ABCDEF" : "0123456789abcdef";
    int shift = 28;
    while (shift > 0 && (value >> shift) == 0 && shift / 4 >= width) shift -= 4;
    for (; shift >= 0; shift -= 4) put(digits[(value >> shift) & 15]);
  }
  va_end(arguments);
  if (size > 0) buffer[length < size ? length : size - 1] = '\0';
  return static_cast<int>(length);
}

}  // extern "C"

#endif  // __EMSCRIPTEN__
