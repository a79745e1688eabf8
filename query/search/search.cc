#include "query/search/search.h"

#include <algorithm>

#include "query/search/absent_value.h"
#include "query/search/compile.h"
#include "query/search/query_languages.h"
#include "query/search/suggestions.h"
#include "shared/database/fields.h"

namespace pressmark {
namespace {

// Parts that are counted when nothing was found: more are no help to anybody.
constexpr std::size_t kMostParts = 30;

void collect_leaves(const Query& query, std::vector<const Query*>& leaves) {
  if (query.kind == QueryKind::none_of) return;
  if (query.children.empty()) leaves.push_back(&query);
  for (const Query& child : query.children) collect_leaves(child, leaves);
}

constexpr std::size_t kHitNames = 10;

void keep_top_names(Article& article) {
  std::stable_sort(article.entities.begin(), article.entities.end(),
                   [](const Entity& a, const Entity& b) { return a.count > b.count; });
  if (article.entities.size() > kHitNames) article.entities.resize(kHitNames);
}

// Without the article, which takes many times as long to read. The list of terms is packed: it is read once.
void read_ids(const Archive& archive, Xapian::docid document, Article& article) {
  constexpr std::size_t kMayBeCut = 100;  // what is longer may be a hash
  const Xapian::Database& database = archive.database();
  auto term = database.termlist_begin(document);
  const auto end = database.termlist_end(document);
  term.skip_to("Q");
  if (term != end && (*term)[0] == 'Q') article.id = (*term).substr(1);
  if (term != end) term.skip_to(std::string(kSourceIdPrefix));
  if (term == end || !(*term).starts_with(kSourceIdPrefix)) return;
  article.source_id = (*term).size() < kMayBeCut ? (*term).substr(kSourceIdPrefix.size())
                                                 : archive.stored_article(document).source_id;
}

}  // namespace

SearchResult search(const Archive& archive, const Query& query, const RankRequest& request) {
  Compiled compiled = compile(query, archive, {.words_alone = request.words_alone});
  RankRequest asked = request;
  if (asked.sort == Sort::relevance && !ranks(query)) {
    asked.sort = Sort::newest;
    compiled.notes.push_back({"sort", "the query has no word to rank by; newest first"});
  }
  SearchResult found;
  found.ranking = rank(archive.collection(), compiled.query, asked);
  found.patterns = Patterns(query, languages_for(query, archive));
  found.patterns.add_stems(compiled.stems);
  found.by_likeness = compiled.by_likeness;
  if (asked.sort == Sort::relevance) found.parts = std::move(compiled.query.parts);
  found.notes = std::move(compiled.notes);
  return found;
}

std::vector<Earned> earned_by(const Archive& archive, const SearchResult& found, const Ranked& ranked) {
  std::vector<Earned> earned = explain_score(archive.collection(), found.parts, ranked.document);
  if (ranked.nearness > 0) earned.push_back({"near each other", ranked.nearness});
  for (Earned& one : earned) one.score /= found.own_score;
  return earned;
}

Hit read_hit(const Archive& archive, const Ranked& ranked, std::size_t rank, const Patterns& patterns,
             Detail detail) {
  Hit hit;
  hit.rank = rank;
  hit.score = ranked.score;
  if (detail == Detail::id) {
    read_ids(archive, ranked.document, hit.article);
    return hit;
  }
  hit.article = archive.stored_article(ranked.document);
  if (detail == Detail::row) return hit;
  keep_top_names(hit.article);
  archive.fill_canonical(hit.article);
  const std::string language = hit.article.language.value_or("");
  if (hit.article.title) hit.title_marks = marks_in(*hit.article.title, language, patterns);
  hit.snippet = snippet_of(hit.article.text, language, patterns);
  return hit;
}

std::vector<PartCount> count_parts(const Archive& archive, const Query& query) {
  std::vector<const Query*> leaves;
  collect_leaves(query, leaves);
  Suggestions suggestions(archive, leaves);
  std::vector<PartCount> counts;
  for (std::size_t i = 0; i < leaves.size() && counts.size() < kMostParts; ++i) {
    const Query* leaf = leaves[i];
    PartCount count{to_text(*leaf), count_of(archive, *leaf), {}};
    const bool known = std::any_of(counts.begin(), counts.end(),
                                   [&](const PartCount& other) { return other.part == count.part; });
    if (known) continue;
    if (count.documents == 0) {
      count.suggestion = suggestions.of_part(i);
      count.hint = days_there_are(archive.database(), *leaf);
    }
    counts.push_back(std::move(count));
  }
  return counts;
}

}  // namespace pressmark
