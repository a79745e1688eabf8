#include "indexer/writer/known_pages.h"

#include <set>

#include "indexer/writer/document.h"
#include "indexer/writer/writer.h"
#include "shared/database/archive.h"
#include "shared/database/fields.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace pressmark;
using pressmark::test::TemporaryFolder;

namespace {

SourcePage page_of(const std::string& bytes) {
  SourcePage page;
  page.bytes = bytes;
  return page;
}

Article article_of(const std::string& id, const std::string& source, std::uint64_t offset) {
  Article article;
  article.id = id;
  article.text = "text of " + id;
  article.locator = {source, std::nullopt, offset};
  return article;
}

Xapian::Document document_of(const Article& article, const std::string& hash) {
  Xapian::Document document = make_document(article);
  document.add_value(kPageHashSlot, hash);
  return document;
}

const std::string kHash = "00000000000000ab", kOther = "00000000000000cd";

// A database with one article of /s.jsonl, made from the page with kHash at byte 100.
void write_one(const std::string& path) {
  Writer writer(path, {.options = "o", .first_seen = "1"});
  writer.begin_source({"/s.jsonl", 1, 2});
  const Article article = article_of("aaaa00000001", "/s.jsonl", 100);
  writer.add(article, document_of(article, kHash));
  writer.end_source(true);
  writer.commit();
}

}  // namespace

TEST_CASE("whatever an article is made from changes the hash of its page", "[writer]") {
  std::set<std::string> hashes = {page_hash(page_of("one"), ""), page_hash(page_of("two"), ""),
                                  page_hash(page_of("one"), "keep-chrome")};
  SourcePage page = page_of("one");
  page.form = PageForm::dump;
  hashes.insert(page_hash(page, ""));
  page.given.title = "t";
  hashes.insert(page_hash(page, ""));
  page.given.title.reset();
  page.given.site = "t";
  hashes.insert(page_hash(page, ""));
  page.given.site = "";
  hashes.insert(page_hash(page, ""));
  CHECK(hashes.size() == 7);
  SourcePage moved = page_of("one");
  moved.locator.offset = 7;
  CHECK(page_hash(moved, "") == page_hash(page_of("one"), ""));
}

TEST_CASE("the pages that a source gave are known by their hashes", "[writer]") {
  const TemporaryFolder folder;
  write_one(folder.path("a.db"));
  PageMemory memory(folder.path("a.db"));
  CHECK(memory.pages_of("/s.jsonl")->find(kHash));
  CHECK_FALSE(memory.pages_of("/s.jsonl")->find(kOther));
  CHECK_FALSE(memory.pages_of("/t.jsonl")->find(kHash));
}

TEST_CASE("a known page that lies elsewhere now has its new place", "[writer]") {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.db");
  write_one(path);
  const Xapian::docid at = *PageMemory(path).pages_of("/s.jsonl")->find(kHash);
  Writer writer(path, {.options = "o", .first_seen = "2"});
  writer.begin_source({"/s.jsonl", 3, 4});
  writer.keep(at, kHash, {"/s.jsonl", std::nullopt, 200});
  writer.end_source(true);
  writer.commit();
  CHECK(writer.counts().unchanged == 1);
  CHECK(writer.counts().removed == 0);
  CHECK(writer.sources_to_hear().empty());
  const Archive archive({path});
  CHECK(archive.stored_article(at).locator.offset == 200);
  CHECK(archive.database().get_document(at).get_value(kFirstSeenSlot) == "1");
}

TEST_CASE("a page that only seemed known is heard again", "[writer]") {
  const TemporaryFolder folder;
  const std::string path = folder.path("a.db");
  write_one(path);
  Writer writer(path, {.options = "o", .first_seen = "2"});
  writer.begin_source({"/s.jsonl", 3, 4});
  writer.keep(77, kHash, {"/s.jsonl", std::nullopt, 200});
  writer.end_source(true);
  CHECK(writer.counts().removed == 0);
  CHECK(writer.sources_to_hear() == std::vector<std::string>{"/s.jsonl"});
}
