#include "query/terminal/key_table.h"

#include <algorithm>
#include <iterator>

namespace pressmark::screen {
namespace {

using Name = Key::Name;

constexpr unsigned kQuery = static_cast<unsigned>(Pane::query), kList = static_cast<unsigned>(Pane::list),
                   kReader = static_cast<unsigned>(Pane::reader), kSheet = static_cast<unsigned>(Pane::sheet);
constexpr unsigned kMoves = kList | kReader | kSheet, kAll = kQuery | kMoves;

// The meanings are those on which fzf, tig, aerc, less and vi agree.
constexpr Binding kBindings[] = {
    {kQuery, key_of(Name::enter), Action::to_list, "to the hits"},
    {kQuery, key_of(Name::escape), Action::to_list, ""},
    {kQuery, key_of(Name::tab), Action::to_list, ""},
    {kQuery, key_of(Name::down), Action::down, "the next hit, the one before"},
    {kQuery, key_of(Name::up), Action::up, ""},
    {kQuery, key_of(U'n', true), Action::down, ""},
    {kQuery, key_of(U'p', true), Action::up, ""},
    {kList, key_of(Name::enter), Action::open, "read the article"},
    {kMoves, key_of(U'j'), Action::down, "down, up"},
    {kMoves, key_of(U'k'), Action::up, ""},
    {kMoves, key_of(Name::down), Action::down, ""},
    {kMoves, key_of(Name::up), Action::up, ""},
    {kMoves, key_of(U'n', true), Action::down, ""},
    {kMoves, key_of(U'p', true), Action::up, ""},
    {kMoves, key_of(U' '), Action::page_down, "a page down, up"},
    {kMoves, key_of(U'b'), Action::page_up, ""},
    {kAll, key_of(Name::page_down), Action::page_down, ""},
    {kAll, key_of(Name::page_up), Action::page_up, ""},
    {kMoves, key_of(U'd', true), Action::half_down, "half a page down, up"},
    {kMoves, key_of(U'u', true), Action::half_up, ""},
    {kMoves, key_of(U'g'), Action::first, "to the beginning, to the end"},
    {kMoves, key_of(U'G'), Action::last, ""},
    {kMoves, key_of(Name::home), Action::first, ""},
    {kMoves, key_of(Name::end), Action::last, ""},
    {kReader, key_of(U'n'), Action::next_mark, "the next marked word, the one before"},
    {kReader, key_of(U'N'), Action::previous_mark, ""},
    {kReader, key_of(U'J'), Action::next_hit, "the next hit, the one before"},
    {kReader, key_of(U'K'), Action::previous_hit, ""},
    {kList, key_of(U'/'), Action::to_query, "to the query"},
    {kList, key_of(Name::escape), Action::to_query, ""},
    {kList, key_of(Name::back_tab), Action::to_query, ""},
    {kList | kReader, key_of(U'm'), Action::more_like_this, "more articles like this one"},
    {kList | kReader, key_of(U'<'), Action::trail_back, "back from more like this, and forward again"},
    {kList | kReader, key_of(U'>'), Action::trail_forward, ""},
    {kList, key_of(U's'), Action::sort, "sort: relevance, newest, oldest, site"},
    {kList | kReader, key_of(U'i'), Action::record,
     "the article's record: where it is from, what is known of it"},
    {kList | kReader, key_of(U'e'), Action::explain, "why it matched: what each word gave"},
    {kList | kReader, key_of(U'y'), Action::copy_id, "copy the article's id"},
    {kList | kReader, key_of(U'='), Action::show_command, "the command that prints this answer"},
    {kReader, key_of(Name::escape), Action::back, "back to the hits"},
    {kReader, key_of(U'q'), Action::back, ""},
    {kSheet, key_of(Name::escape), Action::back, "back"},
    {kSheet, key_of(U'q'), Action::back, ""},
    {kSheet, key_of(U'?'), Action::back, ""},
    {kList | kReader, key_of(U'?'), Action::help, "help"},
    {kQuery | kList | kReader, key_of(Name::f1), Action::help, ""},
    {kAll, key_of(U'l', true), Action::redraw, "draw the screen anew"},
    {kAll, key_of(U'z', true), Action::suspend, "suspend"},
    {kQuery, key_of(U'c', true), Action::clear, "clear the query; twice: quit"},
    {kList, key_of(U'q'), Action::quit, "quit"},
    {kMoves, key_of(U'c', true), Action::quit, ""},
};

}  // namespace

std::span<const Binding> bindings() { return kBindings; }

std::vector<KeyHelp> help_of(Pane pane) {
  std::vector<KeyHelp> all;
  std::string_view help;
  for (const Binding& one : kBindings) {
    if (!one.help.empty()) help = one.help;
    if (!is_in(pane, one.panes)) continue;
    if (all.empty() || all.back().help != help) all.push_back({{}, help});
    all.back().keys.push_back(name_of(one.key));
  }
  return all;
}

const Binding* binding_of(Pane pane, const Key& key) {
  if (key.pasted) return nullptr;
  const auto* found = std::find_if(std::begin(kBindings), std::end(kBindings), [&](const Binding& one) {
    return is_in(pane, one.panes) && one.key == key;
  });
  return found == std::end(kBindings) ? nullptr : found;
}

}  // namespace pressmark::screen
