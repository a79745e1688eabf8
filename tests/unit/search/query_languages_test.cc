#include "query/search/query_languages.h"

#include "tests/support/found.h"

using namespace pressmark;
using pressmark::test::found;
using pressmark::test::notes_of;
using pressmark::test::sample_article;
using pressmark::test::SampleArchive;

namespace {

Article in(const std::string& language, const std::string& name, const std::string& text) {
  Article article = sample_article(name, "", text);
  article.language = language;
  return article;
}

// Two hundred and fifty English articles, one Russian, one German.
SampleArchive mixed() {
  std::vector<Article> articles;
  for (int i = 100; i < 350; ++i) articles.push_back(in("en", std::to_string(i), "The harbour is open."));
  articles.push_back(in("ru", "ru", "В Москве открыли новые мосты."));
  articles.push_back(in("de", "de", "Alte Wohnungen."));
  return SampleArchive(articles);
}

std::vector<std::string> languages(SampleArchive& sample, const std::string& text) {
  const auto parsed = parse_query(text, {"2025-07-20"});
  REQUIRE(parsed);
  return languages_for(parsed->query, sample.archive());
}

}  // namespace

TEST_CASE("a word in another script is inflected in a rare language that has it", "[search]") {
  SampleArchive sample = mixed();
  CHECK(found(sample, "Москва") == "ru");
  CHECK(found(sample, "\"новый мост\"") == "ru");
  CHECK(found(sample, "Москвой NEAR/5 мостам") == "ru");
  CHECK(languages(sample, "Москва") == std::vector<std::string>{"en", "ru"});
  CHECK(languages(sample, "Moscow 12:30 café") == std::vector<std::string>{"en"});
}

TEST_CASE("the languages that are asked for are those of the words", "[search]") {
  SampleArchive sample = mixed();
  CHECK(languages(sample, "Wohnung language:de") == std::vector<std::string>{"de"});
  CHECK(languages(sample, "Wohnung language:(de OR ru)") == std::vector<std::string>{"de", "ru"});
  CHECK(found(sample, "Wohnung language:(de OR ru)") == "de");
}

TEST_CASE("a function word of its script's languages is one, whatever other scripts there are", "[search]") {
  SampleArchive sample({in("en", "en", "The harbour."), in("ru", "ru", "Harbour и порт.")});
  CHECK(found(sample, "the harbour") == "en ru");
  CHECK(notes_of(sample, "the harbour", "stop-word") ==
        "not looked for, as they stand in most articles: the");
  CHECK(is_function_word("the", {"en", "ru"}));
  CHECK_FALSE(is_function_word("the", {"en", "de"}));
  CHECK_FALSE(is_function_word("harbour", {"en", "ru"}));
  CHECK_FALSE(is_function_word("the", {}));
}
