#include "query/batch.h"

#include <sstream>

#include <nlohmann/json.hpp>

#include "query/batch_file.h"
#include "shared/failure.h"
#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"
#include "tests/support/query_outcome.h"
#include "tests/support/temporary_folder.h"

using namespace pressmark;
using pressmark::test::ask;
using pressmark::test::QueryOutcome;
using pressmark::test::sample_article;
using pressmark::test::SampleArchive;
using pressmark::test::TemporaryFolder;

namespace {

std::vector<std::string> lines_of(const std::string& text, BatchFile::Unnamed unnamed) {
  std::istringstream in(text);
  BatchFile file(in, unnamed);
  std::vector<std::string> lines;
  while (const auto line = file.next()) lines.push_back(line->qid + "|" + line->text + "|" + line->label);
  return lines;
}

SampleArchive numbers(int articles) {
  std::vector<Article> all;
  for (int i = 0; i < articles; ++i) {
    const std::string n = std::to_string(i);
    all.push_back(sample_article((i < 10 ? "s0" : "s") + n, "Report number" + n,
                                 "Harbour strike kind" + std::to_string(i % 7)));
  }
  return SampleArchive(all);
}

}  // namespace

TEST_CASE("a line of a batch has its own name, or that of its number or text", "[query][batch]") {
  using Unnamed = BatchFile::Unnamed;
  const std::string text = "q1\tharbour strike\r\n\n  \nferry\n\tdock\nlast\tno end";
  CHECK(lines_of(text, Unnamed::by_number) == std::vector<std::string>{"q1|harbour strike|q1",
                                                                       "4|ferry|line 4", "5|dock|line 5",
                                                                       "last|no end|last"});
  CHECK(lines_of("\xEF\xBB\xBF a1 \nq\tb2\n", Unnamed::by_text) ==
        std::vector<std::string>{"a1|a1|line 1", "q|b2|q"});
  CHECK(lines_of("", Unnamed::by_number).empty());
  const std::string huge = lines_of(std::string(3 << 20, 'x'), Unnamed::by_text).front();
  CHECK(huge.size() == 200 + 1 + (1 << 20) + 1 + 6);
  CHECK(lines_of("\x1b[31m\xFF\tx\n", Unnamed::by_number).front().find('\x1b') == std::string::npos);
}

TEST_CASE("a batch gives the answers in the order of its lines", "[query][batch]") {
  SampleArchive sample = numbers(40);
  const TemporaryFolder folder;
  std::string queries, wanted;
  for (int i = 0; i < 200; ++i) {
    const int which = i * 17 % 40;
    queries += "q" + std::to_string(i) + "\tnumber" + std::to_string(which) + "\n";
    const std::string alone = ask(sample, {"number" + std::to_string(which), "--format", "trec"}).out;
    wanted += "q" + std::to_string(i) + alone.substr(alone.find(' '));
  }
  const QueryOutcome outcome = ask(sample, {"--format", "trec", "--batch", folder.write("queries", queries)});
  CHECK(outcome.code == ExitCode::done);
  CHECK(outcome.out == wanted);
  CHECK(outcome.messages.empty());
}

