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
  const char* one;
  const char* many;
};

std::string counted(const Part& part) {
  return fmt::format("{} {}", with_commas(part.count), part.count == 1 ? part.one : part.many);
}

// "3 lists, 1 error page"; parts of nothing are left out.
std::string join(const std::vector<Part>& parts) {
  std::string text;
  for (const Part& part : parts) {
    if (part.count == 0) continue;
    text += (text.empty() ? "" : ", ") + counted(part);
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
  faults += extraction.limits.empty() ? 0 : 1;
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
      return;  // told and counted as a problem of its source
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
  std::string text = fmt::format("{} read in {:.1f} s: {}", counted({tally.pages, "page", "pages"}),
                                 facts.seconds, counted({tally.articles, "article", "articles"}));
  const std::string done =
      join({{written.added, "added", "added"},
            {written.replaced, "replaced", "replaced"},
            {written.unchanged, "unchanged", "unchanged"},
            {written.lost, "gave way to another page of its id", "gave way to other pages of their ids"},
            {written.removed, "removed", "removed"}});
  if (!done.empty()) text += fmt::format(" ({})", done);
  const std::string skipped =
      join({{tally.lists, "list", "lists"},
            {tally.error_pages, "error page", "error pages"},
            {tally.no_text, "page without prose", "pages without prose"},
            {tally.empty, "empty file", "empty files"},
            {tally.binary, "file that is no text", "files that are no text"},
            {tally.faults, "damaged, cut or unreadable", "damaged, cut or unreadable"}});
  if (!skipped.empty()) text += "\nskipped: " + skipped;
  if (tally.page_words > 0) {
    const auto dropped = tally.page_words - std::min(tally.page_words, tally.kept_words);
    text += fmt::format("\nchrome removed: {} % of the words; names found: {}, {}, {}",
                        dropped * 100 / tally.page_words, counted({tally.persons, "person", "persons"}),
                        counted({tally.organisations, "organisation", "organisations"}),
                        counted({tally.places, "place", "places"}));
  }
  return text + fmt::format("\n{}: {}, {}\nsearch it: pressmark-query -d {} WORDS", facts.database,
                            counted({facts.database_articles, "article", "articles"}),
                            size_of(facts.database_bytes), quoted(facts.database));
}

}  // namespace pressmark
