#include "indexer/entities/grouping.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>

#include "indexer/entities/word_lists.h"
#include "indexer/entities/written_words.h"
#include "shared/names/names.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark::entities {
namespace {

using Words = std::vector<WrittenWord>;

Words words_of_span(const Reading& reading, const Span& span) {
  return written_words(reading.lines[span.line], span.begin, span.end);
}

std::string joined(const Words& words) {
  std::string key;
  for (const WrittenWord& word : words) {
    if (!key.empty()) key.push_back(' ');
    key += word.folded;
  }
  return key;
}

// A group of mentions in the making.
struct Group {
  Entity entity;
  bool known = false;  // the gazetteer names it
  bool country_told = false;
  bool gone = false;  // joined to another
  std::size_t home = 0;
  std::map<std::string, int> forms;
  std::vector<std::string> given;  // persons: folded given names of the fullest form
  std::string family;
  std::size_t words = 0;
};

bool is_initial_of(const std::string& a, const std::string& b) {
  return (a.size() == 1 && b.starts_with(a)) || (b.size() == 1 && a.starts_with(b));
}

// Given names agree where both are known: the same, an initial, or one of several.
bool given_agree(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  if (a.empty() || b.empty()) return true;
  if (a.front() == b.front() || is_initial_of(a.front(), b.front())) return true;
  const auto holds = [](const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  return holds(a, b.front()) || holds(b, a.front());
}

struct PersonWords {
  std::vector<std::string> given;
  std::string family;
};

PersonWords person_words(Words words) {
  PersonWords result;
  if (words.size() > 1 && words.front().first->is(kNobleTitle)) words.erase(words.begin());
  while (words.size() > 1 && words.back().first->is(kSuffix)) words.pop_back();
  result.family = words.back().folded;
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const Token& token = *words[i].first;
    std::string name = words[i].folded;
    if (token.shape == Shape::initial || token.text.find('.') != std::string_view::npos)
      name = name.substr(0, 1);
    if (!token.is(kParticle) || token.has_capital()) result.given.push_back(std::move(name));
  }
  return result;
}

class Grouper {
 public:
  explicit Grouper(const Reading& reading) : reading_(reading) {}

