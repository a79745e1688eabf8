#include "query/output/marked_text.h"

#include <string_view>

#include "shared/text/display.h"
#include "shared/text/utf8.h"

namespace pressmark {

MarkedText marked_text(const Snippet& snippet) {
  MarkedText marked;
  std::size_t at = 0, letters = 0;
  const auto take_to = [&](std::size_t end, bool hit) {
    const std::size_t start = at, begin = marked.text.size();
    for (; letters < end && at < snippet.text.size(); ++letters) at += code_point_at(snippet.text, at).bytes;
    marked.text += harmless(std::string_view(snippet.text).substr(start, at - start));
    if (hit && marked.text.size() > begin) marked.marks.emplace_back(begin, marked.text.size());
  };
  for (const auto& [start, end] : snippet.marks) {
    take_to(start, false);
    take_to(end, true);
  }
  take_to(std::string::npos, false);
  return marked;
}

}  // namespace pressmark
