#include "indexer/source/archive_reader.h"

#include "indexer/source/archive_members.h"
#include "indexer/source/no_page_counts.h"
#include "indexer/source/open_stream.h"
#include "indexer/source/page_name.h"

namespace pressmark {
namespace {

using archives::Member;
using archives::Members;

class MemberStream : public ByteStream {
 public:
  explicit MemberStream(Members& members) : members_(members) {}
  Result<std::size_t> read(char* to, std::size_t size) override { return members_.read(to, size); }

 private:
  Members& members_;
};

// The list of pages of a WACZ tells of pages whose text is elsewhere in it.
bool is_page_list(std::string_view head) {
  return head.substr(0, head.find('\n')).find("\"json-pages-1.0\"") != std::string_view::npos;
}

class ArchiveReader : public Reader {
 public:
  ArchiveReader(std::unique_ptr<Members> members, std::string locator, const ReadLimits& limits)
      : members_(std::move(members)), locator_(std::move(locator)), limits_(limits) {}

  std::optional<SourceItem> next() override {
    for (;;) {
      if (inner_) {
        if (std::optional<SourceItem> item = inner_->next()) return placed(std::move(*item));
        inner_.reset();
      }
      auto member = members_->next();
      if (!member) {
        if (const std::optional<NoPages> counted = counts_.take(locator_)) return *counted;
        return std::exchange(barren_, false)
                   ? std::optional<SourceItem>(NoPages{NoPage::empty_file, 1, locator_})
                   : std::nullopt;
      }
      if (auto* error = std::get_if<Error>(&*member)) {
        barren_ = false;
        return named(std::move(*error), locator_);
      }
      member_ = std::move(std::get<Member>(*member));
      if (std::optional<Error> fault = open_member()) return *fault;
    }
  }

 private:
  static Error named(Error error, std::string what) {
    error.what = std::move(what);
    return error;
  }

  std::string what() const { return locator_ + ": " + member_.name; }

  std::optional<Error> open_member() {
    if (member_.kind == Member::Kind::folder) return std::nullopt;
    barren_ = false;
    if (page_extension(member_.name).empty()) {
      counts_.add(is_archive_name(member_.name) ? NoPage::inner_archive : NoPage::other_member);
      return std::nullopt;
    }
    switch (member_.kind) {
      case Member::Kind::special:
        counts_.add(NoPage::special_member);
        return std::nullopt;
      case Member::Kind::sparse:
        return Error{ErrorKind::bad_input, what(), "is a sparse file, which is not read", ""};
      case Member::Kind::encrypted:
        return Error{ErrorKind::bad_input, what(), "is encrypted", "index what is unpacked"};
      default:
        return open_file();
    }
  }

  std::optional<Error> open_file() {
    auto stream = std::make_unique<MemberStream>(*members_);
    Result<std::string> head = read_head(*stream, 512);
    if (!head) return named(head.error(), what());
    if (is_page_list(*head)) {
      counts_.add(NoPage::other_member);
      return std::nullopt;
    }
    auto reader = open_stream(with_head(std::move(*head), std::move(stream)), what(), what(), limits_);
    if (!reader) return reader.error();
    inner_ = std::move(*reader);
    return std::nullopt;
  }

  // What an inner reader gave lies in this member.
  SourceItem placed(SourceItem item) const {
    if (auto* page = std::get_if<SourcePage>(&item)) {
      Locator& at = page->locator;
      at = {locator_, member_.name + at.member.value_or(""), at.offset.value_or(member_.offset)};
    }
    return item;
  }

  std::unique_ptr<Members> members_;
  std::string locator_;
  ReadLimits limits_;
  NoPageCounts counts_;
  Member member_;
  std::unique_ptr<Reader> inner_;  // of the current member
  bool barren_ = true;             // nothing but folders so far
};

}  // namespace

std::unique_ptr<Reader> read_archive(ArchiveKind kind, const std::string& path,
                                     std::unique_ptr<ByteStream> bytes, const std::string& locator,
                                     const ReadLimits& limits) {
  const bool by_list = kind == ArchiveKind::zip && path != "-";
  // libarchive takes whatever follows a gzip member for the end of the archive.
  if (kind == ArchiveKind::tar) bytes = gunzip(std::move(bytes));
  auto members = by_list ? std::make_unique<Members>(path) : std::make_unique<Members>(std::move(bytes));
  return std::make_unique<ArchiveReader>(std::move(members), locator, limits);
}

}  // namespace pressmark
