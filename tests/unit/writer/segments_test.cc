#include <filesystem>

#include <fmt/core.h>

#include "indexer/writer/segment.h"
#include "indexer/writer/segment_name.h"
#include "indexer/writer/segment_pool.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace pressmark::writer;
using pressmark::test::TemporaryFolder;

namespace {

Xapian::Document document_with(const std::string& word, const std::string& data) {
  Xapian::Document document;
  document.set_data(data);
  document.add_posting(word, 7);
  document.add_value(0, data);
  return document;
}

SegmentBatch batch_of(Xapian::docid first, int count) {
  SegmentBatch batch{first, {}, {}};
  for (int i = 0; i < count; ++i)
    batch.documents.push_back(document_with("word", fmt::format("{}", first + static_cast<unsigned>(i))));
  return batch;
}

// Each document's number and data, "1=1 2=2".
std::string content(const Xapian::Database& database) {
  std::string text;
  const std::string all;
  for (auto at = database.postlist_begin(all); at != database.postlist_end(all); ++at)
    text += fmt::format("{}{}={}", text.empty() ? "" : " ", *at, database.get_document(*at).get_data());
  return text;
}

std::string joined(const std::vector<std::string>& parts, const std::string& path) {
  join_databases(parts, path);
  return content(Xapian::Database(path));
}

}  // namespace

TEST_CASE("joined segments keep the numbers, words, places and values of their documents", "[writer]") {
  const TemporaryFolder folder;
  build_segment(batch_of(1, 2), folder.path("a"));
  build_segment(batch_of(5, 1), folder.path("b"));
  CHECK(joined({folder.path("a"), folder.path("b")}, folder.path("all")) == "1=1 2=2 5=5");
  const Xapian::Database all(folder.path("all"));
  CHECK(all.get_termfreq("word") == 3);
  CHECK(*all.positionlist_begin(5, "word") == 7);
  CHECK(all.get_document(5).get_value(0) == "5");
  CHECK(Xapian::Database::check(folder.path("all"), 0, nullptr) == 0);
}

TEST_CASE("of metadata that several segments have the last one's counts", "[writer]") {
  const TemporaryFolder folder;
  SegmentBatch first = batch_of(1, 1), second = batch_of(2, 1);
  first.metadata = {{"key", "old"}, {"other", "kept"}};
  second.metadata = {{"key", "new"}};
  build_segment(first, folder.path("a"));
  build_segment(second, folder.path("b"));
  join_databases({folder.path("a"), folder.path("b")}, folder.path("all"));
  const Xapian::Database all(folder.path("all"));
  CHECK(all.get_metadata("key") == "new");
  CHECK(all.get_metadata("other") == "kept");
}

TEST_CASE("documents that Xapian refuses are left out of their segment and told", "[writer]") {
  const TemporaryFolder folder;
  SegmentBatch batch = batch_of(1, 5);
  batch.documents[1] = document_with(std::string(300, 'x'), "too long");
  batch.documents[4] = document_with(std::string(200, '\0'), "too long as well");
  const std::vector<RefusedDocument> refused = build_segment(batch, folder.path("a"));
  REQUIRE(refused.size() == 2);
  CHECK(refused[0].data == "too long");
  CHECK(refused[1].data == "too long as well");
  CHECK(content(Xapian::Database(folder.path("a"))) == "1=1 3=3 4=4");
}

TEST_CASE("segments come out in the order of their documents, however many threads build them", "[writer]") {
  const int threads = GENERATE(1, 3);
  const TemporaryFolder folder;
  SegmentPool pool(folder.path("segments"), threads);
  std::string expected;
  for (unsigned i = 0; i < 40; ++i) {
    pool.add(batch_of(2 * i + 1, 2));
    expected += fmt::format("{}{}={} {}={}", i == 0 ? "" : " ", 2 * i + 1, 2 * i + 1, 2 * i + 2, 2 * i + 2);
  }
  CHECK(content(pool.segment_with(33)).find("33=33") != std::string::npos);
  const std::vector<std::string> segments = pool.finish();
  CHECK(segments.size() < 40);  // neighbours were joined on the way
  CHECK(joined(segments, folder.path("all")) == expected);
}

TEST_CASE("of what a killed run left, the segments without a gap and without damage are taken up",
          "[writer]") {
  const TemporaryFolder folder;
  const std::string segments = folder.path("segments");
  std::filesystem::create_directories(segments);
  for (const unsigned first : {1U, 3U, 7U})
    build_segment(batch_of(first, 2), path_of(segments, {first, first + 1}));
  build_segment(batch_of(1, 4), path_of(segments, {1, 4}));  // the first two, joined
  const std::vector<SegmentName> whole = whole_segments(segments);
  REQUIRE(whole.size() == 1);
  CHECK(whole[0].last == 4);
  std::filesystem::resize_file(path_of(segments, {1, 4}) + "/postlist.glass", 100);
  CHECK(sound_segments(segments).empty());
}

TEST_CASE("what goes wrong in a thread is thrown where the batches come from", "[writer]") {
  const TemporaryFolder folder;
  SegmentPool pool(folder.path("segments"), 2);
  std::filesystem::remove_all(folder.path("segments"));
  pool.add(batch_of(1, 2));
  CHECK_THROWS_AS(pool.finish(), Xapian::Error);
}
