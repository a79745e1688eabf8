#include "shared/database/doubles.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "shared/article/article_json.h"
#include "shared/article/precedence.h"
#include "shared/database/fields.h"
#include "shared/database/slot_reader.h"

namespace pressmark {
namespace {

/// Values of a slot of some documents.
using Values = std::unordered_map<Xapian::docid, std::string>;

Values values_of(const Xapian::Database& database, Xapian::valueno slot,
                 std::vector<Xapian::docid> documents) {
  Values values;
  std::sort(documents.begin(), documents.end());
  SlotReader reader(database, slot);
  for (const Xapian::docid document : documents) values[document] = reader.at(document);
  return values;
}

std::string at(const Values& values, Xapian::docid document) {
  const auto found = values.find(document);
  return found == values.end() ? "" : found->second;
}

// Documents that have one id.
std::vector<std::vector<Xapian::docid>> shared_ids(const Xapian::Database& joined) {
  std::vector<std::vector<Xapian::docid>> shared;
  for (auto term = joined.allterms_begin("Q"); term != joined.allterms_end("Q"); ++term) {
    if (term.get_termfreq() > 1)
      shared.emplace_back(joined.postlist_begin(*term), joined.postlist_end(*term));
  }
  return shared;
}

/// Decides by what is read fast, the capture and the hash of the page; articles are read only where these
/// tell nothing.
class Precedence {
 public:
  Precedence(const Xapian::Database& database, const std::vector<std::vector<Xapian::docid>>& shared)
      : database_(database) {
    std::vector<Xapian::docid> documents;
    for (const auto& one : shared) documents.insert(documents.end(), one.begin(), one.end());
    captured_ = values_of(database, kCapturedSlot, documents);
    pages_ = values_of(database, kPageHashSlot, documents);
  }

  bool wins_over(Xapian::docid challenger, Xapian::docid holder) const {
    const std::string ours = at(captured_, challenger), theirs = at(captured_, holder);
    if (ours != theirs) return ours > theirs;
    const std::string page = at(pages_, challenger);
    return (page.empty() || page != at(pages_, holder)) && reads_better(challenger, holder);
  }

 private:
  // What cannot be read wins over nothing.
  bool reads_better(Xapian::docid challenger, Xapian::docid holder) const {
    const std::string ours = database_.get_document(challenger).get_data();
    const std::string theirs = database_.get_document(holder).get_data();
    if (ours == theirs) return false;
    const Result<Article> article = article_from_json(ours), held = article_from_json(theirs);
    return article && (!held || pressmark::wins_over(*article, *held));
  }

  const Xapian::Database& database_;
  Values captured_, pages_;
};

}  // namespace

std::vector<Xapian::docid> doubles_of(const Xapian::Database& joined) {
  const std::vector<std::vector<Xapian::docid>> shared = shared_ids(joined);
  const Precedence precedence(joined, shared);
  std::vector<Xapian::docid> doubles;
  for (const std::vector<Xapian::docid>& documents : shared) {
    Xapian::docid holder = documents.front();
    for (auto document = documents.begin() + 1; document != documents.end(); ++document) {
      const bool wins = precedence.wins_over(*document, holder);
      doubles.push_back(wins ? holder : *document);
      if (wins) holder = *document;
    }
  }
  std::sort(doubles.begin(), doubles.end());
  return doubles;
}

TermShare share_of_doubles(const Xapian::Database& joined, const std::string& term,
                           const std::vector<Xapian::docid>& doubles) {
  TermShare share;
  if (doubles.empty()) return share;
  auto at = joined.postlist_begin(term);
  const auto end = joined.postlist_end(term);
  auto one = doubles.begin();
  while (at != end && one != doubles.end()) {
    if (*at < *one) {
      at.skip_to(*one);
      continue;
    }
    one = std::lower_bound(one, doubles.end(), *at);
    if (one == doubles.end() || *one != *at) continue;
    ++share.documents;
    share.occurrences += at.get_wdf();
    ++one;
  }
  return share;
}

}  // namespace pressmark
