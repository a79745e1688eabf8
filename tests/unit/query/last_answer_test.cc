#include "query/last_answer.h"

#include <filesystem>
#include <fstream>

#include <sys/stat.h>

#include "query/pager.h"
#include "tests/support/catch.h"
#include "tests/support/temporary_folder.h"

using namespace pressmark;
using pressmark::test::TemporaryFolder;

namespace {

LastAnswer two_hits() { return {plain_paths({"/a.db", "/b\n.db"}), {{11, "one"}, {12, "two"}}}; }

std::string why(const Result<std::string>& result) { return result ? "" : describe(result.error()); }

}  // namespace

TEST_CASE("an answer is remembered for its owner, and the next takes its place", "[query]") {
  const TemporaryFolder folder;
  const std::string file = folder.path("state/pressmark/last-answer");
  remember(two_hits(), file);
  const auto last = remembered(file);
  REQUIRE(last);
  CHECK(last->databases == std::vector<std::string>{"/a.db", "/b\n.db"});
  REQUIRE(last->hits.size() == 2);
  CHECK(last->hits[1].rank == 12);
  CHECK(last->hits[1].id == "two");
  struct stat status = {};
  REQUIRE(::stat(file.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  remember({{"/c.db"}, {}}, file);
  CHECK(remembered(file)->hits.empty());
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path("state/pressmark")), {}) == 1);
}

TEST_CASE("where nothing can be remembered nothing is, and nobody hears of it", "[query]") {
  const TemporaryFolder folder;
  folder.write("file", "x");
  remember(two_hits(), folder.path("file/last-answer"));
  remember(two_hits(), "");
  CHECK_FALSE(remembered(folder.path("file/last-answer")));
  CHECK_FALSE(remembered(""));
}

TEST_CASE("a damaged memory is none", "[query]") {
  const TemporaryFolder folder;
  const std::string file = folder.path("last-answer");
  remember(two_hits(), file);
  std::ifstream in(file, std::ios::binary);
  const std::string whole{std::istreambuf_iterator<char>(in), {}};
  REQUIRE(remembered(folder.write("whole", whole)));
  for (const std::string& damaged :
       {std::string(), whole.substr(0, whole.size() - 1), "x" + whole, whole + "x", std::string(2 << 20, 'x'),
        std::string("pressmark last answer 1\0"
                    "99999999999999999999\0",
                    45),
        std::string("pressmark last answer 1\0"
                    "18446744073709551615\0",
                    45)}) {
    INFO(damaged.substr(0, 60));
    CHECK_FALSE(remembered(folder.write("damaged", damaged)));
  }
}

TEST_CASE("a hit has the rank that the answer printed", "[query]") {
  const std::vector<std::string> databases{"/b\n.db", "/./a.db"};
  CHECK(*id_of_hit(12, two_hits(), databases) == "two");
  CHECK(why(id_of_hit(1, two_hits(), databases)) == "@1: the last answer lists hits 11 to 12 only");
  CHECK(
      why(id_of_hit(12, two_hits(), {"/a.db"})).find("@12: the last answer is of another archive, /a.db, ") ==
      0);
  CHECK(why(id_of_hit(1, std::nullopt, databases)).find("no answer is remembered") != std::string::npos);
  CHECK(why(id_of_hit(1, LastAnswer{plain_paths(databases), {}}, databases)) ==
        "@1: the last answer has no hits (search again)");
}

TEST_CASE("an at sign and a number ask for a hit, anything else is an id", "[query]") {
  CHECK(asked_rank("@3") == std::size_t{3});
  CHECK(asked_rank("@0") == std::size_t{0});
  for (const char* subject : {"", "@", "3", "@x", "@3x", "@-1", "@ 3", "@99999999999999999999"}) {
    INFO(subject);
    CHECK_FALSE(asked_rank(subject));
  }
}

TEST_CASE("the pager is the first that is set, parted at blanks", "[query]") {
  using Words = std::vector<std::string>;
  CHECK(pager_command(nullptr, nullptr).words == Words{"less"});
  CHECK_FALSE(pager_command(nullptr, nullptr).chosen);
  CHECK(pager_command(nullptr, "more  -s").words == Words{"more", "-s"});
  CHECK(pager_command("less -R", "more").words == Words{"less", "-R"});
  CHECK(pager_command("", "more").words.empty());
  CHECK(pager_command(nullptr, "cat").words.empty());
  CHECK(pager_command(nullptr, " ").words.empty());
  CHECK(pager_command("x; rm -r $HOME", nullptr).words == Words{"x;", "rm", "-r", "$HOME"});
}
