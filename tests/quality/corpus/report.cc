#include "tests/quality/corpus/report.h"

#include <fmt/format.h>

#include "shared/text/utf8.h"

namespace pressmark::corpus {
namespace {

constexpr std::size_t kShownBytes = 120;

bool reaches(const Score& score, double floor) { return share_of(score) >= floor; }

std::string cut(const std::string& fault) {
  if (fault.size() <= kShownBytes) return fault;
  std::size_t end = kShownBytes;
  while (end > 0 && (static_cast<unsigned char>(fault[end]) & 0xC0) == 0x80) --end;
  return fault.substr(0, end) + "…";
}

}  // namespace

std::string table(const Comparison& total, const std::array<double, kMeasureCount>& floors) {
  std::string out;
  for (std::size_t i = 0; i < kMeasureCount; ++i) {
    const Score& score = total.scores[i];
    out += fmt::format("{:<10}{:>5} of {:<5}{:>7.1f} %", kMeasures[i].key, score.held, score.of,
                       100 * share_of(score));
    if (floors[i] > 0)
      out += fmt::format("  {} {:.1f} %", reaches(score, floors[i]) ? "at least" : "BELOW", 100 * floors[i]);
    out += fmt::format("  {}\n", kMeasures[i].about);
  }
  return out;
}

std::string groups_table(const std::vector<Group>& groups) {
  std::string out = fmt::format("{:<28}{:>5}", "", "pages");
  for (const MeasureInfo& measure : kMeasures) out += fmt::format("{:>10}", measure.key);
  for (const Group& group : groups) {
    out += fmt::format("\n{:<28}{:>5}", group.name, group.pages);
    for (const Score& score : group.total.scores)
      out += score.of == 0 ? fmt::format("{:>10}", "-") : fmt::format("{:>10.1f}", 100 * share_of(score));
  }
  return out + "\n";
}

bool holds(const Comparison& total, const std::array<double, kMeasureCount>& floors) {
  for (std::size_t i = 0; i < kMeasureCount; ++i)
    if (!reaches(total.scores[i], floors[i])) return false;
  return true;
}

std::string faults_of(const std::string& page, const Comparison& comparison) {
  if (comparison.faults.empty()) return {};
  std::string out = page + "\n";
  for (const std::string& fault : comparison.faults) out += "  " + cut(fault) + "\n";
  return out;
}

}  // namespace pressmark::corpus