TEST_CASE("queries of negations alone can be asked on all cores", "[query][batch]") {
  SampleArchive sample = numbers(20);
  const TemporaryFolder folder;
  std::string queries;
  for (int i = 0; i < 2'000; ++i) queries += "-number" + std::to_string(i % 20) + "\n";
  const QueryOutcome outcome = ask(sample, {"--count", "--batch", folder.write("queries", queries)});
  CHECK(outcome.out.starts_with("1\t19\n2\t19\n"));
  CHECK(outcome.out.ends_with("2000\t19\n"));
}

TEST_CASE("text tells which answer of a batch counts belong to", "[query][batch]") {
  SampleArchive sample = numbers(3);
  const TemporaryFolder folder;
  const std::string queries = folder.write("queries", "number1\nharbour\n");
  const std::string out = ask(sample, {"--facets=language", "--batch", queries}).out;
  CHECK(out.starts_with("== 1: number1 (1)\n\nlanguage\n"));
  CHECK(out.find("\n\n== 2: harbour (3)\n\nlanguage\n") != std::string::npos);
}

TEST_CASE("a batch says how many answers have more than is printed", "[query][batch]") {
  SampleArchive sample = numbers(30);
  const TemporaryFolder folder;
  const std::string queries = folder.write("queries", "harbour\nnumber3\nstrike\n");
  const QueryOutcome outcome = ask(sample, {"--format", "ids", "-n", "2", "--batch", queries});
  CHECK(outcome.messages ==
        "pressmark-query: 2 answers have more articles than are printed (--limit, --offset)\n");
  CHECK(ask(sample, {"--format", "ids", "--offset", "99", "--batch", queries})
            .messages.find("pressmark-query: line 2: there is only 1 article") != std::string::npos);
}

TEST_CASE("a line that cannot be answered is named, and the rest goes on", "[query][batch]") {
  SampleArchive sample = numbers(3);
  const TemporaryFolder folder;
  const std::string queries = folder.write("queries", "a\tnumber1\nb\t\"number\nc\tzebra\nd\tnumber2\n");
  const QueryOutcome outcome = ask(sample, {"--format", "ids", "--batch", queries});
  CHECK(outcome.code == ExitCode::error);
  CHECK(outcome.out == "a\ts01000000000\nd\ts02000000000\n");
  CHECK(outcome.messages.find("pressmark-query: b: query: a quotation mark has no partner") !=
        std::string::npos);
  CHECK(outcome.messages.find("pressmark-query: c: no article found") != std::string::npos);
  CHECK(ask(sample, {"--count", "--batch", folder.write("none", "zebra\n")}).code == ExitCode::no_hit);
  CHECK(ask(sample, {"--count", "--batch", folder.write("some", "zebra\nnumber1\n")}).out == "1\t0\n2\t1\n");
  CHECK_THROWS_AS(ask(sample, {"--batch", folder.path("nowhere")}), Failure);
  CHECK_THROWS_AS(ask(sample, {"--batch", folder.path("")}), Failure);
}

TEST_CASE("a line of a batch that cannot be answered is an object of JSON, too", "[query][batch]") {
  SampleArchive sample = numbers(3);
  const TemporaryFolder folder;
  const std::string queries = folder.write("queries", "a\tzebra\nb\tx \"number\nc\tzebra\n");
  std::istringstream lines(ask(sample, {"--format", "jsonl", "--batch", queries}).out);
  std::vector<nlohmann::json> all;
  for (std::string line; std::getline(lines, line);) all.push_back(nlohmann::json::parse(line));
  REQUIRE(all.size() == 3);
  CHECK(all[0]["type"] == "summary");
  CHECK(all[1]["type"] == "error");
  CHECK(all[1]["qid"] == "b");
  CHECK(all[1]["query"] == "x \"number");
  CHECK(all[1]["error"]["kind"] == "bad-query");
  CHECK(all[1]["error"]["at"] == 2);
  CHECK(all[2]["qid"] == "c");
  CHECK(ask(sample, {"--format", "json", "--batch", queries})
            .out.find("\n{\"schema\":1,\"qid\":\"b\",\"query\"") != std::string::npos);
}

TEST_CASE("neighbours of a batch of articles are those of each", "[query][batch]") {
  SampleArchive sample = numbers(30);
  const TemporaryFolder folder;
  const std::string ids = folder.write("ids", "s03\nthird\ts03\nnobody\ns04\n");
  const QueryOutcome outcome = ask(sample, {"--format", "trec", "--min-share", "0", "--similar-batch", ids});
  CHECK(outcome.code == ExitCode::error);
  CHECK(outcome.messages.find("pressmark-query: line 3: nobody: no article has this id") !=
        std::string::npos);
  std::string wanted;
  for (const auto& [name, id] : {std::pair("s03", "s03"), {"third", "s03"}, {"s04", "s04"}}) {
    std::istringstream alone(ask(sample, {"--format", "trec", "--min-share", "0", "--similar", id}).out);
    for (std::string line; std::getline(alone, line);) wanted += name + line.substr(line.find(' ')) + "\n";
  }
  CHECK(outcome.out == wanted);
}
