#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "shared/names/given_names.h"
#include "shared/names/person.h"
#include "shared/names/resolve.h"

namespace pressmark {

namespace {

// Bounds of the work on a hostile block: so many family spellings are compared with each other, and a form
// with so many others; what lies beyond them joins by equal plain spellings only.
constexpr std::size_t kFamilies = 256;
constexpr std::size_t kPersonComparisons = 256;

struct Entry {
  PersonName person;
  int specific = 0;
  unsigned documents = 0;
};

std::string plain_family(const PersonName& person) {
  std::string plain;
  for (const std::string& word : person.family) plain += plain_spelling(word) + ' ';
  return plain;
}

std::string plain_given(const PersonName& person) {
  std::string plain = person.number + '/';
  for (const std::string& word : person.given) plain += plain_spelling(word) + ' ';
  return plain;
}

// What the forms of each family tell of its spelling together.
std::unordered_map<std::string, SpellingHints> hints_of_families(const std::vector<Entry>& entries) {
  std::unordered_map<std::string, SpellingHints> hints;
  for (const Entry& entry : entries) {
    SpellingHints& known = hints[plain_family(entry.person)];
    known.arabic = known.arabic || entry.person.hints.arabic;
    known.slavic = known.slavic || entry.person.hints.slavic;
    known.strict = true;
  }
  return hints;
}

// The place of the first leader that has the family, or behind the last.
std::size_t leader_of(const std::vector<PersonName>& leaders, const PersonName& family) {
  const auto leader = std::find_if(leaders.begin(), leaders.end(),
                                   [&](const PersonName& other) { return families_agree(other, family); });
  return static_cast<std::size_t>(leader - leaders.begin());
}

// Forms by family: each class has the spellings of its most frequent one. No chains: a spelling joins a
// leader, never a follower.
std::vector<std::vector<std::size_t>> by_family(const std::vector<Entry>& entries) {
  std::vector<std::vector<std::size_t>> classes;
  std::vector<PersonName> leaders;
  std::unordered_map<std::string, std::size_t> class_of;
  std::unordered_map<std::string, SpellingHints> hints = hints_of_families(entries);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    PersonName family;
    family.family = entries[i].person.family;
    const std::string plain = plain_family(family);
    family.hints = hints[plain];
    auto found = class_of.find(plain);
    if (found == class_of.end()) {
      const std::size_t at = class_of.size() < kFamilies ? leader_of(leaders, family) : leaders.size();
      if (at == leaders.size()) {
        leaders.push_back(family);
        classes.emplace_back();
      }
      found = class_of.emplace(plain, at).first;
    }
    classes[found->second].push_back(i);
  }
  return classes;
}

// The forms of one family, put together from the most specific to the bare family name. A form that tells
// less joins the one name that it agrees with; between two it stays its own.
class FamilyGrouper {
 public:
  FamilyGrouper(const std::vector<Entry>& entries, const Parting& parting)
      : entries_(entries), parting_(parting) {}

  std::vector<Group> run(std::vector<std::size_t> members) {
    std::stable_sort(members.begin(), members.end(), [&](std::size_t a, std::size_t b) {
      return entries_[a].specific > entries_[b].specific;
    });
    for (const std::size_t i : members) place(i);
    return std::move(groups_);
  }

 private:
  void place(std::size_t i) {
    const std::string plain = plain_given(entries_[i].person);
    const auto known = group_of_plain_.find(plain);
    if (known != group_of_plain_.end() && parting_.allows(i, groups_[known->second])) {
      add(i, known->second);
      return;
    }
    std::optional<std::size_t> group = entries_[i].person.given.empty() ? only_group(i) : find_group(i);
    if (!group) {
      group = groups_.size();
      groups_.emplace_back();
      documents_.push_back(0);
    }
    add(i, *group);
    group_of_plain_.emplace(plain, *group);
    for (const std::string& token : tokens_of(entries_[i].person, true))
      index_[token].emplace_back(i, *group);
  }

  void add(std::size_t i, std::size_t group) {
    groups_[group].members.push_back(i);
    documents_[group] += entries_[i].documents;
  }

  // For a bare family name: the one name of the family. "Edward III" is bare, too, but no other Edward's; and
  // a "Hillary" of whom all write is not the Edmund Hillary of one article.
  std::optional<std::size_t> only_group(std::size_t i) const {
    if (groups_.size() != 1 || !entries_[i].person.number.empty()) return std::nullopt;
    if (is_rare_beside(documents_.front(), entries_[i].documents)) return std::nullopt;
    return parting_.allows(i, groups_.front()) ? std::optional<std::size_t>(0) : std::nullopt;
  }

  /// Groups that a form agrees with, each by one of its forms.
  using Agreeing = std::map<std::size_t, std::size_t>;

