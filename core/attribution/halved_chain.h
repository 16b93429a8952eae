#pragma once

#include <vector>

#include "core/attribution/chain.h"
#include "core/attribution/dense_chain.h"
#include "core/attribution/markov.h"

namespace payoff {

/// The removal effect of every state of a large, dense chain, in half the memory and half the steps that the
/// whole fundamental matrix takes (no other entry of it is known afterwards).
///
/// The states are cut into two halves. Whoever leaves one half comes back to it or not: eliminating the other
/// half gives the chain as seen in this one, and its matrix has the whole one's diagonal. Everything is
/// added, nothing subtracted.
///
/// source: the censored chain of Kemeny and Snell (1960), Finite Markov Chains, 6.1
class HalvedChain {
 public:
  /// Whether a chain is one for it: of order 1, large, and with so many moves that few states could be
  /// eliminated one by one.
  static bool suits(const Chain& chain);

  explicit HalvedChain(const Chain& chain);
  /// By state; a state that nobody visited has 0.
  std::vector<RemovalEffect> removal_effects();

 private:
  struct Place {
    std::uint32_t half = 0;
    std::uint32_t at = UINT32_MAX;  // UINT32_MAX: nobody visited
  };
  struct Crossing {
    std::uint32_t to;
    double count;
  };
  void number_states();
  std::vector<Crossing> crossings_of(std::uint32_t state) const;
  void gather_crossings(std::uint32_t half);
  void fill(DenseChain& target, std::uint32_t half);
  void eliminate(std::uint32_t half);
  void go_over(std::uint32_t half, std::uint32_t i, double* through);
  void come_back(std::uint32_t half);

  const Chain& chain_;
  std::vector<Place> places_;
  std::vector<std::uint32_t> states_[2];  // by half and place in it
  // Moves out of the half that is looked away from, by the place that they leave, into places of the other.
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint16_t> to_;
  std::vector<double> counts_;
  DenseChain away_;
  DenseChain here_;
};

}  // namespace payoff
