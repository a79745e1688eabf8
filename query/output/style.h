#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// How text is laid out for people.
struct Style {
  bool colour = false;
  int columns = 80;
};

/// Parts of the text that look different on a terminal.
enum class Look { title, hit, quiet };

/// The text in that look; as it is where there is no colour. A hit then stands between stars.
std::string styled(std::string_view text, Look look, const Style& style);

}  // namespace pressmark
