#include "indexer/page/charset.h"

#include <algorithm>
#include <vector>

#include "indexer/page/charset_guess.h"
#include "indexer/page/charset_labels.h"
#include "indexer/page/double_encoding.h"
#include "indexer/page/transcode.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::string_view kFallback = "windows-1252";

struct Mark {
  std::string_view bytes, charset;
};
// Longer ones first: that of UTF-16LE begins that of UTF-32LE.
constexpr Mark kMarks[] = {
    {std::string_view("\xFF\xFE\0\0", 4), "utf-32le"},
    {std::string_view("\0\0\xFE\xFF", 4), "utf-32be"},
    {"\xEF\xBB\xBF", "utf-8"},
    {"\xFF\xFE", "utf-16le"},
    {"\xFE\xFF", "utf-16be"},
};

// Charsets in which other letters than ASCII's are written with ASCII bytes.
struct Escaped {
  std::string_view charset, sign;
  bool needs_declaration;
};
constexpr Escaped kEscaped[] = {
    {"iso-2022-jp", "\x1B$B", false},
    {"iso-2022-jp", "\x1B$@", false},
    {"iso-2022-kr", "\x1B$)C", true},
    {"hz-gb-2312", "~{", true},
};

// The share of high bytes that may be wrong in a page of that charset: pages are cut and patched together.
bool is_plausible(std::size_t errors, std::size_t high_bytes) { return errors * 50 <= high_bytes; }
bool is_damaged(std::size_t errors, std::size_t high_bytes) { return errors * 10 <= high_bytes; }

bool is_latin(const Charset& charset) {
  return charset.name == "windows-1252" || charset.name == "windows-1254" || charset.name == "iso-8859-15";
}

std::size_t count_replacements(std::string_view text) {
  constexpr std::string_view kSign = "\xEF\xBF\xBD";
  std::size_t count = 0;
  for (std::size_t at = text.find(kSign); at != std::string_view::npos; at = text.find(kSign, at + 3))
    ++count;
  return count;
}

Decoded finish(std::string text, std::string_view charset) {
  if (text.find('\0') != std::string::npos)
    text.erase(std::remove(text.begin(), text.end(), '\0'), text.end());
  return {undo_double_encoding(std::move(text)), std::string(charset)};
}

std::optional<Decoded> read_as(std::string_view bytes, std::string_view charset) {
  if (charset == "utf-8") return finish(to_valid_utf8(bytes), charset);
  auto read = transcode(bytes, std::string(charset));
  if (!read) return std::nullopt;
  return finish(std::move(read->text), charset);
}

std::optional<Decoded> by_mark(std::string_view bytes) {
  for (const Mark& mark : kMarks) {
    if (bytes.substr(0, mark.bytes.size()) == mark.bytes) {
      return read_as(bytes.substr(mark.bytes.size()), mark.charset);
    }
  }
  return std::nullopt;
}

std::optional<Decoded> by_escapes(std::string_view bytes, const std::vector<Charset>& declared) {
  for (const Escaped& row : kEscaped) {
    const bool said = std::any_of(declared.begin(), declared.end(),
                                  [&](const Charset& charset) { return charset.name == row.charset; });
    if (said || !row.needs_declaration) {
      if (bytes.find(row.sign) != std::string_view::npos) return read_as(bytes, row.charset);
    }
  }
  return std::nullopt;
}

std::vector<Charset> declared_charsets(std::string_view bytes, const std::optional<std::string>& http,
                                       bool html) {
  std::vector<Charset> declared;
  if (http) declared.push_back(charset_of_label(*http));
  if (html) {
    Charset charset = charset_of_label(label_in_markup(bytes));
    // A declaration that was read as ASCII stands in no UTF-16.
    if (charset.name.substr(0, 6) == "utf-16") charset = {"utf-8", "utf-8"};
    declared.push_back(std::move(charset));
  }
  declared.erase(std::remove_if(declared.begin(), declared.end(), [](const Charset& c) { return !c; }),
                 declared.end());
  return declared;
}

// A page of UTF-8 in which some bytes are not.
std::optional<Decoded> nearly_utf8(std::string_view bytes, std::size_t high, bool said) {
  std::string text = to_valid_utf8(bytes);
  const std::size_t errors = count_replacements(text);
  if (!is_plausible(errors, high) && !(said && is_damaged(errors, high))) return std::nullopt;
  return finish(std::move(text), "utf-8");
}

std::optional<Decoded> by_declaration(std::string_view bytes, std::size_t high,
                                      const std::vector<Charset>& declared,
                                      bool (*accept)(std::size_t, std::size_t)) {
  for (const Charset& charset : declared) {
    if (charset.name == "utf-8" || (is_latin(charset) && !looks_latin(bytes))) continue;
    auto read = transcode(bytes, charset.converter);
    if (read && accept(read->errors, high)) return finish(std::move(read->text), charset.name);
  }
  return std::nullopt;
}

std::optional<Decoded> by_guess(std::string_view bytes, std::size_t high) {
  const Charset guess = guess_charset(bytes);
  if (!guess || guess.name == "utf-8") return std::nullopt;
  auto read = transcode(bytes, guess.converter);
  if (!read || !is_plausible(read->errors, high)) return std::nullopt;
  return finish(std::move(read->text), guess.name);
}

}  // namespace

Decoded decode(std::string_view bytes, const std::optional<std::string>& http_charset, bool html) {
  if (auto read = by_mark(bytes)) return *std::move(read);
  if (const Charset wide = guess_utf16(bytes)) {
    if (auto read = read_as(bytes, wide.converter)) return *std::move(read);
  }
  const auto declared = declared_charsets(bytes, http_charset, html);
  if (auto read = by_escapes(bytes, declared)) return *std::move(read);
  if (is_valid_utf8(bytes)) return finish(std::string(bytes), "utf-8");

  const std::size_t high = count_high_bytes(bytes);
  const bool says_utf8 =
      std::any_of(declared.begin(), declared.end(), [](const Charset& c) { return c.name == "utf-8"; });
  if (auto read = nearly_utf8(bytes, high, says_utf8)) return *std::move(read);
  if (auto read = by_declaration(bytes, high, declared, is_plausible)) return *std::move(read);
  if (auto read = by_guess(bytes, high)) return *std::move(read);
  if (auto read = by_declaration(bytes, high, declared, is_damaged)) return *std::move(read);
  return *read_as(bytes, kFallback);
}

}  // namespace pressmark
