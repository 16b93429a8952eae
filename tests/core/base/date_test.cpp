#include "core/base/date.h"

#include <vector>

#include "tests/core/shared_data.h"

using namespace payoff;

namespace {

struct Row {
  const char* text;
  const char* date;
  const char* offset = "";
};

void check_ok(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    for (const DateOrder order : {DateOrder::unknown, DateOrder::day_first, DateOrder::month_first}) {
      CAPTURE(std::string(row.text));
      const DateReading reading = parse_date(row.text, order);
      CHECK(reading_kind_id(reading.kind) == "ok");
      CHECK(to_text(reading.date) == row.date);
      CHECK(reading.offset == row.offset);
      CHECK_FALSE(reading.alternative);
    }
  }
}

}  // namespace

TEST_CASE("date: day numbers agree with known days") {
  CHECK(day_number({1970, 1, 1}) == 0);
  CHECK(day_number({1969, 12, 31}) == -1);
  CHECK(day_number({2000, 3, 1}) == 11017);
  CHECK(day_number({1900, 1, 1}) == -25567);  // 70 years of 365 days and 17 leap days
  CHECK(day_number({2038, 1, 19}) == 24855);  // 2^31 seconds are 24,855.1 days
}

TEST_CASE("date: every day from 1900 to 2200 follows the one before and comes back from its number") {
  // Second method: months counted by the calendar's rhyme.
  const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::int64_t number = -25567;
  int failed = 0;
  for (int year = 1900; year <= 2200; ++year) {
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year == 2000;
    for (int month = 1; month <= 12; ++month) {
      const int length = lengths[month - 1] + (month == 2 && leap ? 1 : 0);
      for (int day = 1; day <= length; ++day, ++number) {
        const Date date{year, month, day};
        failed += day_number(date) != number || date_of_day_number(number) != date || !is_real(date);
        failed += parse_date(to_text(date)).date != date;
      }
      failed += is_real({year, month, length + 1}) || is_real({year, month, 0});
    }
  }
  CHECK(failed == 0);
}

TEST_CASE("date: days are added across months, leap days and years") {
  CHECK(to_text(add_days({2026, 9, 30}, 1)) == "2026-10-01");
  CHECK(to_text(add_days({2024, 2, 28}, 1)) == "2024-02-29");
  CHECK(to_text(add_days({2026, 1, 1}, -1)) == "2025-12-31");
  CHECK(to_text(add_days({2026, 1, 15}, 30)) == "2026-02-14");
  CHECK(Date{2026, 2, 28} < Date{2026, 3, 1});
  CHECK(to_text({987, 1, 2}) == "0987-01-02");
  CHECK_FALSE(is_real(add_days({2200, 12, 31}, 1)));
}

TEST_CASE("date: the id of an order is read back, and any other text is none") {
  for (const DateOrder order : {DateOrder::unknown, DateOrder::day_first, DateOrder::month_first}) {
    CHECK(date_order_of(date_order_id(order)) == order);
  }
  CHECK(date_order_id(DateOrder::day_first) == "day_first");
  CHECK(date_order_of("year_first") == DateOrder::unknown);
}

TEST_CASE("date: a text with one reading gives it in every order") {
  check_ok({{"2026-09-30", "2026-09-30"},         {"20260901", "2026-09-01"},
            {"2026/09/30", "2026-09-30"},         {"2026-9-3", "2026-09-03"},
            {"30/09/2026", "2026-09-30"},         {"09/30/2026", "2026-09-30"},
            {"30.09.2026", "2026-09-30"},         {"3.4.2026", "2026-04-03"},
            {"30-09-2026", "2026-09-30"},         {"05/05/2026", "2026-05-05"},
            {"Sep 30, 2026", "2026-09-30"},       {"30 Sep 2026", "2026-09-30"},
            {"September 30, 2026", "2026-09-30"}, {"30 september 2026", "2026-09-30"},
            {"Sept. 30 2026", "2026-09-30"},      {"30-Sep-2026", "2026-09-30"},
            {"May 1, 2026", "2026-05-01"},        {"29/02/2024", "2024-02-29"},
            {" 2026-09-30 ", "2026-09-30"},       {"2026.09.30", "2026-09-30"}});
}

