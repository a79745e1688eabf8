#include <fmt/core.h>

#include "indexer/source/bytes.h"
#include "indexer/source/json_lines.h"
#include "indexer/source/locator.h"
#include "indexer/source/reader.h"
#include "indexer/source/sniff.h"
#include "indexer/source/walk.h"

namespace pressmark {
namespace {

// A source that is one page.
class SinglePage : public Reader {
 public:
  explicit SinglePage(SourceItem item) : item_(std::move(item)) {}
  std::optional<SourceItem> next() override { return std::exchange(item_, std::nullopt); }

 private:
  std::optional<SourceItem> item_;
};

// A source without a page: empty files and bytes that are no text are no fault, they are counted.
SourceItem pageless(const std::string& locator, std::string why) {
  return Error{ErrorKind::unsupported, locator, std::move(why), ""};
}

SourceItem whole_page(Content content, std::string head, ByteStream& rest, const std::string& locator,
                      const ReadLimits& limits) {
  Result<std::string> tail = read_all(rest, limits.page_bytes);
  if (!tail) {
    Error error = tail.error();
    error.what = locator;
    return error;
  }
  SourcePage page;
  page.bytes = std::move(head) + *tail;
  page.form = content == Content::html ? PageForm::html : PageForm::dump;
  page.locator.source = locator;
  return page;
}

constexpr std::size_t kHead = 8192;

// The first bytes, for sniffing.
Result<std::string> read_head(ByteStream& stream) {
  std::string head(kHead, '\0');
  std::size_t filled = 0;
  while (filled < kHead) {
    const Result<std::size_t> got = stream.read(head.data() + filled, kHead - filled);
    if (!got) return got.error();
    if (*got == 0) break;
    filled += *got;
  }
  head.resize(filled);
  return head;
}

// What the name of a file says of its bytes, where they do not tell themselves.
Content told_by_name(const std::string& path, Content sniffed) {
  const std::string_view extension = page_extension(path);
  if (extension == ".jsonl") return Content::json_lines;
  return extension.empty() || extension == ".txt" ? sniffed : Content::html;
}

}  // namespace

Result<std::unique_ptr<Reader>> open_reader(const std::string& path, const ReadLimits& limits) {
  const std::string locator = locator_of(path);
  Result<std::unique_ptr<ByteStream>> file = open_file(path, limits.stop);
  if (!file) {
    Error error = file.error();
    error.what = path;
    return error;
  }
  std::unique_ptr<ByteStream> stream = gunzip(std::move(*file));
  Result<std::string> head = read_head(*stream);
  if (!head) {
    Error error = head.error();
    error.what = path;
    return error;
  }
  Content content = sniff(*head);
  if (content == Content::dump) content = told_by_name(path, content);
  // So many blanks may still have a page behind them.
  if (content == Content::empty && head->size() == kHead) content = Content::dump;
  if (content == Content::json_lines)
    return read_json_lines(std::move(*head), std::move(stream), locator, limits);
  if (content == Content::json_array) {
    return Error{ErrorKind::bad_input, path, "is one JSON array",
                 "write it as JSON Lines: one object a line"};
  }
  if (content == Content::empty) return std::unique_ptr<Reader>(new SinglePage(pageless(locator, "empty")));
  if (content == Content::binary)
    return std::unique_ptr<Reader>(new SinglePage(pageless(locator, "no text")));
  return std::unique_ptr<Reader>(
      new SinglePage(whole_page(content, std::move(*head), *stream, locator, limits)));
}

}  // namespace pressmark
