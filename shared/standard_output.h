#pragma once

#include <array>
#include <streambuf>

namespace pressmark {

/// The buffer of standard output, which remembers why writing failed. After a failure nothing more is
/// written.
class StandardOutput : public std::streambuf {
 public:
  StandardOutput();
  ~StandardOutput() override;

  /// Writes what is buffered. 0, or the errno of the first failure.
  int finish();

  /// True if writing failed because the reader has gone away (`| head`): no fault of anybody.
  bool reader_gone() const;

 private:
  int_type overflow(int_type c) override;
  int sync() override;
  bool write_out();

  std::array<char, 1 << 16> buffer_;
  int errno_ = 0;
};

}  // namespace pressmark
