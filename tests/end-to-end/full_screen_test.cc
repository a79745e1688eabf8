// pressmark-query without a query: the full screen, in a terminal that tmux is.
#include <csignal>
#include <filesystem>
#include <fstream>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"
#include "tests/support/terminal.h"
#include "tests/support/tmux.h"

using namespace pressmark::test;

namespace {

// A database of corpus/.
class Library {
 public:
  Library() : database_(folder_.path("a.db")) {
    const std::string corpus = PRESSMARK_CORPUS;
    indexed({"-q", "-d", database_, corpus + "/pages", corpus + "/wire.jsonl"});
  }

  Command command(const std::vector<std::pair<std::string, std::string>>& variables = {}) const {
    Command command;
    command.program = PRESSMARK_QUERY;
    command.words = {"-d", database_};
    command.environment = {{"XDG_STATE_HOME", folder_.path("state")}};
    command.environment.insert(command.environment.end(), variables.begin(), variables.end());
    return command;
  }

  const std::string& database() const { return database_; }

 private:
  TemporaryFolder folder_;
  std::string database_;
};

}  // namespace

TEST_CASE("from nothing to reading the right article, and out again", "[end-to-end][tmux]") {
  if (!has_program("tmux")) return;
  const Library library;
  const Tmux screen(library.command(), 80, 24);
  INFO(screen.text());
  REQUIRE(screen.shows("articles in the archive, newest first"));
  screen.type({"ferry lane treaty"});
  REQUIRE(screen.shows("best first"));
  REQUIRE(screen.shows("> 2025-09-18"));
  screen.type({"Enter", "Enter"});
  REQUIRE(screen.shows("VARNA, Bulgaria, Sept. 18"));
  screen.type({"e"});
  REQUIRE(screen.shows("score, which is the sum of"));
  screen.type({"q", "i"});
  REQUIRE(screen.shows("title from"));
  screen.type({"q", "J"});
  REQUIRE(screen.shows("hit 2 of"));
  screen.type({"q"});
  REQUIRE(screen.shows("Enter read"));
  screen.type({"m"});
  REQUIRE(screen.shows("most alike first"));
  screen.type({"<"});
  REQUIRE(screen.shows("best first"));
  screen.type({"="});
  REQUIRE(screen.shows("pressmark-query -d"));
  screen.type({"?"});
  REQUIRE(screen.shows("more articles like this one"));
  screen.type({"q"});
  screen.type({"q"});
  REQUIRE(screen.shows("ended with 0"));
  // As the terminal was: the line discipline, and the screen before.
  REQUIRE(screen.shows("echo"));
  CHECK(screen.text().find("-echo") == std::string::npos);
  CHECK(screen.text().find("-icanon") == std::string::npos);
  CHECK(screen.text().find("VARNA") == std::string::npos);
}

TEST_CASE("the README shows the screen as it is", "[end-to-end][tmux]") {
  if (!has_program("tmux")) return;
  const Library library;
  const Tmux screen(library.command(), 80, 24);
  screen.type({"ferry lane"});
  REQUIRE(screen.shows("5 articles, best first"));
  std::ifstream readme(std::string(PRESSMARK_CORPUS) + "/../README.md");
  std::string line;
  while (std::getline(readme, line) && line != "\u203a ferry lane") continue;
  const std::string shown = screen.text();
  INFO(shown);
  int lines = 0;
  for (; line != "```" && readme; std::getline(readme, line), ++lines)
    CHECK(shown.find(line) != std::string::npos);
  CHECK(lines > 10);
}

TEST_CASE("the screen follows the size of the terminal", "[end-to-end][tmux]") {
  if (!has_program("tmux")) return;
  const Library library;
  const Tmux screen(library.command({{"NO_COLOR", "1"}, {"LC_ALL", "C"}}), 80, 24);
  screen.type({"comet"});
  REQUIRE(screen.shows("best first"));
  for (const auto& [columns, rows] : {std::pair{200, 60}, std::pair{40, 10}, std::pair{20, 6}}) {
    screen.resize(columns, rows);
    REQUIRE(screen.shows("> 2025"));
  }
  screen.resize(19, 5);
  REQUIRE(screen.shows("too small"));
  screen.resize(80, 24);
  REQUIRE(screen.shows("> 2025"));
  screen.type({"C-c", "C-c"});
  REQUIRE(screen.shows("ended with 0"));
}

