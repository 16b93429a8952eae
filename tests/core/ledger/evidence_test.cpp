#include <doctest/doctest.h>

#include "core/ledger/answer_book.h"
#include "core/ledger/code_book.h"
#include "core/ledger/fold.h"
#include "core/ledger/link_book.h"
#include "core/ledger/totals.h"

using namespace payoff;

namespace {

LedgerCreator creator(const char* id, const char* name, const char* handle = "") {
  LedgerCreator one;
  one.id = id;
  one.name = name;
  one.handle = handle;
  return one;
}

LedgerLink link_of(const char* source, const char* campaign, const char* content = "", const char* id = "") {
  LedgerLink one;
  one.source = source;
  one.campaign = campaign;
  one.content = content;
  one.id = id;
  return one;
}

}  // namespace

TEST_CASE("codes: case, blanks, stacked codes and phrases with commas are told apart") {
  LedgerCreator mia = creator("mia", "Mia Lopez"), leo = creator("leo", "Leo Brandt");
  mia.codes = {"MIA15", "Buy 2, get 1"};
  leo.codes = {"leo-10"};
  const CodeBook book({mia, leo}, {{"summer", 1}, {"WELCOME", kNobody}});
  CHECK(book.find(" mia 15 ") == 0);
  CHECK(book.find("BUY 2, GET 1") == 0);
  CHECK(book.find("LEO-10") == 1);
  CHECK(book.find("Summer") == 1);
  CHECK(book.find("LEO10") == kNobody);
  CHECK(book.near("LEO10") == 1);  // read aloud the same
  CHECK(book.near("MIA20") == 0);  // begins with a name
  CHECK(book.near("FREESHIP") == kNobody);
  CHECK(book.knows("welcome"));
  CHECK(codes_of("MIA15, WELCOME") == std::vector<std::string_view>{"MIA15, WELCOME", "MIA15", "WELCOME"});
  CHECK(codes_of("BUY 1 GET 1 FREE") == std::vector<std::string_view>{"BUY 1 GET 1 FREE"});
  CHECK(codes_of("code:mia15|amount:5.00").back() == "mia15");
}

TEST_CASE("codes: letters beyond English are one in small and large") {
  CHECK(fold_code("\xC3\xA9t\xC3\xA9 10") == fold_code("\xC3\x89T\xC3\x89"
                                                       "10"));
  CHECK(fold_code("\xD0\xBC\xD0\xB8\xD1\x8F") == "\xD0\x9C\xD0\x98\xD0\xAF");
}

TEST_CASE("codes: one that two creators have is nobody's and is named") {
  LedgerCreator mia = creator("mia", "Mia"), leo = creator("leo", "Leo");
  mia.codes = leo.codes = {"SPRING"};
  const CodeBook book({mia, leo}, {});
  CHECK(book.find("spring") == kNobody);
  CHECK_FALSE(book.knows("spring"));
  CHECK(book.shared() == std::vector<std::string>{"SPRING"});
  const CodeBook said({mia, leo}, {{"spring", 1}});
  CHECK(said.find("SPRING") == 1);
  CHECK(said.shared().empty());
}

TEST_CASE("links: the creator's own value decides, shared ones do not") {
  LedgerCreator mia = creator("mia", "Mia Lopez", "@mialopez"), leo = creator("leo", "Leo Brandt");
  mia.links = {link_of("instagram", "spring_launch", "mia"), link_of("", "", "", "4711")};
  leo.links = {link_of("instagram", "spring_launch", "leo"), link_of("leosblog", "")};
  const LinkBook book({mia, leo});
  CHECK(book.find(link_of("instagram", "spring_launch", "mia")) == 0);
  CHECK(book.find(link_of("Instagram", "Spring-Launch", "LEO")) == 1);
  CHECK(book.find(link_of("ig", "summer", "mia")) == 0);
  CHECK(book.find(link_of("facebook", "x", "y", "4711")) == 0);
  CHECK(book.find(link_of("leosblog", "whatever")) == 1);
  CHECK(book.find(link_of("instagram", "spring_launch")) == kNobody);          // both have it
  CHECK(book.find(link_of("instagram", "spring_launch", "ad_7")) == kNobody);  // somebody else's content
  CHECK(book.find(link_of("instagram", "")) == kNobody);
  CHECK(book.find(link_of("google", "brand", "mia_lopez")) == 0);  // by name
  CHECK(book.find(link_of("mialopez", "")) == 0);                  // by handle
}

