#include "query/similar/telling_terms.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace pressmark {
namespace {

// nDCG@10 does not grow beyond 50 to 100 words, the time does.
constexpr std::size_t kMostWords = 60;
constexpr std::size_t kMostNames = 15;

bool is_stem_of_text(const std::string& term) {
  return term.size() > 1 && term[0] == 'Z' && (term[1] < 'A' || term[1] > 'Z');
}

// As Lucene's BM25 has it: above 0 even for a term that all articles have, so that the smallest archive has
// neighbours.
double idf(const Xapian::Database& database, Xapian::doccount documents) {
  const double all = database.get_doccount(), with = documents;
  return std::log(1 + (all - with + 0.5) / (with + 0.5));
}

// The name with its other spellings in the archive, and in how many articles it stands.
TellingName resolved(const Archive& archive, const Entity& entity, Xapian::doccount& documents) {
  const std::set<std::string> terms = archive.names().form_terms(entity.type, entity.name);
  documents = 0;
  for (const std::string& term : terms) documents += archive.database().get_termfreq(term);
  return {{terms.begin(), terms.end()}, 0};
}

}  // namespace

std::vector<TellingTerm> telling_words(const Xapian::Database& database, Xapian::docid document) {
  std::vector<TellingTerm> words;
  auto term = database.termlist_begin(document);
  term.skip_to("Z");
  for (; term != database.termlist_end(document); ++term) {
    const std::string name = *term;
    if (name[0] != 'Z') break;
    const Xapian::doccount documents = is_stem_of_text(name) && term.get_wdf() > 0 ? term.get_termfreq() : 0;
    if (documents < 2) continue;
    words.push_back({name, std::sqrt(static_cast<double>(term.get_wdf())) * idf(database, documents)});
  }
  std::sort(words.begin(), words.end(), [](const TellingTerm& a, const TellingTerm& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
  });
  if (words.size() > kMostWords) words.resize(kMostWords);
  const double best = words.empty() ? 0 : words.front().weight;
  if (best <= 0) return {};
  for (TellingTerm& word : words) word.weight /= best;
  while (!words.empty() && words.back().weight <= 0) words.pop_back();
  return words;
}

std::vector<TellingName> telling_names(const Archive& archive, const Article& article) {
  std::vector<const Entity*> entities;
  for (const Entity& entity : article.entities) entities.push_back(&entity);
  std::stable_sort(entities.begin(), entities.end(),
                   [](const Entity* a, const Entity* b) { return a->count > b->count; });
  if (entities.size() > kMostNames) entities.resize(kMostNames);
  const double rarest = idf(archive.database(), 1);
  std::vector<TellingName> names;
  for (const Entity* entity : entities) {
    Xapian::doccount documents = 0;
    TellingName name = resolved(archive, *entity, documents);
    if (documents < 2 || rarest <= 0) continue;
    name.weight = std::max(idf(archive.database(), documents), 0.0) / rarest;
    if (name.weight > 0) names.push_back(std::move(name));
  }
  return names;
}

}  // namespace pressmark
