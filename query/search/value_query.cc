#include "query/search/value_query.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <fmt/format.h>

#include "query/language/values.h"
#include "query/search/absent_value.h"
#include "query/search/expansions.h"
#include "shared/article/identity.h"
#include "shared/database/fields.h"
#include "shared/text/letters.h"

namespace pressmark {
namespace {

using Op = Xapian::Query;

// The beginning of a value by the rule of exact_term. An address has neither scheme nor capitals in its host.
std::string value_beginning(const Query& leaf) {
  if (leaf.field->name == "source_id") return leaf.text;
  if (leaf.field->name != "url") return fold(leaf.text);
  const std::string_view address = without_scheme(leaf.text);
  const std::size_t host = std::min(address.find_first_of("/?"), address.size());
  return to_lower(address.substr(0, host)) + std::string(address.substr(host));
}

Xapian::Query exact(const Archive& archive, const Query& leaf, std::vector<Note>& notes) {
  const Xapian::Database& database = archive.database();
  if (leaf.kind == QueryKind::prefix) {
    const Expansion expansion = expansion_of(leaf, leaf.field->prefix, value_beginning(leaf));
    return matching(expansion, expanded(database, expansion, notes));
  }
  std::vector<std::string> terms{exact_term(*leaf.field, leaf.text)};
  const auto domain = leaf.field->name == "site" ? registrable_domain(leaf.text) : std::nullopt;
  if (domain && *domain != fold(leaf.text)) {
    notes.push_back(
        {"site", fmt::format("sites are known by their domain: {} is looked for as {}", leaf.text, *domain),
         leaf.at});
    terms.push_back(exact_term(*leaf.field, *domain));
  }
  const bool found = std::any_of(terms.begin(), terms.end(),
                                 [&](const std::string& term) { return database.term_exists(term); });
  if (!found) notes.push_back(absent_value(database, leaf));
  return any_term(terms);
}

Xapian::Query numbers(const Query& leaf) {
  const auto slot = static_cast<Xapian::valueno>(leaf.field->slot);
  const NumberRange& range = leaf.numbers;
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  const double low = range.low_open ? std::nextafter(range.low, kInfinity) : range.low;
  const double high = range.high_open ? std::nextafter(range.high, -kInfinity) : range.high;
  return Xapian::Query(Op::OP_VALUE_RANGE, slot, Xapian::sortable_serialise(low),
                       Xapian::sortable_serialise(high));
}

// A year, a month or a day is a term; other ranges read the value slot. Its values may go on with the time.
Xapian::Query days(const Query& leaf) {
  const DayRange& range = leaf.days;
  const std::string text = to_text(range);
  if (leaf.field->name == "date" && text.find('.') == std::string::npos) {
    const std::string period = digits_of(text);
    const char* prefix = period.size() == 4 ? "Y" : period.size() == 6 ? "M" : "D";
    return Xapian::Query(make_term(prefix, period));
  }
  constexpr char kAfterDigits = ':';
  const auto slot = static_cast<Xapian::valueno>(leaf.field->slot);
  const std::string from = range.from.empty() ? "0" : digits_of(range.from);
  const std::string to = (range.to.empty() ? "9999" : digits_of(range.to)) + kAfterDigits;
  return Xapian::Query(Op::OP_VALUE_RANGE, slot, from, to);
}

// The days, months and years that lie in the range.
Xapian::Query mentioned_days(const Archive& archive, const Query& leaf) {
  const DayRange& range = leaf.days;
  std::vector<std::string> terms;
  const std::string begin(leaf.field->prefix);
  const auto& database = archive.database();
  for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
    const auto period = days_of((*term).substr(begin.size()), "");
    const bool inside = period && (range.from.empty() || period->from >= range.from) &&
                        (range.to.empty() || period->to <= range.to);
    if (inside) terms.push_back(*term);
  }
  return terms.empty() ? Xapian::Query::MatchNothing : any_term(terms);
}

}  // namespace

Xapian::Query any_term(const std::vector<std::string>& terms) {
  if (terms.size() == 1) return Xapian::Query(terms.front());
  return Xapian::Query(Op::OP_OR, terms.begin(), terms.end());
}

Xapian::Query value_query(const Archive& archive, const Query& leaf, std::vector<Note>& notes) {
  switch (leaf.field->kind) {
    case FieldKind::number:
      return numbers(leaf);
    case FieldKind::date:
      return days(leaf);
    case FieldKind::mention:
      return leaf.kind == QueryKind::days ? mentioned_days(archive, leaf)
                                          : Xapian::Query(make_term(leaf.field->prefix, leaf.text));
    case FieldKind::exact:
    case FieldKind::likeness:
    case FieldKind::words:
    case FieldKind::name:
      break;
  }
  return exact(archive, leaf, notes);
}

}  // namespace pressmark
