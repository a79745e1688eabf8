#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "query/terminal/cells.h"
#include "query/terminal/engine.h"
#include "query/terminal/key_table.h"
#include "query/terminal/layout.h"
#include "query/terminal/line_edit.h"
#include "shared/result.h"

namespace pressmark::screen {

/// An article that is being read.
struct Reader {
  Reading reading;
  std::vector<LaidLine> lines = {};  // for the columns of the screen
  Place top = {};                    // the word at the top
};

/// Where one was: a search and the hit that was selected.
struct Visit {
  Request request;
  std::size_t selected = 0;
};

/// All that the screen shows. Changed by `update` alone, shown by `view`.
struct State {
  Size size;
  Pane pane = Pane::query;
  EditedLine line;
  Request asked;               // the latest search
  unsigned generation = 0;     // its number: answers to earlier ones come too late
  bool searching = false;      // its answer is not there yet
  std::optional<Found> found;  // the latest answer
  Request answered;            // what it answers
  std::optional<Error> fault;  // why the latest search has none; the answer before stays
  std::size_t selected = 0, top = 0;
  std::optional<Reader> reader;
  std::optional<Action>
      when_found;           // waits for the answer that is on its way, for it is about the selected hit
  std::string opening;      // the id of the article that is on its way
  std::vector<Fact> sheet;  // facts, or keys and what they do
  Pane below = Pane::list;  // the sheet lies on this pane
  std::size_t sheet_top = 0;
  std::vector<Visit> trail;
  std::size_t trail_at = 0;
  std::string said;  // one line, until the next key
};

/// What happens to the screen.
struct Resized {
  Size size;
};
struct Typed {
  Key key;
};
/// Nothing was typed for a while (80 ms).
struct Paused {};
struct Answered {
  unsigned generation = 0;
  std::variant<Found, Error> answer;
};
struct Opened {
  std::string id;
  std::variant<Reading, Error> answer;
};
struct Told {
  std::string id;
  std::variant<std::vector<Fact>, Error> answer;
};
using Event = std::variant<Resized, Typed, Paused, Answered, Opened, Told>;

/// What is to be done about it outside of the screen.
struct SearchWish {
  unsigned generation = 0;
  Request request;
};
struct OpenWish {
  std::string id;
  Request request;
};
struct TellWish {
  bool explains = false;  // else the record
  std::string id;
  Request request;
};
struct CopyWish {
  std::string text;
};
struct CommandWish {
  Request request;
};
struct RedrawWish {};
struct SuspendWish {};
struct QuitWish {};
using Wish =
    std::variant<SearchWish, OpenWish, TellWish, CopyWish, CommandWish, RedrawWish, SuspendWish, QuitWish>;

/// The first state: an empty query.
State first_state(Size size);

/// The state after an event; what is to be done is added to `wishes`.
State update(State state, const Event& event, std::vector<Wish>& wishes);

/// Rows of the list of hits, and of the reader, on a screen of this size.
int list_rows(const State& state);
int reader_rows(const State& state);

/// Columns of the text in the reader.
int reader_columns(Size size);

}  // namespace pressmark::screen
