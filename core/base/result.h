#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <variant>
#include <vector>

namespace payoff {

/// Every way an answer can fail to exist. Append only: byte n of a fault column stands for row n - 1.
/// Columns: id, English for developers (the page has its own sentences).
#define PAYOFF_FAULTS(X)                                                        \
  X(missing_input, "a figure that this needs was not given")                    \
  X(zero_denominator, "the figure to divide by is zero")                        \
  X(out_of_range, "the value lies outside what is possible")                    \
  X(not_a_number, "the text is not a number or date")                           \
  X(ambiguous_number, "the text can be read as two different numbers")          \
  X(mixed_currency, "amounts in two currencies cannot be added")                \
  X(unknown_currency, "not a currency code of ISO 4217")                        \
  X(overflow, "the amount is past what is reckoned exactly")                    \
  X(unknown_key, "this request has no such key")                                \
  X(wrong_type, "the value is of the wrong type")                               \
  X(missing_key, "the request lacks a key that it needs")                       \
  X(unknown_id, "there is no row of that id")                                   \
  X(unsafe_integer, "a whole number past 9,007,199,254,740,992 is not exact")   \
  X(invalid_url, "this is not a web address")                                   \
  X(unsupported_scheme, "only http and https addresses can be tagged")          \
  X(empty_value, "the value is empty")                                          \
  X(unknown_format, "the format was not recognized")                            \
  X(truncated_file, "the file ends too early")                                  \
  X(bad_encoding, "the bytes are not valid in this encoding")                   \
  X(ragged_row, "the row has another number of cells than the header")          \
  X(not_enough_data, "too few data for an answer")                              \
  X(not_converged, "the reckoning did not settle")                              \
  X(damaged_document, "the document was changed or damaged after it was saved") \
  X(newer_version, "the document was written by a newer version")               \
  X(too_large, "the input is larger than is accepted")                          \
  X(out_of_memory, "there is not enough memory")                                \
  X(engine_stopped, "the engine has stopped and must be loaded again")          \
  X(disposed, "the handle was disposed of")                                     \
  X(duplicate_id, "two rows have the same id")

enum class Fault : std::uint8_t {
#define PAYOFF_FAULT_ENUMERATOR(id, message) id,
  PAYOFF_FAULTS(PAYOFF_FAULT_ENUMERATOR)
#undef PAYOFF_FAULT_ENUMERATOR
};

struct FaultRow {
  std::string_view id;
  std::string_view message;
};

/// The table of faults, in the order of the enumerators.
std::span<const FaultRow> fault_table();

std::string_view fault_id(Fault fault);
std::string_view fault_message(Fault fault);

/// One named value of a message: a number, or text.
struct Detail {
  std::string_view name;
  std::variant<double, std::string> value;
};

/// Whatever tells a person something: the page makes the sentence from id, subject and values.
struct Message {
  std::string_view id;
  std::string subject;
  std::vector<Detail> values = {};
};

/// Why there is no answer.
///
/// subject: the id, key or path that is at fault
/// row, column: 0-based position in a table, where there is one
struct Error {
  Fault fault;
  std::string subject;
  std::vector<Detail> values = {};
  std::optional<std::int64_t> row = {};
  std::optional<std::int64_t> column = {};
};

template <class T>
using Result = tl::expected<T, Error>;

/// A Result<void> without a fault, for what is asked once a row: Result<void>() first fills the room that an
/// error would take with zeros.
inline Result<void> done() {
  Result<void> without_fault;
  return without_fault;
}

/// A failed Result of any type: `return fail(Fault::invalid_url, "url");`
inline tl::unexpected<Error> fail(Fault fault, std::string subject, std::vector<Detail> values = {}) {
  return tl::unexpected<Error>(Error{fault, std::move(subject), std::move(values)});
}

}  // namespace payoff
