#include "indexer/source/presence.h"

#include <filesystem>

#include "indexer/source/locator.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace pressmark;
using pressmark::test::TemporaryFolder;

TEST_CASE("a file is gone only where its folder can be read and holds others", "[source]") {
  const TemporaryFolder folder;
  const std::string gone = locator_of(folder.write("pages/a.html", "a")),
                    other = locator_of(folder.write("pages/b.html", "b"));
  const auto folders = readable_folders({folder.path("pages")});
  REQUIRE(folders.size() == 1);
  CHECK(presence_of(gone, folders) == Presence::there);
  std::filesystem::remove(gone);
  CHECK(presence_of(gone, folders) == Presence::gone);
  CHECK(presence_of(gone, {}) == Presence::there);
  std::filesystem::remove(other);
  CHECK(presence_of(gone, folders) == Presence::unsure);
}

TEST_CASE("a file is gone with its subfolder, but not with the folder of the run", "[source]") {
  const TemporaryFolder folder;
  folder.write("pages/b.html", "b");
  const std::string deep = locator_of(folder.write("pages/x/y/a.html", "a"));
  const auto folders = readable_folders({folder.path("pages")});
  std::filesystem::remove_all(folder.path("pages/x"));
  CHECK(presence_of(deep, folders) == Presence::gone);
  std::filesystem::remove_all(folder.path("pages"));
  CHECK(readable_folders({folder.path("pages")}).empty());
  CHECK(presence_of(deep, {}) == Presence::there);
}

TEST_CASE("what an emptied subfolder held may lie on a disk that is not mounted", "[source]") {
  const TemporaryFolder folder;
  folder.write("pages/b.html", "b");
  const std::string file = locator_of(folder.write("pages/mount/a.html", "a"));
  std::filesystem::remove(file);
  CHECK(presence_of(file, readable_folders({folder.path("pages")})) == Presence::unsure);
}

TEST_CASE("a folder whose name begins like another's is another", "[source]") {
  const TemporaryFolder folder;
  folder.write("pages/b.html", "b");
  const std::string file = locator_of(folder.write("pages-old/a.html", "a"));
  folder.write("pages-old/c.html", "c");
  std::filesystem::remove(file);
  CHECK(presence_of(file, readable_folders({folder.path("pages")})) == Presence::there);
}

TEST_CASE("a locator with packed bytes finds its file", "[source]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("caf\xE9.html", "a"), percent = folder.write("100%41.html", "b");
  CHECK(path_of(locator_of(file)) == std::filesystem::canonical(file).string());
  CHECK(path_of(locator_of(percent)) == std::filesystem::canonical(percent).string());
}
