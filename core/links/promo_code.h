#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace payoff {

/// What a code may be made from. Empty text: not known.
struct CodeOwner {
  std::string creator;
  std::string network;
  std::string campaign;
  std::string percent;  // digits, a % is dropped
};

struct PromoCodes {
  std::vector<std::string> codes;  // one an owner, in their order
  std::vector<Message> warnings;   // code_made_unique, neutral_name {code}; subject: creators.<row>
};

/// Codes for creators, each one's own, that survive being read aloud.
///
/// in:      pattern: A-Z, 0-9, - and _ with {creator} (the whole name), {first} (its first word), {network},
///          {campaign}, {percent}, {n} (the row); small letters become capitals. taken: codes that must not
///          come out, in either case, however they are spelled
/// out:     A name gives its letters only (latin_letters), at most 14; where it has none, two syllables stand
/// in
///          for it. Digits that we add are 2 3 4 6 7 9, so no digit of ours can be heard or read as a letter
///          (0 O, 1 I, 5 S, 8 B), and {n} counts in them. Codes that differ only in such pairs (or 2 Z), in
///          case, - or _ count as the same; of them the later one gets a letter after the name where a digit
///          follows it, else a number at the end. A code depends on those before it only, so adding creators
///          at the end changes none
/// faults:  empty_value pattern; out_of_range pattern {character} or {open}; unknown_id pattern {given};
///          out_of_range creators.<row> {code} where the pattern leaves nothing (no letter, no digit);
///          too_large past 100,000 creators or 60 characters of pattern
/// example: {first}{percent} for Mia Lopez, 15 and Mia Chen, 15 -> MIA15, MIAA15
Result<PromoCodes> promo_codes(const std::vector<CodeOwner>& creators, std::string_view pattern,
                               const std::vector<std::string>& taken);

/// What two codes that are easily taken for one another have in common.
///
/// example: "mia-10" -> "MIAIO"
std::string code_skeleton(std::string_view code);

}  // namespace payoff
