#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/language/query.h"
#include "shared/result.h"

namespace pressmark {

/// Kinds of pieces. `open` and `close` are brackets, `minus` excludes, `end` stands behind the last piece.
enum class QueryTokenKind { word, phrase, open, close, and_, or_, not_, near, minus, end };

/// The field that stands before a value: one of the table, or one of the two that only the language knows.
struct GivenField {
  const Field* field = nullptr;
  bool since = false, until = false;

  explicit operator bool() const { return field != nullptr || since || until; }
};

/// One piece of a query: an operator, or a value with what stands right before it (`title:="`).
struct QueryToken {
  QueryTokenKind kind = QueryTokenKind::end;
  std::size_t at = 0;          // where it begins, in bytes
  GivenField field = {};       // word, phrase, open
  std::string_view name = {};  // the field as written
  bool exact = false;          // word, phrase: "=" stands before it
  std::string_view text = {};  // word, phrase: without quotes
  unsigned distance = 0;       // near
};

/// The pieces of a query, and what has to be said about them.
struct QueryTokens {
  std::vector<QueryToken> tokens;  // the last one is `end`
  std::vector<Note> notes;
};

/// Cuts a query into pieces. Plain text without a word in it (a dash, "...") gives none; brackets without a
/// partner are text where no operator stands in the query.
Result<QueryTokens> tokens_of(std::string_view text);

}  // namespace pressmark
