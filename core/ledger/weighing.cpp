#include "core/ledger/weighing.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "core/base/money.h"
#include "core/ledger/trust_model.h"
#include "core/statistics/interval.h"

namespace payoff {
namespace {

/// From trusting to strict. Several readings may hold; each counts by how well it explains what was seen.
constexpr Belief kBeliefs[] = {{0.9, false}, {0.6, false}, {0.3, false}, {0.5, true}, {0, true}};
/// Readings are compared more gently than the model's likelihood says: real shops do not keep to it.
constexpr double kGentleness = 5;
/// What speaks against doubting everything before any order was looked at: odds of 20 to 1.
constexpr double kAgainstDoubt = 15;
/// What the range covers of the chance that lies in the orders themselves.
constexpr double kLevel = 0.8;
/// Micros that the last digit of a share may lack.
constexpr double kRounding = 1e-6;

Result<bool> checked(const Claims& in) {
  if (in.methods == 0 || in.claims.size() != in.revenue.size() * in.methods) {
    return fail(Fault::out_of_range, "claims");
  }
  for (const Claim claim : in.claims) {
    if (claim < kSawCouponSite || (claim >= 0 && static_cast<std::size_t>(claim) >= in.creators)) {
      return fail(Fault::out_of_range, "claims");
    }
  }
  std::int64_t all = 0;
  for (const std::int64_t revenue : in.revenue) {
    if (revenue > kLargestMicros || revenue < -kLargestMicros) return fail(Fault::out_of_range, "revenue");
    const auto sum = add_micros(all, std::abs(revenue), "revenue");
    if (!sum) return tl::unexpected(sum.error());
    all = *sum;
  }
  return true;
}

struct Grouped {
  Patterns patterns;
  std::vector<std::uint32_t> orders;  // that are claimed, those of a pattern together
  std::vector<std::size_t> row;       // of each of them
};

void add_pattern(const Claim* claims, Patterns& patterns) {
  Pattern row{claims, 0, patterns.candidates.size(), 0, -1};
  int naming = 0;
  for (std::size_t m = 0; m < patterns.methods; ++m) {
    if (claims[m] < 0) continue;
    row.only = ++naming == 1 ? static_cast<int>(m) : -1;
    patterns.candidates.push_back(static_cast<std::uint32_t>(claims[m]));
  }
  const auto begin = patterns.candidates.begin() + static_cast<std::ptrdiff_t>(row.first);
  std::sort(begin, patterns.candidates.end());
  patterns.candidates.erase(std::unique(begin, patterns.candidates.end()), patterns.candidates.end());
  row.candidates = patterns.candidates.size() - row.first;
  patterns.rows.push_back(row);
}

Grouped group(const Claims& in) {
  Grouped grouped;
  grouped.patterns.creators = in.creators;
  grouped.patterns.methods = in.methods;
  const auto of = [&in](std::uint32_t order) { return in.claims.data() + order * in.methods; };
  for (std::uint32_t order = 0; order < in.revenue.size(); ++order) {
    const Claim* claims = of(order);
    if (std::any_of(claims, claims + in.methods, [](Claim claim) { return claim >= 0; })) {
      grouped.orders.push_back(order);
    }
  }
  std::stable_sort(grouped.orders.begin(), grouped.orders.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::lexicographical_compare(of(a), of(a) + in.methods, of(b), of(b) + in.methods);
  });
  for (const std::uint32_t order : grouped.orders) {
    auto& rows = grouped.patterns.rows;
    if (rows.empty() || !std::equal(of(order), of(order) + in.methods, rows.back().claims)) {
      add_pattern(of(order), grouped.patterns);
    }
    rows.back().orders += 1;
    grouped.row.push_back(rows.size() - 1);
  }
  return grouped;
}

void count_claims(const Claims& in, Weighing& out) {
  for (std::size_t a = 0; a < in.methods; ++a) {
    for (std::size_t b = a + 1; b < in.methods; ++b) out.overlaps.push_back({a, b, 0, 0});
  }
  for (std::size_t order = 0; order < in.revenue.size(); ++order) {
    const Claim* claims = in.claims.data() + order * in.methods;
    for (std::size_t m = 0; m < in.methods; ++m) out.methods[m].claimed += claims[m] >= 0 ? 1 : 0;
    for (Weighing::Overlap& pair : out.overlaps) {
      if (claims[pair.a] < 0 || claims[pair.b] < 0) continue;
      ++pair.both;
      pair.same += claims[pair.a] == claims[pair.b] ? 1 : 0;
    }
  }
}

struct Reading {
  TrustFit fit;
  double weight;
};

/// Every claim as it stands.
Reading believe(const Patterns& patterns) {
  TrustFit fit;
  fit.unseen.resize(patterns.creators);
  fit.capture.resize(patterns.methods);
  for (const Pattern& row : patterns.rows) {
    fit.chance.insert(fit.chance.end(), row.candidates, 1 / static_cast<double>(row.candidates));
  }
  return {std::move(fit), 1};
}

/// compared: whether two methods gave any order to somebody. Else nothing speaks for or against a claim.
std::vector<Reading> read(const Patterns& patterns, bool compared) {
  if (!compared) return {believe(patterns)};
  std::vector<Reading> readings;
  if (!compared) {
    TrustFit all;
    all.chance.assign(patterns.candidates.size(), 1.0);
    all.unseen.assign(patterns.creators, 0.0);
    all.capture.assign(patterns.methods, 0.0);
    return {{std::move(all), 1.0}};
  }
  double best = -INFINITY, all = 0;
  for (const Belief& belief : kBeliefs) {
    readings.push_back({fit_trust(patterns, belief), 0});
    if (belief.doubting) readings.back().fit.score -= kAgainstDoubt;
    best = std::max(best, readings.back().fit.score);
  }
  for (Reading& reading : readings) {
    reading.weight = std::exp((reading.fit.score - best) / kGentleness);
    all += reading.weight;
  }
  for (Reading& reading : readings) reading.weight /= all;
  return readings;
}

/// What a creator's revenue may be: sums by reading, and how far chance alone moves them.
struct Spread {
  std::vector<double> revenue;  // [reading]
  double variance = 0;
  double orders = 0, squares = 0;  // credited orders, and the squares of their revenue
};

/// The parts of one order, each creator's share of its revenue in whole micros, together never more than it.
void share_out(std::uint32_t order, const Pattern& row, const Patterns& patterns, std::int64_t revenue,
               const std::vector<Reading>& readings, std::vector<Spread>& spreads, Weighing& out) {
  std::int64_t left = std::abs(revenue);
  const double amount = static_cast<double>(left);
  for (std::size_t i = row.first; i < row.first + row.candidates; ++i) {
    const std::uint32_t creator = patterns.candidates[i];
    Spread& spread = spreads[creator];
    double share = 0;
    for (std::size_t r = 0; r < readings.size(); ++r) {
      share += readings[r].weight * readings[r].fit.chance[i];
      spread.revenue[r] += readings[r].fit.chance[i] * static_cast<double>(revenue);
    }
    share = std::clamp(share, 0.0, 1.0);
    const std::int64_t part = std::min(left, static_cast<std::int64_t>(share * amount + kRounding));
    left -= part;
    out.creators[creator].orders += share;
    out.creators[creator].revenue += revenue < 0 ? -part : part;
    spread.variance += share * (1 - share) * amount * amount;
    spread.orders += share;
    spread.squares += share * amount * amount;
    out.credits.push_back({order, creator, share});
  }
}

/// From the strictest reading to the most trusting one with what it says that nothing saw.
void set_range(std::size_t creator, const Spread& spread, const std::vector<Reading>& readings,
               Weighing& out) {
  Weighing::Creator& row = out.creators[creator];
  const double seen = static_cast<double>(row.revenue);
  double low = seen, high = seen;
  for (std::size_t r = 0; r < readings.size() && spread.orders > 0; ++r) {
    const double z = normal_quantile_two_sided(kLevel);
    const double unseen = readings[r].fit.unseen[creator];
    const double more = spread.revenue[r] + unseen * seen / spread.orders;
    low = std::min(low, spread.revenue[r] - z * std::sqrt(spread.variance));
    high = std::max(high, more + z * std::sqrt(spread.variance + unseen * spread.squares / spread.orders));
  }
  constexpr auto kMost = static_cast<double>(kLargestMicros);
  row.low = std::min(row.revenue, static_cast<std::int64_t>(std::max(low, 0.0)));
  row.high = std::max(row.revenue, static_cast<std::int64_t>(std::min(high, kMost)));
}

/// Trust, capture and leaks of the methods, from each order's credits.
void sum_methods(const Claims& in, const std::vector<Reading>& readings, bool compared, Weighing& out) {
  std::vector<double> kept(in.methods);
  for (const Credit& credit : out.credits) {
    for (std::size_t m = 0; m < in.methods; ++m) {
      if (in.claims[credit.order * in.methods + m] == static_cast<Claim>(credit.creator))
        kept[m] += credit.share;
    }
  }
  for (std::size_t m = 0; m < in.methods; ++m) {
    if (!compared || out.methods[m].claimed == 0) continue;
    out.methods[m].trust = kept[m] / static_cast<double>(out.methods[m].claimed);
    double capture = 0;
    for (const Reading& reading : readings) capture += reading.weight * reading.fit.capture[m];
    out.methods[m].capture = capture;
  }
}

void sum_leaks(const Claims& in, const Grouped& grouped, Weighing& out) {
  for (std::size_t i = 0, credit = 0; i < grouped.orders.size(); ++i) {
    const Pattern& row = grouped.patterns.rows[grouped.row[i]];
    const double share = out.credits[credit].share;
    credit += row.candidates;
    if (row.only < 0) continue;
    const auto method = static_cast<std::size_t>(row.only);
    out.leaked[method * in.creators + grouped.patterns.candidates[row.first]] += 1 - share;
  }
}

}  // namespace

