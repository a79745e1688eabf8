#pragma once

#include <string>

#include "indexer/metadata/subject.h"
#include "shared/article/article.h"

namespace pressmark {

/// A headline and where it was found.
struct Title {
  std::string text;  // empty if there is none
  TitleSource source = TitleSource::none;
};

/// The headline: given, or the one on the page, or what the page says of itself, the site's name cut off.
Title find_title(const Subject& subject);

/// For a page without headline: the first sentence of the text, cut between words with an ellipsis if it is
/// long.
std::string first_sentence_title(const std::string& text);

/// The block of the headline on the page: what the classifier says, else the heading that agrees with what
/// the page says of itself, nearest above the text. The number of blocks if there is none.
std::size_t find_title_block(const Subject& subject);

}  // namespace pressmark
