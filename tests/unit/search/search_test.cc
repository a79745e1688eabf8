#include "query/search/search.h"

#include <algorithm>

#include "query/language/parse.h"
#include "shared/database/reading.h"
#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"

using namespace pressmark;
using pressmark::test::sample_article;
using pressmark::test::sample_entity;
using pressmark::test::SampleArchive;

namespace {

Query query_of(const std::string& text, bool any = false) {
  auto parsed = parse_query(text, {"2025-07-20", any});
  REQUIRE(parsed);
  return parsed->query;
}

// The source ids of the hits by name, in the order of the answer or sorted.
std::string hits(SampleArchive& sample, const std::string& text, RankRequest request = {}, bool any = false) {
  const SearchResult found = search(sample.archive(), query_of(text, any), request);
  std::string ids;
  for (const Ranked& hit : found.ranking.hits) {
    ids += (ids.empty() ? "" : " ") + sample.archive().stored_article(hit.document).source_id.value();
  }
  return ids;
}

std::string sorted_hits(SampleArchive& sample, const std::string& text) {
  const SearchResult found = search(sample.archive(), query_of(text), {});
  std::vector<std::string> ids;
  for (const Ranked& hit : found.ranking.hits) {
    ids.push_back(sample.archive().stored_article(hit.document).source_id.value());
  }
  std::sort(ids.begin(), ids.end());
  std::string joined;
  for (const std::string& id : ids) joined += (joined.empty() ? "" : " ") + id;
  return joined;
}

std::string note_kinds(SampleArchive& sample, const std::string& text) {
  std::string kinds;
  for (const Note& note : search(sample.archive(), query_of(text), {}).notes) {
    kinds += (kinds.empty() ? "" : " ") + note.kind;
  }
  return kinds;
}

Article dated(Article article, const std::string& day) {
  article.published = day;
  return article;
}

SampleArchive news() {
  Article a = dated(
      sample_article("a", "Dockers walk out", "The strikes closed two harbours on Monday.\nA ferry sank."),
      "2025-06-30");
  a.site = "example.org";
  a.section = "World News";
  a.url = "https://www.example.org/dock?utm_source=x";
  Article b = dated(
      sample_article("b", "Harbour strike ends", "Workers ended their strike after a deal on e-mail use."),
      "2025-07-10");
  b.site = "example.net";
  b.byline = {"Ada Example"};
  b.captions = {"A crane at dusk"};
  b.confidence = 0.4;
  Article c = sample_article("c", "Café prices rise",
                             "Coffee now costs 1,200 crowns in the U.S. market. Émigrés object.");
  c.words = 900;
  return SampleArchive({a, b, c});
}

}  // namespace

TEST_CASE("all words must be there, in any inflection, case and accents aside", "[search]") {
  SampleArchive sample = news();
  CHECK(sorted_hits(sample, "harbour strike") == "a b");
  CHECK(sorted_hits(sample, "HARBOURS striking") == "a b");
  CHECK(sorted_hits(sample, "harbour strike deal") == "b");
  CHECK(sorted_hits(sample, "cafe") == "c");
  CHECK(sorted_hits(sample, "CAFÉ émigré") == "c");
  CHECK(sorted_hits(sample, "harbour coffee") == "");
}

TEST_CASE("a phrase stands in its order and in any inflection", "[search]") {
  SampleArchive sample = news();
  CHECK(sorted_hits(sample, "\"harbour strikes\"") == "b");
  CHECK(sorted_hits(sample, "\"two harbour\"") == "a");
  CHECK(sorted_hits(sample, "\"strike harbour\"") == "");
  CHECK(sorted_hits(sample, "=\"harbour strikes\"") == "");
  CHECK(sorted_hits(sample, "=\"two harbours\"") == "a");
}

TEST_CASE("an exact word matches as it is written", "[search]") {
  SampleArchive sample = news();
  CHECK(sorted_hits(sample, "=strikes") == "a");
  CHECK(sorted_hits(sample, "=strike") == "b");
}

