#pragma once

#include <string>

#include <xapian.h>

namespace pressmark {

/// The first difference of a stored document from the one that its article gives: terms, weights, positions,
/// values; what a run adds is left out. "" if there is none.
std::string first_difference(const Xapian::Document& stored, const Xapian::Document& made);

}  // namespace pressmark
