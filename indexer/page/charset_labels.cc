#include "indexer/page/charset_labels.h"

#include <algorithm>

#include <unicode/ucnv.h>

#include "shared/text/letters.h"

namespace pressmark {
namespace {

struct Alias {
  std::string_view label, name;
};
// Where a label means another charset than ICU thinks, or has a spelling that ICU does not know.
constexpr Alias kAliases[] = {
    {"utf8", "utf-8"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"x-unicode20utf8", "utf-8"},
    {"utf-16", "utf-16le"},
    {"ucs-2", "utf-16le"},
    {"unicode", "utf-16le"},
    {"unicodefeff", "utf-16le"},
    {"unicodefffe", "utf-16be"},
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ansi", "windows-1252"},
    {"ansi_x3.4-1968", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"iso88591", "windows-1252"},
    {"8859-1", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"l1", "windows-1252"},
    {"cp1252", "windows-1252"},
    {"x-cp1252", "windows-1252"},
    {"cp819", "windows-1252"},
    {"ibm819", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"iso8859-9", "windows-1254"},
    {"iso_8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"l5", "windows-1254"},
    {"cp1254", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"tis620", "windows-874"},
    {"dos-874", "windows-874"},
    {"cp1250", "windows-1250"},
    {"x-cp1250", "windows-1250"},
    {"win-1250", "windows-1250"},
    {"cp1251", "windows-1251"},
    {"cp-1251", "windows-1251"},
    {"win-1251", "windows-1251"},
    {"win1251", "windows-1251"},
    {"windows1251", "windows-1251"},
    {"x-cp1251", "windows-1251"},
    {"koi", "koi8-r"},
    {"koi8", "koi8-r"},
    {"koi8_r", "koi8-r"},
    {"koi8-ru", "koi8-u"},
    {"866", "ibm866"},
    {"cp866", "ibm866"},
    {"gb2312", "gb18030"},
    {"gb_2312", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"gb2312-80", "gb18030"},
    {"x-gbk", "gb18030"},
    {"gbk", "gb18030"},
    {"cp936", "gb18030"},
    {"euc-cn", "gb18030"},
    {"chinese", "gb18030"},
    {"iso-ir-58", "gb18030"},
    {"hz", "hz-gb-2312"},
    {"big5", "big5-hkscs"},
    {"big-5", "big5-hkscs"},
    {"big5hkscs", "big5-hkscs"},
    {"cn-big5", "big5-hkscs"},
    {"x-x-big5", "big5-hkscs"},
    {"cp950", "big5-hkscs"},
    {"shift_jis", "windows-31j"},
    {"shift-jis", "windows-31j"},
    {"sjis", "windows-31j"},
    {"x-sjis", "windows-31j"},
    {"ms_kanji", "windows-31j"},
    {"ms932", "windows-31j"},
    {"cp932", "windows-31j"},
    {"x-euc-jp", "euc-jp"},
    {"eucjp", "euc-jp"},
    {"euc-kr", "windows-949"},
    {"euckr", "windows-949"},
    {"korean", "windows-949"},
    {"ks_c_5601-1987", "windows-949"},
    {"ks_c_5601-1989", "windows-949"},
    {"ksc5601", "windows-949"},
    {"ksc_5601", "windows-949"},
    {"cp949", "windows-949"},
    {"uhc", "windows-949"},
    {"mac", "macintosh"},
    {"x-mac-roman", "macintosh"},
    {"mac-cyrillic", "x-mac-cyrillic"},
    {"mac-centraleurope", "x-mac-ce"},
    {"logical", "iso-8859-8"},
    {"iso-8859-8-i", "iso-8859-8"},
    {"visual", "iso-8859-8"},
};

constexpr std::string_view kBlanks = " \t\r\n\f";
constexpr std::string_view kQuotes = "\"'";
constexpr std::size_t kLongestLabel = 40;
constexpr std::size_t kDeclarationBytes = 16'384;

bool is_known_to_icu(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &status);
  ucnv_close(converter);
  return U_SUCCESS(status);
}

bool is_label(std::string_view label) {
  return !label.empty() && label.size() <= kLongestLabel &&
         std::all_of(label.begin(), label.end(), [](char c) {
           return is_letter(static_cast<unsigned char>(c)) || is_digit(static_cast<unsigned char>(c)) ||
                  c == '-' || c == '_' || c == '.' || c == ':';
         });
}

// The value behind `name =` in `tag` (lower case), with or without quotes.
std::string value_of(std::string_view tag, std::string_view name) {
  for (std::size_t at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
    std::size_t from = tag.find_first_not_of(kBlanks, at + name.size());
    if (from == std::string_view::npos || tag[from] != '=') continue;
    from = tag.find_first_not_of(kBlanks, from + 1);
    if (from == std::string_view::npos) return {};
    if (kQuotes.find(tag[from]) != std::string_view::npos) from = tag.find_first_not_of(kBlanks, from + 1);
    if (from == std::string_view::npos) return {};
    const std::size_t end = std::min(tag.find_first_of(" \t\r\n\f\"';/>?", from), tag.size());
    return std::string(tag.substr(from, end - from));
  }
  return {};
}

std::string label_in_tags(std::string_view head) {
  for (std::size_t at = head.find('<'); at != std::string_view::npos; at = head.find('<', at + 1)) {
    const std::string_view rest = head.substr(at);
    const bool xml = rest.substr(0, 5) == "<?xml";
    if (!xml && rest.substr(0, 5) != "<meta") continue;
    const std::string_view tag = rest.substr(0, rest.find('>'));
    std::string label = value_of(tag, xml ? "encoding" : "charset");
    if (!label.empty()) return label;
  }
  return {};
}

}  // namespace

Charset charset_of_label(std::string_view label) {
  const std::size_t start = label.find_first_not_of(" \t\r\n\f\"'");
  if (start == std::string_view::npos) return {};
  const std::size_t end = label.find_last_not_of(" \t\r\n\f\"';,");
  std::string name(label.substr(start, end + 1 - std::min(start, end + 1)));
  if (!is_label(name)) return {};
  name = to_lower(name);
  for (const Alias& alias : kAliases) {
    if (alias.label == name) name = alias.name;
  }
  if (!is_known_to_icu(name)) return {};
  return {name, name};
}

std::string label_in_markup(std::string_view bytes) {
  std::string head(bytes.substr(0, kDeclarationBytes));
  for (char& c : head) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return label_in_tags(head);
}

}  // namespace pressmark
