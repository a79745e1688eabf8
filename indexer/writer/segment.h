#pragma once

#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

namespace pressmark::writer {

/// Documents on their way into the database, with the metadata that were set since the ones before them.
struct SegmentBatch {
  Xapian::docid first = 0;  // of the first document; the others follow it one by one
  std::vector<Xapian::Document> documents;
  std::vector<std::pair<std::string, std::string>> metadata;
};

/// A document that Xapian does not take: its data, and what Xapian says.
struct RefusedDocument {
  std::string data;
  std::string why;
};

/// Writes the batch as a database of its own, a segment: a folder that appears under its name when it is
/// whole. It is not synced. Documents keep their numbers, so that segments can be joined. Gives what was left
/// out. Throws what Xapian throws, std::filesystem::filesystem_error.
std::vector<RefusedDocument> build_segment(const SegmentBatch& batch, const std::string& path);

/// Joins databases whose documents have different numbers into one at `path`, which appears when it is whole.
/// Of metadata that several have the last one's counts. Throws Xapian::Error.
void join_databases(const std::vector<std::string>& parts, const std::string& path);

}  // namespace pressmark::writer
