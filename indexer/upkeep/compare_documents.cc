#include "indexer/upkeep/compare_documents.h"

#include <fmt/core.h>

#include "shared/database/fields.h"

namespace pressmark {
namespace {

// Puts `at` on the next term that the article gives, not the run.
void pass_run_terms(Xapian::TermIterator& at, const Xapian::TermIterator& end) {
  while (at != end && (*at).starts_with(kSourcePrefix)) ++at;
}

bool same_positions(const Xapian::TermIterator& a, const Xapian::TermIterator& b) {
  auto x = a.positionlist_begin(), y = b.positionlist_begin();
  for (; x != a.positionlist_end() && y != b.positionlist_end(); ++x, ++y) {
    if (*x != *y) return false;
  }
  return x == a.positionlist_end() && y == b.positionlist_end();
}

std::string surplus(const std::string& term) {
  return fmt::format("it has the term '{}', which its article does not give", term);
}

std::string missing(const std::string& term) { return fmt::format("it lacks the term '{}'", term); }

std::string different_terms(const Xapian::Document& stored, const Xapian::Document& made) {
  auto a = stored.termlist_begin(), b = made.termlist_begin();
  const auto a_end = stored.termlist_end(), b_end = made.termlist_end();
  for (pass_run_terms(a, a_end); a != a_end && b != b_end; ++a, ++b, pass_run_terms(a, a_end)) {
    if (*a < *b) return surplus(*a);
    if (*b < *a) return missing(*b);
    if (a.get_wdf() != b.get_wdf())
      return fmt::format("the term '{}' weighs {}, its article gives {}", *a, a.get_wdf(), b.get_wdf());
    if (!same_positions(a, b)) return fmt::format("the term '{}' has other positions", *a);
  }
  if (a != a_end) return surplus(*a);
  return b == b_end ? "" : missing(*b);
}

std::string different_values(const Xapian::Document& stored, const Xapian::Document& made) {
  for (Xapian::valueno slot = 0; slot <= kPageHashSlot; ++slot) {
    if (slot == kFirstSeenSlot || slot == kPageHashSlot) continue;
    if (stored.get_value(slot) != made.get_value(slot))
      return fmt::format("value {} is not the one that its article gives", slot);
  }
  return "";
}

}  // namespace

std::string first_difference(const Xapian::Document& stored, const Xapian::Document& made) {
  const std::string terms = different_terms(stored, made);
  return terms.empty() ? different_values(stored, made) : terms;
}

}  // namespace pressmark
