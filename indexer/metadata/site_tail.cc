#include "indexer/metadata/site_tail.h"

#include <algorithm>

#include "indexer/metadata/compare.h"
#include "shared/text/letters.h"
#include "shared/text/trimmed.h"
#include "shared/text/utf8.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

constexpr std::string_view kSeparators[] = {" | ", " - ", " – ", " — ", " · ", " • ", " :: ", " » ", " « ",
                                            " / ", " > ", " ‹ ", " › ", "｜",  " − ", " ― ",  "_",   "--"};
constexpr std::size_t kMostParts = 12;

struct Part {
  std::size_t start;
  std::size_t end;
  std::string_view separator;  // before it
};

// Chinese sites part with a bare underscore, that elsewhere stands inside names.
bool is_han_title(std::string_view title) {
  for (std::size_t at = 0; at < title.size();) {
    const CodePoint next = code_point_at(title, at);
    if (is_unspaced_script(next.value)) return true;
    at += next.bytes;
  }
  return false;
}

std::vector<Part> title_parts(std::string_view title) {
  const bool han = is_han_title(title);
  std::vector<Part> parts = {{0, title.size(), {}}};
  for (std::size_t at = 0; at < title.size() && parts.size() < kMostParts; ++at) {
    for (const std::string_view separator : kSeparators) {
      const bool bare = separator == "_" || separator == "--";
      if ((bare && !han) || title.compare(at, separator.size(), separator) != 0) continue;
      parts.back().end = at;
      parts.push_back({at + separator.size(), title.size(), separator});
      at += separator.size() - 1;
      break;
    }
  }
  return parts;
}

bool is_site_name(std::string_view part, const std::vector<std::string>& site_names) {
  const std::string key = title_key(part);
  if (key.size() < 2) return false;
  return std::any_of(site_names.begin(), site_names.end(), [&](const std::string& name) {
    const std::string other = title_key(name);
    if (other.size() < 2) return false;
    if (key == other) return true;
    // "Example Post Online" of "examplepost"; a short name inside a long part says nothing.
    const bool inside = key.find(other) != std::string::npos || other.find(key) != std::string::npos;
    return inside && std::min(key.size(), other.size()) * 5 >= std::max(key.size(), other.size()) * 2 &&
           std::min(key.size(), other.size()) >= 4;
  });
}

// The run of parts that reads as one of the headlines.
std::string_view equal_run(std::string_view title, const std::vector<Part>& parts,
                           const std::vector<std::string>& headlines) {
  for (std::size_t first = 0; first < parts.size(); ++first) {
    for (std::size_t last = parts.size(); last > first; --last) {
      if (first == 0 && last == parts.size()) continue;
      const std::string_view run = title.substr(parts[first].start, parts[last - 1].end - parts[first].start);
      const std::string key = title_key(run);
      const bool equal =
          !key.empty() && std::any_of(headlines.begin(), headlines.end(),
                                      [&](const std::string& other) { return title_key(other) == key; });
      if (equal) return run;
    }
  }
  return {};
}

// Without any name to go by: a short last part after a pipe, or after a dash one that is much shorter than
// the rest.
bool looks_like_tail(std::string_view title, const Part& part) {
  const std::size_t words = count_words(title.substr(part.start, part.end - part.start));
  const std::size_t rest = count_words(title.substr(0, part.start));
  const bool pipe = part.separator == " | " || part.separator == "｜" || part.separator == "_" ||
                    part.separator == " :: " || part.separator == " » " || part.separator == " • ";
  return pipe ? words <= 6 && rest >= 2 : words <= 4 && rest >= 4 && rest > 2 * words;
}

// "Example Post: Storm hits coast"
std::string_view without_site_lead(std::string_view title, const std::vector<std::string>& site_names) {
  const std::size_t colon = title.find(": ");
  if (colon == std::string_view::npos || colon == 0) return title;
  return is_site_name(title.substr(0, colon), site_names) ? trimmed(title.substr(colon + 2)) : title;
}

}  // namespace

bool is_name_of_site(std::string_view text, const std::vector<std::string>& site_names) {
  return is_site_name(text, site_names);
}

std::string without_site(std::string_view title, const std::vector<std::string>& site_names,
                         const std::vector<std::string>& headlines, Guess guess) {
  const std::vector<Part> parts = title_parts(title);
  if (const std::string_view run = equal_run(title, parts, headlines); !run.empty())
    return std::string(trimmed(run));
  std::size_t first = 0;
  std::size_t last = parts.size();
  const auto part = [&](std::size_t i) {
    return title.substr(parts[i].start, parts[i].end - parts[i].start);
  };
  // All from the first part that names the site; what follows it is a section or slogan.
  for (std::size_t i = 1; i < last; ++i) {
    if (is_site_name(part(i), site_names)) last = i;
  }
  const bool cut = last < parts.size();
  if (!cut && last > 1 && is_site_name(part(0), site_names)) first = 1;
  if (guess == Guess::yes && !cut && first == 0 && last > 1 && looks_like_tail(title, parts[last - 1]))
    --last;
  // Sections between the headline and the site's name.
  while (guess == Guess::yes && last - first > 1 && parts[last - 1].separator == " | " &&
         looks_like_tail(title, parts[last - 1]))
    --last;
  const std::string_view kept = title.substr(parts[first].start, parts[last - 1].end - parts[first].start);
  return std::string(without_site_lead(trimmed(kept), site_names));
}

}  // namespace pressmark
