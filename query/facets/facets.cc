#include "query/facets/facets.h"

#include <algorithm>
#include <string_view>

#include "shared/database/slot_reader.h"
#include "shared/text/lines.h"

namespace pressmark {
namespace {

using Number = NumberedNames::Number;

/// Counts values by their numbers, each once an article.
class Counter {
 public:
  void add(Number number, Xapian::docid document) {
    if (number >= counts_.size()) counts_.resize(number + std::size_t{1});
    Count& count = counts_[number];
    if (count.last != document) ++count.documents;
    count.last = document;
  }

  /// Sets how many values there are, and the most frequent of them.
  void tell(const NumberedNames& names, std::size_t limit, Facet& facet) const {
    std::vector<Number> found;
    for (Number number = 0; number < counts_.size(); ++number) {
      if (counts_[number].documents > 0) found.push_back(number);
    }
    facet.distinct = found.size();
    const std::size_t told = limit == 0 ? found.size() : std::min(limit, found.size());
    std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(told), found.end(),
                      [&](Number a, Number b) {
                        const auto x = counts_[a].documents, y = counts_[b].documents;
                        return x != y ? x > y : names.name(a) < names.name(b);
                      });
    for (std::size_t i = 0; i < told; ++i)
      facet.counts.push_back({names.name(found[i]), counts_[found[i]].documents});
  }

 private:
  struct Count {
    std::uint32_t documents = 0;
    Xapian::docid last = 0;
  };
  std::vector<Count> counts_;
};

/// Gives the values of a field numbers: those of the archive's names, or new ones.
class Numbering {
 public:
  Numbering(const Archive& archive, const Field& field)
      : archive_(archive),
        field_(field),
        names_(field.kind == FieldKind::name ? archive.names().numbered(field.entity) : own_) {}

  Number number_of(std::string_view value) {
    if (const auto known = names_.find(value)) return *known;
    if (field_.kind == FieldKind::name) return archive_.names().number_of(field_.entity, value);
    return names_.add(value, std::string(value));
  }

  const NumberedNames& names() const { return names_; }

 private:
  const Archive& archive_;
  const Field& field_;
  NumberedNames own_;
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
  Numbering numbering(archive, field);
  Counter counter;
  SlotReader values(archive.database(), static_cast<Xapian::valueno>(field.slot));
  for (const Xapian::docid document : documents) {
    const std::string own = values.at(document);
    facet.without += own.empty() ? 1 : 0;
    // The values of an article stand one a line.
    for_each_line(own, [&](std::string_view one) { counter.add(numbering.number_of(one), document); });
  }
  counter.tell(numbering.names(), limit, facet);
  return facet;
}

}  // namespace pressmark
