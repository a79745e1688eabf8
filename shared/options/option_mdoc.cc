#include "shared/options/option_mdoc.h"

#include <fmt/core.h>

#include "shared/text/display.h"

namespace pressmark {
namespace {

constexpr int kLongestLine = 72;  // that mandoc likes, with room for escapes

// A help that begins with one of the values keeps its small letter.
std::string sentence(const OptionRow& row) {
  std::string text = std::string(row.help) + ".";
  const bool is_value =
      !row.choices.empty() && text.starts_with(row.choices.substr(0, row.choices.find(' ')));
  if (!is_value && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string item(const OptionRow& row) {
  std::string text = ".It";
  if (row.letter != 0) text += fmt::format(" Fl {} ,", row.letter);
  text += fmt::format(" Fl \\-{}", mdoc_text(row.name));
  if (row.form == ValueForm::required) text += fmt::format(" Ar {}", row.value_name);
  if (row.form == ValueForm::optional) text += fmt::format(" Ns Op = Ns Ar {}", row.value_name);
  text += '\n';
  for (const std::string& line : wrap(sentence(row), kLongestLine)) text += mdoc_text(line) + '\n';
  return text;
}

}  // namespace

std::string mdoc_text(std::string_view text) {
  std::string out;
  if (!text.empty() && (text[0] == '.' || text[0] == '\'')) out = "\\&";
  for (const char c : text) {
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

std::string option_mdoc(std::span<const OptionRow> rows) {
  std::string text;
  std::string_view group;
  for (const OptionRow& row : rows) {
    if (row.group != group) {
      if (!text.empty()) text += ".El\n";
      group = row.group;
      text += fmt::format(".Ss {}\n.Bl -tag -width Ds\n", group);
    }
    text += item(row);
  }
  return text.empty() ? text : text + ".El\n";
}

}  // namespace pressmark
