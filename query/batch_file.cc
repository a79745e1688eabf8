#include "query/batch_file.h"

#include <istream>
#include <string_view>

#include "shared/text/display.h"
#include "shared/text/trimmed.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::size_t kLongestLine = std::size_t{1} << 20;
constexpr std::size_t kLongestQid = 200;
constexpr std::string_view kBlanks = " \t\r";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string qid_of(std::string_view text) {
  return harmless(to_valid_utf8(trimmed(text, kBlanks).substr(0, kLongestQid)));
}

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
  if (number_ == 1 && line.starts_with(kByteOrderMark)) line.erase(0, kByteOrderMark.size());
  return true;
}

std::optional<BatchLine> BatchFile::next() {
  std::string line;
  while (read_line(line)) {
    const std::string_view whole = line;
    if (trimmed(whole, kBlanks).empty()) continue;
    const std::size_t tab = whole.find('\t');
    const bool has_tab = tab != std::string_view::npos;
    std::string qid = has_tab ? qid_of(whole.substr(0, tab)) : "";
    std::string text(trimmed(has_tab ? whole.substr(tab + 1) : whole, kBlanks));
    if (!qid.empty()) return BatchLine{qid, std::move(text), qid};
    const std::string number = std::to_string(number_);
    if (unnamed_ == Unnamed::by_number) return BatchLine{number, std::move(text), "line " + number};
    qid = qid_of(text);
    return BatchLine{std::move(qid), std::move(text), "line " + number};
  }
  return std::nullopt;
}

}  // namespace pressmark
