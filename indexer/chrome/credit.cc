#include "indexer/chrome/credit.h"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/chrome/agencies.h"
#include "indexer/chrome/credit_labels.h"
#include "shared/text/letters.h"
#include "shared/text/one_of.h"
#include "shared/text/sentences.h"
#include "shared/text/utf8.h"
#include "shared/text/words.h"

namespace pressmark::chrome {
namespace {

constexpr std::size_t kTailBytes = 160;  // where a credit may stand
constexpr std::size_t kBracketCreditWords = 10;
constexpr std::size_t kCreditWords = 14;        // that a credit has at most
constexpr std::size_t kFewestCaptionWords = 4;  // of a caption before names
constexpr std::size_t kMostNames = 7;           // words of a credit that is nothing but names

// Words that make what stands in brackets a credit, with or without a colon.
constexpr std::string_view kBracketWords[] = {
    "photo", "photos",   "photograph", "picture",    "pic",    "image",        "credit",
    "file",  "courtesy", "handout",    "via",        "getty",  "shutterstock", "foto",
    "bild",  "archiv",   "archivbild", "symbolbild", "crédit", "archivo",      "archivio",
    "фото",  "图",       "写真",       "fotoğraf",
};

// Words that a label may have behind it instead of a colon: "Photo by ...".
constexpr std::string_view kBy[] = {"by", "von", "par", "por", "di", "de", "door"};

// The character after a word, blanks skipped.
char next_mark(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at < text.size() ? text[at] : '\0';
}

bool colon_follows(std::string_view text, const Word& word) {
  const std::size_t end = word.start + word.text.size();
  return next_mark(text, end) == ':' || text.substr(end, 3) == "：";
}

bool slash_at(std::string_view text, const Word& word) {
  const bool before = word.start > 0 && text[word.start - 1] == '/';
  return before || next_mark(text, word.start + word.text.size()) == '/';
}

// Whether a sentence begins at the word.
bool begins_sentence(std::string_view text, std::size_t start) {
  if (start < 2) return start == 0;
  return text[start - 1] == ' ' && std::string_view(".!?").find(text[start - 2]) != std::string_view::npos;
}

// "the pier. Photo by Ann Lee"
bool is_photo_by(std::string_view text, const std::vector<Word>& words, std::size_t first) {
  return first + 2 < words.size() && is_credit_label(words[first].text) &&
         is_one_of(words[first + 1].text, kBy) && begins_sentence(text, words[first].start);
}

// Whether `words` from `first` on, up to the end of the text, read as a credit.
bool opens_credit(std::string_view text, const std::vector<Word>& words, std::size_t first) {
  const Word& word = words[first];
  if (words.size() - first > kCreditWords) return false;
  if (is_credit_label(word.text) && colon_follows(text, word)) return true;
  if (is_photo_by(text, words, first)) return true;
  return is_agency(word.text) && slash_at(text, word);
}

std::string_view without_end_marks(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  return text;
}

// "Ann Lee/Northlight": names around a slash, no list of things.
bool has_names_around_slash(std::string_view inside, const std::vector<Word>& words) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::size_t end = words[i - 1].start + words[i - 1].text.size();
    const bool slash = inside.substr(end, words[i].start - end).find('/') != std::string_view::npos;
    if (slash && starts_upper(words[i - 1].text) && starts_upper(words[i].text)) return true;
  }
  return false;
}

// A credit in brackets at the end; `text` as written.
bool bracket_credit(std::string_view text) {
  text = without_end_marks(text);
  const bool round = text.size() > 1 && text.back() == ')', square = text.size() > 1 && text.back() == ']';
  if (!round && !square) return false;
  const std::size_t open = text.rfind(round ? '(' : '[');
  if (open == std::string_view::npos) return false;
  const std::string_view inside = text.substr(open);
  const std::vector<Word> words = words_of(inside);
  if (words.empty() || words.size() > kBracketCreditWords) return false;
  const std::string lower = to_lower(inside);
  const std::vector<Word> folded = words_of(lower);
  return has_names_around_slash(inside, words) ||
         std::any_of(folded.begin(), folded.end(),
                     [](const Word& w) { return is_one_of(w.text, kBracketWords); });
}

// "The pier at low tide. Ann Lee/Northlight": after the last sentence only names, without an end.
bool ends_with_names(std::string_view tail) {
  if (ends_like_sentence(tail)) return false;
  const std::vector<std::string_view> sentences = sentences_of(tail);
  const auto names =
      sentences.empty() ? tail.size() : static_cast<std::size_t>(sentences.back().data() - tail.data());
  if (count_words(tail.substr(0, names)) < kFewestCaptionWords) return false;
  const std::vector<Word> words = words_of(sentences.back());
  if (words.size() < 2 || words.size() > kMostNames || !starts_upper(sentences.back())) return false;
  const auto capitals = static_cast<std::size_t>(
      std::count_if(words.begin(), words.end(), [](const Word& word) { return starts_upper(word.text); }));
  return capitals >= 2 && capitals + 1 >= words.size();
}

// The last bytes of a text, from a character's beginning.
std::string_view tail_of(std::string_view text) {
  const std::size_t from = text.size() > kTailBytes ? text.size() - kTailBytes : 0;
  return text.substr(character_start(text, from));
}

// Every credit has one of these; the look saves the rest for nearly all texts.
bool may_hold_credit(std::string_view tail) {
  return tail.find_first_of(":/])") != std::string_view::npos ||
         tail.find(" by ") != std::string_view::npos || tail.find("©") != std::string_view::npos ||
         tail.find("：") != std::string_view::npos;
}

}  // namespace

bool has_credit(std::string_view text) {
  if (ends_with_names(tail_of(text))) return true;
  if (!may_hold_credit(tail_of(text))) return false;
  if (bracket_credit(tail_of(text))) return true;
  const std::string lower = to_lower(tail_of(text));
  const std::string_view tail = without_end_marks(lower);
  const std::size_t sign = tail.rfind("©");
  if (sign != std::string_view::npos && tail.size() - sign < 60) return true;
  const std::vector<Word> words = words_of(tail);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (opens_credit(tail, words, i)) return true;
  }
  return false;
}

bool is_credit_only(std::string_view text) {
  if (text.size() > kTailBytes) return false;
  const std::string lower = to_lower(text);
  const std::vector<Word> words = words_of(lower);
  if (words.empty() || words.size() > kCreditWords) return false;
  if (opens_credit(lower, words, 0) || lower.compare(0, 2, "©") == 0) return true;
  const bool bracketed = (lower.front() == '(' || lower.front() == '[') && bracket_credit(text);
  if (bracketed) return true;
  if (words.size() <= 6 && is_agency(words.back().text) && lower.find('/') != std::string::npos) return true;
  return words.size() <= 8 && words.size() > 1 &&
         (lower.compare(0, 9, "photo by ") == 0 || lower.find("getty images") != std::string::npos);
}

}  // namespace pressmark::chrome
