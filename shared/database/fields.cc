#include "shared/database/fields.h"

#include <algorithm>
#include <cstdio>
#include <iterator>

#include <xxhash.h>

#include "shared/article/identity.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr EntityType kNoEntity = EntityType::person;  // of rows that are no name field

constexpr Field kFields[] = {
    {"text", "", FieldKind::words, "", -1, kNoEntity, "body, title and captions"},
    {"title", "", FieldKind::words, "S", -1, kNoEntity, "the headline"},
    {"byline", "author", FieldKind::words, "A", -1, kNoEntity, "who wrote it"},
    {"caption", "", FieldKind::words, "XCAP", -1, kNoEntity, "captions of pictures"},
    {"person", "people", FieldKind::name, "XPW:", kPersonsSlot, EntityType::person,
     "a person, by any spelling"},
    {"org", "organisation", FieldKind::name, "XOW:", kOrganisationsSlot, EntityType::org,
     "an organisation, by any spelling or acronym"},
    {"place", "", FieldKind::name, "XLW:", kPlacesSlot, EntityType::place, "a place, by any spelling"},
    {"country", "", FieldKind::exact, "XCOUNTRY:", kCountriesSlot, kNoEntity,
     "country of a place in the article, two letters"},
    {"site", "", FieldKind::exact, "H", kSiteSlot, kNoEntity, "registrable domain of the page"},
    {"language", "lang", FieldKind::exact, "L", kLanguageSlot, kNoEntity, "language, two letters"},
    {"section", "", FieldKind::exact, "XSECTION:", kSectionSlot, kNoEntity, "section of the site"},
    {"kind", "", FieldKind::exact, "XKIND:", -1, kNoEntity, "article, page, list or error"},
    {"date", "published", FieldKind::date, "", kPublishedSlot, kNoEntity,
     "day of publishing: 2025, 2025-07, 2025-07-23, or a range with .."},
    {"captured", "", FieldKind::date, "", kCapturedSlot, kNoEntity, "day of the crawl"},
    {"mentions", "", FieldKind::mention, "XD:", -1, kNoEntity, "a date that the text speaks of"},
    {"url", "", FieldKind::exact, "U", -1, kNoEntity, "address of the page"},
    {"id", "", FieldKind::exact, "Q", -1, kNoEntity, "id of the article"},
    {"source_id", "", FieldKind::exact, "XI:", -1, kNoEntity, "id that the source gave"},
    {"similar", "", FieldKind::likeness, "", -1, kNoEntity, "articles like the one with this id"},
    {"confidence", "", FieldKind::number, "", kConfidenceSlot, kNoEntity,
     "how sure the text is right, 0 to 1"},
    {"words", "", FieldKind::number, "", kWordsSlot, kNoEntity, "length of the text in words"},
};

struct NamePrefixes {
  std::string_view word, form, alias;
};
constexpr NamePrefixes kNamePrefixes[] = {
    {"XPW:", "XPF:", "XPA:"}, {"XOW:", "XOF:", "XOA:"}, {"XLW:", "XLF:", "XLA:"}};

const NamePrefixes& name_prefixes(EntityType type) { return kNamePrefixes[static_cast<int>(type)]; }

constexpr std::size_t kLongestTerm = 245;  // bytes, of Xapian's glass backend

// Bytes that a term takes in the database's keys: a NUL is stored as two.
std::size_t stored_size(std::string_view term) {
  return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

// The longest beginning of whole UTF-8 characters that takes at most `bytes`.
std::string_view cut(std::string_view text, std::size_t bytes) {
  std::size_t end = 0;
  std::size_t size = 0;
  while (end < text.size() && size < bytes) size += text[end++] == '\0' ? 2 : 1;
  if (size > bytes) --end;
  return cut_to(text, end);
}

}  // namespace

std::span<const Field> fields() { return kFields; }

const Field* find_field(std::string_view name) {
  const std::string lower = to_lower(name);
  const auto* row = std::find_if(std::begin(kFields), std::end(kFields), [&](const Field& field) {
    return field.name == lower || (!field.alias.empty() && field.alias == lower);
  });
  return row == std::end(kFields) ? nullptr : row;
}

std::string exact_term(const Field& field, std::string_view value) {
  if (field.name == "url") {
    return make_term(field.prefix, without_scheme(normalised_url(value).value_or(std::string(value))));
  }
  if (field.name == "source_id") return make_term(field.prefix, value);
  return make_term(field.prefix, fold(value));
}

std::string_view name_word_prefix(EntityType type) { return name_prefixes(type).word; }
std::string_view name_form_prefix(EntityType type) { return name_prefixes(type).form; }
std::string_view name_alias_prefix(EntityType type) { return name_prefixes(type).alias; }

std::string make_term(std::string_view prefix, std::string_view value) {
  std::string term(prefix);
  // The rule of Omega: a prefix of capitals is parted by a colon from a value that begins with one.
  const bool single = prefix.size() == 1;
  if (!prefix.empty() && !single && prefix.back() != ':' && !value.empty() && value[0] >= 'A' &&
      value[0] <= 'Z') {
    term += ':';
  }
  term += value;
  if (stored_size(term) <= kLongestTerm) return term;
  char hash[17];
  std::snprintf(hash, sizeof hash, "%016llx",
                static_cast<unsigned long long>(XXH3_64bits(term.data(), term.size())));
  return std::string(cut(term, kLongestTerm - 16)) + hash;
}

}  // namespace pressmark
