#include "query/search/name_query.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "query/search/expansions.h"
#include "query/search/suggest.h"
#include "shared/database/fields.h"
#include "shared/names/latin_letters.h"
#include "shared/names/names.h"
#include "shared/text/codes.h"
#include "shared/text/letters.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

using Terms = std::set<std::string>;

// Names and words that one query may stand for, and aliases that are looked through for it.
constexpr std::size_t kMostTerms = 500;
constexpr std::size_t kMostAliases = 50'000;

class NameTerms {
 public:
  NameTerms(const Archive& archive, EntityType type, std::vector<Note>& notes)
      : archive_(archive), type_(type), notes_(notes) {}

  /// Each word of a form that is a spelling of the word, and the names that a names file gives such a form.
  Terms spellings(const std::string& word) const {
    Terms terms{word_term(word)};
    for (const NameForm& form : archive_.names().forms_at(type_, word_key(word))) {
      bool has_it = false;
      for (const std::string& other : name_words(form.form)) {
        if (!are_spellings(word, other, type_)) continue;
        terms.insert(word_term(other));
        has_it = true;
      }
      if (has_it) terms.merge(merged_by_rule(form.form));
    }
    terms.merge(listed_with({word}));
    return terms;
  }

  /// All forms of the names of which one form has all the words.
  Terms names_with(const std::vector<std::string>& words, std::string_view text) const {
    Terms terms;
    std::set<std::string> keys{home_key(text, type_)};
    for (const std::string& word : words) keys.insert(word_key(word));
    for (const std::string& key : keys) {
      for (const NameForm& form : archive_.names().forms_at(type_, key)) {
        if (has_all(form.form, words)) terms.merge(archive_.names().form_terms(type_, form.form));
      }
    }
    terms.merge(listed_with(words));
    return terms;
  }

  /// What the text stands for as an acronym or former name, in articles that explain it.
  Terms explained(const std::set<std::string>& folded) const {
    Terms terms;
    for (const std::string& text : folded) {
      const std::string begin = std::string(name_alias_prefix(type_)) + text + ":";
      const auto& database = archive_.database();
      for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
        terms.insert(*term);
        terms.merge(archive_.names().form_terms(type_, (*term).substr(begin.size())));
      }
    }
    return terms;
  }

  /// The words of acronyms and former names of the names found, where no article explains them as another
  /// name.
  Terms aliases_of(const Terms& names) const {
    std::map<std::string, bool> ours;  // folded alias -> stands for these names only
    const std::string begin(name_alias_prefix(type_));
    std::size_t scanned = 0;
    const auto& database = archive_.database();
    for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
      if (++scanned > kMostAliases) {
        notes_.push_back(
            {"name-aliases", fmt::format("of the acronyms and former names in the archive only the "
                                         "first {} were looked through",
                                         kMostAliases)});
        break;
      }
      const std::string alias_and_name = (*term).substr(begin.size());
      const std::size_t colon = alias_and_name.find(':');
      if (colon == std::string::npos) continue;
      const bool same = names.count(form_term(type_, alias_and_name.substr(colon + 1))) > 0;
      const auto [entry, fresh] = ours.emplace(alias_and_name.substr(0, colon), same);
      if (!fresh) entry->second = entry->second && same;
    }
    Terms terms;
    for (const auto& [alias, only] : ours) {
      if (!only) continue;
      const auto words = asked_name_words(alias);
      if (words.size() == 1) terms.insert(word_term(words.front()));
    }
    return terms;
  }

  std::string word_term(std::string_view word) const { return make_term(name_word_prefix(type_), word); }

 private:
  Terms merged_by_rule(const std::string& form) const {
    if (!archive_.names().rules().has_merges()) return {};
    const Name* name = archive_.names().of_form(type_, form);
    return name != nullptr && name->by_rule ? archive_.names().form_terms(type_, form) : Terms{};
  }

  // The names that a names file calls by a form with all the words.
  Terms listed_with(const std::vector<std::string>& words) const {
    Terms terms;
    const NameRules& rules = archive_.names().rules();
    for (const std::string& listed : rules.merged_forms(type_)) {
      if (!has_all(listed, words)) continue;
      for (const std::string& form : rules.merged_with(type_, listed)->forms)
        terms.merge(archive_.names().form_terms(type_, form));
    }
    return terms;
  }

  // A single letter is the initial of a word.
  bool stands_for(const std::string& asked, const std::string& word) const {
    return asked.size() == 1 ? word.starts_with(asked) : are_spellings(asked, word, type_);
  }

  bool has_all(const std::string& form, const std::vector<std::string>& words) const {
    const std::vector<std::string> own = name_words(form);
    return std::all_of(words.begin(), words.end(), [&](const std::string& asked) {
      return std::any_of(own.begin(), own.end(),
                         [&](const std::string& word) { return stands_for(asked, word); });
    });
  }

  const Archive& archive_;
  EntityType type_;
  std::vector<Note>& notes_;
};

Xapian::Query any_of(const Terms& terms) {
  return Xapian::Query(Xapian::Query::OP_OR, terms.begin(), terms.end());
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : std::string(between)) + word;
  return text;
}

