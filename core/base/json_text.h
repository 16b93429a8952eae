#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"

namespace payoff {

/// JSON written straight into text, for answers of hundreds of rows: a tree of Json costs several times as
/// much. The caller opens, names and closes in order; commas come by themselves.
///
/// example: open_object, key "a", text "b", close_object -> {"a":"b"}
class JsonText {
 public:
  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_array() { open('['); }
  void close_array() { close(']'); }
  void key(std::string_view name);
  /// Ill-formed UTF-8 becomes U+FFFD.
  void text(std::string_view value);
  void number(double value);
  void boolean(bool value);
  void member(std::string_view name, std::string_view value);
  /// As to_json does (core/base/json.h).
  void messages(std::string_view name, const std::vector<Message>& messages);
  void message(const Message& message);
  void error(const Error& error);
  /// A tree that is there already.
  void json(const Json& value);

  std::string take() { return std::move(written_); }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();
  void quoted(std::string_view value);
  void details(const std::vector<Detail>& values);

  std::string written_;
};

}  // namespace payoff
