#include "tests/support/catch.h"
#include "tests/unit/terminal/screen.h"

using namespace pressmark;
using namespace pressmark::screen;
using namespace pressmark::test;

TEST_CASE("a query is searched when one pauses, and late answers are dropped", "[terminal]") {
  TestScreen screen;
  screen.type("har");
  CHECK(screen.wish<SearchWish>() == nullptr);
  screen.happen(Paused{});
  REQUIRE(screen.wish<SearchWish>() != nullptr);
  CHECK(screen.wish<SearchWish>()->request.query == "har");
  const unsigned early = screen.state().generation;
  screen.type("bour").happen(Paused{});
  screen.happen(Answered{early, sample_found(9, 9)});
  CHECK_FALSE(screen.state().found);
  screen.answer(sample_found(3, 3));
  CHECK(screen.state().found->total == 3);
  screen.forget();
  screen.happen(Paused{});
  CHECK(screen.wish<SearchWish>() == nullptr);
}

TEST_CASE("what is wrong with a query keeps the hits before it", "[terminal]") {
  TestScreen screen;
  screen.answer(sample_found(3, 3));
  screen.type("\"har").happen(Paused{});
  screen.happen(
      Answered{screen.state().generation, Error{ErrorKind::bad_query, "query", "no partner", "", 0}});
  CHECK(screen.state().found->total == 3);
  CHECK(screen.shows("no partner"));
  CHECK(screen.shows("Harbour strike 1"));
}

TEST_CASE("Enter twice reads the first hit of what was typed, not of the answer before", "[terminal]") {
  TestScreen screen;
  screen.answer(sample_found(3, 3));
  screen.type("ferry\r\r");
  CHECK(screen.wish<OpenWish>() == nullptr);
  Found found;
  found.total = 1;
  found.hits.push_back(sample_hit(7));
  screen.answer(found);
  REQUIRE(screen.wish<OpenWish>() != nullptr);
  CHECK(screen.wish<OpenWish>()->id == "id7");
}

TEST_CASE("the selected hit moves and stays in sight", "[terminal]") {
  TestScreen screen;
  screen.answer(sample_found(40, 40)).type("\r");
  screen.type("jjk");
  CHECK(screen.state().selected == 1);
  screen.type("G");
  CHECK(screen.state().selected == 39);
  CHECK(screen.shows("> 2025-07-20"));
  CHECK(screen.shows("Harbour strike 40"));
  screen.type("j");
  CHECK(screen.state().selected == 39);
  screen.type("gk");
  CHECK(screen.state().selected == 0);
  for (const char* key : {" ", "\x04", "\x1b[6~"}) {
    screen.type("g").type(key);
    CHECK(screen.state().selected > 2);
  }
}

