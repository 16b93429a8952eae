#pragma once

#include "core/campaign/creator.h"

namespace payoff {

/// What a creator is still to be paid [currency units]. Product, shipping, boost, tools and agency are not
/// the creator's.
///
/// promised:    fee and fee per post
/// earned:      commission, or its rate on revenue and per order
/// owed:        promised and earned, less what was paid; while the deal is only agreed or shipped the
/// promised
///              part waits for the post. A deal marked paid with no amount owes nothing
/// when_posted: the promised part that waits, less what was paid beyond the earned
/// overpaid:    what was paid beyond all of it
struct Owed {
  Figure promised;
  Figure earned;
  double owed = 0;
  double when_posted = 0;
  double overpaid = 0;
  /// Whether each part of the deal could be read, or is not part of it.
  bool known() const;
};

/// Whether anybody said how far a deal is: by one of the statuses, or by what was paid.
bool is_followed(const Creator& creator);

/// The formulas of both parts, parsed once.
class DealFormulas {
 public:
  explicit DealFormulas(const Calculation& calculation);
  /// in:  figures as figures_of gives them
  /// out: none where nothing of the deal is stated; promised or earned at fault where a part cannot be read
  std::optional<Owed> owed_to(const Creator& creator, const std::vector<Figure>& figures) const;

 private:
  Formula promised_;
  Formula earned_;
};

}  // namespace payoff
