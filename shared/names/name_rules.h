#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/article/article.h"
#include "shared/result.h"

namespace pressmark {

/// What a user knows of names beyond what their spellings tell: forms that are one name, and forms that are
/// not. Case, accents and white space of a form do not count.
///
/// The text of a names file has one rule a line; an empty line and one that begins with # say nothing:
///
///     merge org: X Corp = Twitter
///     part person: Tom Ellery | Tom B. Ellery
class NameRules {
 public:
  /// Forms that are one name. Rules with a form in common are one.
  struct Merged {
    std::size_t order = 0;  // lines of the file come in this order
    EntityType type = EntityType::person;
    std::vector<std::string> forms;  // as written; the first one is what the name is called
  };
  /// A place in a rule that parts forms: two forms at different places of one rule are two names.
  struct Parted {
    std::size_t rule = 0, place = 0;
  };
  using TypedForm = std::pair<EntityType, std::string>;

  /// Reads the text of a names file. An error names its first line that cannot be followed, or that says the
  /// opposite of another one.
  static Result<NameRules> parse(std::string_view text);

  bool empty() const { return rules_ == 0; }
  /// The number of rules.
  std::size_t size() const { return rules_; }
  bool has_merges() const { return !merged_.empty(); }

  /// Each form that a rule names, as written, once, in the order of the lines.
  const std::vector<TypedForm>& forms() const { return forms_; }

  /// The rule that merges this form with others, or nullptr.
  const Merged* merged_with(EntityType type, std::string_view form) const;

  /// All forms that rules merge with others, as written.
  std::vector<std::string> merged_forms(EntityType type) const;

  /// Where rules part this form from others; empty for most.
  const std::vector<Parted>& parted_at(EntityType type, std::string_view form) const;

  /// True if the two are one form to the rules.
  static bool is_same_form(std::string_view a, std::string_view b);

 private:
  using Key = std::pair<EntityType, std::string>;

  Result<void> add_line(std::string_view line);
  Result<void> add_merge(EntityType type, const std::vector<std::string>& forms);
  Result<void> add_parting(EntityType type, const std::vector<std::string>& forms);
  Result<void> check_partings() const;

  std::size_t rules_ = 0;
  std::vector<TypedForm> forms_;
  std::set<Key> known_forms_;
  std::vector<Merged> merged_;            // those that another one has taken in are empty
  std::map<Key, std::size_t> merged_at_;  // in merged_
  std::map<Key, std::vector<Parted>> parted_;
};

/// True if rules part two forms with these places.
bool are_parted(const std::vector<NameRules::Parted>& a, const std::vector<NameRules::Parted>& b);

}  // namespace pressmark
