#include "query/language/leaf.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/language/values.h"
#include "shared/article/article_words.h"
#include "shared/text/codes.h"
#include "shared/text/edit_distance.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

// One letter stands for a tenth of all words.
constexpr std::size_t kShortestPrefix = 2;

constexpr char kPeriodForms[] = "write 2025, 2025-07 or 2025-07-23, or a range like 2025-06..2025-08";
constexpr char kAgeForms[] = "write a day like 2025-07-23, or an age like 3d, 2w, 6m, 1y";
constexpr char kNumberForms[] = "write 300, 300..500, >=300 or <300";
constexpr char kMentionForms[] = "write 2025, 2025-08, 2025-08-31, XXXX-08-31, 2025-W31 or 2025-Q3";

std::string field_name(const QueryToken& token, const GivenField& field) {
  if (!token.name.empty()) return std::string(token.name);
  if (field.since) return "since";
  if (field.until) return "until";
  return field.field == nullptr ? "text" : std::string(field.field->name);
}

Error bad_value(const QueryToken& token, const GivenField& field, std::string_view why,
                std::string_view advice) {
  return {ErrorKind::bad_query, "query",
          fmt::format("{}:{} {}", field_name(token, field), fold_white_space(token.text), why),
          std::string(advice), token.at};
}

Query blank_leaf(const QueryToken& token, const Field* field) {
  Query leaf;
  leaf.field = field;
  leaf.at = token.at;
  return leaf;
}

bool is_one_word(std::string_view text) {
  const auto words = words_of(text);
  return words.size() == 1 && words[0].text.size() == text.size();
}

// Whether letters enough stand before the first star, as the query is printed.
bool begins_with_letters(std::string_view text) {
  return code_points(to_nfc(std::string(text.substr(0, text.find('*'))))) >= kShortestPrefix;
}

// "ceasef*", "col*r": the word with single stars, if it is one word but for them and begins with letters
// enough (any value and one star at its end, in a field of whole values); else "".
std::string starred(const QueryToken& token, bool whole) {
  const std::size_t first = token.text.find('*');
  if (token.kind != QueryTokenKind::word || token.exact || first == 0 || first == std::string_view::npos)
    return {};
  if (whole) {
    // Control characters fold to blanks, or to nothing; a bracket would take one that is printed behind it.
    const bool one_piece = fold_white_space(token.text) == token.text &&
                           token.text.find_first_of("()") == std::string_view::npos;
    return one_piece && first + 1 == token.text.size() ? std::string(token.text) : std::string();
  }
  if (!begins_with_letters(token.text)) return {};
  std::string pattern;
  for (std::size_t at = 0; at < token.text.size();) {
    const std::size_t end = std::min(token.text.find('*', at), token.text.size());
    const std::string_view piece = token.text.substr(at, end - at);
    if (!is_one_word(piece)) return {};
    pattern += piece;
    at = std::min(token.text.find_first_not_of('*', end), token.text.size());
    if (end < token.text.size()) pattern += '*';
  }
  return pattern;
}

const char* why_no_star(const QueryToken& token, bool whole) {
  if (whole) return "a value takes one at its end only, behind a letter or more, and has no bracket";
  if (token.kind == QueryTokenKind::phrase) return "in quotation marks it stands for nothing";
  if (token.exact) return "behind = it stands for nothing";
  if (!begins_with_letters(token.text)) return "two letters stand before one, or most words were meant";
  return "a word takes one that has nothing but letters and digits beside it";
}

// A star that stands for nothing; in quotation marks it may belong to a whole value.
void note_star(const QueryToken& token, bool whole, std::vector<Note>& notes) {
  if (token.text.find('*') == std::string_view::npos) return;
  if (whole && (token.exact || token.kind == QueryTokenKind::phrase)) return;
  notes.push_back({"star",
                   fmt::format("the * in {} is read as text: {}", fold_white_space(token.text),
                               why_no_star(token, whole)),
                   token.at});
}

Query starred_leaf(const QueryToken& token, const Field* field, std::string pattern) {
  Query leaf = blank_leaf(token, field);
  const bool at_end = pattern.find('*') + 1 == pattern.size();
  if (at_end) pattern.pop_back();
  leaf.kind = at_end ? QueryKind::prefix : QueryKind::wildcard;
  leaf.text = to_nfc(fold_white_space(pattern));
  return leaf;
}

Result<Query> text_leaf(const QueryToken& token, const GivenField& field, std::vector<Note>& notes) {
  const bool whole = field.field != nullptr && field.field->kind == FieldKind::exact;
  if (std::string pattern = starred(token, whole); !pattern.empty())
    return starred_leaf(token, field.field, std::move(pattern));
  Query leaf = blank_leaf(token, field.field);
  leaf.text = to_nfc(fold_white_space(token.text));
  leaf.exact = token.exact && !whole;
  if (whole ? leaf.text.empty() : words_of(leaf.text).empty()) {
    return bad_value(token, field, "has no word to look for", "write one behind the colon");
  }
  note_star(token, whole, notes);
  return leaf;
}

