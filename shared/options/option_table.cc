#include "shared/options/option_table.h"

#include <algorithm>
#include <charconv>

#include <boost/program_options.hpp>
#include <fmt/core.h>

#include "shared/text/display.h"
#include "shared/text/edit_distance.h"

namespace pressmark {
namespace {

namespace po = boost::program_options;

// Boost takes no empty value behind "="; this in front of each keeps them.
constexpr char kValueMark = ':';

// A blank that no line ends at, while lines are made.
constexpr char kNoBreak = '\x01';

const OptionRow* row_of(std::span<const OptionRow> rows, std::string_view name) {
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const OptionRow& r) { return r.name == name; });
  return row == rows.end() ? nullptr : &*row;
}

const OptionRow* row_of(std::span<const OptionRow> rows, char letter) {
  const auto row =
      std::find_if(rows.begin(), rows.end(), [&](const OptionRow& r) { return r.letter == letter; });
  return row == rows.end() ? nullptr : &*row;
}

Error unknown_option(std::span<const OptionRow> rows, const std::string& word) {
  std::vector<std::string_view> names;
  for (const OptionRow& row : rows) names.push_back(row.name);
  const std::string_view near =
      word.starts_with("--") ? nearest(std::string_view(word).substr(2), names) : std::string_view();
  if (!near.empty()) return usage_error(word, "unknown option", fmt::format("did you mean --{}?", near));
  const bool may_be_word = !word.starts_with("--") && word.size() > 2;
  return usage_error(word, "unknown option",
                     may_be_word ? "see --help; a query that begins so stands behind --" : "see --help");
}

// One word of the command line that is an option, taken apart. Boost sees these only: its own parser would
// guess names, stick letters together and swallow the next option as a value.
struct OptionWord {
  const OptionRow* row = nullptr;
  std::optional<std::string> value;  // behind "=", or a number behind a letter ("-n20")
};

Result<OptionWord> option_word(std::span<const OptionRow> rows, const std::string& word) {
  const std::size_t equals = word.find('=');
  const std::string name = word.substr(0, equals);
  OptionWord found;
  if (name.starts_with("--")) {
    found.row = row_of(rows, std::string_view(name).substr(2));
  } else if (name.size() == 2) {
    found.row = row_of(rows, name[1]);
  } else if (word.find_first_not_of("0123456789", 2) == std::string::npos) {
    found.row = row_of(rows, name[1]);
    if (found.row != nullptr && found.row->form == ValueForm::none) found.row = nullptr;
    found.value = word.substr(2);
  }
  if (found.row == nullptr) return unknown_option(rows, name);
  if (equals != std::string::npos) found.value = word.substr(equals + 1);
  if (found.value && found.row->form == ValueForm::none) return usage_error(name, "takes no value");
  return found;
}

bool is_option(const std::string& word) { return word.size() > 1 && word[0] == '-'; }

// True if the word, up to a comma, is one of the values of the option.
bool is_choice(const OptionRow& row, const std::string& word) {
  const std::string choices = " " + std::string(row.choices) + " ";
  return !word.empty() && choices.find(" " + word.substr(0, word.find(',')) + " ") != std::string::npos;
}

// The words in Boost's canonical form, "--name=value", and the arguments.
struct Split {
  std::vector<std::string> options, arguments;
};

Result<Split> split(std::span<const OptionRow> rows, const std::vector<std::string>& words) {
  Split out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--") {
      out.arguments.insert(out.arguments.end(), words.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                           words.end());
      break;
    }
    if (!is_option(words[i])) {
      out.arguments.push_back(words[i]);
      continue;
    }
    Result<OptionWord> option = option_word(rows, words[i]);
    if (!option) return option.error();
    const OptionRow& row = *option->row;
    if (row.form == ValueForm::required && !option->value) {
      const bool missing = i + 1 == words.size() || (is_option(words[i + 1]) && words[i + 1] != "-");
      if (missing) return usage_error(words[i], fmt::format("needs a value: {}", row.value_name));
      option->value = words[++i];
    }
    const bool next = row.form == ValueForm::optional && !option->value && i + 1 < words.size();
    if (next && is_choice(row, words[i + 1])) {
      return usage_error(
          words[i], "takes its value behind =",
          fmt::format("write {}={}; a query that begins so goes before it", words[i], words[i + 1]));
    }
    out.options.push_back(fmt::format("--{}={}{}", row.name, kValueMark, option->value.value_or("")));
  }
  return out;
}