TEST_CASE("date: a timestamp gives its date as written and its offset") {
  check_ok({{"2024-05-14 09:31:22 -0400", "2024-05-14", "-04:00"},
            {"2024-05-14T09:31:22+02:00", "2024-05-14", "+02:00"},
            {"2024-05-14T23:31:22Z", "2024-05-14", "Z"},
            {"2024-05-14T09:31:22.123Z", "2024-05-14", "Z"},
            {"2024-05-14 09:31:22 UTC", "2024-05-14", "Z"},
            {"2024-05-14T09:31+05:30", "2024-05-14", "+05:30"},
            {"2024-05-14 09:31:22", "2024-05-14"},
            {"2024-05-14 9:31", "2024-05-14"},
            {"5/14/2024, 2:05:00\u202FPM", "2024-05-14"},
            {"14.05.2024 09:31", "2024-05-14"},
            {"May 14, 2024 9:31 am", "2024-05-14"},
            {"2024-05-14 09:31:22+02", "2024-05-14", "+02:00"}});
  CHECK(parse_date("2024-05-14 09:31:22 -0400").second_of_day == 34282);
  CHECK(parse_date("2024-05-14 12:00 AM").second_of_day == 0);
  CHECK(parse_date("2024-05-14 12:30 pm").second_of_day == 45000);
  CHECK_FALSE(parse_date("2024-05-14").second_of_day);
}

TEST_CASE("date: two real days are ambiguous even where the order is known") {
  for (const char* text : {"03/04/2026", "3/4/2026", "03-04-2026", "03/04/2026 09:31"}) {
    CAPTURE(std::string(text));
    const DateReading month = parse_date(text, DateOrder::month_first);
    CHECK(month.kind == ReadingKind::ambiguous);
    CHECK(month.date == Date{2026, 3, 4});
    CHECK(month.alternative == Date{2026, 4, 3});
    for (const DateOrder order : {DateOrder::day_first, DateOrder::unknown}) {
      const DateReading day = parse_date(text, order);
      CHECK(day.kind == ReadingKind::ambiguous);
      CHECK(day.date == Date{2026, 4, 3});
      CHECK(day.alternative == Date{2026, 3, 4});
    }
  }
}

TEST_CASE("date: blanks, lone dashes and n/a are empty") {
  for (const char* text : {"", "  ", "-", "--", "–", "N/A"}) {
    CAPTURE(std::string(text));
    CHECK(parse_date(text).kind == ReadingKind::empty);
  }
}

TEST_CASE("date: what is not a date is bad") {
  for (const char* text : {"30/09/26",
                           "26-09-30",
                           "Sep 30",
                           "30/09",
                           "Sep 2026",
                           "2026-09",
                           "2026",
                           "46296",
                           "20261301",
                           "2026-13-01",
                           "2026-02-29",
                           "1900-02-29",
                           "1899-12-31",
                           "2201-01-01",
                           "31.04.2026",
                           "09.30.2026",
                           "13/13/2026",
                           "00/01/2026",
                           "2026-09/30",
                           "2026-09-30x",
                           "x2026-09-30",
                           "2026-09-30 25:00",
                           "2026-09-30 09:60",
                           "2026-09-30 13:00 PM",
                           "2026-09-30T09:31+25:00",
                           "2026-09-30T09:31 Mars",
                           "2026-09-30T",
                           "09:31",
                           "Foo 30, 2026",
                           "Sep 30 30 2026",
                           "Sep Sep 2026",
                           "Sep 300 2026",
                           "tomorrow",
                           "null",
                           "2026--09-30",
                           "-2026-09-30",
                           "\xFF"}) {
    CAPTURE(std::string(text));
    CHECK(parse_date(text).kind == ReadingKind::bad);
  }
  CHECK(parse_date("2026-09-30" + std::string(80, 'x')).kind == ReadingKind::bad);
}

TEST_CASE("date: the table of a public report importer reads as it says") {
  const auto data = shared_json("currency/number-and-date-strings.shared.json");
  if (data.is_null()) return;
  int passed = 0;
  for (const auto& row : data["dates"]) {
    const DateReading reading = parse_date(row.value("input", ""));
    CAPTURE(row.value("input", ""));
    CHECK(to_text(reading.date) == row.value("date", ""));
    passed += reading.kind == ReadingKind::ok && to_text(reading.date) == row.value("date", "");
  }
  MESSAGE("importer's dates: " << passed << "/" << data["dates"].size());
}
