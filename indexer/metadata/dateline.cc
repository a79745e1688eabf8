#include "indexer/metadata/dateline.h"

#include <algorithm>
#include <string>

#include "shared/text/dates.h"
#include "shared/text/letters.h"
#include "shared/text/trimmed.h"
#include "shared/text/utf8.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

constexpr std::size_t kLongestHead = 140;   // bytes before the dash
constexpr std::size_t kMostPlaceWords = 6;  // of a place

// Dashes that close a dateline, best first.
constexpr std::string_view kDashes[] = {" — ", " – ", " - ", " -- ", "— ", "– ", ") -", ")—", ")–", "—"};

// In capitals before a dash they are no places.
constexpr std::string_view kNoPlaces[] = {"UPDATE", "UPDATED", "BREAKING",   "EXCLUSIVE", "WATCH",
                                          "VIDEO",  "LIVE",    "OPINION",    "ANALYSIS",  "READ",
                                          "PHOTOS", "NEW",     "NOTE",       "REVIEW",    "CORRECTION",
                                          "EDITOR", "FILE",    "COMMENTARY", "INTERVIEW", "FEATURE"};

struct Opening {
  std::string_view head;
  std::string_view rest;
};

std::optional<Opening> opening_of(std::string_view paragraph) {
  const std::string_view start = paragraph.substr(0, kLongestHead);
  std::optional<Opening> first;
  for (const std::string_view dash : kDashes) {
    const std::size_t at = start.find(dash);
    if (at == std::string_view::npos || at == 0 || (first && first->head.size() <= at)) continue;
    const std::size_t keep = dash.front() == ')' ? 1 : 0;
    first = Opening{paragraph.substr(0, at + keep), paragraph.substr(at + dash.size())};
  }
  return first;
}

bool is_capitals(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint next = code_point_at(word, at);
    if (is_lower(next.value)) return false;
    letters += is_letter(next.value) ? 1 : 0;
    at += next.bytes;
  }
  return letters >= 3;
}

// The agency or body in brackets at the end of the head, and the head without it.
bool drop_brackets(std::string_view& head) {
  if (head.empty() || head.back() != ')') return false;
  const std::size_t open = head.rfind('(');
  constexpr std::size_t kMostAgencyWords = 3;
  if (open == std::string_view::npos || open == 0 || count_words(head.substr(open)) > kMostAgencyWords)
    return false;
  head = trimmed(head.substr(0, open));
  return true;
}

// Cuts the date off the end of the head.
std::optional<std::string> drop_date(std::string_view& head) {
  const auto dates = scan_dates(head);
  if (dates.empty() || dates.back().unit != DateUnit::day) return std::nullopt;
  const FoundDate& date = dates.back();
  if (count_words(head.substr(date.end)) > 0) return std::nullopt;
  head = trimmed(head.substr(0, date.start));
  return date.value;
}

std::string_view without_end_marks(std::string_view place) {
  while (!place.empty() &&
         (place.back() == ',' || place.back() == '.' || place.back() == ' ' || place.back() == ':')) {
    place.remove_suffix(1);
  }
  return place;
}

bool is_place(std::string_view place) {
  const auto words = words_of(place);
  if (words.empty() || words.size() > kMostPlaceWords || !starts_upper(place)) return false;
  const std::string first(words.front().text);
  if (std::find(std::begin(kNoPlaces), std::end(kNoPlaces), first) != std::end(kNoPlaces)) return false;
  if (place.find_first_of("\":;!?“”0123456789") != std::string_view::npos) return false;
  // Every word of a place begins with a capital, but for particles.
  const auto lower_words = std::count_if(words.begin(), words.end(), [](const Word& word) {
    return is_lower(code_point_at(word.text, 0).value) && word.text.size() > 3;
  });
  return lower_words == 0;
}

// A report goes on with a new sentence after the dash.
bool opens_sentence(std::string_view rest) {
  rest = trimmed(rest);
  while (!rest.empty() && (rest.front() == '-' || rest.front() == '"' || rest.front() == '\''))
    rest = trimmed(rest.substr(1));
  if (rest.empty()) return false;
  const char32_t first = code_point_at(rest, 0).value;
  return !is_lower(first);
}

// "新华社北京5月16日电": between the agency and the date stands the place.
std::optional<Dateline> chinese_dateline(std::string_view paragraph) {
  constexpr std::string_view kAgencies[] = {"新华社", "中新社", "中新网", "人民网", "新华网", "中央社"};
  const std::string_view start = paragraph.substr(0, kLongestHead);
  for (const std::string_view agency : kAgencies) {
    const std::size_t at = start.find(agency);
    if (at == std::string_view::npos || at > 12) continue;
    const auto dates = scan_dates(start.substr(at));
    if (dates.empty() || dates.front().unit != DateUnit::day) return std::nullopt;
    const std::string_view place =
        trimmed(start.substr(at + agency.size(), dates.front().start - agency.size()));
    constexpr std::size_t kLongestPlace = 24;
    if (place.empty() || place.size() > kLongestPlace) return std::nullopt;
    return Dateline{std::string(place), dates.front().value};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view first_paragraph) {
  if (auto chinese = chinese_dateline(first_paragraph)) return chinese;
  const auto opening = opening_of(first_paragraph);
  if (!opening || !opens_sentence(opening->rest)) return std::nullopt;
  std::string_view head = trimmed(opening->head);
  const bool agency = drop_brackets(head);
  const auto date = drop_date(head);
  const std::string_view place = without_end_marks(head);
  if (!is_place(place)) return std::nullopt;
  const auto words = words_of(place);
  const bool capitals = is_capitals(words.front().text);
  if (!agency && !date && !capitals) return std::nullopt;
  return Dateline{std::string(place), date};
}

}  // namespace pressmark
