#include <algorithm>
#include <map>
#include <optional>

#include "shared/names/body.h"
#include "shared/names/resolve.h"
#include "shared/names/spelling.h"

namespace pressmark {

namespace {

constexpr std::size_t kComparisons = 64;

template <typename MakeWord>
std::string joined(const std::vector<std::string>& words, MakeWord make_word) {
  std::string out;
  for (const std::string& word : words) out += make_word(word) + ' ';
  return out;
}

// A short form ("Labour") joins the one body of which it is the core ("Labour Party").
void join_short_forms(std::vector<Group>& groups, const std::vector<BodyName>& bodies, EntityType type) {
  std::map<std::string, std::vector<std::size_t>> long_forms;  // by the key of the core
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const BodyName& body = bodies[groups[g].members[0]];
    if (body.core.size() < body.words.size() && !body.core.empty())
      long_forms[joined(body.core, word_key)].push_back(g);
  }
  std::vector<bool> gone(groups.size(), false);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const BodyName& body = bodies[groups[g].members[0]];
    if (body.core.size() < body.words.size()) continue;
    std::vector<std::string> singular = body.words;
    if (singular.size() == 1 && singular[0].size() > 3 && singular[0].back() == 's') singular[0].pop_back();
    std::optional<std::size_t> only;
    std::size_t agreeing = 0;
    for (const auto& words : {body.words, singular}) {
      const auto found = long_forms.find(joined(words, word_key));
      if (found == long_forms.end() || agreeing > 0) continue;
      for (const std::size_t candidate : found->second) {
        if (!cores_agree(bodies[groups[candidate].members[0]], body, type)) continue;
        ++agreeing;
        only = candidate;
        if (agreeing > 1) break;
      }
    }
    if (agreeing != 1) continue;
    groups[*only].members.insert(groups[*only].members.end(), groups[g].members.begin(),
                                 groups[g].members.end());
    gone[g] = true;
  }
  std::size_t at = 0;
  groups.erase(std::remove_if(groups.begin(), groups.end(), [&](const Group&) { return gone[at++]; }),
               groups.end());
}

}  // namespace

std::vector<Group> group_bodies(const std::vector<NameForm>& forms, EntityType type) {
  std::vector<BodyName> bodies;
  bodies.reserve(forms.size());
  for (const NameForm& form : forms) bodies.push_back(parse_body(form.form, type));
  std::vector<Group> groups;
  std::map<std::string, std::size_t> group_of_plain;
  std::map<std::string, std::vector<std::size_t>> groups_of_key;
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    const std::string plain = joined(bodies[i].words, plain_spelling);
    auto known = group_of_plain.find(plain);
    if (known == group_of_plain.end()) {
      auto& near = groups_of_key[joined(bodies[i].words, word_key)];
      std::size_t at = groups.size();
      for (std::size_t n = 0; n < std::min(near.size(), kComparisons) && at == groups.size(); ++n) {
        if (words_agree(bodies[groups[near[n]].members[0]], bodies[i], type)) at = near[n];
      }
      if (at == groups.size()) {
        groups.emplace_back();
        near.push_back(at);
      }
      known = group_of_plain.emplace(plain, at).first;
    }
    groups[known->second].members.push_back(i);
  }
  join_short_forms(groups, bodies, type);
  for (Group& group : groups) group.canonical = *std::min_element(group.members.begin(), group.members.end());
  return groups;
}

}  // namespace pressmark
