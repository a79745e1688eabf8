#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pressmark {

/// A text in UTF-8 and how well that went.
struct Transcoded {
  std::string text;        // valid UTF-8
  std::size_t errors = 0;  // sequences that the charset does not have; U+FFFD in the text
};

/// Converts by the ICU converter of that name; nullopt if there is none.
std::optional<Transcoded> transcode(std::string_view bytes, const std::string& name);

}  // namespace pressmark
