#pragma once

#include <string>

#include <xapian.h>

namespace pressmark {

/// What Xapian says went wrong, with the reason of the operating system where there is one.
std::string reason_of(const Xapian::Error& error);

/// True if somebody else has the database's lock; other reasons why there is no lock do not pass by waiting.
bool is_locked(const Xapian::Error& error);

}  // namespace pressmark
