#include "query/search/suggest.h"

#include "shared/text/edit_distance.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::size_t kHead = 2;      // letters that must agree
constexpr std::size_t kShortest = 4;  // shorter words are near too many others
constexpr std::size_t kLongest = 40;  // no word of a language
constexpr std::size_t kLong = 6;      // from here on two edits
constexpr std::size_t kMostTerms = 200'000;

std::size_t bytes_of_letters(std::string_view word, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < count && at < word.size(); ++i) at += code_point_at(word, at).bytes;
  return at;
}

}  // namespace

std::string suggestion_for(const Xapian::Database& database, std::string_view word, std::string_view prefix) {
  const std::string asked = fold(word);
  const std::size_t letters = code_points(asked);
  if (letters < kShortest || letters > kLongest) return {};
  const std::string head = std::string(prefix) + asked.substr(0, bytes_of_letters(asked, kHead));
  const std::size_t most = letters < kLong ? 1 : 2;
  std::string best;
  std::size_t best_edits = most + 1, best_documents = 0, looked_at = 0;
  for (auto term = database.allterms_begin(head); term != database.allterms_end(head); ++term) {
    if (++looked_at > kMostTerms) break;
    const std::string candidate = (*term).substr(prefix.size());
    const std::size_t length = code_points(candidate);
    if (length > letters + most || length + most < letters) continue;
    const std::size_t distance = edit_distance(asked, candidate);
    const std::size_t documents = term.get_termfreq();
    if (distance > most || distance > best_edits) continue;
    if (distance == best_edits && documents <= best_documents) continue;
    best = candidate;
    best_edits = distance;
    best_documents = documents;
  }
  return best;
}

}  // namespace pressmark
