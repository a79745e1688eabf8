#include "query/environment.h"

#include <cstdlib>
#include <ctime>
#include <string_view>

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

}  // namespace

Style style_of(Colour colour, const Environment& environment) {
  Style style;
  style.columns = environment.columns;
  style.colour = colour == Colour::always || (colour == Colour::automatic && environment.colour);
  return style;
}

Environment read_environment() {
  Environment environment;
  environment.today = local_day();
  environment.columns = terminal_columns();
  if (environment.columns < kFewestColumns) environment.columns = kFewestColumns;
  if (environment.columns > kMostColumns) environment.columns = kMostColumns;
  environment.colour =
      isatty(STDOUT_FILENO) != 0 && variable("NO_COLOR").empty() && variable("TERM") != "dumb";
  return environment;
}

}  // namespace pressmark
