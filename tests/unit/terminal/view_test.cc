#include "query/terminal/view.h"

#include "query/terminal/paint.h"
#include "shared/text/utf8.h"
#include "tests/support/catch.h"
#include "tests/unit/terminal/screen.h"

using namespace pressmark;
using namespace pressmark::screen;
using namespace pressmark::test;

namespace {

// Escapes, bidirectional overrides, wide, combining and joined characters.
const std::string kEvil =
    "\x1b[31mred\x1b]0;title\x07 \u202Eevil\u202C \u009b31m 東京都庁 e\u0301e\u0301 👨‍👩‍👧 "
    "a\u200Bb\tc\nd";

Found hostile_found() {
  Found found = sample_found(30, 30);
  for (Hit& hit : found.hits) {
    hit.article.title = kEvil;
    hit.article.site = kEvil;
    hit.article.published = std::nullopt;
    hit.snippet = {kEvil, {{0, 3}, {9, 12}}};
    hit.title_marks = {{2, 9}};
    hit.article.entities.push_back({});
    hit.article.entities.back().name = kEvil;
  }
  found.notes.push_back({"star", kEvil});
  return found;
}

constexpr Size kSizes[] = {{80, 24}, {40, 10}, {20, 6}, {200, 60}, {100, 30}, {19, 5}, {1, 1}, {50, 14}};

// The bytes without the sequences that painting sends: position, attributes, clearing, cursor.
std::string without_ours(std::string bytes) {
  std::string rest;
  for (std::size_t at = 0; at < bytes.size();) {
    if (bytes.compare(at, 2, "\x1b[") != 0) {
      rest += bytes[at++];
      continue;
    }
    const std::size_t end = bytes.find_first_not_of("0123456789;?", at + 2);
    if (end == std::string::npos || std::string("HGmKJhl").find(bytes[end]) == std::string::npos) {
      rest += bytes[at++];
    } else {
      at = end + 1;
    }
  }
  return rest;
}

// A terminal of cells that obeys what painting sends, for characters that are one cell wide.
class Cells {
 public:
  explicit Cells(Size size)
      : cells_(static_cast<std::size_t>(size.rows),
               std::u32string(static_cast<std::size_t>(size.columns), U'~')) {}

  void obey(const std::string& bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
      if (bytes[at] == '\x1b') {
        const std::size_t end = bytes.find_first_not_of("0123456789;?", at + 2);
        sequence(bytes.substr(at + 2, end - at - 2), bytes[end]);
        at = end + 1;
        continue;
      }
      const CodePoint c = code_point_at(bytes, at);
      at += c.bytes;
      if (row_ < cells_.size() && column_ < cells_[row_].size()) cells_[row_][column_] = c.value;
      ++column_;
    }
  }

  const std::vector<std::u32string>& rows() const { return cells_; }

 private:
  void sequence(const std::string& numbers, char kind) {
    if (kind == 'H') {
      row_ = std::stoul(numbers) - 1;
      column_ = std::stoul(numbers.substr(numbers.find(';') + 1)) - 1;
    } else if (kind == 'G') {
      column_ = std::stoul(numbers) - 1;
    } else if (kind == 'K' && row_ < cells_.size()) {
      for (std::size_t i = column_; i < cells_[row_].size(); ++i) cells_[row_][i] = U' ';
    } else if (kind == 'J') {
      for (std::u32string& row : cells_) row.assign(row.size(), U' ');
    }
  }

  std::vector<std::u32string> cells_;
  std::size_t row_ = 0, column_ = 0;
};

}  // namespace

TEST_CASE("a screen has its rows, none wider than it is, whatever is on it", "[terminal]") {
  for (const Size size : kSizes) {
    TestScreen screen(size);
    screen.answer(hostile_found());
    const auto fits = [&] {
      const auto rows = screen.rows();
      CHECK(rows.size() == static_cast<std::size_t>(size.rows));
      for (const std::string& row : rows) CHECK(display_width(row) <= size.columns);
    };
    fits();
    screen.type("東京東京東京東京東京東京東京東京東京東京東京東京");
    fits();
    screen.type("\r");
    fits();
    Reading evil = sample_reading(30);
    evil.paragraphs[2] = marked_text({kEvil, {{0, 12}}});
    screen.answer(hostile_found()).type("\r").happen(Opened{"id1", evil});
    fits();
    screen.type("?");
    fits();
  }
}

TEST_CASE("a terminal gets nothing to obey but what painting sends", "[terminal]") {
  for (const Size size : kSizes) {
    TestScreen screen(size);
    screen.answer(hostile_found());
    for (const Colours colours : {Colours::none, Colours::sixteen, Colours::many}) {
      const std::string bytes = without_ours(paint(nullptr, view(screen.state()), colours));
      CHECK(bytes.find('\x1b') == std::string::npos);
      for (std::size_t at = 0; at < bytes.size();) {
        const CodePoint c = code_point_at(bytes, at);
        CHECK_FALSE(is_hostile(c.value));
        at += c.bytes;
      }
    }
  }
}

TEST_CASE("without colours nothing is coloured, and the selected hit has a sign", "[terminal]") {
  TestScreen screen;
  screen.answer(sample_found(3, 3)).type("\r");
  const std::string bytes = paint(nullptr, view(screen.state()), Colours::none);
  for (const char* colour : {"[3", ";3", "[9", ";9"}) {
    INFO(colour);
    CHECK(bytes.find(std::string(colour) + "1m") == std::string::npos);
    CHECK(bytes.find(std::string(colour) + "6m") == std::string::npos);
  }
  CHECK(screen.shows("> 2025-07-20"));
  CHECK(bytes.find("\x1b[1;4mstrike\x1b[0m") != std::string::npos);
}