TEST_CASE("no phrase runs from one paragraph into the next", "[search]") {
  SampleArchive sample = news();
  CHECK(sorted_hits(sample, "\"on Monday\"") == "a");
  CHECK(sorted_hits(sample, "\"Monday a ferry\"") == "");
}

TEST_CASE("what is pasted from a text finds it", "[search]") {
  SampleArchive sample = news();
  for (const char* text : {"1,200 crowns", "U.S. market", "e-mail", "costs 1,200", "in the U.S."}) {
    INFO(text);
    CHECK_FALSE(sorted_hits(sample, text).empty());
  }
}

TEST_CASE("OR, NOT and brackets", "[search]") {
  SampleArchive sample = news();
  CHECK(sorted_hits(sample, "ferry OR coffee") == "a c");
  CHECK(sorted_hits(sample, "strike -ferry") == "b");
  CHECK(sorted_hits(sample, "(ferry OR deal) harbour") == "a b");
  CHECK(sorted_hits(sample, "-strike") == "c");
  CHECK(sorted_hits(sample, "coffee OR NOT ferry") == "b c");
}

TEST_CASE("the beginning of a word finds all words that begin so", "[search]") {
  SampleArchive sample = news();
  CHECK(sorted_hits(sample, "harb*") == "a b");
  CHECK(sorted_hits(sample, "émig*") == "c");
  CHECK(sorted_hits(sample, "title:harb*") == "b");
  CHECK(sorted_hits(sample, "xyz*") == "");
}

TEST_CASE("fields look where they say", "[search]") {
  SampleArchive sample = news();
  CHECK(sorted_hits(sample, "title:strike") == "b");
  CHECK(sorted_hits(sample, "title:\"strikes ends\"") == "b");
  CHECK(sorted_hits(sample, "byline:example") == "b");
  CHECK(sorted_hits(sample, "caption:crane") == "b");
  CHECK(sorted_hits(sample, "crane") == "b");
  CHECK(sorted_hits(sample, "section:\"world news\"") == "a");
  CHECK(sorted_hits(sample, "source_id:c") == "c");
  CHECK(sorted_hits(sample, "kind:article strike") == "a b");
}

TEST_CASE("a site is asked by its domain or any address on it", "[search]") {
  SampleArchive sample = news();
  CHECK(sorted_hits(sample, "site:example.org") == "a");
  CHECK(sorted_hits(sample, "site:www.example.org") == "a");
  CHECK(note_kinds(sample, "strike site:www.example.org") == "site");
  CHECK(sorted_hits(sample, "site:example*") == "a b");
  CHECK(sorted_hits(sample, "url:https://www.example.org/dock") == "a");
}

TEST_CASE("the beginning of a value is read as the whole value is", "[search]") {
  Article a = sample_article("a", "One", "One."), b = sample_article("b", "Two", "Two.");
  a.source_id = "NYT-7";
  a.url = "https://ex.org/Path/One";
  a.section = "Opinión";
  b.source_id = "nyt-8";
  b.url = "http://ex.org/path/two";
  SampleArchive sample({a, b});
  CHECK(sorted_hits(sample, "source_id:NYT*") == "NYT-7");
  CHECK(sorted_hits(sample, "source_id:nyt*") == "nyt-8");
  CHECK(sorted_hits(sample, "url:https://ex.org/Path*") == "NYT-7");
  CHECK(sorted_hits(sample, "url:EX.org/path/*") == "nyt-8");
  CHECK(sorted_hits(sample, "url:ex.o*") == "NYT-7 nyt-8");
  CHECK(sorted_hits(sample, "section:OPINI*") == "NYT-7");
}

TEST_CASE("dates choose by day, month, year and range", "[search]") {
  SampleArchive sample = news();
  CHECK(sorted_hits(sample, "date:2025") == "a b");
  CHECK(sorted_hits(sample, "date:2025-07") == "b");
  CHECK(sorted_hits(sample, "date:2025-06-30") == "a");
  CHECK(sorted_hits(sample, "date:2025-06-30..2025-07-10") == "a b");
  CHECK(sorted_hits(sample, "date:2025-07-01..2025-07-09") == "");
  CHECK(sorted_hits(sample, "since:2w") == "b");
  CHECK(sorted_hits(sample, "until:2025-06-30") == "a");
  CHECK(sorted_hits(sample, "-date:2025") == "c");
}

