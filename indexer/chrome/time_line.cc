#include "indexer/chrome/time_line.h"

#include <algorithm>

namespace pressmark::chrome {
namespace {

constexpr std::size_t kLongestZone = 8;  // bytes behind the time: " a.m.", " BST", " Uhr"

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace

bool is_time_line(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size() && at < 2 && is_digit(text[at])) ++at;
  if (at == 0 || text.size() < at + 3 || (text[at] != ':' && text[at] != 'h')) return false;
  if (!is_digit(text[at + 1]) || !is_digit(text[at + 2])) return false;
  const std::string_view zone = text.substr(at + 3);
  return zone.size() <= kLongestZone &&
         std::all_of(zone.begin(), zone.end(), [](char c) { return is_letter(c) || c == ' ' || c == '.'; });
}

}  // namespace pressmark::chrome
