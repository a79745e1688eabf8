#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "shared/database/archive.h"

namespace pressmark {

/// What the list of terms of an article says, read once. The terms are in order.
struct ArticleTerms {
  std::vector<std::pair<std::string, Xapian::termcount>> stems;  // Z terms that weigh something, how often
  std::vector<std::string> names;                                // one form term of each name
  Xapian::termcount length = 0;

  /// How often the article has the term: a stem, or a name, which it has once.
  Xapian::termcount count(const std::string& term) const;
};

/// The terms of a document of the database, or of one that was never put into it.
ArticleTerms terms_of(const Xapian::Document& document);

/// A term and how much it tells about articles, relative to the best word or to the rarest possible name (1).
struct TellingTerm {
  std::string term;
  double weight = 0;
};

/// The name of such a term.
std::string telling_name(const TellingTerm& name);

/// The terms of all spellings that the archive has of such a name.
std::set<std::string> spellings_of(const Archive& archive, const std::string& name_term);

/// What articles are told from others by, best first.
struct TellingTerms {
  std::vector<TellingTerm> words;  // stems by sqrt(times) * idf
  std::vector<TellingTerm> names;  // by idf

  bool empty() const { return words.empty() && names.empty(); }
};

/// The telling terms of the articles together: each article counts as much as another. Only such terms as an
/// article has that is none of them: `indexed` says which of them are in the database.
TellingTerms telling_terms(const Archive& archive, const std::vector<ArticleTerms>& articles,
                           const std::vector<bool>& indexed);

}  // namespace pressmark
