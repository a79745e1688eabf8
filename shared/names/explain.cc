#include "shared/names/explain.h"

#include <algorithm>
#include <vector>

#include <fmt/core.h>

#include "shared/names/body.h"
#include "shared/names/given_names.h"
#include "shared/names/person.h"
#include "shared/names/resolve.h"
#include "shared/names/spelling.h"

namespace pressmark {
namespace {

using Words = std::vector<std::string>;

void say(std::string& reasons, const std::string& reason) {
  if (reasons.find(reason) != std::string::npos) return;
  reasons += (reasons.empty() ? "" : "; ") + reason;
}

std::string spelling(std::string_view one, std::string_view other) {
  return fmt::format("{} is a spelling of {}", one, other);
}

// The word of the list that this one stands for: itself, a variant, a spelling, a name that begins so.
const std::string* partner(const std::string& word, const Words& words) {
  const auto find = [&](auto fits) {
    const auto found = std::find_if(words.begin(), words.end(), fits);
    return found == words.end() ? nullptr : &*found;
  };
  const auto is_same = [&](const std::string& other) { return word == other; };
  const auto is_variant = [&](const std::string& other) {
    return are_given_variants(word, other) || are_spellings(word, other, EntityType::person) ||
           word_key(word) == word_key(other);
  };
  const auto begins_so = [&](const std::string& other) {
    return word[0] == other[0] && (is_initial(word) || is_initial(other));
  };
  if (const std::string* found = find(is_same)) return found;
  if (const std::string* found = find(is_variant); found && !is_initial(word)) return found;
  return find(begins_so);
}

void say_given(const Words& canonical, const Words& form, std::string& reasons) {
  if (canonical.empty() != form.empty())
    return say(reasons, "a family name alone, and no other name here has it");
  for (const std::string& word : form) {
    const std::string* other = partner(word, canonical);
    if (other == nullptr) {
      say(reasons, fmt::format("one more given name, {}", word));
    } else if (is_initial(word) != is_initial(*other)) {
      say(reasons, "initial");
    } else if (word != *other) {
      say(reasons, fmt::format("{} is a form of {}", word, *other));
    }
  }
  if (form.size() < canonical.size()) say(reasons, "a given name is left out");
}

std::string why_one_person(std::string_view canonical, std::string_view form) {
  const PersonName x = parse_person(canonical), y = parse_person(form);
  std::string reasons;
  for (std::size_t i = 0; i < std::min(x.family.size(), y.family.size()); ++i) {
    if (x.family[i] != y.family[i]) say(reasons, spelling(y.family[i], x.family[i]));
  }
  if (x.family.size() == y.family.size()) say_given(x.given, y.given, reasons);
  if (x.number != y.number) say(reasons, "without the number, or jr or sr, behind it");
  return reasons;
}

std::string why_one_body(EntityType type, std::string_view canonical, std::string_view form) {
  const BodyName x = parse_body(canonical, type), y = parse_body(form, type);
  std::string reasons;
  if (x.words.size() == y.words.size()) {
    for (std::size_t i = 0; i < x.words.size(); ++i) {
      if (x.words[i] == y.words[i]) continue;
      if (!are_spellings(x.words[i], y.words[i], type)) return "the same words in another order";
      say(reasons, spelling(y.words[i], x.words[i]));
    }
  } else if (words_agree(x, y, type)) {
    say(reasons, "the same words, joined or in another order");
  } else if (x.words.size() < y.words.size()) {
    say(reasons, "the full form of it, which is rare");
  } else {
    say(reasons, "short for it, and for no other name here");
  }
  return reasons;
}

// The forms of a name: all of them, or the full ones alone.
CountedBodies counted(const Name& name, bool full_alone) {
  CountedBodies counted;
  for (const NameForm& form : name.forms) {
    BodyName body = parse_body(form.form, EntityType::org);
    if (full_alone && is_short(body)) continue;
    counted.forms.push_back(std::move(body));
    counted.documents += form.documents;
  }
  return counted;
}

// Of a body and one that has its words and "Party", "Club" or the like; "" for others.
std::string why_two_bodies(const Name& a, const Name& b) {
  const BodyName x = parse_body(a.canonical, EntityType::org), y = parse_body(b.canonical, EntityType::org);
  if (!cores_agree(x, y, EntityType::org)) return "";
  const bool a_is_short = is_short(x);
  switch (short_form_bar(counted(a_is_short ? a : b, false), counted(a_is_short ? b : a, true))) {
    case ShortFormBar::not_telling:
      return "many bodies are called by the short name";
    case ShortFormBar::company:
      return "a company is no party or club";
    case ShortFormBar::rare:
      return "so rare beside the short name that it is hardly the full one";
    case ShortFormBar::none:
      break;
  }
  return "the short name fits several names";
}

std::string why_parted(const Name& a, const Name& b, EntityType type, const NameRules& rules) {
  for (const NameForm& one : a.forms) {
    for (const NameForm& other : b.forms) {
      if (are_parted(rules.parted_at(type, one.form), rules.parted_at(type, other.form)))
        return "the names file parts them";
    }
  }
  return "";
}

}  // namespace

std::string why_one(EntityType type, std::string_view canonical, std::string_view form) {
  const std::string reasons =
      type == EntityType::person ? why_one_person(canonical, form) : why_one_body(type, canonical, form);
  return reasons.empty() ? "the same words, but for case, accents, titles and small words" : reasons;
}

std::string why_two(EntityType type, const Name& a, const Name& b, const NameRules& rules) {
  if (std::string reason = why_parted(a, b, type, rules); !reason.empty()) return reason;
  if (type == EntityType::org) return why_two_bodies(a, b);
  if (type != EntityType::person) return "";
  const PersonName x = parse_person(a.canonical), y = parse_person(b.canonical);
  if (x.family.empty() || !families_agree(x, y)) return "";
  if (x.given.empty() || y.given.empty()) {
    const Name &bare = x.given.empty() ? a : b, &full = x.given.empty() ? b : a;
    return is_rare_beside(full.documents, bare.documents)
               ? "a name alone, of so many articles that it is hardly short for this one"
               : "a family name alone, and several names have it";
  }
  if (!givens_agree(x, y)) return "another given name";
  if (!numbers_agree(x, y)) return "a number, jr or sr tells them apart";
  return "the given names fit several names";
}

}  // namespace pressmark
