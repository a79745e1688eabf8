#include "query/terminal/line_edit.h"

#include "query/terminal/key_decoder.h"
#include "tests/support/catch.h"

using namespace pressmark;
using namespace pressmark::screen;

namespace {

// The line after the keys of these bytes, the cursor as "|".
std::string typed(const std::string& bytes, EditedLine line = {}) {
  KeyDecoder decoder;
  for (const Key& key : decoder.feed(bytes)) edit(line, key);
  return line.text.insert(line.at, "|");
}

}  // namespace

TEST_CASE("a line is edited as in readline", "[terminal]") {
  CHECK(typed("harbour") == "harbour|");
  CHECK(typed("b\x01"
              "a") == "a|b");
  CHECK(typed("ab\x1b[D\x1b[D\x1b[C") == "a|b");
  CHECK(typed("one two\x17") == "one |");
  CHECK(typed("one two  \x17") == "one |");
  CHECK(typed("one two\x01\x0b") == "|");
  CHECK(typed("one two\x1b[D\x15") == "|o");
  CHECK(typed("abc\x01\x1b[3~\x04") == "|c");
  CHECK(typed("abc\x7f\x7f\x7f\x7f") == "|");
  CHECK(typed("\x1b[C\x1b[D\x1b[3~") == "|");
}

TEST_CASE("a letter and its marks are one step", "[terminal]") {
  CHECK(typed("xe\u0301\x7f") == "x|");
  CHECK(typed("xe\u0301\x1b[D") == "x|e\u0301");
  CHECK(typed("e\u0301x\x01\x1b[C") == "e\u0301|x");
  CHECK(typed("東京\x7f") == "東|");
}

TEST_CASE("a line is no longer than a query may be", "[terminal]") {
  CHECK(typed("abc", line_of(std::string(99'999, 'x'))).size() == 100'001);
}

TEST_CASE("keys that edit nothing leave the line", "[terminal]") {
  EditedLine line = line_of("abc");
  CHECK_FALSE(edit(line, key_of(Key::Name::page_down)));
  CHECK_FALSE(edit(line, key_of(U'l', true)));
  CHECK(line == line_of("abc"));
}
