#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace pressmark {

/// Which elements are open, as libxml2 counts them, in constant time a tag (libxml2 itself looks through all
/// open elements for each end tag). An end tag closes what is open in its element, but not across one of
/// higher rank: </b> ends no table cell.
class OpenTags {
 public:
  void open(const std::string& name);
  /// Closes the innermost element of this name and all in it; false if the tag closes nothing.
  bool close(const std::string& name);
  /// Open elements, but for those that end where the next of their kind begins.
  std::size_t depth() const { return depth_; }

  /// True for an element that nests however many of its kind stand in a row without end tags.
  static bool nests(const std::string& name);

 private:
  // Places in entries_ are counted from 1; 0 is none.
  using Place = std::uint32_t;
  struct Entry {
    Place* innermost;     // of its name, in innermost_
    Place outer;          // the one of the same name around it
    Place outer_in_rank;  // the same for its rank
    std::uint8_t rank;
    bool nests;
  };
  void pop();

  static constexpr std::size_t kRanks = 8;
  std::vector<Entry> entries_;
  std::unordered_map<std::string, Place> innermost_;
  std::array<Place, kRanks> innermost_in_rank_{};
  std::size_t depth_ = 0;
};

}  // namespace pressmark
