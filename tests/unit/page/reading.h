#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/page/page.h"

namespace pressmark {

inline Page html_page(const std::string& html) { return read_html(html, std::nullopt, {}); }
inline Page dump_page(const std::string& text) { return read_dump(text, std::nullopt, {}); }

inline std::vector<std::string> texts_of(const Page& page) {
  std::vector<std::string> texts;
  for (const Block& block : page.blocks) texts.push_back(block.text);
  return texts;
}

}  // namespace pressmark
