// Laws of the weighing over random claims (RapidCheck). A program of its own: RapidCheck throws, core does
// not.
#include <rapidcheck.h>

#include <cmath>
#include <numeric>

#include "core/ledger/weighing.h"

using namespace payoff;

namespace {

struct Shop {
  std::size_t creators, methods;
  std::vector<Claim> claims;
  std::vector<std::int64_t> revenue;
  Claims view() const { return {creators, methods, claims, revenue}; }
};

Shop any_shop() {
  Shop shop{*rc::gen::inRange<std::size_t>(1, 6), *rc::gen::inRange<std::size_t>(1, 5), {}, {}};
  const auto orders = *rc::gen::inRange<std::size_t>(0, 60);
  shop.claims = *rc::gen::container<std::vector<Claim>>(
      orders * shop.methods, rc::gen::inRange<Claim>(kSawCouponSite, static_cast<Claim>(shop.creators)));
  shop.revenue = *rc::gen::container<std::vector<std::int64_t>>(
      orders, rc::gen::inRange<std::int64_t>(-2'000'000, 90'000'000));
  return shop;
}

Weighing weighed(const Shop& shop) {
  const auto out = weigh(shop.view());
  RC_ASSERT(out.has_value());
  return *out;
}

bool shares_law() {
  return rc::check("weigh: an order's shares go to creators who are named and come to at most the order", [] {
    const Shop shop = any_shop();
    const Weighing out = weighed(shop);
    std::vector<double> shares(shop.revenue.size());
    for (const Credit& credit : out.credits) {
      const auto first = shop.claims.begin() + static_cast<std::ptrdiff_t>(credit.order * shop.methods);
      const auto last = first + static_cast<std::ptrdiff_t>(shop.methods);
      RC_ASSERT(std::find(first, last, static_cast<Claim>(credit.creator)) != last);
      RC_ASSERT(credit.share >= 0 && credit.share <= 1);
      shares[credit.order] += credit.share;
    }
    for (const double share : shares) RC_ASSERT(share <= 1 + 1e-9);
  });
}

bool sums_law() {
  return rc::check(
      "weigh: what creators are given and what is leaked is what was claimed, and ranges hold it", [] {
        Shop shop = any_shop();
        for (std::int64_t& revenue : shop.revenue) revenue = std::abs(revenue);
        const Weighing out = weighed(shop);
        double given = 0, claimed = 0;
        std::int64_t revenue = 0, claimed_revenue = 0;
        for (const auto& creator : out.creators) {
          RC_ASSERT(creator.low <= creator.revenue && creator.revenue <= creator.high && creator.low >= 0);
          given += creator.orders;
          revenue += creator.revenue;
        }
        for (std::size_t order = 0; order < shop.revenue.size(); ++order) {
          const auto first = shop.claims.begin() + static_cast<std::ptrdiff_t>(order * shop.methods);
          if (std::all_of(first, first + static_cast<std::ptrdiff_t>(shop.methods),
                          [](Claim c) { return c < 0; }))
            continue;
          claimed += 1;
          claimed_revenue += shop.revenue[order];
        }
        const double leaked = std::accumulate(out.leaked.begin(), out.leaked.end(), 0.0);
        RC_ASSERT(std::abs(given + leaked - claimed) < 1e-6);
        RC_ASSERT(revenue <= claimed_revenue);
      });
}

bool double_law() {
  return rc::check("weigh: every amount doubled doubles every creator's revenue and changes no order", [] {
    Shop shop = any_shop();
    const Weighing once = weighed(shop);
    for (std::int64_t& revenue : shop.revenue) revenue *= 2;
    const Weighing twice = weighed(shop);
    for (std::size_t i = 0; i < shop.creators; ++i) {
      const std::int64_t difference = twice.creators[i].revenue - 2 * once.creators[i].revenue;
      RC_ASSERT(std::abs(difference) <= static_cast<std::int64_t>(shop.revenue.size()));
      RC_ASSERT(twice.creators[i].orders == once.creators[i].orders);
    }
  });
}

bool silent_law() {
  return rc::check("weigh: orders that no method gives to anybody change nothing", [] {
    Shop shop = any_shop();
    const Weighing before = weighed(shop);
    shop.claims.insert(shop.claims.end(), shop.methods * 20, kSawElsewhere);
    shop.revenue.insert(shop.revenue.end(), 20, 5'000'000);
    const Weighing after = weighed(shop);
    for (std::size_t i = 0; i < shop.creators; ++i) {
      RC_ASSERT(after.creators[i].revenue == before.creators[i].revenue);
      RC_ASSERT(after.creators[i].high == before.creators[i].high);
    }
  });
}

}  // namespace

int main() {
  const bool held[] = {shares_law(), sums_law(), double_law(), silent_law()};
  return std::accumulate(std::begin(held), std::end(held), true, std::logical_and<>()) ? 0 : 1;
}
