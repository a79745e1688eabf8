#include "indexer/metadata/json_text.h"

#include <algorithm>
#include <array>

#include "shared/text/trimmed.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::string_view kWhite = " \t\r\n\f";

bool drop_prefix(std::string_view& text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return false;
  text = trimmed(text.substr(prefix.size()), kWhite);
  return true;
}

bool drop_suffix(std::string_view& text, std::string_view suffix) {
  if (text.size() < suffix.size() || text.substr(text.size() - suffix.size()) != suffix) return false;
  text = trimmed(text.substr(0, text.size() - suffix.size()), kWhite);
  return true;
}

std::string_view unwrapped(std::string_view script) {
  constexpr std::string_view kOpeners[] = {"<!--",          "//<![CDATA[", "<![CDATA[",
                                           "/*<![CDATA[*/", "//",          "\xEF\xBB\xBF"};
  constexpr std::string_view kClosers[] = {"-->", "]]>", "//", "/*]]>*/", ";"};
  std::string_view text = trimmed(script, kWhite);
  for (const std::string_view opener : kOpeners) drop_prefix(text, opener);
  for (int round = 0; round < 2; ++round) {
    for (const std::string_view closer : kClosers) drop_suffix(text, closer);
  }
  return text;
}

void append_escaped(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out += "\\u00";
  out += kHex[static_cast<unsigned char>(c) >> 4];
  out += kHex[static_cast<unsigned char>(c) & 15];
}

// A comma goes if only white space parts it from the bracket that closes.
void drop_last_comma(std::string& out) {
  const std::size_t last = out.find_last_not_of(kWhite);
  if (last != std::string::npos && out[last] == ',') out.resize(last);
}

struct Entity {
  std::string_view name;
  char32_t character;
};
constexpr Entity kEntities[] = {
    {"amp", U'&'},    {"quot", U'"'},   {"apos", U'\''},    {"lt", U'<'},     {"gt", U'>'},
    {"nbsp", U' '},   {"rsquo", U'’'},  {"lsquo", U'‘'},    {"rdquo", U'”'},  {"ldquo", U'“'},
    {"ndash", U'–'},  {"mdash", U'—'},  {"hellip", U'…'},   {"laquo", U'«'},  {"raquo", U'»'},
    {"eacute", U'é'}, {"egrave", U'è'}, {"agrave", U'à'},   {"ccedil", U'ç'}, {"auml", U'ä'},
    {"ouml", U'ö'},   {"uuml", U'ü'},   {"Auml", U'Ä'},     {"Ouml", U'Ö'},   {"Uuml", U'Ü'},
    {"szlig", U'ß'},  {"aacute", U'á'}, {"iacute", U'í'},   {"oacute", U'ó'}, {"uacute", U'ú'},
    {"ntilde", U'ñ'}, {"ecirc", U'ê'},  {"ocirc", U'ô'},    {"acirc", U'â'},  {"atilde", U'ã'},
    {"otilde", U'õ'}, {"bdquo", U'„'},  {"shy", U'\u00AD'}, {"euro", U'€'},   {"middot", U'·'},
    {"bull", U'•'},   {"copy", U'©'},
};

char32_t numeric_entity(std::string_view name) {
  const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
  char32_t value = 0;
  const std::string_view digits = name.substr(hex ? 2 : 1);
  if (digits.empty() || digits.size() > 7) return 0;
  for (const char c : digits) {
    const bool letter = (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (!(c >= '0' && c <= '9') && !(hex && letter)) return 0;
    const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return value > 0x10FFFF || surrogate || value < 0x20 ? U' ' : value;
}

char32_t entity_character(std::string_view name) {
  if (!name.empty() && name.front() == '#') return numeric_entity(name);
  const auto* const row = std::find_if(std::begin(kEntities), std::end(kEntities),
                                       [&](const Entity& e) { return e.name == name; });
  return row == std::end(kEntities) ? 0 : row->character;
}

std::string without_entities(std::string_view text) {
  constexpr std::size_t kLongestName = 10;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end =
        text[at] == '&' ? text.substr(0, at + kLongestName).find(';', at) : std::string_view::npos;
    const char32_t c =
        end == std::string_view::npos ? 0 : entity_character(text.substr(at + 1, end - at - 1));
    if (c == 0) {
      out += text[at++];
    } else {
      append_utf8(out, c);
      at = end + 1;
    }
  }
  return out;
}

bool starts_tag(std::string_view rest) {
  if (rest.size() < 3) return false;
  const char c = rest[1] == '/' ? rest[2] : rest[1];
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::string without_tags(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t end =
        text[at] == '<' && starts_tag(text.substr(at)) ? text.find('>', at) : std::string_view::npos;
    if (end == std::string_view::npos) {
      // No tag closes after this place, so none has to be looked for again.
      if (text[at] == '<' && starts_tag(text.substr(at))) return out.append(text.substr(at));
      out += text[at];
    } else {
      out += ' ';
      at = end;
    }
  }
  return out;
}

}  // namespace

std::string mended_json(std::string_view script) {
  const std::string_view text = unwrapped(script);
  std::string out;
  out.reserve(text.size() + 16);
  bool in_string = false;
  bool escaped = false;
  for (const char c : text) {
    if (in_string && static_cast<unsigned char>(c) < 0x20) {
      append_escaped(out, c);
      escaped = false;
      continue;
    }
    if (!in_string && (c == '}' || c == ']')) drop_last_comma(out);
    if (c == '"' && !escaped) in_string = !in_string;
    escaped = in_string && c == '\\' && !escaped;
    out += c;
  }
  return out;
}

bool nests_deeper(std::string_view json, int depth) {
  int open = 0;
  bool in_string = false;
  bool escaped = false;
  for (const char c : json) {
    if (c == '"' && !escaped) in_string = !in_string;
    escaped = in_string && c == '\\' && !escaped;
    if (in_string) continue;
    if (c == '{' || c == '[') ++open;
    if (c == '}' || c == ']') --open;
    if (open > depth) return true;
  }
  return false;
}

std::string plain_text(std::string_view value) {
  const bool coded = value.find('&') != std::string_view::npos;
  std::string text = coded ? without_entities(without_entities(value)) : std::string(value);
  if (text.find('<') != std::string::npos) text = without_tags(text);
  return to_nfc(fold_white_space(to_valid_utf8(text)));
}

}  // namespace pressmark
