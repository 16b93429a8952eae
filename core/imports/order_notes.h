#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/imports/interner.h"
#include "core/imports/order_columns.h"

namespace payoff {

/// Reads the lines of "Note Attributes", "utm_source: facebook". Every order has the same few keys in one
/// order, so a key is known by the one before it mostly.
class OrderNotes {
 public:
  /// What a key stands for.
  ///
  /// texts: that its value is, as it stands · referrer, landing_page, user_agent: what its value is
  struct Meaning {
    std::vector<OrderText> texts;
    bool referrer = false, landing_page = false, user_agent = false;
  };
  struct Line {
    const Meaning* meaning;
    std::string_view value;
  };

  /// The next line that means something, taken off the front; a line without meaning where there is none.
  Line next(std::string_view& notes);
  /// Another order's notes begin.
  void begin() { key_ = 0; }

 private:
  struct Key {
    Meaning meaning;
    std::uint32_t after = 0;  // the key that came after it last
    bool means = false;
  };
  std::uint32_t number_of(std::string_view line, std::size_t& length);

  Interner names_;
  std::vector<Key> keys_ = {Key{}};
  std::uint32_t key_ = 0;
};

}  // namespace payoff
