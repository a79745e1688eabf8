#include <algorithm>
#include <utility>

#include <fmt/ranges.h>

#include "query/terminal/state.h"

namespace pressmark::screen {
namespace {

constexpr std::size_t kFirstHits = 50;
constexpr std::size_t kGrowth = 4;
constexpr std::size_t kMostHits = 10'000;  // each is kept with its article

std::size_t hits_of(const State& state) { return state.found ? state.found->hits.size() : 0; }

/// An update while it is made.
class Change {
 public:
  Change(State state, std::vector<Wish>& wishes) : s_(std::move(state)), wishes_(wishes) {}

  void operator()(const Resized& event) {
    s_.size = event.size;
    if (s_.reader) s_.reader->lines = laid_out(s_.reader->reading, reader_columns(s_.size));
    show_selected();
  }

  void operator()(const Typed& event) {
    const bool cleared_before = s_.said == kCleared;
    s_.said.clear();
    const Binding* binding = binding_of(s_.pane, event.key);
    if (binding == nullptr) {
      if (s_.pane == Pane::query) edit(s_.line, event.key);
      return;
    }
    if (binding->action == Action::clear) return clear(cleared_before);
    act(binding->action);
  }

  void operator()(const Paused&) { search_what_is_typed(); }

  void operator()(const Answered& event) {
    if (event.generation != s_.generation) return;
    s_.searching = false;
    const std::optional<Action> waiting = std::exchange(s_.when_found, std::nullopt);
    if (const Error* error = std::get_if<Error>(&event.answer)) {
      s_.fault = *error;
      return;
    }
    s_.fault.reset();
    s_.found = std::get<Found>(event.answer);
    s_.answered = s_.asked;
    s_.selected = std::min(s_.selected, std::max<std::size_t>(hits_of(s_), 1) - 1);
    show_selected();
    if (waiting) act(*waiting);
  }

  void operator()(const Opened& event) {
    if (event.id != s_.opening) return;
    s_.opening.clear();
    if (const Error* error = std::get_if<Error>(&event.answer)) {
      s_.said = describe(*error);
      return;
    }
    s_.reader = Reader{std::get<Reading>(event.answer)};
    s_.reader->lines = laid_out(s_.reader->reading, reader_columns(s_.size));
    s_.pane = Pane::reader;
  }

  void operator()(const Told& event) {
    if (event.id != s_.opening) return;
    s_.opening.clear();
    if (const Error* error = std::get_if<Error>(&event.answer)) {
      s_.said = describe(*error);
      return;
    }
    show_sheet(std::get<std::vector<Fact>>(event.answer));
  }

  State take() { return std::move(s_); }

 private:
  static constexpr std::string_view kCleared = "Ctrl-C again to quit";

  void act(Action action) {
    if (!moves(action)) do_more(action);
  }

  // True if the action moves within the pane.
  bool moves(Action action) {
    const int half = std::max(page() / 2, 1), whole = std::max(page() - 1, 1);
    switch (action) {
      case Action::down:
        move(1);
        return true;
      case Action::up:
        move(-1);
        return true;
      case Action::half_down:
        move(half);
        return true;
      case Action::half_up:
        move(-half);
        return true;
      case Action::page_down:
        move(whole);
        return true;
      case Action::page_up:
        move(-whole);
        return true;
      case Action::first:
        move_to(0);
        return true;
      case Action::last:
        move_to(kEnd);
        return true;
      default:
        return false;
    }
  }

  void do_more(Action action) {
    switch (action) {
      case Action::open:
      case Action::more_like_this:
      case Action::copy_id:
      case Action::record:
      case Action::explain:
        return about_selected(action);
      case Action::back:
        return back();
      case Action::to_query:
        forget_what_waits();
        s_.pane = Pane::query;
        return;
      case Action::to_list:
        search_what_is_typed();
        s_.pane = Pane::list;
        return;
      case Action::next_hit:
        return next_hit(1);
      case Action::previous_hit:
        return next_hit(-1);
      case Action::next_mark:
        return next_mark();
      case Action::previous_mark:
        return previous_mark();
      case Action::trail_back:
        return go(-1);
      case Action::trail_forward:
        return go(1);
      case Action::sort:
        return next_order();
      case Action::show_command:
        wishes_.push_back(CommandWish{s_.asked});
        return;
      case Action::help:
        return help();
      case Action::redraw:
        wishes_.push_back(RedrawWish{});
        return;
      case Action::suspend:
        wishes_.push_back(SuspendWish{});
        return;
      case Action::quit:
        wishes_.push_back(QuitWish{});
        return;
      default:
        return;  // `clear` is for operator(), which knows what was said before
    }
  }

