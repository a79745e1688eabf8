#include "query/similar/days_near.h"

#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "query/language/values.h"
#include "query/search/value_query.h"
#include "shared/database/fields.h"

namespace pressmark {
namespace {

// "20250723", which the time may follow, as an ISO day; "" if there is none.
std::string published_day(const Xapian::Document& document) {
  constexpr std::size_t kDigits = 8;
  const std::string value = document.get_value(kPublishedSlot);
  if (value.size() < kDigits) return "";
  return value.substr(0, 4) + "-" + value.substr(4, 2) + "-" + value.substr(6, 2);
}

Query published(const DayRange& days) {
  Query leaf;
  leaf.kind = QueryKind::days;
  leaf.field = find_field("date");
  leaf.days = days;
  return leaf;
}

}  // namespace

std::optional<Xapian::Query> days_near(const Archive& archive, const std::vector<GivenArticle>& articles,
                                       std::string_view distance, std::vector<Note>& notes) {
  constexpr std::size_t kMostListed = 5;
  std::vector<Xapian::Query> ranges;
  std::string listed;
  for (const GivenArticle& article : articles) {
    const auto days = days_around(published_day(article.document), distance);
    if (!days) continue;
    if (ranges.size() < kMostListed) listed += (ranges.empty() ? "" : " or ") + to_text(published(*days));
    ranges.push_back(value_query(archive, published(*days), notes));
  }
  const std::size_t undated = articles.size() - ranges.size();
  if (ranges.empty()) {
    notes.push_back(
        {"within", "nobody knows when what is given was published, so --within leaves out nothing"});
    return std::nullopt;
  }
  if (ranges.size() > kMostListed) listed += fmt::format(" and {} more", ranges.size() - kMostListed);
  notes.push_back({"within-days", fmt::format("--within {} is {}", distance, listed)});
  if (undated > 0) {
    notes.push_back({"within", fmt::format("of {} of the {} given articles nobody knows the day: --within "
                                           "counts from the others",
                                           undated, articles.size())});
  }
  return Xapian::Query(Xapian::Query::OP_OR, ranges.begin(), ranges.end());
}

}  // namespace pressmark
