#include "core/engine/verdict_json.h"

namespace payoff::engine {

Json did_it_pay_json(const DidItPay& verdict) {
  Json object = {{"verdict", verdict.verdict},
                 {"basis", verdict.after_costs ? "profit" : "sales"},
                 {"reasons", to_json(verdict.reasons)}};
  if (verdict.range) object["range"] = {{"low", verdict.range->low}, {"high", verdict.range->high}};
  if (verdict.verdict_at_high) object["at_high"] = *verdict.verdict_at_high;
  return object;
}

Json would_it_again_json(const WouldItAgain& verdict, double level) {
  Json object = {{"verdict", verdict.verdict}, {"level", level}, {"reasons", to_json(verdict.reasons)}};
  if (verdict.interval) {
    object["low"] = verdict.interval->low;
    object["expected"] = *verdict.expected;
    object["high"] = verdict.interval->high;
  }
  return object;
}

Json verdict_json(const std::vector<Figure>& figures, const Window& window, double level) {
  return {{"did_it_pay", did_it_pay_json(did_it_pay(figures, window))},
          {"would_it_again", would_it_again_json(would_it_again(figures, window, level), level)}};
}

}  // namespace payoff::engine
