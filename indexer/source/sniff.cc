#include "indexer/source/sniff.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "shared/text/letters.h"

namespace pressmark {
namespace {

bool is_blank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string_view without_opening(std::string_view head) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  while (!head.empty() && is_blank(head.front())) head.remove_prefix(1);
  return head;
}

bool is_utf16(std::string_view head) { return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF"); }

// UTF-16 without a mark has a NUL in nearly every other byte, all on one side.
bool is_unmarked_utf16(std::string_view head) {
  std::size_t even = 0, odd = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    if (head[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  return std::max(even, odd) * 5 > head.size() * 2 && std::min(even, odd) * 20 < head.size();
}

// Text has hardly any control characters; a byte in fifty is taken as noise.
bool is_binary(std::string_view head) {
  if (is_utf16(head)) return false;
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && !is_blank(c) && byte != 0x1B) || byte == 0x7F;
  });
  if (is_unmarked_utf16(head)) return false;
  return static_cast<std::size_t>(controls) * 50 > head.size();
}

bool looks_like_html(std::string_view opening) {
  constexpr std::string_view kTags[] = {"<!doctype html", "<html",    "<head", "<body",  "<meta",   "<title",
                                        "<div",           "<article", "<p>",   "<table", "<script", "<h1"};
  if (!opening.starts_with('<')) return false;
  const std::string lower = to_lower(opening.substr(0, 4096));
  return std::any_of(std::begin(kTags), std::end(kTags),
                     [&](std::string_view tag) { return lower.find(tag) != std::string::npos; });
}

// A mail head, as browsers write it.
bool looks_like_mhtml(std::string_view opening) {
  const std::string lower = to_lower(opening.substr(0, 4096));
  return (lower.starts_with("from:") || lower.starts_with("mime-version:")) &&
         lower.find("multipart/related") != std::string::npos;
}

bool looks_like_json_lines(std::string_view opening) {
  if (!opening.starts_with('{')) return false;
  opening.remove_prefix(1);
  opening = without_opening(opening);
  return opening.starts_with('"') || opening.starts_with('}');
}

bool looks_like_json_array(std::string_view opening) {
  return opening.starts_with('[') && looks_like_json_lines(without_opening(opening.substr(1)));
}

}  // namespace

Content sniff(std::string_view head) {
  const std::string_view opening = without_opening(head);
  if (opening.empty()) return Content::empty;
  if (opening.starts_with("WARC/")) return Content::warc;
  if (opening.starts_with("filedesc:")) return Content::arc;
  if (looks_like_mhtml(opening)) return Content::mhtml;
  if (is_binary(head)) return Content::binary;
  if (looks_like_json_array(opening)) return Content::json_array;
  if (looks_like_json_lines(opening)) return Content::json_lines;
  if (looks_like_html(opening)) return Content::html;
  return Content::dump;
}

}  // namespace pressmark
