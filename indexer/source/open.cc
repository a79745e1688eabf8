#include <optional>
#include <utility>

#include "indexer/source/archive_kind.h"
#include "indexer/source/archive_reader.h"
#include "indexer/source/bytes.h"
#include "indexer/source/json_lines.h"
#include "indexer/source/locator.h"
#include "indexer/source/open_stream.h"
#include "indexer/source/page_name.h"
#include "indexer/source/reader.h"
#include "indexer/source/sniff.h"
#include "indexer/source/warc_reader.h"
#include "shared/text/letters.h"

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

class NoBytes : public ByteStream {
 public:
  Result<std::size_t> read(char*, std::size_t) override { return std::size_t{0}; }
};

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

// The first bytes behind gzip, as far as the packed ones tell them.
std::string unpacked_opening(const std::string& head) {
  if (!head.starts_with("\x1f\x8b")) return head;
  std::string opening(kHead, '\0');
  const Result<std::size_t> got =
      gunzip(with_head(head, std::make_unique<NoBytes>()))->read(opening.data(), opening.size());
  opening.resize(got ? *got : 0);
  return opening;
}

// The first bytes of what was unpacked, up to damage, which the stream then tells again.
struct Opening {
  std::string bytes;
  std::optional<Error> damage;
};

Opening opening_of(ByteStream& unpacked) {
  Opening opening;
  while (opening.bytes.size() < kHead) {
    char piece[kHead];
    const Result<std::size_t> got = unpacked.read(piece, kHead - opening.bytes.size());
    if (!got) opening.damage = got.error();
    if (!got || *got == 0) break;
    opening.bytes.append(piece, *got);
  }
  return opening;
}

// What the name of a file says of its bytes, where they do not tell themselves.
Content told_by_name(const std::string& name, Content sniffed) {
  const std::string_view extension = page_extension(name);
  const bool unclear = sniffed == Content::dump || (sniffed == Content::binary && extension == ".warc");
  if (!unclear || extension.empty() || extension == ".txt") return sniffed;
  if (extension == ".jsonl") return Content::json_lines;
  return extension == ".warc" ? Content::warc : Content::html;
}

// Forms that are known and not read.
std::optional<Error> not_read(Content content, const std::string& name) {
  const auto error = [&](const char* why, const char* advice) {
    return Error{ErrorKind::bad_input, name, why, advice};
  };
  if (content == Content::json_array)
    return error("is one JSON array", "write it as JSON Lines: one object a line");
  if (content == Content::arc) return error("is an ARC file, which is not read yet", "convert it to WARC");
  if (content == Content::mhtml) return error("is an MHTML file, which is not read yet", "save it as HTML");
  return std::nullopt;
}

// Bytes that are not what the name of the file promises: the very first of them may be damaged, and what was
// read from the file before must not count as gone from it. An empty tar is all zeros.
std::optional<Error> belied_name(Content content, const std::string& name, bool is_gzip,
                                 const std::string& head) {
  const bool is_page = content != Content::binary && content != Content::dump;
  if (is_page || head.find_first_not_of('\0') == std::string::npos) return std::nullopt;
  const auto error = [&](const char* why) {
    return Error{ErrorKind::bad_input, name, why, "fetch or copy it again"};
  };
  if (is_read_archive_name(name)) return error("has the name of an archive, but not the bytes of one");
  if (content == Content::binary && !is_gzip && to_lower(name).ends_with(".gz"))
    return error("has the name of gzip data, but not its bytes");
  return std::nullopt;
}

Error named(Error error, const std::string& name) {
  error.what = name;
  return error;
}

}  // namespace

Result<std::unique_ptr<Reader>> open_stream(std::unique_ptr<ByteStream> packed, const std::string& name,
                                            const std::string& locator, const ReadLimits& limits) {
  Result<std::string> packed_head = read_head(*packed, kHead);
  if (!packed_head) return named(packed_head.error(), name);
  const Content kind = told_by_name(name, sniff(unpacked_opening(*packed_head)));
  const bool is_gzip = packed_head->starts_with("\x1f\x8b");
  packed = with_head(std::move(*packed_head), std::move(packed));
  if (kind == Content::warc) return read_warc(std::move(packed), 0, locator, limits);
  std::unique_ptr<ByteStream> stream = gunzip(std::move(packed));
  Opening opening = opening_of(*stream);
  std::string& head = opening.bytes;
  if (opening.damage && head.empty()) return named(*opening.damage, name);
  Content content = told_by_name(name, sniff(head));
  // So many blanks may still have a page behind them.
  if (content == Content::empty && head.size() == kHead) content = Content::dump;
  if (content == Content::json_lines)
    return read_json_lines(std::move(head), std::move(stream), locator, limits);
  if (opening.damage) return named(*opening.damage, name);
  if (const std::optional<Error> error = not_read(content, name)) return *error;
  if (const std::optional<Error> error = belied_name(content, name, is_gzip, head)) return *error;
  if (content == Content::empty || content == Content::binary) {
    const NoPage why = content == Content::empty ? NoPage::empty_file : NoPage::no_text;
    return std::unique_ptr<Reader>(new SinglePage(NoPages{why, 1, locator}));
  }
  return std::unique_ptr<Reader>(
      new SinglePage(whole_page(content, std::move(head), *stream, locator, limits)));
}

Result<std::unique_ptr<Reader>> open_reader(const std::string& path, const ReadLimits& limits) {
  Result<std::unique_ptr<ByteStream>> file = open_file(path, limits.stop);
  if (!file) return named(file.error(), path);
  Result<std::string> head = read_head(**file, kHead);
  if (!head) return named(head.error(), path);
  ArchiveKind kind = archive_kind(*head, unpacked_opening(*head));
  if (kind == ArchiveKind::none && is_read_archive_name(path) && path != "-" && ends_as_zip(path))
    kind = ArchiveKind::zip;
  std::unique_ptr<ByteStream> bytes = with_head(std::move(*head), std::move(*file));
  if (kind == ArchiveKind::none) return open_stream(std::move(bytes), path, locator_of(path), limits);
  if (kind == ArchiveKind::seven)
    return Error{ErrorKind::bad_input, path, "is a 7z archive, which is not read yet",
                 "index what is unpacked"};
  return read_archive(kind, path, std::move(bytes), locator_of(path), limits);
}

}  // namespace pressmark
