// Laws of the CSV reader over random input (RapidCheck): both of its ways against forty lines that read sign
// by sign, however the text is cut. A program of its own: RapidCheck throws, core does not.
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <vector>

#include "core/imports/csv.h"
#include "core/imports/decimal_sum.h"
#include "core/imports/encoding.h"
#include "core/imports/importer.h"
#include "core/imports/order_names.h"
#include "core/imports/order_totals.h"

using namespace payoff;

namespace {

using Row = std::vector<std::string>;

/// The same language, read one sign at a time into strings.
std::vector<Row> naive(const std::string& text, char delimiter, char newline) {
  std::vector<Row> rows;
  std::size_t i = 0;
  while (i < text.size()) {
    Row row(1);
    bool ended = false;
    while (!ended) {
      std::string& cell = row.back();
      std::string blanks;
      if (i < text.size() && text[i] == '"') {
        for (++i; i < text.size(); ++i) {
          if (text[i] != '"') {
            cell += text[i];
          } else if (i + 1 < text.size() && text[i + 1] == '"') {
            cell += text[i++];
          } else {
            break;
          }
        }
        const bool closed = i < text.size();
        i += closed ? 1 : 0;
        while (closed && i < text.size() && (text[i] == ' ' || text[i] == '\r') && text[i] != newline)
          blanks += text[i++];
      }
      const std::size_t begin = i;
      while (i < text.size() && text[i] != delimiter && text[i] != newline) ++i;
      std::string rest = text.substr(begin, i - begin);
      const bool at_end = i == text.size() || text[i] == newline;
      const bool returns = newline == '\n' && at_end;
      const bool bare = rest.empty();
      while (returns && !rest.empty() && rest.back() == '\r') rest.pop_back();
      if (!bare)
        cell += (rest.find_first_not_of(" \r") == std::string::npos && !blanks.empty() ? "" : blanks + rest);
      ended = at_end;
      if (i < text.size()) ++i;
      if (!ended) row.emplace_back();
    }
    rows.push_back(row);
  }
  return rows;
}

class Collect : public CsvSink {
 public:
  std::vector<Row> rows;
  std::vector<std::size_t> columns;
  void record(const CsvRecord& record) override {
    Row row;
    std::string scratch;
    for (std::size_t i = 0; i < record.count; ++i) row.emplace_back(cell_text(record.cell(i), scratch));
    rows.push_back(row);
    columns.push_back(record.columns);
  }
};

/// Feeds a text in pieces; what the reader leaves begins the next one.
void feed(CsvReader& reader, const std::string& text, const std::vector<int>& cuts, CsvSink& sink) {
  std::string left;
  std::size_t at = 0;
  for (const int cut : cuts) {
    const std::string piece = text.substr(at, static_cast<std::size_t>(cut));
    at += piece.size();
    left += piece;
    left.erase(0, reader.read(left, false, sink));
  }
  left += text.substr(at);
  reader.read(left, true, sink);
}

rc::Gen<std::string> files(const std::vector<std::string>& pieces) {
  return rc::gen::map(
      rc::gen::scale(3, rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))),
      [](const std::vector<std::string>& parts) {
        std::string text;
        for (const std::string& part : parts) text += part;
        return text;
      });
}

/// Well-formed pieces mostly, with every sign that matters loose between them.
const std::vector<std::string> kPieces = {
    "a",        "bc",     ",",        ",",        ",",
    "\n",       "\r\n",   "\"q\"",    "\"",       "\"\"",
    "\"x,y\"",  "\"\n\"", " ",        "\r",       ",\"z\"",
    "\n\"k\",", "12.5",   "\xC3\xA9", "\"\"\"\"", "a longer run of signs without any border, "};
const std::vector<std::string> kClean = {"a",         "bc",    ",",    ",\"x,\"\"y\"", "\n",
                                         "\n\"k\n\"", ",\"\"", "\r\n", ",longer words"};

std::vector<int> cuts() { return *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 90)); }

/// Whether a reader that is asked for so many columns gives the naive one's, and counts the others.
bool reads_first(const std::string& text, std::size_t columns) {
  Collect some;
  CsvReader reader(CsvDialect{}, columns);
  feed(reader, text, cuts(), some);
  std::vector<Row> expected = naive(text, ',', '\n');
  std::vector<std::size_t> counts;
  for (Row& row : expected) {
    counts.push_back(row.size());
    row.resize(std::min(row.size(), columns));
  }
  return some.rows == expected && some.columns == counts;
}

