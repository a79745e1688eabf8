#include "shared/text/codes.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <memory>

#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>

#include "shared/text/letters.h"
#include "shared/text/stem.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

struct Known {
  std::string_view name;  // folded
  std::string_view code;
};

// What people write and ICU's names of countries lack.
constexpr Known kCountries[] = {
    {"uk", "GB"},        {"britain", "GB"},    {"great britain", "GB"},  {"england", "GB"},
    {"usa", "US"},       {"america", "US"},    {"czech republic", "CZ"}, {"ivory coast", "CI"},
    {"burma", "MM"},     {"myanmar", "MM"},    {"holland", "NL"},        {"turkiye", "TR"},
    {"hong kong", "HK"}, {"macedonia", "MK"},  {"palestine", "PS"},      {"dr congo", "CD"},
    {"drc", "CD"},       {"korea", "KR"},      {"vatican", "VA"},        {"bosnia", "BA"},
    {"uae", "AE"},       {"cape verde", "CV"}, {"swaziland", "SZ"},      {"east timor", "TL"},
};
// Old codes and the two written forms of Norwegian.
constexpr Known kLanguages[] = {{"iw", "he"}, {"in", "id"}, {"nb", "no"}, {"nn", "no"}, {"nob", "no"}};

// Languages in which names are looked up, besides those that are stemmed.
constexpr const char* kMoreLanguages[] = {"uk", "pl", "cs", "bg", "he", "fa", "zh", "ja", "ko"};

bool is_code(std::string_view text) {
  return text.size() == 2 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

template <std::size_t count>
std::string_view known(const Known (&rows)[count], std::string_view name) {
  const auto* row = std::find_if(rows, rows + count, [&](const Known& one) { return one.name == name; });
  return row == rows + count ? std::string_view() : row->code;
}

std::string folded(const icu::UnicodeString& name) {
  std::string text;
  name.toUTF8String(text);
  return fold(text);
}

using Codes = std::map<std::string, std::string, std::less<>>;  // by folded name

/// Names of languages and of countries. Of two of one name the first one stays.
struct Names {
  Codes languages, countries;
};

void add_names(const char* language, Names& names) {
  const std::unique_ptr<icu::LocaleDisplayNames> shown(
      icu::LocaleDisplayNames::createInstance(icu::Locale(language)));
  if (!shown) return;
  icu::UnicodeString name;
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code)
    names.countries.emplace(folded(shown->regionDisplayName(*code, name)), *code);
  for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
    if (std::string_view(*code).size() != 2) continue;
    names.languages.emplace(folded(shown->languageDisplayName(*code, name)), *code);
  }
}

// Made when it is asked for, as most names are English.
const Names& english() {
  static const Names names = [] {
    Names made;
    add_names("en", made);
    return made;
  }();
  return names;
}

const Names& of_all_languages() {
  static const Names names = [] {
    Names made;
    for (const std::string& language : stemmed_languages()) add_names(language.c_str(), made);
    for (const char* language : kMoreLanguages) add_names(language, made);
    icu::UnicodeString name;
    for (const char* const* code = uloc_getISOLanguages(); *code != nullptr; ++code) {
      const icu::Locale own(*code);
      if (std::string_view(*code).size() == 2)
        made.languages.emplace(folded(own.getDisplayLanguage(own, name)), *code);
    }
    return made;
  }();
  return names;
}

std::string code_in(Codes Names::*kind, std::string_view name) {
  for (const auto& names : {english, of_all_languages}) {
    const Codes& codes = names().*kind;
    if (const auto found = codes.find(name); found != codes.end()) return found->second;
  }
  return {};
}

// The code that stands for a language now: "no" for "nn", "he" for "iw".
std::string in_use(std::string code) {
  const auto now = known(kLanguages, code);
  return now.empty() ? code : std::string(now);
}

}  // namespace

std::string code_of_language(std::string_view name) {
  const std::string asked = fold(fold_white_space(name));
  const std::string tag = asked.substr(0, asked.find_first_of("-_"));
  if (const auto code = known(kLanguages, tag); !code.empty()) return std::string(code);
  if (is_code(tag)) return tag;
  // Three letters of a language that has two become those.
  if (asked.size() == 3) {
    if (const std::string code = icu::Locale(asked.c_str()).getLanguage(); is_code(code)) return in_use(code);
  }
  return in_use(code_in(&Names::languages, asked));
}

std::string code_of_country(std::string_view name) {
  const std::string asked = fold(fold_white_space(name));
  if (const auto code = known(kCountries, asked); !code.empty()) return std::string(code);
  if (is_code(asked))
    return std::string{static_cast<char>(asked[0] - 'a' + 'A'), static_cast<char>(asked[1] - 'a' + 'A')};
  if (asked.size() == 3) {
    for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
      if (fold(icu::Locale("", *code).getISO3Country()) == asked) return *code;
    }
  }
  return code_in(&Names::countries, asked);
}

}  // namespace pressmark