TEST_CASE("a day with a time of day is in its range to the last minute", "[search]") {
  Article article = dated(sample_article("a", "Late", "Late news."), "2025-07-10");
  article.published_time = "23:59+00:00";
  SampleArchive sample({article});
  CHECK(sorted_hits(sample, "date:2025-07-01..2025-07-10") == "a");
  CHECK(sorted_hits(sample, "date:2025-07-11..2025-07-12") == "");
}

TEST_CASE("numbers choose by value", "[search]") {
  SampleArchive sample = news();
  CHECK(sorted_hits(sample, "words:>=900") == "c");
  CHECK(sorted_hits(sample, "words:>900") == "");
  CHECK(sorted_hits(sample, "words:<900") == "a b");
  CHECK(sorted_hits(sample, "confidence:<0.5") == "b");
  CHECK(sorted_hits(sample, "confidence:0.4") == "b");
}

TEST_CASE("dates that a text speaks of are found as days, months and ranges", "[search]") {
  Article a = sample_article("a", "Soon", "It starts on 31 August.");
  a.dates = {{"31 August 2025", "2025-08-31", Granularity::day}};
  Article b = sample_article("b", "Later", "It starts in September.");
  b.dates = {{"September", "XXXX-09", Granularity::month}, {"2026", "2026", Granularity::year}};
  SampleArchive sample({a, b});
  CHECK(sorted_hits(sample, "mentions:2025-08") == "a");
  CHECK(sorted_hits(sample, "mentions:2025-08-31") == "a");
  CHECK(sorted_hits(sample, "mentions:XXXX-09") == "b");
  CHECK(sorted_hits(sample, "mentions:2025-08-15..2025-09-15") == "a");
  CHECK(sorted_hits(sample, "mentions:2026..2027") == "b");
  CHECK(sorted_hits(sample, "mentions:2025-09..2025-12") == "");
}

TEST_CASE("function words beside others are not looked for, and that is said", "[search]") {
  SampleArchive sample = news();
  CHECK(sorted_hits(sample, "the deal") == "b");
  CHECK(sorted_hits(sample, "with coffee") == "c");
  CHECK(note_kinds(sample, "with coffee") == "stop-word");
  CHECK(note_kinds(sample, "with coffee in the with") == "stop-word");
  CHECK(sorted_hits(sample, "=with coffee") == "");
  CHECK(sorted_hits(sample, "\"in the market\"") == "");
}

TEST_CASE("a query of function words alone keeps them, with a note", "[search]") {
  SampleArchive sample(
      {sample_article("a", "The Who", "They were the who of it."), sample_article("b", "Nothing", "Else.")});
  CHECK(sorted_hits(sample, "the who") == "a");
  CHECK(note_kinds(sample, "the who") == "stop-words-kept");
  CHECK(sorted_hits(sample, "\"the who\"") == "a");
}

TEST_CASE("a function word of one language is a word in another", "[search]") {
  Article english = sample_article("en", "Engines die", "The engines die hard in frost.");
  Article also = sample_article("en2", "Engines", "Engines run hard.");
  Article german = sample_article("de", "Motoren", "Es gibt hard Motoren und mehr.");
  german.language = "de";
  SampleArchive sample({english, also, german});
  CHECK(sorted_hits(sample, "die hard") == "de en");
  CHECK(sorted_hits(sample, "language:en die hard") == "en");
  const SearchResult result = search(sample.archive(), query_of("die hard the"), {});
  CHECK(result.notes.at(0).kind == "stop-word");
  CHECK(result.notes.at(0).text ==
        "not looked for in languages in which they stand in most articles: die (de), the (en)");
  CHECK(note_kinds(sample, "language:en die hard") == "");
}

