#include "query/facets/facets.h"

#include <algorithm>
#include <span>
#include <string_view>

#include "shared/database/numbered_values.h"

namespace pressmark {
namespace {

using Number = NumberedNames::Number;

/// Counts values by their numbers.
class Counter {
 public:
  void add(Number number) {
    if (number >= counts_.size()) counts_.resize(number + std::size_t{1});
    ++counts_[number];
  }

  /// Sets how many values there are, and the most frequent of them.
  void tell(const NumberedNames& names, std::size_t limit, Facet& facet) const {
    std::vector<Number> found;
    for (Number number = 0; number < counts_.size(); ++number) {
      if (counts_[number] > 0) found.push_back(number);
    }
    facet.distinct = found.size();
    const std::size_t told = limit == 0 ? found.size() : std::min(limit, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(told), found.end(),
                      [&](Number a, Number b) {
                        return counts_[a] != counts_[b] ? counts_[a] > counts_[b]
                                                        : names.name(a) < names.name(b);
                      });
    for (std::size_t i = 0; i < told; ++i) facet.counts.push_back({names.name(found[i]), counts_[found[i]]});
  }

 private:
  std::vector<std::uint32_t> counts_;
};

/// Gives the values of a field numbers: those of the archive's names, or new ones.
class Numbering {
 public:
  Numbering(const Archive& archive, const Field& field, NumberedNames& own)
      : archive_(archive),
        field_(field),
        names_(field.kind == FieldKind::name ? archive.names().numbered(field.entity) : own) {}

  /// See ArchiveNames::numbering.
  std::size_t version() const {
    return field_.kind == FieldKind::name ? archive_.names().numbering(field_.entity) : 0;
  }

  Number number_of(std::string_view value) {
    if (const auto known = names_.find(value)) return *known;
    if (field_.kind == FieldKind::name) return archive_.names().number_of(field_.entity, value);
    return names_.add(value, std::string(value));
  }

  const NumberedNames& names() const { return names_; }

 private:
  const Archive& archive_;
  const Field& field_;
  NumberedNames& names_;
};

}  // namespace

std::vector<const Field*> facet_fields() {
  std::vector<const Field*> found;
  for (const Field& field : fields()) {
    const bool whole = field.kind == FieldKind::exact || field.kind == FieldKind::name;
    if (whole && field.slot >= 0) found.push_back(&field);
  }
  return found;
}

Facet count_facet(const Archive& archive, const Field& field, const std::vector<Xapian::docid>& documents,
                  std::size_t limit) {
  Facet facet;
  facet.field = &field;
  NumberedValues& values = archive.values_of(static_cast<Xapian::valueno>(field.slot));
  Numbering numbering(archive, field, values.own_names());
  Counter counter;
  values.begin(numbering.version());
  values.for_each(
      documents, [&](std::string_view value) { return numbering.number_of(value); },
      [&](std::span<const Number> numbers) {
        facet.without += numbers.empty() ? 1 : 0;
        for (const Number number : numbers) counter.add(number);
      });
  counter.tell(numbering.names(), limit, facet);
  return facet;
}

}  // namespace pressmark
