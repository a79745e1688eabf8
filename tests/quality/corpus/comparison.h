#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "shared/article/article.h"
#include "tests/quality/corpus/gold_page.h"

namespace pressmark::corpus {

/// What is measured. The order is that of `kMeasures`.
enum class Measure {
  kind,
  sort,
  text,
  clean,
  chrome,
  title,
  byline,
  published,
  site,
  language,
  caption,
  person,
  org,
  place,
  named,
  single,
  date,
  absent,
  copy,
  neighbour,
  twin,
  count_
};

struct MeasureInfo {
  std::string_view key;    // --min-<key>
  std::string_view about;  // what one unit is
};

inline constexpr std::size_t kMeasureCount = static_cast<std::size_t>(Measure::count_);

inline constexpr std::array<MeasureInfo, kMeasureCount> kMeasures = {{
    {"kind", "pages that are an article, or none, as they should be"},
    {"sort", "pages told to be an article, a list or an error, as they should be"},
    {"text", "paragraphs of the articles that are kept, in order"},
    {"clean", "paragraphs kept that belong to the article"},
    {"chrome", "listed lines of chrome that are in no text, caption or title"},
    {"title", "titles, and none where the page has none"},
    {"byline", "authors, and none where none is printed"},
    {"published", "days of publishing, and none where none is said"},
    {"site", "registrable domains, where the page has its address"},
    {"language", "languages"},
    {"caption", "captions found as captions"},
    {"person", "required persons"},
    {"org", "required organisations"},
    {"place", "required places"},
    {"named", "names found that the page has"},
    {"single", "required names found that are one entity with all their spellings"},
    {"date", "dates in the text"},
    {"absent", "names of the chrome that are not found as entities"},
    {"copy", "exact copies whose kept text is, word for word, that of the original"},
    {"neighbour", "nearest articles that are on the same event, as many as there are in the language"},
    {"twin", "nearest articles that are copies, as many as there are"},
}};

/// How many of how many hold.
struct Score {
  int held = 0;
  int of = 0;
};

/// The share that holds, 0 to 1; 0 if there is nothing to count.
double share_of(const Score& score);

/// The scores of one page or of many, and a line for each thing that does not hold.
struct Comparison {
  std::array<Score, kMeasureCount> scores{};
  std::vector<std::string> faults;

  Score& operator[](Measure measure) { return scores[static_cast<std::size_t>(measure)]; }
  const Score& operator[](Measure measure) const { return scores[static_cast<std::size_t>(measure)]; }

  /// Counts one thing; `fault` is kept if it does not hold.
  void count(Measure measure, bool holds, const std::string& fault);
};

/// One page against its gold. Without an article (`nullptr`) all that the gold demands is missing.
Comparison compare(const GoldPage& gold, const Article* article);

/// Adds names and dates to `comparison`.
void compare_names(const GoldPage& gold, const Article& article, Comparison& comparison);

}  // namespace pressmark::corpus
