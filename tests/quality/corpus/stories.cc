#include "tests/quality/corpus/stories.h"

#include <algorithm>
#include <functional>
#include <set>

#include "shared/text/letters.h"
#include "shared/text/words.h"

namespace pressmark::corpus {
namespace {

// The words of the text without its dateline, which one of two copies may keep.
std::string words_in(const Article& article, const GoldPage& gold) {
  std::string text = article.text;
  if (!gold.dateline.empty() && text.starts_with(gold.dateline)) text.erase(0, gold.dateline.size());
  std::string words;
  for (const Word& word : words_of(text)) words += fold(word.text) + " ";
  return words;
}

std::size_t original_of(const std::string& group, const std::vector<GoldPage>& pages) {
  const auto original = std::find_if(pages.begin(), pages.end(), [&](const GoldPage& page) {
    return page.copy.group == group && page.copy.how == "original";
  });
  return static_cast<std::size_t>(original - pages.begin());
}

// Dumps and records tell again what the pages tell: only pages are neighbours.
bool is_whole_page(const GoldPage& page) { return page.file.starts_with("pages/") && page.is_article(); }

using Alike = std::function<bool(const GoldPage&, const GoldPage&)>;

std::set<std::string> alike_to(const GoldPage& page, const std::vector<GoldPage>& pages, const Alike& alike) {
  std::set<std::string> files;
  for (const GoldPage& other : pages)
    if (other.file != page.file && is_whole_page(other) && alike(page, other)) files.insert(other.file);
  return files;
}

// Of the first `many` neighbours, those among `right` hold.
void count_first(Measure measure, std::size_t many, const std::vector<std::string>& found,
                 const std::set<std::string>& right, Comparison& comparison) {
  for (std::size_t i = 0; i < many; ++i) {
    const std::string what = i < found.size() ? found[i] : "nothing";
    comparison.count(measure, right.contains(what),
                     std::string(kMeasures[static_cast<std::size_t>(measure)].key) + " " +
                         std::to_string(i + 1) + " of " + std::to_string(many) + " is " + what);
  }
}

bool of_one_event(const GoldPage& a, const GoldPage& b) { return !a.event.empty() && a.event == b.event; }

bool are_copies(const GoldPage& a, const GoldPage& b) {
  return !a.copy.group.empty() && a.copy.group == b.copy.group;
}

}  // namespace

void compare_copies(const std::vector<GoldPage>& pages, const std::vector<const Article*>& articles,
                    std::vector<Comparison>& comparisons) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].copy.how != "exact") continue;
    const std::size_t original = original_of(pages[i].copy.group, pages);
    const bool both = original < pages.size() && articles[i] && articles[original];
    const bool same =
        both && words_in(*articles[i], pages[i]) == words_in(*articles[original], pages[original]);
    comparisons[i].count(Measure::copy, same, "differs from the original of " + pages[i].copy.group);
  }
}

void compare_neighbours(const std::vector<GoldPage>& pages, const Neighbours& neighbours,
                        std::vector<Comparison>& comparisons) {
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const GoldPage& page = pages[i];
    if (!is_whole_page(page)) continue;
    const auto known = neighbours.find(page.file);
    const std::vector<std::string> found =
        known == neighbours.end() ? std::vector<std::string>{} : known->second;
    const auto in_language = alike_to(page, pages, [](const GoldPage& a, const GoldPage& b) {
      return of_one_event(a, b) && a.language == b.language;
    });
    count_first(Measure::neighbour, in_language.size(), found, alike_to(page, pages, of_one_event),
                comparisons[i]);
    const auto copies = alike_to(page, pages, are_copies);
    count_first(Measure::twin, copies.size(), found, copies, comparisons[i]);
  }
}

}  // namespace pressmark::corpus
