#include "indexer/page/double_encoding.h"

#include <algorithm>
#include <string_view>

#include "indexer/page/windows_1252.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

// One character that was encoded twice: its own UTF-8, and how many bytes of the text hold it.
struct Sequence {
  std::string character;
  std::size_t bytes = 0;
};

std::size_t length_by_lead(unsigned char lead) {
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

// Empty if there is none at `at`. Letters from U+00C2 to U+00F4, which can lead one, are C3 and another byte.
Sequence sequence_at(std::string_view text, std::size_t at) {
  Sequence found;
  CodePoint c = code_point_at(text, at);
  const std::size_t length = length_by_lead(windows_1252_byte(c.value));
  for (std::size_t i = 0; i < length; ++i) {
    found.character.push_back(static_cast<char>(windows_1252_byte(c.value)));
    found.bytes += c.bytes;
    if (i + 1 == length) break;
    if (at + found.bytes >= text.size()) return {};
    c = code_point_at(text, at + found.bytes);
    if ((windows_1252_byte(c.value) & 0xC0) != 0x80) return {};
  }
  return is_valid_utf8(found.character) ? found : Sequence{};
}

// Quotation marks, dashes, the ellipsis, the euro sign: U+2000 to U+20FF.
bool is_punctuation(const Sequence& sequence) {
  return sequence.character.size() == 3 && sequence.character[0] == '\xE2' &&
         (sequence.character[1] & '\xFC') == '\x80';
}

struct Findings {
  std::size_t sequences = 0, letters = 0, stray = 0;
  bool punctuation = false;

  bool is_whole_text() const { return sequences >= 5 && letters * 10 >= (letters + stray) * 7; }
};

Findings look(std::string_view text) {
  Findings findings;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    if (text[at] == '\xC3') {
      const Sequence found = sequence_at(text, at);
      if (found.bytes > 0) {
        ++findings.sequences;
        findings.letters += found.character.size();
        findings.punctuation = findings.punctuation || is_punctuation(found);
        at += found.bytes;
        continue;
      }
    }
    ++findings.stray;
    at += code_point_at(text, at).bytes;
  }
  return findings;
}

std::string undo(std::string_view text, bool all) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find('\xC3', at), text.size());
    out.append(text, at, next - at);
    at = next;
    if (at == text.size()) break;
    const Sequence found = sequence_at(text, at);
    const bool replace = found.bytes > 0 && (all || is_punctuation(found));
    const std::size_t bytes = replace ? found.bytes : code_point_at(text, at).bytes;
    out.append(replace ? std::string_view(found.character) : text.substr(at, bytes));
    at += bytes;
  }
  return out;
}

}  // namespace

std::string undo_double_encoding(std::string text) {
  if (text.find('\xC3') == std::string::npos) return text;
  const Findings findings = look(text);
  if (findings.is_whole_text()) return undo(text, true);
  return findings.punctuation ? undo(text, false) : text;
}

}  // namespace pressmark
