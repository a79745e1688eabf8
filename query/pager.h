#pragma once

#include <csignal>
#include <ostream>
#include <streambuf>
#include <string>
#include <vector>

#include <sys/types.h>

#include "shared/message.h"

namespace pressmark {

/// The pager of a user.
struct PagerCommand {
  std::vector<std::string> words;  // program and arguments; empty: none
  bool chosen = false;             // by a variable: that it cannot be started is told
};

/// The first of the variables $PRESSMARK_PAGER and $PAGER that is set (nullptr: it is not), else less. `cat`
/// and an empty one are none. No shell reads it: it is parted at blanks.
PagerCommand pager_command(const char* own, const char* common);

/// Output for a screen of `lines` lines: what fits is printed, what is longer goes to the pager, and with it
/// what is said on standard error if that is a terminal. It ends when the pager does. While the pager runs
/// standard output is a pipe, and an interrupt is the pager's.
class Pager : private std::streambuf {
 public:
  /// `out` writes to the file descriptor of standard output.
  Pager(std::ostream& out, PagerCommand command, int lines, Messages& messages);
  Pager(const Pager&) = delete;
  Pager& operator=(const Pager&) = delete;
  ~Pager() override;

  /// What is to be shown.
  std::ostream& out() { return stream_; }

 private:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* text, std::streamsize size) override;
  int sync() override;

  void hold(std::string_view text);
  void release();
  void start();
  void wait();

  std::ostream& out_;
  const PagerCommand command_;
  Messages& messages_;
  std::ostream stream_;
  std::string held_;
  int room_;
  bool holding_ = true;
  pid_t child_ = -1;
  int saved_out_ = -1, saved_err_ = -1;
  struct sigaction interrupt_ = {}, quit_ = {};
};

}  // namespace pressmark
