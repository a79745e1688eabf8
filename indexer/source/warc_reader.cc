#include "indexer/source/warc_reader.h"

#include <fmt/core.h>

#include "indexer/source/gzip_members.h"
#include "indexer/source/no_page_counts.h"
#include "indexer/source/warc_page.h"
#include "indexer/source/warc_records.h"

namespace pressmark {
namespace {

constexpr std::size_t kBesidePage = 1 << 20;  // heads and chunk sizes, of a record with the largest page

class WarcReader : public Reader {
 public:
  WarcReader(warc::RecordWindow window, std::string locator, std::size_t page_bytes)
      : records_(std::move(window), page_bytes + kBesidePage),
        locator_(std::move(locator)),
        page_bytes_(page_bytes) {}

  std::optional<SourceItem> next() override {
    while (!fault_) {
      const auto read = records_.next();
      if (!read) {
        if (const std::optional<NoPages> counted = counts_.take(locator_)) return *counted;
        return std::nullopt;
      }
      if (const auto* error = std::get_if<Error>(&*read)) return named(*error);
      if (std::optional<SourceItem> page = item_of(std::get<warc::Record>(*read))) return page;
    }
    return *std::exchange(fault_, std::nullopt);
  }

 private:
  Error named(Error error) const {
    error.what = locator_ + error.what;
    return error;
  }

  std::optional<SourceItem> item_of(const warc::Record& record) {
    warc::FromRecord given = warc::page_of(record, page_bytes_);
    if (given.fault) {
      given.fault->what = warc::said(record.place);
      fault_ = named(std::move(*given.fault));
    }
    if (const auto* why = std::get_if<NoPage>(&given.what)) counts_.add(*why);
    auto* page = std::get_if<SourcePage>(&given.what);
    if (page == nullptr) return std::nullopt;
    page->locator.source = locator_;
    page->locator.offset = record.place.offset;
    if (record.place.number > 1) page->locator.member = fmt::format("#{}", record.place.number);
    return std::move(*page);
  }

  warc::Records records_;
  std::string locator_;
  std::size_t page_bytes_;
  NoPageCounts counts_;
  std::optional<Error> fault_;  // of the record that was read last
};

}  // namespace

std::unique_ptr<Reader> read_warc(std::unique_ptr<ByteStream> packed, std::uint64_t offset,
                                  std::string locator, const ReadLimits& limits) {
  packed::GzipMembers members(std::move(packed), offset, "WARC/");
  return std::make_unique<WarcReader>(warc::RecordWindow(std::move(members), offset), std::move(locator),
                                      limits.page_bytes);
}

}  // namespace pressmark
