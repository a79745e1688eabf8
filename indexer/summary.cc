#include "indexer/summary.h"

#include <vector>

#include <fmt/core.h>

namespace pressmark {
namespace {

std::string size_of(std::uint64_t bytes) {
  if (bytes < 1'000'000) return fmt::format("{} kB", (bytes + 999) / 1000);
  if (bytes < 1'000'000'000) return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
  return fmt::format("{:.2f} GB", static_cast<double>(bytes) / 1e9);
}

struct Part {
  std::uint64_t count;
  const char* what;
};

// "3 lists, 1 error page"; parts of nothing are left out.
std::string join(const std::vector<Part>& parts) {
  std::string text;
  for (const Part& part : parts) {
    if (part.count == 0) continue;
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", with_commas(part.count), part.what);
  }
  return text;
}

std::string quoted(const std::string& word) {
  const bool plain =
      word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/+") ==
      std::string::npos;
  if (plain) return word;
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

}  // namespace

std::string with_commas(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

void Tally::count(const Extraction& extraction) {
  ++pages;
  page_words += extraction.page_words;
  switch (extraction.skipped) {
    case Skipped::no:
      break;
    case Skipped::list:
      ++lists;
      return;
    case Skipped::error_page:
      ++error_pages;
      return;
    case Skipped::no_text:
      ++no_text;
      return;
    case Skipped::damaged_record:
      ++faults;
      return;
  }
  ++articles;
  kept_words += extraction.kept_words;
  for (const Entity& entity : extraction.article->entities) {
    ++(entity.type == EntityType::person ? persons : entity.type == EntityType::org ? organisations : places);
  }
}

void Tally::count(const Error& error) {
  if (error.kind != ErrorKind::unsupported) {
    ++faults;
  } else {
    ++(error.why == "empty" ? empty : binary);
  }
}

std::string summary_of(const Tally& tally, const WriteCounts& written, const RunFacts& facts) {
  std::string text = fmt::format("{} pages read in {:.1f} s: {} articles", with_commas(tally.pages),
                                 facts.seconds, with_commas(tally.articles));
  const std::string done = join({{written.added, "added"},
                                 {written.replaced, "replaced"},
                                 {written.unchanged, "unchanged"},
                                 {written.lost, "gave way to another page with the same address"},
                                 {written.removed, "removed"}});
  if (!done.empty()) text += fmt::format(" ({})", done);
  const std::string skipped = join({{tally.lists, "lists"},
                                    {tally.error_pages, "error pages"},
                                    {tally.no_text, "pages without prose"},
                                    {tally.empty, "empty files"},
                                    {tally.binary, "files that are no text"},
                                    {tally.faults, "damaged or unreadable"}});
  if (!skipped.empty()) text += "\nskipped: " + skipped;
  if (tally.page_words > 0) {
    const auto dropped = tally.page_words - std::min(tally.page_words, tally.kept_words);
    text += fmt::format(
        "\nchrome removed: {} % of the words; names found: {} persons, {} organisations, {} places",
        dropped * 100 / tally.page_words, with_commas(tally.persons), with_commas(tally.organisations),
        with_commas(tally.places));
  }
  text += fmt::format("\n{}: {} articles, {}\nsearch it: pressmark-query -d {} WORDS", facts.database,
                      with_commas(facts.database_articles), size_of(facts.database_bytes),
                      quoted(facts.database));
  return text;
}

}  // namespace pressmark
