// What pages, sources and queries say comes to a terminal as text alone, within its columns.
#include <sstream>

#include <nlohmann/json.hpp>

#include "query/output/caret.h"
#include "shared/text/display.h"
#include "shared/text/utf8.h"
#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"
#include "tests/support/query_outcome.h"

using namespace pressmark;
using namespace pressmark::test;

namespace {

const std::string kEvil =
    "\x1b[2J\x1b]0;x\x07 \u009b31m \u202egnp.exe\u202c \u2066a\u2069 \u200f\u061c\r\b\x7f\tz";

// Characters that a terminal obeys; line ends, which the program makes, are none.
std::vector<char32_t> obeyed(const std::string& text) {
  std::vector<char32_t> found;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_hostile(c.value) && c.value != '\n') found.push_back(c.value);
    at += c.bytes;
  }
  return found;
}

SampleArchive hostile_archive() {
  Article article = sample_article("evil", "Ferry " + kEvil, "The ferry " + kEvil + " sailed.");
  article.source_id = "source" + kEvil;
  article.site = "example.org" + kEvil;
  article.publisher = kEvil;
  article.published = "2025-07-18";
  article.section = kEvil;
  article.byline = {kEvil};
  article.captions = {kEvil};
  article.url = "https://example.org/" + kEvil;
  article.locator = {"/pages/" + kEvil, kEvil, {}};
  article.entities = {sample_entity(EntityType::person, "Brandt " + kEvil, {"Nadia " + kEvil})};
  article.dates = {{kEvil, "2025-07-18", Granularity::day}};
  return SampleArchive({article, sample_article("b", "Other ferry", "A ferry.")});
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

QueryOutcome ask_at(const SampleArchive& sample, int columns, std::vector<std::string> words) {
  words.insert(words.end(), {"-d", sample.path()});
  const auto settings = query_settings(words);
  REQUIRE(settings);
  std::ostringstream out, errors;
  Messages messages(errors, "pressmark-query", false);
  StopRequest stop;
  Environment environment;
  environment.today = "2025-07-20";
  environment.columns = columns;
  const ExitCode code = run_query(*settings, environment, {out, messages, stop});
  return {code, out.str(), errors.str()};
}

}  // namespace

TEST_CASE("the hostile text is hostile", "[output]") { CHECK(obeyed(kEvil).size() > 10); }

TEST_CASE("no answer and no message has a character that a terminal obeys", "[output]") {
  const SampleArchive sample = hostile_archive();
  const std::vector<std::vector<std::string>> lines = {
      {"ferry"},
      {"ferry", "--explain"},
      {"ferry " + kEvil, "--any", "--explain"},
      {"zebra" + kEvil},
      {"person:\"brandt" + kEvil + "\"", "--explain"},
      {"--names", "brandt", "--explain"},
      {"--names", kEvil},
      {"--similar", "b", "--explain"},
      {"ferry", "--facets"},
      {"ferry", "--timeline"},
      {"--show", "source" + kEvil},
      {"--url", "https://example.org/none"},
  };
  for (std::vector<std::string> words : lines) {
    for (const char* format : {"text", "json", "jsonl", "tsv", "csv", "ids", "trec"}) {
      INFO(words[0] << " " << format);
      std::vector<std::string> asked = words;
      asked.insert(asked.end(), {"--format", format});
      if (!query_settings(asked)) continue;  // --show and --names have not all of them
      const QueryOutcome outcome = ask(sample, asked);
      std::string out = outcome.out;
      if (std::string(format) == "tsv") std::replace(out.begin(), out.end(), '\t', ' ');
      CHECK(obeyed(out).empty());
      CHECK(obeyed(outcome.messages).empty());
    }
  }
  CHECK(ask(sample, {"ferry"}).out.find("<U+202E>gnp.exe") != std::string::npos);
}

TEST_CASE("JSON says what the page says, in characters that a terminal does not obey", "[output]") {
  const SampleArchive sample = hostile_archive();
  const auto json = nlohmann::json::parse(ask(sample, {"title:ferry", "--sort", "newest", "-f", "json"}).out);
  CHECK(json["hits"][0]["title"] == "Ferry " + kEvil);
  const auto article = nlohmann::json::parse(ask(sample, {"--show", "source" + kEvil, "-f", "json"}).out);
  CHECK(article["text"] == "The ferry " + kEvil + " sailed.");
}

TEST_CASE("an error shows a query in characters that a terminal does not obey", "[output]") {
  const std::string query = "ferry \"" + kEvil;
  CHECK(obeyed(caret_lines(query, 6, 80)).empty());
}

TEST_CASE("no line is wider than the screen, whatever is in it", "[output]") {
  const std::string cjk =
      "東京の港で大規模なストライキが始まった。港の労働者たちは賃金の引き上げを求めている。";
  const std::string combining = "Z\u0337\u0321a\u0301\u0302l\u0323g\u0308o\u0337 cafe\u0301 ";
  const std::string emoji = "👩\u200d🚀🎉🇫🇷👍🏽 ";
  const std::string longest(300, 'x');
  std::vector<Article> articles;
  int number = 0;
  for (const std::string& text : {cjk, combining + combining + combining + combining, emoji + emoji + emoji,
                                  longest, "ferry" + longest, "The ferry " + cjk + longest + emoji}) {
    Article article =
        sample_article("n" + std::to_string(number++), "Ferry " + text + " " + text, text + " ferry " + text);
    article.site = text;
    article.publisher = text;
    article.byline = {text};
    article.url = "https://example.org/" + text;
    article.entities = {sample_entity(EntityType::person, "Brandt " + text, {"Nadia Brandt " + text})};
    article.locator.source = "/" + text;
    articles.push_back(article);
  }
  const SampleArchive sample(articles);
  for (const int columns : {20, 60, 80, 100, 200}) {
    std::string all = ask_at(sample, columns, {"ferry", "-n", "0"}).out;
    all += ask_at(sample, columns, {"東京", "-n", "0", "--explain"}).out;
    all += ask_at(sample, columns, {"ferry", "--facets", "--timeline"}).out;
    all += ask_at(sample, columns, {"--names", "brandt", "-n", "0"}).out;
    all += ask_at(sample, columns, {"--names", "brandt", "--explain", "-n", "0"}).out;
    for (int i = 0; i < number; ++i) all += ask_at(sample, columns, {"--show", "n" + std::to_string(i)}).out;
    const std::vector<std::string> lines = lines_of(all);
    CHECK(lines.size() > 100);
    int widest = 0;
    for (const std::string& line : lines) {
      if (line.starts_with("https://") || line.starts_with("/")) continue;  // --show keeps addresses whole
      INFO(columns << ": " << line);
      CHECK(display_width(line) <= columns);
      widest = std::max(widest, display_width(line));
    }
    CHECK(widest > std::min(columns, 80) - 5);
  }
}
