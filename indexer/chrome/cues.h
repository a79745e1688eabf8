#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace pressmark::chrome {

/// What a phrase of page furniture announces.
enum class Cue : std::uint8_t {
  none,
  share,      // share bars, "follow us"
  related,    // headings of lists of other stories, "read more"
  most_read,  // headings of rankings
  subscribe,  // newsletters, subscriptions, donations
  advert,
  comments,
  consent,  // cookies, privacy
  copyright,
  account,  // log in, already a member
  app,      // download the app
  navigation,
  tags,
  author,    // author boxes
  credit,    // picture credits
  dialogue,  // buttons and state: "Done", "Loading", "Close"
  broken,    // "enable JavaScript", "page not found"
};

/// How much of a line a phrase must take to count.
enum class Reach : std::uint8_t {
  whole,  // the line, but for numbers
  start,  // the line begins with it and is short
  any,    // anywhere in the line
};

/// A cue and how it was found.
struct CueHit {
  Cue cue = Cue::none;
  Reach reach = Reach::whole;
};

/// A cue in a line, given as its lower-case words (numbers left out, a character of an unspaced script is a
/// word). Whole lines win over starts, starts over what stands anywhere. `words` may be the first words of a
/// longer line; then `complete` is false.
CueHit find_cue(const std::vector<std::uint64_t>& words, bool complete);

/// A fixed text that says what the cue is.
std::string_view name_of(Cue cue);

}  // namespace pressmark::chrome