TEST_CASE("words are stemmed in the languages of the archive", "[search]") {
  Article german = sample_article("de", "Häuser brennen", "Viele Häuser und Wohnungen brennen in der Nacht.");
  german.language = "de";
  SampleArchive sample({german, sample_article("en", "Houses burn", "Many houses and flats burn at night.")});
  CHECK(sorted_hits(sample, "Wohnung") == "de");
  CHECK(sorted_hits(sample, "house") == "en");
  CHECK(sorted_hits(sample, "häuser") == "de");
}

TEST_CASE("a phrase finds inflections whose accents the index folds away", "[search]") {
  const auto in = [](const std::string& language, const std::string& text) {
    Article article = sample_article(language, "", text);
    article.language = language;
    return article;
  };
  SampleArchive sample({in("ru", "Открыли новый мост. Пишет российская пресса, говорил российский делегат."),
                        in("uk", "Відкрили новий міст у Києві, каже український посол."),
                        in("de", "Alte Häuser und große Straßen, ein altes Haus."),
                        in("fr", "La première élection décidée, le premier vote."),
                        in("tr", "Kapalı limanların yanında eski sınırlar çizildi."),
                        in("es", "Las publicaciones nuevas y la última publicación.")});
  for (const auto& [phrase, language] :
       {std::pair("\"нового моста\"", "ru"), std::pair("\"новые мосты\"", "ru"),
        std::pair("\"российской прессой\"", "ru"), std::pair("\"российского делегата\"", "ru"),
        std::pair("\"новий міст\"", "uk"), std::pair("\"український посол\"", "uk"),
        std::pair("\"altes Häuser\"", "de"), std::pair("\"alten Haus\"", "de"),
        std::pair("\"große Straße\"", "de"), std::pair("\"premières élections\"", "fr"),
        std::pair("\"premier élection\"", "fr"), std::pair("\"élections décidé\"", "fr"),
        std::pair("\"eski sınır\"", "tr"), std::pair("\"publicación nueva\"", "es"),
        std::pair("\"últimas publicaciones\"", "es")}) {
    INFO(phrase);
    CHECK(sorted_hits(sample, phrase) == language);
  }
  CHECK(sorted_hits(sample, "=\"нового моста\"") == "");
  CHECK(sorted_hits(sample, "\"старого моста\"") == "");
}

TEST_CASE("texts without spaces are found by any piece of them", "[search]") {
  Article article = sample_article("ja", "東京の港", "港で大規模なストライキが始まった。");
  article.language = "ja";
  SampleArchive sample({article});
  CHECK(sorted_hits(sample, "東京") == "ja");
  CHECK(sorted_hits(sample, "大規模") == "ja");
  CHECK(sorted_hits(sample, "規大") == "");
}

TEST_CASE("with --any the articles with more of the words come first", "[search]") {
  SampleArchive sample = news();
  CHECK(hits(sample, "harbour strike deal coffee", {}, true).substr(0, 1) == "b");
  CHECK(search(sample.archive(), query_of("ferry coffee", true), {}).ranking.total == 2);
}

TEST_CASE("a word that stands more often in as long a text ranks higher", "[search]") {
  SampleArchive sample(
      {sample_article("once", "Weather", "A storm came over the hills and then went away."),
       sample_article("twice", "Weather", "A storm came over the hills and that storm went.")});
  CHECK(hits(sample, "storm") == "twice once");
}

TEST_CASE("without a word to rank by the newest come first, and that is said", "[search]") {
  SampleArchive sample = news();
  CHECK(hits(sample, "date:2025") == "b a");
  CHECK(note_kinds(sample, "date:2025") == "sort");
  CHECK(hits(sample, "date:2025", {.sort = Sort::oldest}) == "a b");
}

TEST_CASE("results are sorted by site and by length", "[search]") {
  SampleArchive sample = news();
  CHECK(hits(sample, "strike OR coffee", {.sort = Sort::site}) == "b a c");
  CHECK(hits(sample, "strike OR coffee", {.sort = Sort::words}).substr(0, 1) == "c");
}

