#include "indexer/metadata/language.h"

#include <algorithm>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostSampleBytes = 8'000;  // of the text looked at
constexpr std::size_t kFewestLetters = 80;       // of a text that tells its language
constexpr std::size_t kFewestUnspaced = 25;      // the same in scripts where a letter is a word

bool is_enough(std::string_view text) {
  std::size_t letters = 0;
  std::size_t unspaced = 0;
  for (std::size_t at = 0; at < text.size() && letters < kFewestLetters;) {
    const CodePoint next = code_point_at(text, at);
    if (is_letter(next.value)) ++letters;
    if (is_unspaced_script(next.value)) ++unspaced;
    at += next.bytes;
  }
  return letters >= kFewestLetters || unspaced >= kFewestUnspaced;
}

std::optional<std::string> detect(std::string_view text) {
  CLD2::Language languages[3];
  int percents[3];
  double scores[3];
  int bytes = 0;
  bool reliable = false;
  const CLD2::CLDHints hints = {nullptr, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  const CLD2::Language best =
      CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &hints, 0, languages,
                                     percents, scores, nullptr, &bytes, &reliable);
  if (!reliable || best == CLD2::UNKNOWN_LANGUAGE) return std::nullopt;
  return language_code(CLD2::LanguageCode(best));
}

}  // namespace

std::optional<std::string> language_code(std::string_view tag) {
  const std::size_t end = std::min(tag.find_first_of("-_ ,;"), tag.size());
  const std::string code = to_lower(tag.substr(0, end));
  const bool letters =
      code.size() == 2 && code[0] >= 'a' && code[0] <= 'z' && code[1] >= 'a' && code[1] <= 'z';
  if (!letters || code == "un" || code == "xx") return std::nullopt;
  // Old codes and the two written forms of Norwegian.
  if (code == "iw") return "he";
  if (code == "in") return "id";
  if (code == "nb" || code == "nn") return "no";
  return code;
}

bool is_known_language(const std::string& code) {
  return CLD2::GetLanguageFromName(code.c_str()) != CLD2::UNKNOWN_LANGUAGE;
}

std::optional<std::string> find_language(const Subject& subject, const std::string& text,
                                         const std::optional<std::string>& fallback) {
  if (subject.source.given.language) {
    if (auto code = language_code(*subject.source.given.language)) return code;
  }
  const std::string_view head = cut_to(text, kMostSampleBytes);
  if (is_enough(head)) {
    if (auto code = detect(head)) return code;
  }
  if (auto code = language_code(subject.page.head.language)) return code;
  if (subject.linked.language) {
    if (auto code = language_code(*subject.linked.language)) return code;
  }
  return fallback ? language_code(*fallback) : std::nullopt;
}

}  // namespace pressmark
