#include "tests/quality/corpus/groups.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <sstream>

#include <fmt/format.h>

namespace pressmark::corpus {
namespace {

constexpr double kSteps = 1000;     // floors are told to a thousandth, rounded down
constexpr double kRounding = 1e-9;  // of shares as floating point

void add(const Comparison& one, Comparison& total) {
  for (std::size_t i = 0; i < kMeasureCount; ++i) {
    total.scores[i].held += one.scores[i].held;
    total.scores[i].of += one.scores[i].of;
  }
}

void add_to(const std::string& name, const Comparison& comparison, std::vector<Group>& groups) {
  auto group =
      std::find_if(groups.begin(), groups.end(), [&](const Group& known) { return known.name == name; });
  if (group == groups.end()) group = groups.insert(groups.end(), Group{name, 0, {}});
  ++group->pages;
  add(comparison, group->total);
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(cell);
  return cells;
}

Error bad(const std::string& path, const std::string& cell) {
  return {ErrorKind::bad_input, path, "\"" + cell + "\" is no floor",
          "write the file anew with --print-floors"};
}

Result<double> share_in(const std::string& path, const std::string& cell) {
  if (cell == "-") return 0.0;
  double share = 0;
  const auto [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), share);
  if (problem != std::errc{} || end != cell.data() + cell.size()) return bad(path, cell);
  return share;
}

std::string header() {
  std::string line = "group";
  for (const MeasureInfo& measure : kMeasures) line += "\t" + std::string(measure.key);
  return line;
}

Result<Floors> floors_in(const std::string& path, const std::string& line) {
  const std::vector<std::string> cells = cells_of(line);
  if (cells.size() != kMeasureCount + 1) return bad(path, line);
  Floors floors{cells[0], {}};
  for (std::size_t i = 0; i < kMeasureCount; ++i) {
    const Result<double> share = share_in(path, cells[i + 1]);
    if (!share) return share.error();
    floors.least[i] = *share;
  }
  return floors;
}

}  // namespace

std::vector<Group> groups_of(const std::vector<GoldPage>& pages, const std::vector<Comparison>& comparisons) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    add_to("all", comparisons[i], groups);
    add_to("language:" + pages[i].language, comparisons[i], groups);
    add_to("outlet:" + pages[i].outlet(), comparisons[i], groups);
  }
  std::sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.name < b.name; });
  return groups;
}

Result<std::vector<Floors>> read_floors(const std::string& path) {
  std::ifstream in(path);
  std::string line;
  if (!std::getline(in, line)) return Error{ErrorKind::not_found, path, "cannot be read", ""};
  if (line != header()) return bad(path, line);
  std::vector<Floors> all;
  while (std::getline(in, line)) {
    Result<Floors> floors = floors_in(path, line);
    if (!floors) return floors.error();
    all.push_back(std::move(*floors));
  }
  return all;
}

std::string floors_text(const std::vector<Group>& groups) {
  std::string out = header() + "\n";
  for (const Group& group : groups) {
    out += group.name;
    for (const Score& score : group.total.scores)
      out += score.of == 0 ? "\t-"
                           : fmt::format("\t{}", std::floor(share_of(score) * kSteps + kRounding) / kSteps);
    out += "\n";
  }
  return out;
}

std::vector<std::string> below(const std::vector<Group>& groups, const std::vector<Floors>& all) {
  std::vector<std::string> lines;
  for (const Floors& floors : all) {
    const auto group = std::find_if(groups.begin(), groups.end(),
                                    [&](const Group& known) { return known.name == floors.group; });
    if (group == groups.end()) {
      lines.push_back(floors.group + " has no pages");
      continue;
    }
    for (std::size_t i = 0; i < kMeasureCount; ++i) {
      const double share = share_of(group->total.scores[i]);
      if (share + kRounding < floors.least[i])
        lines.push_back(fmt::format("{} {} is {:.3f}, below {:.3f}", floors.group, kMeasures[i].key, share,
                                    floors.least[i]));
    }
  }
  return lines;
}

}  // namespace pressmark::corpus