TEST_CASE("a filter does not change the order", "[search]") {
  std::vector<Article> articles;
  for (int i = 0; i < 30; ++i) {
    const std::string many(static_cast<std::size_t>(i % 7) * 3, ' ');
    Article article = sample_article("n" + std::to_string(i), "", "storm");
    for (int k = 0; k < i % 7; ++k) article.text += " storm and calm";
    article.site = i % 2 == 0 ? "example.org" : "example.net";
    articles.push_back(article);
  }
  SampleArchive sample(articles);
  const std::string with = hits(sample, "storm site:example.org", {.limit = 0});
  std::string expected;
  const SearchResult all = search(sample.archive(), query_of("storm"), {.limit = 0});
  for (const Ranked& hit : all.ranking.hits) {
    const Article article = sample.archive().stored_article(hit.document);
    if (article.site == "example.org") expected += (expected.empty() ? "" : " ") + *article.source_id;
  }
  CHECK(with == expected);
}

TEST_CASE("when nothing is found each word is counted, and a near word told", "[search]") {
  SampleArchive sample = news();
  const auto counts = count_parts(sample.archive(), query_of("strike ferrry -coffee site:example.com"));
  REQUIRE(counts.size() == 3);
  CHECK(counts[0].documents == 2);
  CHECK(counts[0].suggestion.empty());
  CHECK(counts[1].part == "ferrry");
  CHECK(counts[1].documents == 0);
  CHECK(counts[1].suggestion == "ferry");
  CHECK(count_parts(sample.archive(), query_of("title:harbuor"))[0].suggestion == "title:harbour");
  CHECK(count_parts(sample.archive(), query_of("title:cofee"))[0].suggestion.empty());
  CHECK(counts[2].documents == 0);
}

TEST_CASE("a hit carries what its line needs", "[search]") {
  SampleArchive sample = news();
  const SearchResult found = search(sample.archive(), query_of("ferry"), {});
  const Hit hit = read_hit(sample.archive(), found.ranking.hits.at(0), 1, found.patterns, Detail::full);
  CHECK(hit.article.title == "Dockers walk out");
  CHECK(hit.score > 0);
  CHECK(hit.snippet.marks.size() == 1);
  CHECK(read_hit(sample.archive(), found.ranking.hits.at(0), 1, found.patterns, Detail::id).article.id ==
        hit.article.id);
}

TEST_CASE("a reader that a writer has left behind opens again", "[search]") {
  SampleArchive sample({sample_article("a", "One", "storm")});
  int calls = 0;
  const auto answer = with_reopening(sample.archive(), [&] {
    if (++calls == 1) throw Xapian::DatabaseModifiedError("gone on");
    return search(sample.archive(), query_of("storm"), {}).ranking.total;
  });
  CHECK(answer == 1);
  CHECK(calls == 2);
  CHECK_THROWS_AS(
      with_reopening(sample.archive(), [&]() -> int { throw Xapian::DatabaseModifiedError("again"); }),
      Xapian::DatabaseModifiedError);
}

TEST_CASE("several databases answer as one", "[search]") {
  SampleArchive left({sample_article("a", "One", "storm on sea")}),
      right({sample_article("b", "Two", "storm on land")});
  const Archive both({left.path(), right.path()});
  CHECK(search(both, query_of("storm"), {}).ranking.total == 2);
  CHECK(search(both, query_of("storm sea"), {}).ranking.total == 1);
}

TEST_CASE("words are inflected in articles of unknown language, too, and in no other as in theirs",
          "[search]") {
  Article french = sample_article("fr", "", "Les portes du port restent closes.");
  Article unknown = sample_article("un", "", "Porte ouverte");
  french.language = "fr";
  unknown.language = std::nullopt;
  SampleArchive sample({french, unknown, sample_article("en", "", "The hotel porter waits.")});
  for (const char* query : {"portes", "portes OR nothing", "portes -nothing"}) {
    INFO(query);
    CHECK(sorted_hits(sample, query) == "fr un");
  }
}
