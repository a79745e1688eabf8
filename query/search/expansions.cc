#include "query/search/expansions.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/search/document_source.h"
#include "query/search/wildcard.h"
#include "shared/database/fields.h"

namespace pressmark {
namespace {

// Words that one ranks by, or is near others by: more take longer than people wait.
constexpr std::size_t kMostExpansions = 500;
// Terms looked at for it: some hundredths of a second.
constexpr std::size_t kMostTermsLookedAt = 200'000;

struct Counted {
  Xapian::doccount documents;
  std::string term;
};

// Calls `each` with every term, and says whether these are all of them.
template <class Each>
bool for_each_term(const Xapian::Database& database, const Expansion& expansion, Each each) {
  std::size_t looked_at = 0;
  const auto end = database.allterms_end(expansion.begin);
  for (auto term = database.allterms_begin(expansion.begin); term != end; ++term) {
    if (++looked_at > kMostTermsLookedAt) return false;
    if (expansion.pattern.empty() || matches_wildcard(expansion.pattern, *term)) each(term);
  }
  return true;
}

std::vector<Xapian::docid> documents_with(const Xapian::Database& database, const Expansion& expansion) {
  std::vector<Xapian::docid> documents;
  for_each_term(database, expansion, [&](const Xapian::TermIterator& term) {
    documents.insert(documents.end(), database.postlist_begin(*term), database.postlist_end(*term));
  });
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return documents;
}

}  // namespace

Expanded expanded(const Xapian::Database& database, const Expansion& expansion, std::vector<Note>& notes) {
  std::vector<Counted> terms;
  const bool whole = for_each_term(database, expansion, [&](const Xapian::TermIterator& term) {
    terms.push_back({term.get_termfreq(), *term});
  });
  if (!whole) {
    notes.push_back({"prefix-unfinished",
                     fmt::format("{}: only the first {} words or values that begin so were looked at",
                                 expansion.written, kMostTermsLookedAt),
                     expansion.at});
  }
  if (terms.empty()) return {{expansion.pattern.empty() ? expansion.begin : expansion.pattern}, 0};
  const std::size_t all = terms.size();
  if (all > kMostExpansions) {
    std::sort(terms.begin(), terms.end(), [](const Counted& a, const Counted& b) {
      return a.documents != b.documents ? a.documents > b.documents : a.term < b.term;
    });
    terms.resize(kMostExpansions);
  }
  std::vector<std::string> kept;
  kept.reserve(terms.size());
  for (Counted& term : terms) kept.push_back(std::move(term.term));
  return {std::move(kept), all};
}

Note cut_note(const Expansion& expansion, const Expanded& found, std::string_view what) {
  return {"prefix-limit",
          fmt::format("{}: {} by the {} most frequent of {} words", expansion.written, what,
                      found.terms.size(), found.all),
          expansion.at};
}

Xapian::Query matching(const Expansion& expansion, const Expanded& found) {
  if (!found.is_cut()) return Xapian::Query(Xapian::Query::OP_OR, found.terms.begin(), found.terms.end());
  return documents_query(
      [expansion](const Xapian::Database& database) { return documents_with(database, expansion); });
}

Expansion expansion_of(const Query& leaf, std::string_view prefix, const std::string& folded) {
  const std::string term = make_term(prefix, folded);
  if (leaf.kind == QueryKind::prefix) return {to_text(leaf), term, {}, leaf.at};
  return {to_text(leaf), term.substr(0, term.find('*')), term, leaf.at};
}

}  // namespace pressmark