bool reader_laws() {
  bool held = true;
  for (const auto& pieces : {kPieces, kClean}) {
    held &= rc::check("csv: the records are those of the naive reader, however the text is cut", [&] {
      const std::string text = *files(pieces);
      Collect all;
      CsvReader reader(CsvDialect{});
      feed(reader, text, cuts(), all);
      RC_ASSERT(all.rows == naive(text, ',', '\n'));
    });
    held &= rc::check("csv: the columns asked for are those of the naive reader", [&] {
      const std::string text = *files(pieces);
      RC_ASSERT(reads_first(text, *rc::gen::inRange<std::size_t>(1, 8)));
    });
  }
  held &= rc::check("csv: the first columns of wide rows are what the naive reader has there", [] {
    const std::string text =
        *files({"a", ",", ",,,,", ",\"x,\n\"\"y\"", "\r\n", ",,,,,,,,,,,,,,,,,,,,,,,,,,,", ",long words"});
    RC_ASSERT(reads_first(text, *rc::gen::inRange<std::size_t>(1, 90)));
  });
  held &= rc::check("csv: a file with lone carriage returns reads like one with line feeds", [] {
    std::string text = *files({"a", "b c", ",", "\"x,y\"", "\n"});
    Collect feeds, returns;
    CsvReader(CsvDialect{}).read(text, true, feeds);
    for (char& c : text) c = c == '\n' ? '\r' : c;
    CsvReader(CsvDialect{',', '\r'}).read(text, true, returns);
    RC_ASSERT(feeds.rows == returns.rows);
  });
  return held;
}

