#pragma once

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

#include "shared/database/fields.h"

namespace pressmark {

/// Days from `from` to `to`, both included, as ISO days; an empty one is open.
struct DayRange {
  std::string from, to;

  friend bool operator==(const DayRange&, const DayRange&) = default;
};

/// Numbers from `low` to `high`; an open end does not include its number.
struct NumberRange {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  bool low_open = false, high_open = false;

  friend bool operator==(const NumberRange&, const NumberRange&) = default;
};

/// What a part of a query is: a leaf (the first five) or a branch.
enum class QueryKind {
  value,     // a word, a phrase, or the value of a field: `text`
  prefix,    // words (or values) that begin with `text`
  wildcard,  // words like `text`, in which each * is any letters
  days,      // `days` of a date field
  numbers,   // `numbers` of a number field
  near,      // all children, words and phrases of one text, with less than `distance` other words among them
  all_of,    // all children
  any_of,    // at least one child
  none_of,   // not its one child
};

/// A query as understood: a tree whose depth the parser bounds.
struct Query {
  QueryKind kind = QueryKind::value;
  const Field* field = nullptr;  // nullptr: title and text
  std::string text;              // as written, without quotes
  bool exact = false;            // no inflections, no other spellings
  DayRange days;
  NumberRange numbers;
  unsigned distance = 0;
  std::vector<Query> children;
  std::size_t at = 0;  // where it begins, in bytes of the query text; does not count for equality

  friend bool operator==(const Query& a, const Query& b);
};

/// True if the part is a word, a phrase or words like one in a text (title, byline, captions): not a branch.
bool is_text_leaf(const Query& query);

/// True if the query looks for words or for what is like an article: it ranks, and `--any` makes it optional.
/// Other fields only choose.
bool ranks(const Query& query);

/// The query in its own language, without abbreviations. It parses to an equal query.
std::string to_text(const Query& query);

/// Something to say about an answer that is no error: a guess, a limit, something left out.
struct Note {
  std::string kind;  // one stable word with dashes: "stop-word", "no-such-field"
  std::string text;
  std::size_t at = static_cast<std::size_t>(-1);  // byte offset into the query, if it has a place there
};

}  // namespace pressmark
