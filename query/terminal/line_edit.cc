#include "query/terminal/line_edit.h"

#include "query/language/parse.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark::screen {
namespace {

std::size_t before(const EditedLine& line) {
  std::size_t at = line.at;
  while (at > 0) {
    const CodePoint c = code_point_before(line.text, at);
    at -= c.bytes;
    if (!is_mark(c.value)) break;
  }
  return at;
}

std::size_t behind(const EditedLine& line) {
  if (line.at == line.text.size()) return line.at;
  std::size_t at = line.at + code_point_at(line.text, line.at).bytes;
  while (at < line.text.size() && is_mark(code_point_at(line.text, at).value))
    at += code_point_at(line.text, at).bytes;
  return at;
}

// Where the word before the cursor begins: blanks, then what is none.
std::size_t word_before(const EditedLine& line) {
  std::size_t at = line.at;
  while (at > 0 && line.text[at - 1] == ' ') --at;
  while (at > 0 && line.text[at - 1] != ' ') --at;
  return at;
}

void erase(EditedLine& line, std::size_t from, std::size_t to) {
  line.text.erase(from, to - from);
  line.at = from;
}

void insert(EditedLine& line, char32_t character) {
  std::string bytes;
  append_utf8(bytes, character);
  if (line.text.size() + bytes.size() > kLongestQuery) return;
  line.text.insert(line.at, bytes);
  line.at += bytes.size();
}

bool edit_by_control(EditedLine& line, char32_t letter) {
  switch (letter) {
    case U'a':
      line.at = 0;
      return true;
    case U'e':
      line.at = line.text.size();
      return true;
    case U'b':
      line.at = before(line);
      return true;
    case U'f':
      line.at = behind(line);
      return true;
    case U'd':
      erase(line, line.at, behind(line));
      return true;
    case U'u':
      erase(line, 0, line.at);
      return true;
    case U'k':
      erase(line, line.at, line.text.size());
      return true;
    case U'w':
      erase(line, word_before(line), line.at);
      return true;
    default:
      return false;
  }
}

}  // namespace

EditedLine line_of(std::string text) {
  EditedLine line{std::move(text), 0};
  line.at = line.text.size();
  return line;
}

bool edit(EditedLine& line, const Key& key) {
  switch (key.name) {
    case Key::Name::character:
      if (key.ctrl) return edit_by_control(line, key.character);
      insert(line, key.character);
      return true;
    case Key::Name::backspace:
      erase(line, before(line), line.at);
      return true;
    case Key::Name::remove:
      erase(line, line.at, behind(line));
      return true;
    case Key::Name::left:
      line.at = before(line);
      return true;
    case Key::Name::right:
      line.at = behind(line);
      return true;
    case Key::Name::home:
      line.at = 0;
      return true;
    case Key::Name::end:
      line.at = line.text.size();
      return true;
    default:
      return false;
  }
}

}  // namespace pressmark::screen
