#include "query/search/expansions.h"

#include <algorithm>

#include <fmt/format.h>

#include "query/search/wildcard.h"
#include "shared/database/fields.h"

namespace pressmark {
namespace {

// Words that one stands for: more take longer than people wait.
constexpr std::size_t kMostExpansions = 500;
// Terms looked at for it: some hundredths of a second.
constexpr std::size_t kMostTerms = 200'000;

struct Counted {
  Xapian::doccount documents;
  std::string term;
};

std::vector<Counted> candidates(const Xapian::Database& database, const Expansion& expansion,
                                std::vector<Note>& notes) {
  std::vector<Counted> terms;
  std::size_t looked_at = 0;
  const auto end = database.allterms_end(expansion.begin);
  for (auto term = database.allterms_begin(expansion.begin); term != end; ++term) {
    if (++looked_at > kMostTerms) {
      notes.push_back({"prefix-limit",
                       fmt::format("{}: only the first {} words that begin so were looked at",
                                   expansion.written, kMostTerms),
                       expansion.at});
      break;
    }
    if (expansion.pattern.empty() || matches_wildcard(expansion.pattern, *term))
      terms.push_back({term.get_termfreq(), *term});
  }
  return terms;
}

}  // namespace

std::vector<std::string> expanded(const Xapian::Database& database, const Expansion& expansion,
                                  std::vector<Note>& notes) {
  std::vector<Counted> terms = candidates(database, expansion, notes);
  if (terms.empty()) return {expansion.pattern.empty() ? expansion.begin : expansion.pattern};
  if (terms.size() > kMostExpansions) {
    notes.push_back({"prefix-limit",
                     fmt::format("{}: the {} most frequent of {} words", expansion.written, kMostExpansions,
                                 terms.size()),
                     expansion.at});
    std::sort(terms.begin(), terms.end(), [](const Counted& a, const Counted& b) {
      return a.documents != b.documents ? a.documents > b.documents : a.term < b.term;
    });
    terms.resize(kMostExpansions);
  }
  std::vector<std::string> kept;
  kept.reserve(terms.size());
  for (Counted& term : terms) kept.push_back(std::move(term.term));
  return kept;
}

Expansion expansion_of(const Query& leaf, std::string_view prefix, const std::string& folded) {
  const std::string term = make_term(prefix, folded);
  if (leaf.kind == QueryKind::prefix) return {to_text(leaf), term, {}, leaf.at};
  return {to_text(leaf), term.substr(0, term.find('*')), term, leaf.at};
}

}  // namespace pressmark
