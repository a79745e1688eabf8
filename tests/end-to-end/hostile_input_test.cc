// Input that is damaged, too large, not there or not readable: said in one line, counted in the exit code,
// and the rest is indexed.
#include <algorithm>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"

using namespace pressmark::test;

namespace {

// The lines on standard error that name the thing.
std::vector<std::string> lines_about(const Outcome& outcome, const std::string& thing) {
  std::vector<std::string> lines;
  for (const std::string& line : lines_of(outcome.err)) {
    if (line.find(thing) != std::string::npos) lines.push_back(line);
  }
  return lines;
}

// Six good pages beside one odd file: it is named in one line, the exit code is 1, the six are there.
void check_odd_file(const TemporaryFolder& folder, const std::string& name, int code) {
  const std::string database = folder.path("a.db");
  const Outcome outcome = run_index({"-d", database, folder.path("pages")});
  INFO(shown(outcome));
  CHECK(outcome.code == code);
  CHECK(lines_about(outcome, name).size() == (code == 0 ? 0U : 1U));
  CHECK(count_of(database, "tarnwick OR vellmar OR sandholm") == 6);
}

}  // namespace

TEST_CASE("a missing path is an error, the other sources are indexed", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  const Outcome outcome = run_index({"-d", database, folder.path("nowhere"), pages});
  INFO(shown(outcome));
  CHECK(outcome.code == 2);
  CHECK(lines_about(outcome, "nowhere").size() == 1);
  CHECK(count_of(database, "tarnwick") == 3);
}

TEST_CASE("no source, an unknown option and a wrong value are errors of one line", "[end-to-end]") {
  const TemporaryFolder folder;
  for (const std::vector<std::string>& words : {std::vector<std::string>{"-d", folder.path("a.db")},
                                                {"--joobs", "2", folder.path()},
                                                {"--jobs", "many", folder.path()},
                                                {"-d"}}) {
    const Outcome outcome = run_index(words);
    INFO(shown(outcome));
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(lines_of(outcome.err).size() == 1);
    CHECK(outcome.err.starts_with("pressmark-index: "));
  }
}

// May fail: a link that leads nowhere inside a folder ends with 2, as if it had been named itself.
TEST_CASE("a dangling link is said and counted", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder);
  std::filesystem::create_symlink("gone.html", pages + "/dangling.html");
  check_odd_file(folder, "dangling.html", 1);
}

TEST_CASE("a file that may not be read is said and counted", "[end-to-end]") {
  if (::geteuid() == 0) {
    WARN("not tested: root may read everything");
    return;
  }
  const TemporaryFolder folder;
  write_pages(folder);
  ::chmod(folder.write("pages/secret.html", "<p>secret</p>").c_str(), 0);
  check_odd_file(folder, "secret.html", 1);
}

TEST_CASE("a file that fails while it is read is said and counted", "[end-to-end]") {
  const char* failing = "/proc/self/mem";  // opens as an ordinary file and gives EIO, for root too
  if (!std::filesystem::is_regular_file(failing)) {
    WARN("not tested: there is no " << failing);
    return;
  }
  const TemporaryFolder folder;
  write_pages(folder);
  std::filesystem::create_symlink(failing, folder.path("pages/failing.html"));
  check_odd_file(folder, "failing.html", 1);
}

TEST_CASE("a folder that is named like a page is a folder", "[end-to-end]") {
  const TemporaryFolder folder;
  write_pages(folder);
  folder.write("pages/folder.html/inner.txt", "");
  check_odd_file(folder, "folder.html", 0);
}

TEST_CASE("a pipe in a folder is no page and holds up nothing", "[end-to-end]") {
  const TemporaryFolder folder;
  write_pages(folder);
  REQUIRE(::mkfifo(folder.path("pages/pipe.html").c_str(), 0600) == 0);
  check_odd_file(folder, "pipe.html", 0);
}

TEST_CASE("folders that link to each other are walked once", "[end-to-end]") {
  const TemporaryFolder folder;
  write_pages(folder);
  std::filesystem::create_directory(folder.path("pages/inner"));
  std::filesystem::create_directory_symlink("..", folder.path("pages/inner/outer"));
  std::filesystem::create_directory_symlink(".", folder.path("pages/self"));
  check_odd_file(folder, "outer", 0);
}

TEST_CASE("a truncated gzip file is said and counted", "[end-to-end]") {
  const TemporaryFolder folder;
  write_pages(folder);
  const std::string whole = gzipped(article_page("A page that is cut", harbour_story()));
  folder.write("pages/cut.html.gz", whole.substr(0, whole.size() / 2));
  check_odd_file(folder, "cut.html.gz", 1);
}

TEST_CASE("a page larger than the limit is said and counted", "[end-to-end]") {
  const TemporaryFolder folder;
  write_pages(folder);
  folder.write("pages/line.txt", std::string(100 << 20, 'x'));
  check_odd_file(folder, "line.txt", 1);
}

