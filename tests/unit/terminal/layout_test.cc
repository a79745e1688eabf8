#include "query/terminal/layout.h"

#include "shared/text/display.h"
#include "tests/support/catch.h"

using namespace pressmark;
using namespace pressmark::screen;

namespace {

std::vector<std::string> lines_of(const Reading& reading, int columns) {
  std::vector<std::string> lines;
  for (const LaidLine& line : laid_out(reading, columns))
    lines.push_back(reading.paragraphs[line.paragraph].text.substr(line.begin, line.end - line.begin));
  return lines;
}

}  // namespace

TEST_CASE("paragraphs are broken into lines, with a blank one between", "[terminal]") {
  CHECK(lines_of({"id", "t", {{"one two three", {}}, {"four", {}}}}, 8) ==
        std::vector<std::string>{"one two", "three", "", "four"});
  CHECK(lines_of({"id", "t", {{"東京都庁", {}}, {"", {}}, {"  x", {}}}}, 4) ==
        std::vector<std::string>{"東京", "都庁", "", "", "  x"});
  CHECK(lines_of({"id", "t", {}}, 10).empty());
}

TEST_CASE("each line is a place of its own, and each place is on a line that has it", "[terminal]") {
  const Reading reading{
      "id", "t", {{"one two three four", {}}, {"", {}}, {"a  b   c d e f g", {}}, {"東京都庁", {}}}};
  for (int columns = 2; columns < 20; ++columns) {
    const auto lines = laid_out(reading, columns);
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::size_t found = line_at(lines, {lines[i].paragraph, lines[i].begin});
      CHECK(lines[found].paragraph == lines[i].paragraph);
      CHECK(lines[found].begin == lines[i].begin);
      if (i > 0 && !reading.paragraphs[lines[i].paragraph].text.empty()) CHECK(found == i);
    }
  }
}
