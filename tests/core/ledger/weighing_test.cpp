#include "core/ledger/weighing.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/statistics/random.h"

using namespace payoff;
using doctest::Approx;

namespace {

constexpr Claim kNothing = kSawNothing, kElsewhere = kSawElsewhere, kCoupon = kSawCouponSite;
constexpr std::int64_t kFifty = 50'000'000;

struct Orders {
  std::size_t creators, methods;
  std::vector<Claim> claims = {};
  std::vector<std::int64_t> revenue = {};

  Orders& add(int count, std::vector<Claim> said, std::int64_t each = kFifty) {
    for (int i = 0; i < count; ++i) {
      claims.insert(claims.end(), said.begin(), said.end());
      revenue.push_back(each);
    }
    return *this;
  }
  Claims view() const { return {creators, methods, claims, revenue}; }
};

Weighing weighed(const Orders& orders) {
  const auto result = weigh(orders.view());
  REQUIRE(result);
  return *result;
}

std::string fault_of(const Claims& claims) {
  const auto result = weigh(claims);
  return result ? "none" : std::string(fault_id(result.error().fault)) + " " + result.error().subject;
}

/// Codes and links each see nine in ten of what a creator brought, each on its own.
void add_creator(Orders& orders, Claim creator) {
  orders.add(81, {creator, creator}).add(9, {creator, kNothing}).add(9, {kNothing, creator});
}

}  // namespace

TEST_CASE("weighing: codes alone are believed whole and have no trust to show") {
  const Weighing out = weighed(Orders{2, 1}.add(3, {0}).add(2, {1}).add(4, {kNothing}));
  CHECK(out.creators[0].orders == Approx(3).epsilon(1e-6));
  CHECK(out.creators[0].revenue == Approx(3 * kFifty).epsilon(1e-6));
  CHECK(out.creators[1].orders == Approx(2).epsilon(1e-6));
  CHECK_FALSE(out.methods[0].trust);
  CHECK(out.methods[0].claimed == 3 + 2);
  CHECK(out.overlaps.empty());
}

TEST_CASE("weighing: two methods that never meet are both believed") {
  const Weighing out = weighed(Orders{1, 2}.add(5, {0, kNothing}).add(7, {kNothing, 0}));
  CHECK(out.creators[0].orders == Approx(12).epsilon(1e-6));
  CHECK_FALSE(out.methods[0].trust);
  CHECK_FALSE(out.methods[1].trust);
}

TEST_CASE("weighing: methods that name nobody change nothing") {
  Orders two{2, 2}, five{2, 5};
  for (const Claim creator : {0, 1}) {
    two.add(20, {creator, creator}).add(9, {creator, kNothing});
    five.add(20, {creator, creator, kNothing, kNothing, kNothing});
    five.add(9, {creator, kNothing, kNothing, kNothing, kNothing});
  }
  CHECK(weighed(five).creators[0].orders == Approx(weighed(two).creators[0].orders).epsilon(0.02));
  const Weighing alone = weighed(Orders{1, 5}.add(5, {kNothing, 0, kNothing, kNothing, kNothing}));
  CHECK(alone.creators[0].orders == 5);
  CHECK(alone.creators[0].revenue == 5 * kFifty);
}

TEST_CASE("weighing: orders that nobody claims give nobody anything") {
  const Weighing out = weighed(Orders{2, 2}.add(9, {kNothing, kElsewhere}));
  CHECK(out.credits.empty());
  for (const auto& creator : out.creators) {
    CHECK(creator.orders == 0);
    CHECK(creator.revenue == 0);
    CHECK(creator.high == 0);
  }
  CHECK(weighed(Orders{0, 1}.add(2, {kNothing})).creators.empty());
  CHECK(weighed(Orders{3, 2}).creators.size() == 3);
}

TEST_CASE("weighing: methods that always agree are trusted whole") {
  const Weighing out = weighed(Orders{2, 2}.add(40, {0, 0}).add(10, {1, 1}));
  CHECK(out.creators[0].orders == Approx(40));
  CHECK(out.creators[0].revenue == 40 * kFifty);
  CHECK(*out.methods[0].trust == Approx(1));
  CHECK(*out.methods[1].trust == Approx(1));
  CHECK(out.overlaps.at(0).both == 50);
  CHECK(out.overlaps.at(0).same == 50);
}

TEST_CASE("weighing: methods that always disagree, alike in everything, share each order by halves") {
  const Weighing out = weighed(Orders{2, 2}.add(30, {0, 1}).add(30, {1, 0}));
  CHECK(out.overlaps.at(0).same == 0);
  for (const Credit& credit : out.credits) CHECK(credit.share == Approx(0.5));
  CHECK(out.creators[0].revenue == 30 * kFifty);
  CHECK(out.creators[1].revenue == 30 * kFifty);
}

