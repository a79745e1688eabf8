#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "query/language/parse.h"
#include "query/search/search.h"
#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"

namespace pressmark::test {

/// What a search says to a text, on 20 July 2025.
inline SearchResult searched(SampleArchive& sample, const std::string& text) {
  const auto parsed = parse_query(text, {"2025-07-20"});
  REQUIRE(parsed);
  return search(sample.archive(), parsed->query, {.limit = 0});
}

/// The source ids of the hits, sorted, with blanks between.
inline std::string found(SampleArchive& sample, const std::string& text) {
  std::vector<std::string> ids;
  for (const Ranked& hit : searched(sample, text).ranking.hits)
    ids.push_back(sample.archive().stored_article(hit.document).source_id.value());
  std::sort(ids.begin(), ids.end());
  std::string joined;
  for (const std::string& id : ids) joined += (joined.empty() ? "" : " ") + id;
  return joined;
}

/// The notes of the parser and of the search of this kind, a line each.
inline std::string notes_of(SampleArchive& sample, const std::string& text, const std::string& kind) {
  const auto parsed = parse_query(text, {"2025-07-20"});
  REQUIRE(parsed);
  std::vector<Note> all = parsed->notes;
  const auto more = searched(sample, text).notes;
  all.insert(all.end(), more.begin(), more.end());
  std::string lines;
  for (const Note& note : all) {
    if (note.kind == kind) lines += (lines.empty() ? "" : "\n") + note.text;
  }
  return lines;
}

}  // namespace pressmark::test
