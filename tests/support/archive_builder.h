#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "indexer/writer/document.h"
#include "indexer/writer/writer.h"
#include "shared/database/archive.h"
#include "tests/support/temporary_folder.h"

namespace pressmark::test {

/// An id that begins with a short name, as far as the letters of ids allow.
inline std::string sample_id(std::string name) {
  constexpr std::size_t kLength = 12;
  for (char& c : name) {
    if (c == 'i' || c == 'l') c = '1';
    if (c == 'o') c = '0';
    if (c == 'u') c = 'v';
  }
  name.resize(kLength, '0');
  return name;
}

/// An article to change before it is added: English, with an id made from a short name.
inline Article sample_article(const std::string& name, const std::string& title, const std::string& text) {
  Article article;
  article.id = sample_id(name);
  article.source_id = name;
  article.title = title.empty() ? std::optional<std::string>() : title;
  article.title_source = TitleSource::given;
  article.language = "en";
  article.text = text;
  article.words = static_cast<int>(text.size() / 6);
  article.confidence = 0.9;
  article.locator.source = "/sample";
  return article;
}

/// A name with its forms, each said once.
inline Entity sample_entity(EntityType type, const std::string& name,
                            const std::vector<std::string>& forms = {}) {
  Entity entity;
  entity.type = type;
  entity.name = name;
  entity.forms.push_back({name, 1});
  for (const std::string& form : forms) entity.forms.push_back({form, 1});
  entity.count = static_cast<int>(entity.forms.size());
  return entity;
}

/// A small archive in a temporary folder.
class SampleArchive {
 public:
  explicit SampleArchive(const std::vector<Article>& articles) {
    add(articles);
    archive_ = std::make_unique<Archive>(std::vector<std::string>{path()});
  }

  /// Writes more articles; an archive that is open does not see them.
  void add(const std::vector<Article>& articles) {
    Writer writer(path(), {.options = "", .first_seen = "20250101000000"});
    writer.begin_source({"/sample" + std::to_string(++sources_), 0, 0});
    for (const Article& article : articles) writer.add(article, make_document(article));
    writer.end_source(true);
    writer.commit();
  }

  std::string path() const { return folder_.path("archive.db"); }
  Archive& archive() { return *archive_; }

 private:
  TemporaryFolder folder_;
  int sources_ = 0;
  std::unique_ptr<Archive> archive_;
};

}  // namespace pressmark::test
