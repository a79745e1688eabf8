#include "indexer/report/tally.h"

#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

// The end of a file's name as people name kinds of files.
std::string kind_of_name(const std::string& path) {
  constexpr std::size_t kLongest = 9;
  const std::string name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  const bool has_end = dot != std::string::npos && dot > 0 && name.size() - dot <= kLongest &&
                       dot + 1 < name.size() && is_valid_utf8(name);
  return has_end ? to_lower(name.substr(dot)) : "without an end";
}

}  // namespace

void Tally::count(const Extraction& extraction) {
  ++pages;
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
  page_words += extraction.page_words;
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

}  // namespace pressmark
