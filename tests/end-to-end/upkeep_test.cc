// A database that lives on: what has not changed is not read again, what is gone goes, and the database can
// be made anew, smaller, checked, counted and thinned.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <thread>

#include <xapian.h>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"
#include "tests/support/make_archive.h"

using namespace pressmark::test;

namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

// Every file of a database folder.
std::map<std::string, std::string> files_of(const std::string& database) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(database)) {
    if (entry.is_regular_file()) files[entry.path().string()] = bytes_of(entry.path());
  }
  return files;
}

}  // namespace

TEST_CASE("a second run over the same input writes nothing and says so", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  folder.write("pages/wire.jsonl", record("w1", "fountain"));
  folder.write("pages/empty.html", "");
  age(pages);
  indexed({"-d", database, pages});
  const auto before = files_of(database);
  const Outcome again = indexed({"-d", database, pages});
  INFO(shown(again));
  CHECK(says(again, "nothing has changed"));
  CHECK(says(again, "8 files (unchanged)"));
  CHECK(files_of(database) == before);
}

TEST_CASE("a file that was touched is read, and its article is found unchanged", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  age(pages);
  indexed({"-d", database, pages});
  fs::last_write_time(pages + "/harbour.html",
                      fs::last_write_time(pages + "/harbour.html") + std::chrono::minutes(5));
  const Outcome touched = indexed({"-d", database, pages});
  INFO(shown(touched));
  CHECK(says(touched, "1 page read"));
  CHECK(says(touched, "1 unchanged"));
  CHECK(says(touched, "5 files (unchanged)"));
  CHECK(says(indexed({"-d", database, pages}), "nothing has changed"));
}

TEST_CASE("a change within the same moment and of the same size is not missed", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  const std::string file = folder.write("pages/wire.jsonl", record("w1", "fountain"));
  const auto moment = fs::last_write_time(file);
  indexed({"-d", database, pages});
  folder.write("pages/wire.jsonl", record("w1", "windmill"));
  fs::last_write_time(file, moment);
  indexed({"-d", database, pages});
  CHECK(count_of(database, "windmill") == 1);
  CHECK(count_of(database, "fountain") == 0);
}

TEST_CASE("of a changed JSON Lines file only the changed record is replaced", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db"), file = folder.path("wire.jsonl");
  folder.write("wire.jsonl", record("w1", "fountain") + record("w2", "library") + record("w3", "bakery"));
  age(folder.path());
  indexed({"-d", database, file});
  folder.write("wire.jsonl",
               record("w1", "fountain of youth") + record("w2", "library") + record("w3", "bakery"));
  const Outcome changed = indexed({"-d", database, file});
  INFO(shown(changed));
  CHECK(says(changed, "2 unchanged"));
  CHECK(count_of(database, "tarnwick") == 3);
  CHECK(count_of(database, "youth") == 1);
  indexed({"-d", folder.path("fresh.db"), file});
  CHECK(digest_of(database) == digest_of(folder.path("fresh.db")));
}

TEST_CASE("a record that a file no longer has goes only with --prune", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db"), file = folder.path("wire.jsonl");
  folder.write("wire.jsonl", record("w1", "fountain") + record("w2", "library"));
  age(folder.path());
  indexed({"-d", database, file});
  folder.write("wire.jsonl", record("w2", "library"));
  fs::last_write_time(file, fs::last_write_time(file) - std::chrono::hours(2));
  CHECK(says(indexed({"-d", database, file}), "1 no longer in its source but kept"));
  CHECK(count_of(database, "fountain") == 1);
  CHECK(says(indexed({"-d", database, "--prune", file}), "1 removed"));
  CHECK(count_of(database, "fountain") == 0);
  CHECK(count_of(database, "library") == 1);
}

TEST_CASE("a record behind damage is not taken for one that its file no longer has", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db"), file = folder.path("wire.jsonl.gz");
  const std::string first = gzipped(record("w1", "fountain")), second = gzipped(record("w2", "library"));
  for (const std::size_t damaged : {first.size(), std::size_t{0}}) {
    fs::remove_all(database);
    std::string bytes = first + second;
    folder.write("wire.jsonl.gz", bytes);
    indexed({"-d", database, file});
    bytes[damaged] ^= 1;
    folder.write("wire.jsonl.gz", bytes);
    CHECK(says(indexed({"-d", database, "--prune", file}, 1), "gzip data"));
    CHECK(count_of(database, "fountain OR library") == 2);
  }
}

