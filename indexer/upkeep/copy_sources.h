#pragma once

#include <cstdint>
#include <functional>
#include <set>
#include <string>
#include <vector>

#include "indexer/writer/current_source.h"
#include "indexer/writer/writer.h"
#include "shared/database/archive.h"

namespace pressmark {

/// Who hears of an article of the old generation that cannot be read (it is passed over), and whether to
/// stop.
struct CopyEvents {
  std::function<void(const Error&)> damaged;
  std::function<bool()> stopped;
};

/// The documents of `old` that hold articles of this source which it does not give any more, and in whose
/// place nothing else stands.
std::vector<Xapian::docid> no_longer_given(const Archive& old, const writer::CurrentSource& source,
                                           const CopyEvents& events);

/// Copies these documents of `old`, whose sources have stopped giving them, unless somebody else has given
/// their ids. Their terms are made anew. The sources are marked as such that keep articles.
void copy_left(const Archive& old, const std::vector<Xapian::docid>& left, Writer& writer,
               const CopyEvents& events);

/// Copies the articles of all sources of `old` but those in `read_whole` (locators). What such a source has
/// given anew, and the ids that others stand for, are not touched. Their terms are made anew. Gives the
/// number of sources, standard input not among them.
std::uint64_t copy_sources(const Archive& old, const std::set<std::string>& read_whole, Writer& writer,
                           const CopyEvents& events);

}  // namespace pressmark
