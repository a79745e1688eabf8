#include "indexer/metadata/credits.h"

#include <algorithm>
#include <optional>

#include "indexer/chrome/credit_labels.h"
#include "shared/text/letters.h"
#include "shared/text/sentences.h"
#include "shared/text/trimmed.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostCreditWords = 16;  // of a credit

// What opens a credit beside a label with its colon; lower case.
constexpr std::string_view kOtherCues[] = {
    "photo by ",  "photo by: ", "photograph by ", "picture by ", "image by ",
    "photo via ", "foto de ",   "courtesy of ",   "courtesy ",   "copyright ",
    "sources:",   "фото ",      "fot.",           "图/",         "©",
    "(c) "};

// What opens the credit that the text begins with, in lower case; empty if it begins with none.
std::string cue_at_start(std::string_view text) {
  const std::string lower = to_lower(text.substr(0, 40));
  std::size_t longest = chrome::credit_label_at_start(lower);
  for (const std::string_view cue : kOtherCues) {
    if (cue.size() > longest && lower.starts_with(cue)) longest = cue.size();
  }
  return lower.substr(0, longest);
}

bool is_short(std::string_view text) {
  return count_words(text) <= kMostCreditWords && count_words(text) > 0;
}

// "Name/Agency", "Name / Agency via Other": capitals around a slash, and no full stop inside.
bool is_slashed_credit(std::string_view text) {
  if (!is_short(text) || count_words(text) > 10) return false;
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos || slash == 0 || slash + 1 >= text.size()) return false;
  const auto before = words_of(text.substr(0, slash));
  const auto after = words_of(text.substr(slash + 1));
  if (before.empty() || after.empty()) return false;
  const auto capital = [](const Word& word) {
    return !word.text.empty() && to_lower(word.text) != word.text;
  };
  return capital(before.back()) && capital(after.front()) && capital(before.front());
}

std::string bare_credit(std::string_view credit) {
  std::string_view rest = trimmed(credit);
  for (int round = 0; round < 2; ++round)
    rest = trimmed(rest.substr(std::min(cue_at_start(rest).size(), rest.size())));
  while (!rest.empty() && (rest.back() == '.' || rest.back() == ',' || rest.back() == ';'))
    rest.remove_suffix(1);
  return std::string(rest);
}

bool is_bracketed_credit(std::string_view inside) {
  return is_short(inside) && (!cue_at_start(inside).empty() || is_slashed_credit(inside));
}

// "... [Name/Agency]" and "... (Photo: Name)". In square brackets a few capitalised words will do, too.
std::optional<Caption> part_bracket(std::string_view caption) {
  std::string_view text = caption;
  while (!text.empty() && (text.back() == '.' || text.back() == ' ')) text.remove_suffix(1);
  if (text.empty() || (text.back() != ']' && text.back() != ')')) return std::nullopt;
  const char open = text.back() == ']' ? '[' : '(';
  const std::size_t at = text.rfind(open);
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view inside = text.substr(at + 1, text.size() - at - 2);
  const bool square =
      open == '[' && is_short(inside) && count_words(inside) <= 6 && !ends_like_sentence(inside);
  if (!square && !is_bracketed_credit(inside)) return std::nullopt;
  return Caption{std::string(trimmed(text.substr(0, at))), bare_credit(inside)};
}

bool ends_a_sentence(std::string_view before) {
  before = trimmed(before);
  constexpr std::string_view kEnds = ".!?)|]\"";
  return before.empty() || kEnds.find(before.back()) != std::string_view::npos ||
         static_cast<unsigned char>(before.back()) >= 0x80;
}

// "... the hall. Photo: Name", "... | Image: Name", "... Source: A / B"
std::optional<Caption> part_cue(std::string_view caption) {
  for (std::size_t at = caption.size(); at > 0;) {
    --at;
    const bool begins = at == 0 || caption[at - 1] == ' ' || caption[at - 1] == '|' || caption[at - 1] == '(';
    if (!begins) continue;
    const std::string_view rest = caption.substr(at);
    const std::string cue = cue_at_start(rest);
    if (cue.empty() || !is_short(rest.substr(std::min(cue.size(), rest.size())))) {
      if (count_words(rest) > 2 * kMostCreditWords) break;
      continue;
    }
    const bool colon = cue.back() == ':' || static_cast<unsigned char>(cue.front()) >= 0x80;
    if (!colon && !ends_a_sentence(caption.substr(0, at))) continue;
    std::string_view before = trimmed(caption.substr(0, at));
    while (!before.empty() && (before.back() == '|' || before.back() == '(' || before.back() == ' '))
      before.remove_suffix(1);
    // "Copyright © Name": what stands before is a cue, too.
    const std::string cue_before = std::string(before) + ": ";
    if (cue_at_start(cue_before).size() > before.size()) before = {};
    return Caption{std::string(before), bare_credit(rest)};
  }
  return std::nullopt;
}

// "... the hall. REUTERS/Name": the last sentence is a slashed credit.
std::optional<Caption> part_last_sentence(std::string_view caption) {
  const std::size_t stop = caption.rfind(". ");
  const std::string_view last = stop == std::string_view::npos ? caption : caption.substr(stop + 2);
  if (!is_slashed_credit(last)) return std::nullopt;
  const std::string_view before =
      stop == std::string_view::npos ? std::string_view() : caption.substr(0, stop + 1);
  return Caption{std::string(trimmed(before)), bare_credit(last)};
}

}  // namespace

Caption part_credit(std::string_view caption) {
  constexpr std::size_t kMostBytes = 4'000;
  const std::string_view text = trimmed(caption);
  if (text.size() > kMostBytes) return {std::string(text), {}};
  if (auto parted = part_bracket(text)) return *parted;
  if (auto parted = part_cue(text)) return *parted;
  if (auto parted = part_last_sentence(text)) return *parted;
  return {std::string(text), {}};
}

}  // namespace pressmark
