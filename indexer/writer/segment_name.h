#pragma once

#include <string>
#include <vector>

#include <xapian.h>

namespace pressmark::writer {

/// A segment is named after its first and its last document.
struct SegmentName {
  Xapian::docid first = 0, last = 0;
};

/// Where the segment of that name lies in the folder of segments.
std::string path_of(const std::string& folder, const SegmentName& name);

/// The segments of a folder that follow one another without a gap from the first on, in order; of a segment
/// and the parts it was joined from, the segment. What a killed run built behind a gap is not among them.
std::vector<SegmentName> whole_segments(const std::string& folder);

/// Those of `whole_segments` up to the first that is damaged, as a power cut may leave it. All others are
/// removed.
std::vector<SegmentName> sound_segments(const std::string& folder);

/// Removes the folder with all that is in it. Throws Xapian::DatabaseError.
void remove_segments(const std::string& folder);

}  // namespace pressmark::writer
