// pressmark-query on a terminal: colours, links, the pager, and the answer that is remembered.
#include "tests/support/terminal.h"

#include <filesystem>
#include <string>
#include <vector>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"

using namespace pressmark::test;

namespace {

using Variables = std::vector<std::pair<std::string, std::string>>;

// A database, a place for what is remembered, and a terminal of 80 columns.
class Desk {
 public:
  Desk() : database_(folder_.path("a.db")) { indexed({"-q", "-d", database_, write_pages(folder_)}); }

  Outcome ask(std::vector<std::string> words, const Variables& variables = {}, int lines = 200,
              const std::string& keys = "") const {
    words.insert(words.begin(), {"-d", database_});
    return run_on_terminal(command(std::move(words), variables), 80, lines, keys);
  }

  // Off a terminal.
  Outcome piped(std::vector<std::string> words) const {
    words.insert(words.begin(), {"-d", database_});
    return run(command(std::move(words), {}));
  }

  std::string database() const { return database_; }
  const TemporaryFolder& folder() const { return folder_; }

  // A pager that says what it gets and what it is called with.
  std::string pager(const std::string& body) const {
    const std::string path = folder_.write("pager", "#!/bin/sh\n" + body);
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    return path;
  }

 private:
  Command command(std::vector<std::string> words, Variables variables) const {
    Command command;
    command.program = PRESSMARK_QUERY;
    command.words = std::move(words);
    variables.insert(variables.begin(), {{"XDG_STATE_HOME", folder_.path("state")}, {"TERM", "xterm"}});
    command.environment = std::move(variables);
    return command;
  }

  TemporaryFolder folder_;
  std::string database_;
};

}  // namespace

TEST_CASE("on a terminal answers are coloured and titles are links, off it neither", "[end-to-end]") {
  const Desk desk;
  const Outcome shown_there = desk.ask({"dredger"});
  INFO(shown(shown_there));
  CHECK(says(shown_there, "\x1b]8;;file:///"));
  CHECK(says(shown_there, "\x1b[1;31mdredger\x1b[0m"));
  for (const Outcome& plain :
       {desk.piped({"dredger"}), desk.ask({"dredger"}, {{"TERM", "dumb"}}),
        desk.ask({"dredger"}, {{"NO_COLOR", "1"}}), desk.ask({"dredger", "--color", "never"})}) {
    INFO(shown(plain));
    CHECK(plain.code == 0);
    CHECK_FALSE(says(plain, "\x1b"));
  }
  CHECK_FALSE(says(desk.piped({"dredger", "--color", "always"}), "]8;;"));
}

TEST_CASE("--show @N is a hit of the last answer that a terminal showed", "[end-to-end]") {
  const Desk desk;
  CHECK(says(desk.piped({"--show", "@1"}), "@1: no answer is remembered"));
  const auto ids = lines_of(desk.piped({"harbour", "-f", "ids"}).out);
  REQUIRE(ids.size() == 3);
  CHECK(says(desk.piped({"--show", "@1"}), "no answer is remembered"));
  desk.ask({"harbour"});
  CHECK(says(desk.piped({"--show", "@3"}), "\n" + ids[2] + "\n"));
  CHECK(says(desk.piped({"--show", "@3", "-f", "json"}), "\"id\":\"" + ids[2] + "\""));
  const Outcome fewer = desk.piped({"--show", "@4"});
  CHECK(fewer.code == 2);
  CHECK(fewer.err == "pressmark-query: @4: the last answer lists hits 1 to 3 only\n");
  desk.ask({"harbour", "--offset", "1", "--limit", "1"});
  CHECK(says(desk.piped({"--show", "@2"}), "\n" + ids[1] + "\n"));
  CHECK(says(desk.piped({"--show", "@1"}), "lists hit 2 only"));
  desk.ask({"zeppelin"});
  CHECK(says(desk.piped({"--show", "@1"}), "the last answer has no hits"));
}

TEST_CASE("what prints no hits leaves the last answer as it was", "[end-to-end]") {
  const Desk desk;
  desk.ask({"harbour", "--limit", "1"});
  desk.ask({"--count", "zeppelin"});
  desk.ask({"\"unbalanced"});
  desk.ask({"--names", "dun"});
  desk.ask({"--show", "@1"});
  CHECK(desk.piped({"--show", "@1"}).code == 0);
  CHECK(desk.piped({"--similar", "@1", "--min-share", "0"}).code != 2);
  CHECK(says(desk.piped({"--similar", "@99"}), "@99"));
}

