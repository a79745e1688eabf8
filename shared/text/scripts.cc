#include "shared/text/scripts.h"

#include <algorithm>
#include <iterator>

#include <unicode/locid.h>
#include <unicode/uscript.h>

#include "shared/text/utf8.h"

namespace pressmark {
namespace {

// Scripts that are several.
struct Together {
  std::string_view name, scripts;
};
constexpr Together kTogether[] = {
    {"Jpan", "Hani Hira Kana"}, {"Kore", "Hang Hani"}, {"Hans", "Hani"}, {"Hant", "Hani"}};

struct Also {
  std::string_view language, script;
};
constexpr Also kAlso[] = {{"sr", "Latn"}};

bool is_also_written_in(std::string_view language, std::string_view script) {
  return std::any_of(std::begin(kAlso), std::end(kAlso),
                     [&](const Also& one) { return one.language == language && one.script == script; });
}

}  // namespace

std::string script_of(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    at += c.bytes;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c.value), &status);
    const bool shared = script == USCRIPT_COMMON || script == USCRIPT_INHERITED || script == USCRIPT_UNKNOWN;
    if (U_SUCCESS(status) != 0 && !shared) return uscript_getShortName(script);
  }
  return {};
}

bool is_written_in(std::string_view language, std::string_view script) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale(std::string(language).c_str());
  locale.addLikelySubtags(status);
  const std::string_view own = locale.getScript();
  if (script.empty() || own.empty() || U_FAILURE(status) != 0) return true;
  const auto* row = std::find_if(std::begin(kTogether), std::end(kTogether),
                                 [&](const Together& one) { return one.name == own; });
  return own == script || is_also_written_in(language, script) ||
         (row != std::end(kTogether) && row->scripts.find(script) != std::string_view::npos);
}

}  // namespace pressmark
