#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/source/gzip_members.h"

namespace pressmark::warc {

/// Bytes that show whether a record begins.
inline constexpr std::size_t kOpening = 1000;

/// Where a record begins, for reading it again.
struct RecordPlace {
  std::uint64_t offset = 0;  // of the record, or of the gzip member at which reading has to begin
  std::uint64_t number = 1;  // the how-manieth record from there on
};

/// The bytes of a file of records that lie ahead, in memory as far as they were asked for. Behind damage they
/// are not joined to those before it: what lies ahead ends there until the damage is taken.
class RecordWindow {
 public:
  /// `offset`: where in its file the data begins.
  RecordWindow(packed::GzipMembers members, std::uint64_t offset)
      : members_(std::move(members)), offset_(offset) {}

  std::string_view ahead() const { return std::string_view(buffer_).substr(at_, filled_ - at_); }

  /// Reads on until `bytes` are ahead; false if there are fewer before damage or the end.
  bool have(std::size_t bytes);

  /// The first place from `from` on, up to `limit`, where a record begins: at a line or at a gzip member;
  /// npos if there is none. Reads on as far as needed.
  std::size_t find(std::size_t from, std::size_t limit);

  void pass(std::size_t bytes);

  /// Passes over everything up to the next record, `most` bytes, damage or the end. How many bytes that were.
  std::uint64_t pass_to_record(std::uint64_t most);

  /// The place of a record that begins with what lies ahead. To be called once for each.
  RecordPlace begin_record();

  /// When nothing is ahead: the damage there, and what lies behind comes ahead. nullopt: the end.
  std::optional<Error> take_damage();

  /// Whether damage follows what is ahead now.
  bool is_damaged() const { return damage_.has_value(); }

 private:
  struct Member {
    std::uint64_t unpacked, packed;
  };
  std::uint64_t here() const { return passed_ + at_; }
  // The place, in what lies ahead, of the first member from `from` on and before `end` that opens with a
  // record.
  std::optional<std::size_t> first_edge(std::size_t from, std::size_t end) const;
  void fill();

  packed::GzipMembers members_;
  std::uint64_t offset_;
  std::string buffer_;
  std::size_t at_ = 0, filled_ = 0;  // what lies ahead is [at_, filled_)
  std::uint64_t passed_ = 0;         // unpacked bytes before buffer_[0]
  std::deque<Member> edges_;         // members ahead that may begin with a record, in order
  RecordPlace last_;
  std::optional<Error> damage_;
  bool ended_ = false;
};

}  // namespace pressmark::warc
