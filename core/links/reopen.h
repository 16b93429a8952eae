#pragma once

#include "core/links/build.h"

namespace payoff {

/// What build_link would be asked for to give a finished link: the other way round.
///
/// in:      a finished link
/// out:     the page without its tags, the tags by id (of one given twice the last that has a value, as GA4
///          reads it), `keep_keys` for those that the default rules would spell in another way, and as custom
///          parameters what follows the last tag, where build_link would write it just so. Of a link that was
///          built on a page without tags, build_link of the answer is that very link
/// example: https://shop.com/?a=1&utm_source=IG&ref=7 -> https://shop.com/?a=1, source IG (kept), ref 7
LinkRequest reopen_link(const Address& link);

}  // namespace payoff
