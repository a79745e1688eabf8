#include "query/search/query_words.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/search/accents.h"
#include "shared/database/fields.h"
#include "shared/text/letters.h"
#include "shared/text/scripts.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

// Words stemmed to find the inflections in one query: some tens of milliseconds.
constexpr std::size_t kMostStemmed = 100'000;
// Bytes that no language's endings add to a stem; what is longer is another word.
constexpr std::size_t kLongestEnding = 40;
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

QueryWords::QueryWords(const Collection& collection, std::vector<std::string> languages, bool unknown,
                       std::size_t words)
    : collection_(collection),
      languages_(std::move(languages)),
      unknown_(unknown),
      share_(kMostStemmed / std::max<std::size_t>(words, 1)) {
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

std::vector<std::string> QueryWords::stem_terms(const Word& word, std::string_view prefix) const {
  std::vector<std::string> terms;
  for (const std::string& stem : stems(word.text)) {
    std::string term = stem_term(prefix, stem);
    if (is_there(term)) terms.push_back(std::move(term));
  }
  return terms;
}

RankedWord QueryWords::word(const Word& word, std::string_view prefix) {
  RankedWord ranked{stem_terms(word, prefix)};
  if (ranked.terms.empty()) ranked.terms.push_back(exact(word, prefix));
  if (!unknown_ || word.unspaced) return ranked;
  for (const std::string& inflection : inflections(word, prefix)) {
    std::string term = stem_term(prefix, inflection.substr(prefix.size()));
    const bool known = std::find(ranked.terms.begin(), ranked.terms.end(), term) != ranked.terms.end();
    if (!known && is_there(term)) ranked.unstemmed.push_back(std::move(term));
  }
  return ranked;
}

std::string QueryWords::exact(const Word& word, std::string_view prefix) {
  return make_term(prefix, fold(word.text));
}

Xapian::Query QueryWords::phrase(const std::vector<Word>& words, std::string_view prefix, bool exact_words) {
  std::vector<Xapian::Query> parts;
  for (const Word& word : words) {
    const std::vector<std::string> terms = forms(word, prefix, exact_words);
    parts.push_back(terms.size() == 1 ? Xapian::Query(terms.front())
                                      : Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end()));
  }
  if (parts.size() == 1) return parts.front();
  return Xapian::Query(Xapian::Query::OP_PHRASE, parts.begin(), parts.end(),
                       static_cast<Xapian::termcount>(parts.size()));
}

std::vector<std::string> QueryWords::forms(const Word& word, std::string_view prefix, bool exact_word) {
  if (exact_word || word.unspaced) return {exact(word, prefix)};
  return inflections(word, prefix);
}

std::vector<std::size_t> QueryWords::stemmers_for(std::string_view word) const {
  const std::string script = script_of(word);
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < languages_.size(); ++i) {
    if (is_written_in(languages_[i], script)) found.push_back(i);
  }
  return found;
}

const std::vector<std::string>& QueryWords::inflections(const Word& word, std::string_view prefix) {
  const std::string own = make_term(prefix, fold(word.text));
  if (const auto known = inflections_.find(own); known != inflections_.end()) return known->second;
  std::vector<std::string> terms;
  std::vector<std::string> heads;
  Stems stems{word.text, stemmers_for(word.text), {}};
  for (const std::size_t i : stems.languages) {
    stems.stems.push_back(stemmers_[i].stem(word.text));
    heads.push_back(head_of(stems.stems.back()));
  }
  std::size_t left = share_;
  std::sort(heads.begin(), heads.end());
  for (std::size_t i = 0; i < heads.size(); ++i) {
    const bool covered = std::any_of(heads.begin(), heads.begin() + static_cast<std::ptrdiff_t>(i),
                                     [&](const std::string& head) { return heads[i].starts_with(head); });
    if (covered) continue;
    auto more = scan(stems, std::string(prefix) + heads[i], prefix, left);
    terms.insert(terms.end(), more.begin(), more.end());
  }
  if (std::find(terms.begin(), terms.end(), own) == terms.end()) terms.push_back(own);
  return inflections_.emplace(own, std::move(terms)).first->second;
}

std::vector<std::string> QueryWords::scan(const Stems& stems, const std::string& begin,
                                          std::string_view prefix, std::size_t& left) {
  std::vector<std::string> found;
  const Xapian::Database& database = collection_.database();
  for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
    if (left == 0) {
      const bool said = !cut_short_.empty() && cut_short_.back() == stems.word;
      if (!said) cut_short_.emplace_back(stems.word);
      break;
    }
    if (is_inflection((*term).substr(prefix.size()), stems, left)) found.push_back(*term);
  }
  return found;
}

bool QueryWords::is_inflection(const std::string& candidate, const Stems& stems, std::size_t& left) const {
  for (std::size_t i = 0; i < stems.languages.size(); ++i) {
    const std::string& stem = stems.stems[i];
    const std::size_t language = stems.languages[i];
    if (candidate.size() > stem.size() + kLongestEnding) continue;
    const std::size_t kept = code_points(head_of(stem));
    for (const std::string& spelling : spellings_of(candidate, stems.word, languages_[language], kept)) {
      if (left > 0) --left;
      if (stemmers_[language].stem(spelling) == stem) return true;
    }
  }
  return false;
}

std::optional<Note> QueryWords::note() const {
  constexpr std::size_t kMostListed = 5;
  if (cut_short_.empty()) return std::nullopt;
  std::string list;
  for (std::size_t i = 0; i < std::min(cut_short_.size(), kMostListed); ++i)
    list += (list.empty() ? "" : ", ") + cut_short_[i];
  if (cut_short_.size() > kMostListed) list += fmt::format(" and {} more", cut_short_.size() - kMostListed);
  return Note{"phrase-inflections", "there are too many words alike to find all inflections of " + list};
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