  // What agrees by the first given name goes before what has it as a later one: a word that belongs to no
  // name often stands before one, "April Tom Ellery".
  std::optional<std::size_t> find_group(std::size_t i) const {
    const Entry& entry = entries_[i];
    Agreeing by_first, by_later;
    std::size_t left = kPersonComparisons;
    for (const auto& [other, group] : candidates(entry.person)) {
      if (left-- == 0) break;
      if (by_first.count(group) > 0 && entries_[other].specific != entry.specific) continue;
      const PersonName& person = entries_[other].person;
      if (!numbers_agree(person, entry.person) || !givens_agree(person, entry.person)) continue;
      if (repeats_itself(person) || !parting_.allows(i, groups_[group])) continue;
      const bool same_level =
          entries_[other].specific == entry.specific && person.given.size() == entry.person.given.size();
      if (same_level) return group;
      (first_givens_agree(person, entry.person) ? by_first : by_later).emplace(group, other);
    }
    if (!by_first.empty()) return likeliest(by_first);
    return by_later.size() == 1 ? std::optional(by_later.begin()->first) : std::nullopt;
  }

  // Middle names of one letter are spellings of one, or slips: the most frequent group has the form. Between
  // different ones it stays its own.
  std::optional<std::size_t> likeliest(const Agreeing& agreeing) const {
    std::size_t best = agreeing.begin()->first;
    for (const auto& [group, form] : agreeing) {
      const PersonName& first = entries_[agreeing.begin()->second].person;
      if (group != agreeing.begin()->first && middles_contradict(first, entries_[form].person))
        return std::nullopt;
      if (documents_[group] > documents_[best]) best = group;
    }
    return best;
  }

  using Candidate = std::pair<std::size_t, std::size_t>;  // form, group

  // Forms that share the rarest given name. What is not among them cannot agree.
  std::vector<Candidate> candidates(const PersonName& person) const {
    std::vector<Candidate> best;
    bool first = true;
    for (const std::string& word : person.given) {
      std::vector<Candidate> found;
      PersonName one;
      one.given.push_back(word);
      for (const std::string& token : tokens_of(one, false)) {
        const auto bucket = index_.find(token);
        if (bucket != index_.end())
          found.insert(found.end(), bucket->second.begin(),
                       bucket->second.begin() + static_cast<std::ptrdiff_t>(
                                                    std::min(bucket->second.size(), 2 * kPersonComparisons)));
      }
      if (first || found.size() < best.size()) best = std::move(found);
      first = false;
    }
    std::sort(best.begin(), best.end());
    best.erase(std::unique(best.begin(), best.end()), best.end());
    return best;
  }

  // What two given names that agree have in common: a key ("=" the full names, ' initials).
  static std::vector<std::string> tokens_of(const PersonName& person, bool to_store) {
    std::vector<std::string> tokens;
    for (const std::string& word : person.given) {
      const std::string letter(1, word[0]);
      if (word.size() == 1) {
        tokens.push_back("'" + letter);
        if (!to_store) tokens.push_back("=" + letter);
        continue;
      }
      tokens.push_back(word_key(word));
      tokens.push_back((to_store ? "=" : "'") + letter);
      for (const std::string_view full : full_names_of(word)) tokens.push_back(word_key(full));
    }
    return tokens;
  }

  const std::vector<Entry>& entries_;
  const Parting& parting_;
  std::vector<Group> groups_;
  std::vector<std::uint64_t> documents_;  // of each group
  std::unordered_map<std::string, std::size_t> group_of_plain_;
  std::map<std::string, std::vector<Candidate>> index_;
};

bool is_full(const PersonName& person) {
  return std::any_of(person.given.begin(), person.given.end(),
                     [](const std::string& word) { return word.size() > 1; });
}

// The most frequent full form. Members stand in no order; places in the block fall with the frequency.
std::size_t canonical_of(const Group& group, const std::vector<Entry>& entries) {
  const auto rank = [&](std::size_t i) { return std::pair(!is_full(entries[i].person), i); };
  return *std::min_element(group.members.begin(), group.members.end(),
                           [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
}

}  // namespace

std::vector<Group> group_persons(const std::vector<NameForm>& forms, const Parting& parting) {
  std::vector<Entry> entries;
  entries.reserve(forms.size());
  for (const NameForm& form : forms) {
    PersonName person = parse_person(form.form);
    const int specific = specificity(person);
    entries.push_back({std::move(person), specific, form.documents});
  }
  std::vector<Group> groups;
  for (const auto& members : by_family(entries)) {
    for (Group& group : FamilyGrouper(entries, parting).run(members)) {
      group.canonical = canonical_of(group, entries);
      groups.push_back(std::move(group));
    }
  }
  return groups;
}

}  // namespace pressmark
