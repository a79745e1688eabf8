#include "tests/quality/corpus/command_line.h"

#include <algorithm>
#include <charconv>

namespace pressmark::corpus {
namespace {

constexpr std::string_view kUsage =
    "use pressmark-corpus-check GOLD ARTICLES [--database DIR] [--only PATH] [--quiet] [--floors FILE] "
    "[--print-floors] [--min-MEASURE SHARE]..., or GOLD --perfect";

Error usage(std::string what, std::string why) {
  return {ErrorKind::usage, std::move(what), std::move(why), std::string(kUsage)};
}

// True if `option` is --min-<key>; sets the floor.
Result<void> set_floor(const std::string& option, const std::string& value, Settings& settings) {
  constexpr std::string_view kMin = "--min-";
  const auto measure = std::find_if(kMeasures.begin(), kMeasures.end(), [&](const MeasureInfo& info) {
    return option == std::string(kMin) + std::string(info.key);
  });
  if (measure == kMeasures.end()) return usage(option, "is no option");
  double& floor = settings.floors[static_cast<std::size_t>(measure - kMeasures.begin())];
  const char* end = value.data() + value.size();
  const auto [stop, problem] = std::from_chars(value.data(), end, floor);
  if (problem != std::errc{} || stop != end || floor < 0 || floor > 1)
    return usage(option, "wants a share from 0 to 1, not \"" + value + "\"");
  return {};
}

bool set_flag(const std::string& option, Settings& settings) {
  if (option == "--perfect")
    settings.perfect = true;
  else if (option == "--print-floors")
    settings.print_floors = true;
  else if (option == "--quiet")
    settings.faults = false;
  else
    return false;
  return true;
}

Result<void> set_value(const std::string& option, const std::string& value, Settings& settings) {
  if (option == "--only")
    settings.only = value;
  else if (option == "--database")
    settings.database = value;
  else if (option == "--floors")
    settings.floors_file = value;
  else
    return set_floor(option, value, settings);
  return {};
}

}  // namespace

Result<Settings> read_command_line(const std::vector<std::string>& arguments) {
  Settings settings;
  std::vector<std::string> files;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    const bool has_next = i + 1 < arguments.size();
    if (set_flag(argument, settings)) continue;
    if (!argument.starts_with("--")) {
      files.push_back(argument);
    } else if (!has_next) {
      return usage(argument, "is no option or wants a value");
    } else if (const Result<void> set = set_value(argument, arguments[++i], settings); !set) {
      return set.error();
    }
  }
  if (files.size() != (settings.perfect ? 1u : 2u)) return usage("arguments", "wrong number of files");
  settings.gold = files[0];
  if (!settings.perfect) settings.articles = files[1];
  return settings;
}

}  // namespace pressmark::corpus
