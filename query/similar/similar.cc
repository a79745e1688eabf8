#include "query/similar/similar.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/search/compile.h"
#include "query/similar/telling_terms.h"
#include "shared/database/fields.h"

namespace pressmark {
namespace {

using Op = Xapian::Query;

// Of 2,790 pairs of articles on one event this keeps 98 in 100, beside 12 others for each article (1,891
// articles).
constexpr double kMinShare = 0.1;
// In a smaller archive nearly all words are rare, so that a share tells nothing.
constexpr Xapian::doccount kSmallArchive = 20;
// What the rarest name adds, where a word adds at most about twice its idf. nDCG@10 on those 64 events: .952
// with 0, .951 with this, .950 with 1, .945 with 6; names are kept for articles that share them and little
// else.
constexpr double kNameWeight = 0.5;
// Words that are marked in hits and told in the explanation.
constexpr std::size_t kShownWords = 15;

Xapian::Query word_part(const TellingTerm& word) {
  return Xapian::Query(Op::OP_SCALE_WEIGHT, Xapian::Query(word.term), word.weight);
}

// Names have wdf 0 and so no weight of their own.
Xapian::Query name_part(const TellingName& name) {
  Xapian::FixedWeightPostingSource weight(kNameWeight * name.weight);
  return Xapian::Query(Op::OP_FILTER, Xapian::Query(&weight),
                       Xapian::Query(Op::OP_OR, name.terms.begin(), name.terms.end()));
}

Xapian::Query like(const std::vector<TellingTerm>& words, const std::vector<TellingName>& names) {
  std::vector<Xapian::Query> parts;
  parts.reserve(words.size() + names.size());
  for (const TellingTerm& word : words) parts.push_back(word_part(word));
  for (const TellingName& name : names) parts.push_back(name_part(name));
  return Xapian::Query(Op::OP_OR, parts.begin(), parts.end());
}

double own_score(const Archive& archive, const Xapian::Query& query, const Xapian::Query& itself) {
  const Ranking own = rank(archive.database(), Xapian::Query(Op::OP_FILTER, query, itself), {});
  return own.hits.empty() ? 0 : own.hits.front().score;
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
  const Xapian::Query alike = like(words, telling_names(archive, article));
  SearchResult found;
  const std::vector<std::string> stems = shown_stems(words);
  found.patterns = Patterns(stems);
  if (alike.empty()) {
    found.notes.push_back({"nothing-shared", "no other article has a telling word or name of this one"});
    return found;
  }
  found.notes.push_back({"similar-words", "looked for by: " + list_of(stems)});
  const Xapian::Query itself(exact_term(*find_field("id"), article.id));
  const double own = own_score(archive, alike, itself);
  RankRequest wanted = request.rank;
  wanted.min_score = own * least_share(archive, request, found.notes);
  Xapian::Query query(Op::OP_AND_NOT, alike, itself);
  if (request.filter) {
    Compiled filter = compile(*request.filter, archive);
    query = Xapian::Query(Op::OP_FILTER, query, filter.query);
    found.notes.insert(found.notes.end(), filter.notes.begin(), filter.notes.end());
  }
  found.ranking = rank(archive.database(), query, wanted);
  for (Ranked& hit : found.ranking.hits) hit.score = own > 0 ? hit.score / own : 0;
  return found;
}

}  // namespace pressmark
