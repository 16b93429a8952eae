#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/imports/interner.h"

namespace payoff {

/// Reads names of orders that are a number with the shop's own prefix and suffix ("#1001", "#1001-DE"): those
/// of the first such name. Two names have the same number only where they are the same: "#007" has none.
class OrderNumber {
 public:
  std::optional<std::uint64_t> read(std::string_view name);

 private:
  bool begun_ = false;
  std::string prefix_, suffix_;
};

/// Which names of orders were seen. Numbers take one bit each; other names are kept.
class OrderNames {
 public:
  /// Whether the name is new.
  bool add(std::string_view name);

 private:
  bool add_number(std::uint64_t number);

  OrderNumber number_;
  std::uint64_t base_ = 0;
  std::vector<std::uint64_t> bits_;
  Interner others_;
};

/// Where orders stand, by name. Numbers stand in pages, so that neighbors in a file are neighbors in memory
/// and no text is looked at; a page is begun only while the pages are used well enough.
class OrderFinder {
 public:
  /// The place of the name among `names`, which gets it where it is new.
  std::size_t add(std::string_view name, StringColumn& names);

 private:
  std::uint32_t* entry(std::uint64_t number, std::size_t orders);

  OrderNumber number_;
  std::uint64_t base_ = 0;
  // For every page where it is among those begun, + 1; 0 where nothing asked for it yet.
  std::vector<std::uint32_t> pages_;
  // Place + 1; 0 is free.
  std::vector<std::vector<std::uint32_t>> begun_;
  TextIndex others_;
};

}  // namespace payoff
