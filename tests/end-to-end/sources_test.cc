// Which files a run takes: rules, lists of names, addresses, and what lies in folders beside pages.
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"
#include "tests/support/make_archive.h"

using namespace pressmark::test;
using Json = nlohmann::json;

namespace {

std::string page(const std::string& title) { return article_page(title, harbour_story()); }

// The titles of what --extract takes, in order.
std::vector<std::string> titles(const std::vector<std::string>& words, const std::string& input = "") {
  std::vector<std::string> all = {"--extract"};
  all.insert(all.end(), words.begin(), words.end());
  const Outcome outcome = run_index(all, "", input);
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  std::vector<std::string> titles;
  for (const std::string& line : lines_of(outcome.out)) titles.push_back(Json::parse(line).at("title"));
  return titles;
}

using Titles = std::vector<std::string>;

}  // namespace

TEST_CASE("--include and --exclude choose among the pages of folders", "[end-to-end]") {
  const TemporaryFolder folder;
  folder.write("site/a.html", page("Story at the top"));
  folder.write("site/drafts/b.html", page("Story of the drafts"));
  folder.write("site/2024/c.html", page("Story of a year"));
  folder.write("site/2024/tag/d.html", page("Story of a tag"));
  const std::string site = folder.path("site");
  CHECK(titles({"--include", "2024", site}) == Titles{"Story of a year", "Story of a tag"});
  CHECK(titles({"--include", "2024/*.html", "--include", "a.*", site}) ==
        Titles{"Story of a year", "Story at the top"});
  CHECK(titles({"--exclude", "tag/", "--exclude", "drafts/**", site}) ==
        Titles{"Story of a year", "Story at the top"});
  CHECK(titles({"--exclude", "2024", "--include", "*.html", "--exclude", "drafts", site}) ==
        Titles{"Story at the top"});
  CHECK(titles({"--exclude", "*", folder.path("site/a.html")}) == Titles{"Story at the top"});
  const Outcome outcome =
      run_index({"-d", folder.path("a.db"), "--exclude", "drafts", "--exclude", "tag", site});
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK(says(outcome, "passed over: 2 by --exclude"));
}

TEST_CASE("files of other kinds are counted by their ends", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder);
  for (const char* name : {"a.pdf", "b.PDF", "c.jpg", "README"})
    folder.write(std::string("pages/") + name, "x");
  const Outcome outcome = run_index({"-d", folder.path("a.db"), pages});
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK(says(outcome, "passed over: 4 files of other kinds (.pdf 2, .jpg 1, without an end 1)"));
}

TEST_CASE("a folder without a page says what is in it", "[end-to-end]") {
  const TemporaryFolder folder;
  folder.write("site/a.pdf", "x");
  const Outcome outcome = run_index({"-d", folder.path("a.db"), folder.path("site")});
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK(says(outcome, "no page was found"));
  CHECK(says(outcome, "1 file of another kind (.pdf 1)"));
}

TEST_CASE("pipes, sockets and second names are counted and hold up nothing", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder);
  REQUIRE(::mkfifo((pages + "/pipe.html").c_str(), 0600) == 0);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  (pages + "/socket.html").copy(address.sun_path, sizeof address.sun_path - 1);
  REQUIRE(::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
  std::filesystem::create_symlink("storm.html", pages + "/tempest.html");
  std::filesystem::create_directory_symlink(".", pages + "/self");
  const Outcome outcome = run_index({"-v", "-d", folder.path("a.db"), pages});
  ::close(socket);
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK(says(outcome, "2 pipes, sockets or devices, 2 other names of what is read"));
  CHECK(says(outcome, "/pipe.html: no-file: is a pipe"));
  CHECK(says(outcome, "/socket.html: no-file: is a socket"));
  CHECK(count_of(folder.path("a.db"), "tarnwick OR vellmar OR sandholm") == 6);
}

TEST_CASE("a link in a circle is said, the pages beside it are read", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string pages = write_pages(folder);
  std::filesystem::create_symlink("circle.html", pages + "/circle.html");
  const Outcome outcome = run_index({"-d", folder.path("a.db"), pages});
  INFO(shown(outcome));
  CHECK(outcome.code == 1);
  CHECK(says(outcome, "/circle.html: cannot be opened: Too many levels of symbolic links"));
  CHECK(count_of(folder.path("a.db"), "tarnwick OR vellmar OR sandholm") == 6);
}

