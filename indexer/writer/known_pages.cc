#include "indexer/writer/known_pages.h"

#include <cstdlib>

#include <fmt/core.h>
#include <xxhash.h>

#include "indexer/writer/document_sources.h"
#include "shared/database/archive.h"
#include "shared/database/fields.h"
#include "shared/database/reading.h"
#include "shared/database/source_record.h"

namespace pressmark {
namespace {

// Each part with its length before it, so that no two lists of parts are the same bytes.
void append(std::string& text, const std::optional<std::string>& part) {
  text += part ? fmt::format("{}:{}", part->size(), *part) : "-";
}

std::uint64_t number_of(const std::string& page_hash) {
  return std::strtoull(page_hash.c_str(), nullptr, 16);
}

}  // namespace

std::string page_hash(const SourcePage& page, const std::string& options) {
  std::string around = fmt::format("{}:", static_cast<int>(page.form));
  append(around, options);
  const Given& given = page.given;
  for (const auto* part :
       {&given.source_id, &given.url, &given.title, &given.published, &given.published_time, &given.site,
        &given.language, &given.captured, &given.charset, &page.locator.member})
    append(around, *part);
  const XXH64_hash_t seed = XXH3_64bits(around.data(), around.size());
  return fmt::format("{:016x}", XXH3_64bits_withSeed(page.bytes.data(), page.bytes.size(), seed));
}

std::optional<Xapian::docid> KnownPages::find(const std::string& page_hash) const {
  const auto found = documents_.find(number_of(page_hash));
  return found == documents_.end() ? std::nullopt : std::optional(found->second);
}

struct PageMemory::State {
  Archive archive;
};

PageMemory::PageMemory(const std::string& folder)
    : state_(std::make_unique<State>(State{Archive({folder})})) {}
PageMemory::~PageMemory() = default;

std::shared_ptr<const KnownPages> PageMemory::pages_of(const std::string& locator) {
  const std::string term = writer::holder_term(source_term(locator));
  return with_reopening(state_->archive, [&] {
    const Xapian::Database& database = state_->archive.database();
    std::unordered_map<std::uint64_t, Xapian::docid> documents;
    auto value = database.valuestream_begin(kPageHashSlot);
    const auto end = database.valuestream_end(kPageHashSlot);
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term) && value != end; ++at) {
      value.skip_to(*at);
      if (value != end && value.get_docid() == *at) documents.emplace(number_of(*value), *at);
    }
    return std::make_shared<const KnownPages>(std::move(documents));
  });
}

}  // namespace pressmark
