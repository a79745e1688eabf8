// Prints what the reader of each source gives, for checks of whole folders of archives: a line of JSON for
// each item and behind the line of a page its bytes.
#include <cstdio>
#include <iostream>
#include <string>

#include <nlohmann/json.hpp>

#include "indexer/source/reader.h"

using namespace pressmark;
using nlohmann::json;

namespace {

template <class T>
json or_null(const std::optional<T>& value) {
  return value ? json(*value) : json();
}

void print(const SourcePage& page) {
  std::cout << json{{"page", page.bytes.size()},
                    {"url", or_null(page.given.url)},
                    {"captured", or_null(page.given.captured)},
                    {"member", or_null(page.locator.member)},
                    {"offset", or_null(page.locator.offset)}}
                   .dump(-1, ' ', true, json::error_handler_t::replace)
            << '\n'
            << page.bytes << '\n';
}

void print(const Error& error) {
  std::cout << json{{"error", describe(error)}}.dump(-1, ' ', true, json::error_handler_t::replace) << '\n';
}

void print(const NoPages& passed) {
  std::cout << json{{"no_page", static_cast<int>(passed.why)}, {"count", passed.count}} << '\n';
}

}  // namespace

int main(int count, char** names) {
  for (int i = 1; i < count; ++i) {
    std::cout << json{{"file", names[i]}} << '\n';
    Result<std::unique_ptr<Reader>> reader = open_reader(names[i], {});
    if (!reader) {
      print(reader.error());
      continue;
    }
    while (const std::optional<SourceItem> item = (*reader)->next())
      std::visit([](const auto& value) { print(value); }, *item);
  }
}