TEST_CASE("weighing: a code with far more orders than its links vouch for loses the excess") {
  // Of a creator whom both methods see nine times in ten, nine orders in 99 show by the code alone. So with
  // 81 seen by both, all but 9 of 309 orders of the code alone are leaked (closed form: 81 * 0.1 / 0.9).
  Orders orders{4, 2};
  for (Claim creator = 0; creator < 4; ++creator) add_creator(orders, creator);
  const Weighing clean = weighed(orders);
  for (const auto& creator : clean.creators) CHECK(creator.orders == Approx(99).epsilon(0.02));
  const Weighing out = weighed(orders.add(300, {1, kNothing}));
  CHECK(out.creators[1].orders == Approx(99).epsilon(0.15));
  CHECK(out.leaked[1] == Approx(300).epsilon(0.05));  // of method 0 and creator 1
  for (const std::size_t other : {0, 2, 3}) {
    CHECK(out.creators[other].orders == Approx(99).epsilon(0.05));
    CHECK(out.leaked[other] < 6);
  }
  CHECK(*out.methods[0].trust < 0.65);
  CHECK(*out.methods[1].trust > 0.95);
}

TEST_CASE("weighing: the survey's other answers tell leaked codes where there are no links") {
  // Buyers whom a creator sent name the creator in one case of five; the leaked half never does, and says so.
  Orders orders{2, 2};
  for (const Claim creator : {0, 1}) {
    orders.add(160, {creator, kNothing}).add(40, {creator, creator}).add(10, {kNothing, creator});
  }
  const double before = weighed(orders).creators[0].orders;
  orders.add(100, {0, kNothing}).add(100, {0, kElsewhere});
  const Weighing out = weighed(orders);
  CHECK(before == Approx(210).epsilon(0.03));
  CHECK(out.creators[0].orders < before + 100);
  CHECK(out.leaked[0] > 100);
}

TEST_CASE("weighing: a code that came with a click from a coupon site is worth less than one without") {
  Orders orders{3, 2};
  for (Claim creator = 0; creator < 3; ++creator) add_creator(orders, creator);
  orders.add(60, {0, kCoupon});
  const Weighing out = weighed(orders);
  double coupon = 0, plain = 0;
  for (const Credit& credit : out.credits) {
    const Claim link = orders.claims[credit.order * 2 + 1];
    if (orders.claims[credit.order * 2] == 0 && link == kCoupon) coupon = credit.share;
    if (orders.claims[credit.order * 2] == 0 && link == kNothing) plain = credit.share;
  }
  CHECK(coupon < 0.1);
  CHECK(plain > 0.7);
}

TEST_CASE("weighing: three methods outvote the one that names another creator") {
  Orders orders{2, 3};
  for (const Claim creator : {0, 1}) orders.add(50, {creator, creator, creator});
  orders.add(1, {0, 0, 1});
  const Weighing out = weighed(orders);
  CHECK(out.creators[0].orders > 50.9);
}

TEST_CASE("weighing: renaming creators and changing the order of methods renames the answer and no more") {
  Random random(7);
  Orders orders{4, 3}, renamed{4, 3}, turned{4, 3};
  const Claim names[] = {2, 0, 3, 1};
  for (int i = 0; i < 600; ++i) {
    std::vector<Claim> said(3);
    for (Claim& claim : said) claim = static_cast<Claim>(random.below(7)) - 3;
    const auto revenue = static_cast<std::int64_t>(random.below(90'000'000));
    orders.add(1, said, revenue);
    turned.add(1, {said[2], said[0], said[1]}, revenue);
    for (Claim& claim : said) claim = claim >= 0 ? names[claim] : claim;
    renamed.add(1, said, revenue);
  }
  const Weighing a = weighed(orders), b = weighed(renamed), c = weighed(turned);
  for (std::size_t i = 0; i < 4; ++i) {
    CHECK(b.creators[static_cast<std::size_t>(names[i])].orders ==
          Approx(a.creators[i].orders).epsilon(1e-9));
    CHECK(c.creators[i].orders == Approx(a.creators[i].orders).epsilon(1e-9));
    CHECK(c.creators[i].high == Approx(a.creators[i].high).epsilon(1e-6));
  }
  CHECK(*c.methods[1].trust == Approx(*a.methods[0].trust).epsilon(1e-9));
}

TEST_CASE("weighing: shares of single micros and of money given back never come to more than the order") {
  const Weighing out =
      weighed(Orders{2, 2}.add(1, {0, 1}, 1).add(1, {1, 0}, 1).add(2, {0, 1}, -3).add(2, {1, 0}, -3));
  CHECK(out.creators[0].revenue + out.creators[1].revenue <= 2);
  CHECK(out.creators[0].revenue == -4);  // half of three micros, four times, each without its fraction
  CHECK(out.creators[1].revenue == -4);
}

TEST_CASE("weighing: claims of creators that there are not, odd sizes and too much money are refused") {
  CHECK(fault_of(Orders{2, 1}.add(1, {2}).view()) == "out_of_range claims");
  CHECK(fault_of(Orders{2, 1}.add(1, {-4}).view()) == "out_of_range claims");
  CHECK(fault_of(Orders{2, 2}.add(1, {0}).view()) == "out_of_range claims");
  CHECK(fault_of(Orders{2, 0}.view()) == "out_of_range claims");
  CHECK(fault_of(Orders{1, 1}.add(1, {0}, INT64_MIN).view()) == "out_of_range revenue");
  CHECK(fault_of(Orders{1, 1}.add(2, {0}, std::int64_t{1} << 53).view()) == "overflow revenue");
}
