#include "indexer/page/open_tags.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace pressmark {
namespace {

struct Ranked {
  std::string_view name;
  std::uint8_t rank;
};
// The order of htmlEndPriority in libxml2; all others have rank 0.
constexpr Ranked kRanked[] = {{"div", 1},   {"td", 2},    {"th", 2},    {"tr", 3},
                              {"thead", 4}, {"tbody", 4}, {"tfoot", 4}, {"table", 5},
                              {"head", 6},  {"body", 6},  {"html", 7}};

constexpr std::string_view kFlat[] = {"p",  "li",     "td",   "th",   "tr",  "dd",
                                      "dt", "option", "body", "html", "head"};

std::uint8_t rank_of(std::string_view name) {
  const auto* found = std::find_if(std::begin(kRanked), std::end(kRanked),
                                   [&](const Ranked& row) { return row.name == name; });
  return found == std::end(kRanked) ? std::uint8_t{0} : found->rank;
}

}  // namespace

bool OpenTags::nests(const std::string& name) {
  return std::find(std::begin(kFlat), std::end(kFlat), name) == std::end(kFlat);
}

void OpenTags::open(const std::string& name) {
  Place& innermost = innermost_[name];
  const bool deeper = nests(name);
  if (!deeper && innermost == entries_.size() && innermost != 0) return;  // takes the place of the one before
  const std::uint8_t rank = rank_of(name);
  entries_.push_back({&innermost, innermost, innermost_in_rank_[rank], rank, deeper});
  innermost = innermost_in_rank_[rank] = static_cast<Place>(entries_.size());
  depth_ += deeper ? 1 : 0;
}

bool OpenTags::close(const std::string& name) {
  const auto found = innermost_.find(name);
  if (found == innermost_.end() || found->second == 0) return false;
  const Place place = found->second;
  for (std::size_t rank = rank_of(name) + 1u; rank < kRanks; ++rank) {
    if (innermost_in_rank_[rank] > place) return false;
  }
  while (entries_.size() >= place) pop();
  return true;
}

void OpenTags::pop() {
  const Entry& entry = entries_.back();
  *entry.innermost = entry.outer;
  innermost_in_rank_[entry.rank] = entry.outer_in_rank;
  depth_ -= entry.nests ? 1 : 0;
  entries_.pop_back();
}

}  // namespace pressmark
