#include <sstream>

#include <nlohmann/json.hpp>

#include "query/output/caret.h"
#include "query/output/marked_lines.h"
#include "query/output/name_list.h"
#include "query/output/printer.h"
#include "query/output/show.h"
#include "shared/text/display.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

Hit sample_hit() {
  Hit hit;
  hit.rank = 1;
  hit.score = 2.5;
  hit.article.id = "k7m2q9x4t1bd";
  hit.article.title = "Ferry runs aground";
  hit.article.site = "example.org";
  hit.article.published = "2025-07-10";
  hit.article.url = "https://example.org/ferry";
  hit.article.words = 120;
  hit.snippet.text = "The ferry ran aground.";
  hit.snippet.marks = {{4, 9}};
  return hit;
}

Summary sample_summary() {
  Summary summary;
  summary.query = "ferry";
  summary.understood = "ferry";
  summary.total = 1;
  summary.notes.push_back({"stop-word", "\"the\" is not looked for", 3});
  return summary;
}

std::string printed(Format format, const Hit& hit, Style style = {}) {
  std::ostringstream out;
  const auto printer = make_printer(format, out, style);
  printer->begin(sample_summary());
  printer->hit(hit);
  printer->end(sample_summary());
  return out.str();
}

}  // namespace

TEST_CASE("text has rank, title, origin, snippet and id", "[output]") {
  CHECK(printed(Format::text, sample_hit()) ==
        "1. Ferry runs aground\n"
        "   example.org · 2025-07-10\n"
        "   The *ferry* ran aground.\n"
        "   k7m2q9x4t1bd\n");
}

TEST_CASE("csv has a line of names, and nothing in it is a formula", "[output]") {
  Hit hit = sample_hit();
  hit.article.title = "=HYPERLINK(\"x\"), \"quoted\"\nline";
  CHECK(printed(Format::csv, hit) ==
        "rank,score,id,published,site,title,url\n"
        "\"1\",\"2.5\",\"k7m2q9x4t1bd\",\"2025-07-10\",\"example.org\","
        "\"'=HYPERLINK(\"\"x\"\"), \"\"quoted\"\" line\",\"https://example.org/ferry\"\n");
  for (const char* title : {"+1", "-1.5e3", "-", "@here", "  =x", "-a", "-1+2", "+1-1"}) {
    INFO(title);
    hit.article.title = title;
    const bool number = std::string(title) == "+1" || std::string(title) == "-1.5e3";
    CHECK((printed(Format::csv, hit).find("\"'") == std::string::npos) == number);
  }
}

TEST_CASE("trec has the source's own id, and scores that fall", "[output]") {
  std::ostringstream out;
  const auto printer = make_printer(Format::trec, out, {});
  Summary summary = sample_summary();
  summary.qid = "q 7";
  printer->begin(summary);
  Hit hit = sample_hit();
  printer->hit(hit);
  hit.rank = 2;
  hit.article.source_id = "doc 9%";
  printer->hit(hit);
  printer->end(summary);
  CHECK(out.str() ==
        "q%207 Q0 k7m2q9x4t1bd 1 2.500000 pressmark\n"
        "q%207 Q0 doc%209%25 2 2.499999 pressmark\n");
}

TEST_CASE("in a batch each row has the name of its query", "[output]") {
  const auto printed_for = [](Format format) {
    std::ostringstream out;
    const auto printer = make_printer(format, out, {});
    Summary summary = sample_summary();
    summary.qid = "q7";
    printer->begin(summary);
    printer->hit(sample_hit());
    printer->end(summary);
    return out.str();
  };
  CHECK(printed_for(Format::ids) == "q7\tk7m2q9x4t1bd\n");
  CHECK(printed_for(Format::tsv).find("q7\t1\t2.5\tk7m2q9x4t1bd\t") == 0);
  CHECK(printed_for(Format::csv).find("\"q7\",\"1\",\"2.5\"") == 0);
  CHECK(printed_for(Format::text).find("== q7: ferry (1)\n\n1. Ferry") == 0);
  CHECK(nlohmann::json::parse(printed_for(Format::json))["qid"] == "q7");
  const std::string lines = printed_for(Format::jsonl);
  CHECK(nlohmann::json::parse(lines.substr(0, lines.find('\n')))["qid"] == "q7");
}

TEST_CASE("colours are there on demand only", "[output]") {
  CHECK(printed(Format::text, sample_hit()).find('\x1b') == std::string::npos);
  const std::string coloured = printed(Format::text, sample_hit(), {.colour = true, .columns = 80});
  CHECK(coloured.find("\x1b[1;31mferry\x1b[0m ran") != std::string::npos);
  CHECK(coloured.find('*') == std::string::npos);
}

TEST_CASE("text of a page cannot move the cursor or turn the writing round", "[output]") {
  Hit hit = sample_hit();
  hit.article.title = "Evil \x1b[2J\u202Etitle";
  hit.article.site = "ex\x07.org";
  hit.snippet.text = "a \x1b]0;x\x07 b";
  hit.snippet.marks = {{2, 4}};
  for (const Format format : {Format::text, Format::tsv}) {
    const std::string text = printed(format, hit);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
  }
}

TEST_CASE("lines of text keep to the columns", "[output]") {
  Hit hit = sample_hit();
  hit.article.title = "A title that goes on and on and on until it cannot be on one line any more";
  hit.snippet.text = "東京の港で大規模なストライキが始まった。東京の港で大規模なストライキが始まった。 word ";
  hit.snippet.text.append(90, 'x');
  hit.snippet.marks = {{0, 30}};
  std::istringstream lines(printed(Format::text, hit, {.colour = false, .columns = 40}));
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) CHECK(display_width(line) <= 40);
  CHECK(count > 6);
}

