#include "indexer/chrome/leads.h"

#include <vector>

#include "indexer/chrome/shape.h"
#include "shared/text/sentences.h"

namespace pressmark::chrome {
namespace {

constexpr std::size_t kLongestPhrase = 40;  // bytes
constexpr std::size_t kLongestLine = 300;

}  // namespace

bool is_lead_to_story(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon > kLongestPhrase || colon + 1 >= text.size() || text.size() > kLongestLine) return false;
  if (ends_like_sentence(text) && text.back() != '?') return false;
  const Shape phrase = shape_of(text.substr(0, colon));
  return phrase.words >= 2 && phrase.cue.cue == Cue::related && phrase.cue.reach == Reach::whole;
}

bool ends_with_button(std::string_view text) {
  constexpr std::size_t kLongest = 400;
  if (text.size() > kLongest || ends_like_sentence(text)) return false;
  const std::vector<std::string_view> sentences = sentences_of(text);
  if (sentences.size() < 2) return false;
  const CueHit cue = shape_of(sentences.back()).cue;
  return cue.reach == Reach::whole &&
         (cue.cue == Cue::subscribe || cue.cue == Cue::account || cue.cue == Cue::app);
}

}  // namespace pressmark::chrome
