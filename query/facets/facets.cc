#include "query/facets/facets.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <unordered_map>

namespace pressmark {
namespace {

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
template <class T>
using ByText = std::unordered_map<std::string, T, Hash, std::equal_to<>>;

/// Counts values, each once an article.
class Counter {
 public:
  Counter(const Archive& archive, const Field& field) : archive_(archive), field_(field) {}

  /// The values of the next article, one a line.
  void add(Xapian::docid document, std::string_view values) {
    while (!values.empty()) {
      const std::size_t end = std::min(values.find('\n'), values.size());
      Count& count = counts_[place_of(values.substr(0, end))];
      if (count.last != document) ++count.documents;
      count.last = document;
      values.remove_prefix(std::min(end + 1, values.size()));
    }
  }

  std::vector<FacetCount> falling() const {
    std::vector<FacetCount> all;
    all.reserve(places_.size());
    for (const auto& [name, place] : places_) all.push_back({name, counts_[place].documents});
    std::sort(all.begin(), all.end(), [](const FacetCount& a, const FacetCount& b) {
      return a.count != b.count ? a.count > b.count : a.name < b.name;
    });
    return all;
  }

 private:
  struct Count {
    std::size_t documents = 0;
    Xapian::docid last = 0;
  };

  // Where the value is counted: forms of one name share a place.
  std::size_t place_of(std::string_view value) {
    if (const auto known = place_of_value_.find(value); known != place_of_value_.end()) return known->second;
    const std::string written(value);
    const std::string name =
        field_.kind == FieldKind::name ? archive_.names().canonical_of(field_.entity, written) : written;
    const auto [entry, fresh] = places_.emplace(name, counts_.size());
    if (fresh) counts_.emplace_back();
    place_of_value_.emplace(written, entry->second);
    return entry->second;
  }

  const Archive& archive_;
  const Field& field_;
  ByText<std::size_t> place_of_value_, places_;
  std::vector<Count> counts_;
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
  Counter counter(archive, field);
  const Xapian::Database& database = archive.database();
  const auto slot = static_cast<Xapian::valueno>(field.slot);
  auto value = database.valuestream_begin(slot);
  const auto end = database.valuestream_end(slot);
  for (const Xapian::docid document : documents) {
    if (value != end) value.skip_to(document);
    if (value != end && value.get_docid() == document) {
      counter.add(document, *value);
    } else {
      ++facet.without;
    }
  }
  facet.counts = counter.falling();
  facet.distinct = facet.counts.size();
  if (limit > 0 && limit < facet.distinct) facet.counts.resize(limit);
  return facet;
}

}  // namespace pressmark
