#include "core/imports/order_cells.h"

#include <algorithm>

#include "core/imports/text_words.h"

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
  quoted_ = true;
}

void OrderCells::look_at(const std::vector<std::string>& texts) {
  texts_.clear();
  borders_.assign(1, UINT32_MAX);
  for (const std::string& text : texts) {
    texts_ += text;
    borders_.push_back(static_cast<std::uint32_t>(texts_.size()));
    texts_ += ',';
  }
  of_texts_ = {texts_.data(), borders_.data(), texts.size(), texts.size(), texts_, 0};
  record_ = &of_texts_;
  quoted_ = false;
}

std::string_view OrderCells::operator[](OrderField field) {
  const auto f = static_cast<std::size_t>(field);
  if (places_[f] < 0) return {};
  const std::string_view raw = record_->cell(static_cast<std::size_t>(places_[f]));
  const bool is_quoted = quoted_ && !raw.empty() && raw.front() == '"';
  return trim_cell(is_quoted ? cell_text(raw, scratch_[f]) : raw);
}

}  // namespace payoff
