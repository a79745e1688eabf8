#include "indexer/metadata/given_values.h"

#include <fmt/core.h>

#include "indexer/metadata/language.h"
#include "shared/article/identity.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

std::string named(const char* field, const std::string& value) {
  constexpr std::size_t kShown = 60;
  const bool is_long = value.size() > kShown;
  return fmt::format("the given {} is not understood: \"{}{}\"", field,
                     to_valid_utf8(value.substr(0, kShown)), is_long ? "..." : "");
}

}  // namespace

std::vector<std::string> values_not_understood(const Given& given, const Article& article) {
  std::vector<std::string> values;
  if (given.published && article.published_source != PublishedSource::given)
    values.push_back(named("date", *given.published));
  if (given.language && !language_code(*given.language)) values.push_back(named("language", *given.language));
  if (given.url && !normalised_url(*given.url)) values.push_back(named("address", *given.url));
  if (given.captured && !article.captured) values.push_back(named("time of capture", *given.captured));
  for (const std::string& field : given.of_wrong_kind)
    values.push_back(fmt::format("the given {} is no text", field));
  return values;
}

}  // namespace pressmark
