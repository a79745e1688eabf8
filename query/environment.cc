#include "query/environment.h"

#include <cstdlib>
#include <ctime>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

#include "shared/program.h"

namespace pressmark {
namespace {

constexpr int kFewestColumns = 20;
constexpr int kMostColumns = 100;  // longer lines are hard to read

std::string_view variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : std::string_view(value);
}

std::string local_day() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  char day[16] = "";
  if (localtime_r(&now, &parts) != nullptr) std::strftime(day, sizeof day, "%Y-%m-%d", &parts);
  return day;
}

int terminal_lines() {
  constexpr int kUsual = 24;
  winsize size = {};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 ? size.ws_row : kUsual;
}

screen::Colours colours_of(bool coloured) {
  if (!coloured) return screen::Colours::none;
  const bool many =
      !variable("COLORTERM").empty() || variable("TERM").find("256color") != std::string_view::npos;
  return many ? screen::Colours::many : screen::Colours::sixteen;
}

// As the XDG Base Directory Specification has it: a path that is not absolute counts as none.
std::string last_answer_file() {
  const std::string_view state = variable("XDG_STATE_HOME"), home = variable("HOME");
  if (state.starts_with('/')) return std::string(state) + "/pressmark/last-answer";
  return home.starts_with('/') ? std::string(home) + "/.local/state/pressmark/last-answer" : "";
}

}  // namespace

Style style_of(Colour colour, const Environment& environment) {
  Style style;
  style.columns = environment.columns;
  style.colour = colour == Colour::always || (colour == Colour::automatic && environment.colour);
  style.links = style.colour && environment.terminal;
  return style;
}

Environment read_environment() {
  Environment environment;
  environment.today = local_day();
  environment.columns = terminal_columns();
  if (environment.columns < kFewestColumns) environment.columns = kFewestColumns;
  if (environment.columns > kMostColumns) environment.columns = kMostColumns;
  environment.terminal = isatty(STDOUT_FILENO) != 0;
  const bool dumb = variable("TERM") == "dumb";
  environment.colour = environment.terminal && variable("NO_COLOR").empty() && !dumb;
  environment.full_screen =
      environment.terminal && isatty(STDIN_FILENO) != 0 && !dumb && !variable("TERM").empty();
  environment.colours = colours_of(environment.colour);
  environment.lines = terminal_lines();
  if (!dumb) environment.pager = pager_command(std::getenv("PRESSMARK_PAGER"), std::getenv("PAGER"));
  environment.last_answer = last_answer_file();
  return environment;
}

}  // namespace pressmark
