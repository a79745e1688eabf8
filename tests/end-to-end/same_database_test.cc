// The same input gives the same database, however it is read.
#include <filesystem>
#include <string>
#include <vector>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"

using namespace pressmark::test;

namespace {

using Lines = std::vector<std::string>;

// The corpus where it is there, else the pages that the test writes.
std::string pages_of(const TemporaryFolder& folder) {
  const std::string own = write_pages(folder);
  const std::string corpus = PRESSMARK_CORPUS;
  if (std::filesystem::exists(corpus)) {
    for (const char* part : {"pages", "dumps", "wire.jsonl"}) {
      if (std::filesystem::exists(corpus + "/" + part)) {
        std::filesystem::copy(corpus + "/" + part, own + "/corpus-" + part,
                              std::filesystem::copy_options::recursive);
      }
    }
  }
  return own;
}

Lines digest_after(const std::vector<std::string>& words, const std::string& database,
                   const std::string& folder = "") {
  std::vector<std::string> all = {"-q", "-d", database};
  all.insert(all.end(), words.begin(), words.end());
  const Outcome outcome = run_index(all, folder);
  INFO(shown(outcome));
  REQUIRE(outcome.code == 0);
  return digest_of(database);
}

}  // namespace

TEST_CASE("the digest tells different databases apart, part by part", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder);
  const Lines before = digest_after({pages}, folder.path("before.db"));
  REQUIRE(before.size() == 5);
  auto story = harbour_story();
  story[2] += " Her deputy, Quentin Abelard, agreed.";
  folder.write("pages/harbour.html", article_page("Harbour of Tarnwick reopens after the flood", story));
  const Lines after = digest_after({pages}, folder.path("after.db"));
  REQUIRE(after.size() == 5);
  for (std::size_t i = 0; i < before.size(); ++i) {
    INFO(before[i]);
    CHECK(before[i] != after[i]);
  }
}

TEST_CASE("the number of jobs changes nothing", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = pages_of(folder);
  const Lines one = digest_after({"--jobs", "1", pages}, folder.path("1.db"));
  CHECK(digest_after({"--jobs", "2", pages}, folder.path("2.db")) == one);
  CHECK(digest_after({"--jobs", "7", pages}, folder.path("7.db")) == one);
}

TEST_CASE("the order of the sources changes nothing", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = pages_of(folder);
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(pages)) {
    if (entry.is_regular_file()) files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  const Lines forward = digest_after(files, folder.path("forward.db"));
  std::reverse(files.begin(), files.end());
  CHECK(digest_after(files, folder.path("backward.db")) == forward);
  CHECK(digest_after({pages}, folder.path("folder.db")) == forward);
}

TEST_CASE("relative paths, absolute paths and links give one database", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = pages_of(folder);
  const Lines absolute = digest_after({pages}, folder.path("absolute.db"));
  CHECK(digest_after({"pages"}, folder.path("relative.db"), folder.path()) == absolute);
  CHECK(digest_after({"./pages/../pages/"}, folder.path("dots.db"), folder.path()) == absolute);
  std::filesystem::create_symlink("pages", folder.path("link"));
  CHECK(digest_after({"link"}, folder.path("link.db"), folder.path()) == absolute);
}

TEST_CASE("a source that is named twice counts once", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = pages_of(folder);
  const Lines once = digest_after({pages}, folder.path("once.db"));
  CHECK(digest_after({pages, pages}, folder.path("twice.db")) == once);
}

TEST_CASE("indexing what --extract wrote gives the same database", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = pages_of(folder);
  const Lines direct = digest_after({pages}, folder.path("direct.db"));
  const Outcome extracted = run_index({"-q", "--extract", pages});
  REQUIRE(extracted.code == 0);
  const std::string file = folder.write("extracted.jsonl", extracted.out);
  CHECK(digest_after({file}, folder.path("extracted.db")) == direct);
}

TEST_CASE("indexing what --export wrote gives the same database", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = pages_of(folder);
  const Lines direct = digest_after({pages}, folder.path("direct.db"));
  const Outcome exported = run_index({"-d", folder.path("direct.db"), "--export"});
  INFO(shown(exported));
  REQUIRE(exported.code == 0);
  const std::string file = folder.write("exported.jsonl", exported.out);
  CHECK(digest_after({file}, folder.path("exported.db")) == direct);
}

TEST_CASE("indexing again changes nothing", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = pages_of(folder), database = folder.path("a.db");
  const Lines first = digest_after({pages}, database);
  CHECK(digest_after({pages}, database) == first);
  CHECK(digest_after({"--jobs", "1", pages}, database) == first);
}

TEST_CASE("a page that has changed replaces its article", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  REQUIRE(run_index({"-d", database, pages}).code == 0);
  auto story = harbour_story();
  story[1] =
      "The harbour master, Casper Dunnock, said that a walrus had been seen at the mouth of the harbour and "
      "that the "
      "ships would have to wait until it had left.";
  folder.write("pages/harbour.html", article_page("Harbour of Tarnwick closes again for a walrus", story));
  const Outcome outcome = run_index({"-d", database, pages});
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK(count_of(database, "walrus") == 1);
  CHECK(count_of(database, "dredger") == 0);
  CHECK(count_of(database, "tarnwick OR vellmar OR sandholm") == 6);
  CHECK(digest_of(database) == digest_after({pages}, folder.path("fresh.db")));
}

TEST_CASE("a second source is added to the first", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), both = folder.path("both.db"),
                    steps = folder.path("steps.db");
  folder.write("more/walrus.html", article_page("A walrus in the harbour of Sandholm", harbour_story()));
  REQUIRE(run_index({"-q", "-d", both, pages, folder.path("more")}).code == 0);
  REQUIRE(run_index({"-q", "-d", steps, folder.path("more")}).code == 0);
  REQUIRE(run_index({"-q", "-d", steps, pages}).code == 0);
  CHECK(digest_of(steps) == digest_of(both));
}

TEST_CASE("standard input is a source", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  const Outcome outcome =
      run_index({"-d", database, "-"}, "", article_page("Harbour of Tarnwick reopens", harbour_story()));
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK(count_of(database, "dredger") == 1);
}

TEST_CASE("a gzipped page gives the article of the plain one", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string page = article_page("Harbour of Tarnwick reopens", harbour_story());
  const std::string plain = folder.write("plain/a.html", page),
                    packed = folder.write("packed/a.html.gz", gzipped(page));
  const Outcome one = run_index({"-q", "--extract", plain}), two = run_index({"-q", "--extract", packed});
  const auto without_locator = [](const std::string& json) {
    return json.substr(0, json.find("\"locator\""));
  };
  CHECK(one.code == 0);
  CHECK(two.code == 0);
  CHECK(without_locator(one.out) == without_locator(two.out));
}
