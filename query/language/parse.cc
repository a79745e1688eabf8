#include "query/language/parse.h"

#include <optional>

#include <fmt/format.h>

#include "query/language/leaf.h"
#include "query/language/literal.h"
#include "query/language/tokens.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostLeaves = 5'000;
constexpr std::size_t kMostStarred = 100;  // words with a star: each is hundreds
constexpr std::size_t kMostNear = 8;       // words and phrases near each other
constexpr int kDeepest = 100;              // brackets and NOTs inside each other

/// A part of the query; nothing where brackets hold nothing.
using Part = std::optional<Query>;

Query branch(QueryKind kind, std::vector<Query> children, std::size_t at) {
  Query query;
  query.kind = kind;
  query.children = std::move(children);
  query.at = at;
  return query;
}

// One child stands for itself, and children of the same kind join their parent.
Part joined(QueryKind kind, std::vector<Query> parts) {
  if (parts.empty()) return std::nullopt;
  if (parts.size() == 1) return std::move(parts.front());
  const std::size_t at = parts.front().at;
  std::vector<Query> children;
  for (Query& part : parts) {
    if (part.kind != kind) {
      children.push_back(std::move(part));
      continue;
    }
    for (Query& child : part.children) children.push_back(std::move(child));
  }
  return branch(kind, std::move(children), at);
}

Error too_many_words(std::size_t at) {
  return {ErrorKind::bad_query, "query", fmt::format("it has more than {} words", kMostLeaves),
          "give fewer words; to find articles like another, use --similar", at};
}

Error too_many_stars(std::size_t at) {
  return {ErrorKind::bad_query, "query", fmt::format("more than {} words have a *", kMostStarred),
          "give fewer; in quotation marks it is text", at};
}

class Parser {
 public:
  /// Adds to `notes`.
  Parser(const std::vector<QueryToken>& tokens, const ParseOptions& options, std::vector<Note>& notes)
      : tokens_(tokens), options_(options), notes_(notes) {}

  Result<Part> query() {
    auto part = either({});
    if (part && peek().kind != QueryTokenKind::end) return misplaced(peek());
    return part;
  }

 private:
  // either = beside { "OR" beside }
  Result<Part> either(const GivenField& field) {
    std::vector<Query> parts;
    for (const QueryToken* before = nullptr;;) {
      auto part = beside(field);
      if (!part) return part;
      const bool more = peek().kind == QueryTokenKind::or_;
      if (!*part && (more || before != nullptr)) return misplaced(more ? peek() : *before);
      if (*part) parts.push_back(std::move(**part));
      if (!more) return joined(QueryKind::any_of, std::move(parts));
      before = &take();
    }
  }

  // beside = both { both }
  Result<Part> beside(const GivenField& field) {
    std::vector<Query> parts;
    while (begins_operand(peek())) {
      auto part = both(field);
      if (!part) return part;
      if (*part) parts.push_back(std::move(**part));
    }
    if (peek().kind == QueryTokenKind::and_ || peek().kind == QueryTokenKind::near) return misplaced(peek());
    return options_.any ? joined_by_any(std::move(parts)) : joined(QueryKind::all_of, std::move(parts));
  }

  // both = unary { "AND" unary }
  Result<Part> both(const GivenField& field) {
    std::vector<Query> parts;
    for (const QueryToken* before = nullptr;;) {
      auto part = unary(field);
      if (!part) return part;
      const bool more = peek().kind == QueryTokenKind::and_;
      if (!*part && (more || before != nullptr)) return misplaced(more ? peek() : *before);
      if (*part) parts.push_back(std::move(**part));
      if (!more) return joined(QueryKind::all_of, std::move(parts));
      before = &take();
    }
  }

  // unary = { "NOT" | "-" } near
  Result<Part> unary(const GivenField& field) {
    std::vector<const QueryToken*> nots;
    while (peek().kind == QueryTokenKind::not_ || peek().kind == QueryTokenKind::minus)
      nots.push_back(&take());
    if (depth_ + static_cast<int>(nots.size()) > kDeepest) return too_deep(*nots.back());
    depth_ += static_cast<int>(nots.size());
    auto part = near(field);
    depth_ -= static_cast<int>(nots.size());
    if (!part || nots.empty()) return part;
    if (!*part) return nothing_to_exclude(*nots.back());
    for (auto token = nots.rbegin(); token != nots.rend(); ++token) {
      std::vector<Query> child;
      child.push_back(std::move(**part));
      *part = branch(QueryKind::none_of, std::move(child), (*token)->at);
    }
    return part;
  }

  // near = primary { "NEAR" primary }
  Result<Part> near(const GivenField& field) {
    std::size_t at = peek().at;
    auto part = primary(field);
    if (!part || !*part || peek().kind != QueryTokenKind::near) return part;
    const QueryToken& first = peek();
    Query query = branch(QueryKind::near, {}, (*part)->at);
    query.distance = first.distance;
    for (;;) {
      if (auto fits = can_be_near(**part, query.children, at); !fits) return fits.error();
      query.children.push_back(std::move(**part));
      if (peek().kind != QueryTokenKind::near) return Part(std::move(query));
      const QueryToken& again = take();
      if (again.distance != first.distance) return two_distances(first, again);
      if (query.children.size() == kMostNear) return too_many_near(again);
      at = peek().at;
      part = primary(field);
      if (!part) return part;
      if (!*part) return misplaced(again);
    }
  }

