// A database that is made anew from its sources: nothing that indexing keeps is lost, and nothing comes back.
#include <chrono>
#include <filesystem>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"

using namespace pressmark::test;

namespace {

namespace fs = std::filesystem;

}  // namespace

TEST_CASE("a rebuilt database is that of a fresh run, and one generation before it stays",
          "[upkeep][rebuild]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  folder.write("pages/wire.jsonl", record("w1", "fountain"));
  age(pages);
  indexed({"-d", database, pages});
  const auto digest = digest_of(database);
  for (int i = 0; i < 3; ++i) indexed({"-d", database, "--rebuild"});
  CHECK(digest_of(database) == digest);
  CHECK(generation_of(database).ends_with("generation-000004"));
  CHECK(fs::exists(database + "/generation-000003"));
  CHECK_FALSE(fs::exists(database + "/generation-000002"));
  CHECK(says(indexed({"-d", database, pages}), "nothing has changed"));
}

TEST_CASE("a rebuild keeps the articles of sources that cannot be read any more", "[upkeep][rebuild]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  age(pages);
  indexed({"-d", database, pages});
  const auto digest = digest_of(database);
  fs::remove(pages + "/harbour.html");
  const Outcome rebuilt = indexed({"-d", database, "--rebuild"});
  INFO(shown(rebuilt));
  CHECK(says(rebuilt, "1 source is gone or was not read whole; its articles are copied"));
  CHECK(digest_of(database) == digest);
}

TEST_CASE("a rebuild keeps what indexing keeps, until --prune", "[upkeep][rebuild]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  const std::string wire = folder.write("wire.jsonl", record("w1", "fountain") + record("w2", "windmill"));
  indexed({"-d", database, wire});
  folder.write("wire.jsonl", record("w2", "windmill"));
  CHECK(says(indexed({"-d", database, wire}), "kept"));
  const Outcome rebuilt = indexed({"-d", database, "--rebuild"});
  INFO(shown(rebuilt));
  CHECK(says(rebuilt, "1 article (with --prune they go)"));
  CHECK(count_of(database, "fountain") == 1);
  CHECK(run_index({"-q", "-d", database, "--check"}).code == 0);
  indexed({"-d", database, "--rebuild", "--prune"});
  CHECK(count_of(database, "fountain") == 0);
}

TEST_CASE("a rebuild keeps the record that left its file and was not missed by a run yet",
          "[upkeep][rebuild]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  const std::string wire = folder.write(
      "wire.jsonl", record("w1", "fountain") + record("w2", "windmill") + record("w3", "bakery"));
  indexed({"-d", database, wire});
  folder.write("wire.jsonl", record("w2", "windmill of old"));
  const Outcome rebuilt = indexed({"-d", database, "--rebuild"});
  INFO(shown(rebuilt));
  CHECK(says(rebuilt, "2 articles (with --prune they go)"));
  CHECK(count_of(database, "fountain OR bakery") == 2);
  CHECK(count_of(database, "windmill") == 1);
  CHECK(run_index({"-q", "-d", database, "--check"}).code == 0);
  CHECK(says(indexed({"-d", database, "--prune", wire}), "2 removed"));
}

TEST_CASE("a rebuild keeps no older version of an edited page beside the new one", "[upkeep][rebuild]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  indexed({"-d", database, pages});
  folder.write("pages/harbour.html", article_page("The lighthouse of Tarnwick", harbour_story()));
  const Outcome rebuilt = indexed({"-d", database, "--rebuild"});
  INFO(shown(rebuilt));
  CHECK_FALSE(says(rebuilt, "but kept"));
  indexed({"-d", folder.path("fresh.db"), pages});
  CHECK(digest_of(database) == digest_of(folder.path("fresh.db")));
}

TEST_CASE("a rebuild with other options than before is refused", "[upkeep][rebuild]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  indexed({"-q", "-d", database, "--site", "tarnwick.example", pages});
  const auto digest = digest_of(database);
  const Outcome refused = run_index({"-d", database, "--rebuild"});
  INFO(shown(refused));
  CHECK(refused.code == 2);
  CHECK(says(refused, "6 of its 6 sources were read with other options"));
  CHECK(says(refused, "site=tarnwick.example"));
  CHECK(digest_of(database) == digest);
  indexed({"-q", "-d", database, "--rebuild", "--site", "tarnwick.example"});
  CHECK(digest_of(database) == digest);
  indexed({"-q", "-d", database, pages});
  CHECK(digest_of(database) != digest);
  indexed({"-q", "-d", database, "--rebuild"});
}

TEST_CASE("what a killed rebuild left is not taken up", "[upkeep][rebuild]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  indexed({"-q", "-d", database, pages});
  const auto digest = digest_of(database);
  fs::create_directories(database + "/generation.new.segments/000000000001-000000000002");
  folder.write("a.db/generation.new.segments/note", "x");
  folder.write("a.db/segments/note", "x");
  indexed({"-q", "-d", database, "--rebuild"});
  CHECK(digest_of(database) == digest);
  CHECK_FALSE(fs::exists(database + "/generation.new.segments"));
  CHECK_FALSE(fs::exists(database + "/segments"));
}

TEST_CASE("a rebuild passes over a damaged article whose source gives it, and says what it cannot keep",
          "[upkeep][rebuild]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  indexed({"-q", "-d", database, pages});
  const auto digest = digest_of(database);
  damage_an_article(database);
  indexed({"-d", database, "--rebuild"});
  CHECK(digest_of(database) == digest);
  damage_an_article(database);
  fs::rename(pages, folder.path("away"));
  const Outcome rebuilt = indexed({"-d", database, "--rebuild"}, 1);
  INFO(shown(rebuilt));
  CHECK(says(rebuilt, "article "));
  CHECK(says(rebuilt, "damaged"));
  CHECK(says(rebuilt, "a.db: 5 articles, "));
}

