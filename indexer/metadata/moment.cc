#include "indexer/metadata/moment.h"

#include <array>

namespace pressmark {
namespace {

// The next number of at most `most` digits; -1 if there is none. Moves `text` behind it.
int take_number(std::string_view& text, std::size_t most) {
  int number = -1;
  for (std::size_t i = 0; i < most && !text.empty() && text[0] >= '0' && text[0] <= '9'; ++i) {
    number = (number < 0 ? 0 : number * 10) + (text[0] - '0');
    text.remove_prefix(1);
  }
  return number;
}

std::string two_digits(int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); }

}  // namespace

std::optional<std::string> moment_of(std::string_view text) {
  constexpr std::array<std::size_t, 6> kDigits = {4, 2, 2, 2, 2, 2};
  constexpr std::array<int, 6> kLowest = {1900, 1, 1, 0, 0, 0};
  constexpr std::array<int, 6> kHighest = {2100, 12, 31, 23, 59, 60};
  if (text.empty() || text[0] == 'Z') return std::nullopt;
  std::array<int, 6> parts = kLowest;
  for (std::size_t i = 0; i < parts.size() && !text.empty() && text[0] != 'Z'; ++i) {
    parts[i] = take_number(text, kDigits[i]);
    if (parts[i] < kLowest[i] || parts[i] > kHighest[i]) return std::nullopt;
    if (i == 0 && text.empty()) return std::nullopt;  // a year alone is no moment
    if (!text.empty() && std::string_view("-:T ").find(text[0]) != std::string_view::npos)
      text.remove_prefix(1);
  }
  return std::to_string(parts[0]) + "-" + two_digits(parts[1]) + "-" + two_digits(parts[2]) + "T" +
         two_digits(parts[3]) + ":" + two_digits(parts[4]) + ":" + two_digits(parts[5]) + "Z";
}

}  // namespace pressmark
