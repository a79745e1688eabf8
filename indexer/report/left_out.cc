#include "indexer/report/left_out.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "indexer/report/figures.h"

namespace pressmark {
namespace {

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
      joined({{count(Reason::excluded), "by --exclude", "by --exclude"},
              {count(Reason::not_included), "that no --include stands for", "that no --include stands for"},
              {count(Reason::no_file), "pipe, socket or device", "pipes, sockets or devices"},
              {count(Reason::known_already), "other name of what is read", "other names of what is read"}});
  if (!tally.other_kinds.empty()) {
    text = joined({{count(Reason::other_kind), "file of another kind", "files of other kinds"}}) +
           fmt::format(" ({})", kinds_in(tally.other_kinds)) + (text.empty() ? "" : ", ") + text;
  }
  return text;
}

Counted part_of(NoPage why, std::uint64_t count) {
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

std::vector<Counted> skipped_parts(const Tally& tally) {
  std::vector<Counted> parts = {{tally.unchanged_files, "file (unchanged)", "files (unchanged)"},
                                {tally.lists, "list or short note", "lists or short notes"},
                                {tally.error_pages, "error page", "error pages"},
                                {tally.no_text, "page without prose", "pages without prose"}};
  for (const auto& [why, count] : tally.no_pages) parts.push_back(part_of(why, count));
  parts.push_back({tally.missing, "not found", "not found"});
  parts.push_back({tally.faults, "damaged, cut or unreadable", "damaged, cut or unreadable"});
  return parts;
}

// How to see what was left out, and how to keep the pages of it.
std::string hint(bool has_pages, bool verbose) {
  if (verbose) return has_pages ? " (--keep-all keeps pages)" : "";
  return has_pages ? " (-v names them, --keep-all keeps pages)" : " (-v names them)";
}

}  // namespace

std::string counted(const NoPages& passed) { return counted(part_of(passed.why, passed.count)); }

std::string left_out_lines(const Tally& tally, bool verbose) {
  std::string text;
  const std::string skipped = joined(skipped_parts(tally));
  const bool has_pages = tally.lists + tally.error_pages + tally.no_text > 0;
  const bool is_hidden = has_pages || !tally.no_pages.empty();  // faults have been told
  if (!skipped.empty()) text += "\nskipped: " + skipped;
  if (is_hidden) text += hint(has_pages, verbose);
  if (const std::string left = passed_over_line(tally); !left.empty()) text += "\npassed over: " + left;
  if (tally.not_understood > 0) {
    text += "\nnot understood: " +
            counted({tally.not_understood, "value given with a page, like its date or address",
                     "values given with pages, like dates or addresses"}) +
            hint(false, verbose);
  }
  return text;
}

}  // namespace pressmark