  // Full names first, so that a surname in the title finds the name in the text.
  void add_all(const std::vector<Span>& spans) {
    group_of_.assign(spans.size(), kNone);
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (spans[i].type == EntityType::person) add_full_person(spans[i], i);
      if (spans[i].type != EntityType::person) add_thing(spans[i], i);
    }
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (spans[i].type == EntityType::person && group_of_[i] == kNone) add_single_person(spans, i);
    }
    for (std::size_t i = 0; i < spans.size(); ++i) count(spans[i], groups_[group_of_[i]]);
    for (Group& group : groups_) close(group);
    join_spellings();
    for (std::size_t& group : group_of_) group = home_of(group);
  }

  void finish(const std::vector<Span>& spans, Found& found) {
    for (Group& group : groups_) close(group);
    for (std::size_t i = 0; i < spans.size(); ++i)
      found.mentions.push_back(mention_of(spans[i], groups_[group_of_[i]]));
    part_homonyms();
    for (Group& group : groups_) {
      if (!group.gone) found.entities.push_back(std::move(group.entity));
    }
    std::sort(found.entities.begin(), found.entities.end(), [](const Entity& a, const Entity& b) {
      if (a.count != b.count) return a.count > b.count;
      if (a.type != b.type) return a.type < b.type;
      return a.name < b.name;
    });
  }

 private:
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  std::size_t new_group(EntityType type) {
    groups_.emplace_back();
    groups_.back().entity.type = type;
    return groups_.size() - 1;
  }

  void add_full_person(const Span& span, std::size_t index) {
    const PersonWords name = person_words(words_of_span(reading_, span));
    if (name.given.empty()) return;
    std::size_t group = kNone;
    for (const std::size_t candidate : families_[name.family]) {
      if (given_agree(groups_[candidate].given, name.given)) group = candidate;
    }
    if (group == kNone) {
      group = new_group(EntityType::person);
      groups_[group].given = name.given;
      groups_[group].family = name.family;
      families_[name.family].push_back(group);
      givens_[name.given.front()].push_back(group);
    }
    group_of_[index] = group;
  }

  // The nearest full name before with that surname, else the first after.
  void add_single_person(const std::vector<Span>& spans, std::size_t index) {
    const PersonWords name = person_words(words_of_span(reading_, spans[index]));
    auto candidates = families_.find(name.family);
    if (candidates == families_.end()) {
      const auto given = givens_.find(name.family);
      if (given != givens_.end() && given->second.size() == 1) candidates = given;
      if (given == givens_.end() || given->second.size() != 1) {
        const std::size_t group = new_group(EntityType::person);
        groups_[group].family = name.family;
        families_[name.family].push_back(group);
        group_of_[index] = group;
        return;
      }
    }
    const std::vector<std::size_t>& groups = candidates->second;
    if (groups.size() == 1) {
      group_of_[index] = groups.front();
      return;
    }
    std::size_t chosen = groups.front();
    for (std::size_t i = index, steps = 0; i-- > 0 && steps < 400; ++steps) {
      if (group_of_[i] != kNone && std::find(groups.begin(), groups.end(), group_of_[i]) != groups.end()) {
        chosen = group_of_[i];
        break;
      }
    }
    group_of_[index] = chosen;
  }

  void add_thing(const Span& span, std::size_t index) {
    const std::string type = span.type == EntityType::org ? "o:" : "p:";
    const std::string written = type + joined(words_of_span(reading_, span));
    const std::string key = span.known_name.empty() ? written : type + "=" + span.known_name;
    auto at = things_.find(key);
    if (at == things_.end() && span.known_name.empty() && span.type == EntityType::org)
      at = things_.find("a:" + written.substr(2));
    std::size_t group = at == things_.end() ? new_group(span.type) : at->second;
    things_.try_emplace(key, group);
    if (!span.known_name.empty()) {
      groups_[group].known = true;
      groups_[group].entity.name = span.known_name;
      if (!span.country.empty()) groups_[group].entity.country = span.country;
    }
    if (!span.acronym.empty()) things_.try_emplace("a:" + fold(span.acronym), group);
    group_of_[index] = group;
  }

  // Two spellings of one name in one document: "Toshiba" and "Toshiba Corp", "Zelensky" and "Zelenskiy".
  void join_spellings() {
    constexpr std::size_t kLargestBlock = 24;
    std::map<std::pair<EntityType, std::string>, std::vector<std::size_t>> blocks;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
      groups_[i].home = i;
      const Entity& entity = groups_[i].entity;
      if (entity.forms.empty()) continue;
      blocks[{entity.type, home_key(entity.name, entity.type)}].push_back(i);
    }
    for (const auto& [key, block] : blocks) {
      if (block.size() > kLargestBlock) continue;
      for (std::size_t b = 1; b < block.size(); ++b) {
        for (std::size_t a = 0; a < b; ++a) {
          if (joins(groups_[block[a]], groups_[block[b]])) {
            join(block[a], block[b]);
            break;
          }
        }
      }
    }
  }

  static bool joins(const Group& a, const Group& b) {
    if (a.gone || b.gone || (a.known && b.known)) return false;
    return same_name(a.entity.name, b.entity.name, a.entity.type);
  }

  void join(std::size_t into, std::size_t from) {
    Group& a = groups_[into];
    Group& b = groups_[from];
    for (const auto& [form, times] : b.forms) a.forms[form] += times;
    a.entity.count += b.entity.count;
    a.known = a.known || b.known;
    if (b.known) a.entity.name = b.entity.name;
    if (!a.entity.country) a.entity.country = b.entity.country;
    for (const std::string& role : b.entity.roles) {
      if (std::find(a.entity.roles.begin(), a.entity.roles.end(), role) == a.entity.roles.end())
        a.entity.roles.push_back(role);
    }
    b.gone = true;
    b.home = into;
    close(a);
  }

  std::size_t home_of(std::size_t group) const {
    while (groups_[group].home != group) group = groups_[group].home;
    return group;
  }

  void count(const Span& span, Group& group) {
    const Line& line = reading_.lines[span.line];
    const bool counts = line.in != Mention::In::caption;
    group.forms[fold_white_space(text_of(line, span.begin, span.end))] += counts ? 1 : 0;
    group.entity.count += counts ? 1 : 0;
    const bool better = span.country_told || !group.country_told;
    if (!span.country.empty() && span.type == EntityType::place && better) {
      group.entity.country = span.country;
      group.country_told = span.country_told;
    }
    if (!span.role.empty()) {
      std::vector<std::string>& roles = group.entity.roles;
      if (std::find(roles.begin(), roles.end(), span.role) == roles.end()) roles.push_back(span.role);
    }
  }

  // A place's name that two countries share: the other is meant where only that country's places stand around it.
  void part_homonyms() {
    struct Homonym {
      std::string_view name, country, other;
      std::array<std::string_view, 4> neighbours;
    };
    constexpr Homonym kHomonyms[] = {{"Georgia", "GE", "US", {"GE", "RU", "AM", "AZ"}}};
    for (const Homonym& homonym : kHomonyms) {
      bool other = false;
      bool near = false;
      for (const Group& group : groups_) {
        if (group.gone || !group.entity.country || group.entity.name == homonym.name) continue;
        const std::string& country = *group.entity.country;
        const bool whole = group.entity.name == "United States";  // everybody speaks of it
        other = other || (country == homonym.other && !whole);
        near = near || std::find(homonym.neighbours.begin(), homonym.neighbours.end(), country) != homonym.neighbours.end();
      }
      if (!other || near) continue;
      for (Group& group : groups_) {
        if (group.entity.name == homonym.name && group.entity.country == homonym.country) group.entity.country = homonym.other;
      }
    }
  }

  static std::size_t count_blanks(const std::string& text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' '));
  }

  static void close(Group& group) {
    Entity& entity = group.entity;
    entity.forms.clear();
    for (const auto& [form, times] : group.forms) entity.forms.push_back({form, times});
    std::sort(entity.forms.begin(), entity.forms.end(), [](const Form& a, const Form& b) {
      return a.count != b.count ? a.count > b.count : a.form < b.form;
    });
    if (group.known) return;
    // The fullest form; among equals the most frequent, and none in capitals where another is there.
    const Form* best = nullptr;
    for (const Form& form : entity.forms) {
      if (best == nullptr || rank_of(form) > rank_of(*best)) best = &form;
    }
    if (best != nullptr) entity.name = best->form;
  }

  static std::size_t rank_of(const Form& form) {
    const bool small =
        std::any_of(form.form.begin(), form.form.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return count_blanks(form.form) * 2 + (small ? 1 : 0);
  }

  Mention mention_of(const Span& span, const Group& group) const {
    const Line& line = reading_.lines[span.line];
    Mention mention;
    const std::size_t from = line.tokens[span.begin].start;
    mention.start = line.offset + code_points(line.text.substr(0, from));
    mention.end = mention.start + code_points(text_of(line, span.begin, span.end));
    mention.type = span.type;
    mention.name = group.entity.name;
    mention.in = line.in;
    mention.index = line.index;
    return mention;
  }

  const Reading& reading_;
  std::vector<Group> groups_;
  std::vector<std::size_t> group_of_;
  std::unordered_map<std::string, std::vector<std::size_t>> families_, givens_;
  std::unordered_map<std::string, std::size_t> things_;
};

}  // namespace

void group_names(const Reading& reading, const std::vector<Span>& spans, Found& found) {
  Grouper grouper(reading);
  grouper.add_all(spans);
  grouper.finish(spans, found);
}

}  // namespace pressmark::entities
