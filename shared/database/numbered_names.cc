#include "shared/database/numbered_names.h"

namespace pressmark {

std::optional<NumberedNames::Number> NumberedNames::find(std::string_view form) const {
  const auto found = numbers_.find(form);
  return found == numbers_.end() ? std::nullopt : std::optional(found->second);
}

NumberedNames::Number NumberedNames::add(std::string_view form, const std::string& canonical) {
  const auto [entry, fresh] = numbers_.emplace(canonical, static_cast<Number>(names_.size()));
  if (fresh) names_.push_back(canonical);
  const Number number = entry->second;
  if (form != canonical) numbers_.insert_or_assign(std::string(form), number);
  return number;
}

}  // namespace pressmark
