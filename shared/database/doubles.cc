#include "shared/database/doubles.h"

#include <algorithm>
#include <string>

#include "shared/article/article_json.h"
#include "shared/article/precedence.h"

namespace pressmark {
namespace {

// What cannot be read wins over nothing.
bool wins_over(const Xapian::Database& database, Xapian::docid challenger, Xapian::docid holder) {
  const std::string ours = database.get_document(challenger).get_data();
  const std::string theirs = database.get_document(holder).get_data();
  if (ours == theirs) return false;
  const Result<Article> article = article_from_json(ours), held = article_from_json(theirs);
  return article && (!held || wins_over(*article, *held));
}

}  // namespace

std::vector<Xapian::docid> doubles_of(const Xapian::Database& joined) {
  std::vector<Xapian::docid> doubles;
  for (auto term = joined.allterms_begin("Q"); term != joined.allterms_end("Q"); ++term) {
    if (term.get_termfreq() < 2) continue;
    auto document = joined.postlist_begin(*term);
    Xapian::docid holder = *document;
    for (++document; document != joined.postlist_end(*term); ++document) {
      const bool wins = wins_over(joined, *document, holder);
      doubles.push_back(wins ? holder : *document);
      if (wins) holder = *document;
    }
  }
  std::sort(doubles.begin(), doubles.end());
  return doubles;
}

}  // namespace pressmark
