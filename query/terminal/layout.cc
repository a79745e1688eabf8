#include "query/terminal/layout.h"

#include <algorithm>

#include "shared/text/display.h"

namespace pressmark::screen {
std::vector<std::pair<std::size_t, std::size_t>> wrapped(const std::string& text, int columns) {
  std::vector<std::pair<std::size_t, std::size_t>> lines;
  std::size_t at = 0;
  for (const std::string& line : wrap(text, columns)) {
    lines.emplace_back(at, at + line.size());
    at += line.size();
    while (at < text.size() && text[at] == ' ') ++at;  // as wrap passes over them
  }
  return lines;
}

std::vector<LaidLine> laid_out(const Reading& reading, int columns) {
  std::vector<LaidLine> lines;
  for (std::size_t i = 0; i < reading.paragraphs.size(); ++i) {
    const std::string& text = reading.paragraphs[i].text;
    // The blank line is the end of the paragraph before, so that each line is a place of its own.
    if (i > 0) {
      const std::size_t end = reading.paragraphs[i - 1].text.size();
      lines.push_back({i - 1, end, end});
    }
    for (const auto& [begin, end] : wrapped(text, columns)) lines.push_back({i, begin, end});
  }
  return lines;
}

std::size_t line_at(const std::vector<LaidLine>& lines, const Place& place) {
  const auto behind =
      std::upper_bound(lines.begin(), lines.end(), place, [](const Place& one, const LaidLine& line) {
        return one < Place{line.paragraph, line.begin};
      });
  return behind == lines.begin() ? 0 : static_cast<std::size_t>(behind - lines.begin()) - 1;
}

}  // namespace pressmark::screen
