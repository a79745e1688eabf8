#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// Whether a short last part is cut off where no name tells that it is the site's.
enum class Guess { no, yes };

/// A title without the name of the site, section or slogan at its end or beginning ("Storm hits coast -
/// Example Post" gives "Storm hits coast"). `site_names` are what the page calls its outlet (its name, its
/// domain); `headlines` are titles from elsewhere on the page: a part that equals one of them is the title.
std::string without_site(std::string_view title, const std::vector<std::string>& site_names,
                         const std::vector<std::string>& headlines, Guess guess);

/// True if the text is one of the names, or little more.
bool is_name_of_site(std::string_view text, const std::vector<std::string>& site_names);

}  // namespace pressmark
