#include "shared/message.h"

#include <algorithm>
#include <ostream>

#include "shared/text/display.h"

namespace pressmark {

Messages::Messages(std::ostream& out, std::string program, bool quiet)
    : out_(out), program_(std::move(program)), quiet_(quiet) {}

void Messages::error(const Error& error) {
  const std::lock_guard lock(mutex_);
  ++errors_;
  line(describe(error));
}

void Messages::warning(const Error& error) {
  const std::lock_guard lock(mutex_);
  ++warnings_;
  if (!quiet_) line(describe(error));
}

void Messages::note(const std::string& text) {
  const std::lock_guard lock(mutex_);
  if (quiet_) return;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    line(text.substr(at, end - at));
    at = end + 1;
  }
}

void Messages::pass_on(const std::string& lines) {
  const std::lock_guard lock(mutex_);
  if (progress_shown_) out_ << "\r\x1b[K";
  progress_shown_ = false;
  out_ << lines << std::flush;
}

void Messages::progress(const std::string& text) {
  const std::lock_guard lock(mutex_);
  if (quiet_ || (text.empty() && !progress_shown_)) return;
  out_ << "\r\x1b[K" << text << std::flush;
  progress_shown_ = !text.empty();
}

void Messages::line(const std::string& text) {
  if (progress_shown_) out_ << "\r\x1b[K";
  progress_shown_ = false;
  out_ << program_ << ": " << harmless(text) << '\n' << std::flush;
}

}  // namespace pressmark
