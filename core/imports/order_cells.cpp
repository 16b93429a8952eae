#include "core/imports/order_cells.h"

#include <algorithm>

#include "core/base/text.h"

namespace payoff {

OrderCells::OrderCells(const OrderPlaces& places) : places_(places) {
  static_assert(kOrderFields <= 64);
  for (std::size_t field = 0; field < kOrderFields; ++field) {
    if (places[field] < 0) continue;
    present_ |= std::uint64_t{1} << field;
    columns_ = std::max(columns_, static_cast<std::size_t>(places[field]) + 1);
  }
}

void OrderCells::look_at(const CsvRecord& record) {
  record_ = &record;
  texts_ = nullptr;
}

void OrderCells::look_at(const std::vector<std::string>& texts) {
  record_ = nullptr;
  texts_ = &texts;
}

std::string_view OrderCells::read(std::string_view raw, std::string& scratch) const {
  return trim(record_ != nullptr ? cell_text(raw, scratch) : raw);
}

}  // namespace payoff
