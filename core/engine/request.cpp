#include "core/engine/request.h"

#include <algorithm>

namespace payoff::engine {
namespace {

// A project of 10,000 creators is about 4 MB; nothing honest is near this.
constexpr std::size_t kLargestRequest = 64u << 20;

}  // namespace

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
  const bool empty_text = has(key) && (*object_)[std::string(key)] == Json("");
  if (!has(key) || empty_text) note({Fault::missing_key, path_of(key)});
}

Result<void> Fields::finish() {
  if (error_) return tl::unexpected<Error>(*error_);
  for (const auto& [key, value] : object_->items()) {
    if (std::find(asked_.begin(), asked_.end(), key) == asked_.end()) return fail(Fault::unknown_key, path_of(key));
  }
  return {};
}

Result<Json> parse_request(std::string_view text) {
  if (text.size() > kLargestRequest) return fail(Fault::too_large, "request");
  Json request = Json::parse(text, nullptr, false);
  if (request.is_discarded()) return fail(Fault::wrong_type, "request");
  if (!request.is_object()) return fail(Fault::wrong_type, "request");
  return request;
}

Json to_json(const std::vector<Detail>& values) {
  Json object = Json::object();
  for (const Detail& detail : values) {
    object[std::string(detail.name)] = std::visit([](const auto& value) { return Json(value); }, detail.value);
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
  Json object = {{"fault", fault_id(error.fault)}, {"subject", error.subject}, {"message", fault_message(error.fault)}};
  if (!error.values.empty()) object["values"] = to_json(error.values);
  if (error.row) object["row"] = *error.row;
  if (error.column) object["column"] = *error.column;
  return object;
}

std::string answer(Result<Json> result) {
  Json object;
  if (result) {
    object = std::move(*result);
    object["ok"] = true;
  } else {
    object = {{"ok", false}, {"error", to_json(result.error())}};
  }
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace payoff::engine
