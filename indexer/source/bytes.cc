#include "indexer/source/bytes.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <fmt/core.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

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

Result<std::unique_ptr<ByteStream>> open_kind(const std::string& path, const StopRequest* stop, bool pipes) {
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
  return std::unique_ptr<ByteStream>(std::move(stream));
}

class GzipStream : public ByteStream {
 public:
  explicit GzipStream(std::unique_ptr<ByteStream> packed) : packed_(std::move(packed)), buffer_(kBuffer) {}
  GzipStream(const GzipStream&) = delete;
  GzipStream& operator=(const GzipStream&) = delete;
  ~GzipStream() override {
    if (open_) inflateEnd(&zlib_);
  }

  Result<std::size_t> read(char* to, std::size_t size) override {
    if (!started_) {
      if (Result<void> ready = start(); !ready) return ready.error();
    }
    return is_gzip_ ? unpack(to, size) : pass_through(to, size);
  }

 private:
  Result<void> start() {
    started_ = true;
    while (filled_ < 2 && !packed_done_) {
      if (Result<void> more = fill(); !more) return more.error();
    }
    is_gzip_ = filled_ >= 2 && buffer_[0] == '\x1f' && buffer_[1] == '\x8b';
    if (is_gzip_) return open_member();
    return {};
  }

  // Appends packed bytes behind those that are left.
  Result<void> fill() {
    if (at_ == filled_) at_ = filled_ = 0;
    const Result<std::size_t> got = packed_->read(buffer_.data() + filled_, buffer_.size() - filled_);
    if (!got) return got.error();
    packed_done_ = *got == 0;
    filled_ += *got;
    return {};
  }

  Result<void> open_member() {
    zlib_ = {};
    constexpr int kGzipOnly = 15 + 16;
    if (inflateInit2(&zlib_, kGzipOnly) != Z_OK) return damaged("cannot be unpacked: out of memory");
    open_ = true;
    return {};
  }

  Result<std::size_t> pass_through(char* to, std::size_t size) {
    if (at_ == filled_ && !packed_done_) {
      if (Result<void> more = fill(); !more) return more.error();
    }
    const std::size_t count = std::min(size, filled_ - at_);
    std::memcpy(to, buffer_.data() + at_, count);
    at_ += count;
    return count;
  }

  Result<std::size_t> unpack(char* to, std::size_t size) {
    while (!ended_) {
      if (at_ == filled_ && !packed_done_) {
        if (Result<void> more = fill(); !more) return more.error();
      }
      if (at_ == filled_ && packed_done_)
        return damaged("the gzip data ends too early", "fetch or copy it again");
      zlib_.next_in = reinterpret_cast<Bytef*>(buffer_.data() + at_);
      zlib_.avail_in = static_cast<uInt>(filled_ - at_);
      zlib_.next_out = reinterpret_cast<Bytef*>(to);
      zlib_.avail_out = static_cast<uInt>(std::min<std::size_t>(size, 1u << 30));
      const uInt wanted = zlib_.avail_out;
      const int state = inflate(&zlib_, Z_NO_FLUSH);
      at_ = filled_ - zlib_.avail_in;
      if (state == Z_STREAM_END) {
        if (Result<void> next = next_member(); !next) return next.error();
      } else if (state != Z_OK && state != Z_BUF_ERROR) {
        return damaged("the gzip data is damaged", "fetch or copy it again");
      }
      if (const std::size_t count = wanted - zlib_.avail_out; count > 0) return count;
    }
    return std::size_t{0};
  }

  // Behind a member: the next one, or the end (also for padding and junk, as gzip(1) takes it).
  Result<void> next_member() {
    const uInt room = zlib_.avail_out;
    inflateEnd(&zlib_);
    open_ = false;
    while (filled_ - at_ < 2 && !packed_done_) {
      if (at_ > 0) {
        std::memmove(buffer_.data(), buffer_.data() + at_, filled_ - at_);
        filled_ -= at_;
        at_ = 0;
      }
      if (Result<void> more = fill(); !more) return more.error();
    }
    ended_ = filled_ - at_ < 2 || buffer_[at_] != '\x1f' || buffer_[at_ + 1] != '\x8b';
    if (!ended_) {
      if (Result<void> opened = open_member(); !opened) return opened.error();
    }
    zlib_.avail_out = room;
    return {};
  }

  std::unique_ptr<ByteStream> packed_;
  std::vector<char> buffer_;
  std::size_t at_ = 0, filled_ = 0;  // the packed bytes not yet used are [at_, filled_)
  bool packed_done_ = false, started_ = false, is_gzip_ = false, open_ = false, ended_ = false;
  z_stream zlib_ = {};
};

}  // namespace

Result<std::unique_ptr<ByteStream>> open_file(const std::string& path, const StopRequest* stop) {
  return open_kind(path, stop, false);
}

Result<std::unique_ptr<ByteStream>> open_file_or_pipe(const std::string& path, const StopRequest* stop) {
  return open_kind(path, stop, true);
}

std::unique_ptr<ByteStream> gunzip(std::unique_ptr<ByteStream> packed) {
  return std::make_unique<GzipStream>(std::move(packed));
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
