#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "query/terminal/key.h"

namespace pressmark::screen {

/// Where a key is pressed.
enum class Pane : unsigned { query = 1, list = 2, reader = 4, sheet = 8 };

/// True if the pane is one of these.
constexpr bool is_in(Pane pane, unsigned panes) { return (static_cast<unsigned>(pane) & panes) != 0; }

/// What a key does.
enum class Action {
  down,
  up,
  half_down,
  half_up,
  page_down,
  page_up,
  first,
  last,
  open,
  back,
  to_query,
  to_list,
  next_hit,
  previous_hit,
  next_mark,
  previous_mark,
  more_like_this,
  trail_back,
  trail_forward,
  sort,
  copy_id,
  record,
  explain,
  show_command,
  help,
  redraw,
  suspend,
  clear,
  quit,
};

/// A row of the table of keys: help is made of it, and what a key does is looked up in it.
struct Binding {
  unsigned panes;  // in which it holds
  Key key;
  Action action;
  std::string_view help;  // "" where the row above tells it, too
};

/// All of them, in the order in which help tells them.
std::span<const Binding> bindings();

/// What help says of some keys of a pane.
struct KeyHelp {
  std::vector<std::string> keys;  // by their names
  std::string_view help;
};

/// The keys of a pane, each once, those that do the like together.
std::vector<KeyHelp> help_of(Pane pane);

/// The row of a key in a pane; null if it does nothing there.
const Binding* binding_of(Pane pane, const Key& key);

}  // namespace pressmark::screen
