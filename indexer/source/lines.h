#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/source/bytes.h"

namespace pressmark {

/// One line without its end. Of a line over the limit only the first bytes are kept.
struct Line {
  std::string text;
  std::uint64_t offset = 0;  // of its first byte
  std::uint64_t number = 0;  // from 1
  bool overlong = false;
};

/// The lines of a stream, in bounded memory.
class LineReader {
 public:
  LineReader(std::string head, std::unique_ptr<ByteStream> rest, std::size_t limit);

  /// The next line; nullopt at the end; an error of the stream ends it.
  Result<std::optional<Line>> next();

 private:
  Result<bool> fill();

  std::string buffer_;
  std::size_t at_ = 0;
  std::unique_ptr<ByteStream> rest_;
  std::size_t limit_;
  std::uint64_t offset_ = 0, number_ = 0;
  bool done_ = false;
};

}  // namespace pressmark
