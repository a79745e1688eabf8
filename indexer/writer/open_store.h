#pragma once

#include <memory>
#include <string>

#include "indexer/writer/store.h"
#include "indexer/writer/writer.h"
#include "shared/database/folder.h"

namespace pressmark::writer {

/// A store with the lock that it stands under (none for a dry run and where the caller holds it).
struct OpenedStore {
  std::unique_ptr<WriterLock> lock;
  std::unique_ptr<Store> store;
};

/// Opens what the settings ask for: the current generation, a new one, or none. Throws Failure, and what
/// Xapian throws.
OpenedStore open_store(const std::string& folder, const WriterSettings& settings);

/// Puts what a killed run has left in segments into the current generation, as the next run would. Only for
/// the holder of the lock. Throws Failure, and what Xapian throws.
void take_up_segments(const std::string& folder, const WriterSettings& settings);

/// Throws the Failure for an error of Xapian. `safe`: how many articles the database holds for sure.
[[noreturn]] void fail_writing(const std::string& folder, const Xapian::Error& error, std::uint64_t safe);

}  // namespace pressmark::writer
