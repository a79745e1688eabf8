#include <sstream>

#include <nlohmann/json.hpp>

#include "shared/article/article_json.h"
#include "shared/failure.h"
#include "tests/support/catch.h"
#include "tests/support/query_outcome.h"

using namespace pressmark;
using pressmark::test::ask;
using pressmark::test::QueryOutcome;
using pressmark::test::sample_article;
using pressmark::test::sample_entity;
using pressmark::test::SampleArchive;
using pressmark::test::TemporaryFolder;
using Json = nlohmann::json;

namespace {

Article ferry_article() {
  Article ferry = sample_article(
      "ferry", "Ferry runs aground",
      "The ferry Aurora ran aground off Skerry island on Monday; three tugs freed the ferry at high tide.");
  ferry.entities = {sample_entity(EntityType::place, "Skerry Island")};
  return ferry;
}

std::vector<Article> articles() {
  std::vector<Article> all;
  for (int i = 10; i < 40; ++i) {
    const std::string n = std::to_string(i);
    all.push_back(
        sample_article("n" + n, "Item number" + n, "Council topic" + n + " plans a budget for the city."));
  }
  all.push_back(ferry_article());
  Article same =
      sample_article("same", "Tugs free Aurora",
                     "Tugs freed the Aurora at high tide after the ferry ran aground near Skerry island.");
  same.entities = ferry_article().entities;
  all.push_back(same);
  all.push_back(sample_article("tide", "High tide", "A high tide is due in the city, the council said."));
  return all;
}

Json answer(const SampleArchive& sample, std::vector<std::string> words) {
  words.insert(words.end(), {"--format", "json", "--min-share", "0"});
  return Json::parse(ask(sample, words).out);
}

std::vector<std::string> ids(const Json& answered) {
  std::vector<std::string> list;
  for (const Json& hit : answered["hits"]) list.push_back(hit["source_id"]);
  return list;
}

std::string why_not(const SampleArchive& sample, const std::vector<std::string>& words) {
  try {
    ask(sample, words);
  } catch (const Failure& failure) {
    return failure.what();
  }
  return "";
}

// Messages are cut into lines.
bool says(const std::string& text, const std::string& words) {
  std::istringstream pieces(text);
  std::string line;
  for (std::string piece; pieces >> piece;) line += piece + ' ';
  return line.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("the same article by its id and by a file gives the same list and scores", "[query]") {
  SampleArchive sample(articles());
  TemporaryFolder folder;
  const std::string file = folder.write("ferry.jsonl", to_json(ferry_article()) + "\n");
  const Json by_id = answer(sample, {"--similar", "ferry"}), by_file = answer(sample, {"--similar", file});
  REQUIRE(by_id["hits"].size() >= 2);
  CHECK(by_id["hits"] == by_file["hits"]);
  CHECK(by_id["similar"] == by_file["similar"]);
  CHECK(ids(by_id).front() == "same");
}

TEST_CASE("pages and text dumps become articles as they do when they are indexed", "[query]") {
  SampleArchive sample(articles());
  TemporaryFolder folder;
  const std::string sentence =
      "The ferry Aurora ran aground off Skerry island on Monday; three tugs freed the ferry at high tide. ";
  const std::string dump = folder.write("ferry.txt", "Ferry runs aground\n\n" + sentence + sentence + "\n");
  const std::string page =
      folder.write("ferry.html", "<html><body><nav>Menu council budget</nav><h1>Ferry runs aground</h1><p>" +
                                     sentence + sentence + "</p></body></html>");
  for (const std::string& file : {dump, page}) {
    INFO(file);
    const auto list = ids(answer(sample, {"--similar", file}));
    REQUIRE(list.size() >= 2);
    CHECK(list[0] == "ferry");
    CHECK(list[1] == "same");
  }
}

TEST_CASE("an id goes before a file of that name", "[query]") {
  SampleArchive sample(articles());
  CHECK(says(why_not(sample, {"--similar", "nowhere"}),
             "no article has this id, and there is no file of this name"));
  CHECK(says(why_not(sample, {"--similar", "ferry", "--unlike", "./no.html"}),
             "there is no file of this name"));
}

TEST_CASE("an article cannot be both what is wanted and what is not", "[query]") {
  SampleArchive sample(articles());
  CHECK(says(why_not(sample, {"--similar", "ferry", "--unlike", "ferry"}),
             "is an article that --similar gives"));
}

TEST_CASE("a file without an article is an error that says why", "[query]") {
  SampleArchive sample(articles());
  TemporaryFolder folder;
  const auto why = [&](const std::string& name, const std::string& bytes) {
    return why_not(sample, {"--similar", folder.write(name, bytes)});
  };
  CHECK(says(why("empty.txt", ""), "it is empty"));
  CHECK(says(why("blank.txt", " \n\n"), "it is empty"));
  CHECK(says(why("binary", std::string("\x7f"
                                       "ELF\0\1\2\3\0\0\0\xff\xfe\0\0",
                                       16)),
             "it is no text"));
  CHECK(says(why("broken.jsonl", "{\"text\": \n"), "broken.jsonl"));
  CHECK(says(why_not(sample, {"--similar", folder.path()}), "it is a folder"));
  const std::string two = to_json(ferry_article()) + "\n" + to_json(articles()[3]) + "\n";
  CHECK(says(why("two.jsonl", two), "it holds more than one article"));
}

TEST_CASE("a short text is taken for what it says, and that is said", "[query]") {
  SampleArchive sample(articles());
  TemporaryFolder folder;
  const QueryOutcome outcome =
      ask(sample, {"--similar", folder.write("note.txt", "ferry aground off Skerry\n"), "-f", "ids"});
  CHECK(outcome.code == ExitCode::done);
  CHECK(says(outcome.messages, "note.txt"));
  CHECK(says(outcome.messages, "taken for what"));
}

TEST_CASE("a text with nothing to compare is no hit with a reason", "[query]") {
  SampleArchive sample(articles());
  TemporaryFolder folder;
  const QueryOutcome outcome =
      ask(sample,
          {"--similar",
           folder.write("none.jsonl",
                        to_json(sample_article("none", "", "It was there and then it was not.")) + "\n")});
  CHECK(outcome.code == ExitCode::no_hit);
  CHECK(says(outcome.messages, "no word but such as stand in most articles"));
  const QueryOutcome foreign =
      ask(sample,
          {"--similar", folder.write("odd.txt", "Zyzzyva qwertz uiopasdf yxcvbnm lkjhgfd poiuztrewq.\n")});
  CHECK(foreign.code == ExitCode::no_hit);
  CHECK(says(foreign.messages, "no other article has a telling word"));
}

TEST_CASE("a batch takes ids and files, and not standard input", "[query]") {
  SampleArchive sample(articles());
  TemporaryFolder folder;
  const std::string file = folder.write("ferry.jsonl", to_json(ferry_article()) + "\n");
  const std::string lines = folder.write("lines", "by id\tferry\nby file\t" + file + "\nnone\t-\nferry\n");
  const QueryOutcome outcome = ask(sample, {"--similar-batch", lines, "--limit", "1", "-f", "ids"});
  CHECK(outcome.code == ExitCode::error);
  CHECK(outcome.out == "by id\tsame00000000\nby file\tsame00000000\nferry\tsame00000000\n");
  CHECK(says(outcome.messages, "standard input is no article of a batch"));
}

TEST_CASE("JSON says by which words and names neighbours were looked for", "[query]") {
  SampleArchive sample(articles());
  const Json answered = answer(sample, {"--similar", "ferry"});
  REQUIRE(answered["similar"]["words"].size() > 3);
  CHECK(answered["similar"]["words"][0]["weight"] == 1.0);
  CHECK(answered["similar"]["names"][0]["name"] == "Skerry Island");
  CHECK(Json::parse(ask(sample, {"ferry", "-f", "json"}).out)["similar"].is_null());
  CHECK(says(ask(sample, {"--similar", "ferry", "--explain"}).messages, "looked for by the words "));
  CHECK_FALSE(says(ask(sample, {"--similar", "ferry"}).messages, "looked for by"));
}
