#include "query/search/query_languages.h"

#include <algorithm>
#include <set>
#include <utility>

#include "shared/database/fields.h"
#include "shared/text/letters.h"
#include "shared/text/scripts.h"
#include "shared/text/stem.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostRare = 4;

bool is_language(const Query& part) {
  return part.kind == QueryKind::value && part.field != nullptr && part.field->name == "language";
}

// Those of "language:en", or of "language:(en OR de)".
std::vector<std::string> asked_languages(const Query& query) {
  if (is_language(query)) return {fold(query.text)};
  std::vector<std::string> languages;
  if (query.kind == QueryKind::all_of) {
    for (const Query& child : query.children) {
      languages = asked_languages(child);
      if (!languages.empty()) break;
    }
  }
  const bool any = query.kind == QueryKind::any_of &&
                   std::all_of(query.children.begin(), query.children.end(), is_language);
  if (!any) return languages;
  for (const Query& child : query.children) languages.push_back(fold(child.text));
  return languages;
}

void collect_other_scripts(const Query& query, std::set<std::string>& scripts) {
  for (const Query& child : query.children) collect_other_scripts(child, scripts);
  if (!is_text_leaf(query) || query.kind != QueryKind::value) return;
  for (const Word& word : words_of(query.text)) {
    if (static_cast<unsigned char>(word.text.front()) < 0x80) continue;
    std::string script = script_of(word.text);
    if (!script.empty() && script != "Latn") scripts.insert(std::move(script));
  }
}

// Stemmed languages of the archive that are written in one of the scripts, most frequent first.
std::vector<std::string> written_in(const Archive& archive, const std::set<std::string>& scripts) {
  std::vector<std::pair<Xapian::doccount, std::string>> found;
  const Xapian::Database& database = archive.database();
  const std::string prefix(find_field("language")->prefix);
  const std::vector<std::string>& stemmed = stemmed_languages();
  for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term) {
    const std::string language = (*term).substr(prefix.size());
    if (std::find(stemmed.begin(), stemmed.end(), language) == stemmed.end()) continue;
    if (std::any_of(scripts.begin(), scripts.end(),
                    [&](const std::string& script) { return is_written_in(language, script); }))
      found.emplace_back(term.get_termfreq(), language);
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<std::string> languages;
  for (auto& [documents, language] : found) languages.push_back(std::move(language));
  return languages;
}

}  // namespace

std::vector<std::string> languages_for(const Query& query, const Archive& archive) {
  if (auto asked = asked_languages(query); !asked.empty()) return asked;
  std::vector<std::string> languages = archive.languages();
  std::set<std::string> scripts;
  collect_other_scripts(query, scripts);
  if (scripts.empty()) return languages;
  std::size_t rare = 0;
  for (const std::string& language : written_in(archive, scripts)) {
    if (rare == kMostRare) break;
    if (std::find(languages.begin(), languages.end(), language) != languages.end()) continue;
    languages.push_back(language);
    ++rare;
  }
  return languages;
}

bool is_function_word(std::string_view folded, const std::vector<std::string>& languages) {
  bool found = false;
  std::string script;
  for (const std::string& language : languages) {
    if (is_stop_word(folded, language)) {
      found = true;
      continue;
    }
    if (script.empty()) script = script_of(folded);
    if (is_written_in(language, script)) return false;
  }
  return found;
}

}  // namespace pressmark
