#include <algorithm>
#include <map>
#include <utility>

#include "shared/names/body.h"
#include "shared/names/resolve.h"
#include "shared/names/spelling.h"

namespace pressmark {

namespace {

// Bodies with equal keys that a form is compared with; in a hostile block more join by plain spellings only.
constexpr std::size_t kBodyComparisons = 32;

template <typename MakeWord>
std::string joined(const std::vector<std::string>& words, MakeWord make_word) {
  std::string out;
  for (const std::string& word : words) out += make_word(word) + ' ';
  return out;
}

// What a body with these words may be a short form of: "labour", and for "conservatives" also the singular.
std::vector<std::string> short_keys(const std::vector<std::string>& words) {
  std::vector<std::string> keys{joined(words, plain_spelling)};
  if (words.size() == 1 && words[0].size() > 4 && words[0].back() == 's') {
    const std::string singular = words[0].substr(0, words[0].size() - 1);
    keys.push_back(joined({singular}, plain_spelling));
    keys.push_back(joined({singular + "ic"}, plain_spelling));
  }
  return keys;
}

const std::vector<std::string>& told_apart_by(const BodyName& body) {
  return body.sorted.empty() ? body.words : body.sorted;
}

/// The groups of a block while short forms are put to full ones.
class ShortForms {
 public:
  ShortForms(const std::vector<NameForm>& forms, const std::vector<BodyName>& bodies, const Parting& parting)
      : forms_(forms), bodies_(bodies), parting_(parting) {}

  // A short form ("Labour") joins the one body of which it is the core ("Labour Party").
  void join(std::vector<Group>& groups) const {
    std::map<std::string, std::vector<std::size_t>> full_forms;  // by the core
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const BodyName& body = body_of(groups[g]);
      if (!is_short(body) && !body.core.empty()) full_forms[joined(body.core, plain_spelling)].push_back(g);
    }
    std::vector<bool> gone(groups.size(), false);
    for (std::size_t g = 0; g < groups.size(); ++g) {
      const BodyName& body = body_of(groups[g]);
      if (!is_short(body) || !are_telling(body.words)) continue;
      for (const std::string& key : short_keys(body.words)) {
        const auto found = full_forms.find(key);
        if (found == full_forms.end()) continue;
        if (found->second.size() == 1 && is_short_for(groups[g], groups[found->second[0]])) {
          auto& members = groups[found->second[0]].members;
          members.insert(members.end(), groups[g].members.begin(), groups[g].members.end());
          gone[g] = true;
        }
        break;
      }
    }
    std::size_t at = 0;
    groups.erase(std::remove_if(groups.begin(), groups.end(), [&](const Group&) { return gone[at++]; }),
                 groups.end());
  }

  // The most frequent full form, "Labour Party", unless hardly anybody writes it: then the most frequent
  // form. Members stand in no order; places in the block fall with the frequency.
  std::size_t canonical_of(const Group& group) const {
    constexpr std::uint64_t kLeastShare = 5;  // a fifth
    const bool full = documents_of(group, true) * kLeastShare >= documents_of(group, false);
    return *std::min_element(group.members.begin(), group.members.end(), [&](std::size_t a, std::size_t b) {
      return std::pair(full && is_short(bodies_[a]), a) < std::pair(full && is_short(bodies_[b]), b);
    });
  }

 private:
  const BodyName& body_of(const Group& group) const { return bodies_[group.members[0]]; }

  bool is_short_for(const Group& group, const Group& full) const {
    return parting_.allows(group, full) &&
           short_form_bar(counted(group, false), counted(full, true)) == ShortFormBar::none;
  }

  CountedBodies counted(const Group& group, bool full_alone) const {
    CountedBodies counted{{}, documents_of(group, full_alone)};
    for (const std::size_t member : group.members) {
      if (!full_alone || !is_short(bodies_[member])) counted.forms.push_back(bodies_[member]);
    }
    return counted;
  }

  std::uint64_t documents_of(const Group& group, bool full_alone) const {
    std::uint64_t documents = 0;
    for (const std::size_t member : group.members) {
      if (!full_alone || !is_short(bodies_[member])) documents += forms_[member].documents;
    }
    return documents;
  }

  const std::vector<NameForm>& forms_;
  const std::vector<BodyName>& bodies_;
  const Parting& parting_;
};

}  // namespace

bool is_short(const BodyName& body) { return body.core.size() == body.words.size(); }

ShortFormBar short_form_bar(const CountedBodies& short_forms, const CountedBodies& full_forms) {
  if (short_forms.forms.empty() || full_forms.forms.empty()) return ShortFormBar::not_telling;
  if (!are_telling(short_forms.forms.front().words)) return ShortFormBar::not_telling;
  if (is_loose(full_forms.forms.front())) return ShortFormBar::none;
  const bool company = std::any_of(short_forms.forms.begin(), short_forms.forms.end(),
                                   [](const BodyName& body) { return body.company; });
  if (company) return ShortFormBar::company;
  return is_rare_beside(full_forms.documents, short_forms.documents) ? ShortFormBar::rare
                                                                     : ShortFormBar::none;
}

std::vector<Group> group_bodies(const std::vector<NameForm>& forms, EntityType type, const Parting& parting) {
  std::vector<BodyName> bodies;
  bodies.reserve(forms.size());
  for (const NameForm& form : forms) bodies.push_back(parse_body(form.form, type));
  std::vector<Group> groups;
  std::map<std::string, std::size_t> group_of_plain;
  std::map<std::string, std::vector<std::size_t>> groups_of_key;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const std::string plain = joined(told_apart_by(bodies[i]), plain_spelling);
    const auto known = group_of_plain.find(plain);
    std::size_t at = known == group_of_plain.end() ? groups.size() : known->second;
    if (at == groups.size() || !parting.allows(i, groups[at])) {
      auto& near = groups_of_key[joined(told_apart_by(bodies[i]), word_key)];
      at = groups.size();
      for (std::size_t n = 0; n < std::min(near.size(), kBodyComparisons) && at == groups.size(); ++n) {
        const Group& group = groups[near[n]];
        if (words_agree(bodies[group.members[0]], bodies[i], type) && parting.allows(i, group)) at = near[n];
      }
      if (at == groups.size()) {
        groups.emplace_back();
        near.push_back(at);
      }
      group_of_plain.emplace(plain, at);
    }
    groups[at].members.push_back(i);
  }
  const ShortForms short_forms(forms, bodies, parting);
  if (type == EntityType::org) short_forms.join(groups);
  for (Group& group : groups) group.canonical = short_forms.canonical_of(group);
  return groups;
}

}  // namespace pressmark
