// Uses the installed headers and library only; answers with its exit code.
#include <cstdio>
#include <string>

#include "core/base/result.h"
#include "core/engine/engine.h"

int main() {
  const std::string answer = payoff::engine::catalogue("{}");
  std::puts(answer.substr(0, 200).c_str());
  const bool answered = answer.find("\"ok\":true") != std::string::npos;
  const bool named = payoff::fault_id(payoff::Fault::zero_denominator) == "zero_denominator";
  return answered && named ? 0 : 1;
}