TEST_CASE("the article of a vanished file goes only with --prune", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  age(pages);
  indexed({"-d", database, pages});
  fs::remove(pages + "/harbour.html");
  const Outcome kept = indexed({"-d", database, pages});
  INFO(shown(kept));
  CHECK(says(kept, "nothing has changed"));
  CHECK(says(kept, "1 file is gone; what it gave is kept (--prune removes it)"));
  CHECK(count_of(database, "dredger") == 1);
  const auto before = files_of(database);
  CHECK(says(indexed({"-d", database, "--prune", "--dry-run", pages}), "1 removed"));
  CHECK(files_of(database) == before);
  CHECK(says(indexed({"-d", database, "--prune", pages}), "1 removed"));
  CHECK(count_of(database, "dredger") == 0);
  CHECK_FALSE(says(indexed({"-d", database, pages}), "gone"));
  indexed({"-d", folder.path("fresh.db"), pages});
  CHECK(digest_of(database) == digest_of(folder.path("fresh.db")));
}

TEST_CASE("a folder that is not there, or may not be mounted, proves nothing", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  age(pages);
  indexed({"-d", database, pages});
  fs::rename(pages, folder.path("away"));
  CHECK(run_index({"-d", database, "--prune", pages}).code == 2);
  fs::create_directory(pages);
  const Outcome empty = run_index({"-d", database, "--prune", pages});
  INFO(shown(empty));
  CHECK(empty.code == 0);
  CHECK(says(empty, "6 vanished files are kept"));
  CHECK(count_of(database, "tarnwick OR vellmar OR sandholm") == 6);
}

TEST_CASE("an article that another source still gives is not pruned", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  folder.write("one/a.jsonl", record("w1", "fountain"));
  folder.write("one/b.jsonl", record("w2", "library"));
  folder.write("two/a.jsonl", record("w1", "fountain"));
  age(folder.path());
  indexed({"-d", database, folder.path("one"), folder.path("two")});
  fs::remove(folder.path("one/a.jsonl"));
  const Outcome pruned = indexed({"-d", database, "--prune", folder.path("one"), folder.path("two")});
  INFO(shown(pruned));
  CHECK_FALSE(says(pruned, "1 removed"));
  CHECK(count_of(database, "fountain") == 1);
  indexed({"-d", folder.path("fresh.db"), folder.path("one"), folder.path("two")});
  CHECK(digest_of(database) == digest_of(folder.path("fresh.db")));
}

TEST_CASE("other options read unchanged files again and say so", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  age(pages);
  indexed({"-d", database, pages});
  const Outcome other = indexed({"-d", database, "--keep-chrome", pages});
  INFO(shown(other));
  CHECK(says(other, "6 unchanged files are read again: the options"));
  CHECK(count_of(database, "rainy") > 0);
  indexed({"-d", folder.path("fresh.db"), "--keep-chrome", pages});
  CHECK(digest_of(database) == digest_of(folder.path("fresh.db")));
}

TEST_CASE("a dry run makes no database", "[upkeep]") {
  const TemporaryFolder folder;
  const Outcome outcome = indexed({"-d", folder.path("a.db"), "--dry-run", write_pages(folder)});
  INFO(shown(outcome));
  CHECK(says(outcome, "nothing is written"));
  CHECK(says(outcome, "6 added"));
  CHECK_FALSE(fs::exists(folder.path("a.db")));
}

TEST_CASE("a database whose stub was lost is not written over", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  indexed({"-q", "-d", database, pages});
  const auto digest = digest_of(database);
  fs::rename(database + "/XAPIANDB", folder.path("kept"));
  for (const Outcome& outcome :
       {run_index({"-d", database, pages}), run_index({"-d", database, "--dry-run", pages}),
        run_index({"-d", database, "--rebuild"}), run_index({"-d", database, "--compact"}),
        run_index({"-d", database, "--check"}), run_query({"-d", database, "harbour"})}) {
    INFO(shown(outcome));
    CHECK(outcome.code == 2);
    CHECK(says(outcome, "XAPIANDB is missing, but generation-000001 is there"));
  }
  fs::rename(folder.path("kept"), database + "/XAPIANDB");
  CHECK(digest_of(database) == digest);
}

TEST_CASE("a compacted database has the same articles in fewer bytes", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  age(pages);
  indexed({"-d", database, pages});
  const auto digest = digest_of(database);
  const std::string before = generation_of(database);
  indexed({"-d", database, "--compact"});
  CHECK(digest_of(database) == digest);
  CHECK(generation_of(database) != before);
  CHECK(says(indexed({"-d", database, pages}), "nothing has changed"));
  CHECK(count_of(database, "dredger") == 1);
}

