// What the door itself costs: every request with an empty object, parsed and answered.
#include <benchmark/benchmark.h>

#include "core/engine/engine.h"

namespace {

const int registered = [] {
  for (const auto& request : payoff::engine::requests()) {
    benchmark::RegisterBenchmark(std::string(request.name).c_str(), [&request](benchmark::State& state) {
      const std::string empty = "{}";
      for (auto _ : state) benchmark::DoNotOptimize(request.function(empty));
    });
  }
  return 0;
}();

}  // namespace