Result<Weighing> weigh(const Claims& claims) {
  if (const auto fine = checked(claims); !fine) return tl::unexpected(fine.error());
  Weighing out;
  out.creators.resize(claims.creators);
  out.methods.resize(claims.methods);
  out.leaked.resize(claims.methods * claims.creators);
  count_claims(claims, out);
  const Grouped grouped = group(claims);
  const bool compared = std::any_of(out.overlaps.begin(), out.overlaps.end(),
                                    [](const Weighing::Overlap& pair) { return pair.both > 0; });
  const std::vector<Reading> readings = read(grouped.patterns, compared);
  std::vector<Spread> spreads(claims.creators, Spread{std::vector<double>(readings.size())});
  for (std::size_t i = 0; i < grouped.orders.size(); ++i) {
    const std::uint32_t order = grouped.orders[i];
    share_out(order, grouped.patterns.rows[grouped.row[i]], grouped.patterns, claims.revenue[order], readings,
              spreads, out);
  }
  for (std::size_t c = 0; c < claims.creators; ++c) set_range(c, spreads[c], readings, out);
  sum_leaks(claims, grouped, out);
  sum_methods(claims, readings, compared, out);
  std::stable_sort(out.credits.begin(), out.credits.end(),
                   [](const Credit& a, const Credit& b) { return a.order < b.order; });
  return out;
}

}  // namespace payoff
