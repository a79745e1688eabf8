#include <algorithm>

#include "indexer/entities/name_rules.h"
#include "indexer/entities/word_lists.h"

namespace pressmark::entities {
namespace {

constexpr std::size_t kLongestName = 24;  // tokens

using gazetteer::kAnyPlace;
using gazetteer::kBody;
using gazetteer::kPerson;
using gazetteer::kThing;

// Where the words begin that the acronym stands for; `end` if it does not fit them.
std::size_t explained_from(const LineWork& work, std::size_t end, std::string_view acronym) {
  std::string letters;
  for (const char c : acronym) {
    if (c != '.') letters.push_back(c);
  }
  if (letters.size() < 2 || letters.size() > 8) return end;
  std::size_t at = end;
  std::size_t left = letters.size();
  const std::size_t least = end > kLongestName ? end - kLongestName : 0;
  while (at > least && left > 0) {
    const Token& token = work.tokens()[at - 1];
    if (token.is_word() && !token.folded.empty() && token.folded[0] == letters[left - 1] &&
        (token.has_capital() || left > 1)) {
      --left;
      --at;
    } else if (token.shape == Shape::lower && token.is(kFunction | kParticle) && at != end) {
      --at;
    } else if (token.text == "-" && at != end) {
      --at;
    } else {
      return end;
    }
  }
  return left == 0 && work.tokens()[at].has_capital() && end - at >= 2 ? at : end;
}

}  // namespace

void explain_acronyms(LineWork& work) {
  for (std::size_t i = 2; i + 1 < work.tokens().size(); ++i) {
    const Token& acronym = work.tokens()[i];
    if (acronym.shape != Shape::capitals || work.tokens()[i - 1].text != "(" ||
        work.tokens()[i + 1].text != ")")
      continue;
    const std::size_t begin = explained_from(work, i - 1, acronym.folded);
    if (begin == i - 1) continue;
    if (work.tokens()[begin].entry.has(kPerson)) continue;
    const gazetteer::Entry known =
        unit_at(work.line(), begin).end == i - 1 ? unit_at(work.line(), begin).entry : gazetteer::Entry{};
    if (known.has(kAnyPlace | kThing) && !known.has(kBody)) continue;
    Span* whole = work.add(begin, i - 1, EntityType::org, true, known.has(kBody) ? &known : nullptr);
    if (whole == nullptr) continue;
    whole->acronym = std::string(acronym.text);
    Span* brief = work.add(i, i + 1, EntityType::org, true);
    if (brief != nullptr && known.has(kBody)) brief->known_name = std::string(known.name);
  }
}

}  // namespace pressmark::entities