TEST_CASE("articles are deleted by id and by source id, and only when that is meant", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  folder.write("wire.jsonl", record("w1", "fountain") + record("w2", "library") + record("w3", "bakery"));
  age(folder.path());
  indexed({"-d", database, folder.path("wire.jsonl")});
  const std::string id = lines_of(run_query({"-d", database, "--format", "ids", "library"}).out).at(0);
  CHECK(run_index({"-d", database, "--delete", "w1"}).code == 2);
  CHECK(says(indexed({"-d", database, "--delete", "--dry-run", "w1", id}), "2 articles would be removed"));
  CHECK(count_of(database, "tarnwick") == 3);
  indexed({"-d", database, "--delete", "--yes", "w1", id});
  CHECK(count_of(database, "tarnwick") == 1);
  CHECK(run_index({"-d", database, "--delete", "--yes", "w1"}).code == 1);
  CHECK(says(indexed({"-d", database, folder.path("wire.jsonl")}), "nothing has changed"));
}

TEST_CASE("a source is deleted with what only it gave", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  const std::string wire = folder.write("wire.jsonl", record("w1", "fountain"));
  age(folder.path());
  indexed({"-d", database, pages, wire});
  fs::remove_all(pages);
  CHECK(run_index({"-d", database, "--delete-source", pages}).code == 2);
  const Outcome deleted = indexed({"-d", database, "--delete-source", "--yes", pages});
  CHECK(says(deleted, "6 articles removed"));
  CHECK(count_of(database, "tarnwick") == 1);
  CHECK(run_index({"-d", database, "--delete-source", "--yes", pages}).code == 1);
}

TEST_CASE("the statistics count what is there", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  indexed({"-d", database, write_pages(folder)});
  const Outcome stats = indexed({"-d", database, "--stats"});
  std::map<std::string, std::string> rows;
  for (const std::string& line : lines_of(stats.out)) {
    std::istringstream words(line);
    std::string group, name, count;
    words >> group >> name >> count;
    rows[count.empty() ? group : group + " " + name] = count.empty() ? name : count;
  }
  INFO(stats.out);
  CHECK(rows["articles"] == "6");
  CHECK(rows["sources"] == "6");
  CHECK(rows["language en"] == "6");
  CHECK(rows["kind article"] == "6");
  CHECK(rows["year 2024"] == "6");
}

TEST_CASE("the check passes a sound database and names planted damage", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  indexed({"-d", database, write_pages(folder)});
  CHECK(says(indexed({"-d", database, "--check"}), "no damage found: 6 articles"));
  damage_an_article(database);
  {
    Xapian::WritableDatabase writable(generation_of(database), Xapian::DB_OPEN);
    Xapian::Document document = writable.get_document(2);
    document.add_term("planted");
    writable.replace_document(2, document);
  }
  const Outcome damaged = run_index({"-d", database, "--check"});
  INFO(shown(damaged));
  CHECK(damaged.code == 1);
  CHECK(says(damaged, "document 1: its article cannot be read"));
  CHECK(says(damaged, "it has the term 'planted', which its article does not give"));
}

TEST_CASE("the check says when a table is cut off", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  indexed({"-d", database, write_pages(folder)});
  fs::resize_file(generation_of(database) + "/postlist.glass", 100);
  const Outcome damaged = run_index({"-d", database, "--check"});
  INFO(shown(damaged));
  CHECK(damaged.code == 1);
  CHECK(says(damaged, "it cannot be opened any more: index its sources into a new one"));
}

TEST_CASE("a run waits for the lock as long as it is told", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  indexed({"-d", database, pages});
  const std::string lock = database + "/lock";
  if (!has_program("flock")) {
    WARN("flock is not installed: not tested");
    return;
  }
  const auto beside_holder = [&](const std::vector<std::string>& words) {
    std::vector<std::string> all = {lock, "-c", "touch " + folder.path("held") + "; sleep 1"};
    std::thread holder([&] { run({"flock", all, "", "", {}}); });
    while (!fs::exists(folder.path("held"))) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    const Outcome outcome = run_index(words);
    holder.join();
    fs::remove(folder.path("held"));
    return outcome;
  };
  CHECK(beside_holder({"-d", database, pages}).code == 75);
  CHECK(beside_holder({"-d", database, "--lock-timeout", "60", pages}).code == 0);
}

