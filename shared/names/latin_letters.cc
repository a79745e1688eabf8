#include "shared/names/latin_letters.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "shared/text/utf8.h"

namespace pressmark {
namespace {

// The Latin letters of consecutive code points, in the order of Unicode; "." for one that is not written.
struct Range {
  char32_t first;
  std::string_view letters;  // between blanks
};

constexpr char32_t kFirstCyrillic = 0x0400, kLastCyrillic = 0x052F;

// What folding leaves of й is и, of ё and ѐ е, of ї і, of ў у, of ѓ г, of ќ к.
constexpr auto kRanges = std::to_array<Range>({
    {0x03B1, "a v g d e z i th i k l m n x o p r s s t y f kh ps o"},
    {0x0430, "a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch . y . e yu ya"},
    {0x0450, "e e dj g ye dz i i j lj nj c k i u dz"},
    {0x0561, "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts w p k o f"},
    {0x10D0, "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h"},
});

constexpr struct {
  char32_t letter;
  std::string_view latin;
} kOthers[] = {{0x0491, "g"}, {0x0493, "gh"}, {0x049B, "q"}, {0x04A3, "ng"}, {0x04AF, "u"},
               {0x04B1, "u"}, {0x04BB, "h"},  {0x04D9, "a"}, {0x04E9, "o"},  {0x0587, "ev"}};

// Letters that are one sound together, as the table above writes them.
constexpr struct {
  std::string_view written, read;
} kGreekPairs[] = {{"oy", "ou"}, {"gg", "ng"}, {"gk", "g"}, {"gx", "nx"}, {"gkh", "nkh"}};

std::string_view nth_word(std::string_view words, std::size_t n) {
  for (; n > 0; --n) {
    const std::size_t blank = words.find(' ');
    if (blank == std::string_view::npos) return {};
    words.remove_prefix(blank + 1);
  }
  return words.substr(0, words.find(' '));
}

// Empty for a letter that is in no table.
std::string_view latin_of(char32_t letter) {
  for (const auto& other : kOthers) {
    if (other.letter == letter) return other.latin;
  }
  for (const Range& range : kRanges) {
    if (letter >= range.first && letter < range.first + 64) {
      const std::string_view latin = nth_word(range.letters, letter - range.first);
      if (!latin.empty()) return latin;
    }
  }
  return {};
}

bool is_greek(char32_t letter) { return letter >= 0x0370 && letter < 0x0400; }

// "ου" is u, "μπ" at the beginning b, "ντ" d; "αυ" and "ευ" are av and ev.
void read_greek(std::string& word) {
  for (const auto& [written, read] : kGreekPairs) {
    for (std::size_t at = word.find(written); at != std::string::npos;
         at = word.find(written, at + read.size()))
      word.replace(at, written.size(), read);
  }
  for (const std::string_view pair : {"ay", "ey"}) {
    for (std::size_t at = word.find(pair); at != std::string::npos; at = word.find(pair, at + 1))
      word[at + 1] = 'v';
  }
  if (word.starts_with("mp")) word.replace(0, 2, "b");
  if (word.starts_with("nt")) word.replace(0, 2, "d");
}

template <class Each>
void for_each_letter(std::string_view text, Each each) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint letter = code_point_at(text, at);
    each(letter.value, text.substr(at, letter.bytes));
    at += letter.bytes;
  }
}

}  // namespace

std::string latin_letters(std::string_view folded_word) {
  const bool ascii =
      std::all_of(folded_word.begin(), folded_word.end(), [](char c) { return (c & 0x80) == 0; });
  if (ascii) return std::string(folded_word);
  std::string word;
  bool greek = false;
  for_each_letter(folded_word, [&](char32_t letter, std::string_view bytes) {
    const std::string_view latin = latin_of(letter);
    greek = greek || is_greek(letter);
    if (latin != ".") word += latin.empty() ? bytes : latin;
  });
  if (greek) read_greek(word);
  return word.empty() ? std::string(folded_word) : word;
}

bool is_cyrillic(std::string_view word) {
  bool found = false;
  for_each_letter(word, [&](char32_t letter, std::string_view) {
    found = found || (letter >= kFirstCyrillic && letter <= kLastCyrillic);
  });
  return found;
}

}  // namespace pressmark
