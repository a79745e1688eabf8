#include "query/search/name_query.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "query/search/expansions.h"
#include "query/search/near_names.h"
#include "shared/database/fields.h"
#include "shared/names/latin_letters.h"
#include "shared/names/names.h"
#include "shared/names/resolve.h"
#include "shared/text/codes.h"
#include "shared/text/letters.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

using Terms = std::set<std::string>;

// Names and words that one query may stand for, and aliases that are looked through for it.
constexpr std::size_t kMostNameTerms = 500;
constexpr std::size_t kMostAliases = 50'000;
// Names that one acronym is explained as, whose words are asked for.
constexpr std::size_t kMostExplained = 20;

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

  /// One word stands for its spellings, several for the names that have them all.
  Terms asked(const std::vector<std::string>& words, std::string_view text) const {
    return words.size() == 1 ? spellings(words.front()) : names_with(words, text);
  }

  /// What the text stands for as an acronym or former name, in articles that explain it: what the name itself
  /// would ask for, so that both find the same.
  Terms explained(const std::set<std::string>& folded) const {
    Terms terms;
    std::size_t explained = 0;
    for (const std::string& text : folded) {
      const std::string begin = std::string(name_alias_prefix(type_)) + text + ":";
      const auto& database = archive_.database();
      for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
        if (archive_.names().documents_at(term) == 0) continue;
        terms.insert(*term);
        const std::string name = (*term).substr(begin.size());
        terms.merge(archive_.names().form_terms(type_, name));
        if (++explained <= kMostExplained) terms.merge(asked(asked_name_words(name), name));
      }
    }
    return terms;
  }

  /// What finds the acronyms and former names of the names found, unless articles explain them as another
  /// name as well: the words of those of one word, and for those of the very name that is asked for, the
  /// names that have all their words.
  Terms aliases_of(const Terms& names, const std::vector<std::string>& asked) const {
    Terms terms;
    std::size_t looked_for = 0;
    for (const auto& [alias, use] : uses_of_aliases(names, asked)) {
      if (use.ours == 0 || !is_rare_beside(use.others, use.ours)) continue;
      const auto words = asked_name_words(alias);
      if (words.size() == 1) terms.insert(word_term(words.front()));
      if (words.size() > 1 && use.of_asked && ++looked_for <= kMostExplained)
        terms.merge(names_with(words, alias));
    }
    return terms;
  }

  std::string word_term(std::string_view word) const { return make_term(name_word_prefix(type_), word); }

 private:
  /// In how many articles an acronym or former name stands for names found, and for others.
  struct AliasUse {
    std::uint64_t ours = 0, others = 0;
    bool of_asked = false;  // a name has just the words that are asked for
  };

  std::map<std::string, AliasUse> uses_of_aliases(const Terms& names,
                                                  const std::vector<std::string>& asked) const {
    std::map<std::string, AliasUse> uses;  // by the folded alias
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
      const std::string name = alias_and_name.substr(colon + 1);
      const bool one_word = asked.size() == 1 && name.find(' ') == std::string::npos;
      const bool found = names.count(form_term(type_, name)) > 0;
      const bool of_asked = (found || one_word) && asked_name_words(name) == asked;
      AliasUse& use = uses[alias_and_name.substr(0, colon)];
      (found || of_asked ? use.ours : use.others) += archive_.names().documents_at(term);
      use.of_asked = use.of_asked || of_asked;
    }
    return uses;
  }

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
  if (terms.size() <= kMostNameTerms) return;
  notes.push_back(
      {"name-limit",
       fmt::format("{} stands for {} words and names, of which the {} most frequent are looked for",
                   to_text(leaf), terms.size(), kMostNameTerms),
       leaf.at});
  std::vector<std::pair<Xapian::doccount, std::string>> counted;
  for (const std::string& term : terms) counted.emplace_back(archive.names().documents_with(term), term);
  std::sort(counted.begin(), counted.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  counted.resize(kMostNameTerms);
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

// "; did you mean person:"Rosa Ellery"?" for a name that the archive lacks. It takes a look at many names, so
// that a query is told of a few only.
std::string meant_instead(const Archive& archive, const Query& leaf, const std::vector<Note>& notes) {
  constexpr std::ptrdiff_t kMostTold = 8;
  const auto is_absence = [](const Note& note) {
    return note.kind == "no-such-name" || note.kind == "name-words";
  };
  if (leaf.kind != QueryKind::value || std::count_if(notes.begin(), notes.end(), is_absence) >= kMostTold)
    return "";
  const std::string meant = names_meant(archive, leaf);
  return meant.empty() ? "" : fmt::format("; did you mean {}?", meant);
}

// Says so if no article has one of the terms, what may have been meant, and what finds a country in any
// language.
bool note_absent(const Archive& archive, const Terms& terms, const Query& leaf, bool suggests,
                 std::vector<Note>& notes) {
  const bool found = std::any_of(terms.begin(), terms.end(), [&](const std::string& term) {
    return archive.names().documents_with(term) > 0;
  });
  if (found) return false;
  const std::string instead = suggests ? meant_instead(archive, leaf, notes) : "";
  std::string text = fmt::format("no article has {}{}", to_text(leaf), instead);
  if (instead.empty()) text += "; names are found in any alphabet, but not translated";
  const bool is_place = leaf.field->entity == EntityType::place && leaf.kind == QueryKind::value;
  const std::string code = is_place ? code_of_country(leaf.text) : std::string();
  if (!code.empty())
    text += fmt::format("{}write country:{} for that country", instead.empty() ? "; " : " or ", code);
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

Xapian::Query name_query(const Archive& archive, const Query& leaf, std::vector<Note>& notes, bool suggests) {
  const NameTerms names(archive, leaf.field->entity, notes);
  const std::vector<std::string> words = asked_name_words(leaf.text);
  if (leaf.exact)
    return all_words(words, [&](const std::string& word) { return Terms{names.word_term(word)}; });
  const auto spellings = [&](const std::string& word) { return names.spellings(word); };
  Terms terms = names.asked(words, leaf.text);
  terms.merge(names.explained({fold(leaf.text), joined(words, " "), joined(words, "")}));
  terms.merge(names.aliases_of(terms, words));
  cut(archive, terms, leaf, notes);
  if (!terms.empty()) {
    if (!note_absent(archive, terms, leaf, suggests, notes)) notes.push_back(what_is_asked(leaf, terms));
    return any_of(terms);
  }
  notes.push_back({"name-words",
                   fmt::format("no name has all words of {}; names that hold one each are taken{}",
                               to_text(leaf), suggests ? meant_instead(archive, leaf, notes) : ""),
                   leaf.at});
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
  note_absent(archive, Terms(found.terms.begin(), found.terms.end()), leaf, false, notes);
  return matching(expansion, found);
}

}  // namespace pressmark
