#include "shared/database/numbered_values.h"

#include "shared/database/fields.h"
#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"

using namespace pressmark;
using pressmark::test::sample_article;
using pressmark::test::sample_entity;
using pressmark::test::SampleArchive;

namespace {

using Numbers = std::vector<NumberedValues::Number>;

Article about(const std::string& name, const std::vector<std::string>& persons) {
  Article article = sample_article(name, "", "A text.");
  for (const std::string& person : persons)
    article.entities.push_back(sample_entity(EntityType::person, person));
  return article;
}

// The numbers of the documents, and how often a value was asked for its number.
std::pair<std::vector<Numbers>, int> numbers_of(NumberedValues& values,
                                                const std::vector<Xapian::docid>& documents) {
  std::pair<std::vector<Numbers>, int> found;
  values.for_each(
      documents,
      [&](std::string_view value) {
        ++found.second;
        return static_cast<NumberedValues::Number>(value.size());
      },
      [&](std::span<const NumberedValues::Number> numbers) {
        found.first.emplace_back(numbers.begin(), numbers.end());
      });
  return found;
}

}  // namespace

TEST_CASE("values of documents are read once, and each number of a document told once", "[database]") {
  SampleArchive sample(
      {about("a", {"Ada Berg", "Ria Lund", "Otto Quist"}), about("b", {}), about("c", {"Otto Quist"})});
  const auto slot = static_cast<Xapian::valueno>(find_field("person")->slot);
  NumberedValues values(sample.archive().database(), slot);
  using Found = std::pair<std::vector<Numbers>, int>;
  CHECK(numbers_of(values, {1, 2}) == Found{{{8, 10}, {}}, 3});
  CHECK(numbers_of(values, {1, 2, 3}) == Found{{{8, 10}, {}, {10}}, 1});
  CHECK(numbers_of(values, {3, 3}) == Found{{{10}, {10}}, 0});
  values.begin(1);  // another numbering
  CHECK(numbers_of(values, {1, 3}) == Found{{{8, 10}, {10}}, 4});
}
