#include "indexer/source/page_name.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "shared/text/letters.h"

namespace pressmark {
namespace {

constexpr std::string_view kExtensions[] = {".html", ".htm", ".xhtml", ".txt", ".jsonl", ".warc"};

}  // namespace

std::string_view page_extension(std::string_view name) {
  const std::string lower = to_lower(name.substr(name.size() - std::min<std::size_t>(name.size(), 12)));
  std::string_view end = lower;
  if (end.ends_with(".gz")) end.remove_suffix(3);
  const auto* found = std::find_if(std::begin(kExtensions), std::end(kExtensions),
                                   [&](std::string_view extension) { return end.ends_with(extension); });
  return found == std::end(kExtensions) ? std::string_view() : *found;
}

bool is_name_of_records(std::string_view name) {
  const std::string_view extension = page_extension(name);
  return extension == ".jsonl" || extension == ".warc";
}

}  // namespace pressmark
