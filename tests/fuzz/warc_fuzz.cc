#include <cstddef>
#include <cstdint>
#include <cstring>

#include "indexer/source/warc_reader.h"
#include "tests/fuzz/require.h"

namespace {

class Memory : public pressmark::ByteStream {
 public:
  explicit Memory(std::string bytes) : bytes_(std::move(bytes)) {}
  pressmark::Result<std::size_t> read(char* to, std::size_t size) override {
    const std::size_t count = bytes_.copy(to, size, at_);
    at_ += count;
    return count;
  }

 private:
  std::string bytes_;
  std::size_t at_ = 0;
};

}  // namespace

// The records of any bytes, plain or gzip; the bodies of responses in them, with chunks and encodings.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace pressmark;
  constexpr std::size_t kLimit = 1 << 16;
  const auto reader =
      read_warc(std::make_unique<Memory>(std::string(reinterpret_cast<const char*>(bytes), size)), 0,
                "a.warc", {kLimit});
  std::size_t items = 0;
  while (const auto item = reader->next()) {
    require(++items <= 2 * size + 20, "there are no more items than bytes can tell of");
    const auto* page = std::get_if<SourcePage>(&*item);
    if (page == nullptr) continue;
    require(page->bytes.size() <= kLimit, "no page is over the limit");
    require(page->locator.offset && *page->locator.offset < size, "a page lies in the file");
    require(is_valid_utf8(page->given.url.value_or("")), "an address is valid UTF-8");
    require(is_valid_utf8(page->given.captured.value_or("")), "a time is valid UTF-8");
  }
  return 0;
}
