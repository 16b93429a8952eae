#include "core/ledger/evidence.h"

#include <algorithm>

namespace payoff {

const std::vector<std::string_view>& method_ids() {
  static const std::vector<std::string_view> ids = {"code", "link", "survey", "landing_page", "product"};
  return ids;
}

void Evidence::add(std::size_t order, Method method, std::int32_t creator, std::string_view value) {
  if (creator == kNobody) return;
  Sighting& first = first_[order][static_cast<std::size_t>(method)];
  if (first.creator == creator) return;
  const Sighting claim{creator, values_.add(value)};
  if (first.creator == kNobody) {
    first = claim;
    return;
  }
  const auto same = [&](const Further& one) {
    return one.order == order && one.method == method && one.claim.creator == creator;
  };
  // The further ones of an order stand together at the end.
  for (auto one = further_.rbegin(); one != further_.rend() && one->order == order; ++one) {
    if (same(*one)) return;
  }
  further_.push_back({static_cast<std::uint32_t>(order), method, claim});
}

void Evidence::seal() {
  std::stable_sort(further_.begin(), further_.end(),
                   [](const Further& a, const Further& b) { return a.order < b.order; });
}

}  // namespace payoff
