#include "query/terminal/key.h"

#include "shared/text/utf8.h"

namespace pressmark::screen {

std::string name_of(const Key& key) {
  switch (key.name) {
    case Key::Name::character:
      break;
    case Key::Name::enter:
      return "Enter";
    case Key::Name::escape:
      return "Esc";
    case Key::Name::tab:
      return "Tab";
    case Key::Name::back_tab:
      return "Shift-Tab";
    case Key::Name::backspace:
      return "Backspace";
    case Key::Name::remove:
      return "Del";
    case Key::Name::up:
      return "Up";
    case Key::Name::down:
      return "Down";
    case Key::Name::left:
      return "Left";
    case Key::Name::right:
      return "Right";
    case Key::Name::home:
      return "Home";
    case Key::Name::end:
      return "End";
    case Key::Name::page_up:
      return "PgUp";
    case Key::Name::page_down:
      return "PgDn";
    case Key::Name::f1:
      return "F1";
  }
  if (key.ctrl) return {'^', static_cast<char>(key.character - U'a' + U'A')};
  if (key.character == U' ') return "Space";
  std::string name;
  append_utf8(name, key.character);
  return name;
}

}  // namespace pressmark::screen
