#include "indexer/page/limit_notes.h"

#include <fmt/format.h>

namespace pressmark {

std::string_view cut_to_bytes(std::string_view bytes, const PageLimits& limits,
                              std::vector<std::string>& notes) {
  if (bytes.size() <= limits.bytes) return bytes;
  notes.push_back(fmt::format("only the first {} of {} bytes were read", limits.bytes, bytes.size()));
  return bytes.substr(0, limits.bytes);
}

std::string too_many_blocks(const PageLimits& limits) {
  return fmt::format("only the first {} blocks of text were read", limits.blocks);
}

std::string too_deep(const PageLimits& limits) {
  return fmt::format("elements are nested deeper than {}; their tags were ignored", limits.depth);
}

std::string cut_too_deep(const PageLimits& limits) {
  return fmt::format("elements are nested deeper than {}; the page was read up to there", 2 * limits.depth);
}

std::string too_many_attributes(const PageLimits& limits) {
  return fmt::format("an element has more than {} attributes; the rest were ignored", limits.attributes);
}

}  // namespace pressmark
