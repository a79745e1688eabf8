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

TEST_CASE("another line is another word on an archive, and on the file that it names", "[source]") {
  const TemporaryFolder folder;
  const auto says = [&](const std::string& lines, const std::string& locator) {
    auto addresses = Addresses::read(folder.write("urls", lines), nullptr, [](const Error&) { FAIL(); });
    REQUIRE(addresses);
    return addresses->of_pages_in(locator);
  };
  const std::string one = "p0.html\thttps://example.org/0\n", two = "p1.html\thttps://example.org/1\n";
  CHECK(says("", "/a.tar").empty());
  CHECK(says(one, "/a.tar") != says("", "/a.tar"));
  CHECK(says(one, "/a.tar") != says("p0.html\thttps://example.org/00\n", "/a.tar"));
  CHECK(says(one + two, "/a.tar") != says(one, "/a.tar"));
  CHECK(says(one + two, "/a.tar") == says(two + one + one, "/a.tar"));
  CHECK(says(one + two, "/p0.html") == says(one, "/p0.html"));
  CHECK(says(one, "/p0.html") != says("", "/p0.html"));
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