  // Who types on before the answer is there means its hit, not one of the answer before.
  void about_selected(Action action) {
    if (s_.searching && s_.pane != Pane::reader) {
      s_.when_found = action;
      return;
    }
    if (action == Action::open) return open_selected();
    const auto article = article_in_hand();
    if (!article) return;
    if (action == Action::more_like_this) return more_like(article->first, article->second);
    if (action == Action::copy_id) return wishes_.push_back(CopyWish{article->first});
    s_.opening = article->first;
    wishes_.push_back(TellWish{action == Action::explain, article->first, s_.answered});
  }

  // Id and title of what is read, or of the selected hit.
  std::optional<std::pair<std::string, std::string>> article_in_hand() const {
    if (s_.pane == Pane::reader) return std::pair(s_.reader->reading.id, s_.reader->reading.title);
    const Hit* hit = selected();
    if (hit == nullptr) return std::nullopt;
    return std::pair(hit->article.id, hit->article.title.value_or(hit->article.id));
  }

  // Whoever goes elsewhere does not want to be called back by what comes late.
  void forget_what_waits() {
    s_.opening.clear();
    s_.when_found.reset();
  }

  void clear(bool cleared_before) {
    if (cleared_before || s_.line.text.empty()) return wishes_.push_back(QuitWish{});
    s_.line = {};
    s_.said = kCleared;
  }

  const Hit* selected() const { return s_.selected < hits_of(s_) ? &s_.found->hits[s_.selected] : nullptr; }

  int page() const { return s_.pane == Pane::reader ? reader_rows(s_) : list_rows(s_); }

  static constexpr std::size_t kEnd = static_cast<std::size_t>(-1);

  // Where one is in the pane, and the last place there is.
  std::size_t place() const {
    if (s_.pane == Pane::sheet) return s_.sheet_top;
    return s_.pane == Pane::reader ? line_at(s_.reader->lines, s_.reader->top) : s_.selected;
  }
  std::size_t last_place() const {
    if (s_.pane == Pane::sheet) return std::max<std::size_t>(s_.sheet.size(), 1) - 1;
    if (s_.pane != Pane::reader) return std::max<std::size_t>(hits_of(s_), 1) - 1;
    const auto rows = static_cast<std::size_t>(std::max(reader_rows(s_), 1));
    return s_.reader->lines.size() > rows ? s_.reader->lines.size() - rows : 0;
  }

  void move(int by) {
    const auto steps = static_cast<std::size_t>(by < 0 ? -by : by);
    move_to(by < 0 ? place() - std::min(steps, place()) : place() + steps);
  }

  void move_to(std::size_t to) {
    to = std::min(to, last_place());
    if (s_.pane == Pane::sheet) {
      s_.sheet_top = to;
    } else if (s_.pane == Pane::reader) {
      if (to < s_.reader->lines.size())
        s_.reader->top = {s_.reader->lines[to].paragraph, s_.reader->lines[to].begin};
    } else {
      s_.selected = to;
      show_selected();
      want_more();
    }
  }

  void show_selected() {
    const auto rows = static_cast<std::size_t>(std::max(list_rows(s_), 1));
    s_.top = std::min(s_.top, s_.selected);
    if (s_.selected >= s_.top + rows) s_.top = s_.selected - rows + 1;
  }

  // Hits are read as they come near the screen.
  void want_more() {
    const bool near_end = s_.selected + static_cast<std::size_t>(page()) >= hits_of(s_);
    if (!s_.found || s_.searching || s_.fault || !near_end || s_.found->total <= hits_of(s_)) return;
    if (s_.answered.wanted >= kMostHits) {
      if (s_.selected + 1 >= hits_of(s_))
        s_.said = fmt::format("only the first {} are listed: narrow the query down", hits_of(s_));
      return;
    }
    Request more = s_.answered;
    more.wanted = std::min(more.wanted * kGrowth, kMostHits);
    ask(more);
  }

  void ask(const Request& request) {
    s_.asked = request;
    s_.searching = true;
    wishes_.push_back(SearchWish{++s_.generation, request});
  }

  // Another search, from its first hit on.
  void ask_anew(const Request& request, std::size_t selected = 0) {
    s_.selected = selected;
    s_.top = 0;
    forget_what_waits();
    ask(request);
  }

  void search_what_is_typed() {
    if (s_.line.text == s_.asked.query) return;
    Request request = s_.asked;
    request.query = s_.line.text;
    request.wanted = kFirstHits;
    ask_anew(request);
  }

