#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace pressmark {

/// Names under numbers from 0 on, so that they can be counted without being compared; each is found by any of
/// its forms.
class NumberedNames {
 public:
  using Number = std::uint32_t;

  /// The number of the name that has this form, if it was added.
  std::optional<Number> find(std::string_view form) const;

  /// Adds a form of the name that is called `canonical`, which is a form of it, too. Gives its number.
  Number add(std::string_view form, const std::string& canonical);

  /// What a name is called.
  const std::string& name(Number number) const { return names_[number]; }

  std::size_t names() const { return names_.size(); }
  std::size_t forms() const { return numbers_.size(); }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };

  std::unordered_map<std::string, Number, Hash, std::equal_to<>> numbers_;  // by form
  std::vector<std::string> names_;
};

}  // namespace pressmark
