#pragma once

#include <optional>
#include <vector>

#include <xapian.h>

#include "query/language/query.h"
#include "query/search/rank.h"
#include "query/search/score.h"
#include "query/search/telling_terms.h"
#include "shared/database/archive.h"

namespace pressmark {

/// An article to which others are compared: one of the archive, or one that was never indexed.
struct GivenArticle {
  Xapian::Document document;  // with the terms that indexing gives it
  std::vector<Xapian::docid> itself =
      {};  // where it lies in the archive; in several databases, it may more than once
};

/// An article of the archive.
GivenArticle given_article(const Archive& archive, Xapian::docid document);

/// The same article with its places in the archive: under its id, else under its addresses.
GivenArticle found_in(const Archive& archive, GivenArticle article);

/// How articles are compared to given ones.
struct Likeness {
  TellingTerms telling;
  RankedParts parts;
  double own = 0;                          // what the given article scores itself: shares are of this
  std::vector<Xapian::docid> itself = {};  // of all given articles, rising
  bool has_words = false;                  // something in them is no function word
};

/// What makes an article like all of these. Of several, the best own score counts.
Likeness likeness_to(const Archive& archive, const std::vector<GivenArticle>& given);

/// What finds the neighbours: all that has some of it, but not the given articles.
RankedQuery neighbours_of(const Likeness& likeness);

/// The share of the own score above which an article is a neighbour: the wanted one, else the calibrated one.
/// 0 in an archive so small that shares mean nothing, which a note says.
double least_share(const Archive& archive, std::optional<double> wanted, std::vector<Note>& notes);

/// The stems by which hits show that they are alike.
std::vector<std::string> shown_stems(const TellingTerms& telling);

/// Why nothing can be like the given articles, where that is so.
std::optional<Note> nothing_to_compare(const Likeness& likeness);

}  // namespace pressmark
