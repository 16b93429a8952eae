// Columns of numbers and texts that are packed in blocks, against vectors of the same.
#include "core/imports/packed_column.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "core/imports/string_column.h"
#include "core/statistics/random.h"

using namespace payoff;

namespace {

template <typename T>
bool holds(const PackedColumn<T>& column, const std::vector<T>& expected) {
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (column[i] != expected[i]) return false;
  }
  std::vector<T> read(expected.size());
  for (std::size_t first = 0; first < expected.size(); first += 1000) {
    const std::size_t count = std::min<std::size_t>(1000, expected.size() - first);
    column.read(first, count, read.data() + first);
  }
  return read == expected;
}

template <typename T>
PackedColumn<T> column_of(T otherwise, const std::vector<T>& values) {
  PackedColumn<T> column(otherwise);
  for (std::size_t row = 0; row < values.size(); ++row) {
    column.put(row, values[row]);
    if ((row + 1) % PackedColumn<T>::kBlock == 0) column.seal();
  }
  return column;
}

template <typename T>
bool keeps(T otherwise, const std::vector<T>& values) {
  return holds(column_of(otherwise, values), values);
}

/// Two blocks and a half of what `value` says of each row.
template <typename T, typename Value>
std::vector<T> rows(const Value& value) {
  std::vector<T> list;
  for (std::int64_t i = 0; i < 10'000; ++i) list.push_back(static_cast<T>(value(i)));
  return list;
}

}  // namespace

TEST_CASE("packed column: values of every width come back as they were") {
  using Limit32 = std::numeric_limits<std::int32_t>;
  using Limit64 = std::numeric_limits<std::int64_t>;
  CHECK(keeps<std::uint32_t>(0, rows<std::uint32_t>([](auto) { return 0; })));
  CHECK(keeps<std::uint32_t>(0, rows<std::uint32_t>([](auto) { return 7; })));
  CHECK(keeps<std::uint32_t>(0, rows<std::uint32_t>([](auto i) { return i % 256; })));
  CHECK(keeps<std::uint32_t>(0, rows<std::uint32_t>([](auto i) { return i % 257; })));
  CHECK(keeps<std::uint32_t>(0, rows<std::uint32_t>([](auto i) { return 3'000'000'000 + i; })));
  CHECK(keeps<std::uint32_t>(
      0, rows<std::uint32_t>([](auto i) { return i % 3 == 0 ? 0 : UINT32_MAX - i % 2; })));
  CHECK(keeps<std::int32_t>(INT32_MIN,
                            rows<std::int32_t>([](auto i) { return i % 5 == 0 ? INT32_MIN : 20'000 + i; })));
  CHECK(keeps<std::int32_t>(
      0, rows<std::int32_t>([](auto i) { return i % 2 == 0 ? Limit32::max() : Limit32::min(); })));
  CHECK(keeps<std::int64_t>(INT64_MIN, rows<std::int64_t>([](auto i) { return i * 10'000; })));
  CHECK(keeps<std::int64_t>(INT64_MIN, rows<std::int64_t>([](auto i) { return -i * 10'000 + 5; })));
  CHECK(keeps<std::int64_t>(INT64_MIN, rows<std::int64_t>([](auto i) { return i * 10'001; })));
  CHECK(keeps<std::int64_t>(INT64_MIN, rows<std::int64_t>([](auto i) { return i * 9'000'000'000'000; })));
  CHECK(keeps<std::int64_t>(
      0, rows<std::int64_t>([](auto i) { return i % 2 == 0 ? Limit64::max() : Limit64::min(); })));
}

TEST_CASE("packed column: a row that changes later is the new one, and no other changes") {
  Random random(7);
  std::vector<std::uint32_t> expected = rows<std::uint32_t>([](auto i) { return i / 5000; });
  PackedColumn<std::uint32_t> column = column_of<std::uint32_t>(0, expected);
  for (int change = 0; change < 300; ++change) {
    const auto row = static_cast<std::size_t>(random.uniform() * static_cast<double>(expected.size()));
    const auto value = static_cast<std::uint32_t>(random.uniform() * 1e6);
    expected[row] = value;
    column.set(row, value);
  }
  CHECK(holds(column, expected));
  for (std::size_t row = 0; row < expected.size(); ++row) column.set(row, 0);
  CHECK(holds(column, std::vector<std::uint32_t>(expected.size(), 0)));
}

TEST_CASE("string column: texts of blocks that are full, open and empty come back as they were") {
  StringColumn column;
  std::vector<std::string> expected;
  for (std::size_t i = 0; i < 6000; ++i) {
    expected.push_back(i > 2000 && i < 5000 ? "" : std::string(i % 40, static_cast<char>('a' + i % 26)));
    column.push_back(expected.back());
  }
  expected.push_back(std::string(100'000, 'x'));
  column.push_back(expected.back());
  REQUIRE(column.size() == expected.size());
  bool same = true;
  for (std::size_t i = 0; i < expected.size(); ++i) same = same && column[i] == expected[i];
  CHECK(same);
}