TEST_CASE("--files0-from takes the sources of a list, also from standard input", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string one = folder.write("one", page("A page without an end"));
  const std::string two = folder.write("two\nlines.html", page("A name of two lines"));
  folder.write("more/three.html", page("A page in a folder"));
  const std::string names = one + '\0' + two + '\0' + folder.path("more") + '\0';
  const Titles all{"A page without an end", "A name of two lines", "A page in a folder"};
  CHECK(titles({"--files0-from", folder.write("names", names)}) == all);
  CHECK(titles({"--files0-from", "-"}, names) == all);
}

TEST_CASE("a list of names that cannot be used is an error of one line", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string lines = folder.write("lines", "a.html\nb.html\n");
  for (const std::vector<std::string>& words : {std::vector<std::string>{"--extract", "--files0-from", lines},
                                                {"--extract", "--files0-from", folder.path("nowhere")},
                                                {"--extract", "--files0-from", "-", "-"},
                                                {"--extract", "--urls", folder.path("nowhere"), lines}}) {
    const Outcome outcome = run_index(words);
    INFO(shown(outcome));
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(lines_of(outcome.err).size() == 1);
  }
}

TEST_CASE("--urls gives saved pages their addresses", "[end-to-end]") {
  const TemporaryFolder folder;
  folder.write("site/one/a.html", page("Story one"));
  folder.write("site/two/a.html", page("Story two"));
  folder.write("site/b.html", page("Story three"));
  const std::string absolute = std::filesystem::canonical(folder.path("site/b.html"));
  const std::string urls = folder.write("urls",
                                        "one/a.html\thttps://www.example.org/one\n"
                                        "./a.html\thttps://example.org/a\n"
                                        "no tab here\n" +
                                            absolute +
                                            "\thttps://example.org/b\n"
                                            "b.html\thttps://example.org/not-this\n"
                                            "gone.html\thttps://example.org/gone\n"
                                            "c.html\tmailto:c@example.org\n");
  const Outcome outcome = run_index({"--extract", "--urls", urls, folder.path("site")});
  INFO(shown(outcome));
  CHECK(outcome.code == 1);
  std::vector<std::string> addresses;
  for (const std::string& line : lines_of(outcome.out)) addresses.push_back(Json::parse(line).at("url"));
  CHECK(addresses == std::vector<std::string>{"https://example.org/b", "https://www.example.org/one",
                                              "https://example.org/a"});
  CHECK(says(outcome, urls + ":3: no path, tab and address"));
  CHECK(says(outcome, urls + ":7: the address is none of http or https"));
  CHECK(says(outcome, urls + ": 2 of its lines stand for no page that was read"));
}

TEST_CASE("addresses that are given later reach the members of archives", "[end-to-end]") {
  const TemporaryFolder folder;
  const Files files = {{"p0.html", page("Story one")}, {"p1.html", page("Story two")}};
  folder.write("site/a.tar", tar(files));
  folder.write("site/b.zip", zip({{"p2.html", page("Story three")}}));
  for (const char* name : {"site/a.tar", "site/b.zip"})
    std::filesystem::last_write_time(
        folder.path(name), std::filesystem::last_write_time(folder.path(name)) - std::chrono::hours(1));
  const std::string database = folder.path("a.db"), urls = folder.path("urls");
  REQUIRE(run_index({"-d", database, folder.path("site")}).code == 0);
  folder.write("urls", "p0.html\thttps://example.org/0\np2.html\thttps://example.org/2\n");
  REQUIRE(run_index({"-d", database, "--urls", urls, folder.path("site")}).code == 0);
  CHECK(count_of(database, "url:https://example.org/0 OR url:https://example.org/2") == 2);
  CHECK(says(run_index({"-d", database, "--urls", urls, folder.path("site")}), "nothing has changed"));
  CHECK(count_of(database, "tarnwick") == 3);
}

TEST_CASE("a saved page that changed is told from a new one by its address", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db"),
                    urls = folder.write("urls", "a.html\thttps://example.org/a\n");
  for (const std::vector<std::string>& more : {std::vector<std::string>{}, {"--urls", urls}}) {
    std::filesystem::remove_all(database);
    std::vector<std::string> words = {"-d", database, folder.path("site")};
    words.insert(words.end(), more.begin(), more.end());
    folder.write("site/a.html", page("Story of Monday"));
    REQUIRE(run_index(words).code == 0);
    folder.write("site/a.html", page("Story of Monday, corrected"));
    const Outcome outcome = run_index(words);
    INFO(shown(outcome));
    CHECK(outcome.code == 0);
    CHECK(says(outcome, "(1 replaced)") == !more.empty());
    CHECK(says(outcome, "gets a new id when its bytes change (--urls gives addresses)") == more.empty());
  }
}
