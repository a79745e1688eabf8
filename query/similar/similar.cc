#include "query/similar/similar.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/search/compile.h"
#include "query/similar/telling_terms.h"
#include "shared/database/fields.h"

namespace pressmark {
namespace {

// Of the 2,790 pairs of articles on one event among 1,891 this keeps 957 in 1,000 at a precision of .61 (F1
// .75; the best is .81, at .3), of the 130 of corpus/ 104 at .97 (the best F1 is about .15): shares grow with
// the archive.
constexpr double kMinShare = 0.2;
// In a smaller archive nearly all words are rare, so that a share tells nothing.
constexpr Xapian::doccount kSmallArchive = 20;
// What the rarest name adds, where a word adds at most about twice its idf. nDCG@10 on those 64 events: .962
// with 0, .961 with this; names are kept for articles that share them and little else.
constexpr double kNameWeight = 0.5;
// Words that are marked in hits and told in the explanation.
constexpr std::size_t kShownWords = 15;

RankedParts like(const std::vector<TellingTerm>& words, const std::vector<TellingName>& names) {
  RankedParts parts;
  for (const TellingTerm& word : words)
    parts.words.push_back({{word.term}, word.weight, {}, word.term.substr(1)});
  // Names have wdf 0 and so no weight of their own.
  for (const TellingName& name : names) parts.marks.push_back({name.terms, kNameWeight * name.weight});
  return parts;
}

// Several databases may hold the same article.
std::vector<Xapian::docid> documents_of(const Archive& archive, const std::string& id) {
  const std::string term = exact_term(*find_field("id"), id);
  const Xapian::Database& database = archive.database();
  return {database.postlist_begin(term), database.postlist_end(term)};
}

// What the article is found by, as stems.
std::vector<std::string> shown_stems(const std::vector<TellingTerm>& words) {
  std::vector<std::string> stems;
  for (std::size_t i = 0; i < std::min(kShownWords, words.size()); ++i)
    stems.push_back(words[i].term.substr(1));
  return stems;
}

std::string list_of(const std::vector<std::string>& stems) {
  std::string list;
  for (const std::string& stem : stems) list += (list.empty() ? "" : ", ") + stem;
  return list;
}

double least_share(const Archive& archive, const SimilarRequest& request, std::vector<Note>& notes) {
  const double share = request.min_share.value_or(kMinShare);
  if (share <= 0 || archive.database().get_doccount() >= kSmallArchive) return share;
  notes.push_back(
      {"small-archive", fmt::format("the archive has fewer than {} articles, so none is cut for being too "
                                    "little alike",
                                    kSmallArchive)});
  return 0;
}

}  // namespace

SearchResult similar_to(const Archive& archive, Xapian::docid document, const SimilarRequest& request) {
  const Article article = archive.stored_article(document);
  const std::vector<TellingTerm> words = telling_words(archive.database(), document);
  const RankedParts alike = like(words, telling_names(archive, article));
  SearchResult found;
  const std::vector<std::string> stems = shown_stems(words);
  found.patterns = Patterns(stems);
  if (alike.empty()) {
    found.notes.push_back({"nothing-shared", "no other article has a telling word or name of this one"});
    return found;
  }
  found.notes.push_back({"similar-words", "looked for by: " + list_of(stems)});
  const double own = score(archive.collection(), alike, std::vector{document}).front().score;
  RankRequest wanted = request.rank;
  wanted.min_score = own * least_share(archive, request, found.notes);
  RankedQuery query;
  query.parts = alike;
  query.match = RankedQuery::Match::parts;
  query.must_score = true;
  query.excluded = documents_of(archive, article.id);
  if (request.filter) {
    Compiled filter = compile(*request.filter, archive);
    query.matching = filter.query.matching;
    query.match = RankedQuery::Match::query;
    found.notes.insert(found.notes.end(), filter.notes.begin(), filter.notes.end());
  }
  found.ranking = rank(archive.collection(), query, wanted);
  found.parts = alike;
  found.own_score = own > 0 ? own : 1;
  for (Ranked& hit : found.ranking.hits) hit.score /= found.own_score;
  return found;
}

}  // namespace pressmark
