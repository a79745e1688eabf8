#include "shared/names/names.h"

#include <algorithm>

#include "shared/names/body.h"
#include "shared/names/name_token.h"
#include "shared/names/person.h"
#include "shared/names/spelling.h"
#include "shared/names/word_lists.h"

namespace pressmark {

namespace {

bool carries_terms(const std::vector<NameToken>& tokens, std::size_t i) {
  const NameToken& token = tokens[i];
  const bool more = i + 1 < tokens.size();
  if (is_link_word(token.word) || is_particle(token.word)) return false;
  if (more && tokens[i + 1].hyphen_before && is_arabic_article(token.word)) return false;
  if (more && is_sure_title(token.word)) return false;
  if (i > 0 && (token.word == "jr" || token.word == "sr")) return false;
  const bool digit = token.word[0] >= '0' && token.word[0] <= '9';
  return !(token.word.size() == 1 && !digit && (token.dotted || more));
}

// The word under which a body's block is found: the longest that few bodies share.
std::string home_word(const std::vector<std::string>& words) {
  std::string best, best_plain;
  bool best_common = true;
  for (const std::string& word : words) {
    const bool common =
        word.size() <= 2 || is_common_body_word(word) || is_soft_word(word) || is_legal_form(word);
    std::string plain = plain_spelling(word);
    const bool better =
        best.empty() || (best_common && !common) ||
        (best_common == common &&
         (plain.size() > best_plain.size() || (plain.size() == best_plain.size() && plain < best_plain)));
    if (!better) continue;
    best = word;
    best_plain = std::move(plain);
    best_common = common;
  }
  return best;
}

}  // namespace

std::vector<std::string> name_words(std::string_view name) {
  const std::vector<NameToken> tokens = name_tokens(name, true);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (carries_terms(tokens, i)) words.push_back(tokens[i].word);
  }
  if (words.empty()) {
    for (const NameToken& token : tokens) words.push_back(token.word);
  }
  return words;
}

std::string home_key(std::string_view name, EntityType type) {
  if (type == EntityType::person) {
    const PersonName person = parse_person(name);
    const std::vector<std::string> words = name_words(name);
    if (words.empty()) return {};
    // Only a word that carries terms can be looked up.
    const bool listed =
        !person.family.empty() && std::find(words.begin(), words.end(), person.family.back()) != words.end();
    return word_key(listed ? person.family.back() : words.back());
  }
  return word_key(home_word(name_words(name)));
}

bool same_name(std::string_view a, std::string_view b, EntityType type) {
  return a == b || (type == EntityType::person ? are_one_person(a, b) : are_one_body(a, b, type));
}

}  // namespace pressmark
