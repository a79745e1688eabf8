#include "indexer/report/problem_file.h"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "shared/failure.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

[[noreturn]] void fail(const std::string& path, const char* deed) {
  throw Failure({ErrorKind::storage, path, std::string(deed) + ": " + std::strerror(errno),
                 "give another file with --errors"});
}

}  // namespace

std::string to_json(const Finding& finding) {
  nlohmann::ordered_json line;
  line["what"] = to_valid_utf8(finding.what);
  line["member"] = nullptr;
  if (finding.member) line["member"] = to_valid_utf8(*finding.member);
  line["offset"] = nullptr;
  if (finding.offset) line["offset"] = *finding.offset;
  line["kind"] = finding.kind;
  line["why"] = to_valid_utf8(finding.why);
  return line.dump();
}

ProblemFile::ProblemFile(const std::string& path)
    : path_(path), descriptor_(::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) fail(path_, "cannot be opened");
}

ProblemFile::~ProblemFile() { ::close(descriptor_); }

void ProblemFile::add(const Finding& finding) {
  const std::string line = to_json(finding) + '\n';
  for (std::size_t at = 0; at < line.size();) {
    const ssize_t written = ::write(descriptor_, line.data() + at, line.size() - at);
    if (written < 0 && errno != EINTR) fail(path_, "cannot be written");
    if (written > 0) at += static_cast<std::size_t>(written);
  }
}

}  // namespace pressmark
