#include "core/project/export.h"

#include <map>

#include "core/base/date.h"
#include "core/base/money.h"
#include "core/campaign/creator.h"
#include "core/links/url.h"
#include "core/links/utm.h"
#include "core/project/document_table.h"

namespace payoff {
namespace {

const Json* member(const Json& object, std::string_view key) {
  const auto found = object.find(key);
  return found == object.end() ? nullptr : &*found;
}

std::string text_of(const Json& object, std::string_view key) {
  const Json* value = member(object, key);
  return value != nullptr && value->is_string() ? value->get<std::string>() : std::string();
}

/// A value of the document as a cell; objects (a deal) show their kind.
std::string cell_of(const Json* value, const TableStyle& style) {
  if (value == nullptr) return "";
  if (value->is_number()) return table_number(value->get<double>(), style);
  if (value->is_string()) return table_cell(value->get_ref<const std::string&>(), style);
  if (value->is_object()) return table_cell(text_of(*value, "kind"), style);
  std::string joined;
  for (const Json& each : *value) joined += (joined.empty() ? "" : ", ") + each.get<std::string>();
  return table_cell(joined, style);
}

const Json& list_of(const Json& document, std::string_view key) {
  static const Json none = Json::array();
  const Json* list = member(document, key);
  return list == nullptr ? none : *list;
}

bool any_states(const Json& entries, std::string_view input) {
  for (const Json& entry : entries) {
    const Json* inputs = member(entry, "inputs");
    if (inputs != nullptr && inputs->contains(input)) return true;
  }
  return false;
}

/// The inputs of an entry as figures.
std::vector<Figure> figures_in(const Json& entry, const InputStyle& style) {
  std::vector<Figure> figures;
  const Json* inputs = member(entry, "inputs");
  for (std::size_t input = 0; input < input_table().size(); ++input) {
    const Json* value = inputs == nullptr ? nullptr : member(*inputs, input_table()[input].id);
    const bool number = value != nullptr && value->is_number();
    const std::string text = value != nullptr && value->is_string() ? value->get<std::string>() : "";
    figures.push_back(number ? read_input(input, value->get<double>())
                             : read_input(input, text, style).figure);
  }
  return figures;
}

Creator creator_with_posts(const Json& document, const Json& entry, const InputStyle& style) {
  Creator creator;
  creator.id = text_of(entry, "creator_id");
  creator.inputs = figures_in(entry, style);
  const auto later = [&](const std::string& written) {
    const DateReading reading = parse_date(written);
    if (reading.kind == ReadingKind::ok && !creator.last_post) creator.last_post = reading.date;
  };
  later(text_of(entry, "posted_on"));
  for (const Json& post : list_of(document, "posts")) {
    if (text_of(post, "creator_id") != creator.id) continue;
    creator.posts.push_back({figures_in(post, style), {}});
    later(text_of(post, "date"));
  }
  return creator;
}

/// utm_id, utm_campaign, utm_source, utm_medium of a creator: its row among the links first, then its
/// address.
struct Tags {
  std::string values[4];
};
constexpr std::string_view kTagIds[] = {"id", "campaign", "source", "medium"};

Tags tags_of(const Json& document, const Json& entry) {
  Tags tags;
  std::string url = text_of(entry, "link");
  for (const Json& link : list_of(document, "links")) {
    if (text_of(link, "creator_id") != text_of(entry, "creator_id")) continue;
    if (url.empty()) url = text_of(link, "url");
    const Json* utm = member(link, "utm");
    for (std::size_t i = 0; utm != nullptr && i < 4; ++i) {
      if (tags.values[i].empty()) tags.values[i] = text_of(*utm, kTagIds[i]);
    }
  }
  const Result<Address> address = parse_address(url);
  if (!address || !address->query) return tags;
  for (const std::string& part : *address->query) {
    const QueryPart pair = decode_query_part(part);
    for (std::size_t i = 0; i < 4; ++i) {
      if (tags.values[i].empty() && pair.name == "utm_" + std::string(kTagIds[i]))
        tags.values[i] = pair.value;
    }
  }
  return tags;
}

struct CostLine {
  double micros = 0;
  double impressions = 0;
  double clicks = 0;
  bool has_impressions = false;
  bool has_clicks = false;
};

void add(CostLine& line, const std::vector<Figure>& figures) {
  line.micros += to_whole_micros(metric_of(figures, "total_cost").value);
  const Figure& impressions = input_of(figures, "impressions");
  const Figure& clicks = input_of(figures, "clicks");
  line.impressions += impressions.value;
  line.clicks += clicks.value;
  line.has_impressions = line.has_impressions || impressions.ok();
  line.has_clicks = line.has_clicks || clicks.ok();
}

}  // namespace

Exported export_list(const Json& document, std::string_view list, const TableStyle& style) {
  const Json& entries = list_of(document, list);
  std::vector<std::string_view> keys, inputs;
  for (const ListRow& row : document_lists()) {
    if (row.key != list) continue;
    keys.push_back(row.id);
    for (const KeyRow& key : row.keys) {
      if (key.key != "inputs") keys.push_back(key.key);
    }
  }
  for (const InputRow& row : input_table()) {
    if (any_states(entries, row.id)) inputs.push_back(row.id);
  }
  std::vector<std::string> header(keys.begin(), keys.end());
  header.insert(header.end(), inputs.begin(), inputs.end());
  Exported exported{table_line(header, style), {}};
  for (const Json& entry : entries) {
    std::vector<std::string> cells;
    for (std::string_view key : keys) cells.push_back(cell_of(member(entry, key), style));
    const Json* figures = member(entry, "inputs");
    for (std::string_view input : inputs) {
      cells.push_back(cell_of(figures == nullptr ? nullptr : member(*figures, input), style));
    }
    exported.text += table_line(cells, style);
  }
  return exported;
}

Exported export_cost_import(const Json& document, const InputStyle& style) {
  const Calculation calculation;
  const TableStyle plain;
  Exported exported;
  std::map<std::vector<std::string>, CostLine> lines;
  for (const Json& entry : list_of(document, "creators")) {
    const Creator creator = creator_with_posts(document, entry, style);
    const std::vector<Figure> figures = figures_of(calculation, roll_up(creator));
    const Figure& cost = metric_of(figures, "total_cost");
    const Tags tags = tags_of(document, entry);
    std::string_view reason;
    if (!cost.ok()) {
      reason = is_missing(cost) ? "no_cost" : fault_id(static_cast<Fault>(cost.fault - 1));
    } else if (tags.values[2].empty() || tags.values[3].empty()) {
      reason = "no_tags";
    } else if (!creator.last_post) {
      reason = "no_date";
    }
    if (!reason.empty()) {
      exported.warnings.push_back({reason, creator.id});
      continue;
    }
    std::vector<std::string> key(std::begin(tags.values), std::end(tags.values));
    key.push_back(to_text(*creator.last_post));
    add(lines[key], figures);
  }
  exported.text = table_line(
      {"utm_id", "utm_campaign", "utm_source", "utm_medium", "date", "impressions", "clicks", "cost"}, plain);
  for (const auto& [key, line] : lines) {
    std::vector<std::string> cells;
    for (const std::string& tag : key) cells.push_back(table_cell(tag, plain));
    cells.push_back(line.has_impressions ? table_number(line.impressions, plain) : "");
    cells.push_back(line.has_clicks ? table_number(line.clicks, plain) : "");
    cells.push_back(table_number(line.micros / kMicrosInUnit, plain));
    exported.text += table_line(cells, plain);
  }
  return exported;
}

}  // namespace payoff
