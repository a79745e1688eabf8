#include "indexer/source/archive_members.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <new>
#include <string_view>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/core.h>

#include "indexer/source/locator.h"
#include "indexer/source/unpack_ratio.h"
#include "indexer/source/utf8_locale.h"

namespace pressmark::archives {
namespace {

constexpr std::size_t kBuffer = 1 << 14;
constexpr std::uint64_t kMostMembers = 10'000'000;
constexpr int kMostFailures = 1000;

Error damaged(std::string why) { return {ErrorKind::bad_input, "", std::move(why), ""}; }

// What a member is besides its name. The bytes of links and devices lie elsewhere, if anywhere.
Member::Kind kind_of(archive_entry* entry) {
  if (archive_entry_hardlink(entry) != nullptr) return Member::Kind::special;
  if (archive_entry_filetype(entry) == AE_IFDIR) return Member::Kind::folder;
  if (archive_entry_filetype(entry) != AE_IFREG) return Member::Kind::special;
  if (archive_entry_is_data_encrypted(entry) != 0) return Member::Kind::encrypted;
  return archive_entry_sparse_count(entry) > 0 ? Member::Kind::sparse : Member::Kind::file;
}

std::string name_of(archive_entry* entry) {
  const char* name = archive_entry_pathname(entry);
  if (name == nullptr) name = archive_entry_pathname_utf8(entry);  // there is no locale that could hold it
  return name == nullptr ? "" : escaped_name(name);
}

}  // namespace

class Members::State {
 public:
  State() : archive_(archive_read_new(), archive_read_free), buffer_(kBuffer) {
    archive* reader = archive_.get();
    if (reader == nullptr) throw std::bad_alloc();
    archive_read_support_format_tar(reader);
    archive_read_support_format_zip(reader);
    archive_read_support_filter_gzip(reader);
    archive_read_support_filter_bzip2(reader);
    archive_read_support_filter_compress(reader);
    archive_read_support_filter_xz(reader);
    archive_read_support_filter_zstd(reader);
    archive_read_set_format_option(reader, "tar", "read_concatenated_archives", "1");
  }

  void open(const std::string& path) {
    ended_ = archive_read_open_filename(archive_.get(), path.c_str(), kBuffer) != ARCHIVE_OK;
    if (ended_) failed_ = error();
    std::error_code unknown;
    bytes_in_file_ = std::filesystem::file_size(path, unknown);
    if (unknown) bytes_in_file_ = 0;
  }

  void open(std::unique_ptr<ByteStream> bytes) {
    bytes_ = std::move(bytes);
    ended_ = archive_read_open(archive_.get(), this, nullptr, give, nullptr) != ARCHIVE_OK;
    if (ended_) failed_ = error();
  }

  std::optional<std::variant<Member, Error>> next() {
    if (failed_) return *std::exchange(failed_, std::nullopt);
    if (ended_) return std::nullopt;
    const Utf8Locale::Use names(locale_);
    archive_entry* entry = nullptr;
    const int state = archive_read_next_header(archive_.get(), &entry);
    ended_ = state == ARCHIVE_EOF || state == ARCHIVE_FATAL || ++members_ > kMostMembers;
    if (state == ARCHIVE_EOF) return std::nullopt;
    if (ended_ && state != ARCHIVE_FATAL)
      return damaged("the archive has too many members; the rest is not read");
    if (state == ARCHIVE_OK || state == ARCHIVE_WARN) return member_of(entry);
    ended_ = ended_ || ++failures_ > kMostFailures;
    return error();
  }

  Result<std::size_t> read(char* to, std::size_t size) {
    const la_ssize_t got = archive_read_data(archive_.get(), to, size);
    if (got < 0) return error();
    unpacked_ += static_cast<std::uint64_t>(got);
    if (!packed::unpacks_too_far(unpacked_, packed_bytes())) return static_cast<std::size_t>(got);
    ended_ = true;
    return damaged(fmt::format("{}; the rest of the archive is not read", too_far()));
  }

 private:
  Member member_of(archive_entry* entry) const {
    const la_int64_t at = archive_read_header_position(archive_.get());
    return {name_of(entry), kind_of(entry), static_cast<std::uint64_t>(std::max<la_int64_t>(at, 0))};
  }

  // Members of a zip may lie over one another, so there the whole file counts.
  std::uint64_t packed_bytes() const {
    return std::max(bytes_in_file_, static_cast<std::uint64_t>(archive_filter_bytes(archive_.get(), -1)));
  }

  static std::string too_far() {
    return fmt::format("it unpacks to more than {} times its bytes", packed::kMostRatio);
  }

  Error error() const {
    if (archive_errno(archive_.get()) == EILSEQ && members_ <= 1)
      return damaged("is packed, but no tar archive; such files are not read yet");
    const char* why = archive_error_string(archive_.get());
    return damaged(fmt::format("the archive is damaged: {}", why == nullptr ? "no reason is known" : why));
  }

  // Gives the next packed bytes to libarchive, unless they unpack to far too many.
  static la_ssize_t give(archive* reader, void* self, const void** bytes) {
    auto& state = *static_cast<State*>(self);
    const auto unpacked = static_cast<std::uint64_t>(archive_filter_bytes(reader, 0));
    if (packed::unpacks_too_far(unpacked, static_cast<std::uint64_t>(archive_filter_bytes(reader, -1)))) {
      archive_set_error(reader, EIO, "%s", too_far().c_str());
      return -1;
    }
    const Result<std::size_t> got = state.bytes_->read(state.buffer_.data(), state.buffer_.size());
    if (!got) archive_set_error(reader, EIO, "%s", got.error().why.c_str());
    *bytes = state.buffer_.data();
    return got ? static_cast<la_ssize_t>(*got) : -1;
  }

  Utf8Locale locale_;  // of names, which are not given where the locale has not their letters
  std::unique_ptr<archive, int (*)(archive*)> archive_;
  std::vector<char> buffer_;
  std::unique_ptr<ByteStream> bytes_;
  std::optional<Error> failed_;
  std::uint64_t members_ = 0;
  std::uint64_t unpacked_ = 0, bytes_in_file_ = 0;  // of members; 0 where there is no file
  int failures_ = 0;
  bool ended_ = false;
};

Members::Members(const std::string& zip_path) : state_(std::make_unique<State>()) { state_->open(zip_path); }
Members::Members(std::unique_ptr<ByteStream> bytes) : state_(std::make_unique<State>()) {
  state_->open(std::move(bytes));
}
Members::~Members() = default;

std::optional<std::variant<Member, Error>> Members::next() { return state_->next(); }

Result<std::size_t> Members::read(char* to, std::size_t size) { return state_->read(to, size); }

}  // namespace pressmark::archives
