#include "shared/text/sentences.h"

#include <algorithm>
#include <iterator>

#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::string_view kAbbreviations[] = {
    "adm", "art",  "bzw",  "ca",  "capt", "cf",  "co",  "col", "corp", "cpl", "dr",  "etc",  "feb",
    "fig", "frau", "fr",   "gen", "gov",  "hr",  "hon", "inc", "jan",  "jr",  "lt",  "ltd",  "maj",
    "mr",  "mrs",  "ms",   "mt",  "nr",   "no",  "nov", "oct", "dec",  "aug", "sep", "sept", "apr",
    "p",   "pp",   "prof", "rep", "rev",  "sen", "sgt", "sr",  "st",   "str", "usw", "vgl",  "vol",
    "vs",  "z",    "г",    "гг",  "им",   "ул",  "тыс", "млн", "млрд",
};

bool is_full_stop(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == U'…' || c == U'。' || c == U'！' || c == U'？' ||
         c == U'｡' || c == U'؟' || c == U'۔' || c == U'।' || c == U'‼' || c == U'⁇' || c == 0x37E;
}

bool is_closing(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == U'”' || c == U'’' || c == U'»' || c == U'›' ||
         c == U'“' || c == U'‘' || c == U'」' || c == U'』' || c == U'）' || c == U'】';
}

// Scripts that write no blank after a full stop.
bool is_full_width_stop(char32_t c) { return c == U'。' || c == U'！' || c == U'？' || c == U'｡'; }

// The letters right before `stop`.
std::string_view word_before(std::string_view text, std::size_t stop) {
  std::size_t start = stop;
  while (start > 0) {
    const CodePoint c = code_point_before(text, start);
    if (!is_letter(c.value)) break;
    start -= c.bytes;
  }
  return text.substr(start, stop - start);
}

// True if the full stop at `stop` belongs to an initial, a title or an abbreviation.
bool is_abbreviation(std::string_view text, std::size_t stop) {
  const std::string_view word = word_before(text, stop);
  if (word.empty()) return false;
  const CodePoint first = code_point_at(word, 0);
  if (first.bytes == word.size() && is_upper(first.value)) return true;
  if (word.data() > text.data() && word.data()[-1] == '.' && word.size() < 4) return true;  // "U.S.", "e.g."
  const std::string folded = to_lower(word);
  return std::find(std::begin(kAbbreviations), std::end(kAbbreviations), folded) != std::end(kAbbreviations);
}

std::size_t skip_while(std::string_view text, std::size_t at, bool (*wanted)(char32_t)) {
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    if (!wanted(c.value)) break;
    at += c.bytes;
  }
  return at;
}

bool starts_lower(std::string_view text, std::size_t at) {
  return at < text.size() && is_lower(code_point_at(text, at).value);
}

}  // namespace

std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  std::size_t start = skip_while(text, 0, is_space);
  for (std::size_t at = start; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const std::size_t stop = at;
    at += c.bytes;
    if (!is_full_stop(c.value)) continue;
    at = skip_while(text, at, is_full_stop);
    at = skip_while(text, at, is_closing);
    const std::size_t next = skip_while(text, at, is_space);
    const bool apart = next > at || next == text.size() || is_full_width_stop(c.value);
    if (!apart || starts_lower(text, next)) continue;
    if (c.value == '.' && next < text.size() && is_abbreviation(text, stop)) continue;
    sentences.push_back(text.substr(start, at - start));
    at = start = next;
  }
  if (start < text.size()) sentences.push_back(text.substr(start));
  return sentences;
}

bool ends_like_sentence(std::string_view text) {
  std::size_t end = text.size();
  while (end > 0) {
    const CodePoint c = code_point_before(text, end);
    if (is_full_stop(c.value)) return true;
    if (!is_closing(c.value) && !is_space(c.value)) return false;
    end -= c.bytes;
  }
  return false;
}

}  // namespace pressmark