// Of too many terms those of the most articles stay.
void cut(const Archive& archive, Terms& terms, const Query& leaf, std::vector<Note>& notes) {
  if (terms.size() <= kMostTerms) return;
  notes.push_back(
      {"name-limit",
       fmt::format("{} stands for {} words and names, of which the {} most frequent are looked for",
                   to_text(leaf), terms.size(), kMostTerms),
       leaf.at});
  std::vector<std::pair<Xapian::doccount, std::string>> counted;
  for (const std::string& term : terms) counted.emplace_back(archive.database().get_termfreq(term), term);
  std::sort(counted.begin(), counted.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  counted.resize(kMostTerms);
  terms.clear();
  for (auto& [documents, term] : counted) terms.insert(std::move(term));
}

// "words zelensky, zelenskiy; names Volodymyr Zelensky".
Note what_is_asked(const Query& leaf, const Terms& terms) {
  constexpr std::size_t kListed = 20;
  const std::string_view word_prefix = name_word_prefix(leaf.field->entity);
  std::set<std::string> words, names;
  for (const std::string& term : terms) {
    const bool is_word = term.starts_with(word_prefix);
    const std::size_t colon = is_word ? std::string::npos : term.find(':', word_prefix.size());
    if (is_word) words.insert(term.substr(word_prefix.size()));
    if (colon != std::string::npos) names.insert(term.substr(colon + 1));
  }
  std::string text;
  for (const auto& [kind, list] : {std::pair("words", words), std::pair("names", names)}) {
    if (list.empty()) continue;
    const std::vector<std::string> listed(
        list.begin(), std::next(list.begin(), static_cast<std::ptrdiff_t>(std::min(list.size(), kListed))));
    text += fmt::format("{}{} {}", text.empty() ? "" : "; ", kind, joined(listed, ", "));
    if (listed.size() < list.size()) text += fmt::format(" and {} more", list.size() - listed.size());
  }
  return {"names", fmt::format("{} asks for the {}", to_text(leaf), text), leaf.at};
}

// "; did you mean person:kervadec?", where a name has a word that is nearly that of the leaf.
std::string meant_name(const Archive& archive, const Query& leaf) {
  const std::vector<std::string> words = asked_name_words(leaf.text);
  if (leaf.kind != QueryKind::value || words.size() != 1) return {};
  Query other = leaf;
  other.text = suggestion_for(archive.database(), words.front(), name_word_prefix(leaf.field->entity));
  return other.text.empty() ? std::string() : fmt::format("; did you mean {}?", to_text(other));
}

// Says so if no article has one of the terms, and what finds a country in any language.
bool note_absent(const Archive& archive, const Terms& terms, const Query& leaf, std::vector<Note>& notes) {
  const bool found = std::any_of(terms.begin(), terms.end(), [&](const std::string& term) {
    return archive.database().term_exists(term);
  });
  if (found) return false;
  std::string text =
      fmt::format("no article has {}; names are found in any alphabet, but not translated", to_text(leaf));
  const bool is_place = leaf.field->entity == EntityType::place && leaf.kind == QueryKind::value;
  const std::string code = is_place ? code_of_country(leaf.text) : std::string();
  text += meant_name(archive, leaf);
  if (!code.empty()) text += fmt::format("; write country:{} for that country", code);
  notes.push_back({"no-such-name", std::move(text), leaf.at});
  return true;
}

template <class TermsOf>
Xapian::Query all_words(const std::vector<std::string>& words, TermsOf terms_of) {
  std::vector<Xapian::Query> parts;
  parts.reserve(words.size());
  for (const std::string& word : words) parts.push_back(any_of(terms_of(word)));
  return Xapian::Query(Xapian::Query::OP_AND, parts.begin(), parts.end());
}

}  // namespace

std::vector<std::string> asked_name_words(std::string_view text) {
  std::vector<std::string> words = name_words(text);
  if (!words.empty()) return words;
  for (const Word& word : words_of(text)) words.push_back(fold(word.text));
  return words;
}

Xapian::Query name_query(const Archive& archive, const Query& leaf, std::vector<Note>& notes) {
  const NameTerms names(archive, leaf.field->entity, notes);
  const std::vector<std::string> words = asked_name_words(leaf.text);
  if (leaf.exact)
    return all_words(words, [&](const std::string& word) { return Terms{names.word_term(word)}; });
  const auto spellings = [&](const std::string& word) { return names.spellings(word); };
  Terms terms = words.size() == 1 ? spellings(words.front()) : names.names_with(words, leaf.text);
  terms.merge(names.explained({fold(leaf.text), joined(words, " "), joined(words, "")}));
  terms.merge(names.aliases_of(terms));
  cut(archive, terms, leaf, notes);
  if (!terms.empty()) {
    if (!note_absent(archive, terms, leaf, notes)) notes.push_back(what_is_asked(leaf, terms));
    return any_of(terms);
  }
  notes.push_back(
      {"name-words",
       fmt::format("no name has all words of {}; names that hold one each are taken", to_text(leaf)),
       leaf.at});
  for (const std::string& word : words) {
    Query one = leaf;
    one.text = word;
    note_absent(archive, spellings(word), one, notes);
  }
  return all_words(words, spellings);
}

Xapian::Query name_prefix_query(const Archive& archive, const Query& leaf, std::vector<Note>& notes) {
  std::string latin;
  const std::string folded = fold(leaf.text);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t star = std::min(folded.find('*', at), folded.size());
    latin += latin_letters(folded.substr(at, star - at));
    if (star < folded.size()) latin += '*';
    at = star + 1;
  }
  const Expansion expansion = expansion_of(leaf, name_word_prefix(leaf.field->entity), latin);
  const Expanded found = expanded(archive.database(), expansion, notes);
  note_absent(archive, Terms(found.terms.begin(), found.terms.end()), leaf, notes);
  return matching(expansion, found);
}

}  // namespace pressmark
