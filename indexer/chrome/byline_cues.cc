#include "indexer/chrome/byline_cues.h"

namespace pressmark::chrome {
namespace {

// Lower case. Latin, Greek and Cyrillic words are followed by a blank or colon.
constexpr std::string_view kCues[] = {
    "by",         "written by",  "authored by",  "posted by",    "story by",
    "words by",   "reported by", "reporting by", "author:",      "authors:",
    "text by",    "article by",  "byline:",      "published by", "from",
    "von",        "autor:",      "autorin:",     "text:",        "par",
    "publié par", "auteur:",     "por",          "escrito por",  "publicado por",
    "di",         "a cura di",   "autore:",      "door",         "auteur :",
    "автор:",     "автор",       "текст:",       "autor :",      "autorzy:",
    "yazan:",     "haber:",      "του",          "της",          "συντάκτης:",
    "作者:",      "作者：",      "记者",         "記者",         "文/",
    "文／",       "撰文：",      "编辑：",       "av",           "tekst:",
    "skrevet av", "af",          "od",           "autoři:",      "de"};

}  // namespace

std::size_t byline_cue_at_start(std::string_view lower) {
  std::size_t longest = 0;
  for (const std::string_view cue : kCues) {
    if (cue.size() <= longest || !lower.starts_with(cue)) continue;
    const bool han = static_cast<unsigned char>(cue.front()) >= 0xE3;
    const bool closed = cue.back() == ':' || cue.back() == '/' || han;
    const char next = lower.size() > cue.size() ? lower[cue.size()] : '\0';
    if (closed || next == ' ' || next == ':') longest = cue.size();
  }
  return longest;
}

}  // namespace pressmark::chrome
