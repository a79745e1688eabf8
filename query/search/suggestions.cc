#include "query/search/suggestions.h"

#include <algorithm>
#include <string_view>

#include "query/search/compile.h"
#include "query/search/name_query.h"
#include "query/search/near_names.h"
#include "query/search/rank.h"
#include "query/search/suggest.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostPhraseWords = 8;  // of which each is looked for
constexpr int kMostLooks = 40;               // of one query; each is a search or at many words of the archive

bool is_words(const Query& leaf) { return leaf.kind == QueryKind::value && is_text_leaf(leaf); }

// A word of title or text: a name may have it.
bool may_be_of_name(const Query& leaf) {
  return is_words(leaf) && leaf.field == nullptr && !leaf.exact && count_words(leaf.text) == 1;
}

std::string_view prefix_of_words(const Query& leaf) {
  return leaf.field == nullptr ? std::string_view() : leaf.field->prefix;
}

Query with_text(const Query& leaf, std::string text) {
  Query other = leaf;
  other.text = std::move(text);
  return other;
}

}  // namespace

std::size_t count_of(const Archive& archive, const Query& query) {
  RankRequest count_only;
  count_only.sort = Sort::newest;
  count_only.limit = 1;
  return rank(archive.collection(), compile(query, archive, {.suggests = false}).query, count_only).total;
}

Suggestions::Suggestions(const Archive& archive, const std::vector<const Query*>& leaves)
    : archive_(archive), leaves_(leaves), looks_(kMostLooks) {}

std::string Suggestions::of_part(std::size_t at) {
  const Query& leaf = *leaves_[at];
  if (!is_words(leaf) || looks_ <= 0) return "";
  std::vector<std::string> meant;
  if (count_words(leaf.text) > 1) {
    const MendedPhrase mended = mend(leaf);
    if (mended.lacks_word && leaf.field == nullptr && !leaf.exact)
      add_names(asked_name_words(leaf.text), meant);
    meant.insert(meant.end(), mended.meant.begin(), mended.meant.end());
    return one_of(meant);
  }
  for (const bool before : {true, false}) {
    if (meant.empty() && may_be_of_name(leaf)) add_names(word_and_neighbour(at, before), meant);
  }
  const std::string word = other_word(leaf, leaf.text);
  if (!word.empty()) meant.push_back(leaf.field == nullptr ? word : to_text(with_text(leaf, word)));
  return one_of(meant);
}

void Suggestions::add_names(const std::vector<std::string>& words, std::vector<std::string>& meant) {
  if (words.size() < 2 || !asked_.insert(words).second || --looks_ < 0) return;
  for (const NearName& name : near_names(archive_, words)) {
    std::string query = as_query(name);
    if (told_.insert(query).second) meant.push_back(std::move(query));
  }
}

std::string Suggestions::other_word(const Query& leaf, std::string_view word) {
  return --looks_ < 0 ? "" : suggestion_for(archive_.database(), word, prefix_of_words(leaf));
}

std::vector<std::string> Suggestions::word_and_neighbour(std::size_t at, bool before) const {
  if (before ? at == 0 : at + 1 == leaves_.size()) return {};
  const Query &first = *leaves_[before ? at - 1 : at], &second = *leaves_[before ? at : at + 1];
  if (!may_be_of_name(first) || !may_be_of_name(second)) return {};
  return asked_name_words(first.text + " " + second.text);
}

// With words of the archive for those that it lacks; the words alone, if no article has the phrase of them.
Suggestions::MendedPhrase Suggestions::mend(const Query& phrase) {
  MendedPhrase mended;
  const std::vector<Word> words = words_of(phrase.text);
  if (words.size() > kMostPhraseWords) return mended;
  std::string whole;
  std::size_t end = 0;
  for (const Word& word : words) {
    whole += phrase.text.substr(end, word.start - end);
    end = word.start + word.text.size();
    const Query alone = with_text(phrase, std::string(word.text));
    const bool absent = --looks_ >= 0 && count_of(archive_, alone) == 0;
    const std::string other = absent ? other_word(phrase, word.text) : "";
    whole += other.empty() ? std::string(word.text) : other;
    mended.lacks_word = mended.lacks_word || absent;
    if (!other.empty()) mended.meant.push_back(to_text(with_text(phrase, other)));
  }
  if (mended.meant.empty()) return mended;
  const Query other = with_text(phrase, whole + phrase.text.substr(end));
  if (count_of(archive_, other) > 0) mended.meant = {to_text(other)};
  return mended;
}

}  // namespace pressmark
