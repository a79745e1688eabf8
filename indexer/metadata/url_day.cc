#include "indexer/metadata/url_day.h"

#include <string>

#include "shared/text/letters.h"

namespace pressmark {
namespace {

std::size_t digits_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (is_digit_at(text, end)) ++end;
  return end - at;
}

int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  int number = 0;
  for (std::size_t i = 0; i < digits; ++i) number = number * 10 + (text[at + i] - '0');
  return number;
}

bool is_border(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '/' || text[at] == '-' || text[at] == '_');
}

// A month in digits or letters ("may") that ends at a border.
int month_in_path(std::string_view path, std::size_t at, std::size_t& end) {
  const std::size_t digits = digits_at(path, at);
  if (digits == 1 || digits == 2) {
    end = at + digits;
    return number_at(path, at, digits);
  }
  end = at;
  while (end < path.size() && path[end] >= 'a' && path[end] <= 'z' && end - at < 10) ++end;
  return end - at >= 3 ? month_of(path.substr(at, end - at)) : 0;
}

std::optional<IsoDate> day_at(std::string_view path, std::size_t at) {
  const std::size_t digits = digits_at(path, at);
  if (digits == 8)
    return IsoDate{number_at(path, at, 4), number_at(path, at + 4, 2), number_at(path, at + 6, 2)};
  if (digits != 4 || !is_border(path, at + 4)) return std::nullopt;
  std::size_t end = 0;
  const int month = month_in_path(path, at + 5, end);
  if (month == 0 || !is_border(path, end)) return std::nullopt;
  const std::size_t day_digits = digits_at(path, end + 1);
  if (day_digits == 0 || day_digits > 2) return std::nullopt;
  const std::size_t after = end + 1 + day_digits;
  if (after < path.size() && !is_border(path, after) && path[after] != '.' && path[after] != '?')
    return std::nullopt;
  return IsoDate{number_at(path, at, 4), month, number_at(path, end + 1, day_digits)};
}

}  // namespace

std::optional<IsoDate> day_in_url(std::string_view url) {
  const std::size_t scheme = url.find("://");
  const std::size_t path_start = scheme == std::string_view::npos ? 0 : url.find('/', scheme + 3);
  if (path_start == std::string_view::npos) return std::nullopt;
  const std::string path = to_lower(url.substr(path_start, 500));
  for (std::size_t at = 1; at + 8 <= path.size(); ++at) {
    if (!is_border(path, at - 1) || !is_digit_at(path, at)) continue;
    const auto day = day_at(path, at);
    if (day && day->year >= 1990 && day->year <= 2100 && day->month >= 1 && day->day >= 1 &&
        is_possible(*day))
      return day;
  }
  return std::nullopt;
}

}  // namespace pressmark
