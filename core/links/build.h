#pragma once

#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/links/channel.h"
#include "core/links/naming.h"
#include "core/links/url.h"
#include "core/links/utm.h"

namespace payoff {

struct LinkRequest {
  std::string url;
  std::vector<Parameter> utm;    // by id ("source"), in any order; empty values count as absent
  std::vector<Parameter> extra;  // custom parameters by the name in the address
  Naming naming = {};
};

/// A page that links lead to, taken apart once for all of them.
struct LinkPage {
  Address address;
  std::vector<QueryPart> query;   // the address's, decoded
  std::vector<Message> warnings;  // of the page alone: scheme_added and those of check_page
};

/// faults: those of parse_address; too_large past 2 MB
Result<LinkPage> open_link_page(const std::string& url);

struct BuiltLink {
  std::string url;
  std::vector<Parameter> utm;     // as applied, by id, in the table's order
  std::vector<Message> replaced;  // replaced {old, new}, dropped {old}: of parameters that were there before
  std::vector<Message> changed;   // what the naming rules did
  std::vector<Message> kept;      // kept {old, new}: what they would have done to a value of `keep_keys`
  std::vector<Message> warnings;  // findings (core/links/checks.h), utm_kept, scheme_added
  ChannelAnswer channel;
};

/// Puts utm parameters on an address and leaves every other byte of it alone.
///
/// in:      the request
/// out:     the address, with each named parameter once: where it first stood, else at the end of the query,
/// in
///          the table's order, custom ones last. Parameters of those names that stood there twice are dropped
///          and reported. utm parameters that are not named stay and are warned about. Building twice changes
///          nothing
/// faults:  those of parse_address; too_large past 2 MB; empty_value extra: a value without a name;
///          out_of_range extra {name}: a custom name given twice, or one of the nine
/// example: shop.com/?a#b with source ig -> https://shop.com/?a&utm_source=ig#b
/// source:  WHATWG URL standard; Google Analytics help, answer 10917952
Result<BuiltLink> build_link(const LinkRequest& request);
/// The same on a page that is open already; the request's own address is not looked at.
Result<BuiltLink> build_link(const LinkPage& page, const LinkRequest& request);

}  // namespace payoff
