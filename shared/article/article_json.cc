#include "shared/article/article_json.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "shared/article/identity.h"

namespace pressmark {
namespace {

using Json = nlohmann::ordered_json;

template <class Enum>
struct EnumWord {
  Enum value;
  std::string_view word;
};

constexpr EnumWord<TitleSource> kTitleSources[] = {{TitleSource::given, "given"},
                                                   {TitleSource::json_ld, "json-ld"},
                                                   {TitleSource::opengraph, "opengraph"},
                                                   {TitleSource::heading, "heading"},
                                                   {TitleSource::title, "title"},
                                                   {TitleSource::line, "line"},
                                                   {TitleSource::first_sentence, "first-sentence"}};
constexpr EnumWord<PublishedSource> kPublishedSources[] = {
    {PublishedSource::given, "given"}, {PublishedSource::json_ld, "json-ld"},
    {PublishedSource::meta, "meta"},   {PublishedSource::time, "time"},
    {PublishedSource::url, "url"},     {PublishedSource::text, "text"}};
constexpr EnumWord<PageKind> kPageKinds[] = {{PageKind::article, "article"},
                                             {PageKind::page, "page"},
                                             {PageKind::list, "list"},
                                             {PageKind::error, "error"}};
constexpr EnumWord<EntityType> kEntityTypes[] = {
    {EntityType::person, "person"}, {EntityType::org, "org"}, {EntityType::place, "place"}};
constexpr EnumWord<Granularity> kGranularities[] = {
    {Granularity::day, "day"},         {Granularity::week, "week"}, {Granularity::month, "month"},
    {Granularity::quarter, "quarter"}, {Granularity::year, "year"}, {Granularity::decade, "decade"}};
constexpr EnumWord<Mention::In> kPlaces[] = {
    {Mention::In::text, "text"}, {Mention::In::title, "title"}, {Mention::In::caption, "caption"}};

template <class Enum, std::size_t n>
std::string_view find_word(const EnumWord<Enum> (&table)[n], Enum value) {
  for (const auto& row : table) {
    if (row.value == value) return row.word;
  }
  return {};
}

template <class Enum, std::size_t n>
Enum find_value(const EnumWord<Enum> (&table)[n], const Json& json, const char* key, Enum otherwise) {
  const auto found = json.find(key);
  if (found == json.end() || found->is_null()) return otherwise;
  const auto& word = found->template get_ref<const std::string&>();
  for (const auto& row : table) {
    if (row.word == word) return row.value;
  }
  return otherwise;
}

Json word_or_null(std::string_view word) { return word.empty() ? Json(nullptr) : Json(word); }

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json json_of(const Entity& entity) {
  Json forms = Json::array();
  for (const Form& form : entity.forms) forms.push_back({{"form", form.form}, {"count", form.count}});
  return {{"type", find_word(kEntityTypes, entity.type)},
          {"name", entity.name},
          {"canonical", or_null(entity.canonical)},
          {"forms", std::move(forms)},
          {"count", entity.count},
          {"roles", entity.roles},
          {"country", or_null(entity.country)}};
}

Json json_of(const TextDate& date) {
  return {{"text", date.text},
          {"value", date.value},
          {"granularity", find_word(kGranularities, date.granularity)}};
}

Json json_of(const Mention& mention) {
  return {{"start", mention.start},
          {"end", mention.end},
          {"type", find_word(kEntityTypes, mention.type)},
          {"name", mention.name},
          {"in", find_word(kPlaces, mention.in)},
          {"index", mention.index}};
}

template <class T>
Json list_of(const std::vector<T>& items) {
  Json list = Json::array();
  for (const T& item : items) list.push_back(json_of(item));
  return list;
}

Json dateline_json(const std::optional<Dateline>& dateline) {
  if (!dateline) return nullptr;
  return {{"place", or_null(dateline->place)}, {"date", or_null(dateline->date)}};
}

// Two decimals, without the noise of binary fractions.
Json two_decimals(double value) { return static_cast<double>(static_cast<int>(value * 100 + 0.5)) / 100; }

Json json_of(const Article& a) {
  Json json = {{"schema", kSchema},
               {"id", a.id},
               {"source_id", or_null(a.source_id)},
               {"url", or_null(a.url)},
               {"canonical_url", or_null(a.canonical_url)},
               {"site", or_null(a.site)},
               {"publisher", or_null(a.publisher)},
               {"title", or_null(a.title)},
               {"title_source", word_or_null(word_of(a.title_source))},
               {"byline", a.byline},
               {"published", or_null(a.published)},
               {"published_time", or_null(a.published_time)},
               {"published_source", word_or_null(word_of(a.published_source))},
               {"modified", or_null(a.modified)},
               {"captured", or_null(a.captured)},
               {"kind", word_of(a.kind)},
               {"language", or_null(a.language)},
               {"section", or_null(a.section)},
               {"keywords", a.keywords},
               {"dateline", dateline_json(a.dateline)},
               {"text", a.text},
               {"captions", a.captions},
               {"credits", a.credits},
               {"paywalled", a.paywalled},
               {"confidence", two_decimals(a.confidence)},
               {"words", a.words},
               {"image", or_null(a.image)},
               {"licence", or_null(a.licence)},
               {"entities", list_of(a.entities)},
               {"dates", list_of(a.dates)}};
  if (a.mentions) json["mentions"] = list_of(*a.mentions);
  json["locator"] = {{"source", a.locator.source},
                     {"member", or_null(a.locator.member)},
                     {"offset", or_null(a.locator.offset)}};
  return json;
}

// Reading. A missing key leaves the value as it is; a wrong type throws, which article_from_json catches.
template <class T>
void read(const Json& json, const char* key, T& value) {
  if (const auto found = json.find(key); found != json.end() && !found->is_null()) found->get_to(value);
}

template <class T>
void read(const Json& json, const char* key, std::optional<T>& value) {
  if (const auto found = json.find(key); found != json.end() && !found->is_null())
    value = found->template get<T>();
}

template <class Read>
void for_each(const Json& json, const char* key, Read read_one) {
  if (const auto found = json.find(key); found != json.end() && found->is_array()) {
    for (const Json& item : *found) read_one(item);
  }
}

Entity entity_of(const Json& json) {
  Entity entity;
  entity.type = find_value(kEntityTypes, json, "type", EntityType::person);
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
  date.granularity = find_value(kGranularities, json, "granularity", Granularity::day);
  return date;
}

Mention mention_of(const Json& json) {
  Mention mention;
  read(json, "start", mention.start);
  read(json, "end", mention.end);
  mention.type = find_value(kEntityTypes, json, "type", EntityType::person);
  read(json, "name", mention.name);
  mention.in = find_value(kPlaces, json, "in", Mention::In::text);
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
  a.published_source = find_value(kPublishedSources, json, "published_source", PublishedSource::none);
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
  a.title_source = find_value(kTitleSources, json, "title_source", TitleSource::none);
  read_publication(json, a);
  a.kind = find_value(kPageKinds, json, "kind", PageKind::article);
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

std::string_view word_of(TitleSource source) { return find_word(kTitleSources, source); }
std::string_view word_of(PublishedSource source) { return find_word(kPublishedSources, source); }
std::string_view word_of(PageKind kind) { return find_word(kPageKinds, kind); }
std::string_view word_of(EntityType type) { return find_word(kEntityTypes, type); }
std::string_view word_of(Granularity granularity) { return find_word(kGranularities, granularity); }

std::string to_json(const Article& article) {
  return json_of(article).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Result<Article> article_from_json(std::string_view text) {
  try {
    const Json json = Json::parse(text);
    if (!json.is_object() || !json.contains("schema") || !json.contains("id")) {
      return Error{ErrorKind::bad_input, "", "no article of Pressmark", ""};
    }
    if (json["schema"].get<int>() > kSchema) {
      return Error{ErrorKind::unsupported, "", "article of a newer schema", "update Pressmark"};
    }
    Article article = article_of(json);
    if (!is_article_id(article.id))
      return Error{ErrorKind::bad_input, "", "no article of Pressmark: its id has another form", ""};
    article.confidence = std::clamp(article.confidence, 0.0, 1.0);
    article.words = std::max(article.words, 0);
    return article;
  } catch (const Json::exception& error) {
    return Error{ErrorKind::bad_input, "", std::string("damaged article JSON: ") + error.what(), ""};
  }
}

}  // namespace pressmark
