#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "indexer/entities/entities.h"
#include "indexer/entities/tokens.h"
#include "shared/article/article.h"

namespace pressmark::entities {

/// A paragraph, the title or a caption as tokens.
struct Line {
  Mention::In in = Mention::In::text;
  std::size_t index = 0;   // which caption
  std::size_t offset = 0;  // code points of its field before it
  std::string_view text;
  std::vector<Token> tokens;
  bool title_case = false;  // nearly every word has a capital, so capitals tell little
  bool capitals = false;    // nearly every letter is a capital
};

/// How often a word stands in small letters, and with a capital where a sentence does not ask for one.
struct WordUse {
  int lower = 0;
  int capital = 0;
};

/// All lines of an article and what its words tell together. Views into the article.
struct Reading {
  std::vector<Line> lines;  // title first, then text, then captions
  std::unordered_map<std::string, WordUse> uses;
  std::unordered_set<std::string>
      other_acronyms;  // folded; explained by words in small letters: "gross output (GO)"
  bool english = true;
  bool capital_nouns = false;          // all nouns have a capital: German
  std::size_t room = kMostNamedBytes;  // bytes that may still be read
  bool cut = false;                    // there were more of them

  WordUse use_of(const std::string& folded) const;
};

/// Reads an article up to kMostNamedBytes of its text.
Reading read_lines(const Article& article);

}  // namespace pressmark::entities
