#include "shared/database/numbered_values.h"

#include <algorithm>

namespace pressmark {

NumberedValues::NumberedValues(const Xapian::Database& database, Xapian::valueno slot)
    : database_(database), slot_(slot), begins_(std::size_t{database.get_lastdocid()} + 1, kUnread) {}

void NumberedValues::begin(std::size_t numbering) {
  constexpr std::size_t kMostOwnNames = 1'000'000;
  const bool full = own_names_.forms() > kMostOwnNames;
  if (numbering == numbering_ && !full) return;
  if (full) own_names_ = {};
  numbering_ = numbering;
  std::fill(begins_.begin(), begins_.end(), kUnread);
  numbers_.clear();
}

void NumberedValues::each_once() {
  std::sort(just_read_.begin(), just_read_.end());
  just_read_.erase(std::unique(just_read_.begin(), just_read_.end()), just_read_.end());
}

void NumberedValues::keep(Xapian::docid document) {
  begins_[document] = static_cast<std::uint32_t>(numbers_.size());
  numbers_.push_back(static_cast<Number>(just_read_.size()));
  numbers_.insert(numbers_.end(), just_read_.begin(), just_read_.end());
}

std::span<const NumberedValues::Number> NumberedValues::kept(Xapian::docid document) const {
  const Number* begin = numbers_.data() + begins_[document];
  return {begin + 1, *begin};
}

}  // namespace pressmark