po::options_description boost_description(std::span<const OptionRow> rows) {
  po::options_description description;
  for (const OptionRow& row : rows) {
    description.add_options()(std::string(row.name).c_str(),
                              po::value<std::vector<std::string>>()->composing());
  }
  return description;
}

std::string shown_option(const OptionRow& row) {
  std::string text =
      row.letter != 0 ? fmt::format("-{}, --{}", row.letter, row.name) : fmt::format("    --{}", row.name);
  if (row.form == ValueForm::required) text += fmt::format(" {}", row.value_name);
  if (row.form == ValueForm::optional) text += fmt::format("[={}]", row.value_name);
  return text;
}

}  // namespace

Error usage_error(std::string what, std::string why, std::string advice) {
  return {ErrorKind::usage, std::move(what), std::move(why), std::move(advice)};
}

Result<CommandLine> parse_command_line(std::span<const OptionRow> rows,
                                       const std::vector<std::string>& words) {
  Result<Split> parts = split(rows, words);
  if (!parts) return parts.error();
  CommandLine line;
  line.arguments = parts->arguments;
  try {
    const int style = po::command_line_style::allow_long | po::command_line_style::long_allow_adjacent;
    const po::options_description description = boost_description(rows);
    const auto parsed = po::command_line_parser(parts->options).options(description).style(style).run();
    for (const auto& option : parsed.options) {
      const OptionRow* row = row_of(rows, option.string_key);
      const std::string value = option.value.front().substr(1);
      const auto given = std::find_if(line.options.begin(), line.options.end(),
                                      [&](const GivenOption& g) { return g.name == row->name; });
      if (given != line.options.end() && !row->repeatable) line.options.erase(given);
      line.options.push_back({row->name, value});
    }
  } catch (const po::error& error) {
    return usage_error("", error.what());
  }
  return line;
}

std::string option_help(std::span<const OptionRow> rows, int columns) {
  constexpr int kIndent = 28;
  std::string text;
  std::string_view group;
  for (const OptionRow& row : rows) {
    if (row.group != group) {
      group = row.group;
      text += fmt::format("\n{}:\n", group);
    }
    const std::string left = "  " + shown_option(row);
    text += left;
    bool first = display_width(left) < kIndent - 1;
    if (!first) text += '\n';
    for (const std::string& line : wrap(row.help, std::max(columns - kIndent, 20))) {
      text += std::string(first ? static_cast<std::size_t>(kIndent - display_width(left)) : kIndent, ' ') +
              line + '\n';
      first = false;
    }
  }
  return text;
}

std::string option_summary(std::span<const OptionRow> rows, int columns) {
  std::string text, list;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const OptionRow& row = rows[i];
    std::string option =
        row.letter != 0 ? fmt::format("-{} --{}", row.letter, row.name) : fmt::format("--{}", row.name);
    if (row.form == ValueForm::required) option += fmt::format(" {}", row.value_name);
    if (row.form == ValueForm::optional) option += fmt::format("[={}]", row.value_name);
    // An option stays in one line with its value.
    std::replace(option.begin(), option.end(), ' ', kNoBreak);
    list += (list.empty() ? "" : ", ") + option;
    if (i + 1 < rows.size() && rows[i + 1].group == row.group) continue;
    text += indented_list(fmt::format("{}:", row.group), list, columns);
    list.clear();
  }
  std::replace(text.begin(), text.end(), kNoBreak, ' ');
  return text;
}

std::string indented_list(std::string_view heading, std::string_view words, int columns) {
  constexpr int kIndent = 2, kNarrowest = 20;
  std::string text(heading);
  text += '\n';
  for (const std::string& line : wrap(words, std::max(columns - kIndent, kNarrowest)))
    text += std::string(kIndent, ' ') + line + '\n';
  return text;
}

Result<long> number_option(std::string_view option, std::string_view value, long low, long high) {
  long number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (error != std::errc() || end != value.data() + value.size() || number < low || number > high) {
    return usage_error(fmt::format("--{}", option),
                       fmt::format("'{}' is not a whole number from {} to {}", value, low, high));
  }
  return number;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t kLongestWord = 40;
  if (word.size() > kLongestWord) return {};
  std::string_view best;
  std::size_t least = word.size() < 4 ? 2 : 3;  // one edit in a short word, two in a long one
  for (const std::string_view candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

}  // namespace pressmark
