#include "core/base/json.h"

#include <algorithm>

namespace payoff {
namespace {

constexpr int kDeepest = 32;

bool nests_too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (in_string) {
      if (c == '\\') ++i;
      if (c == '"') in_string = false;
    } else if (c == '"') {
      in_string = true;
    } else if (c == '[' || c == '{') {
      if (++depth > kDeepest) return true;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return false;
}

}  // namespace

std::optional<Json> parse_json(std::string_view text) {
  if (nests_too_deep(text)) return std::nullopt;
  Json parsed = Json::parse(text, nullptr, false);
  if (parsed.is_discarded()) return std::nullopt;
  return parsed;
}

bool is_empty_text(const Json& value) {
  return value.is_string() && value.get_ref<const std::string&>().empty();
}

Fields::Fields(const Json& object, std::string path) : object_(&object), path_(std::move(path)) {
  if (!object.is_object()) note({Fault::wrong_type, path_.empty() ? "request" : path_});
}

std::string Fields::path_of(std::string_view key) const {
  return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
}

void Fields::note(Error error) {
  if (!error_) error_ = std::move(error);
}

const Json* Fields::find(std::string_view key) {
  asked_.emplace_back(key);
  if (!object_->is_object()) return nullptr;
  const auto found = object_->find(key);
  return found == object_->end() ? nullptr : &*found;
}

const Json* Fields::typed(std::string_view key, bool (Json::*is_type)() const noexcept) {
  const Json* value = find(key);
  if (value == nullptr || (value->*is_type)()) return value;
  note({Fault::wrong_type, path_of(key)});
  return nullptr;
}

bool Fields::has(std::string_view key) const { return object_->is_object() && object_->contains(key); }

std::string Fields::text(std::string_view key) {
  const Json* value = typed(key, &Json::is_string);
  return value == nullptr ? std::string() : value->get_ref<const std::string&>();
}

std::optional<double> Fields::number(std::string_view key) {
  const Json* value = typed(key, &Json::is_number);
  return value == nullptr ? std::nullopt : std::optional<double>(value->get<double>());
}

std::optional<bool> Fields::boolean(std::string_view key) {
  const Json* value = typed(key, &Json::is_boolean);
  return value == nullptr ? std::nullopt : std::optional<bool>(value->get<bool>());
}

std::string Fields::one_of(std::string_view key, const std::vector<std::string_view>& ids,
                           std::string_view otherwise) {
  std::string value = text(key);
  if (value.empty()) return std::string(otherwise);
  if (std::find(ids.begin(), ids.end(), value) != ids.end()) return value;
  note({Fault::unknown_id, path_of(key), {{"given", value}}});
  return std::string(otherwise);
}

std::vector<std::string> Fields::texts(std::string_view key) {
  std::vector<std::string> result;
  const Json* list = array(key);
  if (list == nullptr) return result;
  for (const Json& item : *list) {
    if (item.is_string()) {
      result.push_back(item.get_ref<const std::string&>());
    } else {
      note({Fault::wrong_type, path_of(key)});
    }
  }
  return result;
}

const Json* Fields::object(std::string_view key) { return typed(key, &Json::is_object); }
const Json* Fields::array(std::string_view key) { return typed(key, &Json::is_array); }
const Json* Fields::any(std::string_view key) { return find(key); }

void Fields::require(std::string_view key) {
  const bool empty_text = has(key) && is_empty_text((*object_)[std::string(key)]);
  if (!has(key) || empty_text) note({Fault::missing_key, path_of(key)});
}

Result<void> Fields::finish() {
  if (error_) return tl::unexpected<Error>(*error_);
  for (const auto& [key, value] : object_->items()) {
    if (std::find(asked_.begin(), asked_.end(), key) == asked_.end())
      return fail(Fault::unknown_key, path_of(key));
  }
  return {};
}

Json to_json(const std::vector<Detail>& values) {
  Json object = Json::object();
  for (const Detail& detail : values) {
    object[std::string(detail.name)] =
        std::visit([](const auto& value) { return Json(value); }, detail.value);
  }
  return object;
}

Json to_json(const Message& message) {
  return {{"id", message.id}, {"subject", message.subject}, {"values", to_json(message.values)}};
}

Json to_json(const std::vector<Message>& messages) {
  Json list = Json::array();
  for (const Message& message : messages) list.push_back(to_json(message));
  return list;
}

Json to_json(const Error& error) {
  Json object = {
      {"fault", fault_id(error.fault)}, {"subject", error.subject}, {"message", fault_message(error.fault)}};
  if (!error.values.empty()) object["values"] = to_json(error.values);
  if (error.row) object["row"] = *error.row;
  if (error.column) object["column"] = *error.column;
  return object;
}

}  // namespace payoff
