#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/page/page.h"

namespace pressmark {

/// What a block is to the article.
enum class Role {
  text,      // a paragraph
  subhead,   // a heading inside the article; kept as a paragraph of its own
  title,     // the headline
  deck,      // a second headline or standfirst; may be kept as a paragraph
  caption,   // of a picture of the article
  credit,    // only a picture credit
  alt,       // alternative text of a picture
  byline,    // author or agency line
  dateline,  // only place, date or time of the article
  source,    // only the name of the outlet
  chrome,    // everything else
};

/// The role of one block, why, and how sure (0 to 1).
struct Judgement {
  Role role = Role::chrome;
  std::string_view reason;  // a fixed text: "share bar", "list of headlines", ...
  double confidence = 0;
  bool goes_on = false;  // the line goes on in the paragraph of the block before (dumps with broken lines)
};

/// One judgement a block, in order. Depends on the page alone.
std::vector<Judgement> judge(const Page& page);

/// The name of a role, as --explain-chrome shows it: "text", "subhead", ...
std::string_view word_of(Role role);

}  // namespace pressmark
