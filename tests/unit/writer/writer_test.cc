#include "indexer/writer/writer.h"

#include "indexer/writer/document.h"
#include "shared/article/article_json.h"
#include "shared/database/archive.h"
#include "shared/failure.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace pressmark;
using pressmark::test::TemporaryFolder;

namespace {

Article article_of(const std::string& id, const std::string& text, const std::string& source) {
  Article a;
  a.id = id;
  a.text = text;
  a.locator.source = source;
  return a;
}

void index(const std::string& folder, const std::string& source, const std::vector<Article>& articles,
           bool whole = true) {
  Writer writer(folder, {.options = "", .first_seen = "20250101000000"});
  writer.begin_source({source, 0, 0});
  for (const Article& article : articles) writer.add(article, make_document(article));
  writer.end_source(whole);
  writer.commit();
}

std::vector<std::string> ids(const std::string& folder) {
  const Archive archive({folder});
  std::vector<std::string> list;
  for (auto term = archive.database().allterms_begin("Q"); term != archive.database().allterms_end("Q");
       ++term) {
    list.push_back((*term).substr(1));
  }
  return list;
}

std::string text_of(const std::string& folder, const std::string& id) {
  const Archive archive({folder});
  return archive.article(*archive.find(id)).text;
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("a new database opens by the name of its folder", "[writer]") {
  const TemporaryFolder folder;
  index(folder.path("a.db"), "/s", {article_of("aaaa00000001", "one", "/s")});
  CHECK(ids(folder.path("a.db")) == Ids{"aaaa00000001"});
}

TEST_CASE("the same again changes nothing, a changed page replaces its article", "[writer]") {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.db");
  index(path, "/s", {article_of("aaaa00000001", "one", "/s")});
  Writer writer(path, {.options = "", .first_seen = "x"});
  writer.begin_source({"/s", 0, 0});
  const Article same = article_of("aaaa00000001", "one", "/s");
  writer.add(same, make_document(same));
  CHECK(writer.counts().unchanged == 1);
  const Article changed = article_of("aaaa00000002", "two", "/s");
  writer.add(changed, make_document(changed));
  writer.end_source(true);
  writer.commit();
  CHECK(writer.counts().added == 1);
  CHECK(writer.articles() == 2);
}

TEST_CASE("what a source read whole no longer gives is removed", "[writer]") {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.db");
  index(path, "/s", {article_of("aaaa00000001", "one", "/s"), article_of("aaaa00000002", "two", "/s")});
  index(path, "/s", {article_of("aaaa00000002", "two", "/s")}, false);
  CHECK(ids(path).size() == 2);
  index(path, "/s", {article_of("aaaa00000002", "two", "/s")});
  CHECK(ids(path) == Ids{"aaaa00000002"});
}

TEST_CASE("an article that another source still gives stays", "[writer]") {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.db");
  index(path, "/s", {article_of("aaaa00000001", "one", "/s")});
  index(path, "/t", {article_of("aaaa00000001", "one", "/t")});
  index(path, "/s", {});
  CHECK(ids(path) == Ids{"aaaa00000001"});
  index(path, "/t", {article_of("aaaa00000002", "two", "/t")});
  CHECK(ids(path) == Ids{"aaaa00000002"});
}

TEST_CASE("a page that gives no article any more leaves its article", "[writer]") {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.db");
  index(path, "/s", {article_of("aaaa00000001", "one", "/s")});
  index(path, "/s", {});
  CHECK(ids(path) == Ids{"aaaa00000001"});
  Writer writer(path, {.options = "", .first_seen = "x", .prune = true});
  writer.begin_source({"/s", 0, 0});
  writer.end_source(true);
  writer.commit();
  CHECK(writer.articles() == 0);
}

TEST_CASE("of two pages with one id the same wins in either order", "[writer]") {
  const Article one = article_of("aaaa00000001", "one", "/s");
  Article two = article_of("aaaa00000001", "two", "/t");
  std::vector<std::string> winners;
  for (const bool forward : {true, false}) {
    const TemporaryFolder folder;
    const std::string path = folder.path("a.db");
    index(path, forward ? "/s" : "/t", {forward ? one : two});
    index(path, forward ? "/t" : "/s", {forward ? two : one});
    winners.push_back(text_of(path, "aaaa00000001"));
  }
  CHECK(winners[0] == winners[1]);
  two.captured = "2025-01-01T00:00:00Z";
  const TemporaryFolder folder;
  index(folder.path("a.db"), "/t", {two});
  index(folder.path("a.db"), "/s", {one});
  CHECK(text_of(folder.path("a.db"), "aaaa00000001") == "two");
}

TEST_CASE("a second writer is told to wait", "[writer]") {
  const TemporaryFolder folder;
  const Writer first(folder.path("a.db"), {});
  try {
    const Writer second(folder.path("a.db"), {});
    FAIL("two writers");
  } catch (const Failure& failure) {
    CHECK(failure.error().kind == ErrorKind::locked);
  }
}

TEST_CASE("a folder with other files is not taken for a database", "[writer]") {
  const TemporaryFolder folder;
  folder.write("pages/a.html", "x");
  CHECK_THROWS_AS(Writer(folder.path("pages"), {}), Failure);
  CHECK_THROWS_AS(Archive({folder.path("pages")}), Failure);
  CHECK_THROWS_AS(Archive({folder.path("nothing")}), Failure);
}

TEST_CASE("an article is found by id, source id and a unique beginning", "[database]") {
  const TemporaryFolder folder;
  Article one = article_of("aaaa00000001", "one", "/s");
  one.source_id = "Wire-7";
  index(folder.path("a.db"), "/s",
        {one, article_of("aaaa00000002", "two", "/s"), article_of("bbbb00000001", "three", "/s")});
  const Archive archive({folder.path("a.db")});
  CHECK(archive.article(*archive.find("aaaa00000001")).text == "one");
  CHECK(archive.article(*archive.find("Wire-7")).text == "one");
  CHECK(archive.article(*archive.find("bbbb")).text == "three");
  CHECK(archive.find("aaaa").error().kind == ErrorKind::ambiguous);
  CHECK(archive.find("bbb").error().kind == ErrorKind::not_found);
  CHECK(archive.find("cccc00000001").error().kind == ErrorKind::not_found);
}

TEST_CASE("a new version beats the one that it replaces, whatever their hashes", "[writer]") {
  for (int version = 0; version < 8; ++version) {
    const TemporaryFolder folder;
    const std::string path = folder.path("a.db");
    index(path, "/s", {article_of("aaaa00000001", "old", "/original")});
    index(path, "/s", {article_of("aaaa00000001", "new " + std::to_string(version), "/original")});
    CHECK(text_of(path, "aaaa00000001") == "new " + std::to_string(version));
  }
}

TEST_CASE("who lost to a version that has changed or gone is heard again", "[writer]") {
  Article late = article_of("aaaa00000001", "late", "/s");
  late.captured = "2025-02-02T00:00:00Z";
  Article early = article_of("aaaa00000001", "early", "/t");
  early.captured = "2025-01-01T00:00:00Z";
  const TemporaryFolder folder;
  const std::string path = folder.path("a.db");
  index(path, "/s", {late});
  index(path, "/t", {early});
  CHECK(text_of(path, "aaaa00000001") == "late");

  Writer writer(path, {.options = "", .first_seen = "x"});
  writer.begin_source({"/s", 0, 0});
  writer.end_source(true);
  CHECK(writer.sources_to_hear() == std::vector<std::string>{"/t"});
  writer.begin_source({"/t", 0, 0});
  writer.add(early, make_document(early));
  writer.end_source(true);
  CHECK(writer.sources_to_hear().empty());
  writer.commit();
  CHECK(text_of(path, "aaaa00000001") == "early");
}

TEST_CASE("standard input takes nothing away", "[writer]") {
  const TemporaryFolder folder;
  index(folder.path("a.db"), "-", {article_of("aaaa00000001", "one", "-")});
  index(folder.path("a.db"), "-", {article_of("aaaa00000002", "two", "-")});
  CHECK(ids(folder.path("a.db")).size() == 2);
}

namespace {

Article record_of(const std::string& id, std::uint64_t offset, const std::string& source_id = "") {
  Article a = article_of(id, "text of " + id, "/s.jsonl");
  a.locator.offset = offset;
  if (!source_id.empty()) a.source_id = source_id;
  return a;
}

SourceState state_after(const SourceFacts& read, const SourceFacts& now, bool whole = true,
                        const std::string& options = "o") {
  const TemporaryFolder folder;
  Writer(folder.path("a.db"), {.options = "o"}).commit();
  {
    Writer writer(folder.path("a.db"), {.options = "o"});
    writer.begin_source(read);
    writer.end_source(whole);
    writer.commit();
  }
  return Writer(folder.path("a.db"), {.options = options}).state_of(now);
}

}  // namespace

TEST_CASE("a source is read again unless size, time and options are those of the last time", "[writer]") {
  const SourceFacts facts{"/s", 10, 20};
  CHECK(state_after(facts, facts) == SourceState::unchanged);
  CHECK(state_after(facts, {"/t", 10, 20}) == SourceState::fresh);
  CHECK(state_after(facts, {"/s", 11, 20}) == SourceState::changed);
  CHECK(state_after(facts, {"/s", 10, 21}) == SourceState::changed);
  CHECK(state_after(facts, facts, false) == SourceState::incomplete);
  CHECK(state_after(facts, facts, true, "other") == SourceState::other_options);
}

TEST_CASE("a source that was changed just before it was read is not trusted", "[writer]") {
  CHECK(state_after({"/s", 10, 20, false}, {"/s", 10, 20}) == SourceState::changed);
  CHECK(state_after({"/s", 10, 20}, {"/s", 10, 20, false}) == SourceState::changed);
}

TEST_CASE("records that a source of many no longer gives are kept, and removed with prune", "[writer]") {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.db");
  const SourceFacts facts{"/s.jsonl", 1, 1};
  index(path, "/s.jsonl", {record_of("aaaa00000001", 0), record_of("aaaa00000002", 100)});
  index(path, "/s.jsonl", {record_of("aaaa00000002", 0)});
  CHECK(ids(path).size() == 2);
  Writer writer(path, {.options = "", .first_seen = "x", .prune = true});
  CHECK(writer.state_of({"/s.jsonl", 0, 0}) == SourceState::prunable);
  writer.begin_source(facts);
  const Article left = record_of("aaaa00000002", 0);
  writer.add(left, make_document(left));
  writer.end_source(true);
  writer.commit();
  CHECK(writer.counts().removed == 1);
  CHECK(ids(path) == Ids{"aaaa00000002"});
  CHECK(writer.state_of(facts) == SourceState::unchanged);
}

TEST_CASE("a record that is given anew under its source id replaces the old one", "[writer]") {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.db");
  index(path, "/s.jsonl", {record_of("aaaa00000001", 0, "w1"), record_of("aaaa00000002", 100, "w2")});
  index(path, "/s.jsonl", {record_of("aaaa00000003", 0, "w1"), record_of("aaaa00000002", 120, "w2")});
  CHECK(ids(path) == Ids{"aaaa00000002", "aaaa00000003"});
}

TEST_CASE("a dropped source takes what only it gave, and lets others be heard", "[writer]") {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.db");
  index(path, "/s", {article_of("aaaa00000001", "one", "/s"), article_of("aaaa00000002", "two", "/s")});
  index(path, "/t", {article_of("aaaa00000002", "two", "/t")});
  Writer writer(path, {.options = "", .first_seen = "x"});
  writer.drop_source("/s");
  writer.commit();
  CHECK(writer.counts().removed == 1);
  CHECK(ids(path) == Ids{"aaaa00000002"});
  CHECK(writer.state_of({"/s", 0, 0}) == SourceState::fresh);
  CHECK(writer.sources_to_hear().size() <= 1);
}

TEST_CASE("a dry run counts as the real one does and leaves no trace", "[writer]") {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.db");
  index(path, "/s", {article_of("aaaa00000001", "one", "/s"), article_of("aaaa00000002", "two", "/s")});
  const auto run = [&](bool dry) {
    Writer writer(path, {.options = "", .first_seen = "x", .dry = dry});
    writer.begin_source({"/s", 1, 1});
    for (const Article& article :
         {article_of("aaaa00000002", "two", "/s"), article_of("aaaa00000003", "three", "/s"),
          article_of("aaaa00000003", "three again", "/s")})
      writer.add(article, make_document(article));
    writer.end_source(true);
    writer.commit();
    return std::pair(writer.counts(), writer.articles());
  };
  const auto [dry, dry_articles] = run(true);
  CHECK(ids(path) == Ids{"aaaa00000001", "aaaa00000002"});
  const auto [real, articles] = run(false);
  CHECK(dry.added == real.added);
  CHECK(dry.unchanged == real.unchanged);
  CHECK(dry.lost == real.lost);
  CHECK(dry.removed == real.removed);
  CHECK(dry_articles == articles);
  Writer nowhere(folder.path("none.db"), {.options = "", .dry = true});
  nowhere.begin_source({"/s", 1, 1});
  const Article one = article_of("aaaa00000001", "one", "/s");
  nowhere.add(one, make_document(one));
  nowhere.end_source(true);
  nowhere.commit();
  CHECK(nowhere.counts().added == 1);
  CHECK_FALSE(std::filesystem::exists(folder.path("none.db")));
}

TEST_CASE("an article that the database refuses is named and its source is read again", "[writer]") {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.db");
  std::vector<Error> refused;
  Writer writer(path, {.options = "", .refused = [&](const Error& error) { refused.push_back(error); }});
  writer.begin_source({"/s", 1, 1});
  const Article good = article_of("aaaa00000001", "one", "/s"), bad = article_of("aaaa00000002", "two", "/s");
  writer.add(good, make_document(good));
  Xapian::Document document = make_document(bad);
  document.add_term(std::string(300, 'x'));
  writer.add(bad, std::move(document));
  writer.end_source(true);
  writer.commit();
  REQUIRE(refused.size() == 1);
  CHECK(refused[0].what.find("/s") != std::string::npos);
  CHECK(ids(path) == Ids{"aaaa00000001"});
  CHECK(writer.state_of({"/s", 1, 1}) == SourceState::incomplete);
}
