#pragma once

#include <streambuf>
#include <string>

#include "shared/stop.h"

namespace pressmark {

/// The bytes of a file, or of standard input ("-"), until a request to stop: then they end. Throws Failure:
/// the file cannot be opened or read.
class Input : public std::streambuf {
 public:
  /// `stop` must outlive it.
  Input(std::string path, const StopRequest& stop);
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;
  ~Input() override;

 protected:
  int_type underflow() override;

 private:
  bool wait() const;
  [[noreturn]] void fail(const char* what) const;

  const std::string path_;
  const StopRequest& stop_;
  int file_ = -1;
  char bytes_[1 << 14];
};

}  // namespace pressmark
