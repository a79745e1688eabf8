#include "shared/database/stored_names.h"

#include <xapian.h>

#include "shared/database/archive_names.h"
#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"

using namespace pressmark;
using namespace pressmark::test;

namespace {

Article naming(const std::string& id, const std::vector<std::string>& persons) {
  Article article = sample_article(id, "", "Text.");
  for (const std::string& person : persons)
    article.entities.push_back(sample_entity(EntityType::person, person));
  article.entities.push_back(sample_entity(EntityType::place, "Kyiv"));
  return article;
}

// What the database keeps of names is what comparing all forms gives.
void check_kept(const SampleArchive& sample, const std::vector<std::string>& forms) {
  const Archive archive({sample.path()});
  CHECK(has_current_names(archive.database()));
  const ArchiveNames computed(archive.database(), {}), kept(archive.database(), {}, true);
  for (const std::string& form : forms) {
    CAPTURE(form);
    CHECK(kept.canonical_of(EntityType::person, form) == computed.canonical_of(EntityType::person, form));
    CHECK(kept.form_terms(EntityType::person, form) == computed.form_terms(EntityType::person, form));
  }
}

const std::vector<std::string> kForms = {"Volodymyr Zelenskyy", "Volodymyr Zelensky", "V. Zelensky",
                                         "Rosa Ellery",         "Rosa Elery",         "Unknown Nobody"};

}  // namespace

TEST_CASE("stored names can be read as they were written, whatever stands in them", "[names]") {
  const StoredNames names = {{"a", "b\tc", "12:x"}, {std::string("\0;", 2), ""}};
  CHECK(stored_names_from(to_metadata(names)) == names);
  CHECK(to_metadata(StoredNames()).empty());
  for (const std::string damaged : {"3:ab", "x", "99999999999999999999:a;", ":", "1", "1:"})
    CHECK(stored_names_from(damaged).empty());
}

TEST_CASE("a database keeps which forms are one name, through changes", "[names]") {
  SampleArchive sample(
      {naming("a", {"Volodymyr Zelenskyy", "Rosa Ellery"}), naming("b", {"Volodymyr Zelensky"})});
  check_kept(sample, kForms);
  const Archive archive({sample.path()});
  CHECK(ArchiveNames(archive.database(), {}, true).canonical_of(EntityType::person, kForms[0]) == kForms[1]);
  sample.add({naming("c", {"Volodymyr Zelensky"}), naming("d", {"Volodymyr Zelensky", "Rosa Elery"})});
  check_kept(sample, kForms);
  sample.add({naming("b", {"Somebody Else"})});
  check_kept(sample, kForms);
}

TEST_CASE("names that another program may have changed are not believed", "[names]") {
  SampleArchive sample({naming("a", {"Volodymyr Zelenskyy"}), naming("b", {"Volodymyr Zelensky"})});
  {
    Xapian::WritableDatabase database(sample.path(), Xapian::DB_OPEN);
    database.delete_document("Q" + sample_id("a"));
    database.commit();
  }
  CHECK_FALSE(has_current_names(Archive({sample.path()}).database()));
  sample.add({});
  check_kept(sample, kForms);
}

TEST_CASE("asking for many names gives the same as asking for each", "[names]") {
  std::vector<Article> articles;
  std::vector<std::string> forms;
  for (int i = 0; i < 2'100; ++i) {
    const std::string family = std::string("Bar") + static_cast<char>('a' + i % 26) +
                               static_cast<char>('a' + i / 26 % 26) + "ol" + static_cast<char>('a' + i / 676);
    forms.push_back("Anna " + family);
    forms.push_back("A. " + family);
    articles.push_back(naming("a" + std::to_string(i), {forms[forms.size() - 2]}));
    if (i % 3 == 0) articles.push_back(naming("b" + std::to_string(i), {forms.back()}));
  }
  check_kept(SampleArchive(articles), forms);
}
