#pragma once

#include <vector>

#include "core/ledger/weighing.h"

namespace payoff {

/// Orders on which the methods say the same, counted together. Only orders that some method gives to a
/// creator.
struct Pattern {
  const Claim* claims = nullptr;  // of each method
  double orders = 0;
  std::size_t first = 0, candidates = 0;  // the creators named, in Patterns::candidates
  int only = -1;                          // the method, where a single one names a creator
};
struct Patterns {
  std::size_t creators = 0, methods = 0;
  std::vector<Pattern> rows;
  std::vector<std::uint32_t> candidates;
};

/// From where a fit starts and what it then forgives: two readings of the same orders may both hold together
/// ("links miss half" or "half the codes are leaked"), and a search finds the one that it starts next to.
struct Belief {
  /// Share of an excess of a creator's single-method orders that is taken for chance and not for a leak.
  double forgiven;
  /// Starts by doubting every order that a single method saw, and forgives nothing in the first steps.
  bool doubting;
};

struct TrustFit {
  /// By Patterns::candidates: the chance that this creator brought an order of the pattern.
  std::vector<double> chance;
  std::vector<double> unseen;   // by creator: orders that they brought and that nothing saw
  std::vector<double> capture;  // by method
  /// How well this explains what was seen (log likelihood less what its leaks cost).
  double score = 0;
};

/// Fits, by expectation and maximization, a model in which every creator's order is seen by each method on
/// its own with the method's rate (the same for all creators but for some spread), is sometimes given to
/// another creator, and in which each method gives creators orders that nobody brought (leaks), each creator
/// as many as it takes. Leaks show as orders that one method sees and the others do not or contradict, more
/// than the method's rates on the orders that others vouch for would leave.
///
/// source: after Dawid and Skene (1979), Applied Statistics 28, 20-28
TrustFit fit_trust(const Patterns& patterns, Belief belief);

}  // namespace payoff
