#include "tests/core/base/number_rows.h"

using namespace payoff;

TEST_CASE("number: a price without cents is not negative") {
  check_ok({{"50,-", 50},
            {"50.-", 50},
            {"50.–", 50},
            {"50.\u2014", 50},
            {"kr 50,-", 50},
            {"1.250,- €", 1250, "EUR"},
            {"CHF 12.-", 12, "CHF"},
            {"-50,-", -50},
            {"50, -", 50}});
}

TEST_CASE("number: a suffix multiplies exactly") {
  check_ok({{"12.5k", 12500},
            {"12K", 12000},
            {"1,2 M", 1200000},
            {"3 Mio", 3e6},
            {"3 Mio.", 3e6},
            {"1.1m", 1100000},
            {"2.5bn", 2.5e9},
            {"4 mn", 4e6},
            {"1 mln", 1e6},
            {"2b", 2e9},
            {"1,5 Mrd. €", 1.5e9, "EUR"},
            {"$1.2M", 1.2e6},
            {"5k€", 5000, "EUR"},
            {"12.5k USD", 12500, "USD"},
            {"3 MSEK", 3e6, "SEK"},
            {"4,35k", 4350},
            {"12 tsd.", 12000},
            {"-1.5k", -1500}});
}

TEST_CASE("number: a currency sign names the currency only where it is the only one") {
  check_ok({{"$12", 12},
            {"£1,234.56", 1234.56, "GBP"},
            {"€5", 5, "EUR"},
            {"5 €", 5, "EUR"},
            {"¥500", 500},
            {"￥500", 500},
            {"₹1,23,456", 123456, "INR"},
            {"R$ 10,50", 10.5, "BRL"},
            {"US$5", 5, "USD"},
            {"5 $US", 5, "USD"},
            {"5,00 $ US", 5, "USD"},
            {"A$5", 5, "AUD"},
            {"C$5", 5},
            {"CA$5", 5, "CAD"},
            {"125 kr", 125},
            {"125 kr.", 125},
            {"12 zł", 12, "PLN"},
            {"CHF 12", 12, "CHF"},
            {"1.234,50 EUR", 1234.5, "EUR"},
            {"eur 5", 5, "EUR"},
            {"Rs.500", 500},
            {"Rs 500", 500},
            {"Rs. 500", 500},
            {"₺5", 5, "TRY"},
            {"500 ₫", 500, "VND"},
            {"₴5", 5, "UAH"},
            {"฿5", 5, "THB"},
            {"R 1 234,50", 1234.5, "ZAR"},
            {"$.50", 0.5},
            {"KRW 5", 5, "KRW"},
            {"5 BRL", 5, "BRL"},
            {"5 JPY", 5, "JPY"}});
}

TEST_CASE("number: letters of a currency are not taken for a suffix") {
  check_ok({{"5 BR$", 5, "BRL"},
            {"5 MXN", 5, "MXN"},
            {"5 BGN", 5, "BGN"},
            {"5 MDL", 5, "MDL"},
            {"5 KRW", 5, "KRW"},
            {"5 Mkr", 5e6},
            {"5 k zł", 5000, "PLN"}});
  check_kind(ReadingKind::bad, {"3 mdr", "5 mall", "5 mrs", "5 kft", "5 bus"});
}

TEST_CASE("number: currencies on both sides must be able to be one") {
  check_ok({{"$5 CAD", 5, "CAD"},
            {"5 $CAD", 5, "CAD"},
            {"USD$5", 5, "USD"},
            {"CAD $5", 5, "CAD"},
            {"$5 USD", 5, "USD"},
            {"R$5 BRL", 5, "BRL"},
            {"kr 5 SEK", 5, "SEK"}});
  check_kind(ReadingKind::bad, {"€5 USD", "$5 EUR", "US$5 CAD", "EUR $5", "USDEUR 5", "£5 kr"});
}

TEST_CASE("number: a percentage is marked and keeps its value") {
  for (const char* text : {"57.32%", "57,32 %", "%57,32", "57.32\u066A", "57.32\u00A0%"}) {
    CAPTURE(std::string(text));
    const NumberReading reading = parse_number(text, kPoint);
    CHECK(reading.kind == ReadingKind::ok);
    CHECK(reading.value == 57.32);
    CHECK(reading.percent);
  }
  CHECK(parse_number("(5%)").value == -5);
  check_kind(ReadingKind::bad, {"$5%", "5%%", "5k%", "5‰"});
}
