#include "indexer/writer/segment_store.h"

#include <filesystem>

#include <fmt/core.h>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace pressmark::writer;
using pressmark::test::TemporaryFolder;

namespace {

namespace fs = std::filesystem;

Xapian::Document document_of(const std::string& data) {
  Xapian::Document document;
  document.set_data(data);
  document.add_posting("word", 1);
  document.add_boolean_term("Q" + data);
  return document;
}

// A database of its own in a folder, and how often a new generation took its place.
struct Place {
  TemporaryFolder folder;
  int published = 0;
  std::vector<std::string> refused;

  Place() { Xapian::WritableDatabase(path(), Xapian::DB_CREATE_OR_OPEN); }
  std::string path() const { return folder.path("generation"); }

  std::unique_ptr<SegmentStore> store() {
    SegmentStoreSettings settings;
    settings.batch_bytes = 10;  // a few documents
    settings.folder = folder.path("segments");
    settings.refused = [this](const pressmark::Error& error) { refused.push_back(error.why); };
    settings.open = [this] {
      return std::make_unique<DiskStore>(Xapian::WritableDatabase(path(), Xapian::DB_OPEN), path(),
                                         DiskStoreSettings{1 << 20, document_of, [](const auto&) {}});
    };
    settings.publish = [this](const std::string& fresh) {
      fs::remove_all(path());
      fs::rename(fresh, path());
      ++published;
    };
    return std::make_unique<SegmentStore>(std::move(settings));
  }

  void fill(int documents) {
    const auto into = store();
    for (int i = 0; i < documents; ++i) into->put(0, document_of(fmt::format("old{}", i)));
    into->commit();
    published = 0;
  }

  std::string content() const {
    const Xapian::Database database(path());
    std::string text;
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at)
      text += database.get_document(*at).get_data() + " ";
    return text;
  }
};

std::string put_many(SegmentStore& store, int count) {
  std::string content;
  for (int i = 0; i < count; ++i) {
    const std::string data = fmt::format("d{:03}", i);
    store.put(0, document_of(data));
    content += data + " ";
  }
  return content;
}

}  // namespace

TEST_CASE("many new documents come through segments into a new generation", "[writer]") {
  Place place;
  const auto store = place.store();
  const std::string expected = put_many(*store, 50);
  CHECK(store->count() == 50);
  store->commit();
  CHECK(store->count() == 50);
  CHECK(place.published == 1);
  CHECK(place.content() == expected);
  CHECK_FALSE(fs::exists(place.folder.path("segments")));
}

TEST_CASE("a few new documents are put into the generation that is there", "[writer]") {
  Place place;
  place.fill(100);
  const auto store = place.store();
  put_many(*store, 3);
  store->commit();
  CHECK(place.published == 0);
  CHECK(Xapian::Database(place.path()).get_doccount() == 103);
}

TEST_CASE("after many new documents the next few come through segments, too", "[writer]") {
  Place place;
  const auto store = place.store();
  std::string expected = put_many(*store, 100);
  store->commit();
  CHECK(place.published == 1);
  for (const char* data : {"longer-than-a-batch-1", "longer-than-a-batch-2"}) {
    store->put(0, document_of(data));
    expected += std::string(data) + " ";
  }
  CHECK(fs::exists(place.folder.path("segments")));
  store->commit();
  CHECK(place.content() == expected);
  CHECK(place.published == 1);
}

TEST_CASE("a document on its way can be read, replaced and removed", "[writer]") {
  Place place;
  const auto store = place.store();
  put_many(*store, 20);
  CHECK(store->document(1).get_data() == "d000");
  CHECK(store->document(20).get_data() == "d019");
  store->put(1, document_of("first"));
  store->put(20, document_of("last"));
  store->remove(2);
  CHECK(store->document(1).get_data() == "first");
  CHECK(store->document(20).get_data() == "last");
  CHECK_THROWS_AS(store->document(2), Xapian::DocNotFoundError);
  CHECK(store->count() == 19);
  store->commit();
  const std::string content = place.content();
  CHECK(content.starts_with("first d002 "));
  CHECK(content.ends_with("d018 last "));
}

TEST_CASE("a run that was killed leaves its segments to the next one", "[writer]") {
  Place place;
  put_many(*place.store(), 50);  // no commit
  CHECK(place.content().empty());
  const auto next = place.store();
  CHECK(next->count() > 30);
  CHECK(place.content().starts_with("d000 d001 "));
  const Xapian::docid place_of_new = next->put(0, document_of("new"));
  CHECK(place_of_new == next->count());
  next->commit();
  CHECK(place.content().ends_with(" new "));
}

TEST_CASE("a killed run is not believed about what it had not yet saved", "[writer]") {
  Place place;
  {
    const auto store = place.store();
    put_many(*store, 3);
    store->set_metadata("source:1", "whole");
    CHECK(store->metadata("source:1") == "whole");
  }
  CHECK(place.store()->metadata("source:1").empty());
}

TEST_CASE("metadata set while documents are on their way are there with them, the last value", "[writer]") {
  Place place;
  place.fill(1);
  {
    const auto store = place.store();
    store->set_metadata("source:1", "part");
    put_many(*store, 20);
    store->set_metadata("source:1", "whole");
    store->set_metadata("source:2", "whole");
    put_many(*store, 20);
    store->set_metadata("source:2", "");
    store->commit();
  }
  const auto next = place.store();
  CHECK(next->metadata("source:1") == "whole");
  CHECK(next->metadata("source:2").empty());
}

TEST_CASE("a document with too long a term is refused at once, the others arrive", "[writer]") {
  Place place;
  const auto store = place.store();
  store->put(0, document_of("good"));
  CHECK(store->put(0, document_of(std::string(300, 'x'))) == 0);
  store->put(0, document_of("also"));
  store->commit();
  CHECK(place.content() == "good also ");
  CHECK(place.refused == std::vector<std::string>{"the database refuses it: a term of it is too long"});
}

TEST_CASE("segments of a generation that took them in already are thrown away", "[writer]") {
  Place place;
  place.fill(30);
  build_segment({1, {document_of("again")}, {}}, [&] {
    fs::create_directories(place.folder.path("segments"));
    return place.folder.path("segments/0000000001-0000000001");
  }());
  CHECK(place.store()->count() == 30);
  CHECK_FALSE(fs::exists(place.folder.path("segments")));
}
