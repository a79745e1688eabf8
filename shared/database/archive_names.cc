#include "shared/database/archive_names.h"

#include <algorithm>
#include <tuple>

#include "shared/article/article_json.h"
#include "shared/database/doubles.h"
#include "shared/database/fields.h"
#include "shared/database/stored_names.h"
#include "shared/names/latin_letters.h"
#include "shared/text/letters.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostBlocks = 20'000;  // bounds the memory of a long export
constexpr std::size_t kManyForms = 2'000, kMostForms = 1'000'000;
constexpr std::size_t kMostAliases = 200'000;

// "XPF:<key>:<name>" without prefix and key.
std::string name_of_term(const std::string& term, std::string_view prefix) {
  const std::size_t colon = term.find(':', prefix.size());
  return colon == std::string::npos ? "" : term.substr(colon + 1);
}

// True if the words of the name go on like this from one of them: "united na" and "nations" for United
// Nations.
bool has_word(std::string_view form, std::string_view folded_prefix) {
  if (folded_prefix.empty()) return true;
  std::string rest;
  const std::vector<std::string> words = name_words(form);
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    rest.insert(0, rest.empty() ? *word : *word + " ");
    if (rest.starts_with(folded_prefix)) return true;
  }
  return false;
}

// A prefix as the words that `has_word` looks at: of "jean-l" "jean l", of "tom b. ell" "tom ell".
std::string spoken_prefix(std::string_view folded_prefix) {
  const std::string letters = latin_letters(folded_prefix);
  std::string prefix;
  for (const std::string& word : name_words(letters)) prefix += (prefix.empty() ? "" : " ") + word;
  // A letter at the end begins a word; anywhere else it is an initial.
  const std::size_t last = letters.find_last_of(" -'") + 1;
  if (last > 0 && last + 1 == letters.size() && !prefix.ends_with(" " + letters.substr(last)))
    prefix += " " + letters.substr(last);
  return prefix.empty() ? letters : prefix;
}

std::vector<NameForm> by_falling_documents(const std::map<std::string, unsigned>& documents_of) {
  std::vector<NameForm> forms;
  forms.reserve(documents_of.size());
  for (const auto& [form, documents] : documents_of) forms.push_back({form, documents});
  std::sort(forms.begin(), forms.end(), InOrder());
  return forms;
}

}  // namespace

std::string form_term(EntityType type, std::string_view name) {
  const auto words = name_words(name);
  if (words.empty()) return "";
  return make_term(name_form_prefix(type), word_key(words.front()) + ":" + std::string(name));
}

ArchiveNames::ArchiveNames(Xapian::Database database, NameRules rules, bool stored,
                           std::vector<Xapian::docid> doubles)
    : database_(std::move(database)),
      rules_(std::move(rules)),
      stored_(stored && !rules_.has_merges()),
      doubles_(std::move(doubles)) {}

unsigned ArchiveNames::documents_with(const std::string& term) const {
  return database_.get_termfreq(term) - share_of_doubles(database_, term, doubles_).documents;
}

bool ArchiveNames::is_double(Xapian::docid document) const {
  return std::binary_search(doubles_.begin(), doubles_.end(), document);
}

std::vector<NameForm> ArchiveNames::forms_at(EntityType type, const std::string& key) const {
  std::vector<NameForm> forms;
  const std::string_view prefix = name_form_prefix(type);
  const std::string begin = std::string(prefix) + key + ":";
  for (auto term = database_.allterms_begin(begin); term != database_.allterms_end(begin); ++term) {
    const unsigned documents = documents_at(term);
    if (documents > 0) forms.push_back({name_of_term(*term, prefix), documents});
  }
  return forms;
}

const std::vector<Name>& ArchiveNames::by_spelling(const Block& block) const {
  if (const auto known = by_spelling_.find(block); known != by_spelling_.end()) return known->second;
  std::vector<NameForm> at_home;
  for (NameForm& form : forms_at(block.first, block.second)) {
    if (home_key(form.form, block.first) == block.second) at_home.push_back(std::move(form));
  }
  return by_spelling_[block] = resolve_block(block.first, std::move(at_home), rules_);
}

const std::vector<Name>& ArchiveNames::at(EntityType type, const std::string& key) const {
  const Block block(type, key);
  if (!rules_.has_merges()) {
    if (by_spelling_.size() >= kMostBlocks) by_spelling_.clear();
    return by_spelling(block);
  }
  if (const auto known = resolved_.find(block); known != resolved_.end()) return known->second;
  if (resolved_.size() >= kMostBlocks) {
    resolved_.clear();
    by_spelling_.clear();
  }
  std::vector<Name> names = with_merges(by_spelling(block), type);
  return resolved_[block] = std::move(names);
}

const NameRules::Merged* ArchiveNames::rule_of(EntityType type, const Name& name) const {
  const NameRules::Merged* first = nullptr;
  for (const NameForm& form : name.forms) {
    const NameRules::Merged* rule = rules_.merged_with(type, form.form);
    if (rule != nullptr && (first == nullptr || rule->order < first->order)) first = rule;
  }
  return first;
}

