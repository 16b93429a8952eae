#include "core/attribution/markov.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace payoff {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;
/// Fewer states than this are solved dense at once.
constexpr std::size_t kWorthSparse = 192;

/// Solves matrix * x = right in place, with pivots by size. The matrix is a block of Z, which is regular.
void solve_block(std::vector<double>& matrix, std::vector<double>& right, std::size_t n,
                 std::size_t columns) {
  for (std::size_t t = 0; t < n; ++t) {
    std::size_t best = t;
    for (std::size_t i = t + 1; i < n; ++i) {
      if (std::abs(matrix[i * n + t]) > std::abs(matrix[best * n + t])) best = i;
    }
    if (matrix[best * n + t] == 0) continue;
    if (best != t) {
      std::swap_ranges(&matrix[t * n], &matrix[t * n] + n, &matrix[best * n]);
      std::swap_ranges(&right[t * columns], &right[t * columns] + columns, &right[best * columns]);
    }
    const double inverse = 1 / matrix[t * n + t];
    for (std::size_t i = t + 1; i < n; ++i) {
      const double factor = matrix[i * n + t] * inverse;
      if (factor == 0) continue;
      for (std::size_t j = t + 1; j < n; ++j) matrix[i * n + j] -= factor * matrix[t * n + j];
      for (std::size_t c = 0; c < columns; ++c) right[i * columns + c] -= factor * right[t * columns + c];
    }
  }
  for (std::size_t t = n; t-- > 0;) {
    for (std::size_t c = 0; c < columns; ++c) {
      double sum = right[t * columns + c];
      for (std::size_t j = t + 1; j < n; ++j) sum -= matrix[t * n + j] * right[j * columns + c];
      right[t * columns + c] = matrix[t * n + t] == 0 ? 0 : sum / matrix[t * n + t];
    }
  }
}

double share_of(double part, double whole) { return whole > 0 ? std::clamp(part / whole, 0.0, 1.0) : 0; }

}  // namespace

/// Visited states, those with few neighbors first; each is sparse unless a neighbor already is.
void Fundamental::choose_sparse(const Chain& chain) {
  const std::size_t states = chain.states();
  places_.assign(states, {});
  std::vector<std::uint32_t> begins(states + 2, 0);
  chain.moves().each([&](std::uint32_t from, std::uint32_t to, double count) {
    if (count > 0) ++begins[from + 2], ++begins[to + 2];
  });
  std::vector<std::uint32_t> degree(states);
  for (std::size_t i = 0; i < states; ++i) degree[i] = begins[i + 2];
  std::partial_sum(begins.begin(), begins.end(), begins.begin());
  std::vector<std::uint32_t> neighbors(begins.back());
  chain.moves().each([&](std::uint32_t from, std::uint32_t to, double count) {
    if (count > 0) neighbors[begins[from + 1]++] = to, neighbors[begins[to + 1]++] = from;
  });

  std::vector<std::uint32_t> order;
  std::vector<char> dense(states, 0);
  for (std::uint32_t i = 0; i < states; ++i) {
    const Chain::Leaving& leaving = chain.leaving()[i];
    if (degree[i] > 0 || leaving.conversions > 0 || leaving.non_conversions > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return degree[a] < degree[b]; });
  const bool worth_it = order.size() >= kWorthSparse;
  for (std::uint32_t state : order) {
    if (!worth_it || dense[state] != 0) {
      dense[state] = 1;
      continue;
    }
    places_[state].at = static_cast<std::uint32_t>(sparse_.size());
    sparse_.push_back({state, 0, {}, {}});
    for (std::uint32_t i = begins[state]; i < begins[state + 1]; ++i) dense[neighbors[i]] = 1;
  }
  std::uint32_t next = 0;
  for (std::uint32_t state = 0; state < states; ++state) {
    if (dense[state] != 0) places_[state] = {true, next++};
  }
  if (next > 0 && next <= kMostDense) {
    dense_.emplace_back();
    dense_.back().reset(next);
  }
  if (next > kMostDense) places_.clear();
}

