#include "query/search/query_words.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/search/accents.h"
#include "shared/database/fields.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

// Words stemmed to find the inflections in one query: some tens of milliseconds.
constexpr std::size_t kMostStemmed = 100'000;
// Bytes that no language's endings add to a stem; what is longer is another word.
constexpr std::size_t kLongestEnding = 40;
// Words that one prefix stands for: more take longer than people wait.
constexpr std::size_t kMostExpansions = 500;
// Inflections share at least this much with their stem: its first letters, all but the last two.
constexpr std::size_t kStemTail = 2;
constexpr std::size_t kShortestHead = 2;

std::string stem_term(std::string_view prefix, std::string_view stem) {
  return make_term("Z" + std::string(prefix), stem);
}

// The first letters that every inflection of the stem is taken to have.
std::string head_of(std::string_view stem) {
  const std::size_t letters = code_points(stem);
  const std::size_t keep = std::max(kShortestHead, letters > kStemTail ? letters - kStemTail : 0);
  std::size_t at = 0;
  for (std::size_t i = 0; i < keep && at < stem.size(); ++i) at += code_point_at(stem, at).bytes;
  return std::string(stem.substr(0, at));
}

}  // namespace

QueryWords::QueryWords(const Xapian::Database& database, const std::vector<std::string>& languages,
                       bool unknown)
    : database_(database), languages_(languages), unknown_(unknown) {
  for (const std::string& language : languages_) stemmers_.emplace_back(language);
}

std::vector<std::string> QueryWords::stems(std::string_view word) const {
  std::vector<std::string> stems;
  for (const Stemmer& stemmer : stemmers_) stems.push_back(stemmer.stem(word));
  stems.push_back(fold(word));
  std::sort(stems.begin(), stems.end());
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

RankedWord QueryWords::word(const Word& word, std::string_view prefix) {
  RankedWord ranked;
  for (const std::string& stem : stems(word.text)) {
    std::string term = stem_term(prefix, stem);
    if (database_.term_exists(term)) ranked.terms.push_back(std::move(term));
  }
  if (ranked.terms.empty()) ranked.terms.push_back(exact(word, prefix));
  if (!unknown_ || word.unspaced) return ranked;
  for (const std::string& inflection : inflections(word, prefix)) {
    std::string term = stem_term(prefix, inflection.substr(prefix.size()));
    const bool known = std::find(ranked.terms.begin(), ranked.terms.end(), term) != ranked.terms.end();
    if (!known && database_.term_exists(term)) ranked.unstemmed.push_back(std::move(term));
  }
  return ranked;
}

std::string QueryWords::exact(const Word& word, std::string_view prefix) {
  return make_term(prefix, fold(word.text));
}

Xapian::Query QueryWords::phrase(const std::vector<Word>& words, std::string_view prefix, bool exact_words) {
  std::vector<Xapian::Query> parts;
  for (const Word& word : words) {
    if (exact_words || word.unspaced) {
      parts.emplace_back(exact(word, prefix));
      continue;
    }
    const auto& terms = inflections(word, prefix);
    parts.push_back(terms.size() == 1 ? Xapian::Query(terms.front())
                                      : Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
  }
  if (parts.size() == 1) return parts.front();
  return Xapian::Query(Xapian::Query::OP_PHRASE, parts.begin(), parts.end(),
                       static_cast<Xapian::termcount>(parts.size()));
}

const std::vector<std::string>& QueryWords::inflections(const Word& word, std::string_view prefix) {
  const std::string own = make_term(prefix, fold(word.text));
  if (const auto known = inflections_.find(own); known != inflections_.end()) return known->second;
  std::vector<std::string> terms;
  std::vector<std::string> by_language, heads;
  for (const Stemmer& stemmer : stemmers_) {
    by_language.push_back(stemmer.stem(word.text));
    heads.push_back(head_of(by_language.back()));
  }
  std::sort(heads.begin(), heads.end());
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const bool covered = std::any_of(heads.begin(), heads.begin() + static_cast<std::ptrdiff_t>(i),
                                     [&](const std::string& head) { return heads[i].starts_with(head); });
    if (covered) continue;
    auto more = scan(word.text, by_language, std::string(prefix) + heads[i], prefix);
    terms.insert(terms.end(), more.begin(), more.end());
  }
  if (std::find(terms.begin(), terms.end(), own) == terms.end()) terms.push_back(own);
  return inflections_.emplace(own, std::move(terms)).first->second;
}

std::vector<std::string> QueryWords::scan(std::string_view word, const std::vector<std::string>& by_language,
                                          const std::string& begin, std::string_view prefix) {
  std::vector<std::string> found;
  for (auto term = database_.allterms_begin(begin); term != database_.allterms_end(begin); ++term) {
    if (stemmed_ >= kMostStemmed) {
      if (!too_many_) {
        notes_.push_back(
            {"phrase-inflections", "there are too many words alike to find all inflections of the words"});
      }
      too_many_ = true;
      break;
    }
    if (is_inflection((*term).substr(prefix.size()), word, by_language)) found.push_back(*term);
  }
  return found;
}

bool QueryWords::is_inflection(const std::string& candidate, std::string_view word,
                               const std::vector<std::string>& by_language) {
  for (std::size_t i = 0; i < stemmers_.size(); ++i) {
    if (candidate.size() > by_language[i].size() + kLongestEnding) continue;
    const std::size_t kept = code_points(head_of(by_language[i]));
    for (const std::string& spelling : spellings_of(candidate, word, languages_[i], kept)) {
      ++stemmed_;
      if (stemmers_[i].stem(spelling) == by_language[i]) return true;
    }
  }
  return false;
}

std::vector<std::string> QueryWords::beginning(std::string_view written, const std::string& begin) {
  struct Counted {
    Xapian::doccount documents;
    std::string term;
  };
  std::vector<Counted> terms;
  for (auto term = database_.allterms_begin(begin); term != database_.allterms_end(begin); ++term) {
    terms.push_back({term.get_termfreq(), *term});
  }
  if (terms.empty()) return {begin};
  if (terms.size() > kMostExpansions) {
    notes_.push_back({"prefix-limit", fmt::format("{}*: the {} most frequent of {} words", written,
                                                  kMostExpansions, terms.size())});
    std::sort(terms.begin(), terms.end(), [](const Counted& a, const Counted& b) {
      return a.documents != b.documents ? a.documents > b.documents : a.term < b.term;
    });
    terms.resize(kMostExpansions);
  }
  std::vector<std::string> kept;
  kept.reserve(terms.size());
  for (Counted& term : terms) kept.push_back(std::move(term.term));
  return kept;
}

std::vector<std::string> QueryWords::stop_languages(std::string_view word) const {
  const std::string folded = fold(word);
  std::vector<std::string> found;
  for (const std::string& language : languages_) {
    if (is_stop_word(folded, language)) found.push_back(language);
  }
  return found;
}

}  // namespace pressmark
