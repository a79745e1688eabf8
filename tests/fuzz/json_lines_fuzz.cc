#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>

#include "indexer/source/json_lines.h"
#include "shared/article/article_json.h"
#include "tests/fuzz/require.h"

namespace {

using namespace pressmark;

// Bytes in memory, given a few at a time.
class Bytes : public ByteStream {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}
  Result<std::size_t> read(char* to, std::size_t size) override {
    const std::size_t count = std::min({size, bytes_.size(), std::size_t{61}});
    std::memcpy(to, bytes_.data(), count);
    bytes_.remove_prefix(count);
    return count;
  }

 private:
  std::string_view bytes_;
};

void require_valid(const std::optional<std::string>& text) {
  require(!text || is_valid_utf8(*text), "what a record says is valid UTF-8");
}

void require_sound_page(const SourcePage& page, std::size_t size) {
  require(page.locator.offset && *page.locator.offset < size, "a page lies in its source");
  require(is_valid_utf8(page.bytes), "the text of a record is valid UTF-8");
  const Given& given = page.given;
  for (const auto* text : {&given.source_id, &given.url, &given.title, &given.published,
                           &given.published_time, &given.site, &given.language, &given.captured})
    require_valid(*text);
  if (page.form != PageForm::article) return;
  const auto article = article_from_json(page.bytes);
  if (!article) return;
  const std::string json = to_json(*article);
  const auto again = article_from_json(json);
  require(again && to_json(*again) == json, "an article that is written reads as the same one");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  const auto reader =
      read_json_lines("", std::make_unique<Bytes>(input), "/records.jsonl", {.page_bytes = 4096});
  std::size_t items = 0;
  while (const auto item = reader->next()) {
    require(++items <= size, "a line gives one item at most");
    if (const auto* page = std::get_if<SourcePage>(&*item)) require_sound_page(*page, size);
  }
  return 0;
}
