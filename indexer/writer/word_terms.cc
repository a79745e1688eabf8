#include "indexer/writer/word_terms.h"

#include "shared/database/fields.h"
#include "shared/text/letters.h"
#include "shared/text/words.h"

namespace pressmark {

WordTerms::WordTerms(std::string_view language) : language_(language), stemmer_(language) {}

void WordTerms::add(std::string_view text, const std::vector<std::string_view>& prefixes) {
  const std::vector<Word> words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    ++position_;
    Occurrences& word = words_[std::string(words[i].text)];
    const bool pair = i > 0 && words[i].unspaced && words[i - 1].unspaced &&
                      words[i - 1].start + words[i - 1].text.size() == words[i].start;
    for (const std::string_view prefix : prefixes) {
      auto found = word.by_prefix.find(prefix);
      if (found == word.by_prefix.end())
        found = word.by_prefix.emplace(prefix, std::vector<Xapian::termpos>{}).first;
      found->second.push_back(position_);
      if (pair) add_bigram(words[i - 1].text, words[i].text, prefix);
    }
  }
}

// As Xapian's TermGenerator does it for scripts without spaces: single characters with positions, pairs
// without.
void WordTerms::add_bigram(std::string_view left, std::string_view right, std::string_view prefix) {
  ++bigrams_[make_term(prefix, fold(std::string(left) + std::string(right)))];
}

void WordTerms::put(Xapian::Document& document) const {
  for (const auto& [word, occurrences] : words_) {
    const std::string exact = fold(word);
    const std::string stem = stemmer_.stem(word);
    const Xapian::termcount weight = is_stop_word(exact, language_) ? 0 : 1;
    for (const auto& [prefix, positions] : occurrences.by_prefix) {
      const std::string term = make_term(prefix, exact);
      for (const Xapian::termpos position : positions) document.add_posting(term, position, weight);
      document.add_term(make_term("Z" + prefix, stem),
                        weight * static_cast<Xapian::termcount>(positions.size()));
    }
  }
  for (const auto& [term, count] : bigrams_) document.add_term(term, count);
}

}  // namespace pressmark
