#include "query/search/suggest.h"

#include <algorithm>
#include <vector>

#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::size_t kHead = 2;      // letters that must agree
constexpr std::size_t kShortest = 4;  // shorter words are near too many others
constexpr std::size_t kLongest = 40;  // no word of a language
constexpr std::size_t kLong = 6;      // from here on two edits
constexpr std::size_t kMostTerms = 200'000;

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    letters += c.value;
    at += c.bytes;
  }
  return letters;
}

// Levenshtein distance with swaps of neighbours as one edit.
std::size_t edits(const std::u32string& a, const std::u32string& b) {
  const std::size_t width = b.size() + 1;
  std::vector<std::size_t> cost((a.size() + 1) * width);
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      std::size_t& here = cost[i * width + j];
      if (i == 0 || j == 0) {
        here = i + j;
        continue;
      }
      here = std::min({cost[(i - 1) * width + j] + 1, cost[i * width + j - 1] + 1,
                       cost[(i - 1) * width + j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) here = std::min(here, cost[(i - 2) * width + j - 2] + 1);
    }
  }
  return cost.back();
}

}  // namespace

std::string suggestion_for(const Xapian::Database& database, std::string_view word) {
  const std::u32string asked = letters_of(fold(word));
  if (asked.size() < kShortest || asked.size() > kLongest) return {};
  std::string head;
  for (std::size_t i = 0; i < kHead; ++i) append_utf8(head, asked[i]);
  const std::size_t most = asked.size() < kLong ? 1 : 2;
  std::string best;
  std::size_t best_edits = most + 1, best_documents = 0, looked_at = 0;
  for (auto term = database.allterms_begin(head); term != database.allterms_end(head); ++term) {
    if (++looked_at > kMostTerms) break;
    const std::u32string other = letters_of(*term);
    if (other.size() > asked.size() + most || other.size() + most < asked.size()) continue;
    const std::size_t distance = edits(asked, other);
    const std::size_t documents = term.get_termfreq();
    if (distance > most || distance > best_edits) continue;
    if (distance == best_edits && documents <= best_documents) continue;
    best = *term;
    best_edits = distance;
    best_documents = documents;
  }
  return best;
}

}  // namespace pressmark
