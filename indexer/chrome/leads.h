#pragma once

#include <string_view>

namespace pressmark::chrome {

/// True for a line like "Read more: What a tide gauge does": a phrase that leads to other stories, a colon, a
/// title.
bool is_lead_to_story(std::string_view text);

/// True for a short paragraph whose last words are a button that asks to subscribe, to log in or to get an
/// app: "We need readers like you. Become a member".
bool ends_with_button(std::string_view text);

}  // namespace pressmark::chrome
