#include "indexer/writer/segment_name.h"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>
#include <string_view>

#include <fmt/core.h>

namespace pressmark::writer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDigits = 10;

std::optional<Xapian::docid> number(std::string_view digits) {
  Xapian::docid value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<SegmentName> name_from(std::string_view text) {
  if (text.size() != 2 * kDigits + 1 || text[kDigits] != '-') return std::nullopt;
  const auto first = number(text.substr(0, kDigits)), last = number(text.substr(kDigits + 1));
  if (!first || !last || *last < *first) return std::nullopt;
  return SegmentName{*first, *last};
}

bool is_sound(const std::string& path) {
  try {
    return Xapian::Database::check(path, 0, nullptr) == 0;
  } catch (const Xapian::Error&) {
    return false;
  }
}

}  // namespace

std::string path_of(const std::string& folder, const SegmentName& name) {
  return fmt::format("{}/{:0{}}-{:0{}}", folder, name.first, kDigits, name.last, kDigits);
}

std::vector<SegmentName> whole_segments(const std::string& folder) {
  std::vector<SegmentName> names;
  std::error_code error;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (const auto name = name_from(at->path().filename().string())) names.push_back(*name);
  }
  std::sort(names.begin(), names.end(), [](const SegmentName& left, const SegmentName& right) {
    return left.first != right.first ? left.first < right.first : left.last > right.last;
  });
  std::vector<SegmentName> whole;
  for (const SegmentName& name : names) {
    if (whole.empty() || name.first == whole.back().last + 1) whole.push_back(name);
  }
  return whole;
}

std::vector<SegmentName> sound_segments(const std::string& folder) {
  std::vector<SegmentName> sound = whole_segments(folder);
  const auto damaged = std::find_if(
      sound.begin(), sound.end(), [&](const SegmentName& name) { return !is_sound(path_of(folder, name)); });
  std::for_each(damaged, sound.end(),
                [&](const SegmentName& name) { remove_segments(path_of(folder, name)); });
  sound.erase(damaged, sound.end());
  return sound;
}

void remove_segments(const std::string& folder) {
  std::error_code error;
  fs::remove_all(folder, error);
  if (error) throw Xapian::DatabaseError(folder + " cannot be removed: " + error.message());
}

}  // namespace pressmark::writer
