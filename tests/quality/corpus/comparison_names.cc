#include <algorithm>

#include "shared/article/article_json.h"
#include "shared/text/letters.h"
#include "tests/quality/corpus/comparison.h"

namespace pressmark::corpus {
namespace {

Measure measure_of(EntityType type) {
  switch (type) {
    case EntityType::org:
      return Measure::org;
    case EntityType::place:
      return Measure::place;
    case EntityType::person:
      break;
  }
  return Measure::person;
}

// Names are compared without case, accents and a leading article, which is no part of a name.
std::string comparable(const std::string& name) {
  std::string folded = fold(name);
  if (folded.starts_with("the ")) folded.erase(0, 4);
  return folded;
}

bool has_form(const Entity& entity, const std::string& name) {
  if (comparable(entity.name) == name) return true;
  return std::any_of(entity.forms.begin(), entity.forms.end(),
                     [&](const Form& form) { return comparable(form.form) == name; });
}

bool is_same(const Entity& entity, const GoldEntity& gold) {
  return has_form(entity, comparable(gold.name)) ||
         std::any_of(gold.aliases.begin(), gold.aliases.end(),
                     [&](const std::string& alias) { return has_form(entity, comparable(alias)); });
}

std::ptrdiff_t entities_of(const Article& article, const GoldEntity& wanted, bool same_type) {
  return std::count_if(article.entities.begin(), article.entities.end(), [&](const Entity& entity) {
    return (!same_type || entity.type == wanted.type) && is_same(entity, wanted);
  });
}

// The gold lists all names; those of photographers stand in the credits. A wrong type is counted once, where
// the right one is missing.
bool is_listed(const GoldPage& gold, const Entity& entity) {
  return std::any_of(gold.entities.begin(), gold.entities.end(),
                     [&](const GoldEntity& listed) { return is_same(entity, listed); }) ||
         std::any_of(gold.credits.begin(), gold.credits.end(), [&](const std::string& credit) {
           return credit.find(entity.name) != std::string::npos;
         });
}

// A reader may complete the year from the day of publishing; a wrong day or month is wrong.
bool is_same_day(const std::string& found, const std::string& wanted) {
  if (found == wanted) return true;
  constexpr std::string_view kNoYear = "XXXX-";
  return wanted.starts_with(kNoYear) && found.size() == wanted.size() && found.substr(4) == wanted.substr(4);
}

void compare_required(const GoldEntity& wanted, const Article& article, Comparison& comparison) {
  const auto found = entities_of(article, wanted, true);
  const bool other_type = found == 0 && entities_of(article, wanted, false) > 0;
  comparison.count(
      measure_of(wanted.type), found > 0,
      std::string(word_of(wanted.type)) + (other_type ? " of another type: " : " not found: ") + wanted.name);
  if (found > 0)
    comparison.count(Measure::single, found == 1,
                     std::to_string(found) + " entities, not one: " + wanted.name);
}

}  // namespace

void compare_names(const GoldPage& gold, const Article& article, Comparison& comparison) {
  for (const GoldEntity& wanted : gold.entities)
    if (wanted.required) compare_required(wanted, article, comparison);
  for (const Entity& entity : article.entities)
    comparison.count(Measure::named, is_listed(gold, entity),
                     "no " + std::string(word_of(entity.type)) + " of the page: " + entity.name);
  for (const std::string& name : gold.absent) {
    const bool found = entities_of(article, GoldEntity{EntityType::person, name, {}, false}, false) > 0;
    comparison.count(Measure::absent, !found, "name of the chrome found: " + name);
  }
  for (const GoldDate& date : gold.dates) {
    const bool found = std::any_of(article.dates.begin(), article.dates.end(),
                                   [&](const TextDate& is) { return is_same_day(is.value, date.value); });
    comparison.count(Measure::date, found, "date not found: " + date.text + " (" + date.value + ")");
  }
}

}  // namespace pressmark::corpus
