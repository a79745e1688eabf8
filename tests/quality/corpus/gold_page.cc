#include "tests/quality/corpus/gold_page.h"

#include <fstream>

#include <nlohmann/json.hpp>

namespace pressmark::corpus {
namespace {

using nlohmann::json;

std::optional<std::string> text_or_null(const json& object, const char* key) {
  const json& value = object.at(key);
  if (value.is_null()) return std::nullopt;
  return value.get<std::string>();
}

EntityType type_of(const std::string& word) {
  if (word == "org") return EntityType::org;
  if (word == "place") return EntityType::place;
  return EntityType::person;
}

GoldEntity entity_of(const json& object) {
  GoldEntity entity;
  entity.type = type_of(object.at("type").get<std::string>());
  object.at("name").get_to(entity.name);
  object.at("aliases").get_to(entity.aliases);
  entity.required = object.at("need") == "required";
  return entity;
}

GoldCopy copy_of(const json& value) {
  if (value.is_null()) return {};
  return {value.at("group"), value.at("how")};
}

void split_file(const std::string& file, GoldPage& page) {
  const std::size_t mark = file.find('#');
  page.file = file.substr(0, mark);
  if (mark != std::string::npos) page.record = file.substr(mark + 1);
}

GoldPage page_of(const json& object) {
  GoldPage page;
  split_file(object.at("file").get<std::string>(), page);
  object.at("kind").get_to(page.kind);
  object.at("language").get_to(page.language);
  page.title = text_or_null(object, "title");
  page.title_source = text_or_null(object, "title_source");
  page.published = text_or_null(object, "published");
  page.site = text_or_null(object, "site");
  if (const json& byline = object.at("byline"); !byline.is_null())
    page.byline = byline.get<std::vector<std::string>>();
  object.at("text").get_to(page.text);
  object.at("captions").get_to(page.captions);
  object.at("credits").get_to(page.credits);
  object.at("alts").get_to(page.alts);
  object.at("optional").get_to(page.optional);
  object.at("chrome").get_to(page.chrome);
  object.at("absent").get_to(page.absent);
  if (const json& dateline = object.at("dateline"); dateline.is_object())
    dateline.at("text").get_to(page.dateline);
  for (const json& entity : object.at("entities")) page.entities.push_back(entity_of(entity));
  for (const json& date : object.at("dates")) page.dates.push_back({date.at("value"), date.at("text")});
  page.event = text_or_null(object, "event").value_or("");
  page.copy = copy_of(object.at("copy"));
  return page;
}

}  // namespace

std::string GoldPage::outlet() const {
  if (!record.empty()) return "wire";
  const std::size_t start = file.find('/') + 1;
  return file.substr(start, file.find('/', start) - start);
}

Result<std::vector<GoldPage>> read_gold(const std::string& path) {
  std::ifstream in(path);
  if (!in) return Error{ErrorKind::not_found, path, "cannot be read", ""};
  std::vector<GoldPage> pages;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) continue;
    try {
      pages.push_back(page_of(json::parse(line)));
    } catch (const json::exception& problem) {
      return Error{ErrorKind::bad_input, path + ":" + std::to_string(pages.size() + 1), problem.what(), ""};
    }
  }
  if (pages.empty()) return Error{ErrorKind::bad_input, path, "holds no page", ""};
  return pages;
}

}  // namespace pressmark::corpus