TEST_CASE("an export that is written anew keeps its earlier articles until --prune", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  const auto extracted = [&](const std::string& page) {
    return run_index({"--extract", pages + "/" + page}).out;
  };
  const std::string day = folder.write("day.jsonl", extracted("harbour.html") + extracted("budget.html"));
  indexed({"-q", "-d", database, day});
  folder.write("day.jsonl", extracted("budget.html"));
  const Outcome again = indexed({"-d", database, day});
  INFO(shown(again));
  CHECK(says(again, "1 no longer in its source but kept"));
  CHECK(count_of(database, "dredger") == 1);
  indexed({"-q", "-d", database, "--rebuild"});
  CHECK(count_of(database, "dredger") == 1);
  indexed({"-q", "-d", database, "--prune", day});
  CHECK(count_of(database, "dredger") == 0);
}

TEST_CASE("--prune looks into the folders of a list, too", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  indexed({"-q", "-d", database, pages});
  fs::remove(pages + "/harbour.html");
  const std::string list = folder.write("list", pages + std::string(1, '\0'));
  CHECK(says(indexed({"-d", database, "--files0-from", list}), "1 file is gone"));
  CHECK(says(indexed({"-d", database, "--prune", "--files0-from", list}), "1 removed"));
}

TEST_CASE("a file is called gone only while articles of it are there", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder), database = folder.path("a.db");
  indexed({"-q", "-d", database, pages});
  fs::rename(pages + "/harbour.html", pages + "/zz.html");
  CHECK_FALSE(says(indexed({"-d", database, pages}), "gone"));
  for (const auto& entry : fs::directory_iterator(pages)) fs::remove(entry);
  folder.write("pages/notes.cfg", "x");
  const Outcome none = indexed({"-d", database, pages});
  INFO(shown(none));
  CHECK(says(none, "no page was found"));
  CHECK(says(none, "6 files are gone; what they gave is kept"));
}

TEST_CASE("a dry run says that other files would be read again", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  const std::string a = folder.write("a.jsonl", capture("fountain", "2025-05-05T00:00:00Z"));
  const std::string b = folder.write("b.jsonl", capture("windmill", "2025-03-03T00:00:00Z"));
  indexed({"-q", "-d", database, a, b});
  folder.write("a.jsonl", capture("bandstand", "2025-01-01T00:00:00Z"));
  const auto before = digest_of(database);
  const Outcome dry = indexed({"-d", database, "--dry-run", a});
  INFO(shown(dry));
  CHECK(says(dry, "1 other file that gave some of these articles would be read again"));
  CHECK(digest_of(database) == before);
}

TEST_CASE("--delete-source takes a relative path that is not there any more", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  write_pages(folder);
  REQUIRE(run_index({"-q", "-d", database, "pages"}, folder.path()).code == 0);
  fs::rename(folder.path("pages"), folder.path("away"));
  const Outcome gone = run_index({"-d", database, "--delete-source", "--yes", "pages"}, folder.path());
  INFO(shown(gone));
  CHECK(gone.code == 0);
  CHECK(says(gone, "6 articles removed"));
}

TEST_CASE("an article that two files gave is one article to --delete-source", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  const std::string a = folder.write("a.jsonl", record("w1", "fountain"));
  const std::string b = folder.write("b.jsonl", record("w1", "fountain"));
  indexed({"-q", "-d", database, a, b});
  CHECK(says(indexed({"-d", database, "--delete-source", "--dry-run", a, b}), "2 sources with 1 article "));
}

TEST_CASE("a record that left a file in an archive keeps its article until --prune", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  const std::string archive = folder.write(
      "a.tar", tar({{"wire.jsonl", capture("fountain", "", "one") + capture("library", "", "two")},
                    {"page.html", article_page("The lighthouse of Tarnwick", harbour_story())}}));
  indexed({"-q", "-d", database, archive});
  auto story = harbour_story();
  story[0] += " The lamp is new.";
  folder.write("a.tar", tar({{"wire.jsonl", capture("library", "", "two")},
                             {"page.html", article_page("The lighthouse of Tarnwick", story)}}));
  const Outcome again = indexed({"-d", database, archive});
  INFO(shown(again));
  CHECK(says(again, "1 no longer in its source but kept"));
  CHECK(says(again, "1 removed"));  // the page, which is another one now
  CHECK(count_of(database, "fountain") == 1);
  CHECK(count_of(database, "lighthouse") == 1);
  CHECK(says(indexed({"-d", database, "--prune", archive}), "1 removed"));
}

TEST_CASE("records that moved to another file of the run are not called kept", "[upkeep]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  const std::string wire = folder.write("in/wire.jsonl", record("w1", "fountain") + record("w2", "library"));
  indexed({"-q", "-d", database, folder.path("in")});
  fs::rename(wire, folder.path("in/z-wire.jsonl"));
  folder.write("in/wire.jsonl", record("w3", "bakery"));
  CHECK_FALSE(says(indexed({"-d", database, folder.path("in")}), "but kept"));
}
