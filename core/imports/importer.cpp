#include "core/imports/importer.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "core/imports/shape.h"
#include "core/imports/text_words.h"

namespace payoff {
namespace {

constexpr std::size_t kSample = 64u << 10;
/// A record longer than this is a quote that nobody closed.
constexpr std::size_t kLongestRecord = 8u << 20;
constexpr std::size_t kSampleRecords = 200;

class SampleRows : public CsvSink {
 public:
  Rows rows;
  void record(const CsvRecord& record) override {
    if (rows.size() < kSampleRecords) rows.push_back(texts_of(record));
  }
};

/// Every header that the sample shows, the first one first.
std::vector<std::vector<std::string>> headers_of(const Rows& rows, std::size_t header) {
  std::vector<std::vector<std::string>> headers = {rows[header]};
  for (std::size_t i = header + 2; i < rows.size(); ++i) {
    const bool gap =
        !rows[i - 1].empty() && (rows[i - 1].front().empty() || rows[i - 1].front().front() == '#');
    if (!gap || rows[i].size() < 2) continue;
    if (std::none_of(rows[i].begin(), rows[i].end(), [](const auto& cell) { return is_figure(cell); }))
      headers.push_back(rows[i]);
  }
  return headers;
}

/// Most columns of a wide file need no further look.
bool has_decimal_sign(const Rows& rows, std::size_t first, std::size_t column) {
  return std::any_of(rows.begin() + static_cast<std::ptrdiff_t>(first) + 1, rows.end(), [&](const auto& row) {
    return column < row.size() && find_either(row[column], '.', ',') < row[column].size();
  });
}

/// The decimal sign of the sample's figures.
char sample_decimal(const Rows& rows, std::size_t first, char delimiter) {
  std::int64_t points = 0;
  const std::size_t width = first < rows.size() ? rows[first].size() : 0;
  for (std::size_t column = 0; column < width; ++column) {
    if (!has_decimal_sign(rows, first, column)) continue;
    ColumnTally tally;
    for (std::size_t i = first + 1; i < rows.size(); ++i) {
      if (column < rows[i].size()) tally.add(rows[i][column]);
    }
    if (tally.kind('.') != ColumnKind::text) points += tally.points();
  }
  if (points != 0) return points > 0 ? '.' : ',';
  return delimiter == ';' ? ',' : '.';
}

}  // namespace

/// Hands the cells that orders need to whoever reads them.
class Importer::Projection final : public CsvSink {
 public:
  Projection(const OrderPlaces& places, std::uint64_t first, std::size_t columns, OrderReader* orders,
             OrderTotals* totals)
      : cells_(places), first_(first), columns_(columns), orders_(orders), totals_(totals) {}

  /// How many of the file's columns it looks at.
  std::size_t wanted() const { return cells_.columns(); }
  std::uint64_t data_rows = 0, ragged_rows = 0, blank = 0;
  std::vector<RaggedRow> ragged;

  void record(const CsvRecord& record) override {
    if (record.row < first_) return;
    if (record.columns != columns_) {
      if (is_blank_record(record)) {
        ++blank;
        return;
      }
      ++ragged_rows;
      if (ragged.size() < 100) ragged.push_back({record.row, record.columns});
    } else if (record.raw.size() + 1 == record.columns) {
      ++blank;
      return;
    }
    ++data_rows;
    cells_.look_at(record);
    if (totals_ != nullptr) {
      totals_->row(cells_);
    } else {
      orders_->row(cells_, record.row);
    }
  }

