#include "query/output/style.h"

namespace pressmark {
namespace {

constexpr std::string_view kReset = "\x1b[0m";

constexpr std::string_view code_of(Look look) {
  switch (look) {
    case Look::title:
      return "\x1b[1m";
    case Look::hit:
      return "\x1b[1;31m";
    case Look::quiet:
      return "\x1b[2m";
  }
  return "";
}

}  // namespace

std::string styled(std::string_view text, Look look, const Style& style) {
  if (!style.colour) return look == Look::hit ? "*" + std::string(text) + "*" : std::string(text);
  return std::string(code_of(look)) + std::string(text) + std::string(kReset);
}

}  // namespace pressmark
