#include "query/facets/timeline.h"

#include <chrono>
#include <map>
#include <optional>

#include <fmt/format.h>

#include "shared/database/fields.h"
#include "shared/database/slot_reader.h"

namespace pressmark {
namespace {

namespace chrono = std::chrono;
using chrono::sys_days;
using chrono::year_month_day;

constexpr std::size_t kMostPeriods = 10'000;

/// Periods by their first day.
using PeriodCounts = std::map<sys_days, std::size_t>;

// Of the slot's "202507231840".
std::optional<sys_days> day_of(const std::string& value) {
  constexpr std::size_t kDigits = 8;
  if (value.size() < kDigits || value.find_first_not_of("0123456789") != std::string::npos)
    return std::nullopt;
  const int number = std::stoi(value.substr(0, kDigits));
  const year_month_day day{chrono::year{number / 10'000},
                           chrono::month{static_cast<unsigned>(number / 100 % 100)},
                           chrono::day{static_cast<unsigned>(number % 100)}};
  return day.ok() ? std::optional<sys_days>(day) : std::nullopt;
}

sys_days monday_of(sys_days day) { return day - (chrono::weekday(day) - chrono::Monday); }

sys_days first_day(TimeUnit unit, sys_days day) {
  const year_month_day date(day);
  switch (unit) {
    case TimeUnit::week:
      return monday_of(day);
    case TimeUnit::month:
      return date.year() / date.month() / 1;
    case TimeUnit::year:
      return date.year() / 1 / 1;
    case TimeUnit::day:
      break;
  }
  return day;
}

sys_days next_period(TimeUnit unit, sys_days first) {
  const year_month_day date(first);
  switch (unit) {
    case TimeUnit::week:
      return first + chrono::weeks{1};
    case TimeUnit::month:
      return date + chrono::months{1};
    case TimeUnit::year:
      return date + chrono::years{1};
    case TimeUnit::day:
      break;
  }
  return first + chrono::days{1};
}

int number(chrono::year year) { return static_cast<int>(year); }
unsigned number(chrono::month month) { return static_cast<unsigned>(month); }
unsigned number(chrono::day day) { return static_cast<unsigned>(day); }

// A week belongs to the year of its Thursday.
std::string week_name(sys_days monday) {
  const chrono::year year = year_month_day(monday + chrono::days{3}).year();
  const sys_days first = monday_of(sys_days{year / 1 / 4});
  return fmt::format("{:04}-W{:02}", number(year), (monday - first) / chrono::weeks{1} + 1);
}

std::string name_of(TimeUnit unit, sys_days first) {
  const year_month_day date(first);
  switch (unit) {
    case TimeUnit::week:
      return week_name(first);
    case TimeUnit::month:
      return fmt::format("{:04}-{:02}", number(date.year()), number(date.month()));
    case TimeUnit::year:
      return fmt::format("{:04}", number(date.year()));
    case TimeUnit::day:
      break;
  }
  return fmt::format("{:04}-{:02}-{:02}", number(date.year()), number(date.month()), number(date.day()));
}

std::size_t of_day(const Xapian::Database& database, sys_days day) {
  const year_month_day date(day);
  return database.get_termfreq(
      fmt::format("D{:04}{:02}{:02}", number(date.year()), number(date.month()), number(date.day())));
}

// All documents of the period, doubles among them.
std::size_t documents_in(const Xapian::Database& database, TimeUnit unit, sys_days first) {
  const year_month_day date(first);
  switch (unit) {
    case TimeUnit::week: {
      std::size_t sum = 0;
      for (int i = 0; i < 7; ++i) sum += of_day(database, first + chrono::days{i});
      return sum;
    }
    case TimeUnit::month:
      return database.get_termfreq(fmt::format("M{:04}{:02}", number(date.year()), number(date.month())));
    case TimeUnit::year:
      return database.get_termfreq(fmt::format("Y{:04}", number(date.year())));
    case TimeUnit::day:
      break;
  }
  return of_day(database, first);
}

PeriodCounts counts_of(const Xapian::Database& database, TimeUnit unit,
                       const std::vector<Xapian::docid>& documents, std::size_t& undated) {
  PeriodCounts counts;
  SlotReader values(database, kPublishedSlot);
  for (const Xapian::docid document : documents) {
    const auto day = day_of(values.at(document));
    if (day) ++counts[first_day(unit, *day)];
    if (!day) ++undated;
  }
  return counts;
}

std::size_t undated_in(const Xapian::Database& database) {
  std::size_t dated = 0;
  for (auto term = database.allterms_begin("Y"); term != database.allterms_end("Y"); ++term)
    dated += term.get_termfreq();
  return database.get_doccount() - dated;
}

std::size_t at(const PeriodCounts& counts, sys_days first) {
  const auto found = counts.find(first);
  return found == counts.end() ? 0 : found->second;
}

// The first days of the periods to tell.
std::vector<sys_days> periods_of(const PeriodCounts& counts, TimeUnit unit, bool& gaps) {
  std::vector<sys_days> all;
  if (counts.empty()) return all;
  for (sys_days first = counts.begin()->first; first <= counts.rbegin()->first;
       first = next_period(unit, first)) {
    all.push_back(first);
    gaps = all.size() > kMostPeriods;
    if (gaps) break;
  }
  if (!gaps) return all;
  all.clear();
  for (const auto& [first, count] : counts) all.push_back(first);
  return all;
}

}  // namespace

std::string_view word_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::day:
      return "day";
    case TimeUnit::week:
      return "week";
    case TimeUnit::month:
      return "month";
    case TimeUnit::year:
      break;
  }
  return "year";
}

Timeline timeline_of(const Archive& archive, TimeUnit unit, const std::vector<Xapian::docid>& documents) {
  const Xapian::Database& database = archive.database();
  Timeline timeline;
  timeline.unit = unit;
  std::size_t undated_doubles = 0;
  const PeriodCounts counts = counts_of(database, unit, documents, timeline.undated);
  const PeriodCounts doubles = counts_of(database, unit, archive.collection().doubles(), undated_doubles);
  timeline.undated_indexed = undated_in(database) - undated_doubles;
  for (const sys_days first : periods_of(counts, unit, timeline.gaps)) {
    const std::size_t indexed = documents_in(database, unit, first) - at(doubles, first);
    timeline.periods.push_back({name_of(unit, first), at(counts, first), indexed});
  }
  return timeline;
}

}  // namespace pressmark
