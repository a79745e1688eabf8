#pragma once

#include <iosfwd>
#include <mutex>
#include <string>

#include "shared/result.h"

namespace pressmark {

/// Lines for people on standard error (or any stream): "pressmark-index: what: why (advice)". For several
/// threads.
class Messages {
 public:
  Messages(std::ostream& out, std::string program, bool quiet);

  void set_quiet(bool quiet) { quiet_ = quiet; }

  void error(const Error& error);          // always shown, counted
  void warning(const Error& error);        // shown unless quiet, counted
  void note(const std::string& text);      // shown unless quiet
  void pass_on(const std::string& lines);  // that another Messages made, as they are
  void progress(const std::string& text);  // replaces the last progress line; "" takes it away

  int errors() const { return errors_; }
  int warnings() const { return warnings_; }

 private:
  void line(const std::string& text);

  std::ostream& out_;
  std::string program_;
  bool quiet_;
  bool progress_shown_ = false;
  int errors_ = 0;
  int warnings_ = 0;
  std::mutex mutex_;
};

}  // namespace pressmark
