#pragma once

#include <string>
#include <utility>

#include <xapian.h>

#include "shared/database/archive.h"
#include "shared/database/xapian_error.h"
#include "shared/failure.h"

namespace pressmark {

/// Runs `read` on the archive; when a writer has gone on so far that this reader's state is no longer there,
/// opens the archive again and runs it anew, up to five times.
template <class Read>
auto with_reopening(Archive& archive, Read read) {
  constexpr int kMostTries = 5;
  for (int tries = 1;; ++tries) {
    try {
      return read();
    } catch (const Xapian::DatabaseModifiedError&) {
      if (tries == kMostTries) throw;
      archive = archive.opened_again();
    }
  }
}

/// Runs `read` on a database of this name; what Xapian throws, which is no std::exception, becomes a Failure.
template <class Read>
auto with_failures(const std::string& database, Read read) {
  try {
    return read();
  } catch (const Xapian::Error& error) {
    throw Failure({ErrorKind::storage, database, "cannot be read: " + reason_of(error), ""});
  }
}

}  // namespace pressmark
