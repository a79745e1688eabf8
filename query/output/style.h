#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// How text is laid out for people.
struct Style {
  bool colour = false;
  int columns = 80;
  bool links = false;  // a terminal that makes titles links
};

/// Parts of the text that look different on a terminal.
enum class Look { plain, title, hit, quiet };

/// What a terminal is sent before and after text in that look; nothing where there is no colour.
std::string_view begin_of(Look look, const Style& style);
std::string_view end_of(Look look, const Style& style);

/// The text in that look; as it is where there is no colour. A hit then stands between stars.
std::string styled(std::string_view text, Look look, const Style& style);

}  // namespace pressmark
