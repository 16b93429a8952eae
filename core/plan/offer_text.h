#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/metrics/read_input.h"

namespace payoff {

/// An offer as one line says it. unread: the parts that could not be read, as they were written; while there
/// are any, the offer is not known.
struct OfferText {
  std::optional<double> fee;
  std::optional<double> commission_rate;
  std::optional<double> commission_per_order;
  std::optional<double> product_value;
  std::optional<double> posts;
  std::vector<std::string> unread;
};

/// Reads an offer as people write it in a message: parts joined by +, commas or words, each a figure with or
/// without a word that says what it is for. Nothing is guessed: a part that is no figure, that says two
/// things, or a second commission is unread.
///
/// in:      text, style [as for any typed figure]
/// out:     amounts in currency units, several fees or products added; commission_rate [ratio]
/// example: "$300 + 10%" -> fee 300, commission_rate 0.1; "3 posts for $200 per post, product worth $80"
///          -> posts 3, fee 600, product_value 80; "$4 per sale" -> commission_per_order 4
OfferText read_offer_text(std::string_view text, const InputStyle& style);

}  // namespace payoff
