#include "indexer/metadata/clock_time.h"

#include "shared/text/letters.h"

namespace pressmark {
namespace {

int two_digits(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

std::string two(int number) {
  return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

// Over ":SS" and ".fff".
std::size_t after_seconds(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == ':' && is_digit_at(text, at + 1) && is_digit_at(text, at + 2)) at += 3;
  if (at < text.size() && (text[at] == '.' || text[at] == ',') && is_digit_at(text, at + 1)) {
    ++at;
    while (is_digit_at(text, at)) ++at;
  }
  return at;
}

std::string zone_at(std::string_view text, std::size_t at) {
  const std::size_t start = at < text.size() && text[at] == ' ' ? at + 1 : at;
  const std::string_view rest = text.substr(std::min(start, text.size()));
  if (rest.starts_with("UTC") || rest.starts_with("GMT")) {
    const std::string further = zone_at(rest.substr(3), 0);
    return further.empty() ? "+00:00" : further;
  }
  if (!rest.empty() && rest.front() == 'Z' &&
      (rest.size() == 1 || !is_letter(static_cast<unsigned char>(rest[1]))))
    return "+00:00";
  if (rest.size() < 5 || (rest[0] != '+' && rest[0] != '-') || !is_digit_at(rest, 1) || !is_digit_at(rest, 2))
    return {};
  const std::size_t minutes = rest[3] == ':' ? 4 : 3;
  if (!is_digit_at(rest, minutes) || !is_digit_at(rest, minutes + 1)) return {};
  if (two_digits(rest, 1) > 14 || two_digits(rest, minutes) > 59 || is_digit_at(rest, minutes + 2)) return {};
  return std::string(rest.substr(0, 3)) + ":" + std::string(rest.substr(minutes, 2));
}

// 12 hours to add for "pm", -1 for none, 0 for "am".
int half_day(std::string_view text, std::size_t& at) {
  std::size_t start = at;
  while (start < text.size() && text[start] == ' ') ++start;
  const std::string word = to_lower(text.substr(start, 4));
  for (const std::string_view mark : {"a.m.", "p.m.", "am", "pm"}) {
    if (!word.starts_with(mark)) continue;
    at = start + mark.size();
    return mark.front() == 'p' ? 12 : 0;
  }
  return -1;
}

}  // namespace

std::optional<std::string> find_clock_time(std::string_view text) {
  for (std::size_t at = 1; at + 2 < text.size(); ++at) {
    const bool clock = text[at] == ':' && is_digit_at(text, at - 1) && is_digit_at(text, at + 1) &&
                       is_digit_at(text, at + 2);
    if (!clock || is_digit_at(text, at + 3)) continue;
    const bool wide = at >= 2 && is_digit_at(text, at - 2);
    const bool longer = at >= 3 && wide && is_digit_at(text, at - 3);
    int hour = wide ? two_digits(text, at - 2) : text[at - 1] - '0';
    const int minute = two_digits(text, at + 1);
    if (longer || hour > 23 || minute > 59) continue;
    std::size_t end = after_seconds(text, at + 3);
    const int half = half_day(text, end);
    if (half >= 0 && hour >= 1 && hour <= 12) hour = hour % 12 + half;
    return two(hour) + ":" + two(minute) + zone_at(text, end);
  }
  return std::nullopt;
}

}  // namespace pressmark
