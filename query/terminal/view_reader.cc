#include <algorithm>

#include "query/terminal/marked_runs.h"
#include "query/terminal/view.h"

namespace pressmark::screen {
namespace {

using Runs = std::vector<Run>;

constexpr int kMargin = 2;

Role role_of(std::size_t paragraph) {
  if (paragraph == 0) return Role::title;
  return paragraph == 1 ? Role::quiet : Role::plain;
}

Runs runs_of(const MarkedText& paragraph, const LaidLine& line) {
  const Role role = role_of(line.paragraph);
  Runs runs{{std::string(kMargin, ' '), Role::plain}};
  for (Run& one : marked_runs(paragraph.text, paragraph.marks, line.begin, line.end, role))
    runs.push_back(std::move(one));
  return runs;
}

}  // namespace

std::vector<Runs> reader_view(const State& state, int rows) {
  std::vector<Runs> shown;
  if (!state.reader) return shown;
  const Reader& reader = *state.reader;
  for (std::size_t i = line_at(reader.lines, reader.top);
       i < reader.lines.size() && shown.size() < static_cast<std::size_t>(rows); ++i)
    shown.push_back(runs_of(reader.reading.paragraphs[reader.lines[i].paragraph], reader.lines[i]));
  return shown;
}

}  // namespace pressmark::screen
