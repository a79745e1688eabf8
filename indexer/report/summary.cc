#include "indexer/report/summary.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

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

// The end of a file's name as people name kinds of files.
std::string kind_of_name(const std::string& path) {
  constexpr std::size_t kLongest = 9;
  const std::string name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  const bool has_end = dot != std::string::npos && dot > 0 && name.size() - dot <= kLongest &&
                       dot + 1 < name.size() && is_valid_utf8(name);
  return has_end ? to_lower(name.substr(dot)) : "without an end";
}

// ".pdf 8, .jpg 4", the most frequent first, some of many.
std::string kinds_in(const std::map<std::string, std::uint64_t>& kinds) {
  constexpr std::size_t kMostShown = 6;
  std::vector<std::pair<std::string, std::uint64_t>> sorted(kinds.begin(), kinds.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& one, const auto& other) { return one.second > other.second; });
  std::string text;
  for (std::size_t i = 0; i < std::min(sorted.size(), kMostShown); ++i)
    text += fmt::format("{}{} {}", i == 0 ? "" : ", ", sorted[i].first, with_commas(sorted[i].second));
  if (sorted.size() > kMostShown) text += fmt::format(", {} more", sorted.size() - kMostShown);
  return text;
}

std::string passed_over_line(const Tally& tally) {
  using Reason = PassedOver::Reason;
  const auto count = [&](Reason reason) {
    const auto found = tally.passed_over.find(reason);
    return found == tally.passed_over.end() ? 0 : found->second;
  };
  std::string text =
      join({{count(Reason::excluded), "by --exclude", "by --exclude"},
            {count(Reason::not_included), "that no --include stands for", "that no --include stands for"},
            {count(Reason::no_file), "pipe, socket or device", "pipes, sockets or devices"},
            {count(Reason::known_already), "other name of what is read", "other names of what is read"}});
  if (!tally.other_kinds.empty()) {
    text = join({{count(Reason::other_kind), "file of another kind", "files of other kinds"}}) +
           fmt::format(" ({})", kinds_in(tally.other_kinds)) + (text.empty() ? "" : ", ") + text;
  }
  return text;
}

bool nothing_to_do(const Tally& tally, const WriteCounts& written) {
  return tally.unchanged_files > 0 && tally.pages == 0 && tally.faults == 0 && written.removed == 0;
}

Part part_of(NoPage why, std::uint64_t count) {
  switch (why) {
    case NoPage::empty_file:
      return {count, "empty file", "empty files"};
    case NoPage::no_text:
      return {count, "file that is no text", "files that are no text"};
    case NoPage::request:
      return {count, "request", "requests"};
    case NoPage::revisit:
      return {count, "revisit of an unchanged page", "revisits of unchanged pages"};
    case NoPage::other_record:
      return {count, "record about the crawl", "records about the crawl"};
    case NoPage::other_status:
      return {count, "response without success", "responses without success"};
    case NoPage::other_type:
      return {count, "response that is no HTML or text", "responses that are no HTML or text"};
    case NoPage::empty_page:
      return {count, "empty page", "empty pages"};
    case NoPage::other_member:
      return {count, "other file in an archive", "other files in archives"};
    case NoPage::inner_archive:
      return {count, "archive in an archive", "archives in archives"};
    case NoPage::special_member:
      break;
  }
  return {count, "link or device in an archive", "links or devices in archives"};
}

std::vector<Part> skipped_parts(const Tally& tally) {
  std::vector<Part> parts = {{tally.unchanged_files, "file (unchanged)", "files (unchanged)"},
                             {tally.lists, "list or short note", "lists or short notes"},
                             {tally.error_pages, "error page", "error pages"},
                             {tally.no_text, "page without prose", "pages without prose"}};
  for (const auto& [why, count] : tally.no_pages) parts.push_back(part_of(why, count));
  parts.push_back({tally.faults, "damaged, cut or unreadable", "damaged, cut or unreadable"});
  return parts;
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

std::string counted(const NoPages& passed) { return counted(part_of(passed.why, passed.count)); }

std::string with_commas(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::string size_of(std::uint64_t bytes) {
  if (bytes < 1'000'000) return fmt::format("{} kB", (bytes + 999) / 1000);
  if (bytes < 1'000'000'000) return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
  return fmt::format("{:.2f} GB", static_cast<double>(bytes) / 1e9);
}

void Tally::count(const Extraction& extraction) {
  ++pages;
  page_words += extraction.page_words;
  not_understood += extraction.not_understood.size();
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
  without_address += extraction.article->url || extraction.article->source_id ? 0 : 1;
  kept_words += extraction.kept_words;
  for (const Entity& entity : extraction.article->entities) {
    ++(entity.type == EntityType::person ? persons : entity.type == EntityType::org ? organisations : places);
  }
}

void Tally::count(const PassedOver& left) {
  constexpr std::size_t kMostKinds = 1'000;
  ++passed_over[left.reason];
  if (left.reason != PassedOver::Reason::other_kind) return;
  const std::string kind = kind_of_name(left.path);
  ++other_kinds[other_kinds.size() < kMostKinds || other_kinds.contains(kind) ? kind : "others"];
}

std::string left_out_lines(const Tally& tally) {
  std::string text;
  const std::string skipped = join(skipped_parts(tally));
  const bool has_pages = tally.lists + tally.error_pages + tally.no_text > 0;
  const bool is_hidden = has_pages || !tally.no_pages.empty();  // faults have been told
  if (!skipped.empty()) text += "\nskipped: " + skipped;
  if (is_hidden) text += has_pages ? " (-v names them, --keep-all keeps pages)" : " (-v names them)";
  if (const std::string left = passed_over_line(tally); !left.empty()) text += "\npassed over: " + left;
  if (tally.not_understood > 0) {
    text += fmt::format("\nnot understood: {} (-v names them)",
                        counted({tally.not_understood, "date, language or address given with a page",
                                 "dates, languages or addresses given with pages"}));
  }
  return text;
}

std::string summary_of(const Tally& tally, const WriteCounts& written, const RunFacts& facts) {
  std::string text = facts.dry ? "dry run, nothing is written: " : "";
  if (nothing_to_do(tally, written)) text += "nothing has changed; ";
  text += fmt::format("{} read in {:.1f} s: {}", counted({tally.pages, "page", "pages"}), facts.seconds,
                      counted({tally.articles, "article", "articles"}));
  const std::string done =
      join({{written.added, "added", "added"},
            {written.replaced, "replaced", "replaced"},
            {written.unchanged, "unchanged", "unchanged"},
            {written.lost, "gave way to another page of its id", "gave way to other pages of their ids"},
            {written.removed, "removed", "removed"},
            {written.left, "no longer in its source but kept (--prune removes it)",
             "no longer in their sources but kept (--prune removes them)"}});
  if (!done.empty()) text += fmt::format(" ({})", done);
  text += left_out_lines(tally);
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
  return text + fmt::format("\n{}: {}, {}\nsearch it: pressmark-query -d {} WORDS", facts.database,
                            counted({facts.database_articles, "article", "articles"}),
                            size_of(facts.database_bytes), quoted(facts.database));
}

}  // namespace pressmark
