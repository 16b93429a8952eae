#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/links/build.h"
#include "core/links/channel.h"
#include "core/links/url.h"
#include "core/links/utm.h"

namespace payoff {

/// A parameter of a finished link, decoded.
struct InspectedParameter {
  std::string name;
  std::string value;
  bool valued = false;
  bool utm = false;  // one that analytics read as utm_
};

struct Inspection {
  Address address;
  std::vector<InspectedParameter> parameters;  // of the query, in order; empty parts left out
  std::vector<Parameter> utm;                  // by id, in the table's order; of two the last, as in GA4
  std::vector<Message> problems;  // findings (core/links/checks.h) and those of single parameters
  char grade = 'A';
  std::string mended;
  LinkRequest request;  // what build_link would be asked for to give this link (reopen.h)
  std::vector<std::pair<std::string_view, ChannelAnswer>> channels;  // by table id
};

/// Takes a finished link apart and says what is wrong with it.
///
/// in:      an address as pasted
/// out:     parts, what its tags say, problems, a grade and a mended link (see mend_address). The problems
/// besides
///          those of checks.h: empty_value, duplicate_parameter {dropped}, upper_case, spaces,
///          unknown_utm_key, plus_for_space. Grade: an error is 3 points, a warning 1, a note 0; 0 is A, 1 B,
///          2 to 3 C, 4 to 5 D, 6 to 8 E, more F; a link without any tag is F, for nothing of it can be told
///          apart in reports
/// faults:  those of parse_address; too_large past 2 MB
Result<Inspection> inspect_link(const std::string& url);

/// The address with its tags put right: one of each (the last that has a value, as GA4 reads it), keys in
/// lower case, values decoded to the end, spelled by the default naming rules and encoded once, tags moved
/// from behind the # to the query, empty ones removed, "&amp;" read as "&". Everything else stays as it is;
/// mending twice changes nothing more.
///
/// example: https://shop.com/#utm_source=IG -> https://shop.com/?utm_source=ig
Address mend_address(Address address);

}  // namespace payoff
