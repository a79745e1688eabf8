#include "shared/database/folder.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include <fcntl.h>
#include <fmt/core.h>
#include <sys/file.h>
#include <unistd.h>

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

// Writes and syncs; the caller renames.
void write_durably(const std::filesystem::path& path, const std::string& text) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) fail_errno(path, "cannot be written");
  const bool written =
      ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) && ::fsync(file) == 0;
  ::close(file);
  if (!written) fail_errno(path, "cannot be written");
}

}  // namespace

namespace database_folder {

bool exists(const std::filesystem::path& folder) {
  std::error_code ignored;
  return std::filesystem::is_regular_file(folder / kStub, ignored);
}

std::string generation_name(unsigned number) { return fmt::format("generation-{:06}", number); }

std::filesystem::path current_generation(const std::filesystem::path& folder) {
  std::ifstream stub(folder / kStub);
  std::string type, name;
  if (!(stub >> type >> name) || type != "auto" || name.empty() || name.find('/') != std::string::npos) {
    fail(folder, "the stub file XAPIANDB is damaged", "it should read: auto generation-000001");
  }
  return folder / name;
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

}  // namespace database_folder

WriterLock::WriterLock(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) fail(folder, "the folder cannot be made: " + error.message(), "give another one with -d");
  const std::filesystem::path path = folder / "lock";
  descriptor_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (descriptor_ < 0) fail_errno(path, "cannot be opened");
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    ::close(descriptor_);
    throw Failure(Error{ErrorKind::locked, folder.string(), "another pressmark-index is writing to it",
                        "wait until it is done, then run this again"});
  }
}

WriterLock::~WriterLock() { ::close(descriptor_); }

}  // namespace pressmark
