#include "shared/database/durable.h"

#include <cerrno>
#include <cstring>
#include <filesystem>

#include <fcntl.h>
#include <unistd.h>
#include <xapian.h>

namespace pressmark {
namespace {

void sync(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const bool synced = file >= 0 && ::fsync(file) == 0;
  const int error = errno;
  if (file >= 0) ::close(file);
  if (!synced) throw Xapian::DatabaseError(path + " cannot be synced: " + std::strerror(error));
}

}  // namespace

void make_durable(const std::string& folder) {
  std::error_code error;
  for (std::filesystem::directory_iterator at(folder, error), end; !error && at != end; at.increment(error))
    sync(at->path().string());
  if (error) throw Xapian::DatabaseError(folder + " cannot be listed: " + error.message());
  sync(folder);
}

}  // namespace pressmark
