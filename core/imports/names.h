#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace payoff {

/// The words of a column's name, lower case: "Order ID" and "order_id" are both {order, id}; letters outside
/// of ASCII stay as they are.
std::vector<std::string> words_of_name(std::string_view name);

/// The same, one space between: what columns of exports are compared by.
std::string plain_name(std::string_view name);

}  // namespace payoff
