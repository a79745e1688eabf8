#include "indexer/writer/document.h"

#include <map>

#include "shared/database/fields.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

std::map<std::string, Xapian::termcount> terms(const Article& article) {
  const Xapian::Document document = make_document(article);
  std::map<std::string, Xapian::termcount> found;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    found[*term] = term.get_wdf();
  return found;
}

Article article_of(const std::string& title, const std::string& text) {
  Article a;
  a.id = "000000000000";
  a.title = title;
  a.title_source = TitleSource::heading;
  a.text = text;
  a.language = "en";
  return a;
}

}  // namespace

TEST_CASE("words stand exact with positions and stemmed without", "[writer]") {
  const auto found = terms(article_of("Talks", "Negotiators talked. The talks ended."));
  CHECK(found.at("talks") == 2);
  CHECK(found.at("talked") == 1);
  CHECK(found.at("Ztalk") == 3);
  CHECK(found.at("Stalks") == 1);
  CHECK(found.at("ZStalk") == 1);
}

TEST_CASE("stop words are there but weigh nothing", "[writer]") {
  const auto found = terms(article_of("A", "The end of the talks"));
  CHECK(found.at("the") == 0);
  CHECK(found.at("of") == 0);
  CHECK(found.at("end") == 1);
}

TEST_CASE("a title made from the text is not indexed a second time", "[writer]") {
  Article a = article_of("Ferries resumed", "Ferries resumed on Monday.");
  a.title_source = TitleSource::first_sentence;
  const auto found = terms(a);
  CHECK(found.at("ferries") == 1);
  CHECK(found.at("Sferries") == 1);
  CHECK(found.count("XFLAG:untitled") == 1);
}

TEST_CASE("no phrase bridges two paragraphs", "[writer]") {
  Article a = article_of("T", "one\ntwo");
  const Xapian::Document document = make_document(a);
  std::map<std::string, Xapian::termpos> at;
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
    if (term.positionlist_count() > 0) at[*term] = *term.positionlist_begin();
  }
  CHECK(at.at("two") - at.at("one") > 50);
}

TEST_CASE("scripts without spaces give characters with positions and pairs", "[writer]") {
  Article a = article_of("T", "和平谈判");
  a.language = "zh";
  const auto found = terms(a);
  CHECK(found.count("和") == 1);
  CHECK(found.count("和平") == 1);
  CHECK(found.count("平谈") == 1);
}

TEST_CASE("names have a term for each word of any form and for each word of the name", "[writer]") {
  Article a = article_of("T", "x");
  a.entities = {
      {EntityType::person, "Mira Halloran", std::nullopt, {{"Mira Halloran", 1}, {"Halloran", 2}}, 3, {}, {}},
      {EntityType::org, "Harbour Trade Union", std::nullopt, {{"HTU", 2}}, 2, {}, {}},
      {EntityType::place, "Oslo", std::nullopt, {{"Oslo", 1}}, 1, {}, "NO"}};
  const auto found = terms(a);
  CHECK(found.at("XPW:halloran") == 0);
  CHECK(found.count("XPW:mira") == 1);
  CHECK(found.count("XOW:htu") == 1);
  CHECK(found.count("XOA:htu:Harbour Trade Union") == 1);
  CHECK(found.count("XCOUNTRY:no") == 1);
  const auto form = found.lower_bound("XPF:");
  REQUIRE(form != found.end());
  CHECK(form->first.ends_with(":Mira Halloran"));
}

TEST_CASE("the day of publishing has terms and sortable slots, an unknown one sorts last", "[writer]") {
  Article a = article_of("T", "x");
  CHECK(make_document(a).get_value(kOldestSlot) == "99999999");
  CHECK(make_document(a).get_value(kPublishedSlot).empty());
  a.published = "2025-07-23";
  a.published_time = "18:40+02:00";
  const auto found = terms(a);
  CHECK(found.count("Y2025") == 1);
  CHECK(found.count("M202507") == 1);
  CHECK(found.count("D20250723") == 1);
  CHECK(make_document(a).get_value(kPublishedSlot) == "202507231840");
}

TEST_CASE("a day that the text speaks of is found by month and year", "[writer]") {
  Article a = article_of("T", "x");
  a.dates = {{"31 August 2025", "2025-08-31", Granularity::day}, {"2 June", "XXXX-06-02", Granularity::day}};
  const auto found = terms(a);
  for (const char* term : {"XD:2025", "XD:2025-08", "XD:2025-08-31", "XD:XXXX-06", "XD:XXXX-06-02"})
    CHECK(found.count(term) == 1);
}

TEST_CASE("a word of any length makes a document that a database takes", "[writer]") {
  std::string text(100'000, 'w');
  text += " end";
  const Xapian::Document document = make_document(article_of("T", text));
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  CHECK_NOTHROW(database.add_document(document));
  for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term)
    CHECK((*term).size() <= 245);
}
