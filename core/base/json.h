#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace payoff {

using Json = nlohmann::json;

/// A JSON object that is read key by key. The first mistake is kept; reading goes on harmlessly after it, so
/// a request function reads all it wants and asks `finish` once. A key that was never asked for is
/// `unknown_key`, a value of another type (null among them) is `wrong_type`; the subject is the path,
/// "utm.source".
///
/// The Json must outlive the Fields.
class Fields {
 public:
  explicit Fields(const Json& object, std::string path = {});

  /// Text as sent; empty text counts as absent. Absent: "".
  std::string text(std::string_view key);
  std::optional<double> number(std::string_view key);
  std::optional<bool> boolean(std::string_view key);
  /// One of `ids`, or the fault unknown_id. Absent: `otherwise`.
  std::string one_of(std::string_view key, const std::vector<std::string_view>& ids,
                     std::string_view otherwise);
  std::vector<std::string> texts(std::string_view key);
  /// An object or array as it is; nullptr where absent.
  const Json* object(std::string_view key);
  const Json* array(std::string_view key);
  const Json* any(std::string_view key);
  bool has(std::string_view key) const;

  /// Notes the fault missing_key if the key is absent (or empty text).
  void require(std::string_view key);
  /// Notes an error of the caller's own or of a nested Fields; only the first counts.
  void note(Error error);
  std::string path_of(std::string_view key) const;

  /// Checks that every key was asked for, and gives the first error, if there is one.
  Result<void> finish();

 private:
  const Json* find(std::string_view key);
  const Json* typed(std::string_view key, bool (Json::*is_type)() const noexcept);

  const Json* object_;
  std::string path_;
  std::vector<std::string> asked_;
  std::optional<Error> error_;
};

/// Parses JSON text. Lists and objects nested more than 32 deep are refused like text that is no JSON: a copy
/// of them would exhaust the stack.
///
/// out: nullopt where it is no JSON, or UTF-8 that is ill-formed
std::optional<Json> parse_json(std::string_view text);

/// Empty text, which counts as absent.
bool is_empty_text(const Json& value);

Json to_json(const Message& message);
Json to_json(const std::vector<Message>& messages);
Json to_json(const std::vector<Detail>& values);
Json to_json(const Error& error);

}  // namespace payoff