void Fundamental::gather_moves(const Chain& chain) {
  chain.moves().each([&](std::uint32_t from, std::uint32_t to, double count) {
    if (count <= 0) return;
    const Place a = places_[from], b = places_[to];
    if (a.dense && b.dense) {
      dense_[0].move(a.at, b.at) += count;
    } else if (a.dense) {
      sparse_[b.at].from.push_back({a.at, count});
    } else {
      sparse_[a.at].to.push_back({b.at, count});
      sparse_[a.at].departures += count;
    }
  });
  // The table that they come from is in no order; sums should not depend on that.
  for (Sparse& row : sparse_) {
    const auto by_state = [](const Move& a, const Move& b) { return a.state < b.state; };
    std::sort(row.to.begin(), row.to.end(), by_state);
    std::sort(row.from.begin(), row.from.end(), by_state);
  }
}

void Fundamental::count_leaving(const Chain& chain) {
  out_.resize(sparse_.size());
  for (std::uint32_t state = 0; state < chain.states(); ++state) {
    const Chain::Leaving& leaving = chain.leaving()[state];
    conversions_ += leaving.conversions;
    value_ += leaving.value;
    const Place place = places_[state];
    if (place.at == kNone) continue;
    const double all = leaving.conversions + leaving.non_conversions;
    if (place.dense) {
      dense_[0].out(place.at, 0) = all;
      dense_[0].out(place.at, 1) = leaving.conversions;
      dense_[0].out(place.at, 2) = leaving.value;
    } else {
      out_[place.at] = leaving;
      sparse_[place.at].departures += all;
    }
  }
}

/// Who moved to a sparse state moves on from it at once.
void Fundamental::eliminate_sparse() {
  for (std::size_t s = 0; s < sparse_.size(); ++s) {
    const Sparse& state = sparse_[s];
    for (const Move& in : state.from) {
      const double part = in.count / state.departures;
      for (const Move& on : state.to) {
        if (on.state != in.state) dense_[0].move(in.state, on.state) += part * on.count;
      }
      dense_[0].out(in.state, 0) += part * (out_[s].conversions + out_[s].non_conversions);
      dense_[0].out(in.state, 1) += part * out_[s].conversions;
      dense_[0].out(in.state, 2) += part * out_[s].value;
    }
  }
}

void Fundamental::finish_sparse() {
  chance_.assign(places_.size(), 0);
  value_ahead_.assign(places_.size(), 0);
  for (std::uint32_t state = 0; state < places_.size(); ++state) {
    const Place place = places_[state];
    if (place.at == kNone) continue;
    if (place.dense) {
      chance_[state] = dense_[0].out(place.at, 1);
      value_ahead_[state] = dense_[0].out(place.at, 2);
      continue;
    }
    const Sparse& row = sparse_[place.at];
    double converts = out_[place.at].conversions, brings = out_[place.at].value;
    for (const Move& on : row.to) {
      converts += on.count * dense_[0].out(on.state, 1);
      brings += on.count * dense_[0].out(on.state, 2);
    }
    chance_[state] = converts / row.departures;
    value_ahead_[state] = brings / row.departures;
  }
}

Result<Fundamental> Fundamental::of(const Chain& chain) {
  if (chain.too_many()) return fail(Fault::too_large, "markov_order");
  Fundamental result;
  result.choose_sparse(chain);
  if (result.places_.size() != chain.states()) return fail(Fault::too_large, "markov_order");
  result.gather_moves(chain);
  result.count_leaving(chain);
  result.eliminate_sparse();
  if (!result.dense_.empty()) result.dense_[0].solve();
  result.finish_sparse();
  return result;
}

double Fundamental::z(std::uint32_t from, std::uint32_t to) const {
  const Place a = places_[from], b = places_[to];
  if (a.dense && b.dense) return dense_[0].move(a.at, b.at);
  if (a.dense) {
    double sum = 0;
    for (const Move& in : sparse_[b.at].from) sum += dense_[0].move(a.at, in.state) * in.count;
    return sum / sparse_[b.at].departures;
  }
  const Sparse& row = sparse_[a.at];
  double sum = 0;
  if (b.dense) {
    for (const Move& on : row.to) sum += on.count * dense_[0].move(on.state, b.at);
    return sum / row.departures;
  }
  const Sparse& column = sparse_[b.at];
  for (const Move& on : row.to) {
    const double* reached = dense_[0].row(on.state);
    double part = 0;
    for (const Move& in : column.from) part += reached[in.state] * in.count;
    sum += on.count * part;
  }
  return (sum / column.departures + (from == to ? 1 : 0)) / row.departures;
}