  // primary = word | phrase | "(" either ")"
  Result<Part> primary(const GivenField& field) {
    const QueryToken& token = peek();
    if (token.kind == QueryTokenKind::word || token.kind == QueryTokenKind::phrase) {
      take();
      return leaf(token, token.field ? token.field : field);
    }
    if (token.kind != QueryTokenKind::open) return Part{};
    take();
    if (++depth_ > kDeepest) return too_deep(token);
    auto part = either(token.field ? token.field : field);
    --depth_;
    if (!part) return part;
    if (peek().kind != QueryTokenKind::close) return misplaced(peek());
    take();
    return part;
  }

  Result<Part> leaf(const QueryToken& token, const GivenField& field) {
    if (++leaves_ > kMostLeaves) return too_many_words(token.at);
    auto query = leaf_of(token, field, options_.today, notes_);
    if (!query) return query.error();
    const bool starred = query->kind == QueryKind::prefix || query->kind == QueryKind::wildcard;
    if (starred && ++starred_ > kMostStarred) return too_many_stars(token.at);
    return Part(std::move(*query));
  }

  // --any: words may be missing, what chooses by a field may not.
  static Part joined_by_any(std::vector<Query> parts) {
    std::vector<Query> wanted, required;
    for (Query& part : parts) (ranks(part) ? wanted : required).push_back(std::move(part));
    std::vector<Query> all;
    if (auto any = joined(QueryKind::any_of, std::move(wanted))) all.push_back(std::move(*any));
    for (Query& part : required) all.push_back(std::move(part));
    return joined(QueryKind::all_of, std::move(all));
  }

  // A minus before punctuation ("-- ...") is part of it; NOT and a minus before brackets are meant.
  Result<Part> nothing_to_exclude(const QueryToken& token) const {
    if (token.kind == QueryTokenKind::minus && peek().kind != QueryTokenKind::and_ &&
        peek().kind != QueryTokenKind::or_ && peek().kind != QueryTokenKind::near) {
      return Part{};
    }
    return misplaced(token);
  }

  static bool begins_operand(const QueryToken& token) {
    return token.kind == QueryTokenKind::word || token.kind == QueryTokenKind::phrase ||
           token.kind == QueryTokenKind::open || token.kind == QueryTokenKind::not_ ||
           token.kind == QueryTokenKind::minus;
  }

  static Error misplaced(const QueryToken& token) {
    const char* name = token.kind == QueryTokenKind::and_   ? "AND"
                       : token.kind == QueryTokenKind::or_  ? "OR"
                       : token.kind == QueryTokenKind::not_ ? "NOT"
                       : token.kind == QueryTokenKind::near ? "NEAR"
                                                            : nullptr;
    if (name == nullptr) {
      return {ErrorKind::bad_query, "query", "a bracket has no partner",
              "leave it out, or write the other one", token.at};
    }
    return {ErrorKind::bad_query, "query", fmt::format("{} has nothing to work on here", name),
            fmt::format("write a word on its other side, or \"{}\" in quotation marks to look for the word",
                        name),
            token.at};
  }

  static Result<void> can_be_near(const Query& part, const std::vector<Query>& others, std::size_t at) {
    if (!is_text_leaf(part)) {
      return Error{ErrorKind::bad_query, "query", "only words and phrases of a text can be NEAR each other",
                   "write (a NEAR/5 b) OR (a NEAR/5 c), one NEAR for each", at};
    }
    if (others.empty() || others.front().field == part.field) return {};
    return Error{ErrorKind::bad_query, "query", "words of different fields are never NEAR each other",
                 "write title:(a NEAR/5 b), one field for all", at};
  }

  static Error two_distances(const QueryToken& first, const QueryToken& other) {
    return {ErrorKind::bad_query, "query",
            fmt::format("NEAR/{} and NEAR/{} stand in one chain", first.distance, other.distance),
            "write one distance for all, or (a NEAR/3 b) AND (b NEAR/5 c)", other.at};
  }

  static Error too_many_near(const QueryToken& token) {
    return {ErrorKind::bad_query, "query",
            fmt::format("more than {} words and phrases are NEAR each other", kMostNear),
            "join some of them by AND", token.at};
  }

  static Error too_deep(const QueryToken& token) {
    return {ErrorKind::bad_query, "query", fmt::format("brackets go deeper than {} levels", kDeepest),
            "write it with fewer", token.at};
  }

  const QueryToken& peek() const { return tokens_[next_]; }
  const QueryToken& take() { return tokens_[next_++]; }

  const std::vector<QueryToken>& tokens_;
  const ParseOptions& options_;
  std::vector<Note>& notes_;
  std::size_t next_ = 0;
  std::size_t leaves_ = 0;
  std::size_t starred_ = 0;
  int depth_ = 0;
};

Error empty_query() {
  return {ErrorKind::bad_query, "query", "it has no word to look for",
          "write a word, a \"phrase\" or a field:value", 0};
}

}  // namespace

Result<ParsedQuery> parse_query(std::string_view given, const ParseOptions& options) {
  if (given.size() > kLongestQuery) {
    return Error{ErrorKind::bad_query, "query", fmt::format("it is longer than {} bytes", kLongestQuery),
                 "give fewer words", 0};
  }
  const std::string text = to_valid_utf8(given);
  if (options.reading != QueryReading::language) {
    std::vector<Query> leaves = literal_leaves(text, options.reading == QueryReading::plain);
    if (leaves.size() > kMostLeaves) return too_many_words(leaves[kMostLeaves].at);
    auto query = joined(options.any ? QueryKind::any_of : QueryKind::all_of, std::move(leaves));
    if (!query) return empty_query();
    return ParsedQuery{std::move(*query), {}};
  }
  auto tokens = tokens_of(text);
  if (!tokens) return tokens.error();
  auto part = Parser(tokens->tokens, options, tokens->notes).query();
  if (!part) return part.error();
  if (!*part) return empty_query();
  return ParsedQuery{std::move(**part), std::move(tokens->notes)};
}

}  // namespace pressmark
