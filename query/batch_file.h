#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace pressmark {

/// One line of a batch: what is asked, what the answer is called, and what messages call the line.
struct BatchLine {
  std::string qid, text, label;
};

/// The lines of a batch file: `QID TAB text`, or the text alone. Empty lines are passed over; a line ends
/// with LF or CR LF. Of lines of over a megabyte the rest is dropped, so that the query is too long. A
/// byte-order mark and blanks around the text are left out; a QID is harmless on a terminal, and at most 200
/// bytes long.
class BatchFile {
 public:
  /// What a line without a QID is called: the number of its line, or its text.
  enum class Unnamed { by_number, by_text };

  /// `in` must outlive it.
  BatchFile(std::istream& in, Unnamed unnamed) : in_(in), unnamed_(unnamed) {}

  /// The next line; nothing after the last.
  std::optional<BatchLine> next();

 private:
  bool read_line(std::string& line);

  std::istream& in_;
  const Unnamed unnamed_;
  std::size_t number_ = 0;
};

}  // namespace pressmark
