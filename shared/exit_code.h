#pragma once

namespace pressmark {

/// Exit codes of both programs; documented in the man pages.
enum class ExitCode : int {
  done = 0,         // index: all read; query: at least one hit
  some_failed = 1,  // index: done, but some input was damaged, unreadable or over a limit
  no_hit = 1,       // query: nothing found
  error = 2,        // usage, database, a source that does not exist
  locked = 75,      // another program writes to the database
  interrupted = 130,
};

}  // namespace pressmark
