#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/terminal/key.h"

namespace pressmark::screen {

/// Makes keys of the bytes that a terminal sends (ECMA-48 and what xterm adds to it, which all terminals of
/// today send). Unknown sequences and broken UTF-8 are dropped; what is pasted between the marks of bracketed
/// paste is text, its control characters blanks. Holds at most a few bytes of what is not whole yet.
class KeyDecoder {
 public:
  /// The keys that are whole with these bytes.
  std::vector<Key> feed(std::string_view bytes);

  /// True if something has begun that may be Esc alone or the beginning of a key: call `pause` when nothing
  /// more comes for a while (25 ms).
  bool waits() const { return !pasting_ && !rest_.empty(); }

  /// What has begun is all that comes: Esc, or nothing.
  std::vector<Key> pause();

 private:
  // Takes a key from the front of `rest_`; false if it is not whole yet.
  bool take(std::vector<Key>& keys);
  bool take_sequence(std::vector<Key>& keys);
  bool take_paste(std::vector<Key>& keys);
  void drop(std::size_t bytes) { rest_.erase(0, bytes); }

  std::string rest_;
  bool pasting_ = false;
};

}  // namespace pressmark::screen
