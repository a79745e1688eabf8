#include "indexer/report/summary.h"

#include <algorithm>
#include <sstream>

#include "indexer/report/figures.h"
#include "indexer/report/left_out.h"
#include "indexer/report/progress.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

Extraction article_with(std::size_t page_words, std::size_t kept_words) {
  Extraction extraction;
  extraction.article.emplace();
  extraction.article->entities = {{EntityType::person, "Mira Halloran", {}, {}, 1, {}, {}}};
  extraction.page_words = page_words;
  extraction.kept_words = kept_words;
  return extraction;
}

}  // namespace

TEST_CASE("the summary says what was read, done, skipped and what to type next", "[pipeline]") {
  Tally tally;
  tally.count(article_with(100, 75));
  Extraction list;
  list.skipped = Skipped::list;
  tally.count(list);
  tally.count(NoPages{NoPage::empty_file});
  tally.count(NoPages{NoPage::revisit, 2});
  tally.count(Error{ErrorKind::bad_input, "b", "damaged", ""});
  tally.count(Error{ErrorKind::not_found, "c", "not there", ""});
  WriteCounts written;
  written.added = 1;
  const std::string text = summary_of(tally, written, {1.5, 2'500'000, 1, "my archive.db"});
  CHECK(text ==
        "2 pages read in 1.5 s: 1 article (1 added)\n"
        "skipped: 1 list or short note, 1 empty file, 2 revisits of unchanged pages, 1 not found, "
        "1 damaged, cut or unreadable (-v names them, --keep-all keeps pages)\n"
        "chrome removed: 25 % of the words; names found: 1 person, 0 organisations, 0 places\n"
        "my archive.db: 1 article, 2.5 MB\n"
        "search it: pressmark-query -d 'my archive.db' WORDS");
}

TEST_CASE("what the walk passes over is counted, files of other kinds by their ends", "[pipeline]") {
  using Reason = PassedOver::Reason;
  Tally tally;
  CHECK(left_out_lines(tally).empty());
  for (const char* path : {"a/b.pdf", "c.PDF", "d.e/f", ".hidden", "x.a-very-long-end"})
    tally.count({Reason::other_kind, path, ""});
  tally.count({Reason::no_file, "pipe", ""});
  CHECK(left_out_lines(tally) ==
        "\npassed over: 5 files of other kinds (without an end 3, .pdf 2), 1 pipe, socket or device");
}

TEST_CASE("the summary says when nothing has changed and when nothing is written", "[pipeline]") {
  Tally tally;
  tally.unchanged_files = 2401;
  const std::string again = summary_of(tally, {}, {0.1, 1000, 3, "a.db"});
  CHECK(again.starts_with(
      "nothing has changed; 0 pages read in 0.1 s: 0 articles\nskipped: 2,401 files (unchanged)"));
  CHECK(again.find("chrome removed") == std::string::npos);
  Extraction list;
  list.skipped = Skipped::list;
  list.page_words = 50;
  tally.count(list);
  CHECK(summary_of(tally, {}, {0.1, 1000, 3, "a.db"}).find("chrome removed") == std::string::npos);
  tally.count(article_with(10, 10));
  const std::string dry = summary_of(tally, {}, {0.1, 0, 3, "a.db", true});
  CHECK(dry.starts_with("dry run, nothing is written: 2 pages read"));
  CHECK(dry.find("search it") == std::string::npos);
}

TEST_CASE("nothing is there to be searched in an empty database", "[pipeline]") {
  const std::string text = summary_of({}, {}, {0.1, 1000, 0, "a.db"});
  CHECK(text.find("\na.db: 0 articles, ") != std::string::npos);
  CHECK(text.find("search it") == std::string::npos);
}

TEST_CASE("the usual database needs no option", "[pipeline]") {
  const std::string text = summary_of({}, {}, {0.1, 1000, 3, "/home/archive.db", false, false, true});
  CHECK(text.ends_with("\nsearch it: pressmark-query WORDS"));
}

TEST_CASE("large numbers are readable", "[pipeline]") {
  CHECK(with_commas(0) == "0");
  CHECK(with_commas(999) == "999");
  CHECK(with_commas(1234567) == "1,234,567");
}

TEST_CASE("the progress line has a bar, a share and a rate", "[pipeline]") {
  CHECK(progress_line(0.5, 1200, 2) == "[############------------]  50 %  1,200 articles  600 a second");
  CHECK(progress_line(7, 0, 0).starts_with("[########################] "));
}

TEST_CASE("off a terminal progress is a plain line at most every so often", "[pipeline]") {
  std::ostringstream out;
  Messages messages(out, "p", false);
  const std::vector<std::string> files{"/none/a", "/none/b"};
  Progress often(messages, files, {true, false, std::chrono::milliseconds(0)});
  often.update(1, 0, 7);
  often.finish();
  const std::string text = out.str();
  CHECK(text.starts_with("p:  50 %  7 articles  "));
  CHECK(std::count(text.begin(), text.end(), '\n') == 1);
  CHECK(text.find_first_of("\r\x1b") == std::string::npos);
  out.str("");
  Progress rarely(messages, files, {true, false, std::chrono::hours(1)});
  rarely.update(1, 0, 7);
  Progress never(messages, files, {false, false, std::chrono::milliseconds(0)});
  never.update(1, 0, 7);
  CHECK(out.str().empty());
}