TEST_CASE("painting what has changed shows what painting all of it shows", "[terminal]") {
  for (const Size size : kSizes) {
    TestScreen screen(size);
    Cells changed(size);
    std::optional<Frame> before;
    const auto paints_well = [&] {
      const Frame now = view(screen.state());
      Cells whole(size);
      whole.obey(paint(nullptr, now, Colours::many));
      changed.obey(paint(before ? &*before : nullptr, now, Colours::many));
      CHECK(changed.rows() == whole.rows());
      before = now;
    };
    paints_well();
    screen.answer(sample_found(50, 50));
    paints_well();
    screen.type("zebra\r").answer(sample_found(3, 3));
    paints_well();
    screen.type("\r").happen(Opened{"id1", sample_reading(20)});
    paints_well();
    screen.type("q");
    paints_well();
    screen.type("?");
    paints_well();
    screen.type("q").answer({});
    paints_well();
  }
}

TEST_CASE("only the rows that differ are painted", "[terminal]") {
  TestScreen screen;
  screen.answer(sample_found(30, 30)).type("\r");
  const Frame before = view(screen.state());
  CHECK(paint(&before, before, Colours::many) == "\x1b[?25l");
  screen.type("j");
  const std::string bytes = paint(&before, view(screen.state()), Colours::many);
  CHECK(bytes.find("\x1b[3;1H") != std::string::npos);
  CHECK(bytes.find("\x1b[4;1H") != std::string::npos);
  CHECK(bytes.find("\x1b[5;1H") == std::string::npos);
}

TEST_CASE("the preview is beside the list where there is room, else below or nowhere", "[terminal]") {
  const auto preview_row = [](Size size) {
    TestScreen screen(size);
    screen.answer(sample_found(30, 30));
    const auto rows = screen.rows();
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (rows[i].find("Crews strike") != std::string::npos) return static_cast<int>(i);
    }
    return -1;
  };
  CHECK(preview_row({120, 30}) < 8);
  CHECK(preview_row({80, 24}) > 12);
  CHECK(preview_row({40, 24}) == -1);
  CHECK(preview_row({80, 10}) == -1);
}

TEST_CASE("empty, busy and small screens say so", "[terminal]") {
  TestScreen small({19, 6});
  CHECK(small.shows("too small"));
  TestScreen screen;
  screen.type("zeppelin\r");
  CHECK(screen.shows("searching"));
  Found none;
  none.notes.push_back({"part-count", "zeppelin: 0 articles"});
  screen.answer(none);
  CHECK(screen.shows("no article found"));
  CHECK(screen.shows("zeppelin: 0 articles"));
  TestScreen empty;
  empty.answer({});
  CHECK(empty.shows("pressmark-index"));
}

TEST_CASE("the cursor stands behind what is typed, in a long line, too", "[terminal]") {
  TestScreen screen({40, 10});
  screen.type("ab東");
  CHECK(view(screen.state()).cursor == std::pair(0, 6));
  screen.type(std::string(200, 'x') + "END");
  const auto cursor = view(screen.state()).cursor;
  REQUIRE(cursor);
  CHECK(cursor->second < 40);
  CHECK(screen.rows()[0].find("END") != std::string::npos);
}

TEST_CASE("a caret stands below the fault", "[terminal]") {
  TestScreen screen;
  screen.type("pier persn:x").happen(Paused{});
  screen.happen(Answered{screen.state().generation, Error{ErrorKind::bad_query, "query", "no field", "", 5}});
  CHECK(screen.rows()[1].substr(0, 8) == "       ^");
  screen.type("y");  // the fault is that of another text
  CHECK(screen.rows()[1].find('^') == std::string::npos);
  screen.answer(sample_found(3, 3))
      .type("\x15\rm")
      .answer(sample_found(3, 3))
      .type("/\"abc")
      .happen(Paused{});
  screen.happen(
      Answered{screen.state().generation, Error{ErrorKind::bad_query, "query", "no partner", "", 0}});
  const std::string query = screen.rows()[0], below = screen.rows()[1];
  CHECK(display_width(query.substr(0, query.find('"'))) == static_cast<int>(below.find('^')));
}

TEST_CASE("text for the clipboard is base 64", "[terminal]") {
  CHECK(copy_bytes("") == "\x1b]52;c;\x1b\\");
  CHECK(copy_bytes("M") == "\x1b]52;c;TQ==\x1b\\");
  CHECK(copy_bytes("Ma") == "\x1b]52;c;TWE=\x1b\\");
  CHECK(copy_bytes("Man") == "\x1b]52;c;TWFu\x1b\\");
  CHECK(copy_bytes(std::string(60'000, 'x')).empty());
}

TEST_CASE("pieces are cut and filled to just the columns", "[terminal]") {
  const std::vector<Run> runs{run("ab"), run("東京", Role::title), run("cd")};
  for (int columns = 0; columns < 12; ++columns) {
    CHECK(width_of(cut(runs, columns)) <= columns);
    if (columns > 0) CHECK(width_of(fit(runs, columns)) == columns);
  }
  CHECK(cut(runs, 8) == runs);
  CHECK(cut(runs, 7).back().text == "…");
  CHECK(cut({run("ab"), run("cd")}, 2) == std::vector<Run>{{"a…", Role::plain}});
}