 private:
  OrderCells cells_;
  std::uint64_t first_;
  std::size_t columns_;
  OrderReader* orders_;
  OrderTotals* totals_;
};

Importer::Importer(ImportOptions options) : options_(std::move(options)) { places_.fill(-1); }
Importer::~Importer() = default;

std::uint64_t Importer::data_rows() const {
  if (projection_) return projection_->data_rows;
  return tables_->tables().empty() ? 0 : tables_->records_below();
}
std::uint64_t Importer::projected_ragged_rows() const { return projection_->ragged_rows; }
std::uint64_t Importer::projected_blank_records() const { return projection_->blank; }
const std::vector<RaggedRow>& Importer::ragged() const {
  return projection_ ? projection_->ragged : tables_->ragged();
}

char* Importer::stage(std::size_t size) {
  if (!begun_) {
    sample_.resize(kept_ + size);
    return sample_.data() + kept_;
  }
  if (transcoder_.encoding() != Encoding::utf_8) {
    staged_.resize(size);
    return staged_.data();
  }
  if (text_.size() < kept_ + size) text_.resize(kept_ + size);
  return text_.data() + kept_;
}

void Importer::push(std::string_view bytes) {
  std::memcpy(stage(bytes.size()), bytes.data(), bytes.size());
  push_staged(bytes.size());
}

void Importer::push_staged(std::size_t size) {
  if (finished_) return;
  bytes_ += size;
  if (!begun_) {
    kept_ += size;
    if (kept_ < kSample) return;
    // What a file is must not hang on how it was cut: the sample is the same whatever the chunks are.
    const std::string chunk = std::move(sample_);
    sample_ = chunk.substr(0, kSample);
    const std::size_t rest = std::exchange(kept_, kSample) - kSample;
    begin(false);
    bytes_ -= rest;
    return push(std::string_view(chunk).substr(kSample, rest));
  }
  if (transcoder_.encoding() == Encoding::utf_8 && !certain_) see_high_bytes(size);
  if (transcoder_.encoding() == Encoding::utf_8) {
    kept_ += size;
  } else {
    text_.resize(kept_);
    transcoder_.push(std::string_view(staged_).substr(0, size), text_);
    kept_ = text_.size();
  }
  drop_nuls();
  read(false);
}

/// The first bytes past ASCII tell which encoding it is after all; what came before reads the same in each.
void Importer::see_high_bytes(std::size_t size) {
  const std::string_view bytes = std::string_view(text_).substr(kept_, size);
  if (!has_high_bytes(bytes)) return;
  certain_ = true;
  const EncodingGuess guess = guess_encoding(bytes);
  if (guess.encoding == Encoding::utf_8 || guess.mark > 0) return;
  staged_.assign(bytes);
  transcoder_ = Transcoder(guess.encoding);
}

void Importer::drop_nuls() {
  if (!has_nuls_) return;
  const auto begin = text_.begin();
  const auto end = std::remove(begin, begin + static_cast<std::ptrdiff_t>(kept_), '\0');
  nuls_ += kept_ - static_cast<std::size_t>(end - begin);
  kept_ = static_cast<std::size_t>(end - begin);
}

void Importer::read(bool last) {
  const std::string_view text = std::string_view(text_).substr(0, kept_);
  std::size_t done = reader_->read(text, last, *sink_);
  if (!last && kept_ - done > kLongestRecord) done += reader_->read(text.substr(done), true, *sink_);
  std::memmove(text_.data(), text_.data() + done, kept_ - done);
  kept_ -= done;
}

void Importer::begin(bool whole) {
  begun_ = true;
  sample_.resize(kept_);
  EncodingGuess guess = guess_encoding(sample_);
  if (options_.encoding) {
    guess.certain = true;
    if (guess.encoding != *options_.encoding) guess = {*options_.encoding, 0};
  }
  mark_ = guess.mark > 0;
  certain_ = guess.certain;
  transcoder_ = Transcoder(guess.encoding);
  transcoder_.push(std::string_view(sample_).substr(guess.mark), text_);
  if (whole) transcoder_.finish(text_);
  sample_ = {};
  kept_ = text_.size();
  has_nuls_ = text_.find('\0') != std::string::npos;
  drop_nuls();
  text_.resize(kept_);
  csv_ = sniff_csv(text_, whole);
  if (options_.delimiter != '\0') csv_.dialect.delimiter = options_.delimiter;
  text_.erase(0, csv_.skip);
  kept_ = text_.size();
  choose_readers(whole);
  read(false);
}

void Importer::choose_readers(bool whole) {
  SampleRows sample;
  CsvReader(csv_.dialect).read(text_, whole, sample);
  const std::optional<std::size_t> header = options_.header ? find_header(sample.rows) : std::nullopt;
  header_ = header;
  if (header) header_names_ = sample.rows[*header];
  decimal_ = options_.decimal != '\0'
                 ? options_.decimal
                 : sample_decimal(sample.rows, header.value_or(0), csv_.dialect.delimiter);
  if (header) recognition_ = recognize(headers_of(sample.rows, *header));
  if (options_.format != nullptr) recognition_.format = options_.format;
  const FormatRow* format = recognition_.format;
  if (header && ((format != nullptr && format->kind == FormatKind::orders) || !options_.columns.empty())) {
    places_ = find_order_places(header_names_);
    for (const auto& [field, name] : options_.columns) {
      const auto found = std::find(header_names_.begin(), header_names_.end(), name);
      places_[static_cast<std::size_t>(field)] =
          found == header_names_.end() ? -1 : static_cast<int>(found - header_names_.begin());
    }
    if (options_.totals_only) {
      totals_ = std::make_unique<OrderTotals>(decimal_);
    } else {
      orders_ = std::make_unique<OrderReader>(decimal_, options_.dates);
      cells_ = std::make_unique<OrderCells>(places_);
    }
  }
  // Shopify's files are long, wide and regular: only the columns that orders need are looked at.
  const bool project =
      totals_ != nullptr || (orders_ != nullptr && format != nullptr && format->id == "shopify_orders");
  if (project) {
    const OrderPlaces places = totals_ != nullptr ? OrderTotals::places_of(places_) : places_;
    projection_ =
        std::make_unique<Projection>(places, *header + 1, header_names_.size(), orders_.get(), totals_.get());
    sink_ = projection_.get();
    reader_ = std::make_unique<CsvReader>(csv_.dialect, projection_->wanted());
  } else {
    if (orders_ == nullptr) choose_facts();
    const bool wanted = orders_ != nullptr || facts_ != nullptr;
    tables_ = std::make_unique<TableReader>(header_, wanted ? static_cast<RowSink*>(this) : nullptr);
    sink_ = tables_.get();
    reader_ = std::make_unique<CsvReader>(csv_.dialect);
  }
}

void Importer::choose_facts() {
  const FormatRow* format = recognition_.format;
  if (!header_ || format == nullptr) return;
  FactPlaces places = find_fact_places(format->kind, header_names_);
  for (const auto& [field, name] : options_.fact_columns) {
    const auto found = std::find(header_names_.begin(), header_names_.end(), name);
    places[static_cast<std::size_t>(field)] =
        found == header_names_.end() ? -1 : static_cast<int>(found - header_names_.begin());
  }
  const bool any = std::any_of(places.begin(), places.end(), [](int place) { return place >= 0; });
  if (any) facts_ = std::make_unique<FactReader>(places, decimal_);
}

void Importer::row(const std::vector<std::string>& cells, std::uint64_t row) {
  if (facts_) return facts_->row(cells);
  cells_->look_at(cells);
  orders_->row(*cells_, row);
}

void Importer::finish() {
  if (finished_) return;
  if (!begun_) {
    begin(true);
  } else {
    text_.resize(kept_);
    transcoder_.finish(text_);
    kept_ = text_.size();
  }
  read(true);
  if (tables_) tables_->finish();
  if (tables_ && options_.decimal == '\0') decimal_ = tables_->decimal(decimal_);
  if (orders_) orders_->finish();
  finished_ = true;
  text_ = {};
  staged_ = {};
}

}  // namespace payoff
