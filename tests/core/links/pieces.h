#pragma once

#include <string>
#include <vector>

namespace payoff::test {

/// What addresses and values are put together from where tests make up hostile ones: signs that mean
/// something in an address, tags in every spelling, macros, escapes right and wrong, ill-formed bytes.
inline const std::vector<std::string>& hostile_pieces() {
  static const std::vector<std::string> pieces = {"a",
                                                  "=",
                                                  "&",
                                                  "?",
                                                  "#",
                                                  "/",
                                                  "%41",
                                                  "%zz",
                                                  "%",
                                                  " ",
                                                  "+",
                                                  "utm_source=",
                                                  "utm_medium",
                                                  "UTM_Source=b",
                                                  "utm_source=c",
                                                  "\xC3\xA9",
                                                  "utm%5Fsource=d",
                                                  "utm_term=x",
                                                  "{{m}}",
                                                  "%%CA%%",
                                                  "&amp;",
                                                  "\\",
                                                  "\x01",
                                                  "%2520",
                                                  ";",
                                                  "..",
                                                  "\xFF",
                                                  "@",
                                                  ":",
                                                  "[",
                                                  "]"};
  return pieces;
}

}  // namespace payoff::test