bool other_laws() {
  bool held =
      rc::check("transcoder: a text is the same however its bytes are cut", [](const std::string& bytes) {
        for (const Encoding encoding : {Encoding::utf_16le, Encoding::utf_16be, Encoding::windows_1253}) {
          Transcoder whole(encoding), cut(encoding);
          std::string a, b;
          whole.push(bytes, a);
          whole.finish(a);
          for (const char c : bytes) cut.push(std::string(1, c), b);
          cut.finish(b);
          RC_ASSERT(a == b);
          RC_ASSERT(is_utf8(a));
        }
      });
  held &= rc::check("decimal sum: cents add up to what integers say, in any order of signs", [] {
    const auto cents = *rc::gen::container<std::vector<int>>(rc::gen::inRange(-1'000'000, 1'000'000));
    DecimalSum sum;
    std::int64_t expected = 0;
    for (const int value : cents) {
      const std::string text = micros_text(std::int64_t{value} * 10'000, 2);
      const auto read = read_written(text, '.');
      RC_ASSERT(read.has_value());
      sum.add(*read);
      expected += value;
    }
    RC_PRE(!cents.empty());
    RC_ASSERT(sum.text() == micros_text(expected * 10'000, 2));
  });
  held &= rc::check("order names: a name is new once", [] {
    const auto names = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(
        std::vector<std::string>{"#1001", "#1002", "#7", "#007", "#shop5", "1001", "#1001-A", "#99999999999",
                                 "#999999999999999999999", "x"}));
    OrderNames seen;
    std::vector<std::string> kept;
    for (const std::string& name : names) {
      const bool is_new = std::find(kept.begin(), kept.end(), name) == kept.end();
      RC_ASSERT(seen.add(name) == is_new);
      if (is_new) kept.push_back(name);
    }
  });
  held &= rc::check("order finder: a name stands where it came first", [] {
    const auto numbers = *rc::gen::container<std::vector<std::uint32_t>>(
        rc::gen::oneOf(rc::gen::inRange<std::uint32_t>(0, 50), rc::gen::inRange<std::uint32_t>(0, 1u << 31)));
    OrderFinder finder;
    StringColumn names;
    std::vector<std::string> kept;
    for (const std::uint32_t number : numbers) {
      const std::string name = (number % 5 == 0 ? "#0" : "#") + std::to_string(number);
      const auto found = std::find(kept.begin(), kept.end(), name);
      const auto expected = static_cast<std::size_t>(found - kept.begin());
      if (found == kept.end()) kept.push_back(name);
      RC_ASSERT(finder.add(name, names) == expected);
      RC_ASSERT(names[expected] == name);
    }
    RC_ASSERT(names.size() == kept.size());
  });
  held &= rc::check("short texts: two are the same, and a sign is found, as the library says", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab\n\r\x80\x01\xFF")));
    std::string other = text;
    if (!other.empty() && *rc::gen::arbitrary<bool>())
      other[*rc::gen::inRange<std::size_t>(0, other.size())] = *rc::gen::elementOf(std::string("ab\x80"));
    RC_ASSERT(same_text(text, other) == (text == other));
    RC_ASSERT(same_text(text, text + "a") == false);
    if (text.size() < 8 && other.size() < 8)
      RC_ASSERT((packed_word(text.data(), text.size()) == packed_word(other.data(), other.size())) ==
                (text == other));
    RC_ASSERT(find_either(text, '\r', '\n') == std::min(text.find_first_of("\r\n"), text.size()));
    RC_ASSERT(has_digit(text) == false && has_digit(text + "7"));
    std::string copied(text.size(), '-');
    copy_text(copied.data(), text);
    RC_ASSERT(copied == text);
    Interner interner;
    const std::uint32_t a = interner.add(text), b = interner.add(other);
    RC_ASSERT((a == b) == (text == other));
    RC_ASSERT(interner.text(a) == text && interner.text(b) == other && interner.find(text) == a);
  });
  held &= rc::check("importer: any bytes in any chunks are read to the end", [](const std::string& bytes) {
    Importer import(ImportOptions{});
    import.push(bytes);
    import.finish();
    RC_ASSERT(import.bytes() == bytes.size());
  });
  return held;
}

/// Orders as text: all that two readings of a file must agree on.
std::string told(const OrderReader& reader) {
  const OrderColumns& orders = reader.orders();
  std::string text;
  const auto add = [&](auto value) { text += std::to_string(value) + ' '; };
  for (std::size_t i = 0; i < orders.size(); ++i) {
    text += std::string(orders.name(i)) + '|' + std::string(orders.id[i]) + '|' +
            std::string(orders.email_text(i)) + '|' + std::string(orders.buyers.text(orders.buyer[i])) + '|' +
            std::string(orders.landing_page[i]) + '|';
    add(orders.day[i]), add(orders.cancelled[i]), add(orders.lines[i]), add(orders.units[i]);
    for (const auto& money : orders.money) add(money[i]);
    for (std::size_t k = 0; k < kOrderTexts; ++k)
      text += std::string(orders.text(static_cast<OrderText>(k), i)) + '|';
    text += '\n';
  }
  const OrderLines& items = orders.items;
  for (std::size_t i = 0; i < items.size(); ++i) {
    add(items.order[i]), add(items.units[i]), add(items.price[i]), add(items.discount[i]);
    text += std::string(items.skus.text(items.sku[i])) + '\n';
  }
  return text;
}

/// An orders export with more columns than orders need, its rows made of a few cells each.
std::string orders_file() {
  static const std::vector<std::vector<std::string>> kCells = {
      {"#1001", "#1001", "#1002", "#7", "1003-A", ""},
      {"", "x", "\"a, \"\"b\"\"\""},
      {"Ann@shop.example", "", "bo@shop.example"},
      {"EUR", "", "USD"},
      {"", "12.50", "1,000.00", "free"},
      {"", "12.50", "0.00", "-"},
      {"", "SPRING", "\"A,B\""},
      {"2026-03-01 10:00:05 +0200", "", "2026-12-24"},
      {"1", "3", ""},
      {"", "SKU-1", "SKU-2"},
      {"4.90", ""},
      {"", "\"utm_source: ig\nutm_campaign: May\"", "\"referrer: https://a.example/x\r\nlanding page: /b\"",
       "k:v"},
      {"Ann Lee", "", "Jos\xC3\xA9"},
      {"", "2026-03-02"},
      {"61", ""}};
  std::string text =
      "Name,Other,Email,Currency,Total,Refunded Amount,Discount Code,Created at,Lineitem quantity,Lineitem "
      "sku,"
      "Lineitem price,Note Attributes,Billing Name,Cancelled at,Id,Last\r\n";
  // As long as the sample that tells what the file is: what follows is read piece by piece.
  text += "#1000," + std::string(1 << 16, 'x') + ",,EUR,1.00,,,2026-01-02,1,,,,,,,z\r\n";
  const auto rows = *rc::gen::inRange(0, 40);
  for (int i = 0; i < rows; ++i) {
    for (const auto& choices : kCells) text += *rc::gen::elementOf(choices) + ',';
    text += "z\r\n";
  }
  return text;
}

bool order_laws() {
  return rc::check("orders: a file read by columns and blocks says what its rows say one by one, however cut",
                   [] {
                     const std::string text = orders_file();
                     ImportOptions options;
                     options.format = find_format("shopify_orders");
                     options.encoding = Encoding::utf_8;
                     Importer import(options);
                     std::size_t at = 1 << 16;
                     import.push(text.substr(0, at));
                     for (const int cut : cuts()) {
                       const std::string piece = text.substr(at, static_cast<std::size_t>(cut));
                       at += piece.size();
                       import.push(piece);
                     }
                     import.push(text.substr(at));
                     import.finish();
                     RC_ASSERT(import.orders() != nullptr);
                     const std::vector<Row> rows = naive(text, ',', '\n');
                     const OrderPlaces places = find_order_places(rows[0]);
                     OrderReader plain(import.decimal());
                     OrderCells cells(places);
                     for (std::size_t row = 1; row < rows.size(); ++row) {
                       cells.look_at(rows[row]);
                       plain.row(cells, row);
                     }
                     plain.finish();
                     RC_ASSERT(told(*import.orders()) == told(plain));
                     RC_ASSERT(import.orders()->line_rows() == plain.line_rows());
                     RC_ASSERT(import.orders()->problems().size() == plain.problems().size());
                   });
}

}  // namespace

int main() {
  const bool reader = reader_laws();
  const bool orders = order_laws();
  return other_laws() && reader && orders ? 0 : 1;
}
