#include "core/ledger/evidence.h"

#include <algorithm>

#include "core/base/text.h"

namespace payoff {

const std::vector<std::string_view>& method_ids() {
  static const std::vector<std::string_view> ids = {"code", "link", "survey", "landing_page", "product"};
  return ids;
}

bool was_declined(std::string_view status) {
  static constexpr std::string_view kDeclined[] = {"declined", "reversed",  "rejected",
                                                   "deleted",  "cancelled", "canceled"};
  const std::string plain = ascii_lower(trim(status));
  return std::find(std::begin(kDeclined), std::end(kDeclined), plain) != std::end(kDeclined);
}

void Evidence::add(std::size_t order, Method method, std::int32_t creator, std::string_view value) {
  Sighting& first = first_[order][static_cast<std::size_t>(method)];
  if (creator == kNobody || first.creator == creator) return;
  const Sighting sighting{creator, values_.add(value)};
  if (first.creator < 0) {
    if (creator >= 0 || first.creator == kNobody) first = sighting;
    return;
  }
  if (creator < 0) return;
  const auto same = [&](const Further& one) {
    return one.order == order && one.method == method && one.sighting.creator == creator;
  };
  // The further ones of an order stand together at the end.
  for (auto one = further_.rbegin(); one != further_.rend() && one->order == order; ++one) {
    if (same(*one)) return;
  }
  further_.push_back({static_cast<std::uint32_t>(order), method, sighting});
}

void Evidence::seal() {
  std::stable_sort(further_.begin(), further_.end(),
                   [](const Further& a, const Further& b) { return a.order < b.order; });
}

}  // namespace payoff
