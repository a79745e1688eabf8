#include "shared/names/name_rules.h"

#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include "shared/article/article_json.h"
#include "shared/text/letters.h"
#include "shared/text/trimmed.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

constexpr std::string_view kBlanks = " \t\r";
// More of them on a line are no forms of a name.
constexpr std::size_t kMostForms = 1'000;

// Folded, with single blanks.
std::string key_of(std::string_view form) {
  std::string key;
  bool blank = false;
  for (const char c : fold(trimmed(form, kBlanks))) {
    if (kBlanks.find(c) != std::string_view::npos) {
      blank = true;
      continue;
    }
    if (blank) key += ' ';
    blank = false;
    key += c;
  }
  return key;
}

std::optional<EntityType> type_of(std::string_view word) {
  for (const EntityType type : kEntityTypes) {
    if (word == word_of(type)) return type;
  }
  return std::nullopt;
}

Error bad(std::string why, std::string advice) {
  return {ErrorKind::usage, "names file", std::move(why), std::move(advice)};
}

Error not_understood() {
  return bad("not understood",
             "lines are like: merge org: X Corp = Twitter; part person: Tom Ellery | Tom B. Ellery");
}

Result<std::vector<std::string>> forms_of(std::string_view text, char between) {
  std::vector<std::string> forms;
  while (true) {
    const std::size_t end = text.find(between);
    const std::string_view form = trimmed(text.substr(0, end), kBlanks);
    if (key_of(form).empty()) return bad("a name is empty", fmt::format("names stand between {}", between));
    forms.emplace_back(form);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  if (forms.size() < 2)
    return bad("one name alone", fmt::format("write {} and the next name behind it", between));
  if (forms.size() > kMostForms) return bad(fmt::format("more than {} names", kMostForms), "");
  return forms;
}

}  // namespace

Result<NameRules> NameRules::parse(std::string_view text) {
  NameRules rules;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (Result<void> added = rules.add_line(trimmed(text.substr(0, end), kBlanks)); !added) {
      Error error = added.error();
      error.what = fmt::format("line {}", number);
      return error;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (Result<void> checked = rules.check_partings(); !checked) return checked.error();
  return rules;
}

Result<void> NameRules::add_line(std::string_view line) {
  if (line.empty() || line.starts_with('#')) return {};
  const std::size_t colon = line.find(':');
  const std::size_t blank = line.find_first_of(kBlanks);
  if (colon == std::string_view::npos || blank == std::string_view::npos || blank > colon)
    return not_understood();
  const std::string_view verb = line.substr(0, blank);
  const std::optional<EntityType> type = type_of(trimmed(line.substr(blank, colon - blank), kBlanks));
  if (!type || (verb != "merge" && verb != "part")) return not_understood();
  const Result<std::vector<std::string>> forms =
      forms_of(line.substr(colon + 1), verb == "merge" ? '=' : '|');
  if (!forms) return forms.error();
  ++rules_;
  for (const std::string& form : *forms) {
    if (known_forms_.insert(Key(*type, key_of(form))).second) forms_.emplace_back(*type, form);
  }
  return verb == "merge" ? add_merge(*type, *forms) : add_parting(*type, *forms);
}

Result<void> NameRules::add_merge(EntityType type, const std::vector<std::string>& forms) {
  std::size_t at = merged_.size();
  merged_.push_back({at, type, {}});
  for (const std::string& form : forms) {
    const auto [known, fresh] = merged_at_.emplace(Key(type, key_of(form)), at);
    if (fresh) {
      merged_[at].forms.push_back(form);
    } else if (known->second != at) {
      // The earlier rule takes in the other, and gives the name.
      const std::size_t into = std::min(known->second, at), from = std::max(known->second, at);
      for (std::string& moved : merged_[from].forms) {
        merged_at_[Key(type, key_of(moved))] = into;
        merged_[into].forms.push_back(std::move(moved));
      }
      merged_[from].forms.clear();
      at = into;
    }
  }
  return {};
}

Result<void> NameRules::add_parting(EntityType type, const std::vector<std::string>& forms) {
  for (std::size_t i = 0; i < forms.size(); ++i) {
    std::vector<Parted>& places = parted_[Key(type, key_of(forms[i]))];
    if (!places.empty() && places.back().rule == rules_)
      return bad(fmt::format("'{}' stands twice", forms[i]), "");
    places.push_back({rules_, i});
  }
  return {};
}

Result<void> NameRules::check_partings() const {
  for (const auto& [key, at] : merged_at_) {
    const auto parted = parted_.find(key);
    if (parted == parted_.end()) continue;
    for (const std::string& form : merged_[at].forms) {
      if (are_parted(parted->second, parted_at(key.first, form)))
        return bad(fmt::format("'{}' and '{}' are merged and parted", key.second, form),
                   "take out one of the two rules");
    }
  }
  return {};
}

const NameRules::Merged* NameRules::merged_with(EntityType type, std::string_view form) const {
  if (merged_.empty()) return nullptr;
  const auto at = merged_at_.find(Key(type, key_of(form)));
  return at == merged_at_.end() ? nullptr : &merged_[at->second];
}

std::vector<std::string> NameRules::merged_forms(EntityType type) const {
  std::vector<std::string> forms;
  for (const Merged& rule : merged_) {
    if (rule.type == type) forms.insert(forms.end(), rule.forms.begin(), rule.forms.end());
  }
  return forms;
}

const std::vector<NameRules::Parted>& NameRules::parted_at(EntityType type, std::string_view form) const {
  static const std::vector<Parted> none;
  if (parted_.empty()) return none;
  const auto at = parted_.find(Key(type, key_of(form)));
  return at == parted_.end() ? none : at->second;
}

bool NameRules::is_same_form(std::string_view a, std::string_view b) { return key_of(a) == key_of(b); }

bool are_parted(const std::vector<NameRules::Parted>& a, const std::vector<NameRules::Parted>& b) {
  return std::any_of(a.begin(), a.end(), [&](const NameRules::Parted& one) {
    return std::any_of(b.begin(), b.end(), [&](const NameRules::Parted& other) {
      return one.rule == other.rule && one.place != other.place;
    });
  });
}

}  // namespace pressmark
