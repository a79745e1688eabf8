#pragma once

#include <string>
#include <vector>

#include <xapian.h>

namespace pressmark {

/// The documents of joined databases whose article stands in another of them, too, and wins there
/// (precedence.h): without them each article is there once. Rising. Takes a look at every id.
std::vector<Xapian::docid> doubles_of(const Xapian::Database& joined);

/// What a term has in some documents: how many of them have it, and how often in all.
struct TermShare {
  Xapian::doccount documents = 0;
  Xapian::termcount occurrences = 0;
};

/// What a term has in doubles (rising), which is not to be counted. Takes time by the shorter of the two
/// lists.
TermShare share_of_doubles(const Xapian::Database& joined, const std::string& term,
                           const std::vector<Xapian::docid>& doubles);

}  // namespace pressmark