TEST_CASE("whatever ends it, the terminal is as it was", "[end-to-end][tmux]") {
  if (!has_program("tmux")) return;
  const Library library;
  for (const auto& [number, code] :
       {std::pair{SIGTERM, "130"}, {SIGHUP, "130"}, {SIGSEGV, "139"}, {SIGABRT, "134"}}) {
#ifdef PRESSMARK_SANITIZED
    if (number == SIGSEGV || number == SIGABRT) continue;  // the sanitizers have handlers of their own
#endif
    const Tmux screen(library.command(), 80, 24);
    REQUIRE(screen.shows("newest first"));
    screen.signal(number);
    INFO(number);
    REQUIRE(screen.shows(std::string("ended with ") + code));
    REQUIRE(screen.shows("echo"));
    const std::string text = screen.text();
    INFO(text);
    CHECK(text.find("-echo") == std::string::npos);
    CHECK(text.find("-icanon") == std::string::npos);
    CHECK(text.find("newest first") == std::string::npos);
  }
}

TEST_CASE("it can be suspended and goes on", "[end-to-end][tmux]") {
  if (!has_program("tmux")) return;
  const Library library;
  Command shell;
  shell.program = "bash";
  shell.words = {"--norc", "-i"};
  shell.environment = {{"PS1", "ready> "}, {"HISTFILE", ""}};
  const Tmux screen(shell, 80, 24);
  REQUIRE(screen.shows("ready>"));
  screen.type({std::string(PRESSMARK_QUERY) + " -d " + library.database(), "Enter"});
  REQUIRE(screen.shows("newest first"));
  screen.type({"comet"});
  REQUIRE(screen.shows("best first"));
  screen.type({"C-z"});
  REQUIRE(screen.shows("Stopped"));
  CHECK(screen.text().find("best first") == std::string::npos);
  screen.type({"fg", "Enter"});
  REQUIRE(screen.shows("best first"));
  screen.type({"Enter", "q"});
  REQUIRE(screen.shows("ready>"));
}

TEST_CASE("articles that are added and a database that goes are noticed", "[end-to-end][tmux]") {
  if (!has_program("tmux")) return;
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  indexed({"-q", "-d", database, "--keep-chrome", folder.write("a.jsonl", record("a", "dredger"))});
  Command command;
  command.program = PRESSMARK_QUERY;
  command.words = {"-d", database};
  const Tmux screen(command, 80, 24);
  screen.type({"dredger"});
  REQUIRE(screen.shows("1 article, best first"));
  indexed({"-q", "-d", database, "--keep-chrome", folder.write("b.jsonl", record("b", "dredger"))});
  screen.type({"Enter", "s"});
  REQUIRE(screen.shows("2 articles, newest first"));
  std::filesystem::remove_all(database);
  screen.type({"s"});
  REQUIRE(screen.shows("there is no such database"));
  CHECK(screen.text().find("> ") != std::string::npos);  // what was found before stays
  screen.type({"q"});
  REQUIRE(screen.shows("ended with 0"));
}

TEST_CASE("what cannot be read and what is not there is told on the screen", "[end-to-end][tmux]") {
  if (!has_program("tmux")) return;
  const Library library;
  const Tmux screen(library.command(), 80, 24);
  screen.type({"persn:x"});
  REQUIRE(screen.shows("person"));
  screen.type({"C-u", "zeppelin"});
  REQUIRE(screen.shows("no article found"));
  REQUIRE(screen.shows("zeppelin: 0 articles"));
  screen.type({"C-c", "C-c"});
  REQUIRE(screen.shows("ended with 0"));
}

TEST_CASE("without a database, on a dumb terminal and off one there is no full screen", "[end-to-end]") {
  const Library library;
  Command none = library.command({{"TERM", "xterm"}});
  none.words = {"-d", library.database() + "-no"};
  const Outcome missing = run_on_terminal(none, 80, 24);
  CHECK(missing.code == 2);
  CHECK(says(missing, "make one: pressmark-index -d"));
  CHECK_FALSE(says(missing, "\x1b[?1049h"));
  const Outcome dumb = run_on_terminal(library.command({{"TERM", "dumb"}}), 80, 24);
  CHECK(dumb.code == 2);
  CHECK(says(dumb, "there is no query"));
  CHECK(run(library.command({{"TERM", "xterm"}})).code == 2);
}
