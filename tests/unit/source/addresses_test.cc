#include "indexer/source/addresses.h"

#include "indexer/source/name_list.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace pressmark;
using pressmark::test::TemporaryFolder;

TEST_CASE("the longest path that a page's path ends in gives its address", "[source]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("urls",
                                        "b/c.html\thttps://example.org/bc\r\n"
                                        "c.html\thttps://example.org/c\r\n"
                                        "\r\n"
                                        "never.html\thttps://example.org/never\n");
  auto addresses = Addresses::read(file, nullptr, [](const Error& error) { FAIL(describe(error)); });
  REQUIRE(addresses);
  CHECK(addresses->of({"/a/b/c.html", {}, {}}) == "https://example.org/bc");
  CHECK(addresses->of({"/a/x/c.html", {}, {}}) == "https://example.org/c");
  CHECK(addresses->of({"/a/site.zip", "pages/c.html", {}}) == "https://example.org/c");
  CHECK_FALSE(addresses->of({"/a/abc.html", {}, {}}));
  CHECK(addresses->unused() == 1);
}

TEST_CASE("lines of addresses that cannot be used are named by their number", "[source]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("urls",
                                        "a.html https://example.org/\n"
                                        "a.html\tftp://example.org/\n"
                                        "a.html\thttps://example.org/1\n"
                                        "a.html\thttps://example.org/2\n");
  std::vector<std::string> problems;
  auto addresses = Addresses::read(file, nullptr, [&](const Error& e) { problems.push_back(describe(e)); });
  REQUIRE(addresses);
  REQUIRE(problems.size() == 3);
  CHECK(problems[0] == file + ":1: no path, tab and address");
  CHECK(problems[2] == file + ":4: the path has another address in a line above");
  CHECK(addresses->of({"/a.html", {}, {}}) == "https://example.org/1");
}

TEST_CASE("a list of names may hold any byte but NUL", "[source]") {
  const TemporaryFolder folder;
  const std::string text("a\nb\0-\0\0\xFF.html", 13);
  const auto names = read_name_list(folder.write("names", text), nullptr);
  REQUIRE(names);
  CHECK(*names == std::vector<std::string>{"a\nb", "./-", "\xFF.html"});
  CHECK(read_name_list(folder.write("none", ""), nullptr)->empty());
  CHECK_FALSE(read_name_list(folder.write("lines", "a\nb\n"), nullptr));
}
