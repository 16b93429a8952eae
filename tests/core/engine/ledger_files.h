#pragma once

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "core/engine/engine.h"
#include "core/engine/open_import.h"

namespace payoff::test {

/// A finished import that is open as long as this lives.
class OpenFile {
 public:
  explicit OpenFile(const std::string& bytes, const nlohmann::json& request = nlohmann::json::object()) {
    const auto opened = nlohmann::json::parse(engine::open_import(request.dump()), nullptr, false);
    handle_ = opened["handle"].get<int>();
    engine::find_import(handle_)->push(bytes);
    finished = nlohmann::json::parse(engine::finish_import(handle_), nullptr, false);
  }
  ~OpenFile() { engine::dispose_import(handle_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int handle() const { return handle_; }
  nlohmann::json finished;

 private:
  int handle_ = 0;
};

inline nlohmann::json reconcile(const nlohmann::json& request) {
  return nlohmann::json::parse(engine::reconcile(request.dump()), nullptr, false);
}

/// An export in Shopify's shape with the columns that matter here; each line one row.
inline std::string shopify(const std::vector<std::string>& rows) {
  std::string text =
      "Name,Email,Financial Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,"
      "Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Cancelled at,Refunded "
      "Amount,Id,"
      "Note Attributes\n";
  for (const std::string& row : rows) text += row + "\n";
  return text;
}

}  // namespace payoff::test
