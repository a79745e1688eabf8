#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

namespace pressmark {

/// A database is a folder: a Xapian stub file, generations beside it, a lock.
///
///     archive.db/
///       XAPIANDB            one line: "auto generation-000001"; replaced by rename
///       generation-000001/  a glass database; its metadata: see below
///       lock                held (flock) by the one writer
///
/// Metadata: `schema`, the number; `settings`, the options that articles depend on; `source:<hash of
/// locator>`, a line for each source: bytes, time of the last change in ns, whole or part, locator, between
/// tabs.
namespace database_folder {

/// True if a stub of ours lies in the folder.
bool exists(const std::filesystem::path& folder);

/// The folder of the current generation. Throws Failure if the stub is damaged.
std::filesystem::path current_generation(const std::filesystem::path& folder);

/// Points the stub to generation `number`: written beside it, synced and renamed over it.
void point_to(const std::filesystem::path& folder, unsigned number);

/// The name of a generation's folder, "generation-000007".
std::string generation_name(unsigned number);

}  // namespace database_folder

/// The right to write to a database folder, held until destruction (and freed by the kernel if the program
/// dies).
class WriterLock {
 public:
  /// Throws Failure (locked) if another program holds it; makes the folder if it is not there.
  explicit WriterLock(const std::filesystem::path& folder);
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;
  ~WriterLock();

 private:
  int descriptor_ = -1;
};

}  // namespace pressmark
