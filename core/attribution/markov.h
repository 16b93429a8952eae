#pragma once

#include <span>
#include <vector>

#include "core/attribution/chain.h"
#include "core/attribution/dense_chain.h"

namespace payoff {

/// What would be lost without a channel, or without several at once.
///
/// conversions, value: [ratio, 0..1] of all; 0 where there are none to lose
struct RemovalEffect {
  double conversions = 0;
  double value = 0;
};

/// The chain's fundamental matrix, from which every removal effect follows at once.
///
/// With Z = (diag(visits) - moves)^-1, b the chance to convert from a state and C the conversions counted,
/// losing state k loses b_k / (Z_kk C): the chance to come by k, by the journeys that start (their flow is
/// conserved, so it needs no reckoning), times that to convert from there. A set S of states loses
/// 1' Z_SS^-1 b_S / C. Nothing is simulated.
///
/// Channels that few others touch are eliminated first, all that do not touch each other at once; the rest is
/// dense. Everything is added, nothing subtracted, but for the solution of Z_SS.
class Fundamental {
 public:
  /// States that may be left for the dense part: 4,096 take 134 MB.
  static constexpr std::size_t kMostDense = 4'096;

  /// faults: too_large naming markov_order
  static Result<Fundamental> of(const Chain& chain);
  /// The same of counts that lie dense: moves [from * n + to] and what leaves each of n states, n up to
  /// kMostDense.
  static Fundamental of(std::span<const double> moves, std::span<const Chain::Leaving> leaving);

  /// What the removal of all these states loses.
  RemovalEffect without(std::span<const std::uint32_t> states) const;
  RemovalEffect without(std::uint32_t state) const;
  /// The chance to convert from a state; 0 for one that nobody visited.
  double conversion_chance(std::uint32_t state) const { return chance_[state]; }
  std::size_t states() const { return chance_.size(); }

 private:
  struct Move {
    std::uint32_t state;  // the other end, by its place in the dense part
    double count;
  };
  /// A state that was eliminated first: its moves are all to and from the dense part.
  struct Sparse {
    std::uint32_t state;
    double departures = 0;
    std::vector<Move> to;
    std::vector<Move> from;
  };
  struct Place {
    bool dense = false;
    std::uint32_t at = UINT32_MAX;  // UINT32_MAX: nobody visited
  };

  void choose_sparse(const Chain& chain);
  void gather_moves(const Chain& chain);
  void count_leaving(const Chain& chain);
  void eliminate_sparse();
  void finish_sparse();
  double z(std::uint32_t from, std::uint32_t to) const;

  std::vector<Place> places_;
  std::vector<Sparse> sparse_;
  std::vector<DenseChain> dense_;    // one; a vector so that an empty chain has none
  std::vector<Chain::Leaving> out_;  // by sparse state: counts leaving
  std::vector<double> chance_;
  std::vector<double> value_ahead_;
  double conversions_ = 0;
  double value_ = 0;
};

/// The removal effect of every channel.
///
/// in:     chain of any order; channels [how many]
/// out:    by channel; a channel that nobody visited has 0
/// source: Anderl and others (2016), removal effects; the closed form by the fundamental matrix of an
///         absorbing chain, Kemeny and Snell (1960)
std::vector<RemovalEffect> removal_effects(const Fundamental& fundamental, const Chain& chain,
                                           std::size_t channels);

/// The states in which any of these channels is.
std::vector<std::uint32_t> states_with(const Chain& chain, std::span<const Channel> channels);

}  // namespace payoff
