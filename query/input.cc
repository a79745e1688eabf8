#include "query/input.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "shared/failure.h"

namespace pressmark {

Input::Input(std::string path, const StopRequest& stop) : path_(std::move(path)), stop_(stop) {
  file_ = path_ == "-" ? STDIN_FILENO : ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (file_ < 0) fail("cannot be opened: ");
}

Input::~Input() {
  if (file_ > STDIN_FILENO) ::close(file_);
}

void Input::fail(const char* what) const {
  throw Failure({ErrorKind::bad_input, path_, std::string(what) + std::strerror(errno), ""});
}

// False once a stop is asked for: a terminal or a pipe may give nothing for hours.
bool Input::wait() const {
  pollfd both[] = {{file_, POLLIN, 0}, {stop_.descriptor(), POLLIN, 0}};
  while (::poll(both, 2, -1) < 0) {
    if (errno != EINTR) fail("cannot be read: ");
  }
  return both[1].revents == 0;
}

Input::int_type Input::underflow() {
  if (!wait()) return traits_type::eof();
  ssize_t count = 0;
  while ((count = ::read(file_, bytes_, sizeof bytes_)) < 0) {
    if (errno != EINTR) fail("cannot be read: ");
  }
  if (count == 0) return traits_type::eof();
  setg(bytes_, bytes_, bytes_ + count);
  return traits_type::to_int_type(bytes_[0]);
}

}  // namespace pressmark
