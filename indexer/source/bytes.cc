#include "indexer/source/bytes.h"

#include <cerrno>
#include <cstring>
#include <optional>
#include <vector>

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "indexer/source/gzip_members.h"

namespace pressmark {
namespace {

constexpr std::size_t kBuffer = 1 << 16;

Error damaged(std::string why, std::string advice = "") {
  return Error{ErrorKind::bad_input, "", std::move(why), std::move(advice)};
}

bool is_ordinary(int descriptor) {
  struct stat status = {};
  return ::fstat(descriptor, &status) != 0 || S_ISREG(status.st_mode);
}

class FileStream : public ByteStream {
 public:
  FileStream(int descriptor, bool owned, const StopRequest* stop)
      : descriptor_(descriptor), owned_(owned), waits_(!is_ordinary(descriptor)), stop_(stop) {}
  FileStream(const FileStream&) = delete;
  FileStream& operator=(const FileStream&) = delete;
  ~FileStream() override {
    if (owned_) ::close(descriptor_);
  }

  Result<std::size_t> read(char* to, std::size_t size) override {
    ssize_t got = 0;
    do {
      if (waits_ && !wait()) return damaged("was not read to its end");
      got = ::read(descriptor_, to, size);
    } while (got < 0 && (errno == EINTR || errno == EAGAIN));
    if (got < 0) return damaged(fmt::format("cannot be read: {}", std::strerror(errno)));
    return static_cast<std::size_t>(got);
  }

 private:
  // Until there is something to read, or the end. False: it is time to stop.
  bool wait() const {
    pollfd both[] = {{descriptor_, POLLIN, 0}, {stop_ == nullptr ? -1 : stop_->descriptor(), POLLIN, 0}};
    while (::poll(both, 2, -1) < 0 && errno == EINTR) {
    }
    return both[1].revents == 0;
  }

  int descriptor_;
  bool owned_;
  bool waits_;  // a pipe, a terminal
  const StopRequest* stop_;
};

Result<std::unique_ptr<ByteStream>> open_kind(const std::string& path, const StopRequest* stop, bool pipes,
                                              std::uint64_t offset) {
  if (path == "-")
    return std::unique_ptr<ByteStream>(std::make_unique<FileStream>(STDIN_FILENO, false, stop));
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) {
    // A source that does not exist was told when the sources were listed; this one has gone since.
    return damaged(fmt::format("cannot be opened: {}", std::strerror(errno)),
                   errno == EMFILE ? "allow more open files: ulimit -n 64" : "");
  }
  auto stream = std::make_unique<FileStream>(descriptor, true, stop);
  if (!pipes && !is_ordinary(descriptor))
    return damaged("is no ordinary file", "give a pipe as standard input, with - for its name");
  if (offset > 0 && ::lseek(descriptor, static_cast<off_t>(offset), SEEK_SET) < 0)
    return damaged("has no such place");
  return std::unique_ptr<ByteStream>(std::move(stream));
}

class GzipStream : public ByteStream {
 public:
  explicit GzipStream(std::unique_ptr<ByteStream> packed) : members_(std::move(packed), 0, "") {}

  Result<std::size_t> read(char* to, std::size_t size) override {
    if (damage_) return *damage_;
    const packed::Piece piece = members_.read(to, size);
    if (!piece.damage) return piece.bytes;
    damage_ = piece.damage;
    return *damage_;
  }

 private:
  packed::GzipMembers members_;
  std::optional<Error> damage_;  // told to whoever asks, so that it cannot be taken for the end
};

class HeadedStream : public ByteStream {
 public:
  HeadedStream(std::string head, std::unique_ptr<ByteStream> rest)
      : head_(std::move(head)), rest_(std::move(rest)) {}

  Result<std::size_t> read(char* to, std::size_t size) override {
    if (at_ == head_.size()) return rest_->read(to, size);
    const std::size_t count = head_.copy(to, size, at_);
    at_ += count;
    return count;
  }

 private:
  std::string head_;
  std::size_t at_ = 0;
  std::unique_ptr<ByteStream> rest_;
};

}  // namespace

Result<std::unique_ptr<ByteStream>> open_file(const std::string& path, const StopRequest* stop,
                                              std::uint64_t offset) {
  return open_kind(path, stop, false, offset);
}

Result<std::unique_ptr<ByteStream>> open_file_or_pipe(const std::string& path, const StopRequest* stop) {
  return open_kind(path, stop, true, 0);
}

std::unique_ptr<ByteStream> gunzip(std::unique_ptr<ByteStream> packed) {
  return std::make_unique<GzipStream>(std::move(packed));
}

std::unique_ptr<ByteStream> with_head(std::string head, std::unique_ptr<ByteStream> rest) {
  return std::make_unique<HeadedStream>(std::move(head), std::move(rest));
}

Result<std::string> read_head(ByteStream& stream, std::size_t size) {
  std::string head(size, '\0');
  std::size_t filled = 0;
  while (filled < size) {
    const Result<std::size_t> got = stream.read(head.data() + filled, size - filled);
    if (!got) return got.error();
    if (*got == 0) break;
    filled += *got;
  }
  head.resize(filled);
  return head;
}

Result<std::string> read_all(ByteStream& stream, std::size_t limit) {
  std::string bytes;
  std::vector<char> buffer(kBuffer);
  for (;;) {
    const Result<std::size_t> got = stream.read(buffer.data(), buffer.size());
    if (!got) return got.error();
    if (*got == 0) return bytes;
    if (bytes.size() + *got > limit) {
      return damaged(fmt::format("the page is larger than {} MB", limit >> 20), "raise it with --page-limit");
    }
    bytes.append(buffer.data(), *got);
  }
}

}  // namespace pressmark
