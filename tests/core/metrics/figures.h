#pragma once

#include <doctest/doctest.h>

#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

#include "core/metrics/evaluate.h"

namespace payoff::test {

using Stated = std::vector<std::pair<std::string_view, double>>;

/// The figures of some inputs by id; the others are missing.
inline std::vector<Figure> stated(const Stated& given) {
  std::vector<Figure> figures;
  for (std::size_t i = 0; i < input_table().size(); ++i) {
    figures.push_back(Figure::failed(Fault::missing_input, static_cast<int>(i)));
  }
  for (const auto& pair : given) {  // not [id, value]: clang 14 cannot capture those in doctest's message
    const int input = input_index(pair.first);
    REQUIRE_MESSAGE(input >= 0, "no input ", pair.first);
    figures[static_cast<std::size_t>(input)] = {pair.second};
  }
  return figures;
}

/// One metric of some inputs.
inline Figure metric(std::string_view id, const Stated& given, const Definitions& definitions = {}) {
  const int row = metric_index(id);
  REQUIRE_MESSAGE(row >= 0, "no metric ", id);
  return Calculation(definitions)
      .evaluate(stated(given))[input_table().size() + static_cast<std::size_t>(row)];
}

/// Its value; NaN, which equals nothing, where there is none.
inline double value(std::string_view id, const Stated& given, const Definitions& definitions = {}) {
  const Figure figure = metric(id, given, definitions);
  return figure.ok() ? figure.value : std::nan("");
}

}  // namespace payoff::test
