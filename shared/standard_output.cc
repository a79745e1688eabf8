#include "shared/standard_output.h"

#include <cerrno>

#include <unistd.h>

namespace pressmark {

StandardOutput::StandardOutput() : buffer_{} { setp(buffer_.data(), buffer_.data() + buffer_.size()); }

StandardOutput::~StandardOutput() { write_out(); }

int StandardOutput::finish() {
  write_out();
  return errno_;
}

bool StandardOutput::reader_gone() const { return errno_ == EPIPE; }

StandardOutput::int_type StandardOutput::overflow(int_type c) {
  if (!write_out()) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

int StandardOutput::sync() { return write_out() ? 0 : -1; }

bool StandardOutput::write_out() {
  const char* at = pbase();
  while (errno_ == 0 && at < pptr()) {
    const ssize_t written = ::write(STDOUT_FILENO, at, static_cast<std::size_t>(pptr() - at));
    if (written > 0) at += written;
    if (written < 0 && errno != EINTR) errno_ = errno;
  }
  setp(buffer_.data(), buffer_.data() + buffer_.size());
  return errno_ == 0;
}

}  // namespace pressmark