// A name with a form that a rule merges stands as the whole name in each of the blocks of its forms.
std::vector<Name> ArchiveNames::with_merges(const std::vector<Name>& names, EntityType type) const {
  std::vector<Name> all;
  std::set<std::string> merged_names;
  for (const Name& name : names) {
    const NameRules::Merged* rule = rule_of(type, name);
    if (rule == nullptr) {
      all.push_back(name);
      continue;
    }
    Name whole = merged(type, *rule);
    if (merged_names.insert(whole.canonical).second) all.push_back(std::move(whole));
  }
  std::sort(all.begin(), all.end(), InOrder());
  return all;
}

// All names by spelling that have a form of the rule, or of the rules that their other forms stand in.
Name ArchiveNames::merged(EntityType type, const NameRules::Merged& rule) const {
  std::map<std::string, unsigned> forms;
  std::set<const NameRules::Merged*> seen{&rule};
  std::vector<const NameRules::Merged*> left{&rule};
  const NameRules::Merged* first = &rule;
  while (!left.empty()) {
    const NameRules::Merged& next = *left.back();
    left.pop_back();
    if (next.order < first->order) first = &next;
    for (const NameForm& form : forms_of(type, next)) {
      forms[form.form] = form.documents;
      const NameRules::Merged* other = rules_.merged_with(type, form.form);
      if (other != nullptr && seen.insert(other).second) left.push_back(other);
    }
  }
  Name whole;
  whole.canonical = first->forms.front();
  whole.by_rule = true;
  whole.forms = by_falling_documents(forms);
  for (const NameForm& form : whole.forms) whole.documents += form.documents;
  return whole;
}

// The forms of the names by spelling that have a form of the rule.
std::vector<NameForm> ArchiveNames::forms_of(EntityType type, const NameRules::Merged& rule) const {
  std::vector<NameForm> forms;
  for (const std::string& listed : rule.forms) {
    for (const Name& name : by_spelling({type, home_key(listed, type)})) {
      const bool has_it = std::any_of(name.forms.begin(), name.forms.end(), [&](const NameForm& form) {
        return NameRules::is_same_form(form.form, listed);
      });
      if (has_it) forms.insert(forms.end(), name.forms.begin(), name.forms.end());
    }
  }
  return forms;
}

const Name* ArchiveNames::of_form(EntityType type, std::string_view form) const {
  for (const Name& name : at(type, home_key(form, type))) {
    const bool here = std::any_of(name.forms.begin(), name.forms.end(),
                                  [&](const NameForm& other) { return other.form == form; });
    if (here) return &name;
  }
  return nullptr;
}

const std::string& ArchiveNames::canonical_of(EntityType type, std::string_view form) const {
  return numbered(type).name(number_of(type, form));
}

NumberedNames& ArchiveNames::numbered(EntityType type) const {
  NumberedNames& names = numbered_[type];
  if (names.forms() < kMostForms) return names;
  is_whole_[type] = false;
  ++numbering_[type];
  return names = NumberedNames();
}

NumberedNames::Number ArchiveNames::number_of(EntityType type, std::string_view form) const {
  NumberedNames& names = numbered_[type];
  if (const auto known = names.find(form)) return *known;
  bool& is_whole = is_whole_[type];
  if (stored_ && !is_whole && names.forms() >= kManyForms) {
    load_stored(type);
    is_whole = true;
    return number_of(type, form);
  }
  return names.add(form, is_whole ? std::string(form) : find_canonical(type, form));
}

std::string ArchiveNames::find_canonical(EntityType type, std::string_view form) const {
  if (stored_) return stored_forms(type, form).front();
  const Name* name = of_form(type, form);
  return name == nullptr ? std::string(form) : name->canonical;
}

// All of a type at once, for whoever asks for many.
void ArchiveNames::load_stored(EntityType type) const {
  const std::string begin = stored_names_prefix(type);
  for (auto key = database_.metadata_keys_begin(begin); key != database_.metadata_keys_end(begin); ++key) {
    for (const std::vector<std::string>& forms : stored_names_from(database_.get_metadata(*key))) {
      for (const std::string& form : forms) numbered_[type].add(form, forms.front());
    }
  }
}

// The forms of the name that has this one, the first of them what it is called.
std::vector<std::string> ArchiveNames::stored_forms(EntityType type, std::string_view form) const {
  const std::string key = stored_names_key(type, home_key(form, type));
  for (std::vector<std::string>& forms : stored_names_from(database_.get_metadata(key))) {
    if (std::find(forms.begin(), forms.end(), form) != forms.end()) return std::move(forms);
  }
  return {std::string(form)};
}

std::set<std::string> ArchiveNames::form_terms(EntityType type, const std::string& form) const {
  std::set<std::string> terms{form_term(type, form)};
  if (stored_) {
    for (const std::string& other : stored_forms(type, form)) terms.insert(form_term(type, other));
  } else if (const Name* name = of_form(type, form)) {
    for (const NameForm& other : name->forms) terms.insert(form_term(type, other.form));
  }
  terms.erase(std::string());
  return terms;
}

