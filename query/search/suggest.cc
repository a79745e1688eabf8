#include "query/search/suggest.h"

#include <algorithm>
#include <tuple>

#include "shared/text/edit_distance.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::size_t kHead = 2;          // letters that must agree
constexpr std::size_t kShortestWord = 4;  // shorter words are near too many others
constexpr std::size_t kLongestWord = 40;  // no word of a language
constexpr std::size_t kLongWord = 6;      // from here on two slips
constexpr std::size_t kMostWordsLookedAt = 200'000;

std::size_t bytes_of_letters(std::string_view word, std::size_t count) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < count && at < word.size(); ++i) at += code_point_at(word, at).bytes;
  return at;
}

bool is_nearer(const NearWord& a, const NearWord& b) {
  return std::tie(a.slips, b.documents, a.word) < std::tie(b.slips, a.documents, b.word);
}

// Keeps the list sorted and short.
void keep_nearest(std::vector<NearWord>& nearest, NearWord word, std::size_t most) {
  nearest.insert(std::upper_bound(nearest.begin(), nearest.end(), word, is_nearer), std::move(word));
  if (nearest.size() > most) nearest.pop_back();
}

}  // namespace

std::size_t slips_allowed(std::size_t letters) {
  if (letters < kShortestWord || letters > kLongestWord) return 0;
  return letters < kLongWord ? 1 : 2;
}

std::vector<NearWord> near_words(const Xapian::Database& database, std::string_view prefix,
                                 std::string_view word, std::size_t most) {
  const std::string asked = fold(word);
  const std::size_t letters = code_points(asked), allowed = slips_allowed(letters);
  if (allowed == 0) return {};
  const std::string head = std::string(prefix) + asked.substr(0, bytes_of_letters(asked, kHead));
  std::vector<NearWord> nearest;
  std::size_t looked_at = 0;
  for (auto term = database.allterms_begin(head); term != database.allterms_end(head); ++term) {
    if (++looked_at > kMostWordsLookedAt) break;
    NearWord near{(*term).substr(prefix.size())};
    const std::size_t length = code_points(near.word);
    if (length > letters + allowed || length + allowed < letters) continue;
    near.slips = edit_distance(asked, near.word);
    if (near.slips > allowed) continue;
    near.documents = term.get_termfreq();
    keep_nearest(nearest, std::move(near), most);
  }
  return nearest;
}

std::string suggestion_for(const Xapian::Database& database, std::string_view word, std::string_view prefix) {
  // A word that stands in doubles alone is there, and is no suggestion.
  for (const NearWord& near : near_words(database, prefix, word, 2)) {
    if (near.slips > 0) return near.word;
  }
  return "";
}

}  // namespace pressmark
