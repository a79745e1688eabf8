#pragma once

#include <bit>
#include <cstdint>
#include <vector>

#include <xapian.h>

namespace pressmark {

/// Numbers of documents up to a last one, a bit for each.
class DocumentSet {
 public:
  explicit DocumentSet(Xapian::docid last) : bits_(std::size_t{last} / kBits + 1) {}

  bool contains(Xapian::docid document) const { return (bits_[document / kBits] & bit(document)) != 0; }

  /// True if it was not in it.
  bool insert(Xapian::docid document) {
    std::uint64_t& bits = bits_[document / kBits];
    const bool fresh = (bits & bit(document)) == 0;
    bits |= bit(document);
    return fresh;
  }

  void erase(Xapian::docid document) { bits_[document / kBits] &= ~bit(document); }

  std::size_t size() const {
    std::size_t count = 0;
    for (const std::uint64_t bits : bits_) count += static_cast<std::size_t>(std::popcount(bits));
    return count;
  }

  /// Calls `visit` with each of them, rising; it may erase that one.
  template <class Visit>
  void for_each(Visit visit) const {
    for (std::size_t i = 0; i < bits_.size(); ++i) {
      for (std::uint64_t bits = bits_[i]; bits != 0; bits &= bits - 1)
        visit(static_cast<Xapian::docid>(i * kBits + static_cast<std::size_t>(std::countr_zero(bits))));
    }
  }

 private:
  static constexpr std::size_t kBits = 64;

  static std::uint64_t bit(Xapian::docid document) { return std::uint64_t{1} << document % kBits; }

  std::vector<std::uint64_t> bits_;
};

}  // namespace pressmark
