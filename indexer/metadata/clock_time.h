#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pressmark {

/// The first time of day in the text: "18:40", with its zone "18:40+02:00" where one is written ("Z" and
/// "UTC" are +00:00). Seconds are left out; "6:40 p.m." is 18:40.
std::optional<std::string> find_clock_time(std::string_view text);

}  // namespace pressmark
