#pragma once

#include <chrono>
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
///       segments/           new documents of a run under way (indexer/writer/segment_store.h)
///       lock                held (flock) by the one writer
///
/// Metadata: `schema`, the number; `settings`, the options that articles of the last run depended on;
/// `source:<hash of locator>`, a line for each source (source_record.h).
namespace database_folder {

/// True if a stub of ours lies in the folder.
bool exists(const std::filesystem::path& folder);

/// Throws Failure if the folder has no stub, but a generation with documents: its stub was lost.
void check_stub_not_lost(const std::filesystem::path& folder);

/// Throws Failure if the stub cannot be read: Xapian would take it for an empty one.
void check_readable(const std::filesystem::path& folder);

/// The folder of the current generation. Throws Failure if the stub is damaged or cannot be read.
std::filesystem::path current_generation(const std::filesystem::path& folder);

/// The number of the current generation. Throws Failure if the stub is damaged.
unsigned current_number(const std::filesystem::path& folder);

/// Points the stub to generation `number`: written beside it, synced and renamed over it.
void point_to(const std::filesystem::path& folder, unsigned number);

/// Bytes of all files of the database, its previous generation among them.
std::uint64_t bytes_of(const std::filesystem::path& folder);

/// Removes what no reader needs: generations but the current one and, for a minute, the one before it, which
/// a reader may just be about to open; and what a run that was killed has left half made. Only for the holder
/// of the lock. What cannot be removed stays.
void remove_old_generations(const std::filesystem::path& folder);

/// The name of a generation's folder, "generation-000007".
std::string generation_name(unsigned number);

}  // namespace database_folder

/// The right to write to a database folder, held until destruction (and freed by the kernel if the program
/// dies).
class WriterLock {
 public:
  /// Waits up to `patience` for another program that holds it, then throws Failure (locked); makes the folder
  /// if it is not there.
  explicit WriterLock(const std::filesystem::path& folder, std::chrono::seconds patience = {});
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;
  ~WriterLock();

 private:
  int descriptor_ = -1;
};

}  // namespace pressmark
