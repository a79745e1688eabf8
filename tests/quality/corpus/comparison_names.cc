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

// Only the full name is demanded of `Entity::type`; a family name alone may be a town's, too.
bool is_named(const Article& article, const GoldEntity& wanted, bool same_type) {
  std::vector<std::string> names = {comparable(wanted.name)};
  for (const std::string& alias : wanted.aliases) names.push_back(comparable(alias));
  return std::any_of(article.entities.begin(), article.entities.end(), [&](const Entity& entity) {
    return (!same_type || entity.type == wanted.type) &&
           std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return has_form(entity, name); });
  });
}

// A reader may complete the year from the day of publishing; a wrong day or month is wrong.
bool is_same_day(const std::string& found, const std::string& wanted) {
  if (found == wanted) return true;
  constexpr std::string_view kNoYear = "XXXX-";
  return wanted.starts_with(kNoYear) && found.size() == wanted.size() && found.substr(4) == wanted.substr(4);
}

}  // namespace

void compare_names(const GoldPage& gold, const Article& article, Comparison& comparison) {
  for (const GoldEntity& wanted : gold.entities) {
    if (!wanted.required) continue;
    const bool other_type = !is_named(article, wanted, true) && is_named(article, wanted, false);
    comparison.count(measure_of(wanted.type), is_named(article, wanted, true),
                     std::string(word_of(wanted.type)) +
                         (other_type ? " of another type: " : " not found: ") + wanted.name);
  }
  for (const std::string& name : gold.absent) {
    const bool found = is_named(article, GoldEntity{EntityType::person, name, {}, false}, false);
    comparison.count(Measure::absent, !found, "name of the chrome found: " + name);
  }
  for (const GoldDate& date : gold.dates) {
    const bool found = std::any_of(article.dates.begin(), article.dates.end(),
                                   [&](const TextDate& is) { return is_same_day(is.value, date.value); });
    comparison.count(Measure::date, found, "date not found: " + date.text + " (" + date.value + ")");
  }
}

}  // namespace pressmark::corpus
