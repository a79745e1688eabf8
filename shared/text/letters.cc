#include "shared/text/letters.h"

#include <algorithm>
#include <iterator>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "shared/text/utf8.h"

namespace pressmark {
namespace {

UChar32 icu_char(char32_t c) { return static_cast<UChar32>(c); }

char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Letters whose plain form Unicode's decomposition does not give.
struct PlainForm {
  char32_t letter;
  const char* plain;
};
constexpr PlainForm kPlainForms[] = {
    {U'ß', "ss"}, {U'æ', "ae"}, {U'œ', "oe"}, {U'ø', "o"}, {U'đ', "d"},
    {U'ð', "d"},  {U'þ', "th"}, {U'ł', "l"},  {U'ı', "i"}, {U'ħ', "h"},
    {U'ŋ', "n"},  {U'ŧ', "t"},  {U'ĸ', "k"},  {U'ə', "e"}, {U'ς', "σ"},
};

const char* plain_form(char32_t c) {
  for (const PlainForm& row : kPlainForms) {
    if (row.letter == c) return row.plain;
  }
  return nullptr;
}

// Marks fold away only on the scripts where readers type words without them: Latin, Greek, Cyrillic, Hebrew,
// Arabic. In Indic and South-East Asian scripts they are vowels.
bool mark_folds(char32_t mark) {
  return (mark >= 0x300 && mark <= 0x36F) || (mark >= 0x591 && mark <= 0x5C7) ||
         (mark >= 0x64B && mark <= 0x65F) || mark == 0x670 || (mark >= 0x1AB0 && mark <= 0x1AFF);
}

std::string fold_beyond_ascii(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  source.foldCase();
  icu::UnicodeString apart = nfkd->normalize(source, status);
  if (U_FAILURE(status)) return to_lower(text);
  icu::UnicodeString kept;
  char32_t base = 0;
  for (int32_t i = 0; i < apart.length(); i = apart.moveIndex32(i, 1)) {
    const auto c = static_cast<char32_t>(apart.char32At(i));
    // й is a letter of its own in Cyrillic, but и is how it is often typed: both fold to и.
    if (mark_folds(c) && base != 0) continue;
    base = c;
    const auto lower = static_cast<char32_t>(u_tolower(icu_char(c)));
    if (const char* plain = plain_form(lower)) {
      kept.append(icu::UnicodeString::fromUTF8(plain));
    } else {
      kept.append(icu_char(lower));
    }
  }
  std::string out;
  nfc->normalize(kept, status).toUTF8String(out);
  return out;
}

}  // namespace

bool is_letter(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return u_isalpha(icu_char(c)) != 0;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return u_isdigit(icu_char(c)) != 0 || u_charType(icu_char(c)) == U_LETTER_NUMBER;
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return u_isupper(icu_char(c)) != 0 || u_istitle(icu_char(c)) != 0;
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  return u_islower(icu_char(c)) != 0;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13);
  return u_isUWhiteSpace(icu_char(c)) != 0;
}

bool is_mark(char32_t c) {
  if (c < 0x300) return false;
  const auto type = u_charType(icu_char(c));
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || type == U_ENCLOSING_MARK;
}

bool is_unspaced_script(char32_t c) {
  if (c < 0xE00) return false;
  return (c >= 0xE00 && c <= 0xEFF) ||                                    // Thai, Lao
         (c >= 0x1000 && c <= 0x109F) ||                                  // Burmese
         (c >= 0x1780 && c <= 0x17FF) ||                                  // Khmer
         (c >= 0x3005 && c <= 0x3007) || (c >= 0x3041 && c <= 0x30FF) ||  // iteration marks, kana
         (c >= 0x31F0 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0x4E00 && c <= 0x9FFF) ||  // Han
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF66 && c <= 0xFF9F) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool starts_upper(std::string_view text) { return !text.empty() && is_upper(code_point_at(text, 0).value); }

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
               [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

// Turkish dotted capital I would gain a combining dot.
char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
  return c == 0x130 ? U'i' : static_cast<char32_t>(u_tolower(icu_char(c)));
}

std::string to_lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      out.push_back(lower_ascii(text[at++]));
      continue;
    }
    const CodePoint c = code_point_at(text, at);
    at += c.bytes;
    append_utf8(out, to_lower(c.value));
  }
  return out;
}

std::string fold(std::string_view text) {
  if (!is_ascii(text)) return fold_beyond_ascii(text);
  std::string out(text);
  for (char& c : out) c = lower_ascii(c);
  return out;
}

}  // namespace pressmark
