#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/entities.h"

namespace pressmark::test {

/// An English article of that text.
inline Article article_of(std::string text, std::string title = {}, std::string language = "en") {
  Article article;
  article.text = std::move(text);
  article.language = std::move(language);
  if (!title.empty()) {
    article.title = std::move(title);
    article.title_source = TitleSource::given;
  }
  return article;
}

inline Found found_in(std::string text, std::string title = {}, std::string language = "en") {
  return find_entities(article_of(std::move(text), std::move(title), std::move(language)));
}

/// The names of one type, sorted.
inline std::vector<std::string> names_of(const Found& found, EntityType type) {
  std::vector<std::string> names;
  for (const Entity& entity : found.entities) {
    if (entity.type == type) names.push_back(entity.name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

inline std::vector<std::string> people(const std::string& text) {
  return names_of(found_in(text), EntityType::person);
}
inline std::vector<std::string> bodies(const std::string& text) {
  return names_of(found_in(text), EntityType::org);
}
inline std::vector<std::string> places(const std::string& text) {
  return names_of(found_in(text), EntityType::place);
}

/// The entity of that name, or one without a name.
inline Entity entity_named(const Found& found, std::string_view name) {
  for (const Entity& entity : found.entities) {
    if (entity.name == name) return entity;
  }
  return {};
}

using Names = std::vector<std::string>;

}  // namespace pressmark::test
