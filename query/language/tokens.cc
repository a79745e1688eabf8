#include "query/language/tokens.h"

#include <charconv>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "query/language/field_names.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

bool is_name_byte(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

bool has_words(std::string_view text) { return !words_of(text).empty(); }

QueryTokenKind operator_of(std::string_view word) {
  if (word == "AND") return QueryTokenKind::and_;
  if (word == "OR") return QueryTokenKind::or_;
  if (word == "NOT") return QueryTokenKind::not_;
  return QueryTokenKind::word;
}

constexpr std::string_view kNear = "NEAR";
constexpr unsigned kNearByDefault = 10;
constexpr unsigned kFarthest = 1'000;

// "/5" behind the name of an operator.
bool is_distance(std::string_view text) {
  return text.size() > 1 && text[0] == '/' &&
         text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

// The number of "/5", or 0 if it is out of range.
unsigned distance_of(std::string_view text) {
  unsigned distance = 0;
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), distance);
  return error == std::errc() && distance <= kFarthest ? distance : 0;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  Result<QueryTokens> scan() {
    while (skip_blanks()) {
      if (auto done = next(); !done) return done.error();
    }
    if (auto done = check_brackets(); !done) return done.error();
    add({QueryTokenKind::end, text_.size()});
    return std::move(found_);
  }

 private:
  // True if something is left.
  bool skip_blanks() {
    while (at_ < text_.size()) {
      const CodePoint c = code_point_at(text_, at_);
      if (!is_space(c.value)) return true;
      at_ += c.bytes;
      boundary_ = true;
    }
    return false;
  }

  bool blank_at(std::size_t at) const {
    return at >= text_.size() || is_space(code_point_at(text_, at).value);
  }
  char byte_at(std::size_t at) const { return at < text_.size() ? text_[at] : '\0'; }
  void add(QueryToken token) { found_.tokens.push_back(token); }

  Result<void> next() {
    const char c = text_[at_];
    if (c == '(') return bracket(QueryTokenKind::open, {}, at_, {});
    if (c == ')') return bracket(QueryTokenKind::close, {}, at_, {});
    if (c == '-' && boundary_ && !blank_at(at_ + 1) && byte_at(at_ + 1) != '-' && byte_at(at_ + 1) != ')') {
      add({QueryTokenKind::minus, at_++});
      return at_minus();
    }
    return value();
  }

  // A minus right before punctuation is part of it, not of the word behind that: "-{ harbour".
  Result<void> at_minus() {
    if (text_[at_] == '(') return {};
    const std::size_t before = found_.tokens.size();
    auto done = value();
    if (done && found_.tokens.size() == before) found_.tokens.pop_back();
    return done;
  }

  Result<void> bracket(QueryTokenKind kind, GivenField field, std::size_t start, std::string_view name) {
    ++at_;
    boundary_ = kind == QueryTokenKind::open;
    add({kind, start, field, name});
    return {};
  }

  // [field ":"] ["="] ( phrase | "(" | word )
  Result<void> value() {
    const std::size_t start = at_;
    auto field = field_before_value();
    if (!field) return field.error();
    const std::string_view name = *field ? text_.substr(start, at_ - 1 - start) : std::string_view{};
    boundary_ = false;
    if (*field && text_[at_] == '(') return bracket(QueryTokenKind::open, *field, start, name);
    const bool exact = text_[at_] == '=' && !blank_at(at_ + 1);
    if (exact) ++at_;
    QueryToken token{QueryTokenKind::word, start, *field, name, exact};
    if (text_[at_] == '"') return phrase(token);
    if (const auto quoted = typographic_phrase()) return take_phrase(token, quoted->first, quoted->second);
    return word(token);
  }

  // Moves behind "field:" if a field and a value stand here.
  Result<GivenField> field_before_value() {
    std::size_t end = at_;
    while (is_name_byte(byte_at(end))) ++end;
    if (end == at_ || byte_at(end) != ':') return GivenField{};
    const std::string_view name = text_.substr(at_, end - at_);
    const GivenField field = given_field(name);
    if (blank_at(end + 1) || byte_at(end + 1) == ')') {
      if (field)
        note("no-value", at_,
             fmt::format("nothing stands right after \"{}:\", so it is read as a word", name));
      return GivenField{};
    }
    if (field) {
      at_ = end + 1;
      return field;
    }
    if (text_.substr(end + 1, 2) == "//") return GivenField{};
    if (const std::string_view meant = meant_field(name); !meant.empty()) return no_such_field(name, meant);
    note("no-such-field", at_, fmt::format("there is no field \"{}:\", so it is read as text", name));
    return GivenField{};
  }

  Error no_such_field(std::string_view name, std::string_view meant) const {
    return {ErrorKind::bad_query, "query", fmt::format("there is no field \"{}:\"", name),
            fmt::format("write {}: if you mean that; a space after the colon makes it text", meant), at_};
  }

  Result<void> phrase(QueryToken token) {
    const std::size_t open = at_;
    const std::size_t close = text_.find('"', open + 1);
    if (close == std::string_view::npos) {
      return Error{ErrorKind::bad_query, "query", "a quotation mark has no partner",
                   "write a second \" behind the phrase, or leave this one out", open};
    }
    return take_phrase(token, text_.substr(open + 1, close - open - 1), close + 1);
  }

  Result<void> take_phrase(QueryToken token, std::string_view text, std::size_t end) {
    token.kind = QueryTokenKind::phrase;
    token.text = text;
    at_ = end;
    if (!token.field && !has_words(token.text)) {
      note("empty-phrase", token.at, "a phrase without a word is left out");
      return {};
    }
    add(token);
    if (byte_at(at_) == '~') {
      note("near", at_, "~ behind a phrase is read as text; a NEAR/5 b looks for words near each other");
    }
    return {};
  }

  // A phrase between “ ” „ “ « », and where it ends; one without a partner is text.
  std::optional<std::pair<std::string_view, std::size_t>> typographic_phrase() const {
    struct Marks {
      std::string_view open, close;
    };
    constexpr Marks kMarks[] = {{"“", "”"}, {"„", "“"}, {"„", "”"}, {"«", "»"}};
    const std::string_view rest = text_.substr(at_);
    for (const auto& [open, close] : kMarks) {
      if (!rest.starts_with(open)) continue;
      const std::size_t begin = open.size(), end = rest.find(close, begin);
      if (end == std::string_view::npos) continue;
      const std::string_view text = rest.substr(begin, end - begin);
      if (text.find('"') == std::string_view::npos && has_words(text))
        return std::pair(text, at_ + end + close.size());
    }
    return std::nullopt;
  }

  // Up to a blank, a quotation mark, or a bracket that closes what stands before the word.
  Result<void> word(QueryToken token) {
    const std::size_t start = at_;
    int depth = 0;
    while (!blank_at(at_) && text_[at_] != '"') {
      if (text_[at_] == '(') ++depth;
      if (text_[at_] == ')' && --depth < 0) break;
      at_ += code_point_at(text_, at_).bytes;
    }
    token.text = text_.substr(start, at_ - start);
    if (!token.field && !token.exact) {
      token.kind = operator_of(token.text);
      if (token.text.starts_with(kNear)) return near(token);
      if (token.text.starts_with("ADJ") && is_distance(token.text.substr(3))) note_no_near(token);
      note_other_operator(token);
    }
    if (token.field || has_words(token.text)) add(token);
    return {};
  }

  // "NEAR" and "NEAR/5"; whatever else begins so is text.
  Result<void> near(QueryToken token) {
    const std::string_view rest = token.text.substr(kNear.size());
    if (rest.empty() || is_distance(rest)) {
      token.kind = QueryTokenKind::near;
      token.distance = rest.empty() ? kNearByDefault : distance_of(rest);
      if (token.distance == 0) return no_distance(token);
    } else if (rest[0] == '/') {
      note_no_near(token);
    }
    add(token);
    return {};
  }

  void note_no_near(const QueryToken& token) {
    note("near", token.at,
         fmt::format("{} is no operator, so it is read as text; NEAR/5 is one", token.text));
  }

  // What is an operator elsewhere, or in capitals.
  void note_other_operator(const QueryToken& token) {
    const std::string_view text = token.text;
    const auto say = [&](std::string_view operator_here) {
      note("operator", token.at, fmt::format("{} is read as text; {}", text, operator_here));
    };
    if (text == "&&") return say("AND is an operator, and what stands side by side is AND");
    if (text == "||") return say("OR is an operator");
    if (text.size() > 1 && text[0] == '!' && has_words(text)) return say("- and NOT exclude");
    if (text.starts_with("near/") && is_distance(text.substr(kNear.size())))
      say("NEAR/5 in capitals is an operator");
  }

  // Grouping matters where there are operators; elsewhere brackets are punctuation of a pasted text.
  Result<void> check_brackets() {
    std::vector<std::size_t> open, lone;
    auto& tokens = found_.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (tokens[i].kind == QueryTokenKind::open) open.push_back(i);
      if (tokens[i].kind != QueryTokenKind::close) continue;
      if (open.empty()) lone.push_back(i);
      if (!open.empty()) open.pop_back();
    }
    lone.insert(lone.end(), open.begin(), open.end());
    if (lone.empty()) return {};
    const QueryToken& first = tokens[lone.front()];
    if (has_operators()) return lone_bracket(first);
    note("bracket", first.at, "a bracket without a partner is read as text");
    std::vector<bool> dropped(tokens.size());
    for (const std::size_t i : lone) dropped[i] = true;
    std::vector<QueryToken> kept;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      if (!dropped[i]) kept.push_back(tokens[i]);
    }
    tokens = std::move(kept);
    return {};
  }

  bool has_operators() const {
    const auto& tokens = found_.tokens;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const QueryTokenKind kind = tokens[i].kind;
      if (kind == QueryTokenKind::and_ || kind == QueryTokenKind::or_ || kind == QueryTokenKind::not_ ||
          kind == QueryTokenKind::near)
        return true;
      if (kind != QueryTokenKind::open) continue;
      if (tokens[i].field || (i > 0 && tokens[i - 1].kind == QueryTokenKind::minus)) return true;
    }
    return false;
  }

  static Error no_distance(const QueryToken& token) {
    return {ErrorKind::bad_query, "query",
            fmt::format("the distance of {} is not from 1 to {}", token.text, kFarthest),
            fmt::format("write NEAR/{}, or \"{}\" in quotation marks to look for the words", kNearByDefault,
                        token.text),
            token.at};
  }

  static Error lone_bracket(const QueryToken& token) {
    const bool open = token.kind == QueryTokenKind::open;
    return {ErrorKind::bad_query, "query", "a bracket has no partner",
            open ? "write the ) that closes it, or leave it out" : "write the ( before it, or leave it out",
            token.at};
  }

  void note(std::string kind, std::size_t at, std::string text) {
    found_.notes.push_back({std::move(kind), std::move(text), at});
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool boundary_ = true;  // a minus here is an operator
  QueryTokens found_;
};

}  // namespace

Result<QueryTokens> tokens_of(std::string_view text) { return Scanner(text).scan(); }

}  // namespace pressmark
