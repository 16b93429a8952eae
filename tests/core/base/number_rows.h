#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/base/number.h"

namespace payoff {

inline const NumberStyle kPoint{".", ","};
inline const NumberStyle kComma{",", "."};

struct Row {
  const char* text;
  double value;
  const char* currency = "";
};

/// Every row reads as ok, whatever the signs around.
inline void check_ok(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    for (const NumberStyle& style : {NumberStyle{}, kPoint, kComma, NumberStyle{",", "\u202F"}}) {
      CAPTURE(std::string(row.text));
      CAPTURE(style.decimal);
      const NumberReading reading = parse_number(row.text, style);
      CHECK(reading_kind_id(reading.kind) == "ok");
      CHECK(reading.value == row.value);
      CHECK(reading.currency == row.currency);
      CHECK_FALSE(reading.alternative);
      CHECK_FALSE(reading.percent);
    }
  }
}

inline void check_kind(ReadingKind kind, const std::vector<const char*>& texts) {
  for (const char* text : texts) {
    CAPTURE(std::string(text));
    const NumberReading reading = parse_number(text);
    CHECK(reading_kind_id(reading.kind) == reading_kind_id(kind));
    CHECK(reading.value == 0);
  }
}

}  // namespace payoff
