#include "indexer/upkeep/stats.h"

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "shared/database/fields.h"
#include "shared/database/folder.h"
#include "shared/database/source_record.h"
#include "shared/text/display.h"

namespace pressmark {
namespace {

using Counts = std::vector<std::pair<std::string, std::uint64_t>>;

Counts counts_of(const Xapian::Database& database, const std::string& prefix) {
  Counts counts;
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
    counts.emplace_back((*term).substr(prefix.size()), term.get_termfreq());
  return counts;
}

void sort_by_count(Counts& counts) {
  std::stable_sort(counts.begin(), counts.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
}

std::string row(const std::string& group, const std::string& name, std::uint64_t count) {
  return fmt::format("{:<10} {:<32} {:>12}\n", group, harmless(name), count);
}

std::string rows(const std::string& group, const Counts& counts, std::uint64_t articles) {
  constexpr std::size_t kMostRows = 40;
  std::string text;
  std::uint64_t counted = 0, rest = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    counted += counts[i].second;
    if (i < kMostRows) text += row(group, counts[i].first, counts[i].second);
    if (i >= kMostRows) rest += counts[i].second;
  }
  if (rest > 0) text += row(group, fmt::format("({} others)", counts.size() - kMostRows), rest);
  if (counted < articles) text += row(group, "(unknown)", articles - counted);
  return text;
}

std::uint64_t words_in(const Xapian::Database& database) {
  double words = 0;
  for (auto at = database.valuestream_begin(kWordsSlot); at != database.valuestream_end(kWordsSlot); ++at)
    words += Xapian::sortable_unserialise(*at);
  return static_cast<std::uint64_t>(words);
}

std::uint64_t sources_in(const Xapian::Database& database) {
  std::uint64_t count = 0;
  for_each_source(database, [&](const std::string&, const std::string&) { ++count; });
  return count;
}

// Of what is searched: not of the generation before, which the next run removes.
std::uint64_t bytes_in(const std::vector<std::string>& paths) {
  std::uint64_t bytes = 0;
  for (const std::string& path : paths) {
    const bool is_ours = database_folder::exists(path);
    bytes += database_folder::bytes_of(is_ours ? database_folder::current_generation(path)
                                               : std::filesystem::path(path));
  }
  return bytes;
}

}  // namespace

std::string stats_of(const Archive& archive) {
  const Xapian::Database& database = archive.database();
  const std::uint64_t articles = database.get_doccount();
  std::string text = row("articles", "", articles) + row("words", "", words_in(database)) +
                     row("sources", "", sources_in(database)) + row("bytes", "", bytes_in(archive.paths()));
  text += row("names", "persons", archive.names().with_prefix(EntityType::person, "").size());
  text += row("names", "organisations", archive.names().with_prefix(EntityType::org, "").size());
  text += row("names", "places", archive.names().with_prefix(EntityType::place, "").size());
  for (const auto& [group, prefix] : {std::pair("language", "L"), std::pair("kind", "XKIND:")}) {
    Counts counts = counts_of(database, prefix);
    sort_by_count(counts);
    text += rows(group, counts, articles);
  }
  text += rows("year", counts_of(database, "Y"), articles);
  Counts sites = counts_of(database, "H");
  sort_by_count(sites);
  return text + rows("site", sites, articles);
}

}  // namespace pressmark