TEST_CASE("a rebuild takes the article of a renamed file from where it is now", "[upkeep][rebuild]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  indexed({"-q", "-d", database, pages});
  fs::rename(pages + "/harbour.html", pages + "/zz.html");
  indexed({"-q", "-d", database, pages + "/zz.html"});
  indexed({"-q", "-d", database, "--rebuild"});
  const std::string exported = run_index({"-d", database, "--export"}).out;
  CHECK(exported.find("/zz.html") != std::string::npos);
  CHECK(exported.find("/harbour.html") == std::string::npos);
}

TEST_CASE("a rebuild keeps the new text of a file that has a bad line, and what stands behind it",
          "[upkeep][rebuild]") {
  // Of two texts under one id the larger hash would win: several words, so that some old ones would.
  for (const char* word : {"windmill", "bakery", "school", "tower", "market", "bridge"}) {
    const TemporaryFolder folder;
    const std::string database = folder.path("a.db");
    const std::string wire =
        folder.write("wire.jsonl", capture("fountain", "", "one") + capture("library", "", "two"));
    indexed({"-q", "-d", database, wire});
    folder.write("wire.jsonl", capture(word, "", "one") + "{broken\n");
    indexed({"-q", "-d", database, "--rebuild"}, 1);
    CHECK(count_of(database, word) == 1);
    CHECK(count_of(database, "fountain") == 0);
    CHECK(count_of(database, "library") == 1);
  }
}

TEST_CASE("a rebuild keeps what standard input gave, with --prune, too", "[upkeep][rebuild]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  const Outcome first = run_index({"-q", "-d", database, "-"}, "", record("w1", "fountain"));
  REQUIRE(first.code == 0);
  indexed({"-q", "-d", database, "--rebuild", "--prune"});
  CHECK(count_of(database, "fountain") == 1);
}

TEST_CASE("an id that two files give has after a rebuild the article of the one that still gives it",
          "[upkeep][rebuild]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  const std::string a = folder.write("a.jsonl", capture("fountain", "2025-05-05T00:00:00Z"));
  const std::string b = folder.write("b.jsonl", capture("windmill", "2025-03-03T00:00:00Z"));
  indexed({"-q", "-d", database, a, b});
  REQUIRE(count_of(database, "fountain") == 1);
  folder.write("a.jsonl", record("w2", "library"));
  const Outcome rebuilt = indexed({"-d", database, "--rebuild"});
  INFO(shown(rebuilt));
  CHECK_FALSE(says(rebuilt, "but kept"));
  CHECK(count_of(database, "windmill") == 1);
  CHECK(count_of(database, "fountain") == 0);
  CHECK(run_index({"-q", "-d", database, "--check"}).code == 0);
}

TEST_CASE("sources that are gone do not ask for their options in a rebuild", "[upkeep][rebuild]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  const std::string wire = folder.write("wire.jsonl", record("w1", "fountain"));
  indexed({"-q", "-d", database, "--site", "tarnwick.example", pages});
  indexed({"-q", "-d", database, wire});
  CHECK(run_index({"-q", "-d", database, "--rebuild"}).code == 2);
  fs::rename(pages, folder.path("away"));
  indexed({"-q", "-d", database, "--rebuild"});
  CHECK(count_of(database, "dredger") == 1);
  CHECK(count_of(database, "fountain") == 1);
}

TEST_CASE("what a gone source gave stays though the other one that gave it does not any more",
          "[upkeep][rebuild]") {
  for (const char* prune : {"--quiet", "--prune"}) {
    const TemporaryFolder folder;
    const std::string database = folder.path("a.db");
    const std::string a = folder.write("a.jsonl", capture("fountain", "", "one"));
    const std::string b =
        folder.write("b.jsonl", capture("fountain", "", "one") + capture("tower", "", "two"));
    age(folder.path());
    indexed({"-q", "-d", database, a, b});
    fs::rename(b, folder.path("away"));
    folder.write("a.jsonl", capture("windmill", "", "three"));
    indexed({"-q", "-d", database, "--rebuild", prune});
    INFO(prune);
    CHECK(count_of(database, "fountain") == 1);
    CHECK(count_of(database, "windmill OR tower") == 2);
    fs::rename(folder.path("away"), b);
    indexed({"-q", "-d", database, "--prune", folder.path("")});
    CHECK(count_of(database, "fountain") == 1);
    CHECK(run_index({"-q", "-d", database, "--check"}).code == 0);
  }
}

TEST_CASE("a rebuild takes a folder in the place of a file for gone, and no note for standard input",
          "[upkeep][rebuild]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  REQUIRE(run_index({"-q", "-d", database, "-"}, "", record("w1", "fountain")).code == 0);
  CHECK_FALSE(says(indexed({"-d", database, "--rebuild"}), "gone"));
  const std::string wire = folder.write("in/wire.jsonl", record("w2", "library"));
  folder.write("in/other.jsonl", record("w3", "bakery"));
  indexed({"-q", "-d", database, folder.path("in")});
  fs::remove(wire);
  fs::create_directory(wire);
  CHECK(says(indexed({"-d", database, "--rebuild"}), "1 source is gone"));
  CHECK(count_of(database, "library") == 1);
  CHECK(says(indexed({"-d", database, "--prune", folder.path("in")}), "1 removed"));
}