  void open_selected() {
    const Hit* hit = selected();
    if (hit == nullptr) return;
    s_.opening = hit->article.id;
    wishes_.push_back(OpenWish{hit->article.id, s_.answered});
  }

  void help() {
    forget_what_waits();
    std::vector<Fact> sheet;
    for (const KeyHelp& one : help_of(s_.pane))
      sheet.push_back({fmt::format("{}", fmt::join(one.keys, " ")), std::string(one.help)});
    show_sheet(std::move(sheet));
  }

  void show_sheet(std::vector<Fact> sheet) {
    s_.sheet = std::move(sheet);
    s_.below = s_.pane;
    s_.sheet_top = 0;
    s_.pane = Pane::sheet;
  }

  void back() {
    forget_what_waits();
    if (s_.pane == Pane::sheet) {
      s_.pane = s_.below;
      return;
    }
    s_.reader.reset();
    s_.pane = Pane::list;
  }

  void next_hit(int by) {
    const bool is_first = by < 0 && s_.selected == 0, is_last = by > 0 && s_.selected + 1 >= hits_of(s_);
    if (is_first || is_last) {
      s_.said = is_first ? "this is the first hit" : "this is the last hit that is listed";
      return;
    }
    s_.selected = by > 0 ? s_.selected + 1 : s_.selected - 1;
    show_selected();
    want_more();
    open_selected();
  }

  std::vector<std::size_t> marked_lines_of_reader() const {
    std::vector<std::size_t> lines;
    const auto& paragraphs = s_.reader->reading.paragraphs;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      for (const auto& [begin, end] : paragraphs[i].marks)
        lines.push_back(line_at(s_.reader->lines, {i, begin}));
    }
    return lines;
  }

  void next_mark() {
    const std::vector<std::size_t> marked = marked_lines_of_reader();
    const auto next = std::upper_bound(marked.begin(), marked.end(), place());
    if (next == marked.end() || place() == last_place()) {
      s_.said = "no marked word further down";
      return;
    }
    move_to(*next);
  }

  void previous_mark() {
    const std::vector<std::size_t> marked = marked_lines_of_reader();
    const auto next = std::lower_bound(marked.begin(), marked.end(), place());
    if (next == marked.begin()) {
      s_.said = "no marked word further up";
      return;
    }
    move_to(*(next - 1));
  }

  void more_like(const std::string& id, const std::string& title) {
    Request request;
    request.like = id;
    request.like_title = title;
    request.wanted = kFirstHits;
    s_.trail.resize(s_.trail_at + 1);
    s_.trail[s_.trail_at] = {s_.asked, s_.selected};
    s_.trail.push_back({request, 0});
    ++s_.trail_at;
    visit(s_.trail.back());
  }

  void go(int by) {
    const bool is_end = by < 0 ? s_.trail_at == 0 : s_.trail_at + 1 >= s_.trail.size();
    if (is_end) {
      s_.said = by < 0 ? "this is the first search" : "this is the last search";
      return;
    }
    s_.trail[s_.trail_at] = {s_.asked, s_.selected};
    s_.trail_at = by < 0 ? s_.trail_at - 1 : s_.trail_at + 1;
    visit(s_.trail[s_.trail_at]);
  }

  void visit(const Visit& visit) {
    s_.line = line_of(visit.request.query);
    s_.reader.reset();
    s_.pane = Pane::list;
    ask_anew(visit.request, visit.selected);
  }

  void next_order() {
    if (s_.asked.empty()) {
      s_.said = "the newest articles of the archive; type a query to sort its hits";
      return;
    }
    Request request = s_.asked;
    switch (request.sort) {
      case Sort::relevance:
        request.sort = Sort::newest;
        break;
      case Sort::newest:
        request.sort = Sort::oldest;
        break;
      case Sort::oldest:
        request.sort = Sort::site;
        break;
      case Sort::site:
      case Sort::words:
        request.sort = Sort::relevance;
        break;
    }
    ask_anew(request);
  }

  State s_;
  std::vector<Wish>& wishes_;
};

}  // namespace

State first_state(Size size) {
  State state;
  state.size = size;
  state.searching = true;  // it is asked for when the screen begins
  state.trail.push_back({state.asked, 0});
  return state;
}

State update(State state, const Event& event, std::vector<Wish>& wishes) {
  Change change(std::move(state), wishes);
  std::visit(change, event);
  return change.take();
}

}  // namespace pressmark::screen
