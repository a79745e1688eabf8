#include "query/batch_file.h"

#include <istream>

namespace pressmark {
namespace {

constexpr std::size_t kLongestLine = std::size_t{1} << 20;

}  // namespace

bool BatchFile::read_line(std::string& line) {
  line.clear();
  std::streambuf& bytes = *in_.rdbuf();
  constexpr int kEnd = std::char_traits<char>::eof();
  int c = bytes.sbumpc();
  if (c == kEnd) return false;
  ++number_;
  for (; c != kEnd && c != '\n'; c = bytes.sbumpc()) {
    if (line.size() < kLongestLine) line += static_cast<char>(c);
  }
  if (line.ends_with('\r')) line.pop_back();
  return true;
}

std::optional<BatchLine> BatchFile::next() {
  std::string line;
  while (read_line(line)) {
    if (line.find_first_not_of(" \t") == std::string::npos) continue;
    const std::size_t tab = line.find('\t');
    if (tab != std::string::npos && tab > 0) return BatchLine{line.substr(0, tab), line.substr(tab + 1)};
    const std::string text = tab == 0 ? line.substr(1) : line;
    return BatchLine{unnamed_ == Unnamed::by_number ? std::to_string(number_) : text, text};
  }
  return std::nullopt;
}

}  // namespace pressmark
