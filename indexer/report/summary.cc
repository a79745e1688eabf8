#include "indexer/report/summary.h"

#include <algorithm>

#include <fmt/core.h>

#include "indexer/report/figures.h"
#include "indexer/report/left_out.h"
#include "shared/text/display.h"
#include "shared/text/shell_quoted.h"

namespace pressmark {
namespace {

bool nothing_to_do(const Tally& tally, const WriteCounts& written) {
  return tally.unchanged_files > 0 && tally.pages == 0 && tally.missing + tally.faults == 0 &&
         written.removed == 0;
}

// As people write it: in quotes only where a shell would read more than the word.
std::string shell_word(const std::string& word) {
  const bool plain =
      word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/+") ==
      std::string::npos;
  return plain ? word : shell_quoted(word);
}

}  // namespace

std::string summary_of(const Tally& tally, const WriteCounts& written, const RunFacts& facts) {
  std::string text = facts.dry ? "dry run, nothing is written: " : "";
  if (nothing_to_do(tally, written)) text += "nothing has changed; ";
  text += fmt::format("{} read in {:.1f} s: {}", counted({tally.pages, "page", "pages"}), facts.seconds,
                      counted({tally.articles, "article", "articles"}));
  const std::string done =
      joined({{written.added, "added", "added"},
              {written.replaced, "replaced", "replaced"},
              {written.unchanged, "unchanged", "unchanged"},
              {written.lost, "gave way to another page of its id", "gave way to other pages of their ids"},
              {written.removed, "removed", "removed"},
              {written.left, "no longer in its source but kept (--prune removes it)",
               "no longer in their sources but kept (--prune removes them)"}});
  if (!done.empty()) text += fmt::format(" ({})", done);
  text += left_out_lines(tally, facts.verbose);
  if (tally.page_words > 0) {
    const auto dropped = tally.page_words - std::min(tally.page_words, tally.kept_words);
    text += fmt::format("\nchrome removed: {} % of the words; names found: {}, {}, {}",
                        dropped * 100 / tally.page_words, counted({tally.persons, "person", "persons"}),
                        counted({tally.organisations, "organisation", "organisations"}),
                        counted({tally.places, "place", "places"}));
  }
  if (written.removed > 0 && tally.without_address > 0)
    text += "\na page without an address gets a new id when its bytes change (--urls gives addresses)";
  if (facts.dry) return text;
  text +=
      fmt::format("\n{}: {}, {}", harmless(facts.database),
                  counted({facts.database_articles, "article", "articles"}), size_of(facts.database_bytes));
  if (facts.database_articles == 0) return text;
  return text + fmt::format("\nsearch it: pressmark-query {}WORDS",
                            facts.usual ? "" : "-d " + shell_word(facts.database) + " ");
}

}  // namespace pressmark
