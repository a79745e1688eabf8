#include "query/language/leaf.h"

#include <fmt/format.h>

#include "query/language/values.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

// A prefix of one letter stands for a tenth of all words.
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

// "ceasef*": the part before the star, if it can be a prefix of one word (of any value, in a field of whole
// values).
std::string_view prefix_of(const QueryToken& token, const Field* field) {
  if (token.kind != QueryTokenKind::word || token.exact || token.text.size() < 2 || token.text.back() != '*')
    return {};
  const std::string_view prefix = token.text.substr(0, token.text.size() - 1);
  if (field != nullptr && field->kind == FieldKind::exact) {
    return prefix.find('*') == std::string_view::npos ? prefix : std::string_view{};
  }
  const auto words = words_of(prefix);
  const bool one = words.size() == 1 && words[0].text.size() == prefix.size();
  return one && code_points(prefix) >= kShortestPrefix ? prefix : std::string_view{};
}

// A star that is no beginning of a word; in quotation marks it may belong to a whole value.
void note_star(const QueryToken& token, bool whole, std::vector<Note>& notes) {
  if (token.text.find('*') == std::string_view::npos) return;
  if (whole && (token.exact || token.kind == QueryTokenKind::phrase)) return;
  const char* why = whole ? "a value takes one at its end only"
                          : "only one word of two letters or more takes one, at its end";
  notes.push_back(
      {"star", fmt::format("the * in {} is read as text: {}", fold_white_space(token.text), why), token.at});
}

Result<Query> text_leaf(const QueryToken& token, const GivenField& field, std::vector<Note>& notes) {
  Query leaf = blank_leaf(token, field.field);
  const std::string_view prefix = prefix_of(token, field.field);
  leaf.kind = prefix.empty() ? QueryKind::value : QueryKind::prefix;
  leaf.text = to_nfc(fold_white_space(prefix.empty() ? token.text : prefix));
  const bool whole = field.field != nullptr && field.field->kind == FieldKind::exact;
  leaf.exact = token.exact && !whole;
  if (whole ? leaf.text.empty() : words_of(leaf.text).empty()) {
    return bad_value(token, field, "has no word to look for", "write one behind the colon");
  }
  if (prefix.empty()) note_star(token, whole, notes);
  return leaf;
}

Result<Query> days_leaf(const QueryToken& token, const GivenField& given, const Field* field,
                        std::string_view today) {
  const bool one_end = given.since || given.until;
  auto days = one_end ? days_or_age(token.text, today) : day_range(token.text, today);
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
    case FieldKind::words:
    case FieldKind::exact:
    case FieldKind::name:
      break;
  }
  return text_leaf(token, field, notes);
}

}  // namespace pressmark
