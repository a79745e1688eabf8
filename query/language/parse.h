#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/language/query.h"
#include "shared/result.h"

namespace pressmark {

/// The most bytes that a query may have: a long article pasted whole.
inline constexpr std::size_t kLongestQuery = 100'000;

/// How the text of a query is read: in the language of queries; as words and phrases without operators and
/// fields (a piece that is several words is a phrase); as single words.
enum class QueryReading { language, literal, plain };

/// What a query does not say itself.
struct ParseOptions {
  std::string today;  // ISO day that since:2w counts from
  bool any = false;   // words side by side are joined by OR, not AND
  QueryReading reading = QueryReading::language;
};

/// A query as understood, and what has to be said about that.
struct ParsedQuery {
  Query query;
  std::vector<Note> notes;
};

/// Reads a query; GRAMMAR.md is the language. What cannot be an operator is text. An error has the place in
/// `at` and says what to write. Time is linear in the length of the text.
Result<ParsedQuery> parse_query(std::string_view given, const ParseOptions& options);

}  // namespace pressmark
