#include "shared/article/article_json.h"

#include <cmath>

#include <nlohmann/json.hpp>

#include "shared/article/article_words.h"

namespace pressmark {
namespace {

using Json = nlohmann::ordered_json;

Json word_or_null(std::string_view word) { return word.empty() ? Json(nullptr) : Json(word); }

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json json_of(const Entity& entity) {
  Json forms = Json::array();
  for (const Form& form : entity.forms) forms.push_back({{"form", form.form}, {"count", form.count}});
  return {
      {"type", word_of(entity.type)},      {"name", entity.name},   {"canonical", or_null(entity.canonical)},
      {"forms", std::move(forms)},         {"count", entity.count}, {"roles", entity.roles},
      {"country", or_null(entity.country)}};
}

Json json_of(const TextDate& date) {
  return {{"text", date.text}, {"value", date.value}, {"granularity", word_of(date.granularity)}};
}

Json json_of(const Mention& mention) {
  return {{"start", mention.start}, {"end", mention.end},        {"type", word_of(mention.type)},
          {"name", mention.name},   {"in", word_of(mention.in)}, {"index", mention.index}};
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
Json two_decimals(double value) { return static_cast<double>(std::lround(value * 100)) / 100; }

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

}  // namespace

std::string to_json(const Article& article) {
  return json_of(article).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace pressmark