// In any case; also one that is only the acronym or the former name of another.
bool ArchiveNames::has_form(EntityType type, const std::string& form) const {
  for (const Name& name : by_spelling({type, home_key(form, type)})) {
    for (const NameForm& other : name.forms) {
      if (NameRules::is_same_form(other.form, form)) return true;
    }
  }
  const std::string alias = std::string(name_alias_prefix(type)) + fold(form) + ":";
  return database_.allterms_begin(alias) != database_.allterms_end(alias);
}

std::vector<NameRules::TypedForm> ArchiveNames::unused_rule_forms() const {
  std::vector<NameRules::TypedForm> unused;
  for (const NameRules::TypedForm& form : rules_.forms()) {
    if (!has_form(form.first, form.second)) unused.push_back(form);
  }
  return unused;
}

// XOA: terms by the name that they stand for.
const std::map<std::string, std::vector<std::string>>& ArchiveNames::alias_terms(EntityType type) const {
  const auto [entry, fresh] = alias_terms_.try_emplace(type);
  if (!fresh) return entry->second;
  const std::string begin(name_alias_prefix(type));
  std::size_t left = kMostAliases;
  for (auto term = database_.allterms_begin(begin); left > 0 && term != database_.allterms_end(begin);
       ++term) {
    entry->second[name_of_term(*term, begin)].push_back(*term);
    --left;
  }
  return entry->second;
}

// The term has it folded; an article has it as it is written.
std::string ArchiveNames::alias_as_written(const std::string& term, EntityType type,
                                           std::string_view name) const {
  const std::size_t begin = name_alias_prefix(type).size();
  std::string folded = term.substr(begin, term.find(':', begin) - begin);
  auto article = database_.postlist_begin(term);
  const auto end = database_.postlist_end(term);
  while (article != end && is_double(*article)) ++article;
  if (article == end) return folded;
  const Result<Article> stored = article_from_json(database_.get_document(*article).get_data());
  if (!stored) return folded;
  for (const Entity& entity : stored->entities) {
    if (entity.type != type || entity.name != name) continue;
    for (const Form& form : entity.forms) {
      if (fold(form.form) == folded) return form.form;
    }
  }
  return folded;
}

std::vector<NameForm> ArchiveNames::aliases_of(EntityType type, const Name& name) const {
  std::map<std::string, unsigned> aliases;
  for (const NameForm& form : name.forms) {
    const auto terms = alias_terms(type).find(form.form);
    if (terms == alias_terms(type).end()) continue;
    for (const std::string& term : terms->second) {
      const unsigned documents = documents_with(term);
      if (documents == 0) continue;
      const std::string alias = alias_as_written(term, type, form.form);
      if (!are_parted(rules_.parted_at(type, form.form), rules_.parted_at(type, alias)))
        aliases[alias] += documents;
    }
  }
  return by_falling_documents(aliases);
}

std::vector<Name> ArchiveNames::with_prefix(EntityType type, std::string_view folded_prefix) const {
  std::set<std::string> homes;
  const std::string word_prefix = spoken_prefix(folded_prefix);
  const std::string begin(name_form_prefix(type));
  for (auto term = database_.allterms_begin(begin); term != database_.allterms_end(begin); ++term) {
    const std::string name = name_of_term(*term, begin);
    if (has_word(name, word_prefix)) homes.insert(home_key(name, type));
  }
  std::set<std::string> by_alias;  // forms
  const std::string alias_begin = std::string(name_alias_prefix(type)) + std::string(folded_prefix);
  for (auto term = database_.allterms_begin(alias_begin); term != database_.allterms_end(alias_begin);
       ++term) {
    if (documents_at(term) == 0) continue;
    const std::string name = name_of_term(*term, name_alias_prefix(type));
    if (by_alias.insert(name).second) homes.insert(home_key(name, type));
  }
  // The archive may know a name by other words than its names file.
  std::set<std::string> by_file;
  for (const std::string& listed : rules_.merged_forms(type)) {
    if (!has_word(listed, word_prefix)) continue;
    const NameRules::Merged& rule = *rules_.merged_with(type, listed);
    by_file.insert(rule.forms.front());
    for (const std::string& form : rule.forms) homes.insert(home_key(form, type));
  }
  std::vector<Name> found;
  std::set<std::string> merged_names;
  for (const std::string& home : homes) {
    for (const Name& name : at(type, home)) {
      const bool listed = name.by_rule && by_file.count(name.canonical) > 0;
      const bool wanted =
          listed || std::any_of(name.forms.begin(), name.forms.end(), [&](const NameForm& form) {
            return has_word(form.form, word_prefix) || by_alias.count(form.form) > 0;
          });
      if (wanted && (!name.by_rule || merged_names.insert(name.canonical).second)) found.push_back(name);
    }
  }
  std::stable_sort(found.begin(), found.end(), InOrder());
  return found;
}

}  // namespace pressmark
