#pragma once

#include "core/engine/metric_options.h"

namespace payoff::engine {

Json did_it_pay_json(const DidItPay& verdict);
Json would_it_again_json(const WouldItAgain& verdict, double level);

/// {did_it_pay, would_it_again} of one creator or all.
///
/// in: figures as Calculation::evaluate gives them
Json verdict_json(const std::vector<Figure>& figures, const Window& window, double level);

}  // namespace payoff::engine
