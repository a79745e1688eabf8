#include "indexer/chrome/cues.h"

#include <algorithm>
#include <bitset>
#include <unordered_map>

#include "indexer/chrome/agencies.h"
#include "indexer/chrome/cue_phrases.h"
#include "indexer/chrome/word_hash.h"

namespace pressmark::chrome {
namespace {

constexpr std::size_t kLongestStart = 14;  // words of a line that a phrase at its start may mark

// Phrases by their first word; looked up only, never walked.
struct Entry {
  CueHit hit;
  std::vector<std::uint64_t> words;
};
struct Index {
  std::unordered_map<std::uint64_t, std::vector<Entry>, SameHash> entries;
  std::bitset<1u << 16> firsts;  // which hashes, by their lowest bits, may begin a phrase: most words do not

  bool may_begin(std::uint64_t word) const { return firsts[word & 0xFFFF]; }
};

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (std::size_t from = 0; from <= text.size();) {
    const std::size_t to = std::min(text.find(at, from), text.size());
    parts.push_back(text.substr(from, to - from));
    from = to + 1;
  }
  return parts;
}

void add_phrase(Index& index, CueHit hit, std::string_view phrase) {
  std::vector<std::uint64_t> words;
  for (const std::string_view word : split(phrase, ' ')) words.push_back(hash_of_word(word));
  const std::uint64_t first = words.front();
  index.firsts.set(first & 0xFFFF);
  index.entries[first].push_back({hit, std::move(words)});
}

void add_rows(Index& index, std::span<const CuePhrases> rows) {
  for (const CuePhrases& row : rows) {
    for (const std::string_view phrase : split(row.phrases, '|'))
      add_phrase(index, {row.cue, row.reach}, phrase);
  }
}

Index make_index() {
  Index index;
  add_rows(index, phrases_about_stories());
  add_rows(index, phrases_about_site());
  add_rows(index, phrases_about_page());
  for (const Agency& agency : agencies()) {
    if (agency.alone) add_phrase(index, {Cue::credit, Reach::whole}, agency.name);
  }
  return index;
}

bool stands_at(const std::vector<std::uint64_t>& line, std::size_t at,
               const std::vector<std::uint64_t>& phrase) {
  if (line.size() - at < phrase.size()) return false;
  for (std::size_t i = 1; i < phrase.size(); ++i) {
    if (line[at + i] != phrase[i]) return false;
  }
  return true;
}

bool fits(const Entry& entry, const std::vector<std::uint64_t>& line, std::size_t at, bool complete) {
  if (!stands_at(line, at, entry.words)) return false;
  switch (entry.hit.reach) {
    case Reach::whole:
      return complete && at == 0 && line.size() == entry.words.size();
    case Reach::start:
      return complete && at == 0 && line.size() <= kLongestStart;
    case Reach::any:
      return true;
  }
  return false;
}

bool better(const CueHit& one, const CueHit& other) {
  return other.cue == Cue::none || one.reach < other.reach;
}

}  // namespace

CueHit find_cue(const std::vector<std::uint64_t>& words, bool complete) {
  static const Index index = make_index();
  CueHit best;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!index.may_begin(words[at])) continue;
    const auto found = index.entries.find(words[at]);
    if (found == index.entries.end()) continue;
    for (const Entry& entry : found->second) {
      if (better(entry.hit, best) && fits(entry, words, at, complete)) best = entry.hit;
    }
  }
  return best;
}

std::string_view name_of(Cue cue) {
  switch (cue) {
    case Cue::none:
      return "no cue";
    case Cue::share:
      return "share bar";
    case Cue::related:
      return "leads to other stories";
    case Cue::most_read:
      return "ranking of stories";
    case Cue::subscribe:
      return "asks to subscribe";
    case Cue::advert:
      return "advertisement";
    case Cue::comments:
      return "comment section";
    case Cue::consent:
      return "consent or terms";
    case Cue::copyright:
      return "legal line or site information";
    case Cue::account:
      return "account";
    case Cue::app:
      return "offers an app";
    case Cue::navigation:
      return "navigation";
    case Cue::tags:
      return "tags";
    case Cue::author:
      return "author box";
    case Cue::credit:
      return "picture credit";
    case Cue::dialogue:
      return "button or state";
    case Cue::broken:
      return "notice of the site";
  }
  return "no cue";
}

}  // namespace pressmark::chrome
