#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indexer/source/reader.h"
#include "tests/support/catch.h"

namespace pressmark::test {

/// All that the reader of a source gave, by its kind.
struct Read {
  std::vector<SourcePage> pages;
  std::vector<Error> errors;
  std::map<NoPage, std::uint64_t> passed;
};

inline Read read_source(const std::string& path, ReadLimits limits = {}) {
  auto reader = open_reader(path, limits);
  REQUIRE(reader);
  Read read;
  while (auto item = (*reader)->next()) {
    if (auto* page = std::get_if<SourcePage>(&*item)) read.pages.push_back(std::move(*page));
    if (auto* error = std::get_if<Error>(&*item)) read.errors.push_back(std::move(*error));
    if (auto* passed = std::get_if<NoPages>(&*item)) read.passed[passed->why] += passed->count;
  }
  return read;
}

}  // namespace pressmark::test
