// Real creators, posts, sales and payouts of somebody else's (../shared/data/influencers): what the files add
// up to by themselves must be what evaluate_campaign says.
#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <vector>

#include "core/base/json.h"
#include "core/engine/engine.h"
#include "tests/core/shared_data.h"

using namespace payoff;

namespace {

using Row = std::map<std::string, std::string>;

/// The files quote with " and have no line breaks in cells.
std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> result(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      result.emplace_back();
    } else if (c != '\r') {
      result.back() += c;
    }
  }
  return result;
}

std::vector<Row> rows_of(const std::string& text) {
  std::vector<Row> rows;
  std::vector<std::string> header;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::vector<std::string> line = cells(text.substr(begin, end - begin));
    begin = end + 1;
    if (header.empty()) {
      header = line;
      continue;
    }
    Row row;
    for (std::size_t i = 0; i < header.size() && i < line.size(); ++i) row[header[i]] = line[i];
    rows.push_back(row);
  }
  return rows;
}

/// Amounts of two decimals (and float noise) as whole cents, by the C library.
long long cents(const std::string& text) { return std::llround(std::atof(text.c_str()) * 100); }

struct Sums {
  long long paid = 0, revenue = 0;
  double orders = 0, likes = 0, comments = 0, posts = 0;
};

void check_bundle(const std::string& name) {
  const auto file = [&](const char* part) {
    return shared_text("influencers/" + name + "/" + part + ".csv");
  };
  const std::string influencers = file("influencers");
  if (influencers.empty()) return;
  CAPTURE(name);
  Sums sums;
  std::map<std::string, Json> creators;
  for (const Row& row : rows_of(influencers)) {
    const std::string id = row.count("ID") ? row.at("ID") : row.at("id");
    creators[id] = {{"creator_id", id},
                    {"name", row.at("name")},
                    {"platform", row.at("platform")},
                    {"inputs", {{"followers", row.at("follower_count")}}},
                    {"posts", Json::array()}};
  }
  for (const Row& row : rows_of(file("posts"))) {
    creators[row.at("influencer_id")]["posts"].push_back(
        {{"date", row.at("date")},
         {"inputs",
          {{"reach", row.at("reach")}, {"likes", row.at("likes")}, {"comments", row.at("comments")}}}});
    sums.likes += std::atof(row.at("likes").c_str());
    sums.comments += std::atof(row.at("comments").c_str());
    ++sums.posts;
  }
  std::map<std::string, std::pair<double, long long>> sales;
  for (const Row& row : rows_of(file("tracking_data"))) {
    sales[row.at("influencer_id")].first += std::atof(row.at("orders").c_str());
    sales[row.at("influencer_id")].second += cents(row.at("revenue"));
  }
  for (const auto& [id, sold] : sales) {
    creators[id]["inputs"]["orders"] = sold.first;
    creators[id]["inputs"]["revenue"] = static_cast<double>(sold.second) / 100;
    sums.orders += sold.first;
    sums.revenue += sold.second;
  }
  for (const Row& row : rows_of(file("payouts"))) {
    creators[row.at("influencer_id")]["inputs"]["fee"] =
        static_cast<double>(cents(row.at("total_payout"))) / 100;
    sums.paid += cents(row.at("total_payout"));
  }
  Json list = Json::array();
  for (const auto& [id, creator] : creators) list.push_back(creator);
  const Json request = {
      {"currency", "INR"}, {"creators", list}, {"options", {{"decimal", "."}, {"group", ","}}}};
  const Json answer = Json::parse(engine::evaluate_campaign(request.dump()));
  REQUIRE_MESSAGE(answer["ok"] == true, answer.dump());
  const Json& total = answer["total"];
  const auto input = [&](const char* id) { return total["inputs"][id]["value"].get<double>(); };
  CHECK(input("revenue") == static_cast<double>(sums.revenue) / 100);
  CHECK(total["pooled"]["total_cost"]["value"].get<double>() == static_cast<double>(sums.paid) / 100);
  CHECK(input("orders") == sums.orders);
  CHECK(input("likes") == sums.likes);
  CHECK(input("comments") == sums.comments);
  // Whoever posted nothing states no posts.
  CHECK(input("posts") == sums.posts);
  CHECK(total["pooled"]["return_on_ad_spend"]["value"].get<double>() ==
        doctest::Approx(static_cast<double>(sums.revenue) / static_cast<double>(sums.paid)).epsilon(1e-12));
  CHECK(answer["rows"].size() == creators.size());
  MESSAGE(name << ": " << creators.size() << " creators, " << sums.posts << " posts, sums agree; to check: "
               << answer["to_check"].size() << ", too close: " << answer["too_close"].size());
}

}  // namespace

TEST_CASE("campaign: the sums of real files are those of the answer") {
  check_bundle("bundle-a");
  check_bundle("bundle-b");
  check_bundle("bundle-c-tiny");
}
