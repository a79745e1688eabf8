#include "indexer/source/glob.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "shared/text/utf8.h"

namespace pressmark {
namespace {

std::vector<std::string_view> parts_of(std::string_view path) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = std::min(path.find('/'), path.size());
    parts.push_back(path.substr(0, end));
    if (end == path.size()) return parts;
    path.remove_prefix(end + 1);
  }
}

// What the pattern asks of one character.
struct Step {
  std::size_t bytes = 1;  // of the pattern
  bool fits = false;
};

// "[...]" in front of the pattern; nullopt if it is not closed: then it is a bracket.
std::optional<Step> class_step(std::string_view pattern, char32_t c) {
  std::size_t at = 1;
  const bool inverted = at < pattern.size() && (pattern[at] == '!' || pattern[at] == '^');
  if (inverted) ++at;
  const std::size_t first = at;
  bool found = false;
  while (at < pattern.size() && (pattern[at] != ']' || at == first)) {
    const CodePoint low = code_point_at(pattern, at);
    at += low.bytes;
    CodePoint high = low;
    if (at + 1 < pattern.size() && pattern[at] == '-' && pattern[at + 1] != ']') {
      high = code_point_at(pattern, at + 1);
      at += 1 + high.bytes;
    }
    found = found || (low.value <= c && c <= high.value);
  }
  if (at >= pattern.size()) return std::nullopt;
  return Step{at + 1, found != inverted};
}

Step step_of(std::string_view pattern, const CodePoint& c, std::string_view bytes) {
  if (pattern.front() == '?') return {1, true};
  if (pattern.front() == '[') {
    if (const auto step = class_step(pattern, c.value)) return *step;
  }
  const std::size_t escape = pattern.front() == '\\' && pattern.size() > 1 ? 1 : 0;
  const std::string_view meant = pattern.substr(escape);
  const std::size_t size = code_point_at(meant, 0).bytes;
  return {escape + size, meant.substr(0, size) == bytes};
}

// One part. Only the last star is ever taken back.
bool part_matches(std::string_view pattern, std::string_view name) {
  std::size_t p = 0, n = 0, star = std::string_view::npos, resume = 0;
  while (n < name.size()) {
    const CodePoint c = code_point_at(name, n);
    if (p < pattern.size() && pattern[p] == '*') {
      star = ++p;
      resume = n;
      continue;
    }
    if (p < pattern.size()) {
      const Step step = step_of(pattern.substr(p), c, name.substr(n, c.bytes));
      if (step.fits) {
        p += step.bytes;
        n += c.bytes;
        continue;
      }
    }
    if (star == std::string_view::npos) return false;
    resume += code_point_at(name, resume).bytes;
    p = star;
    n = resume;
  }
  return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(p), pattern.end(),
                     [](char c) { return c == '*'; });
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  const auto patterns = parts_of(pattern), names = parts_of(path);
  // matched[n]: the parts of the pattern so far stand for the first n names.
  std::vector<char> matched(names.size() + 1, 0);
  matched[0] = 1;
  for (const std::string_view part : patterns) {
    std::vector<char> next(names.size() + 1, 0);
    for (std::size_t n = 0; n <= names.size(); ++n) {
      if (part == "**")
        next[n] = matched[n] != 0 || (n > 0 && next[n - 1] != 0) ? 1 : 0;
      else if (n > 0 && matched[n - 1] != 0)
        next[n] = part_matches(part, names[n - 1]) ? 1 : 0;
    }
    matched = std::move(next);
  }
  return matched.back() != 0;
}

}  // namespace pressmark
