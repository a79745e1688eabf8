#include "query/output/style.h"

namespace pressmark {

std::string_view begin_of(Look look, const Style& style) {
  if (!style.colour) return "";
  switch (look) {
    case Look::plain:
      return "";
    case Look::title:
      return "\x1b[1m";
    case Look::hit:
      return "\x1b[1;31m";
    case Look::quiet:
      return "\x1b[2m";
  }
  return "";
}

std::string_view end_of(Look look, const Style& style) {
  return style.colour && look != Look::plain ? "\x1b[0m" : "";
}

std::string styled(std::string_view text, Look look, const Style& style) {
  if (!style.colour && look == Look::hit) return "*" + std::string(text) + "*";
  return std::string(begin_of(look, style)) + std::string(text) + std::string(end_of(look, style));
}

}  // namespace pressmark
