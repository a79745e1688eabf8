#include "indexer/entities/grouping.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>

#include "indexer/entities/groups.h"
#include "indexer/entities/person_words.h"
#include "indexer/entities/short_names.h"
#include "indexer/entities/word_lists.h"
#include "indexer/entities/written_words.h"
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

// "his wife, Orsola Tarrow", "a son, Jan Tarrow", "Jan Tarrow, his son".
bool is_relative(const Line& line, const Span& span) {
  const std::vector<Token>& tokens = line.tokens;
  const auto kinship = [](const Token& token) {
    return token.shape == Shape::lower && token.is(kRelative) && token.folded != "called" &&
           token.folded != "named";
  };
  std::size_t before = span.begin;
  if (before > 0 && tokens[before - 1].text == ",") --before;
  if (before > 0 && kinship(tokens[before - 1])) return true;
  const std::size_t behind = span.end;
  if (behind + 2 >= tokens.size() || tokens[behind].text != ",") return false;
  const std::string& whose = tokens[behind + 1].folded;
  return (whose == "his" || whose == "her" || whose == "their") && kinship(tokens[behind + 2]);
}

class Grouper {
 public:
  explicit Grouper(const Reading& reading) : reading_(reading) {}

  // Full names first, so that a surname in the title finds the name in the text.
  void add_all(const std::vector<Span>& spans) {
    group_of_.assign(spans.size(), kNone);
    // What explains an acronym goes before the acronym, wherever it stands.
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (!spans[i].acronym.empty()) add_thing(spans[i], i);
    }
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (spans[i].type == EntityType::person) add_full_person(spans[i], i);
      if (spans[i].type != EntityType::person && group_of_[i] == kNone) add_thing(spans[i], i);
    }
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (spans[i].type == EntityType::person && group_of_[i] == kNone) add_single_person(spans, i);
    }
    for (std::size_t i = 0; i < spans.size(); ++i) count(spans[i], groups_[group_of_[i]]);
    for (Group& group : groups_) close_group(group);
    join_spellings(groups_);
    join_short_bodies(groups_);
    for (std::size_t& group : group_of_) group = home_of(group);
  }

  void finish(const std::vector<Span>& spans, Found& found) {
    for (Group& group : groups_) close_group(group);
    for (std::size_t i = 0; i < spans.size(); ++i)
      found.mentions.push_back(mention_of(spans[i], groups_[group_of_[i]]));
    part_homonyms(groups_);
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
  static constexpr std::size_t kCandidates = 64;  // of one family name, the latest
  static constexpr std::size_t kMostRoles = 8;
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
    const std::vector<std::size_t>& candidates = families_[name.family];
    for (std::size_t i = candidates.size(); i-- > 0 && i + kCandidates >= candidates.size();) {
      if (given_agree(groups_[candidates[i]].given, name.given)) group = candidates[i];
    }
    if (group == kNone) {
      group = new_group(EntityType::person);
      groups_[group].given = name.given;
      groups_[group].family = name.family;
      families_[name.family].push_back(group);
      givens_[name.given.front()].push_back(group);
    }
    group_of_[index] = group;
    groups_[group].relative = groups_[group].relative || is_relative(reading_.lines[span.line], span);
  }

  // The nearest full name before with that surname, else the first after. Relatives who share it go by their
  // given names.
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
    const auto main = std::find_if(groups.begin(), groups.end(),
                                   [this](std::size_t group) { return !groups_[group].relative; });
    std::size_t chosen = main == groups.end() ? groups.front() : *main;
    for (std::size_t i = index, steps = 0; i-- > 0 && steps < 400; ++steps) {
      const std::size_t group = group_of_[i];
      if (group == kNone || groups_[group].family != name.family || groups_[group].given.empty()) continue;
      if (groups_[group].relative && main != groups.end()) continue;
      chosen = group;
      break;
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

  std::size_t home_of(std::size_t group) const {
    while (groups_[group].home != group) group = groups_[group].home;
    return group;
  }

  void count(const Span& span, Group& group) {
    const Line& line = reading_.lines[span.line];
    const bool counts = line.in != Mention::In::caption;
    group.forms[fold_white_space(text_of(line, span.begin, span.end))] += counts ? 1 : 0;
    group.entity.count += counts ? 1 : 0;
    group.owned = group.owned || (span.begin > 0 && line.tokens[span.begin - 1].possessive);
    const bool better = span.country_told || !group.country_told;
    if (!span.country.empty() && span.type == EntityType::place && better) {
      group.entity.country = span.country;
      group.country_told = span.country_told;
    }
    if (!span.role.empty()) {
      std::vector<std::string>& roles = group.entity.roles;
      const bool is_new = std::find(roles.begin(), roles.end(), span.role) == roles.end();
      if (is_new && roles.size() < kMostRoles) roles.push_back(span.role);
    }
  }

  // Spans come in order, so code points are counted on from the span before.
  Mention mention_of(const Span& span, const Group& group) {
    const Line& line = reading_.lines[span.line];
    const std::size_t from = line.tokens[span.begin].start;
    if (span.line != counted_line_ || from < counted_bytes_) {
      counted_line_ = span.line;
      counted_bytes_ = counted_ = 0;
    }
    counted_ += code_points(line.text.substr(counted_bytes_, from - counted_bytes_));
    counted_bytes_ = from;
    Mention mention;
    mention.start = line.offset + counted_;
    mention.end = mention.start + code_points(text_of(line, span.begin, span.end));
    mention.type = span.type;
    mention.name = group.entity.name;
    mention.in = line.in;
    mention.index = line.index;
    return mention;
  }

  const Reading& reading_;
  std::size_t counted_line_ = kNone, counted_bytes_ = 0, counted_ = 0;
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
