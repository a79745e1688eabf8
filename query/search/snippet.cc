#include "query/search/snippet.h"

#include <algorithm>
#include <set>

#include "shared/text/letters.h"
#include "shared/text/sentences.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::size_t kLongestSnippet = 300;  // code points of a snippet
constexpr std::size_t kMostText = 1u << 20;   // bytes of a text that are looked at
constexpr std::size_t kLead = 60;             // code points kept before the first hit of a cut sentence

/// Bytes of the text, the hits in it, and how good it is as a snippet.
struct Window {
  std::size_t start = 0, end = 0;
  std::size_t different = 0, hits = 0;
};

/// A hit in bytes of the text.
struct Span {
  std::size_t start = 0, end = 0;
  std::size_t pattern = 0;
};

std::vector<Span> spans_of(std::string_view text, std::string_view language, const Patterns& patterns) {
  const std::vector<Word> words = words_of(text);
  std::vector<Span> spans;
  for (const PatternHit& hit : patterns.find(words, language)) {
    const Word& last = words[hit.end - 1];
    spans.push_back({words[hit.first].start, last.start + last.text.size(), hit.pattern});
  }
  // Of hits that begin together the longest is marked.
  std::stable_sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
    return a.start != b.start ? a.start < b.start : a.end > b.end;
  });
  return spans;
}

std::vector<std::pair<std::size_t, std::size_t>> sentence_bounds(std::string_view text) {
  std::vector<std::pair<std::size_t, std::size_t>> bounds;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    for (const std::string_view sentence : sentences_of(text.substr(at, end - at))) {
      const auto start = static_cast<std::size_t>(sentence.data() - text.data());
      bounds.emplace_back(start, start + sentence.size());
    }
    at = end + 1;
  }
  return bounds;
}

// The hits in [start, end); `from` is the first span that can be in it.
Window weighed(std::size_t start, std::size_t end, const std::vector<Span>& spans, std::size_t from) {
  Window window{start, end, 0, 0};
  std::set<std::size_t> different;
  for (std::size_t i = from; i < spans.size() && spans[i].start < end; ++i) {
    if (spans[i].end > end) continue;
    different.insert(spans[i].pattern);
    ++window.hits;
  }
  window.different = different.size();
  return window;
}

bool better(const Window& a, const Window& b) {
  if (a.different != b.different) return a.different > b.different;
  return std::min<std::size_t>(a.hits, 3) > std::min<std::size_t>(b.hits, 3);
}

// Sentences are weighed alone and with the next one; the first best stays.
Window best_window(std::string_view text, const std::vector<Span>& spans) {
  const auto bounds = sentence_bounds(text);
  if (bounds.empty()) return {0, text.size(), 0, 0};
  Window best{bounds[0].first, bounds[std::min<std::size_t>(1, bounds.size() - 1)].second, 0, 0};
  std::size_t from = 0;
  for (std::size_t i = 0; i < bounds.size(); ++i) {
    const auto [start, end] = bounds[i];
    while (from < spans.size() && spans[from].start < start) ++from;
    const Window one = weighed(start, end, spans, from);
    const bool pair = i + 1 < bounds.size() && bounds[i + 1].second - start <= kLongestSnippet;
    const Window candidate = pair ? weighed(start, bounds[i + 1].second, spans, from) : one;
    if (candidate.hits > 0 && better(candidate, best)) best = candidate;
  }
  return best;
}

std::size_t forward(std::string_view text, std::size_t at, std::size_t count) {
  for (; count > 0 && at < text.size(); --count) at += code_point_at(text, at).bytes;
  return at;
}

std::size_t back(std::string_view text, std::size_t at, std::size_t count, std::size_t stop) {
  for (; count > 0 && at > stop; --count) at -= code_point_before(text, at).bytes;
  return at;
}

// Moves a cut to the next blank, if one is near.
std::size_t to_blank(std::string_view text, std::size_t at, std::size_t end) {
  constexpr std::size_t kNear = 30;
  std::size_t place = at;
  for (std::size_t i = 0; i < kNear && place < end; ++i) {
    const CodePoint c = code_point_at(text, place);
    if (is_space(c.value)) return place;
    place += c.bytes;
  }
  return at;
}

// A window that is too long is cut around its first hit.
Window fitted(std::string_view text, Window window, const std::vector<Span>& spans) {
  if (code_points(text.substr(window.start, window.end - window.start)) <= kLongestSnippet) return window;
  const auto hit =
      std::find_if(spans.begin(), spans.end(), [&](const Span& s) { return s.start >= window.start; });
  std::size_t start = window.start;
  if (hit != spans.end() && hit->start < window.end) {
    start = back(text, hit->start, kLead, window.start);
    if (start > window.start) start = to_blank(text, start, hit->start);
  }
  std::size_t end = std::min(forward(text, start, kLongestSnippet), window.end);
  if (end < window.end) end = to_blank(text, end, window.end);
  return {start, end, 0, 0};
}

/// Copies text as one line and keeps count of code points.
class Line {
 public:
  void add(std::string_view piece) {
    snippet_.text += piece;
    length_ += code_points(piece);
  }

  // Line ends become blanks.
  void add_text(std::string_view piece) {
    std::string flat(piece);
    std::replace(flat.begin(), flat.end(), '\n', ' ');
    add(flat);
  }

  void mark(std::string_view piece) {
    const std::size_t start = length_;
    add_text(piece);
    snippet_.marks.emplace_back(start, length_);
  }

  Snippet take() { return std::move(snippet_); }

 private:
  Snippet snippet_;
  std::size_t length_ = 0;
};

Snippet with_marks(std::string_view text, Window window, const std::vector<Span>& spans, bool cut_start,
                   bool cut_end) {
  Line line;
  if (cut_start) line.add("… ");
  std::size_t at = window.start;
  while (cut_start && at < window.end && is_space(code_point_at(text, at).value))
    at += code_point_at(text, at).bytes;
  for (const Span& span : spans) {
    if (span.start < at || span.end > window.end) continue;
    line.add_text(text.substr(at, span.start - at));
    line.mark(text.substr(span.start, span.end - span.start));
    at = span.end;
  }
  line.add_text(text.substr(at, window.end - at));
  if (cut_end) line.add(" …");
  return line.take();
}

}  // namespace

Marks marks_in(std::string_view whole, std::string_view language, const Patterns& patterns) {
  const std::string_view text = cut_to(whole, kMostText);
  return with_marks(text, {0, text.size(), 0, 0}, spans_of(text, language, patterns), false, false).marks;
}

Snippet snippet_of(std::string_view whole, std::string_view language, const Patterns& patterns) {
  const std::string_view text = cut_to(whole, kMostText);
  const std::vector<Span> spans = spans_of(text, language, patterns);
  const Window best = best_window(text, spans);
  const Window window = fitted(text, best, spans);
  return with_marks(text, window, spans, window.start > best.start, window.end < best.end);
}

}  // namespace pressmark
