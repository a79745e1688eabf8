#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// The stems of one language by libstemmer, folded for matching. Not for use by several threads at once.
class Stemmer {
 public:
  /// `language` is ISO 639-1; one that libstemmer does not know (or "") leaves words as they are, folded.
  explicit Stemmer(std::string_view language);
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  ~Stemmer();

  /// The folded stem of a word as written ("Elections" gives "elect").
  std::string stem(std::string_view word) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// ISO 639-1 codes of the languages that are stemmed.
const std::vector<std::string>& stemmed_languages();

/// True for a function word of the language ("the", "und"); `folded` as `fold` gives it. Unknown language:
/// false.
bool is_stop_word(std::string_view folded, std::string_view language);

}  // namespace pressmark