TEST_CASE("links: what the user said of a whole link goes before all that creators have") {
  LedgerCreator mia = creator("mia", "Mia Lopez"), leo = creator("leo", "Leo Brandt");
  mia.links = {link_of("instagram", "spring", "mia")};
  const LedgerLink newsletter = link_of("newsletter", "spring", "hero-1"),
                   own = link_of("ig", "spring", "mia");
  CHECK(LinkBook({mia, leo}).find(newsletter) == kNobody);
  const LinkBook book({mia, leo}, {{newsletter, 1}, {own, kNobody}});
  CHECK(book.find(newsletter) == 1);
  CHECK(book.find(link_of("Newsletter", "SPRING", "Hero 1")) == 1);
  CHECK(book.find(link_of("newsletter", "spring")) == kNobody);  // another link
  CHECK(book.find(own) == kElsewhere);
  CHECK(book.find(mia.links[0]) == 0);
}

TEST_CASE("links: a campaign of one creator needs its own source") {
  LedgerCreator mia = creator("mia", "Mia Lopez");
  mia.links = {link_of("instagram", "mia_spring", "reel")};
  const LinkBook book({mia});
  CHECK(book.find(link_of("instagram", "mia_spring")) == 0);
  CHECK(book.find(link_of("newsletter", "mia_spring")) == kNobody);
}

TEST_CASE("links: an address and a report's row give the same tags, placeholders none") {
  const LedgerLink tags =
      link_of_address("https://x.example/p?a=1&utm_source=ig&utm_content=mia%20l&utm_term=(not+set)#f");
  CHECK(tags.source == "ig");
  CHECK(tags.content == "mia l");
  CHECK(tags.term.empty());
  CHECK(says_nothing(link_of_address("https://x.example/p")));
  FactColumns facts;
  const auto put = [&](FactField field, const char* text) {
    const auto f = static_cast<std::size_t>(field);
    facts.texts[f].push_back(facts.pools[f].add(text));
  };
  put(FactField::source_medium, "ig / influencer");
  put(FactField::campaign, "(not set)");
  facts.rows = 1;
  CHECK(link_of_row(facts, 0).source == "ig");
  CHECK(link_of_row(facts, 0).medium == "influencer");
  CHECK(link_of_row(facts, 0).campaign.empty());
}

TEST_CASE("links: sites that collect codes are known by their names") {
  for (const char* site : {"www.retailmenot.com", "honey", "gutscheinpony.example", "best-coupon.example"})
    CHECK_MESSAGE(is_coupon_site(site), site);
  for (const char* site : {"instagram.com", "honeybee.example", "google", ""})
    CHECK_MESSAGE(!is_coupon_site(site), site);
}

TEST_CASE("answers: names, handles and sentences name a creator, slips are only near") {
  const std::vector<LedgerCreator> creators = {creator("mia", "Mia Lopez", "@mialopez"),
                                               creator("leo", "Leo Brandt"), creator("zoe", "Zoë Müller")};
  const AnswerBook book(creators, {{"that red-haired girl", 0}, {"Instagram", kNobody}});
  CHECK(book.find("mia lopez") == 0);
  CHECK(book.find("@MiaLopez") == 0);
  CHECK(book.find("I saw Mia Lopez's video") == 0);
  CHECK(book.find("Zoe Mueller") == kNobody);
  CHECK(book.find("zoe muller") == 2);
  CHECK(book.find("That red-haired girl!") == 0);
  CHECK(book.find("Mia Lopez or Leo Brandt") == kNobody);
  CHECK(book.find("Google") == kNobody);
  CHECK(book.knows("instagram"));
  CHECK(book.near("Mia Lopes") == 0);
  CHECK(book.near("leo") == 1);
  CHECK(book.near("Zoe Mueller") == 2);
  CHECK(book.near("a friend") == kNobody);
}

TEST_CASE("answers: slips are counted as Damerau and Levenshtein count them") {
  // Damerau (1964): one insertion, deletion, change or swap of neighbors.
  CHECK(slips_between("mia", "mia", 2) == 0);
  CHECK(slips_between("mai", "mia", 2) == 1);
  CHECK(slips_between("lopes", "lopez", 2) == 1);
  CHECK(slips_between("kitten", "sitting", 5) == 3);
  CHECK(slips_between("kitten", "sitting", 2) == 3);
  CHECK(slips_between("", "abc", 1) == 2);
}

TEST_CASE("margin: 60 % at full price is 52.9 % at 15 % off") {
  CHECK(margin_after_discount(0.6, 0.15) == doctest::Approx(0.52941).epsilon(1e-5));
}
