#include "query/last_answer.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string_view>

#include <fmt/format.h>
#include <unistd.h>

namespace pressmark {
namespace {

namespace fs = std::filesystem;

// The file: fields that each end with a NUL, for paths may hold anything else. A mark, the number of
// databases, their paths, then rank and id of each hit.
constexpr std::string_view kMark = "pressmark last answer 1";
constexpr std::size_t kMostBytes = 1u << 20;

std::string bytes_of(const LastAnswer& answer) {
  std::string bytes;
  const auto put = [&](std::string_view field) {
    bytes += field;
    bytes += '\0';
  };
  put(kMark);
  put(std::to_string(answer.databases.size()));
  for (const std::string& path : answer.databases) put(path);
  for (const ListedHit& hit : answer.hits) {
    put(std::to_string(hit.rank));
    put(hit.id);
  }
  return bytes;
}

std::optional<std::size_t> number_of(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<LastAnswer> answer_of(std::string_view bytes) {
  std::vector<std::string_view> fields;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = bytes.find('\0', at);
    if (end == std::string_view::npos) return std::nullopt;
    fields.push_back(bytes.substr(at, end - at));
    at = end + 1;
  }
  if (fields.size() < 2 || fields[0] != kMark) return std::nullopt;
  const auto databases = number_of(fields[1]);
  if (!databases || *databases > fields.size() - 2 || (fields.size() - *databases) % 2 != 0)
    return std::nullopt;
  LastAnswer answer;
  std::size_t i = 2;
  for (; i < 2 + *databases; ++i) answer.databases.emplace_back(fields[i]);
  for (; i < fields.size(); i += 2) {
    const auto rank = number_of(fields[i]);
    if (!rank) return std::nullopt;
    answer.hits.push_back({*rank, std::string(fields[i + 1])});
  }
  return answer;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

Error not_found(std::size_t rank, std::string why, std::string advice) {
  return {ErrorKind::not_found, fmt::format("@{}", rank), std::move(why), std::move(advice)};
}

}  // namespace

std::vector<std::string> plain_paths(const std::vector<std::string>& databases) {
  std::vector<std::string> paths;
  for (const std::string& database : databases) {
    std::error_code failed;
    const fs::path path = fs::weakly_canonical(fs::absolute(database, failed), failed);
    paths.push_back(failed ? database : path.string());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

void remember(const LastAnswer& answer, const std::string& file) {
  const std::string bytes = bytes_of(answer);
  if (file.empty() || bytes.size() > kMostBytes) return;
  std::error_code failed;
  const fs::path folder = fs::path(file).parent_path();
  if (fs::create_directories(folder, failed)) fs::permissions(folder, fs::perms::owner_all, failed);
  std::string fresh = file + ".XXXXXX";
  const int written = ::mkstemp(fresh.data());  // mode 0600
  if (written < 0) return;
  const bool whole = write_all(written, bytes);
  const bool closed = ::close(written) == 0;
  if (!whole || !closed || std::rename(fresh.c_str(), file.c_str()) != 0) ::unlink(fresh.c_str());
}

std::optional<LastAnswer> remembered(const std::string& file) {
  std::error_code failed;
  if (file.empty() || !fs::is_regular_file(file, failed)) return std::nullopt;
  std::ifstream in(file, std::ios::binary);
  std::string bytes(kMostBytes + 1, '\0');
  in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(in.gcount()));
  return bytes.size() > kMostBytes ? std::nullopt : answer_of(bytes);
}

std::optional<std::size_t> asked_rank(std::string_view subject) {
  constexpr std::size_t kMostDigits = 10;
  if (!subject.starts_with('@') || subject.size() > kMostDigits + 1) return std::nullopt;
  return number_of(subject.substr(1));
}

Result<std::string> id_of_hit(std::size_t rank, const std::optional<LastAnswer>& last,
                              const std::vector<std::string>& databases) {
  if (!last)
    return not_found(rank, "no answer is remembered: only what is printed on a terminal is", "search first");
  if (last->databases != plain_paths(databases))
    return not_found(
        rank, fmt::format("the last answer is of another archive, {}", fmt::join(last->databases, ", ")),
        "search this one first, or name that one with -d");
  for (const ListedHit& hit : last->hits)
    if (hit.rank == rank) return hit.id;
  if (last->hits.empty()) return not_found(rank, "the last answer has no hits", "search again");
  const std::size_t first = last->hits.front().rank, end = last->hits.back().rank;
  return not_found(rank,
                   first == end ? fmt::format("the last answer lists hit {} only", first)
                                : fmt::format("the last answer lists hits {} to {} only", first, end),
                   last->hits.size() == kMostListed ? "show the article by its id" : "");
}

}  // namespace pressmark
