#include <algorithm>
#include <concepts>
#include <cstdint>
#include <stdexcept>
#include <utility>

#include <nlohmann/json.hpp>

#include "shared/article/article_json.h"
#include "shared/article/article_words.h"
#include "shared/article/identity.h"

namespace pressmark {
namespace {

using Json = nlohmann::ordered_json;

// What a wrong type or a number out of range throws, article_from_json catches.
template <class T>
T as(const Json& json) {
  return json.get<T>();
}

// The library casts whatever number it finds.
template <std::integral T>
requires(!std::same_as<T, bool>) T as(const Json& json) {
  const bool fits = json.is_number_unsigned()  ? std::in_range<T>(json.get<std::uint64_t>())
                    : json.is_number_integer() ? std::in_range<T>(json.get<std::int64_t>())
                                               : false;
  if (!fits)
    throw std::out_of_range(std::string("a count is ") + (json.is_number() ? json.dump() : json.type_name()) +
                            ", no whole number in range");
  return json.get<T>();
}

// A missing key leaves the value as it is.
template <class T>
void read(const Json& json, const char* key, T& value) {
  if (const auto found = json.find(key); found != json.end() && !found->is_null()) value = as<T>(*found);
}

template <class T>
void read(const Json& json, const char* key, std::optional<T>& value) {
  if (const auto found = json.find(key); found != json.end() && !found->is_null()) value = as<T>(*found);
}

template <class Enum>
Enum read_word(const Json& json, const char* key, Enum otherwise) {
  const auto found = json.find(key);
  if (found == json.end() || found->is_null()) return otherwise;
  return value_of(found->template get_ref<const std::string&>(), otherwise);
}

template <class Read>
void for_each(const Json& json, const char* key, Read read_one) {
  if (const auto found = json.find(key); found != json.end() && found->is_array()) {
    for (const Json& item : *found) read_one(item);
  }
}

Entity entity_of(const Json& json) {
  Entity entity;
  entity.type = read_word(json, "type", EntityType::person);
  read(json, "name", entity.name);
  read(json, "canonical", entity.canonical);
  for_each(json, "forms", [&](const Json& item) {
    Form form;
    read(item, "form", form.form);
    read(item, "count", form.count);
    entity.forms.push_back(std::move(form));
  });
  read(json, "count", entity.count);
  read(json, "roles", entity.roles);
  read(json, "country", entity.country);
  return entity;
}

TextDate date_of(const Json& json) {
  TextDate date;
  read(json, "text", date.text);
  read(json, "value", date.value);
  date.granularity = read_word(json, "granularity", Granularity::day);
  return date;
}

Mention mention_of(const Json& json) {
  Mention mention;
  read(json, "start", mention.start);
  read(json, "end", mention.end);
  mention.type = read_word(json, "type", EntityType::person);
  read(json, "name", mention.name);
  mention.in = read_word(json, "in", Mention::In::text);
  read(json, "index", mention.index);
  return mention;
}

void read_lists(const Json& json, Article& a) {
  read(json, "byline", a.byline);
  read(json, "keywords", a.keywords);
  read(json, "captions", a.captions);
  read(json, "credits", a.credits);
  for_each(json, "entities", [&](const Json& item) { a.entities.push_back(entity_of(item)); });
  for_each(json, "dates", [&](const Json& item) { a.dates.push_back(date_of(item)); });
  if (json.contains("mentions")) {
    a.mentions.emplace();
    for_each(json, "mentions", [&](const Json& item) { a.mentions->push_back(mention_of(item)); });
  }
}

void read_publication(const Json& json, Article& a) {
  read(json, "published", a.published);
  read(json, "published_time", a.published_time);
  a.published_source = read_word(json, "published_source", PublishedSource::none);
  read(json, "modified", a.modified);
  read(json, "captured", a.captured);
  if (const auto found = json.find("dateline"); found != json.end() && found->is_object()) {
    a.dateline.emplace();
    read(*found, "place", a.dateline->place);
    read(*found, "date", a.dateline->date);
  }
}

Article article_of(const Json& json) {
  Article a;
  read(json, "id", a.id);
  read(json, "source_id", a.source_id);
  read(json, "url", a.url);
  read(json, "canonical_url", a.canonical_url);
  read(json, "site", a.site);
  read(json, "publisher", a.publisher);
  read(json, "title", a.title);
  a.title_source = read_word(json, "title_source", TitleSource::none);
  read_publication(json, a);
  a.kind = read_word(json, "kind", PageKind::article);
  read(json, "language", a.language);
  read(json, "section", a.section);
  read(json, "text", a.text);
  read(json, "paywalled", a.paywalled);
  read(json, "confidence", a.confidence);
  read(json, "words", a.words);
  read(json, "image", a.image);
  read(json, "licence", a.licence);
  read_lists(json, a);
  if (const auto found = json.find("locator"); found != json.end() && found->is_object()) {
    read(*found, "source", a.locator.source);
    read(*found, "member", a.locator.member);
    read(*found, "offset", a.locator.offset);
  }
  return a;
}

}  // namespace

Result<Article> article_from_json(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    if (!json.is_object() || !json.contains("schema") || !json.contains("id")) {
      return Error{ErrorKind::bad_input, "", "no article of Pressmark", ""};
    }
    if (as<int>(json["schema"]) > kSchema) {
      return Error{ErrorKind::unsupported, "", "article of a newer schema", "update Pressmark"};
    }
    Article article = article_of(json);
    if (!is_article_id(article.id))
      return Error{ErrorKind::bad_input, "", "no article of Pressmark: its id has another form", ""};
    article.confidence = std::clamp(article.confidence, 0.0, 1.0);
    article.words = std::max(article.words, 0);
    return article;
  } catch (const std::exception& error) {
    return Error{ErrorKind::bad_input, "", std::string("damaged article JSON: ") + error.what(), ""};
  }
}

}  // namespace pressmark
