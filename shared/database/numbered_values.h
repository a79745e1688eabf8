#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "shared/database/numbered_names.h"
#include "shared/database/slot_reader.h"
#include "shared/text/lines.h"

namespace pressmark {

/// The values of one slot by document, as numbers. What was read once is kept, up to sixteen million numbers.
/// Not for use by several threads at once.
class NumberedValues {
 public:
  using Number = NumberedNames::Number;

  NumberedValues(const Xapian::Database& database, Xapian::valueno slot);

  /// Names of the values, where nobody else has them.
  NumberedNames& own_names() { return own_names_; }

  /// Forgets numbers of another numbering than this.
  void begin(std::size_t numbering);

  /// Calls `visit` with the numbers of each of the documents, which rise; each number once.
  /// `number_of` gives that of a value, always the same one.
  template <class NumberOf, class Visit>
  void for_each(const std::vector<Xapian::docid>& documents, NumberOf number_of, Visit visit) {
    std::optional<SlotReader> reader;  // opened if there is something to read
    for (const Xapian::docid document : documents) {
      if (begins_[document] == kUnread) {
        if (!reader) reader.emplace(database_, slot_);
        read(reader->at(document), number_of);
        if (numbers_.size() < kMostKept) keep(document);
      }
      visit(std::span<const Number>(begins_[document] == kUnread ? just_read_ : kept(document)));
    }
  }

 private:
  static constexpr std::uint32_t kUnread = std::numeric_limits<std::uint32_t>::max();
  static constexpr std::size_t kMostKept = 16'000'000;

  // The values of a document stand one a line.
  template <class NumberOf>
  void read(std::string_view values, NumberOf number_of) {
    just_read_.clear();
    for_each_line(values, [&](std::string_view value) { just_read_.push_back(number_of(value)); });
    each_once();
  }

  void each_once();
  void keep(Xapian::docid document);
  std::span<const Number> kept(Xapian::docid document) const;

  Xapian::Database database_;
  Xapian::valueno slot_;
  NumberedNames own_names_;
  std::size_t numbering_ = 0;
  std::vector<std::uint32_t>
      begins_;  // by document: where in `numbers_` it has their count, then they follow
  std::vector<Number> numbers_;
  std::vector<Number> just_read_;
};

}  // namespace pressmark
