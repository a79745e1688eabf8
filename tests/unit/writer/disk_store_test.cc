#include "indexer/writer/disk_store.h"

#include <optional>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace pressmark;
using namespace pressmark::writer;
using pressmark::test::TemporaryFolder;

namespace {

// The document of a text: its data and one term of it.
Xapian::Document document_of(const std::string& text) {
  Xapian::Document document;
  document.set_data(text);
  document.add_term(text);
  document.add_boolean_term("XSRC:s");
  return document;
}

// A database with the means to see what was refused.
class Fixture {
 public:
  Fixture() {
    Xapian::WritableDatabase database(path(), Xapian::DB_CREATE);
    store_.emplace(
        std::move(database), path(),
        DiskStoreSettings{1u << 20, document_of, [this](const Error& error) { refused.push_back(error); }});
  }
  std::string path() const { return folder_.path("glass"); }
  DiskStore& store() { return *store_; }
  Xapian::Database written() { return Xapian::Database(path()); }

  std::vector<Error> refused;

 private:
  TemporaryFolder folder_;
  std::optional<DiskStore> store_;
};

}  // namespace

TEST_CASE("a document that is refused is named, the rest of its batch stays", "[writer]") {
  Fixture fixture;
  DiskStore& store = fixture.store();
  const Xapian::docid one = store.put(0, document_of("one"));
  store.set_metadata("key", "value");
  CHECK(store.put(0, document_of(std::string(300, 'x'))) == 0);
  const Xapian::docid two = store.put(0, document_of("two"));
  store.commit();
  REQUIRE(fixture.refused.size() == 1);
  CHECK(fixture.refused[0].kind == ErrorKind::bad_input);
  const Xapian::Database database = fixture.written();
  CHECK(database.get_doccount() == 2);
  CHECK(database.get_document(one).get_data() == "one");
  CHECK(database.get_document(two).get_data() == "two");
  CHECK(database.term_exists("XSRC:s"));
  CHECK(database.get_metadata("key") == "value");
}

TEST_CASE("a document that is refused only when it is committed is found among the others", "[writer]") {
  Fixture fixture;
  DiskStore& store = fixture.store();
  for (int i = 0; i < 5; ++i) store.put(0, document_of("word" + std::to_string(i)));
  // Each NUL takes two bytes in a key; Xapian notices that when it writes.
  store.put(0, document_of(std::string(200, '\0')));
  for (int i = 5; i < 9; ++i) store.put(0, document_of("word" + std::to_string(i)));
  store.commit();
  CHECK(fixture.refused.size() == 1);
  CHECK(fixture.written().get_doccount() == 9);
  store.put(0, document_of("later"));
  store.commit();
  CHECK(fixture.written().get_doccount() == 10);
  CHECK(store.safe_count() == 10);
}

TEST_CASE("what was removed in a batch stays removed when it is played again", "[writer]") {
  Fixture fixture;
  DiskStore& store = fixture.store();
  const Xapian::docid one = store.put(0, document_of("one"));
  store.put(0, document_of("two"));
  store.commit();
  store.remove(one);
  store.put(0, document_of(std::string(300, 'x')));
  store.commit();
  CHECK(fixture.written().get_doccount() == 1);
  CHECK_FALSE(fixture.written().term_exists("one"));
}
