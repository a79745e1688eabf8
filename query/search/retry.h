#pragma once

#include <xapian.h>

#include "shared/database/archive.h"

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
      archive = Archive(archive.paths());
    }
  }
}

}  // namespace pressmark
