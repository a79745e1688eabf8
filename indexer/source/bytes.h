#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "shared/result.h"
#include "shared/stop.h"

namespace pressmark {

/// Bytes that are read once, from the start.
class ByteStream {
 public:
  virtual ~ByteStream() = default;
  /// Up to `size` bytes into `to`; 0 at the end.
  virtual Result<std::size_t> read(char* to, std::size_t size) = 0;
};

/// A file from byte `offset` on, or standard input for "-". Where reading has to wait, a request to stop ends
/// it as an error.
Result<std::unique_ptr<ByteStream>> open_file(const std::string& path, const StopRequest* stop = nullptr,
                                              std::uint64_t offset = 0);

/// A file, standard input or a pipe, from its start.
Result<std::unique_ptr<ByteStream>> open_file_or_pipe(const std::string& path,
                                                      const StopRequest* stop = nullptr);

/// The unpacked bytes of a gzip stream (RFC 1952), also of several members one behind the other. Bytes that
/// are no gzip pass through as they are. A truncated or damaged stream is an error when its place is reached,
/// and at every read from there on.
std::unique_ptr<ByteStream> gunzip(std::unique_ptr<ByteStream> packed);

/// `head` and then what `rest` still has: for a stream of which the beginning was looked at.
std::unique_ptr<ByteStream> with_head(std::string head, std::unique_ptr<ByteStream> rest);

/// The first `size` bytes, fewer if the stream has fewer.
Result<std::string> read_head(ByteStream& stream, std::size_t size);

/// Everything up to `limit` bytes; more than that is an error.
Result<std::string> read_all(ByteStream& stream, std::size_t limit);

}  // namespace pressmark
