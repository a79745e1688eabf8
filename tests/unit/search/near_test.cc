#include "query/search/near.h"

#include <random>

#include "query/search/rank.h"
#include "query/search/snippet.h"
#include "tests/support/found.h"

using namespace pressmark;
using pressmark::test::found;
using pressmark::test::sample_article;
using pressmark::test::SampleArchive;
using pressmark::test::searched;

namespace {

// An article of one paragraph for each text; its name is "a", "b", ...
SampleArchive archive_of(const std::vector<std::string>& texts) {
  std::vector<Article> articles;
  std::string name = "a";
  for (const std::string& text : texts) {
    articles.push_back(sample_article(name, "", text));
    ++name[0];
  }
  return SampleArchive(articles);
}

using Words = std::vector<std::string>;

// The definition, tried out: every way to put the parts into the text.
bool fits(const Words& text, const std::vector<Words>& parts, std::vector<std::size_t>& starts,
          std::size_t longest) {
  if (starts.size() == parts.size()) {
    std::size_t first = text.size(), end = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      first = std::min(first, starts[i]);
      end = std::max(end, starts[i] + parts[i].size());
      for (std::size_t k = 0; k < i; ++k) {
        if (starts[k] < starts[i] + parts[i].size() && starts[i] < starts[k] + parts[k].size()) return false;
      }
    }
    return end - first <= longest;
  }
  const Words& part = parts[starts.size()];
  for (std::size_t at = 0; at + part.size() <= text.size(); ++at) {
    if (!std::equal(part.begin(), part.end(), text.begin() + static_cast<std::ptrdiff_t>(at))) continue;
    starts.push_back(at);
    const bool fit = fits(text, parts, starts, longest);
    starts.pop_back();
    if (fit) return true;
  }
  return false;
}

bool are_near(const Words& text, const std::vector<Words>& parts, unsigned distance) {
  std::size_t longest = distance - 1;
  for (const Words& part : parts) longest += part.size();
  std::vector<std::size_t> starts;
  return fits(text, parts, starts, longest);
}

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

}  // namespace

TEST_CASE("two words are near if one is at most so many words from the other", "[search]") {
  SampleArchive sample = archive_of({"harbour strike", "harbour one strike", "strike one two harbour",
                                     "harbour one two three strike", "harbour"});
  CHECK(found(sample, "harbour NEAR/1 strike") == "a");
  CHECK(found(sample, "harbour NEAR/2 strike") == "a b");
  CHECK(found(sample, "harbour NEAR/3 strike") == "a b c");
  CHECK(found(sample, "strike NEAR/4 harbour") == "a b c d");
  CHECK(found(sample, "=harbour NEAR/2 =strike") == "a b");
}

TEST_CASE("without a number words are near up to the tenth word", "[search]") {
  SampleArchive sample =
      archive_of({"harbour 1 2 3 4 5 6 7 8 9 strike", "harbour 1 2 3 4 5 6 7 8 9 10 strike"});
  CHECK(found(sample, "harbour NEAR strike") == "a");
  CHECK(found(sample, "harbour NEAR/11 strike") == "a b");
}

TEST_CASE("words near each other are found in any inflection unless they are exact", "[search]") {
  SampleArchive sample = archive_of({"the harbours were struck by strikes", "a harbour on strike"});
  CHECK(found(sample, "harbour NEAR/5 strike") == "a b");
  CHECK(found(sample, "harbours NEAR/5 striking") == "a b");
  CHECK(found(sample, "=harbour NEAR/5 strike") == "b");
  CHECK(found(sample, "harb* NEAR/5 st*ke") == "b");
}

TEST_CASE("a phrase near a word is counted from its nearer end", "[search]") {
  SampleArchive sample = archive_of({"fleet one two black sea", "black sea one two fleet",
                                     "black one sea fleet, and much later of the long text the black sea",
                                     "the black seas and fleets"});
  CHECK(found(sample, "\"black sea\" NEAR/3 fleet") == "a b d");
  CHECK(found(sample, "fleet NEAR/2 \"black sea\"") == "d");
  CHECK(found(sample, "=\"black sea\" NEAR/3 fleet") == "a b");
  CHECK(found(sample, "\"black sea\" NEAR/40 fleet") == "a b c d");
  CHECK(found(sample, "-(\"black sea\" NEAR/3 fleet)") == "c");
  CHECK(found(sample, "(\"black sea\" NEAR/2 fleet) OR (fleet NEAR/1 one)") == "a d");
}

TEST_CASE("three words are near if less than so many others stand among them", "[search]") {
  SampleArchive sample = archive_of({"ada met otto ria", "ada 1 otto 2 ria", "ria ada otto"});
  CHECK(found(sample, "ada NEAR/1 otto NEAR/1 ria") == "c");
  CHECK(found(sample, "ada NEAR/2 otto NEAR/2 ria") == "a c");
  CHECK(found(sample, "ada NEAR/3 otto NEAR/3 ria") == "a b c");
}

