#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pressmark::screen {

/// What a piece of text is to the reader; painting decides what it looks like.
enum class Role { plain, quiet, accent, title, mark, error };

/// A piece of text in one role, harmless on a terminal.
struct Run {
  std::string text;
  Role role = Role::plain;

  friend bool operator==(const Run&, const Run&) = default;
};

/// A row of the screen: pieces from left to right, in one or several panes beside each other.
struct Row {
  struct Part {
    int column = 0;  // where it begins, from 0
    std::vector<Run> runs;
    bool selected = false;

    friend bool operator==(const Part&, const Part&) = default;
  };
  std::vector<Part> parts;

  friend bool operator==(const Row&, const Row&) = default;
};

/// What the whole screen shows, and where its cursor is (row, column, from 0), if anywhere.
struct Frame {
  std::vector<Row> rows;
  std::optional<std::pair<int, int>> cursor;

  friend bool operator==(const Frame&, const Frame&) = default;
};

/// Columns and rows.
struct Size {
  int columns = 80;
  int rows = 24;

  friend bool operator==(const Size&, const Size&) = default;
};

/// Text as a piece: made harmless (display.h).
Run run(std::string_view text, Role role = Role::plain);

/// The columns of pieces together.
int width_of(const std::vector<Run>& runs);

/// The pieces, cut to that many columns with "…" if they are wider. The one place where rows are cut.
std::vector<Run> cut(std::vector<Run> runs, int columns);

/// The same, then filled with blanks to just that many columns.
std::vector<Run> fit(std::vector<Run> runs, int columns);

}  // namespace pressmark::screen
