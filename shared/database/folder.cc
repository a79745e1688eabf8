#include "shared/database/folder.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <fstream>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <unistd.h>
#include <xapian.h>

#include "shared/failure.h"

namespace pressmark {
namespace {

constexpr const char* kStub = "XAPIANDB";

[[noreturn]] void fail(const std::filesystem::path& path, const std::string& why, const std::string& advice) {
  throw Failure(Error{ErrorKind::storage, path.string(), why, advice});
}

[[noreturn]] void fail_errno(const std::filesystem::path& path, const char* deed) {
  fail(path, fmt::format("{}: {}", deed, std::strerror(errno)), "check permissions and free space");
}

// "generation-000007" is 7; nullopt for any other name.
std::optional<unsigned> generation_number(const std::string& name) {
  constexpr std::string_view kBegin = "generation-";
  unsigned number = 0;
  if (!name.starts_with(kBegin)) return std::nullopt;
  const auto [end, error] = std::from_chars(name.data() + kBegin.size(), name.data() + name.size(), number);
  if (error != std::errc() || end != name.data() + name.size()) return std::nullopt;
  return number;
}

// flock cannot wait for a time, so it is tried again and again. False with errno set: no lock.
bool lock_within(int descriptor, std::chrono::seconds patience) {
  constexpr auto kPause = std::chrono::milliseconds(50);
  const auto end = std::chrono::steady_clock::now() + patience;
  while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK || std::chrono::steady_clock::now() >= end) return false;
    std::this_thread::sleep_for(kPause);
  }
  return true;
}

// Written within the last minute (or, by its clock, in the future).
bool is_young(const std::filesystem::path& file) {
  std::error_code error;
  const auto written = std::filesystem::last_write_time(file, error);
  return error || std::filesystem::file_time_type::clock::now() - written < std::chrono::minutes(1);
}

// Writes and syncs; the caller renames.
void write_durably(const std::filesystem::path& path, const std::string& text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) fail_errno(path, "cannot be written");
  const bool written =
      ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
  const int reason = errno;
  ::close(file);
  errno = reason;
  if (!written) fail_errno(path, "cannot be written");
}

}  // namespace

namespace database_folder {

bool exists(const std::filesystem::path& folder) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(folder / kStub, ignored);
}

void check_stub_not_lost(const std::filesystem::path& folder) {
  if (database_folder::exists(folder)) return;
  unsigned newest = 0;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    newest = std::max(newest, generation_number(at->path().filename().string()).value_or(0));
  if (newest == 0) return;
  const std::string name = generation_name(newest);
  try {
    // A run that was killed while it made the database leaves an empty one.
    if (newest == 1 && Xapian::Database((folder / name).string()).get_doccount() == 0) return;
  } catch (const Xapian::Error&) {
    // damaged, but there
  }
  fail(folder, fmt::format("its file {} is missing, but {} is there", kStub, name),
       fmt::format("copy the file from where the folder came from, or write it: echo auto {} > {}", name,
                   (folder / kStub).string()));
}

std::string generation_name(unsigned number) { return fmt::format("generation-{:06}", number); }

void check_readable(const std::filesystem::path& folder) {
  std::ifstream stub(folder / kStub);
  stub.peek();
  if (!stub.is_open() || stub.bad()) fail_errno(folder / kStub, "cannot be read");
}

std::filesystem::path current_generation(const std::filesystem::path& folder) {
  std::ifstream stub(folder / kStub);
  std::string type, name;
  stub >> type >> name;
  if (!stub.is_open() || stub.bad()) fail_errno(folder / kStub, "cannot be read");
  if (stub.fail() || type != "auto" || name.empty() || name.find('/') != std::string::npos) {
    fail(folder, "the stub file XAPIANDB is damaged", "it should read: auto generation-000001");
  }
  return folder / name;
}

unsigned current_number(const std::filesystem::path& folder) {
  return generation_number(current_generation(folder).filename().string()).value_or(0);
}

void point_to(const std::filesystem::path& folder, unsigned number) {
  const std::filesystem::path fresh = folder / "XAPIANDB.new";
  write_durably(fresh, "auto " + generation_name(number) + "\n");
  std::error_code error;
  std::filesystem::rename(fresh, folder / kStub, error);
  if (error)
    fail(folder, "the stub file cannot be replaced: " + error.message(), "check permissions and free space");
  const int directory = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (directory >= 0) {
    ::fsync(directory);
    ::close(directory);
  }
}

std::uint64_t bytes_of(const std::filesystem::path& folder) {
  std::uint64_t bytes = 0;
  std::error_code error;
  for (std::filesystem::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    std::error_code ignored;
    if (at->is_regular_file(ignored)) bytes += at->file_size(ignored);
  }
  return bytes;
}

void remove_old_generations(const std::filesystem::path& folder) {
  const std::filesystem::path current = current_generation(folder);
  const unsigned number = current_number(folder);
  std::vector<std::filesystem::path> others;
  std::optional<unsigned> before;
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    if (!at->path().filename().string().starts_with("generation") || at->path() == current) continue;
    others.push_back(at->path());
    const auto other = generation_number(at->path().filename().string());
    if (other && *other < number) before = std::max(before.value_or(0), *other);
  }
  for (const std::filesystem::path& path : others) {
    if (before && path.filename() == generation_name(*before) && is_young(folder / kStub)) continue;
    std::filesystem::remove_all(path, error);
  }
}

}  // namespace database_folder

WriterLock::WriterLock(const std::filesystem::path& folder, std::chrono::seconds patience) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) fail(folder, "the folder cannot be made: " + error.message(), "give another one with -d");
  const std::filesystem::path path = folder / "lock";
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) fail_errno(path, "cannot be opened");
  if (!lock_within(descriptor_, patience)) {
    const int reason = errno;
    ::close(descriptor_);
    errno = reason;
    if (reason != EWOULDBLOCK) fail_errno(path, "cannot be locked");
    throw Failure(Error{ErrorKind::locked, folder.string(), "another pressmark-index is writing to it",
                        "run this again when it is done, or let it wait with --lock-timeout SECONDS"});
  }
}

WriterLock::~WriterLock() { ::close(descriptor_); }

}  // namespace pressmark
