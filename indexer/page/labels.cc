#include "indexer/page/labels.h"

#include <algorithm>
#include <iterator>

#include "indexer/page/tag_scanner.h"
#include "shared/text/letters.h"

namespace pressmark {
namespace {

constexpr std::string_view kLabelled[] = {"class", "id", "role", "itemprop"};

void append_words(std::string& labels, std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    if (is_markup_blank(value[at])) {
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    while (end < value.size() && !is_markup_blank(value[end])) ++end;
    if (labels.size() + (end - at) >= kLabelBytes) return;
    if (!labels.empty()) labels.push_back(' ');
    labels.append(value, at, end - at);
    at = end;
  }
}

bool holds_word(std::string_view words, std::string_view word) {
  std::size_t at = words.find(word);
  while (at != std::string_view::npos) {
    const std::size_t end = at + word.size();
    const bool starts = at == 0 || words[at - 1] == ' ';
    if (starts && (end == words.size() || words[end] == ' ')) return true;
    at = words.find(word, end);
  }
  return false;
}

// "display: NONE" and "display:none" are the same.
bool style_hides(std::string_view style) {
  if (style.find(':') == std::string_view::npos || style.size() > 2000) return false;
  std::string squeezed;
  for (const char c : style) {
    if (!is_markup_blank(c)) squeezed.push_back(c);
  }
  squeezed = to_lower(squeezed);
  return squeezed.find("display:none") != std::string::npos ||
         squeezed.find("visibility:hidden") != std::string::npos;
}

}  // namespace

void append_own_labels(std::string& labels, const Attributes& attributes) {
  attributes.each([&](std::string_view name, std::string_view value) {
    if (std::find(std::begin(kLabelled), std::end(kLabelled), name) != std::end(kLabelled)) {
      append_words(labels, value);
    } else if (name == "rel" && holds_word(value, "author")) {
      append_words(labels, "author");
    }
  });
}

std::string join_labels(std::string_view near, std::string_view far) {
  std::string labels = to_lower(near);
  if (far.empty() || labels.size() + 1 >= kLabelBytes) return labels;
  if (!labels.empty()) labels.push_back(' ');
  const std::size_t room = kLabelBytes - labels.size();
  labels.append(far, 0, far.size() <= room ? far.size() : far.rfind(' ', room) + 1);
  if (labels.ends_with(' ')) labels.pop_back();
  return labels;
}

bool is_hidden(const Attributes& attributes) {
  bool hidden = false;
  attributes.each([&](std::string_view name, std::string_view value) {
    if (name == "hidden") hidden = hidden || value != "until-found";
    if (name == "aria-hidden") hidden = hidden || value == "true";
    if (name == "style") hidden = hidden || style_hides(value);
  });
  return hidden;
}

}  // namespace pressmark
