#include "query/search/patterns.h"

#include <algorithm>
#include <unordered_map>

#include "query/search/name_query.h"
#include "query/search/query_languages.h"
#include "query/search/wildcard.h"
#include "shared/database/fields.h"
#include "shared/names/names.h"
#include "shared/text/letters.h"
#include "shared/text/stem.h"

namespace pressmark {
namespace {

// A pasted article as query needs no more to show why a hit is one.
constexpr std::size_t kMostPatterns = 200;
// Hits looked at in one text.
constexpr std::size_t kMostHits = 20'000;

class Collector {
 public:
  Collector(const std::vector<std::string>& languages, std::vector<Pattern>& patterns)
      : languages_(languages), patterns_(patterns) {
    for (const std::string& language : languages) stemmers_.emplace_back(language);
  }

  void add(const Query& query) {
    if (query.kind == QueryKind::none_of) return;
    for (const Query& child : query.children) add(child);
    const bool leaf = query.kind == QueryKind::value || query.kind == QueryKind::prefix ||
                      query.kind == QueryKind::wildcard;
    if (!leaf || patterns_.size() >= kMostPatterns) return;
    if (query.field == nullptr || query.field->kind == FieldKind::words) add_text(query);
    if (query.field != nullptr && query.field->kind == FieldKind::name) add_name(query);
  }

 private:
  void add_text(const Query& leaf) {
    Pattern pattern;
    if (leaf.kind == QueryKind::wildcard) put({wildcard(fold(leaf.text))});
    const std::vector<Word> words = words_of(leaf.text);
    for (const Word& word : words) {
      PatternWord wanted;
      wanted.match = leaf.kind == QueryKind::prefix ? PatternWord::Match::prefix
                     : leaf.exact || word.unspaced || leaf.kind == QueryKind::wildcard
                         ? PatternWord::Match::exact
                         : PatternWord::Match::stem;
      wanted.folded = fold(word.text);
      for (const Stemmer& stemmer : stemmers_) wanted.stems.push_back(stemmer.stem(word.text));
      pattern.push_back(std::move(wanted));
    }
    // "the" stands in every line.
    const bool marked =
        leaf.exact || words.size() != 1 || !is_function_word(pattern.front().folded, languages_);
    if (marked) put(std::move(pattern));
  }

  static PatternWord wildcard(std::string folded) {
    PatternWord wanted;
    wanted.match = PatternWord::Match::wildcard;
    wanted.folded = std::move(folded);
    return wanted;
  }

  // A name may stand in the text in part, or in another order.
  void add_name(const Query& leaf) {
    if (leaf.kind == QueryKind::wildcard) return put({wildcard(fold(leaf.text))});
    for (std::string& word : asked_name_words(leaf.text)) {
      PatternWord wanted;
      wanted.match = leaf.kind == QueryKind::prefix ? PatternWord::Match::prefix
                     : leaf.exact                   ? PatternWord::Match::exact
                                                    : PatternWord::Match::spelling;
      wanted.folded = std::move(word);
      wanted.entity = leaf.field->entity;
      put({std::move(wanted)});
    }
  }

  void put(Pattern pattern) {
    if (std::find(patterns_.begin(), patterns_.end(), pattern) == patterns_.end()) {
      patterns_.push_back(std::move(pattern));
    }
  }

  const std::vector<std::string>& languages_;
  std::vector<Stemmer> stemmers_;
  std::vector<Pattern>& patterns_;
};

/// A word of the text, folded and stemmed once.
struct Known {
  std::string folded;
  std::vector<std::string> stems;
};

bool is(const PatternWord& wanted, const Known& word) {
  switch (wanted.match) {
    case PatternWord::Match::exact:
      return word.folded == wanted.folded;
    case PatternWord::Match::prefix:
      return word.folded.starts_with(wanted.folded);
    case PatternWord::Match::wildcard:
      return matches_wildcard(wanted.folded, word.folded);
    case PatternWord::Match::spelling:
      return word.folded == wanted.folded || are_spellings(wanted.folded, word.folded, wanted.entity);
    case PatternWord::Match::stem:
      break;
  }
  return word.folded == wanted.folded ||
         std::find_first_of(wanted.stems.begin(), wanted.stems.end(), word.stems.begin(), word.stems.end()) !=
             wanted.stems.end();
}

}  // namespace

/// For each distinct word of the texts of one language the patterns that begin with it. The hits of one
/// answer have most of their words in common.
class Patterns::WordTable {
 public:
  WordTable(std::string_view language, const std::vector<std::string>& languages) {
    stemmers_.emplace_back(language);
    if (!language.empty()) return;
    for (const std::string& possible : languages) stemmers_.emplace_back(possible);
  }

  struct Entry {
    Known word;
    std::vector<std::size_t> begins;
  };

  const Entry& entry(std::string_view text, const std::vector<Pattern>& patterns) {
    if (const auto known = entries_.find(text); known != entries_.end()) return known->second;
    Entry& entry = entries_[std::string(text)];
    entry.word.folded = fold(text);
    for (const Stemmer& stemmer : stemmers_) entry.word.stems.push_back(stemmer.stem(text));
    for (std::size_t i = 0; i < patterns.size(); ++i) {
      if (is(patterns[i].front(), entry.word)) entry.begins.push_back(i);
    }
    return entry;
  }

  /// To be called between texts.
  void bound() {
    if (entries_.size() > kMostEntries) entries_.clear();
  }

 private:
  static constexpr std::size_t kMostEntries = 100'000;

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  std::vector<Stemmer> stemmers_;
  std::unordered_map<std::string, Entry, Hash, std::equal_to<>> entries_;
};

Patterns::Patterns() = default;
Patterns::Patterns(Patterns&&) noexcept = default;
Patterns& Patterns::operator=(Patterns&&) noexcept = default;
Patterns::~Patterns() = default;

Patterns::Patterns(const std::vector<std::string>& stems) { add_stems(stems); }

Patterns::Patterns(const Query& query, const std::vector<std::string>& languages) : languages_(languages) {
  Collector(languages, patterns_).add(query);
}

void Patterns::add_stems(const std::vector<std::string>& stems) {
  for (const std::string& stem : stems) {
    PatternWord word;
    word.folded = stem;
    word.stems = {stem};
    patterns_.push_back({std::move(word)});
  }
  tables_.clear();
}

std::vector<PatternHit> Patterns::find(const std::vector<Word>& words, std::string_view language) const {
  std::vector<PatternHit> hits;
  if (empty()) return hits;
  WordTable& table = table_of(language);
  for (std::size_t i = 0; i < words.size() && hits.size() < kMostHits; ++i) {
    for (const std::size_t pattern : table.entry(words[i].text, patterns_).begins) {
      const Pattern& wanted = patterns_[pattern];
      bool all = i + wanted.size() <= words.size();
      for (std::size_t k = 1; all && k < wanted.size(); ++k)
        all = is(wanted[k], table.entry(words[i + k].text, patterns_).word);
      if (all) hits.push_back({pattern, i, i + wanted.size()});
    }
  }
  return hits;
}

Patterns::WordTable& Patterns::table_of(std::string_view language) const {
  std::unique_ptr<WordTable>& table = tables_[std::string(language)];
  if (!table) table = std::make_unique<WordTable>(language, languages_);
  table->bound();
  return *table;
}

}  // namespace pressmark