TEST_CASE("a word is not near itself", "[search]") {
  SampleArchive sample = archive_of({"storm", "storm after storm", "black sea", "black sea sea"});
  CHECK(found(sample, "storm NEAR/5 storm") == "b");
  CHECK(found(sample, "\"black sea\" NEAR/5 sea") == "d");
}

TEST_CASE("words of different paragraphs and fields are not near", "[search]") {
  Article article = sample_article("a", "Harbour news", "Strike at dawn.\nA ferry sank.");
  SampleArchive sample({article});
  CHECK(found(sample, "dawn NEAR/5 ferry") == "");
  CHECK(found(sample, "news NEAR/5 strike") == "");
  CHECK(found(sample, "title:(harbour NEAR/5 news)") == "a");
  CHECK(found(sample, "title:(harbour NEAR/5 \"news\")") == "a");
  CHECK(found(sample, "title:(harbour NEAR/5 strike)") == "");
}

TEST_CASE("function words are looked for where they are near", "[search]") {
  SampleArchive sample = archive_of({"the deal of the day", "a deal on Monday"});
  CHECK(found(sample, "the NEAR/1 deal") == "a");
}

TEST_CASE("texts without spaces have words near each other", "[search]") {
  Article article = sample_article("ja", "", "東京で大規模なストライキが始まった。");
  article.language = "ja";
  SampleArchive sample({article});
  CHECK(found(sample, "東京 NEAR/2 規模") == "");
  CHECK(found(sample, "東京 NEAR/3 規模") == "ja");
}

TEST_CASE("words near each other rank as words do", "[search]") {
  SampleArchive sample =
      archive_of({"harbour strike and much else of the day", "harbour strike, harbour strike"});
  const SearchResult near = searched(sample, "harbour NEAR/2 strike"),
                     both = searched(sample, "harbour strike");
  REQUIRE(near.ranking.hits.size() == 2);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(near.ranking.hits[i].document == both.ranking.hits[i].document);
    CHECK(near.ranking.hits[i].score == both.ranking.hits[i].score);
  }
}

TEST_CASE("a snippet marks the words and phrases that are near", "[search]") {
  const auto parsed = parse_query("\"black sea\" NEAR/5 strike", {"2025-07-20"});
  REQUIRE(parsed);
  const Snippet snippet = snippet_of("Strikes on the Black Sea.", "en", Patterns(parsed->query, {"en"}));
  CHECK(snippet.marks == std::vector<std::pair<std::size_t, std::size_t>>{{0, 7}, {15, 24}});
}

TEST_CASE("several databases answer NEAR as one", "[search]") {
  SampleArchive left = archive_of({"nothing", "black sea fleet"});
  SampleArchive right({sample_article("x", "", "fleet of the black sea")});
  const Archive both({left.path(), right.path()});
  for (const auto& [text, count] :
       {std::pair("\"black sea\" NEAR/1 fleet", 1u), std::pair("\"black sea\" NEAR/3 fleet", 2u)}) {
    const auto parsed = parse_query(text, {"2025-07-20"});
    REQUIRE(parsed);
    CHECK(search(both, parsed->query, {}).ranking.total == count);
  }
}

TEST_CASE("NEAR finds what trying out all places finds", "[search][property]") {
  std::mt19937 random(20250720);
  const Words letters{"x", "y", "z", "v"};
  const auto some = [&](std::size_t count) {
    Words words;
    for (std::size_t i = 0; i < count; ++i) words.push_back(letters[random() % letters.size()]);
    return words;
  };
  std::vector<Words> texts;
  std::vector<Article> articles;
  for (int i = 0; i < 150; ++i) {
    texts.push_back(some(1 + random() % 12));
    articles.push_back(sample_article(std::to_string(100 + i), "", joined(texts.back())));
    articles.back().language = std::nullopt;
  }
  SampleArchive sample(articles);
  int matches = 0;
  for (int round = 0; round < 200; ++round) {
    std::vector<Words> parts;
    std::string query;
    const unsigned distance = 1 + static_cast<unsigned>(random() % 4);
    for (std::size_t count = 2 + random() % 3; parts.size() < count;) {
      parts.push_back(some(random() % 3 == 0 ? 2 : 1));
      query += (query.empty() ? "" : " NEAR/" + std::to_string(distance) + " ") + "=\"" +
               joined(parts.back()) + "\"";
    }
    std::string expected;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (!are_near(texts[i], parts, distance)) continue;
      expected += (expected.empty() ? "" : " ") + std::to_string(100 + i);
      ++matches;
    }
    INFO(query);
    REQUIRE(found(sample, query) == expected);
  }
  CHECK(matches > 500);
}
