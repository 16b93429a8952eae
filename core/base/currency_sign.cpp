#include "core/base/currency_sign.h"

#include "core/base/money.h"
#include "core/base/text.h"

namespace payoff {
namespace {

struct Sign {
  std::string_view sign;
  std::string_view codes;
};

constexpr std::string_view kDollars =
    "USD AUD CAD NZD SGD HKD TWD MXN ARS CLP COP UYU DOP CUP BRL NIO BBD BMD BND BSD BZD FJD GYD JMD KYD LRD "
    "NAD "
    "SBD SRD TTD XCD XCG CVE TOP WST";
constexpr std::string_view kFrancs = "CHF XOF XAF XPF BIF CDF DJF GNF KMF RWF";
constexpr std::string_view kRupees = "INR PKR LKR NPR MUR SCR";
constexpr std::string_view kKroner = "SEK NOK DKK ISK";
constexpr std::string_view kYen = "JPY CNY";

constexpr Sign kSigns[] = {
    // shared
    {"$", kDollars},
    {"c$", "CAD NIO"},
    {"¥", kYen},
    {"￥", kYen},
    {"元", "CNY TWD"},
    {"kr", kKroner},
    {"kr.", kKroner},
    {"rs", kRupees},
    {"rs.", kRupees},
    {"₨", kRupees},
    {"fr", kFrancs},
    {"fr.", kFrancs},
    {"fcfa", "XAF XOF"},
    {"lei", "RON MDL"},
    {"lej", "RON MDL"},
    {"dh", "AED MAD"},
    {"dhs", "AED MAD"},
    {"﷼", "IRR SAR OMR QAR YER"},
    // one currency
    {"€", "EUR"},
    {"£", "GBP"},
    {"₹", "INR"},
    {"us$", "USD"},
    {"$us", "USD"},
    {"a$", "AUD"},
    {"au$", "AUD"},
    {"$au", "AUD"},
    {"ca$", "CAD"},
    {"$ca", "CAD"},
    {"nz$", "NZD"},
    {"$nz", "NZD"},
    {"hk$", "HKD"},
    {"$hk", "HKD"},
    {"s$", "SGD"},
    {"sg$", "SGD"},
    {"$sg", "SGD"},
    {"nt$", "TWD"},
    {"mx$", "MXN"},
    {"$mx", "MXN"},
    {"r$", "BRL"},
    {"br$", "BRL"},
    {"ar$", "ARS"},
    {"$ar", "ARS"},
    {"cl$", "CLP"},
    {"$cl", "CLP"},
    {"co$", "COP"},
    {"$co", "COP"},
    {"£gb", "GBP"},
    {"uk£", "GBP"},
    {"jp¥", "JPY"},
    {"円", "JPY"},
    {"cn¥", "CNY"},
    {"¥cn", "CNY"},
    {"rmb", "CNY"},
    {"sfr", "CHF"},
    {"sfr.", "CHF"},
    {"skr", "SEK"},
    {"nkr", "NOK"},
    {"dkr", "DKK"},
    {"ikr", "ISK"},
    {"zł", "PLN"},
    {"zl", "PLN"},
    {"kč", "CZK"},
    {"ft", "HUF"},
    {"лв", "BGN"},
    {"лв.", "BGN"},
    {"₺", "TRY"},
    {"tl", "TRY"},
    {"₽", "RUB"},
    {"руб", "RUB"},
    {"руб.", "RUB"},
    {"₴", "UAH"},
    {"грн", "UAH"},
    {"грн.", "UAH"},
    {"₾", "GEL"},
    {"₼", "AZN"},
    {"₸", "KZT"},
    {"֏", "AMD"},
    {"₪", "ILS"},
    {"nis", "ILS"},
    {"₫", "VND"},
    {"đ", "VND"},
    {"฿", "THB"},
    {"₩", "KRW"},
    {"￦", "KRW"},
    {"원", "KRW"},
    {"₱", "PHP"},
    {"rp", "IDR"},
    {"rp.", "IDR"},
    {"rm", "MYR"},
    {"৳", "BDT"},
    {"₭", "LAK"},
    {"៛", "KHR"},
    {"₮", "MNT"},
    {"؋", "AFN"},
    {"₦", "NGN"},
    {"₵", "GHS"},
    {"gh₵", "GHS"},
    {"ksh", "KES"},
    {"r", "ZAR"},
    {"e£", "EGP"},
    {"£e", "EGP"},
    {"eg£", "EGP"},
    {"l£", "LBP"},
    {"s/", "PEN"},
    {"s/.", "PEN"},
    {"₡", "CRC"},
    {"₲", "PYG"},
    {"ر.س.", "SAR"},
    {"د.إ.", "AED"},
    {"ج.م.", "EGP"},
    {"ر.ق.", "QAR"},
    {"د.ك.", "KWD"},
};

constexpr std::size_t kLongestSign = [] {
  std::size_t longest = 3;
  for (const Sign& row : kSigns) longest = row.sign.size() > longest ? row.sign.size() : longest;
  return longest;
}();

}  // namespace

std::string currencies_of_sign(std::string_view sign) {
  if (sign.size() > kLongestSign) return {};
  if (sign.size() == 3) {
    std::string code(sign);
    for (char& c : code) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    if (is_currency(code)) return code;
  }
  for (const Sign& row : kSigns) {
    if (equals_ignoring_ascii_case(row.sign, sign)) return std::string(row.codes);
  }
  return {};
}

}  // namespace payoff
