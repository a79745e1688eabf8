#include <algorithm>
#include <concepts>
#include <limits>
#include <stdexcept>
#include <utility>

#include <simdjson.h>

#include "shared/article/article_json.h"
#include "shared/article/article_words.h"
#include "shared/article/identity.h"

namespace pressmark {
namespace {

using Element = simdjson::dom::element;

// What a wrong type or a number out of range throws, article_from_json catches.
template <class T>
T as(const Element& json) {
  return json.get<T>();
}

template <>
std::string as(const Element& json) {
  return std::string(std::string_view(json));
}

template <std::integral T>
requires(!std::same_as<T, bool>) T as(const Element& json) {
  std::uint64_t unsigned_value = 0;
  std::int64_t value = 0;
  if (json.get(unsigned_value) == simdjson::SUCCESS && std::in_range<T>(unsigned_value))
    return static_cast<T>(unsigned_value);
  if (json.get(value) == simdjson::SUCCESS && std::in_range<T>(value)) return static_cast<T>(value);
  throw std::out_of_range("a count is " + simdjson::to_string(json) + ", no whole number in range");
}

template <>
std::vector<std::string> as(const Element& json) {
  std::vector<std::string> all;
  for (const Element item : simdjson::dom::array(json)) all.push_back(as<std::string>(item));
  return all;
}

std::optional<Element> find(const Element& json, std::string_view key) {
  std::optional<Element> found;
  if (!json.is_object()) return found;
  for (const auto& field : simdjson::dom::object(json)) {
    if (field.key == key) found = field.value;  // of a key that stands twice the last value counts
  }
  if (found && found->is_null()) return std::nullopt;
  return found;
}

// A missing key leaves the value as it is.
template <class T>
void read(const Element& json, std::string_view key, T& value) {
  if (const auto found = find(json, key)) value = as<T>(*found);
}

template <class T>
void read(const Element& json, std::string_view key, std::optional<T>& value) {
  if (const auto found = find(json, key)) value = as<T>(*found);
}

template <class Enum>
Enum read_word(const Element& json, std::string_view key, Enum otherwise) {
  const auto found = find(json, key);
  return found ? value_of(std::string_view(*found), otherwise) : otherwise;
}

template <class Read>
void for_each(const Element& json, std::string_view key, Read read_one) {
  const auto found = find(json, key);
  if (!found || !found->is_array()) return;
  for (const Element item : simdjson::dom::array(*found)) read_one(item);
}

Entity entity_of(const Element& json) {
  Entity entity;
  entity.type = read_word(json, "type", EntityType::person);
  read(json, "name", entity.name);
  read(json, "canonical", entity.canonical);
  for_each(json, "forms", [&](const Element& item) {
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

TextDate date_of(const Element& json) {
  TextDate date;
  read(json, "text", date.text);
  read(json, "value", date.value);
  date.granularity = read_word(json, "granularity", Granularity::day);
  return date;
}

Mention mention_of(const Element& json) {
  Mention mention;
  read(json, "start", mention.start);
  read(json, "end", mention.end);
  mention.type = read_word(json, "type", EntityType::person);
  read(json, "name", mention.name);
  mention.in = read_word(json, "in", Mention::In::text);
  read(json, "index", mention.index);
  return mention;
}

void read_lists(const Element& json, Article& a) {
  read(json, "byline", a.byline);
  read(json, "keywords", a.keywords);
  read(json, "captions", a.captions);
  read(json, "credits", a.credits);
  for_each(json, "entities", [&](const Element& item) { a.entities.push_back(entity_of(item)); });
  for_each(json, "dates", [&](const Element& item) { a.dates.push_back(date_of(item)); });
  if (json.at_key("mentions").error() == simdjson::SUCCESS) {
    a.mentions.emplace();
    for_each(json, "mentions", [&](const Element& item) { a.mentions->push_back(mention_of(item)); });
  }
}

void read_publication(const Element& json, Article& a) {
  read(json, "published", a.published);
  read(json, "published_time", a.published_time);
  a.published_source = read_word(json, "published_source", PublishedSource::none);
  read(json, "modified", a.modified);
  read(json, "captured", a.captured);
  if (const auto found = find(json, "dateline"); found && found->is_object()) {
    a.dateline.emplace();
    read(*found, "place", a.dateline->place);
    read(*found, "date", a.dateline->date);
  }
}

Article article_of(const Element& json) {
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
  if (const auto found = find(json, "locator"); found && found->is_object()) {
    read(*found, "source", a.locator.source);
    read(*found, "member", a.locator.member);
    read(*found, "offset", a.locator.offset);
  }
  return a;
}

}  // namespace

Result<Article> article_from_json(std::string_view text) {
  const auto damaged = [](const std::string& why) {
    return Error{ErrorKind::bad_input, "", "damaged article JSON: " + why, ""};
  };
  try {
    simdjson::dom::parser parser;
    const Element json = parser.parse(text.data(), text.size());
    if (!json.is_object() || !find(json, "schema") || !find(json, "id")) {
      return Error{ErrorKind::bad_input, "", "no article of Pressmark", ""};
    }
    if (as<int>(*find(json, "schema")) > kSchema) {
      return Error{ErrorKind::unsupported, "", "article of a newer schema", "update Pressmark"};
    }
    Article article = article_of(json);
    if (!is_article_id(article.id))
      return Error{ErrorKind::bad_input, "", "no article of Pressmark: its id has another form", ""};
    article.confidence = std::clamp(article.confidence, 0.0, 1.0);
    article.words = std::max(article.words, 0);
    return article;
  } catch (const simdjson::simdjson_error& error) {
    if (error.error() == simdjson::NUMBER_ERROR)
      return damaged("a number is malformed, or no whole number in range");
    return damaged(error.what());
  } catch (const std::exception& error) {
    return damaged(error.what());
  }
}

}  // namespace pressmark
