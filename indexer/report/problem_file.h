#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pressmark {

/// One thing that a run has to say of its input.
struct Finding {
  std::string what;                     // the source, as the messages name it
  std::optional<std::string> member;    // name inside an archive
  std::optional<std::uint64_t> offset;  // in bytes of the unpacked source
  std::string_view kind;                // a word for programs: "damaged", "list", "excluded" ...
  std::string why;                      // for people
};

/// The finding as one line of JSON, without its end.
std::string to_json(const Finding& finding);

/// The file of --errors: a line of JSON for each finding, written at once, behind what is there already.
class ProblemFile {
 public:
  /// Throws Failure where it cannot be opened.
  explicit ProblemFile(const std::string& path);
  ProblemFile(const ProblemFile&) = delete;
  ProblemFile& operator=(const ProblemFile&) = delete;
  ~ProblemFile();

  /// Throws Failure where it cannot be written: a list of problems with holes is worse than none.
  void add(const Finding& finding);

 private:
  std::string path_;
  int descriptor_;
};

}  // namespace pressmark
