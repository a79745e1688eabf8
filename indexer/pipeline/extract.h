#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/chrome/chrome.h"
#include "indexer/metadata/compose.h"
#include "indexer/page/page.h"
#include "indexer/source/source_page.h"
#include "shared/article/article.h"

namespace pressmark {

/// Raised with every change of the steps that gives another article, or other terms, of some page: sources
/// that were read by another version are read again.
inline constexpr int kExtractionVersion = 6;

/// What articles depend on beside their pages, and what is kept of the way there.
struct ExtractSettings {
  PageLimits page;
  ComposeOptions compose;
  bool keep_all = false;  // lists, errors and pages without prose too
  bool mentions = false;  // keep the places of the names
  bool explain = false;   // hand on blocks and judgements
};

/// Why a page gives no article.
enum class Skipped { no, list, error_page, no_text, damaged_record };

/// A block with the judgement on it, for --explain-chrome.
struct ExplainedBlock {
  Block block;
  Judgement judgement;
};

/// What became of one page.
struct Extraction {
  std::optional<Article> article;
  Skipped skipped = Skipped::no;
  std::size_t page_words = 0;  // of all blocks but alternative texts
  std::size_t kept_words = 0;
  std::vector<std::string> limits;          // what was cut at a limit
  std::vector<std::string> not_understood;  // of what the source says of the page
  std::vector<ExplainedBlock> explained;
  std::string damage;  // damaged_record: what is wrong
};

/// Page to article: blocks, chrome, metadata, entities. A pure function of its arguments; for several
/// threads.
Extraction extract(const SourcePage& source, const ExtractSettings& settings);

}  // namespace pressmark
