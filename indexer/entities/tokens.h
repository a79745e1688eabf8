#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/gazetteer/gazetteer.h"

namespace pressmark::entities {

/// How a token is written.
enum class Shape {
  sign,      // punctuation; a possessive "'s"
  number,    // begins with a digit
  lower,     // begins with a small letter, or a script without capitals
  capital,   // "Word", "McDonald"
  capitals,  // "NATO", "U.S."
  initial,   // one capital letter
};

/// A word or sign of a line.
struct Token {
  std::string_view text;
  std::size_t start = 0;  // byte offset in the line
  Shape shape = Shape::sign;
  bool glued = false;           // no blank before it
  bool sentence_start = false;  // the first word of a sentence
  bool possessive = false;      // "'s" or a lone apostrophe after a plural
  bool stop = false;            // a full stop that belongs to the word before
  std::string folded;           // words: as the gazetteer compares them
  std::uint32_t kinds = 0;      // of word_lists.h
  gazetteer::Entry entry;       // of the word alone

  std::size_t end() const { return start + text.size(); }
  bool is_word() const { return shape != Shape::sign; }
  bool has_capital() const {
    return shape == Shape::capital || shape == Shape::capitals || shape == Shape::initial;
  }
  bool is(std::uint32_t any) const { return (kinds & any) != 0; }
};

/// The tokens of one line (valid UTF-8). Hyphens part words ("Putin-Biden" is three tokens), apostrophes
/// inside do not ("O'Brien"), "'s" is a token of its own, "U.S." is one.
std::vector<Token> tokens_of(std::string_view line);

}  // namespace pressmark::entities
