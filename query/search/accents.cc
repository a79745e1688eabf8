#include "query/search/accents.h"

#include <algorithm>
#include <iterator>

#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostSpellings = 64;
// Of 32,902 pairs of inflections in news in Russian, Spanish, French, Italian and Turkish none finds 30,422,
// one 32,875, two 32,883, three 32,884.
constexpr std::size_t kMostChanges = 2;

/// What a folded letter may have been, in endings that the Snowball stemmer of the language knows.
struct Accents {
  std::string_view language;
  char32_t folded;
  std::u32string_view written;
};

constexpr Accents kAccents[] = {
    {"ca", U'a', U"à"},   {"ca", U'c', U"ç"},   {"ca", U'e', U"éè"}, {"ca", U'i', U"íï"},
    {"ca", U'o', U"óò"},  {"ca", U'u', U"úü"},  {"es", U'a', U"á"},  {"es", U'e', U"é"},
    {"es", U'i', U"í"},   {"es", U'n', U"ñ"},   {"es", U'o', U"ó"},  {"es", U'u', U"ú"},
    {"fr", U'a', U"â"},   {"fr", U'e', U"éè"},  {"fr", U'i', U"îï"}, {"ga", U'a', U"á"},
    {"ga", U'e', U"é"},   {"ga", U'i', U"í"},   {"ga", U'o', U"ó"},  {"ga", U'u', U"ú"},
    {"hu", U'a', U"á"},   {"hu", U'e', U"é"},   {"hu", U'i', U"í"},  {"hu", U'o', U"öőó"},
    {"hu", U'u', U"üűú"}, {"it", U'a', U"à"},   {"it", U'e', U"è"},  {"it", U'i', U"ì"},
    {"it", U'o', U"ò"},   {"it", U'u', U"ù"},   {"lt", U'a', U"ą"},  {"lt", U'c', U"č"},
    {"lt", U'e', U"ėę"},  {"lt", U'i', U"į"},   {"lt", U's', U"š"},  {"lt", U'u', U"ųū"},
    {"lt", U'z', U"ž"},   {"pt", U'a', U"ãáâ"}, {"pt", U'c', U"ç"},  {"pt", U'e', U"éê"},
    {"pt", U'i', U"í"},   {"pt", U'o', U"õóô"}, {"pt", U'u', U"ú"},  {"ro", U'a', U"ăâ"},
    {"ro", U'i', U"î"},   {"ro", U's', U"șş"},  {"ro", U't', U"țţ"}, {"ru", U'и', U"й"},
    {"sv", U'o', U"ö"},   {"tr", U'c', U"ç"},   {"tr", U'g', U"ğ"},  {"tr", U'i', U"ı"},
    {"tr", U'o', U"ö"},   {"tr", U's', U"ş"},   {"tr", U'u', U"ü"},
};

std::u32string_view accents_of(char32_t folded, std::string_view language) {
  const auto* row = std::find_if(std::begin(kAccents), std::end(kAccents), [&](const Accents& accents) {
    return accents.folded == folded && accents.language == language;
  });
  return row == std::end(kAccents) ? std::u32string_view() : row->written;
}

/// One letter of the folded word and what it may have been.
struct Letter {
  char32_t folded = 0;
  std::vector<std::string> written;
};

void add_spelling(Letter& letter, std::string spelling) {
  if (std::find(letter.written.begin(), letter.written.end(), spelling) == letter.written.end())
    letter.written.push_back(std::move(spelling));
}

// й stands behind vowels only.
bool fits(char32_t written, char32_t before) {
  return written != U'й' || std::u32string_view(U"аеиоуыэюя").find(before) != std::u32string_view::npos;
}

std::string text_of(char32_t letter) {
  std::string text;
  append_utf8(text, letter);
  return text;
}

std::vector<Letter> letters_of(std::string_view folded, std::string_view language) {
  std::vector<Letter> letters;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint c = code_point_at(folded, at);
    const char32_t before = letters.empty() ? 0 : letters.back().folded;
    Letter letter{c.value, {text_of(c.value)}};
    for (const char32_t written : accents_of(c.value, language)) {
      if (fits(written, before)) add_spelling(letter, text_of(written));
    }
    letters.push_back(std::move(letter));
    at += c.bytes;
  }
  return letters;
}

// The first choice of the letters that the two words share, from the first on, is how they are written there.
// One that folds to two (ß) ends it.
void share(std::string_view written, std::vector<Letter>& letters) {
  const std::string lower = to_lower(written);
  std::size_t next = 0;
  for (std::size_t at = 0; at < lower.size() && next < letters.size(); ++next) {
    const CodePoint c = code_point_at(lower, at);
    const std::string letter = lower.substr(at, c.bytes);
    if (fold(letter) != text_of(letters[next].folded)) return;
    add_spelling(letters[next], letter);
    std::rotate(letters[next].written.begin(),
                std::find(letters[next].written.begin(), letters[next].written.end(), letter),
                letters[next].written.end());
    at += c.bytes;
  }
}

/// A spelling as far as it is made, and how many of its letters are not the first choice.
struct Spelling {
  std::string text;
  std::size_t changes = 0;
};

}  // namespace

std::vector<std::string> spellings_of(std::string_view folded, std::string_view written,
                                      std::string_view language, std::size_t kept) {
  std::vector<Letter> letters = letters_of(folded, language);
  share(written, letters);
  std::vector<Spelling> spellings{{"", 0}};
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const std::vector<std::string>& choices = letters[i].written;
    const std::size_t count = spellings.size();
    for (std::size_t choice = 1; i >= kept && choice < choices.size(); ++choice) {
      for (std::size_t k = 0; k < count && spellings.size() < kMostSpellings; ++k) {
        if (spellings[k].changes < kMostChanges)
          spellings.push_back({spellings[k].text + choices[choice], spellings[k].changes + 1});
      }
    }
    for (std::size_t k = 0; k < count; ++k) spellings[k].text += choices.front();
  }
  std::vector<std::string> words;
  words.reserve(spellings.size());
  for (Spelling& spelling : spellings) words.push_back(std::move(spelling.text));
  return words;
}

}  // namespace pressmark
