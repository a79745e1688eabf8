#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pressmark {

struct Transcoded {
  std::string text;        // valid UTF-8
  std::size_t errors = 0;  // sequences that the charset does not have; U+FFFD in the text
};

/// Converts by ICU; nullopt for a converter that it does not have.
std::optional<Transcoded> transcode(std::string_view bytes, const std::string& converter);

}  // namespace pressmark
