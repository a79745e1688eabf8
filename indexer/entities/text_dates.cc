#include "indexer/entities/text_dates.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "shared/text/dates.h"

namespace pressmark::entities {
namespace {

Granularity granularity_of(DateUnit unit) {
  switch (unit) {
    case DateUnit::day:
      return Granularity::day;
    case DateUnit::week:
      return Granularity::week;
    case DateUnit::month:
      return Granularity::month;
    case DateUnit::quarter:
      return Granularity::quarter;
    case DateUnit::year:
      return Granularity::year;
    case DateUnit::decade:
      return Granularity::decade;
  }
  return Granularity::day;
}

class DateList {
 public:
  void add(std::string_view paragraph) {
    for (const FoundDate& date : scan_dates(paragraph)) {
      if (!seen_.insert(date.value).second) continue;
      dates_.push_back({std::string(paragraph.substr(date.start, date.end - date.start)), date.value,
                        granularity_of(date.unit)});
    }
  }
  std::vector<TextDate> take() { return std::move(dates_); }

 private:
  std::vector<TextDate> dates_;
  std::unordered_set<std::string> seen_;
};

}  // namespace

std::vector<TextDate> text_dates(const Article& article) {
  DateList list;
  if (article.title && article.title_source != TitleSource::first_sentence) list.add(*article.title);
  const std::string_view text = article.text;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    list.add(text.substr(at, end - at));
    at = end + 1;
  }
  return list.take();
}

}  // namespace pressmark::entities
