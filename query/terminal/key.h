#pragma once

#include <string>

namespace pressmark::screen {

/// A key as a terminal tells it.
struct Key {
  enum class Name : unsigned char {
    character,  // `character`, alone or with Ctrl
    enter,
    escape,
    tab,
    back_tab,
    backspace,
    remove,
    up,
    down,
    left,
    right,
    home,
    end,
    page_up,
    page_down,
    f1,
  };
  Name name = Name::character;
  char32_t character = 0;  // with Ctrl the small letter
  bool ctrl = false;
  bool pasted = false;  // it is text that was pasted, and no command

  friend bool operator==(const Key&, const Key&) = default;
};

/// A key of that character, or of it with Ctrl.
constexpr Key key_of(char32_t character, bool ctrl = false) {
  return {Key::Name::character, character, ctrl, false};
}
/// A key that has a name.
constexpr Key key_of(Key::Name name) { return {name, 0, false, false}; }

/// What people call it: "j", "^D", "Enter", "PgDn".
std::string name_of(const Key& key);

}  // namespace pressmark::screen
