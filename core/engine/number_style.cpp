#include "core/engine/number_style.h"

namespace payoff::engine {

NumberStyle read_number_style(Fields& fields) {
  NumberStyle style{fields.text("decimal"), fields.text("group")};
  if (!is_number_style({style.decimal, ""})) {
    fields.note({Fault::unknown_id, fields.path_of("decimal"), {{"given", style.decimal}}});
  }
  if (!is_number_style({"", style.group})) {
    fields.note({Fault::unknown_id, fields.path_of("group"), {{"given", style.group}}});
  }
  if (!is_number_style(style))
    fields.note({Fault::out_of_range, fields.path_of("group"), {{"decimal", style.decimal}}});
  return style;
}

}  // namespace payoff::engine