TEST_CASE("more hits are asked for when the last ones come near", "[terminal]") {
  TestScreen screen;
  screen.answer(sample_found(10'000, 50)).type("\r");
  screen.type("j");
  CHECK(screen.wish<SearchWish>() == nullptr);
  screen.type("G");
  REQUIRE(screen.wish<SearchWish>() != nullptr);
  CHECK(screen.wish<SearchWish>()->request.wanted == 200);
  screen.answer(sample_found(10'000, 200));
  CHECK(screen.state().selected == 49);
}

TEST_CASE("a resize keeps the selected hit and the word at the top of the reader", "[terminal]") {
  TestScreen screen;
  screen.answer(sample_found(40, 40)).type("\r");
  for (int i = 0; i < 12; ++i) screen.type("j");
  screen.happen(Resized{{40, 10}});
  CHECK(screen.shows("Harbour strike 13"));
  screen.type("\r").happen(Opened{"id13", sample_reading(40)});
  REQUIRE(screen.state().reader);
  screen.type("     ");
  const std::string first = screen.rows()[2];
  const std::string word = first.substr(0, first.find(' ', 4));
  for (const Size size : {Size{200, 60}, Size{30, 8}, Size{80, 24}}) {
    screen.happen(Resized{size});
    CHECK(screen.rows()[2].find(word.substr(2)) != std::string::npos);
  }
}

TEST_CASE("the reader goes from mark to mark and from hit to hit", "[terminal]") {
  TestScreen screen({80, 10});
  screen.answer(sample_found(3, 3)).type("\r\r").happen(Opened{"id1", sample_reading(10)});
  CHECK(screen.shows("hit 1 of 3"));
  screen.type("n");
  CHECK(screen.rows()[2].find("Paragraph 0") == std::string::npos);
  CHECK(screen.rows()[2].find("harbour") != std::string::npos);
  screen.type("N");
  CHECK(screen.rows()[2].find("Harbour strike") != std::string::npos);
  screen.type("N");
  CHECK(screen.shows("no marked word further up"));
  screen.type("J");
  CHECK(screen.wish<OpenWish>()->id == "id2");
  screen.happen(Opened{"id1", sample_reading(1)});  // too late
  CHECK(screen.state().reader->reading.paragraphs.size() == 12);
  screen.happen(Opened{"id2", sample_reading(1)});
  CHECK(screen.state().reader->reading.paragraphs.size() == 3);
  screen.type("K").happen(Opened{"id1", sample_reading(1)});
  screen.type("K");
  CHECK(screen.shows("this is the first hit"));
}

TEST_CASE("more like this, and back to the search before with its hit", "[terminal]") {
  TestScreen screen;
  screen.type("strike\r").answer(sample_found(9, 9)).type("jjm");
  REQUIRE(screen.wish<SearchWish>() != nullptr);
  CHECK(screen.wish<SearchWish>()->request.like == "id3");
  CHECK(screen.state().line.text.empty());
  screen.answer(sample_found(4, 4));
  CHECK(screen.shows("like: Harbour strike 3"));
  CHECK(screen.shows("most alike first"));
  screen.type("<");
  CHECK(screen.wish<SearchWish>()->request.query == "strike");
  screen.answer(sample_found(9, 9));
  CHECK(screen.state().selected == 2);
  screen.type(">");
  CHECK(screen.wish<SearchWish>()->request.like == "id3");
  screen.answer(sample_found(4, 4)).type(">");
  CHECK(screen.shows("this is the last search"));
}

TEST_CASE("a hit that the answer before does not have can be selected on the way back", "[terminal]") {
  TestScreen screen;
  screen.type("strike\r").answer(sample_found(50, 50));
  for (int i = 0; i < 11; ++i) screen.type("j");
  screen.type("m").answer(sample_found(4, 4)).type("<");
  CHECK(screen.rows().size() == 24);  // while the answer is on its way
  screen.answer(sample_found(50, 50));
  CHECK(screen.state().selected == 11);
}

TEST_CASE("what comes late calls nobody back", "[terminal]") {
  for (const char* keys : {"/quay", "?", "\x1b"}) {
    TestScreen screen;
    screen.answer(sample_found(3, 3)).type("\r\r").type(keys);
    const Pane pane = screen.state().pane;
    screen.happen(Opened{"id1", sample_reading(2)});
    CHECK(screen.state().pane == pane);
    CHECK_FALSE(screen.state().reader);
  }
  TestScreen screen;
  screen.answer(sample_found(3, 3)).type("ferry\r\r\x1b").answer(sample_found(2, 2));
  CHECK(screen.wish<OpenWish>() == nullptr);
}

TEST_CASE("hits beside a fault can be read, with the query that found them", "[terminal]") {
  TestScreen screen;
  screen.type("harbour").happen(Paused{}).answer(sample_found(50, 50));
  screen.type(" \"").happen(Paused{});
  screen.happen(
      Answered{screen.state().generation, Error{ErrorKind::bad_query, "query", "no partner", "", 8}});
  screen.forget();
  screen.type("\r\r");
  REQUIRE(screen.wish<OpenWish>() != nullptr);
  CHECK(screen.wish<OpenWish>()->request.query == "harbour");
  screen.type("G");
  CHECK(screen.wish<SearchWish>() == nullptr);
}

TEST_CASE("in the reader keys are about the article that is read", "[terminal]") {
  TestScreen screen;
  screen.answer(sample_found(3, 3)).type("\r\r").happen(Opened{"id1", sample_reading(2)});
  screen.type("J").happen(Opened{"id2", Error{ErrorKind::not_found, "id2", "is gone", ""}});
  CHECK(screen.shows("is gone"));
  screen.type("y");
  CHECK(screen.wish<CopyWish>()->text == "id1");
  screen.type("m");
  CHECK(screen.wish<SearchWish>()->request.like == "id1");
}

TEST_CASE("i and e tell of an article on a sheet, which goes away again", "[terminal]") {
  TestScreen screen;
  screen.type("strike\r").answer(sample_found(3, 3)).type("ji");
  REQUIRE(screen.wish<TellWish>() != nullptr);
  CHECK(screen.wish<TellWish>()->id == "id2");
  CHECK_FALSE(screen.wish<TellWish>()->explains);
  screen.happen(Told{"id1", std::vector<Fact>{{"late", "answer"}}});
  CHECK(screen.state().pane == Pane::list);
  screen.happen(Told{"id2", std::vector<Fact>{{"address", "https://example.org/" + std::string(100, 'x')}}});
  CHECK(screen.state().pane == Pane::sheet);
  CHECK(screen.shows("  address  https://example.org/"));
  screen.type("q");
  CHECK(screen.state().pane == Pane::list);
  screen.type("\r").happen(Opened{"id2", sample_reading(2)});
  screen.type("e");
  CHECK(screen.wish<TellWish>()->explains);
  CHECK(screen.wish<TellWish>()->request.query == "strike");
  screen.happen(Told{"id1", std::vector<Fact>{{"2.5", "strike"}}});
  CHECK(screen.shows("2.5  strike"));
  screen.type("q");
  CHECK(screen.state().pane == Pane::reader);
}

TEST_CASE("the list ends somewhere, and says so", "[terminal]") {
  TestScreen screen;
  screen.answer(sample_found(1'000'000, 50)).type("\r");
  for (int i = 0; i < 20; ++i) {
    screen.forget();
    screen.type("G");
    if (const auto* wish = screen.wish<SearchWish>())
      screen.answer(sample_found(1'000'000, static_cast<int>(wish->request.wanted)));
  }
  CHECK(screen.state().found->hits.size() == 10'000);
  screen.type("G");
  CHECK(screen.shows("only the first 10000 are listed"));
}

TEST_CASE("s takes another order, y copies, = asks for the command, q leaves", "[terminal]") {
  TestScreen screen;
  screen.type("strike\r").answer(sample_found(2, 2)).type("s");
  CHECK(screen.wish<SearchWish>()->request.sort == Sort::newest);
  screen.answer(sample_found(2, 2));
  CHECK(screen.shows("2 articles, newest first"));
  screen.type("y");
  REQUIRE(screen.wish<CopyWish>() != nullptr);
  CHECK(screen.wish<CopyWish>()->text == "id1");
  screen.type("=");
  REQUIRE(screen.wish<CommandWish>() != nullptr);
  CHECK(screen.wish<CommandWish>()->request.sort == Sort::newest);
  CHECK(screen.wish<QuitWish>() == nullptr);
  screen.type("q");
  CHECK(screen.wish<QuitWish>() != nullptr);
}

TEST_CASE("Ctrl-C clears the query, and leaves when there is none", "[terminal]") {
  TestScreen screen;
  screen.type("strike\x03");
  CHECK(screen.state().line.text.empty());
  CHECK(screen.shows("Ctrl-C again to quit"));
  CHECK(screen.wish<QuitWish>() == nullptr);
  screen.type("\x03");
  CHECK(screen.wish<QuitWish>() != nullptr);
}

TEST_CASE("what is pasted into a pane of commands does nothing", "[terminal]") {
  TestScreen screen;
  screen.answer(sample_found(9, 9)).type("\r");
  screen.type("\x1b[200~jjq\x1b[201~");
  CHECK(screen.state().selected == 0);
  CHECK(screen.wish<QuitWish>() == nullptr);
}

TEST_CASE("every key of the table does something that shows or is wished for, or is told", "[terminal]") {
  for (const Binding& binding : bindings()) {
    for (const Pane pane : {Pane::query, Pane::list, Pane::reader, Pane::sheet}) {
      if (!is_in(pane, binding.panes)) continue;
      CHECK(binding_of(pane, binding.key) == &binding);  // no row hides another
    }
  }
}

TEST_CASE("help tells each key of the pane that it was asked in", "[terminal]") {
  for (const Pane pane : {Pane::query, Pane::list, Pane::reader}) {
    TestScreen screen({80, 60});
    screen.answer(sample_found(3, 3));
    if (pane != Pane::query) screen.type("\r");
    if (pane == Pane::reader) screen.type("\r").happen(Opened{"id1", sample_reading(2)});
    screen.type("\x1bOP");
    CHECK(screen.state().pane == Pane::sheet);
    for (const Binding& binding : bindings()) {
      if (!is_in(pane, binding.panes)) continue;
      INFO(name_of(binding.key) << " " << static_cast<int>(pane));
      CHECK(screen.shows(name_of(binding.key)));
    }
    screen.type("q");
    CHECK(screen.state().pane == pane);
  }
}
