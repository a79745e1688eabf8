#include "query/search/absent_value.h"

#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "shared/database/fields.h"
#include "shared/text/edit_distance.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostLookedAt = 50'000;  // values
constexpr std::size_t kMostListedValues = 5;
constexpr std::size_t kLongValue = 6;  // letters, from which on two slips are likely
constexpr std::size_t kLongestValue = 60;
constexpr std::size_t kShortestPart = 3;

struct Value {
  std::string text;
  Xapian::doccount documents;
};

// With most articles first.
std::vector<Value> values_of(const Xapian::Database& database, const std::string& prefix) {
  std::vector<Value> values;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    if (values.size() == kMostLookedAt) break;
    values.push_back({(*term).substr(prefix.size()), term.get_termfreq()});
  }
  std::stable_sort(values.begin(), values.end(),
                   [](const Value& a, const Value& b) { return a.documents > b.documents; });
  return values;
}

// Of values alike the one of most articles.
std::string nearest(const std::vector<Value>& values, const std::string& asked) {
  const std::size_t letters = code_points(asked), most = letters < kLongValue ? 1 : 2;
  if (asked.size() > kLongestValue || letters < kShortestPart) return {};
  std::string best;
  std::size_t best_edits = most + 1;
  for (const Value& value : values) {
    if (value.text.size() > kLongestValue) continue;
    const bool has_it = value.text.find(asked) != std::string::npos;
    const std::size_t edits = has_it ? most : edit_distance(asked, value.text);
    if (edits >= best_edits) continue;
    best = value.text;
    best_edits = edits;
  }
  return best;
}

// "2025-07-23" of "202507231840"; "" of what is no day.
std::string day_of(const std::string& value) {
  constexpr std::size_t kDigits = 8;
  if (value.size() < kDigits) return {};
  return fmt::format("{}-{}-{}", value.substr(0, 4), value.substr(4, 2), value.substr(6, 2));
}

std::string text_with(const Query& leaf, std::string value) {
  Query other = leaf;
  other.text = std::move(value);
  return to_text(other);
}

std::string most_frequent(const std::vector<Value>& values) {
  std::string list;
  for (std::size_t i = 0; i < std::min(values.size(), kMostListedValues); ++i)
    list += (list.empty() ? "" : ", ") + values[i].text;
  if (values.size() > kMostListedValues)
    list += fmt::format(" and {} more", values.size() - kMostListedValues);
  return list;
}

}  // namespace

Note absent_value(const Xapian::Database& database, const Query& leaf) {
  std::string text = fmt::format("no article has {}", to_text(leaf));
  const std::string_view name = leaf.field->name;
  const bool codes = name == "language" || name == "country";
  if (codes || name == "site" || name == "section" || name == "kind") {
    const auto values = values_of(database, std::string(leaf.field->prefix));
    const std::string meant = codes ? std::string() : nearest(values, fold(leaf.text));
    if (!meant.empty()) {
      text += fmt::format("; did you mean {}?", text_with(leaf, meant));
    } else if (!values.empty()) {
      text += fmt::format("; most have {}", most_frequent(values));
    }
  }
  return {"no-such-value", std::move(text), leaf.at};
}

std::string days_there_are(const Xapian::Database& database, const Query& leaf) {
  if (leaf.kind != QueryKind::days || leaf.field->slot < 0) return {};
  const auto slot = static_cast<Xapian::valueno>(leaf.field->slot);
  const std::string first = day_of(database.get_value_lower_bound(slot)),
                    last = day_of(database.get_value_upper_bound(slot));
  if (first.empty() || last.empty()) return {};
  return fmt::format("the archive has {}:{}..{}", leaf.field->name, first, last);
}

}  // namespace pressmark
