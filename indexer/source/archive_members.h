#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

#include "indexer/source/archive_kind.h"
#include "indexer/source/bytes.h"

namespace pressmark::archives {

/// One thing that an archive holds.
struct Member {
  enum class Kind { file, folder, special, sparse, encrypted };
  std::string name;  // valid UTF-8; other bytes as %XX
  Kind kind = Kind::file;
  std::uint64_t offset = 0;  // of its head, in the bytes of the archive (unpacked, for a packed tar)
};

/// The members of a tar or zip archive, one after the other. Nothing of them is written anywhere.
class Members {
 public:
  /// For a zip in a file its path, since the list of members lies at its end; else the bytes from the start.
  explicit Members(const std::string& zip_path);
  explicit Members(std::unique_ptr<ByteStream> bytes);
  Members(const Members&) = delete;
  Members& operator=(const Members&) = delete;
  ~Members();

  /// The next member, or what is wrong at this place (`what` is empty); nullopt at the end.
  std::optional<std::variant<Member, Error>> next();

  /// Bytes of the current member; 0 at its end.
  Result<std::size_t> read(char* to, std::size_t size);

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace pressmark::archives
