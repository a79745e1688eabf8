#include "query/search/likeness.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include <fmt/format.h>

#include "shared/database/fields.h"

namespace pressmark {
namespace {

// Of the 2,790 pairs of articles on one event among 1,891 this keeps 968 in 1,000 at a precision of .59 (F1
// .74; the best is .82, at .3), of the 130 of corpus/ 104 or more at over .9: shares grow with the archive.
constexpr double kMinShare = 0.18;
// In a smaller archive nearly all words are rare, so that a share tells nothing.
constexpr Xapian::doccount kSmallArchive = 20;
// What the rarest name adds, in any spelling, where a word adds at most about twice its idf. nDCG@10 on those
// 64 events is .961 with and without; names are kept for articles that share them and little else.
constexpr double kNameWeight = 0.5;
// Words that are marked in hits.
constexpr std::size_t kShownWords = 15;

RankedParts parts_of(const Archive& archive, const TellingTerms& telling) {
  RankedParts parts;
  for (const TellingTerm& word : telling.words)
    parts.words.push_back({{word.term}, word.weight, {}, word.term.substr(1)});
  // Names have wdf 0 and so no weight of their own.
  for (const TellingTerm& name : telling.names) {
    const std::set<std::string> spellings = spellings_of(archive, name.term);
    parts.marks.push_back(
        {{spellings.begin(), spellings.end()}, kNameWeight * name.weight, telling_name(name)});
  }
  return parts;
}

std::vector<std::string> terms_with(const Xapian::Document& document, std::string_view prefix) {
  std::vector<std::string> terms;
  auto at = document.termlist_begin();
  for (at.skip_to(std::string(prefix)); at != document.termlist_end() && (*at).starts_with(prefix); ++at)
    terms.push_back(*at);
  return terms;
}

bool has_any(const std::vector<Xapian::docid>& documents, const std::vector<Xapian::docid>& wanted) {
  return std::find_first_of(documents.begin(), documents.end(), wanted.begin(), wanted.end()) !=
         documents.end();
}

double own_score(const Archive& archive, const Likeness& likeness, const ArticleTerms& article) {
  std::map<std::string, Xapian::termcount> counts;
  for (const auto* list : {&likeness.telling.words, &likeness.telling.names}) {
    for (const TellingTerm& one : *list) counts[one.term] = article.count(one.term);
  }
  return score_of(archive.collection(), likeness.parts, counts, article.length);
}

}  // namespace

GivenArticle given_article(const Archive& archive, Xapian::docid document) {
  const Xapian::Database& database = archive.database();
  GivenArticle article{database.get_document(document)};
  const std::string term = exact_term(*find_field("id"), id_of(database, document));
  // Several databases may hold the same article.
  article.itself.assign(database.postlist_begin(term), database.postlist_end(term));
  return article;
}

GivenArticle found_in(const Archive& archive, GivenArticle article) {
  const Xapian::Database& database = archive.database();
  article.itself.clear();
  for (const char* field : {"id", "url"}) {
    for (const std::string& term : terms_with(article.document, find_field(field)->prefix))
      article.itself.insert(article.itself.end(), database.postlist_begin(term), database.postlist_end(term));
    if (!article.itself.empty()) break;
  }
  std::sort(article.itself.begin(), article.itself.end());
  article.itself.erase(std::unique(article.itself.begin(), article.itself.end()), article.itself.end());
  return article;
}

Likeness likeness_to(const Archive& archive, const std::vector<GivenArticle>& given) {
  Likeness likeness;
  std::vector<ArticleTerms> articles;
  std::vector<bool> indexed;
  for (const GivenArticle& one : given) {
    if (has_any(likeness.itself, one.itself)) continue;  // given twice
    articles.push_back(terms_of(one.document));
    indexed.push_back(!one.itself.empty());
    likeness.itself.insert(likeness.itself.end(), one.itself.begin(), one.itself.end());
    likeness.has_words = likeness.has_words || !articles.back().stems.empty();
  }
  std::sort(likeness.itself.begin(), likeness.itself.end());
  likeness.telling = telling_terms(archive, articles, indexed);
  likeness.parts = parts_of(archive, likeness.telling);
  for (const ArticleTerms& article : articles)
    likeness.own = std::max(likeness.own, own_score(archive, likeness, article));
  return likeness;
}

RankedQuery neighbours_of(const Likeness& likeness) {
  RankedQuery query;
  query.parts = likeness.parts;
  query.match = RankedQuery::Match::parts;
  query.must_score = true;
  query.excluded = likeness.itself;
  return query;
}

double least_share(const Archive& archive, std::optional<double> wanted, std::vector<Note>& notes) {
  const double share = wanted.value_or(kMinShare);
  if (share <= 0 || archive.collection().documents() >= kSmallArchive) return share;
  notes.push_back(
      {"small-archive", fmt::format("the archive has fewer than {} articles, so none is cut for being too "
                                    "little alike",
                                    kSmallArchive)});
  return 0;
}

std::vector<std::string> shown_stems(const TellingTerms& telling) {
  std::vector<std::string> stems;
  for (std::size_t i = 0; i < std::min(kShownWords, telling.words.size()); ++i)
    stems.push_back(telling.words[i].term.substr(1));
  return stems;
}

std::optional<Note> nothing_to_compare(const Likeness& likeness) {
  if (!likeness.parts.empty()) return std::nullopt;
  if (likeness.has_words)
    return Note{"nothing-shared", "no other article has a telling word or name of what is given"};
  return Note{"no-telling-word", "what is given has no name, and no word but such as stand in most articles"};
}

}  // namespace pressmark
