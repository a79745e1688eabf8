#pragma once

#include <vector>

#include <xapian.h>

namespace pressmark {

/// The documents of joined databases whose article stands in another of them, too, and wins there
/// (precedence.h): without them each article is there once. Rising. Takes a look at every id.
std::vector<Xapian::docid> doubles_of(const Xapian::Database& joined);

}  // namespace pressmark
