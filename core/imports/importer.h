#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/imports/encoding.h"
#include "core/imports/fact_columns.h"
#include "core/imports/format_table.h"
#include "core/imports/order_dates.h"
#include "core/imports/order_reader.h"
#include "core/imports/order_totals.h"
#include "core/imports/sniff.h"
#include "core/imports/table_reader.h"

namespace payoff {

/// What the caller knows better than the file shows; all of it optional.
///
/// kind: a format's id · columns: by hand, the name of the file's column for a field of an order;
/// fact_columns: the same for a file of the given format that holds no orders
/// decimal: '.' or ',' · dates: the order of "03/04/2026" · year: of orders' dates that are written without
/// one totals_only: three columns of an orders file, in constant memory: orders and totals by discount code
struct ImportOptions {
  std::optional<Encoding> encoding;
  char delimiter = '\0';
  bool header = true;
  char decimal = '\0';
  DateStyle dates;
  const FormatRow* format = nullptr;
  std::vector<std::pair<OrderField, std::string>> columns;
  std::vector<std::pair<FactField, std::string>> fact_columns;
  bool totals_only = false;
};

/// Reads one file, chunk by chunk: finds out what it is from its first 64 KiB, then keeps what that format
/// needs. Memory grows with the orders kept, never with the file.
class Importer final : private RowSink {
 public:
  explicit Importer(ImportOptions options);
  ~Importer();
  Importer(const Importer&) = delete;
  Importer& operator=(const Importer&) = delete;

  /// Where the caller writes the next `size` bytes of the file, before `push_staged(size)`.
  char* stage(std::size_t size);
  void push_staged(std::size_t size);
  void push(std::string_view bytes);
  /// The end of the file.
  void finish();
  bool finished() const { return finished_; }

  std::uint64_t bytes() const { return bytes_; }
  std::uint64_t records() const { return reader_ ? reader_->rows() : 0; }
  Encoding encoding() const { return transcoder_.encoding(); }
  bool byte_order_mark() const { return mark_; }
  /// Characters that the encoding does not have; NUL bytes that were left out.
  std::size_t replaced() const { return transcoder_.replaced(); }
  std::uint64_t nuls() const { return nuls_; }
  const SniffedCsv& csv() const { return csv_; }
  const CsvReader& reader() const { return *reader_; }
  const Recognition& recognition() const { return recognition_; }
  std::optional<std::uint64_t> header_row() const { return header_; }
  const std::vector<std::string>& header() const { return header_names_; }
  const TableReader* tables() const { return tables_.get(); }
  const OrderReader* orders() const { return orders_.get(); }
  const OrderTotals* totals() const { return totals_.get(); }
  /// Of a file that holds no orders and says what may tell of them; nullptr of others.
  const FactReader* facts() const { return facts_.get(); }
  const OrderPlaces& places() const { return places_; }
  /// Rows below the header, whoever read them.
  std::uint64_t data_rows() const;
  /// Of a file whose rows were projected, for which there is no TableReader.
  std::uint64_t projected_ragged_rows() const;
  std::uint64_t projected_blank_records() const;
  const std::vector<RaggedRow>& ragged() const;
  /// The decimal sign that figures are read with.
  char decimal() const { return decimal_; }

 private:
  class Projection;
  void begin(bool whole);
  void choose_readers(bool whole);
  void choose_facts();
  void see_high_bytes(std::size_t size);
  void drop_nuls();
  void read(bool last);
  void row(const std::vector<std::string>& cells, std::uint64_t row) override;

  ImportOptions options_;
  std::string sample_;    // until what the file is is known
  std::string staged_;    // bytes that are not UTF-8 yet
  std::string text_;      // what was not read yet, then room for the next bytes
  std::size_t kept_ = 0;  // how much of text_ is text
  Transcoder transcoder_{Encoding::utf_8};
  bool begun_ = false, finished_ = false, certain_ = true, mark_ = false, has_nuls_ = false;
  std::uint64_t bytes_ = 0, nuls_ = 0;
  SniffedCsv csv_;
  char decimal_ = '.';
  std::optional<std::uint64_t> header_;
  std::vector<std::string> header_names_;
  Recognition recognition_;
  OrderPlaces places_ = {};
  std::unique_ptr<CsvReader> reader_;
  std::unique_ptr<TableReader> tables_;
  std::unique_ptr<OrderReader> orders_;
  std::unique_ptr<OrderCells> cells_;
  std::unique_ptr<OrderTotals> totals_;
  std::unique_ptr<FactReader> facts_;
  std::unique_ptr<Projection> projection_;
  CsvSink* sink_ = nullptr;
};

}  // namespace payoff
