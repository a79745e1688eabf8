#include "indexer/writer/document.h"

#include <algorithm>

#include "indexer/writer/name_terms.h"
#include "indexer/writer/word_terms.h"
#include "shared/article/article_json.h"
#include "shared/article/identity.h"
#include "shared/database/fields.h"
#include "shared/text/letters.h"
#include "shared/text/lines.h"

namespace pressmark {
namespace {

bool title_is_derived(const Article& article) { return article.title_source == TitleSource::first_sentence; }

void add_words(const Article& article, Xapian::Document& document) {
  WordTerms words(article.language.value_or(""));
  // A title made from the text stands in the text already.
  if (article.title && title_is_derived(article)) {
    words.add(*article.title, {"S"});
  } else if (article.title) {
    words.add(*article.title, {"", "S"});
  }
  words.gap();
  for_each_line(article.text, [&](std::string_view paragraph) {
    words.add(paragraph, {""});
    words.gap();
  });
  for (const std::string& caption : article.captions) {
    words.add(caption, {"", "XCAP"});
    words.gap();
  }
  for (const std::string& author : article.byline) {
    words.add(author, {"A"});
    words.gap();
  }
  words.put(document);
}

void add_exact(std::string_view field, const std::optional<std::string>& value, Xapian::Document& document) {
  if (value && !value->empty()) document.add_boolean_term(exact_term(*find_field(field), *value));
}

void add_exact_terms(const Article& article, Xapian::Document& document) {
  add_exact("id", article.id, document);
  add_exact("source_id", article.source_id, document);
  add_exact("url", article.url, document);
  if (article.canonical_url != article.url) add_exact("url", article.canonical_url, document);
  add_exact("site", article.site, document);
  add_exact("language", article.language, document);
  add_exact("section", article.section, document);
  add_exact("kind", std::string(word_of(article.kind)), document);
  if (article.paywalled) document.add_boolean_term(make_term(kFlagPrefix, "paywalled"));
  if (!article.title || title_is_derived(article))
    document.add_boolean_term(make_term(kFlagPrefix, "untitled"));
}

// "18:40+02:00" and "18:40:05" give "1840".
std::string hour_and_minute(const std::optional<std::string>& time) {
  if (!time || time->size() < 5 || (*time)[2] != ':') return "";
  return digits_of(std::string_view(*time).substr(0, 5));
}

void add_publication(const Article& article, Xapian::Document& document) {
  constexpr std::size_t kDayDigits = 8;
  const std::string day = digits_of(article.published.value_or(""));
  if (day.size() != kDayDigits) {
    document.add_value(kOldestSlot, "99999999");
    return;
  }
  document.add_boolean_term(make_term("Y", day.substr(0, 4)));
  document.add_boolean_term(make_term("M", day.substr(0, 6)));
  document.add_boolean_term(make_term("D", day));
  const std::string moment = day + hour_and_minute(article.published_time);
  document.add_value(kPublishedSlot, moment);
  document.add_value(kOldestSlot, moment);
}

// "2025-08-31" is also in 2025-08 and in 2025; "XXXX-08-31" in XXXX-08.
void add_mentioned_dates(const Article& article, Xapian::Document& document) {
  for (const TextDate& date : article.dates) {
    document.add_boolean_term(make_term("XD:", date.value));
    if (date.granularity == Granularity::day && date.value.size() == 10) {
      document.add_boolean_term(make_term("XD:", date.value.substr(0, 7)));
    }
    if (date.value.size() > 4 && date.value[0] != 'X') {
      document.add_boolean_term(make_term("XD:", date.value.substr(0, 4)));
    }
  }
}

// The names of one type, one a line, for facets.
std::string packed_names(const Article& article, EntityType type) {
  std::string packed;
  for (const Entity& entity : article.entities) {
    if (entity.type != type) continue;
    if (!packed.empty()) packed += '\n';
    packed += entity.name;
  }
  return packed;
}

std::string packed_countries(const Article& article) {
  std::vector<std::string> countries;
  for (const Entity& entity : article.entities) {
    if (entity.country) countries.push_back(*entity.country);
  }
  std::sort(countries.begin(), countries.end());
  countries.erase(std::unique(countries.begin(), countries.end()), countries.end());
  std::string packed;
  for (const std::string& country : countries) packed += (packed.empty() ? "" : "\n") + country;
  return packed;
}

void set_value(Slot slot, const std::string& value, Xapian::Document& document) {
  if (!value.empty()) document.add_value(slot, value);
}

void add_values(const Article& article, Xapian::Document& document) {
  set_value(kCapturedSlot, digits_of(article.captured.value_or("")), document);
  set_value(kSiteSlot, article.site.value_or(""), document);
  set_value(kLanguageSlot, article.language.value_or(""), document);
  set_value(kConfidenceSlot, Xapian::sortable_serialise(article.confidence), document);
  set_value(kWordsSlot, Xapian::sortable_serialise(article.words), document);
  set_value(kPersonsSlot, packed_names(article, EntityType::person), document);
  set_value(kOrganisationsSlot, packed_names(article, EntityType::org), document);
  set_value(kPlacesSlot, packed_names(article, EntityType::place), document);
  set_value(kCountriesSlot, packed_countries(article), document);
  set_value(kSectionSlot, article.section.value_or(""), document);
}

}  // namespace

Xapian::Document make_document(const Article& article) {
  Xapian::Document document;
  document.set_data(to_json(article));
  add_words(article, document);
  add_exact_terms(article, document);
  add_publication(article, document);
  add_mentioned_dates(article, document);
  add_name_terms(article, document);
  add_values(article, document);
  return document;
}

}  // namespace pressmark
