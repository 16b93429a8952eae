#include "core/imports/fact_tables.h"

#include <algorithm>

#include "core/imports/column.h"

namespace payoff {
namespace {

using F = FactField;

/// So many rows show which decimal sign a table has.
constexpr std::size_t kHeldRows = 200;
/// More than any table says that names nobody or counts nothing.
constexpr int kWhoAndWhat = 100;

/// How much a column tells: of who sold, or of what was sold. Single orders before sums, a creator's own tag
/// before that of all; money and orders before visits.
struct WeightRow {
  FactField field;
  bool who;
  int weight;
};
constexpr WeightRow kWeights[] = {
    {F::order, false, 30},     {F::content, true, 9},       {F::answer, true, 9},
    {F::publisher, true, 9},   {F::code, true, 9},          {F::link, true, 9},
    {F::campaign, true, 6},    {F::source_medium, true, 5}, {F::source, true, 4},
    {F::campaign_id, true, 3}, {F::landing_page, true, 3},  {F::name, true, 2},
    {F::handle, true, 2},      {F::sku, true, 2},           {F::medium, true, 1},
    {F::term, true, 1},        {F::revenue, false, 5},      {F::orders, false, 4},
    {F::commission, false, 2}, {F::fee, false, 2},          {F::cost, false, 2},
    {F::price, false, 1},      {F::sessions, false, 1}};

int what_it_says(const FactPlaces& places) {
  int who = 0, what = 0;
  for (const WeightRow& row : kWeights) {
    if (places[static_cast<std::size_t>(row.field)] >= 0) (row.who ? who : what) += row.weight;
  }
  return who > 0 && what > 0 ? kWhoAndWhat + who + what : 0;
}

bool has_any(const FactPlaces& places) {
  return std::any_of(places.begin(), places.end(), [](int place) { return place >= 0; });
}

}  // namespace

FactTables::Candidate FactTables::judge(const std::vector<std::string>& header, std::size_t number) const {
  Candidate found;
  found.number = number;
  found.recognition = recognize({header});
  if (options_.format != nullptr) found.recognition.format = options_.format;
  found.places.fill(-1);
  const FormatRow* format = found.recognition.format;
  if (format == nullptr) return found;
  found.places = find_fact_places(format->kind, header);
  for (const auto& [field, name] : options_.columns) {
    const auto column = std::find(header.begin(), header.end(), name);
    found.places[static_cast<std::size_t>(field)] =
        column == header.end() ? -1 : static_cast<int>(column - header.begin());
  }
  found.says = std::max(1, what_it_says(found.places));
  return found;
}

bool FactTables::is_better(const Candidate& candidate) const {
  // A table without rows says no more than what the file is.
  return candidate.says > (has_rows_ ? taken_->says : std::min(taken_->says, 1));
}

bool FactTables::table(const std::vector<std::string>& header, std::size_t number) {
  next_.reset();
  if (taken_ && options_.table && taken_->number == *options_.table) return false;
  Candidate candidate = judge(header, number);
  if (!taken_ || options_.table == number) {
    take(std::move(candidate));
    return true;
  }
  if (!is_better(candidate)) return false;
  next_ = std::move(candidate);
  return true;
}

void FactTables::take(Candidate candidate) {
  taken_ = std::move(candidate);
  has_rows_ = is_settled_ = false;
  held_.clear();
  reader_.reset();
  // The first table's decimal sign was found in the file's first bytes.
  if (options_.said || taken_->number == 0) settle();
}

void FactTables::row(const std::vector<std::string>& cells, std::uint64_t) {
  if (next_) take(*std::exchange(next_, std::nullopt));
  has_rows_ = true;
  if (is_settled_) {
    if (reader_) reader_->row(cells);
    return;
  }
  held_.push_back(cells);
  if (held_.size() == kHeldRows) settle();
}

void FactTables::settle() {
  if (is_settled_ || !taken_) return;
  is_settled_ = true;
  std::int64_t points = 0;
  for (std::size_t field = 0; field < kFactFields; ++field) {
    if (!fact_field_table()[field].is_number || taken_->places[field] < 0) continue;
    ColumnTally tally;
    for (const auto& cells : held_) {
      const auto place = static_cast<std::size_t>(taken_->places[field]);
      if (place < cells.size()) tally.add(cells[place]);
    }
    points += tally.points();
  }
  const char decimal = points == 0 ? options_.decimal : points > 0 ? '.' : ',';
  if (has_any(taken_->places)) reader_ = std::make_unique<FactReader>(taken_->places, decimal);
  for (const auto& cells : held_) {
    if (reader_) reader_->row(cells);
  }
  held_ = {};
}

}  // namespace payoff
