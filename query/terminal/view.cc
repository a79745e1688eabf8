#include "query/terminal/view.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/terminal/panes.h"
#include "shared/text/display.h"
#include "shared/text/utf8.h"

namespace pressmark::screen {
namespace {

using Runs = std::vector<Run>;

constexpr int kWidestText = 80;  // longer lines are hard to read
constexpr std::string_view kPrompt = "› ";
constexpr std::size_t kMostShown = 10'000;  // bytes of a line: more than any screen is wide

Row whole(Runs runs, int columns) { return {{{0, fit(std::move(runs), columns), false}}}; }

std::string articles(std::size_t count) {
  return count == 1 ? "1 article" : fmt::format("{} articles", count);
}

std::string_view order_of(const Request& request) {
  switch (request.sort) {
    case Sort::relevance:
      return request.like.empty() ? "best first" : "most alike first";
    case Sort::newest:
      return "newest first";
    case Sort::oldest:
      return "oldest first";
    case Sort::site:
      return "by site";
    case Sort::words:
      return "longest first";
  }
  return "";
}

// Of a line that is longer than the room, the part around the cursor; `cursor` gets its column.
std::string window_of(const EditedLine& line, int room, int& cursor) {
  std::size_t first = line.at;
  for (cursor = 0; first > 0;) {
    const std::size_t before = first - code_point_before(line.text, first).bytes;
    const int width = display_width(harmless(std::string_view(line.text).substr(before, first - before)));
    if (cursor + width >= room) break;
    cursor += width;
    first = before;
  }
  return harmless(cut_to(std::string_view(line.text).substr(first), kMostShown));
}

// `cursor` gets its column, `query_column` that of the query; -1 if its beginning is not in sight.
Row query_row(const State& state, int& cursor, int& query_column) {
  Runs left{run(kPrompt, Role::accent)};
  if (!state.asked.like.empty())
    left.push_back(
        run(cut_to_width(harmless("like: " + state.asked.like_title), state.size.columns / 2) + "  ",
            Role::accent));
  const int before = width_of(left), room = state.size.columns - before - 1;
  const std::string text = window_of(state.line, std::max(room, 1), cursor);
  query_column = cursor == display_width(harmless(std::string_view(state.line.text).substr(0, state.line.at)))
                     ? before
                     : -1;
  cursor += before;
  if (state.line.text.empty() && state.pane == Pane::query)
    left.push_back(run(
        state.asked.like.empty() ? "words, \"a phrase\", person:name, since:2w" : "words that they must have",
        Role::quiet));
  left.push_back(run(text));
  return whole(std::move(left), state.size.columns);
}

std::string facts_of(const State& state) {
  if (!state.found) return state.searching ? "searching …" : "";
  const Found& found = *state.found;
  if (state.pane == Pane::reader) return fmt::format("hit {} of {}", state.selected + 1, found.total);
  if (state.answered.empty()) return fmt::format("{} in the archive, newest first", articles(found.total));
  if (found.total == 0) return "no article found";
  return fmt::format("{}, {}", articles(found.total), order_of(state.answered));
}

// What was found, or where the query is wrong.
Row facts_row(const State& state, int query_column) {
  const int columns = state.size.columns;
  if (state.fault) {
    Runs runs;
    const bool placed = state.fault->at != Error::npos && state.line.text == state.asked.query &&
                        state.fault->at <= state.line.text.size() && query_column >= 0;
    if (placed) {
      const int at = query_column +
                     display_width(harmless(std::string_view(state.line.text).substr(0, state.fault->at)));
      // The caret stands below the fault while there is room for words beside it.
      if (at + 30 < columns) runs = {run(std::string(static_cast<std::size_t>(at), ' ') + "^ ", Role::error)};
    }
    runs.push_back(run(describe(*state.fault), Role::error));
    return whole(std::move(runs), columns);
  }
  return whole({run(facts_of(state), Role::quiet)}, columns);
}

std::string notes_of(const State& state) {
  std::string notes;
  if (!state.found || state.fault) return notes;
  for (const Note& note : state.found->notes) notes += (notes.empty() ? "" : "; ") + note.text;
  return notes;
}

std::string_view hints_of(const State& state) {
  switch (state.pane) {
    case Pane::query:
      return "Enter to the hits   Up Down select   F1 help   Ctrl-C quit";
    case Pane::list:
      return "Enter read   / query   m more like this   s sort   ? help   q quit";
    case Pane::reader:
      return "q back   J K next hit   n N marked word   m more like this   ? help";
    case Pane::sheet:
      return "q back";
  }
  return "";
}

Row status_row(const State& state) {
  const int columns = state.size.columns;
  if (!state.said.empty()) return whole({run(state.said, Role::accent)}, columns);
  const std::string notes = state.pane == Pane::query || state.pane == Pane::list ? notes_of(state) : "";
  if (!notes.empty()) return whole({run(notes, Role::accent)}, columns);
  return whole({run(hints_of(state), Role::quiet)}, columns);
}

void add(std::vector<Runs> pane, int column, int columns, std::size_t first, std::vector<Row>& rows) {
  for (std::size_t i = 0; i < pane.size() && first + i < rows.size(); ++i)
    rows[first + i].parts.push_back({column, fit(std::move(pane[i]), columns), false});
}

// The last column stays free: terminals take other widths for some characters.
void add_hits(const State& state, const Panes& panes, std::vector<Row>& rows) {
  add(list_view(state, panes.list_columns - 1, panes.list_rows), 0, panes.list_columns - 1, kRowsAbove, rows);
  const std::size_t selected = state.selected - std::min(state.top, state.selected);
  const std::size_t row = kRowsAbove + selected;
  if (state.found && state.selected < state.found->hits.size() &&
      selected < static_cast<std::size_t>(panes.list_rows) && row < rows.size())
    rows[row].parts.front().selected = state.pane == Pane::list;
  if (panes.preview_rows == 0) return;
  const int column = panes.beside ? panes.list_columns + 1 : 0;
  const std::size_t first = kRowsAbove + (panes.beside ? 0U : static_cast<std::size_t>(panes.list_rows));
  const int columns = panes.preview_columns - 2;
  add(preview_view(state, columns, panes.preview_rows), column, columns, first, rows);
}

}  // namespace

int list_rows(const State& state) { return panes_of(state.size).list_rows; }

int reader_rows(const State& state) { return std::max(state.size.rows - kRowsAbove - kRowsBelow, 1); }

int reader_columns(Size size) { return std::min(size.columns - 3, kWidestText); }

Frame view(const State& state) {
  Frame frame;
  frame.rows.resize(static_cast<std::size_t>(std::max(state.size.rows, 1)));
  const Panes panes = panes_of(state.size);
  if (panes.too_small) {
    frame.rows[0] = whole({run("too small: 20x6 is needed")}, state.size.columns);
    return frame;
  }
  int cursor = 0, query_column = 0;
  frame.rows[0] = query_row(state, cursor, query_column);
  frame.rows[1] = facts_row(state, query_column);
  const int rows = reader_rows(state), columns = state.size.columns - 1;
  if (state.pane == Pane::sheet) {
    add(sheet_view(state, columns, rows), 0, columns, kRowsAbove, frame.rows);
  } else if (state.pane == Pane::reader) {
    add(reader_view(state, rows), 0, columns, kRowsAbove, frame.rows);
  } else {
    add_hits(state, panes, frame.rows);
  }
  frame.rows.back() = status_row(state);
  if (state.pane == Pane::query) frame.cursor = {0, std::min(cursor, state.size.columns - 1)};
  return frame;
}

}  // namespace pressmark::screen
