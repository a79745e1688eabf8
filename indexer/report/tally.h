#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "indexer/pipeline/extract.h"
#include "indexer/source/reader.h"
#include "indexer/source/walk.h"

namespace pressmark {

/// What a run has seen, for the lines at its end.
struct Tally {
  std::uint64_t pages = 0, articles = 0;
  std::uint64_t lists = 0, error_pages = 0, no_text = 0;  // pages that are no article
  std::uint64_t unchanged_files = 0;                      // not read: as they were in an earlier run
  std::uint64_t missing = 0;                              // sources that are not there
  std::uint64_t faults = 0;                               // damaged, unreadable, over a limit
  std::map<NoPage, std::uint64_t> no_pages;               // parts of sources that are no pages
  std::uint64_t page_words = 0, kept_words = 0;           // of pages that gave articles in this run
  std::uint64_t persons = 0, organisations = 0, places = 0;
  std::uint64_t not_understood = 0;                         // values that a source gave with pages
  std::uint64_t without_address = 0;                        // articles whose id hangs on their bytes
  std::map<std::string, std::uint64_t> other_kinds;         // files by the ends of their names
  std::map<PassedOver::Reason, std::uint64_t> passed_over;  // by the walk

  /// Counts one page.
  void count(const Extraction& extraction);
  /// Counts parts of a source that are no pages.
  void count(const NoPages& passed) { no_pages[passed.why] += passed.count; }
  /// Counts one problem of a source.
  void count(const Error& error) { ++(error.kind == ErrorKind::not_found ? missing : faults); }
  /// Counts what the walk left out.
  void count(const PassedOver& left);
};

}  // namespace pressmark