// "language:english", "country:Russia": names where the archive has two letters.
void use_code(const std::string& code, const QueryToken& token, Query& leaf, std::vector<Note>& notes) {
  if (code.empty() || fold(code) == fold(leaf.text)) return;
  std::string written = to_text(leaf);
  leaf.text = code;
  notes.push_back({"code", fmt::format("{} is read as {}", written, to_text(leaf)), token.at});
}

Result<Query> kind_leaf(const QueryToken& token, const GivenField& field, Query leaf) {
  const std::string asked = fold(leaf.text);
  std::string kinds, meant;
  for (const PageKind kind : {PageKind::article, PageKind::page, PageKind::list, PageKind::error}) {
    const std::string_view word = word_of(kind);
    if (asked == word) return leaf;
    kinds += (kinds.empty() ? "" : kind == PageKind::error ? " or " : ", ") + std::string(word);
    if (edit_distance(asked, word) <= 2 && word.size() > 2 && asked.substr(0, 1) == word.substr(0, 1))
      meant = fmt::format("; did you mean kind:{}?", word);
  }
  return bad_value(token, field, "is no kind of page", fmt::format("write {}{}", kinds, meant));
}

Result<Query> value_leaf(const QueryToken& token, const GivenField& field, std::vector<Note>& notes) {
  auto leaf = text_leaf(token, field, notes);
  if (!leaf || leaf->kind != QueryKind::value) return leaf;
  const std::string_view name = field.field->name;
  if (name == "language") use_code(code_of_language(leaf->text), token, *leaf, notes);
  if (name == "country") use_code(code_of_country(leaf->text), token, *leaf, notes);
  return name == "kind" ? kind_leaf(token, field, std::move(*leaf)) : leaf;
}

// "2025-09..2025-06"
bool ends_before_it_begins(std::string_view text, std::string_view today) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) return false;
  return day_range(std::string(text.substr(dots + 2)) + ".." + std::string(text.substr(0, dots)), today)
      .has_value();
}

Result<Query> days_leaf(const QueryToken& token, const GivenField& given, const Field* field,
                        std::string_view today) {
  const bool one_end = given.since || given.until;
  auto days = one_end ? days_or_age(token.text, today) : day_range(token.text, today);
  if (!days && !one_end && ends_before_it_begins(token.text, today))
    return bad_value(token, given, "ends before it begins", "write the earlier day first");
  if (!days) return bad_value(token, given, "is no date", one_end ? kAgeForms : kPeriodForms);
  Query leaf = blank_leaf(token, field);
  leaf.kind = QueryKind::days;
  leaf.days = *days;
  if (given.since) leaf.days.to.clear();
  if (given.until) leaf.days.from.clear();
  return leaf;
}

Result<Query> numbers_leaf(const QueryToken& token, const GivenField& field) {
  const auto numbers = number_range(token.text);
  if (!numbers) return bad_value(token, field, "is no number", kNumberForms);
  Query leaf = blank_leaf(token, field.field);
  leaf.kind = QueryKind::numbers;
  leaf.numbers = *numbers;
  return leaf;
}

Result<Query> mention_leaf(const QueryToken& token, const GivenField& field, std::string_view today) {
  if (token.text.find("..") != std::string_view::npos) return days_leaf(token, field, field.field, today);
  const auto value = mention_value(token.text);
  if (!value) return bad_value(token, field, "is no date", kMentionForms);
  Query leaf = blank_leaf(token, field.field);
  leaf.text = *value;
  return leaf;
}

// `similar:k7m2q9x4t1bd`
Result<Query> likeness_leaf(const QueryToken& token, const GivenField& field) {
  Query leaf = blank_leaf(token, field.field);
  leaf.text = to_nfc(fold_white_space(token.text));
  if (leaf.text.empty())
    return bad_value(token, field, "is no id", "write that of an article behind the colon");
  return leaf;
}

}  // namespace

Result<Query> leaf_of(const QueryToken& token, const GivenField& field, std::string_view today,
                      std::vector<Note>& notes) {
  if (field.since || field.until) return days_leaf(token, field, find_field("date"), today);
  if (field.field == nullptr || field.field->prefix.empty()) {
    const bool is_text = field.field == nullptr || field.field->kind == FieldKind::words;
    if (is_text) return text_leaf(token, {}, notes);
  }
  switch (field.field->kind) {
    case FieldKind::date:
      return days_leaf(token, field, field.field, today);
    case FieldKind::number:
      return numbers_leaf(token, field);
    case FieldKind::mention:
      return mention_leaf(token, field, today);
    case FieldKind::likeness:
      return likeness_leaf(token, field);
    case FieldKind::exact:
      return value_leaf(token, field, notes);
    case FieldKind::words:
    case FieldKind::name:
      break;
  }
  return text_leaf(token, field, notes);
}

}  // namespace pressmark
