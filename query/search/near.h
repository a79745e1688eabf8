#pragma once

#include <string>
#include <vector>

#include <xapian.h>

namespace pressmark {

/// A word or a phrase that stands near others: for each of its words the terms that are that word.
using NearPart = std::vector<std::vector<std::string>>;

/// The articles in which the parts stand, none upon another, in any order in a stretch of text that has less
/// than `distance` other words: of two words, one is at most the `distance`-th word from the other.
Xapian::Query near_query(const std::vector<NearPart>& parts, unsigned distance);

}  // namespace pressmark