Fundamental Fundamental::of(std::span<const double> moves, std::span<const Chain::Leaving> leaving) {
  const std::size_t n = leaving.size();
  Fundamental result;
  result.places_.assign(n, {});
  std::vector<std::uint32_t> visited;
  for (std::uint32_t i = 0; i < n; ++i) {
    double departures = leaving[i].conversions + leaving[i].non_conversions;
    for (std::size_t j = 0; j < n; ++j) departures += moves[i * n + j];
    result.conversions_ += leaving[i].conversions;
    result.value_ += leaving[i].value;
    if (departures <= 0) continue;
    result.places_[i] = {true, static_cast<std::uint32_t>(visited.size())};
    visited.push_back(i);
  }
  if (!visited.empty()) {
    DenseChain& dense = result.dense_.emplace_back();
    dense.reset(visited.size());
    for (std::size_t i = 0; i < visited.size(); ++i) {
      for (std::size_t j = 0; j < visited.size(); ++j) dense.move(i, j) = moves[visited[i] * n + visited[j]];
      const Chain::Leaving& counts = leaving[visited[i]];
      dense.out(i, 0) = counts.conversions + counts.non_conversions;
      dense.out(i, 1) = counts.conversions;
      dense.out(i, 2) = counts.value;
    }
    dense.solve();
  }
  result.finish_sparse();
  return result;
}

RemovalEffect Fundamental::without(std::uint32_t state) const {
  if (places_[state].at == kNone) return {};
  const double visits = z(state, state);
  return {share_of(chance_[state] / visits, conversions_), share_of(value_ahead_[state] / visits, value_)};
}

RemovalEffect Fundamental::without(std::span<const std::uint32_t> states) const {
  std::vector<std::uint32_t> visited;
  for (std::uint32_t state : states) {
    if (state < places_.size() && places_[state].at != kNone) visited.push_back(state);
  }
  const std::size_t n = visited.size();
  if (n == 0) return {};
  if (n == 1) return without(visited[0]);
  std::vector<double> block(n * n), right(n * 2);
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) block[i * n + j] = z(visited[i], visited[j]);
    right[2 * i] = chance_[visited[i]];
    right[2 * i + 1] = value_ahead_[visited[i]];
  }
  solve_block(block, right, n, 2);
  double conversions = 0, value = 0;
  for (std::size_t i = 0; i < n; ++i) {
    conversions += right[2 * i];
    value += right[2 * i + 1];
  }
  return {share_of(conversions, conversions_), share_of(value, value_)};
}

std::vector<RemovalEffect> removal_effects(const Fundamental& fundamental, const Chain& chain,
                                           std::size_t channels) {
  std::vector<RemovalEffect> effects(channels);
  if (chain.order() == 1) {
    for (std::uint32_t state = 0; state < chain.states() && state < channels; ++state) {
      effects[state] = fundamental.without(state);
    }
    return effects;
  }
  std::vector<std::vector<std::uint32_t>> states(channels);
  for (std::uint32_t state = 0; state < chain.states(); ++state) {
    for (Channel channel : chain.channels_of(state)) {
      if (states[channel].empty() || states[channel].back() != state) states[channel].push_back(state);
    }
  }
  for (std::size_t i = 0; i < channels; ++i) effects[i] = fundamental.without(states[i]);
  return effects;
}

std::vector<std::uint32_t> states_with(const Chain& chain, std::span<const Channel> channels) {
  std::vector<std::uint32_t> states;
  for (std::uint32_t state = 0; state < chain.states(); ++state) {
    const std::vector<Channel> has = chain.channels_of(state);
    const bool any = std::any_of(has.begin(), has.end(), [&](Channel channel) {
      return std::find(channels.begin(), channels.end(), channel) != channels.end();
    });
    if (any) states.push_back(state);
  }
  return states;
}

}  // namespace payoff
