#include "indexer/report/figures.h"

#include <fmt/core.h>

namespace pressmark {

std::string counted(const Counted& part) {
  return fmt::format("{} {}", with_commas(part.count), part.count == 1 ? part.one : part.many);
}

std::string joined(const std::vector<Counted>& parts) {
  std::string text;
  for (const Counted& part : parts) {
    if (part.count == 0) continue;
    text += (text.empty() ? "" : ", ") + counted(part);
  }
  return text;
}

std::string with_commas(std::uint64_t number) {
  std::string text = std::to_string(number);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::string size_of(std::uint64_t bytes) {
  if (bytes < 1'000'000) return fmt::format("{} kB", (bytes + 999) / 1000);
  if (bytes < 1'000'000'000) return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
  return fmt::format("{:.2f} GB", static_cast<double>(bytes) / 1e9);
}

}  // namespace pressmark
