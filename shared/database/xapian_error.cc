#include "shared/database/xapian_error.h"

#include <string_view>

namespace pressmark {

std::string reason_of(const Xapian::Error& error) {
  const char* system = error.get_error_string();
  if (system == nullptr || error.get_msg().find(system) != std::string::npos) return error.get_msg();
  return error.get_msg() + ": " + system;
}

bool is_locked(const Xapian::Error& error) {
  return std::string_view(error.get_type()) == "DatabaseLockError" &&
         error.get_msg().find("already locked") != std::string::npos;
}

}  // namespace pressmark