TEST_CASE("a record of one long line is said and counted, the records around it are read", "[end-to-end]") {
  const TemporaryFolder folder;
  std::string lines;
  for (const char* word : {"first", "second"}) {
    lines += "{\"title\": \"The " + std::string(word) + " record\", \"text\": \"" + word +
             " The harbour was opened on Monday, and a great many people came to see the ships that had "
             "waited outside.\"}\n";
    if (std::string(word) == "first") lines += "{\"title\": \"" + std::string(100 << 20, 'y') + "\"}\n";
  }
  const std::string file = folder.write("records.jsonl", lines), database = folder.path("a.db");
  const Outcome outcome = run_index({"-d", database, file});
  INFO(shown(outcome));
  CHECK(outcome.code == 1);
  CHECK(count_of(database, "harbour") == 2);
}

TEST_CASE("a gzip bomb does not fill the memory", "[end-to-end]") {
  const TemporaryFolder folder;
  write_pages(folder);
  std::string text;
  while (text.size() < (300U << 20)) text += "Nothing but the same few words, again and again. ";
  folder.write("pages/bomb.html.gz", gzipped(text));
  check_odd_file(folder, "bomb.html.gz", 1);
}

TEST_CASE("empty files and pictures are passed over without a fault", "[end-to-end]") {
  const TemporaryFolder folder;
  write_pages(folder);
  folder.write("pages/empty.html", "");
  folder.write("pages/photo.html",
               std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", 20) + std::string(500, '\0'));
  check_odd_file(folder, "photo.html", 0);
}

TEST_CASE("random bytes under any name end no run", "[end-to-end]") {
  const TemporaryFolder folder;
  write_pages(folder);
  std::mt19937 random(4);
  for (const char* name :
       {"noise.html", "noise.txt", "noise.jsonl", "noise.html.gz", "noise.txt.gz", "noise.jsonl.gz"}) {
    std::string bytes(50000, '\0');
    std::generate(bytes.begin(), bytes.end(), [&] { return static_cast<char>(random() & 0xFF); });
    folder.write(std::string("pages/") + name, bytes);
  }
  const std::string database = folder.path("a.db");
  const Outcome outcome = run_index({"-d", database, folder.path("pages")});
  INFO(shown(outcome));
  CHECK(outcome.code == 1);  // no text is no fault, but a name that promises gzip data makes it one
  CHECK(outcome.err.find("3 files that are no text, 3 damaged") != std::string::npos);
  CHECK(count_of(database, "tarnwick OR vellmar OR sandholm") >= 6);
}

TEST_CASE("text with control characters cannot steer the terminal", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string name = "esc\x1b[31m.html.gz";
  folder.write("pages/" + name, "no gzip");
  write_pages(folder);
  const Outcome outcome = run_index({"-d", folder.path("a.db"), folder.path("pages")});
  INFO(shown(outcome));
  CHECK(outcome.err.find('\x1b') == std::string::npos);
}

TEST_CASE("a database that somebody else writes is locked, try later", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  REQUIRE(run_index({"-d", database, pages}).code == 0);
  const int lock = ::open((database + "/lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  REQUIRE(lock >= 0);
  REQUIRE(::flock(lock, LOCK_EX | LOCK_NB) == 0);
  const Outcome outcome = run_index({"-d", database, pages});
  INFO(shown(outcome));
  CHECK(outcome.code == 75);
  CHECK(lines_of(outcome.err).size() == 1);
  CHECK(count_of(database, "tarnwick") == 3);  // reading goes on
  ::close(lock);
  CHECK(run_index({"-d", database, pages}).code == 0);
}

TEST_CASE("a folder with other files is not taken for a database", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder);
  folder.write("mine/letter.txt", "Dear Agnes");
  const Outcome outcome = run_index({"-d", folder.path("mine"), pages});
  INFO(shown(outcome));
  CHECK(outcome.code == 2);
  CHECK(lines_of(outcome.err).size() == 1);
  CHECK(std::filesystem::exists(folder.path("mine/letter.txt")));
}

TEST_CASE("many problems of one kind are told once and counted", "[end-to-end]") {
  const TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 200; ++i) lines += "{\"id\": " + std::to_string(i) + "}\n";
  const Outcome outcome = run_index({"-d", folder.path("a.db"), folder.write("a.jsonl", lines)});
  INFO(shown(outcome));
  CHECK(outcome.code == 1);
  CHECK(std::count(outcome.err.begin(), outcome.err.end(), '\n') < 20);
  CHECK(outcome.err.find("190 more: the object has no \"text\"") != std::string::npos);
  CHECK(outcome.err.find("200 damaged") != std::string::npos);
}

TEST_CASE("standard input takes nothing away that it gave before", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  for (const char* id : {"1", "2"}) {
    const std::string record =
        std::string("{\"id\": \"") + id + "\", \"title\": \"Ferry " + id +
        " leaves the harbour\", \"text\": \"The ferry left the harbour of Tarnwick on Monday "
        "morning with forty people on board.\"}\n";
    CHECK(run({PRESSMARK_INDEX, {"-q", "-d", database, "-"}, "", record, {}}).code == 0);
  }
  CHECK(run_query({"-d", database, "--count", "ferry"}).out == "2\n");
}
