// Laws of links and codes over random input (RapidCheck). A program of its own: RapidCheck throws, core does
// not.
#include <rapidcheck.h>

#include <set>

#include "core/base/text.h"
#include "core/links/build.h"
#include "core/links/inspect.h"
#include "core/links/percent.h"
#include "core/links/promo_code.h"
#include "core/links/reopen.h"
#include "tests/core/links/pieces.h"

using namespace payoff;

namespace {

rc::Gen<std::string> texts() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(test::hostile_pieces())),
      [](const std::vector<std::string>& parts) {
        std::string text;
        for (const std::string& part : parts) text += part;
        return text;
      });
}

/// Values are well-formed, as the front door makes them; addresses may hold anything.
rc::Gen<std::string> values() {
  return rc::gen::map(texts(), [](const std::string& text) { return well_formed(text); });
}

rc::Gen<std::string> addresses() {
  const std::vector<std::string> openings = {"https://shop.com/", "shop.com", "HTTP:\\\\u:p@shop.com:81",
                                             "https://shop.com?", "https://shop.com/#"};
  return rc::gen::apply([](const std::string& opening, const std::string& rest) { return opening + rest; },
                        rc::gen::elementOf(openings), texts());
}

bool holds_tag(const Address& address) {
  for (const std::string& part : address.query.value_or(std::vector<std::string>())) {
    if (find_utm_parameter(decode_query_part(part).name) != nullptr) return true;
  }
  return false;
}

rc::Gen<CodeOwner> owners() {
  const std::vector<std::string> names = {
      "Mia Lopez", "mia", "Zo\xC3\xAB", "\xE7\xBE\x8E\xE5\x92\xB2", "", "Leo", "Bo", "B0", "@o_o"};
  return rc::gen::apply(
      [](const std::string& name, int percent) {
        return CodeOwner{name, "tiktok", "spring", std::to_string(percent)};
      },
      rc::gen::elementOf(names), rc::gen::inRange(0, 30));
}

bool link_laws() {
  bool held = rc::check("build_link: building twice changes nothing", [] {
    const std::vector<Parameter> utm = {{"source", *values()}, {"medium", "social"}, {"campaign", *values()}};
    const LinkRequest request{*addresses(), utm, {{"ref", *values()}}, {}};
    const auto once = build_link(request);
    RC_PRE(once.has_value());
    const auto twice = build_link({once->url, utm, request.extra, {}});
    RC_ASSERT(twice.has_value());
    RC_ASSERT(twice->url == once->url);
    RC_ASSERT(twice->replaced.empty());
  });
  held &= rc::check("build_link: everything but the query is kept byte for byte", [] {
    const std::string url = *addresses();
    const auto before = parse_address(url);
    const auto built = build_link({url, {{"source", "ig"}}, {}, {}});
    RC_ASSERT(before.has_value() == built.has_value());
    RC_PRE(before.has_value());
    const auto after = parse_address(built->url);
    RC_ASSERT(after.has_value());
    RC_ASSERT(after->opening == before->opening);
    RC_ASSERT(after->credentials == before->credentials);
    RC_ASSERT(after->host == before->host);
    RC_ASSERT(after->port == before->port);
    RC_ASSERT(after->path == before->path);
  });
  held &= rc::check("reopen_link: what gives a link is found again, and gives it again", [] {
    const std::string url = *addresses();
    const std::vector<Parameter> utm = {
        {"source", *values()}, {"campaign", *values()}, {"content", *values()}};
    Naming naming;
    naming.keep = *rc::gen::arbitrary<bool>();
    const auto page = parse_address(url);
    RC_PRE(page.has_value() && !holds_tag(*page));
    const auto once = build_link({url, utm, {{"ref", *values()}}, naming});
    RC_PRE(once.has_value() && !once->utm.empty());
    const LinkRequest request = reopen_link(*parse_address(once->url));
    const auto again = build_link(request);
    RC_ASSERT(again.has_value());
    RC_ASSERT(again->url == once->url);
    RC_ASSERT(again->utm.size() == once->utm.size());
    for (std::size_t i = 0; i < once->utm.size(); ++i) {
      RC_ASSERT(again->utm[i].name == once->utm[i].name);
      RC_ASSERT(again->utm[i].value == once->utm[i].value);
    }
  });
  held &= rc::check("inspect_link: mending twice changes nothing more", [] {
    const auto once = inspect_link(*addresses());
    RC_PRE(once.has_value());
    const auto twice = inspect_link(once->mended);
    RC_ASSERT(twice.has_value());
    RC_ASSERT(twice->mended == once->mended);
  });
  held &= rc::check("percent: what is encoded decodes to itself",
                    [](const std::string& text) { RC_ASSERT(percent_decode(percent_encode(text)) == text); });
  return held;
}

bool code_laws() {
  bool held = rc::check("promo_codes: no two are alike, none is taken, the same request gives the same", [] {
    const auto creators = *rc::gen::container<std::vector<CodeOwner>>(owners());
    const std::vector<std::string> taken = {"MIA15", "leo", "B0"};
    const std::string pattern =
        *rc::gen::elementOf(std::vector<std::string>{"{first}{percent}", "{creator}", "VIP", "{n}-{first}"});
    const auto made = promo_codes(creators, pattern, taken);
    RC_ASSERT(made.has_value());
    std::set<std::string> seen;
    for (const std::string& code : taken) seen.insert(code_skeleton(code));
    for (const std::string& code : made->codes) {
      RC_ASSERT(seen.insert(code_skeleton(code)).second);
      RC_ASSERT(code.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") == std::string::npos);
    }
    RC_ASSERT(promo_codes(creators, pattern, taken)->codes == made->codes);
  });
  held &= rc::check("promo_codes: any pattern is taken or refused", [](const std::string& pattern) {
    const auto made = promo_codes({{"Mia", "", "", "15"}}, pattern, {});
    RC_ASSERT(!made || made->codes.size() == 1);
  });
  return held;
}

}  // namespace

int main() {
  const bool links = link_laws();
  return code_laws() && links ? 0 : 1;
}
