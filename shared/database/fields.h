#pragma once

#include <span>
#include <string>
#include <string_view>

#include "shared/article/article.h"

namespace pressmark {

/// How a field is asked.
enum class FieldKind {
  words,     // words with positions under `prefix`, stems under "Z" + prefix
  exact,     // one boolean term, see exact_term
  name,      // resolved over the name terms of `entity`
  date,      // Y, M and D terms and the value slot
  mention,   // dates in the text: XD:
  number,    // a value slot
  likeness,  // articles like the one with this id
};

/// One searchable field: the one table that indexing, query, help and documents read.
struct Field {
  std::string_view name;
  std::string_view alias;  // another name, or ""
  FieldKind kind;
  std::string_view prefix;
  int slot;  // value slot, or -1
  EntityType entity;
  std::string_view help;
};

/// All fields, in the order of the help.
std::span<const Field> fields();

/// The field of that name or alias (any case), or nullptr.
const Field* find_field(std::string_view name);

/// The boolean term of an `exact` field: the value folded; an address normalised, without scheme; a source_id
/// as it is.
std::string exact_term(const Field& field, std::string_view value);

/// Value slots; all sort as bytes.
enum Slot : unsigned {
  kPublishedSlot = 0,  // "20250723" + time "1840" if known; absent if the day is unknown (newest first)
  kFirstSeenSlot = 1,
  kCapturedSlot = 2,
  kCopyGroupSlot = 3,
  kSiteSlot = 4,
  kLanguageSlot = 5,
  kConfidenceSlot = 6,  // Xapian::sortable_serialise
  kWordsSlot = 7,       // Xapian::sortable_serialise
  kPersonsSlot = 8,
  kOrganisationsSlot = 9,
  kPlacesSlot = 10,
  kCountriesSlot = 11,
  kSectionSlot = 12,
  kOldestSlot = 13,  // as slot 0, 99999999 if unknown (oldest first)
  kPageHashSlot = 14,
};

/// Prefixes that are no field of the query language.
inline constexpr std::string_view kSourceIdPrefix = "XI:";
inline constexpr std::string_view kSourcePrefix = "XSRC:";
/// Within XSRC: - the one source whose article the document holds, of all that gave its id.
inline constexpr std::string_view kHolderPrefix = "XSRC:@";
inline constexpr std::string_view kFlagPrefix = "XFLAG:";

/// "XPW:" of person, "XOW:" of org, "XLW:" of place: one word of any form, folded, in Latin letters
/// (latin_letters).
std::string_view name_word_prefix(EntityType type);
/// "XPF:" ...: `<word key>:<name>`, one for each word of the entity's name.
std::string_view name_form_prefix(EntityType type);
/// "XPA:" ...: `<form>:<name>` of a form that shares no word with the name.
std::string_view name_alias_prefix(EntityType type);

/// The term of a prefix and a value: the one place where terms are made. Cut and hashed past the 245 bytes
/// that Xapian takes (a NUL counts twice).
std::string make_term(std::string_view prefix, std::string_view value);

}  // namespace pressmark