TEST_CASE("the last answer of another archive is not asked", "[end-to-end]") {
  const Desk desk;
  const std::string other = desk.folder().path("b.db");
  indexed({"-q", "-d", other, desk.folder().path("pages")});
  desk.ask({"harbour"});
  Command command;
  command.program = PRESSMARK_QUERY;
  command.words = {"-d", other, "--show", "@1"};
  command.environment = {{"XDG_STATE_HOME", desk.folder().path("state")}};
  const Outcome outcome = run(command);
  CHECK(outcome.code == 2);
  CHECK(says(outcome, "@1: the last answer is of another archive, "));
  CHECK(says(outcome, desk.database()));
}

TEST_CASE("an answer is given though it cannot be remembered", "[end-to-end]") {
  const Desk desk;
  const std::string file = desk.folder().write("file", "x");
  const Outcome outcome = desk.ask({"dredger"}, {{"XDG_STATE_HOME", file}});
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK_FALSE(says(outcome, file));
  CHECK(says(outcome, "pressmark-query: 1 article\n"));
}

TEST_CASE("what is longer than the screen goes to the pager, with what is said below it", "[end-to-end]") {
  const Desk desk;
  const std::string pager = desk.pager("echo \"pager: $# $1 LESS=$LESS\"; cat; echo end of pager\n");
  const Outcome outcome =
      desk.ask({"harbour"}, {{"PRESSMARK_PAGER", pager + "  a b"}, {"PAGER", "false"}}, 10);
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK(outcome.out.find("pager: 2 a LESS=FRX\n1. ") == 0);
  CHECK(outcome.out.find("3 articles\nend of pager\n") != std::string::npos);
  CHECK(says(desk.ask({"harbour"}, {{"PAGER", pager}, {"LESS", "-i"}}, 10), "pager: 0  LESS=-i\n"));
  CHECK(says(desk.ask({"--show", "@1"}, {{"PAGER", pager}}, 10), "pager: 0"));
}

TEST_CASE("no pager where none is wanted", "[end-to-end]") {
  const Desk desk;
  const std::string pager = desk.pager("echo this is the pager; cat\n");
  const Variables paged = {{"PAGER", pager}};
  REQUIRE(says(desk.ask({"harbour"}, paged, 10), "this is the pager"));
  CHECK_FALSE(says(desk.ask({"harbour"}, paged, 200), "this is the pager"));
  CHECK_FALSE(says(desk.ask({"harbour", "--pager", "never"}, paged, 10), "this is the pager"));
  CHECK_FALSE(says(desk.ask({"harbour", "-f", "json"}, paged, 2), "this is the pager"));
  CHECK_FALSE(says(desk.ask({"harbour"}, {{"PAGER", pager}, {"TERM", "dumb"}}, 10), "this is the pager"));
  CHECK_FALSE(
      says(desk.ask({"harbour"}, {{"PAGER", pager}, {"PRESSMARK_PAGER", ""}}, 10), "this is the pager"));
  CHECK(says(desk.ask({"harbour"}, {{"PAGER", "cat"}}, 10), "3 articles"));
}

TEST_CASE("a pager that cannot be started is told, and the answer is printed", "[end-to-end]") {
  const Desk desk;
  const Outcome outcome = desk.ask({"harbour"}, {{"PAGER", "/nonexistent/pager -x"}}, 10);
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK(says(outcome, "/nonexistent/pager: the pager cannot be started: No such file or directory\n"));
  CHECK(says(outcome, "3 articles"));
}

TEST_CASE("a pager that is left early is no error, and the exit code is the program's own", "[end-to-end]") {
  const Desk desk;
  const std::string pager = desk.pager("head -n 1 >/dev/null; exit 7\n");
  CHECK(desk.ask({"harbour"}, {{"PAGER", pager}}, 10).code == 0);
  const Outcome outcome = desk.ask({"--show", "nosuchid"}, {{"PAGER", pager}}, 10);
  CHECK(outcome.code == 2);
  CHECK(says(outcome, "nosuchid"));
}

TEST_CASE("less is the usual pager and ends by a key", "[end-to-end]") {
  if (!has_program("less")) return;
  const Desk desk;
  const Outcome outcome = desk.ask({"harbour"}, {}, 10, "q");
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  CHECK(says(outcome, "1. "));
  CHECK_FALSE(says(outcome, "3 articles"));
}
