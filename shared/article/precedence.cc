#include "shared/article/precedence.h"

#include <tuple>

#include <xxhash.h>

#include "shared/article/article_json.h"

namespace pressmark {
namespace {

auto place(const Locator& locator) { return std::tie(locator.source, locator.member, locator.offset); }

}  // namespace

bool is_before(const Locator& first, const Locator& second) { return place(first) < place(second); }

std::uint64_t content_hash(const Article& article) {
  Article bare = article;
  bare.locator = {};
  const std::string json = to_json(bare);
  return XXH3_64bits(json.data(), json.size());
}

bool wins_over(const Article& challenger, const Article& holder) {
  const std::string a = challenger.captured.value_or(""), b = holder.captured.value_or("");
  if (a != b) return a > b;
  const std::uint64_t a_hash = content_hash(challenger), b_hash = content_hash(holder);
  if (a_hash != b_hash) return a_hash > b_hash;
  return is_before(challenger.locator, holder.locator);
}

}  // namespace pressmark
