#include "shared/message.h"

#include <sstream>

#include "tests/support/catch.h"

using namespace pressmark;

TEST_CASE("an error is one line: program, what, why, what to do", "[messages]") {
  std::ostringstream out;
  Messages messages(out, "pressmark-index", false);
  messages.error({ErrorKind::bad_input, "a\nb.html", "damaged", "fetch it again"});
  CHECK(out.str() == "pressmark-index: a b.html: damaged (fetch it again)\n");
  CHECK(messages.errors() == 1);
}

TEST_CASE("quiet leaves errors only, but counts warnings", "[messages]") {
  std::ostringstream out;
  Messages messages(out, "p", true);
  messages.note("done");
  messages.warning({ErrorKind::bad_input, "a", "cut", ""});
  messages.progress("50 %");
  CHECK(out.str().empty());
  CHECK(messages.warnings() == 1);
  messages.error({ErrorKind::storage, "", "disk full", ""});
  CHECK(out.str() == "p: disk full\n");
}

TEST_CASE("a note may have several lines", "[messages]") {
  std::ostringstream out;
  Messages(out, "p", false).note("one\ntwo");
  CHECK(out.str() == "p: one\np: two\n");
}

TEST_CASE("a line takes the progress line away first", "[messages]") {
  std::ostringstream out;
  Messages messages(out, "p", false);
  messages.progress("50 %");
  messages.note("x");
  CHECK(out.str() == "\r\x1b[K50 %\r\x1b[Kp: x\n");
}
