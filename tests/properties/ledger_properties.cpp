// Laws of the ledger, on shops that RapidCheck makes up; asked through the engine's door.
#include <rapidcheck.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "core/engine/open_import.h"

using nlohmann::json;

namespace {

namespace engine = payoff::engine;

class Files {
 public:
  ~Files() {
    for (const int handle : handles_) engine::dispose_import(handle);
  }
  int open(const std::string& bytes) {
    const int handle = json::parse(engine::open_import("{}"))["handle"];
    handles_.push_back(handle);
    engine::find_import(handle)->push(bytes);
    engine::finish_import(handle);
    return handle;
  }

 private:
  std::vector<int> handles_;
};

const std::string kHead =
    "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount "
    "Amount,Created "
    "at,Lineitem sku,Lineitem name,Cancelled at,Refunded Amount,Id,Note Attributes\n";

/// One row of a shop: a number tells its name, so that two rows never are one order.
rc::Gen<std::string> row_of(int number) {
  return rc::gen::exec([number] {
    const auto any = [](const std::vector<std::string>& of) { return *rc::gen::elementOf(of); };
    const int cents = *rc::gen::inRange(0, 30'000), back = *rc::gen::inRange(0, 30'000);
    const auto money = [](int value) {
      return std::to_string(value / 100) + "." + (value % 100 < 10 ? "0" : "") + std::to_string(value % 100);
    };
    const std::string day = "2026-0" + std::to_string(*rc::gen::inRange(4, 8)) + "-1" +
                            std::to_string(*rc::gen::inRange(0, 10)) + " 10:00:00 +0000";
    const std::string n = std::to_string(number);
    return "#" + n + "," + any({"", "a@x.example", "b@x.example", "mia@x.example"}) + "," +
           any({"paid", "paid", "paid", "pending", "voided", "refunded", "partially_refunded"}) + "," +
           any({"USD", "USD", "USD", "EUR", ""}) + "," + money(cents) + "," + any({"0", "5.00"}) + "," +
           any({"0", "1.50"}) + "," + money(cents) + "," +
           any({"", "MIA15", "leo10", "\"MIA15, LEO10\"", "WELCOME"}) + "," + any({"0", "3.00"}) + "," + day +
           "," + any({"", "M1", "LEO-LAMP"}) + ",Mug," + any({"", "", "", day}) + "," +
           any({"0", "0", money(back)}) + ",9" + n + "," +
           any({"", "utm_content: mia", "utm_content: leo", "utm_source: retailmenot", "utm_source: google"});
  });
}

std::vector<std::string> shop() {
  std::vector<std::string> rows;
  const int count = *rc::gen::inRange(0, 25);
  for (int i = 0; i < count; ++i) rows.push_back(*row_of(i));
  return rows;
}

std::string file_of(const std::vector<std::string>& rows) {
  std::string text = kHead;
  for (const std::string& row : rows) text += row + "\n";
  return text;
}

json request_of(const std::vector<int>& orders, const std::vector<int>& evidence = {}) {
  return {{"currency", "USD"},
          {"orders", orders},
          {"evidence", evidence},
          {"creators",
           {{{"creator_id", "mia"},
             {"name", "Mia Lopez"},
             {"codes", {"MIA15"}},
             {"emails", {"mia@x.example"}},
             {"links", {{{"content", "mia"}}}},
             {"first_post", "2026-04-12"},
             {"last_post", "2026-05-12"}},
            {{"creator_id", "leo"},
             {"name", "Leo Brandt"},
             {"codes", {"LEO10"}},
             {"products", {"LEO-LAMP"}},
             {"links", {{{"content", "leo"}}}},
             {"first_post", "2026-04-11"}}}}};
}

json ask(const json& request) { return json::parse(engine::reconcile(request.dump())); }

double cents(const json& count) { return count["revenue"].get<double>(); }

bool credit_laws() {
  bool held = rc::check("ledger: what creators get and what nobody gets is what was counted", [] {
    Files files;
    const json answer = ask(request_of({files.open(file_of(shop()))}));
    RC_ASSERT(answer["ok"] == true);
    double revenue = cents(answer["unattributed"]), weighed = 0;
    std::uint64_t orders = answer["unattributed"]["orders"];
    for (const json& creator : answer["creators"]) {
      revenue += cents(creator);
      weighed += cents(creator["weighed"]);
      orders += creator["orders"].get<std::uint64_t>();
      RC_ASSERT(creator["low"] <= creator["revenue"]);
      RC_ASSERT(creator["revenue"] <= creator["high"]);
      RC_ASSERT(creator["low"] >= 0);
    }
    RC_ASSERT(std::abs(revenue - cents(answer["totals"])) < 1e-6);
    RC_ASSERT(orders == answer["totals"]["orders"].get<std::uint64_t>());
    RC_ASSERT(weighed <= cents(answer["totals"]) + 1e-6);
    RC_ASSERT(cents(answer["totals"]) <= cents(answer["totals"]["shop"]) + 1e-6);
  });
  held &= rc::check("ledger: a decision moves one order whole, and nothing else", [] {
    Files files;
    std::vector<std::string> rows = shop();
    rows.push_back(
        "#99,,paid,USD,20.00,0,0,20.00,\"MIA15, LEO10\",0,2026-04-20 10:00:00 +0000,,Mug,,0,999,utm_content: "
        "leo");
    json request = request_of({files.open(file_of(rows))});
    const json before = ask(request);
    RC_ASSERT(!before["conflicts"].empty());
    const json& conflict = before["conflicts"][0];
    request["rule"]["decisions"] = {{conflict["order"].get<std::string>(), ""}};
    const json after = ask(request);
    RC_ASSERT(after["totals"] == before["totals"]);
    RC_ASSERT(std::abs(cents(after["unattributed"]) - cents(before["unattributed"]) - cents(conflict)) <
              1e-6);
  });
  return held;
}

bool order_laws() {
  bool held = rc::check("ledger: the order of rows does not matter", [] {
    Files files;
    std::vector<std::string> rows = shop();
    const json one = ask(request_of({files.open(file_of(rows))}));
    std::reverse(rows.begin(), rows.end());
    RC_ASSERT(ask(request_of({files.open(file_of(rows))})) == one);
  });
  held &= rc::check("ledger: the order of files does not matter", [] {
    Files files;
    const std::vector<std::string> rows = shop();
    const auto cut = static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(0, rows.size() + 1));
    const int a = files.open(file_of({rows.begin(), rows.begin() + cut}));
    // Rows of the same names that say something else: an earlier or later state of the shop.
    const int b = files.open(file_of(shop()));
    RC_ASSERT(ask(request_of({a, b})) == ask(request_of({b, a})));
  });
  held &= rc::check("ledger: a file given twice, or again as part of a longer one, counts once", [] {
    Files files;
    const std::vector<std::string> rows = shop();
    const auto cut = static_cast<std::ptrdiff_t>(*rc::gen::inRange<std::size_t>(0, rows.size() + 1));
    const std::string whole = file_of(rows);
    json one = ask(request_of({files.open(whole)}));
    json twice = ask(request_of({files.open(whole), files.open(whole)}));
    json part = ask(request_of({files.open(file_of({rows.begin(), rows.begin() + cut})), files.open(whole)}));
    for (json* answer : {&one, &twice, &part}) {
      (*answer)["totals"].erase("duplicates");
      answer->erase("findings");
    }
    RC_ASSERT(twice == one);
    RC_ASSERT(part == one);
  });
  held &= rc::check("ledger: claims of platforms and sums of links change nothing that is counted", [] {
    Files files;
    const int file = files.open(file_of(shop()));
    const int ads = files.open("Campaign name,Amount spent (USD),Impressions,Purchases\nMia,5,9,77\n");
    const json without = ask(request_of({file})), with = ask(request_of({file}, {ads}));
    for (std::size_t i = 0; i < 2; ++i) RC_ASSERT(with["creators"][i] == without["creators"][i]);
    RC_ASSERT(with["totals"] == without["totals"]);
  });
  return held;
}

}  // namespace

int main() {
  const bool credit = credit_laws();
  return order_laws() && credit ? 0 : 1;
}