TEST_CASE("JSON has every key, and null for what is unknown", "[output]") {
  const auto answer = nlohmann::json::parse(printed(Format::json, sample_hit()));
  for (const char* key : {"schema", "qid", "query", "understood", "total", "exact", "took_ms", "scoring",
                          "hits", "facets", "notes"}) {
    INFO(key);
    CHECK(answer.contains(key));
  }
  const auto& hit = answer["hits"].at(0);
  for (const char* key : {"rank", "id", "source_id", "score", "title", "url", "canonical_url", "site",
                          "publisher", "published", "language", "words", "snippet", "names", "locator"}) {
    INFO(key);
    CHECK(hit.contains(key));
  }
  CHECK(hit["publisher"].is_null());
  CHECK(hit["snippet"]["marks"] == nlohmann::json::parse("[[4,9]]"));
  CHECK(answer["notes"][0]["at"] == 3);
  CHECK(answer["exact"] == true);
}

TEST_CASE("JSON without hits is whole", "[output]") {
  std::ostringstream out;
  const auto printer = make_printer(Format::json, out, {});
  printer->begin({});
  printer->end({});
  CHECK(nlohmann::json::parse(out.str())["hits"].empty());
}

TEST_CASE("JSON Lines are hits and then one summary", "[output]") {
  std::istringstream lines(printed(Format::jsonl, sample_hit()));
  std::string first, second, third;
  std::getline(lines, first);
  std::getline(lines, second);
  CHECK(nlohmann::json::parse(first)["type"] == "hit");
  CHECK(nlohmann::json::parse(second)["type"] == "summary");
  CHECK(nlohmann::json::parse(second)["total"] == 1);
  CHECK_FALSE(std::getline(lines, third));
}

TEST_CASE("rows have seven cells whatever the title holds", "[output]") {
  Hit hit = sample_hit();
  hit.article.title = "Tab\tand\nline";
  hit.article.url.reset();
  CHECK(printed(Format::tsv, hit) == "1\t2.5\tk7m2q9x4t1bd\t2025-07-10\texample.org\tTab and line\t\n");
  CHECK(printed(Format::ids, hit) == "k7m2q9x4t1bd\n");
}

TEST_CASE("a caret stands below the place, wide characters counted", "[output]") {
  CHECK(caret_lines("a OR", 2, 80) == "  a OR\n    ^\n");
  CHECK(caret_lines("東京 OR", 7, 80) == "  東京 OR\n       ^\n");
  CHECK(caret_lines("", 0, 80) == "  \n  ^\n");
}

TEST_CASE("a long query is cut around the place", "[output]") {
  const std::string query = std::string(300, 'a') + " OR " + std::string(300, 'b');
  std::istringstream lines(caret_lines(query, 301, 40));
  std::string shown, caret;
  std::getline(lines, shown);
  std::getline(lines, caret);
  CHECK(display_width(shown) <= 40);
  const auto place = static_cast<int>(caret.find('^'));
  const std::size_t found = shown.find("OR");
  REQUIRE(found != std::string::npos);
  CHECK(display_width(shown.substr(0, found)) == place);
}

TEST_CASE("an article is shown for reading", "[output]") {
  Article article = sample_hit().article;
  article.text = "First paragraph.\nSecond \x1b[2Jparagraph.";
  article.byline = {"Ada Example"};
  std::ostringstream out;
  show_article(article, out, {});
  CHECK(out.str().find("Ferry runs aground\nBy Ada Example\n") == 0);
  CHECK(out.str().find("\nFirst paragraph.\n\nSecond <U+001B>[2Jparagraph.\n") != std::string::npos);
}

TEST_CASE("names are listed with their forms", "[output]") {
  const NameList list{{{EntityType::person, {"Nadia Brandt", {{"Nadia Brandt", 3}, {"Brandt", 1}}, 4}}},
                      7,
                      {{"window", "1 to 1 of 7 names"}}};
  std::ostringstream rows, json, lines;
  print_names(list, Format::tsv, rows, {});
  CHECK(rows.str() == "person\tNadia Brandt\t4\tNadia Brandt (3); Brandt (1)\n");
  print_names(list, Format::json, json, {});
  const auto answer = nlohmann::json::parse(json.str());
  CHECK(answer["names"][0]["forms"][1]["documents"] == 1);
  CHECK(answer["total"] == 7);
  CHECK(answer["notes"][0]["text"] == "1 to 1 of 7 names");
  print_names(list, Format::jsonl, lines, {});
  std::istringstream written(lines.str());
  std::string name, summary;
  std::getline(written, name);
  std::getline(written, summary);
  CHECK(nlohmann::json::parse(name)["type"] == "person");
  CHECK(nlohmann::json::parse(summary)["type"] == "summary");
  CHECK(nlohmann::json::parse(summary)["total"] == 7);
}

TEST_CASE("an answer that may lack articles is not called exact", "[output]") {
  for (const bool whole : {true, false}) {
    Summary summary = sample_summary();
    if (!whole) summary.notes.push_back({"prefix-unfinished", "only the first words were looked at"});
    std::ostringstream out;
    const auto printer = make_printer(Format::json, out, {});
    printer->begin(summary);
    printer->end(summary);
    CHECK(nlohmann::json::parse(out.str())["exact"] == whole);
  }
}
