#include "tests/support/catch.h"
#include "tests/unit/entities/reader.h"

using namespace pressmark;
using namespace pressmark::test;

TEST_CASE("mentions are told in code points of their field", "[entities]") {
  const Found found = found_in("\u00C4rger in N\u00EEmes.\nSp\u00E4ter sprach Maria Quillberg.");
  REQUIRE_FALSE(found.mentions.empty());
  const Mention& last = found.mentions.back();
  CHECK(last.name == "Maria Quillberg");
  CHECK(last.in == Mention::In::text);
  CHECK(last.start == 30);
  CHECK(last.end == 45);
}

TEST_CASE("what only captions name counts nothing but is there", "[entities]") {
  Article article = article_of("Nothing happened.");
  article.captions = {"The harbour", "Maria Quillberg in the harbour"};
  const Found found = find_entities(article);
  const Entity person = entity_named(found, "Maria Quillberg");
  CHECK(person.count == 0);
  REQUIRE(person.forms.size() == 1);
  REQUIRE(found.mentions.size() == 1);
  CHECK(found.mentions[0].in == Mention::In::caption);
  CHECK(found.mentions[0].index == 1);
}

TEST_CASE("entities come by falling count, then type and name", "[entities]") {
  const Found found = found_in("Norway and Sweden waited. Maria Quillberg waited. Norway left.");
  REQUIRE(found.entities.size() == 3);
  CHECK(found.entities[0].name == "Norway");
  CHECK(found.entities[1].name == "Maria Quillberg");
  CHECK(found.entities[2].name == "Sweden");
}

TEST_CASE("a title taken from the text is not read twice", "[entities]") {
  Article article = article_of("Norway left. Nobody knew why.");
  article.title = "Norway left.";
  article.title_source = TitleSource::first_sentence;
  CHECK(entity_named(find_entities(article), "Norway").count == 1);
}

TEST_CASE("each date is told once, as first written", "[entities]") {
  const Found found =
      found_in("They met on 16 May 2024.\nOn May 16, 2024 it rained, and in August 2023 it snowed.");
  REQUIRE(found.dates.size() == 2);
  CHECK(found.dates[0].text == "16 May 2024");
  CHECK(found.dates[0].value == "2024-05-16");
  CHECK(found.dates[0].granularity == Granularity::day);
  CHECK(found.dates[1].value == "2023-08");
  CHECK(found.dates[1].granularity == Granularity::month);
}

TEST_CASE("German nouns are no names", "[entities]") {
  const Found found = found_in(
      "Die Regierung hat den Haushalt und die Steuern am Abend beschlossen. Das Parlament stimmt zu.", "",
      "de");
  CHECK(found.entities.empty());
}

TEST_CASE("names of other languages need strong evidence", "[entities]") {
  const Found found = found_in("In Moskau traf Bundeskanzlerin Sabine Quillberg den Botschafter.", "", "de");
  CHECK(names_of(found, EntityType::person) == Names{"Sabine Quillberg"});
  CHECK(names_of(found, EntityType::place) == Names{"Moscow"});
}

TEST_CASE("nothing is found where nothing is", "[entities]") {
  CHECK(found_in("").entities.empty());
  CHECK(found_in("\n\n . - ' \" (").entities.empty());
  CHECK(found_in("\u3053\u308C\u306F\u4F55\u3067\u3059\u304B").entities.empty());
}

TEST_CASE("the time for a long run of capitals grows no faster than the run", "[entities]") {
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "Tarrow-Velmar Quill & O'Brenn (TVQ) van ";
  const Found found = found_in(text);
  CHECK(found.mentions.size() < 200000);
}

TEST_CASE("the same article gives the same names", "[entities]") {
  const std::string text =
      "Maria Quillberg, Peter Quillberg and Quillberg of Velmar Ltd met in Oslo, Lima and Quito.";
  const Found a = found_in(text);
  const Found b = found_in(text);
  REQUIRE(a.entities.size() == b.entities.size());
  for (std::size_t i = 0; i < a.entities.size(); ++i) CHECK(a.entities[i].name == b.entities[i].name);
}

TEST_CASE("a headline in title case may hold a name that the text has in full", "[entities]") {
  const Found found =
      found_in("The Black Sea Tidal Barrier Authority (BSTBA) opened. Wubke Tarrmann spoke of it.",
               "Black Sea Tidal Barrier Authority Opens With Wubke Tarrmann");
  CHECK(names_of(found, EntityType::org) == Names{"Black Sea Tidal Barrier Authority"});
  CHECK(entity_named(found, "Black Sea Tidal Barrier Authority").count == 3);
  CHECK(entity_named(found, "Wubke Tarrmann").count == 2);
  CHECK(names_of(found, EntityType::place).empty());
}

TEST_CASE("a text far too long is searched for names up to a bound, and that is told", "[entities]") {
  std::string filler;
  while (filler.size() < kMostNamedBytes) filler.append(5'000, 'x').append("\n");
  const Found found = found_in("Maria Quillberg waited.\n" + filler + "Norway waited.");
  CHECK(found.cut);
  CHECK(names_of(found, EntityType::person) == Names{"Maria Quillberg"});
  CHECK(names_of(found, EntityType::place).empty());
  CHECK_FALSE(found_in("Norway waited.").cut);
}
