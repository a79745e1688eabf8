#include "indexer/entities/reading.h"

#include "indexer/entities/german_words.h"
#include "indexer/entities/word_lists.h"
#include "shared/text/sentences.h"
#include "shared/text/stem.h"
#include "shared/text/utf8.h"

namespace pressmark::entities {
namespace {

void judge_case(Line& line) {
  int words = 0;
  int with_capital = 0;
  int all_capitals = 0;
  int commas = 0;
  for (const Token& token : line.tokens) {
    commas += token.text == "," ? 1 : 0;
    if (!token.is_word() || token.shape == Shape::number || token.text.size() < 4) continue;
    if (token.is(kFunction) && token.shape == Shape::lower) continue;
    ++words;
    with_capital += token.has_capital() ? 1 : 0;
    all_capitals += token.shape == Shape::capitals ? 1 : 0;
  }
  line.capitals = words >= 3 && all_capitals * 5 >= words * 4;
  // A list of names is no headline.
  const bool headline =
      line.in == Mention::In::title || (!ends_like_sentence(line.text) && commas * 4 < words);
  line.title_case = headline && words >= 4 && with_capital * 5 >= words * 4;
}

Line line_of(std::string_view text, Mention::In in, std::size_t index, std::size_t offset) {
  Line line{in, index, offset, text, tokens_of(text), false, false};
  judge_case(line);
  return line;
}

// Adds a line, as far as there is room for its bytes.
void add_line(std::string_view text, Mention::In in, std::size_t index, std::size_t offset,
              Reading& reading) {
  if (text.size() > reading.room) {
    const std::size_t blank = text.rfind(' ', reading.room);
    text = text.substr(0, blank == std::string_view::npos ? 0 : blank);
    reading.room = 0;
    reading.cut = true;
  } else {
    reading.room -= text.size();
  }
  if (!text.empty()) reading.lines.push_back(line_of(text, in, index, offset));
}

// The text is one paragraph a line.
void add_paragraphs(std::string_view text, Reading& reading) {
  std::size_t offset = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view paragraph = text.substr(at, end - at);
    if (!paragraph.empty()) add_line(paragraph, Mention::In::text, 0, offset, reading);
    offset += code_points(paragraph) + 1;
    at = end + 1;
  }
}

// Where the language is not known: English text is mostly made of words that our list holds.
bool looks_english(const std::vector<Line>& lines) {
  int words = 0;
  int known = 0;
  for (const Line& line : lines) {
    for (const Token& token : line.tokens) {
      if (!token.is_word() || token.shape == Shape::number) continue;
      ++words;
      known += token.is(kFunction) || token.entry.has(gazetteer::kPlain) ? 1 : 0;
    }
  }
  return known * 2 >= words;
}

void count_uses(Reading& reading) {
  for (const Line& line : reading.lines) {
    if (line.title_case || line.capitals) continue;
    for (const Token& token : line.tokens) {
      if (token.shape == Shape::lower) ++reading.uses[token.folded].lower;
      if (token.has_capital() && !token.sentence_start) ++reading.uses[token.folded].capital;
    }
  }
}

void mark_german_nouns(std::vector<Line>& lines) {
  for (Line& line : lines) {
    for (Token& token : line.tokens) {
      if (token.shape != Shape::capital) continue;
      if (is_german_word(token.folded)) token.entry.flags &= ~static_cast<unsigned>(gazetteer::kAnyPlace);
      if (is_german_role(token.folded)) token.kinds |= kRole;
      if (is_german_noun(token.folded)) token.kinds |= kNoun;
    }
  }
}

// True if the words before `bracket` begin with the letters, the most of them small.
bool stands_for_small_words(const Line& line, std::size_t bracket, std::string_view letters) {
  std::size_t small = 0;
  std::size_t left = letters.size();
  for (std::size_t at = bracket; at > 0 && left > 0 && bracket - at < 12; --at) {
    const Token& token = line.tokens[at - 1];
    if (!token.is_word() || token.folded.empty() || token.folded[0] != letters[left - 1]) continue;
    small += token.shape == Shape::lower ? 1 : 0;
    --left;
  }
  return left == 0 && small * 2 > letters.size();
}

void find_other_acronyms(Reading& reading) {
  for (const Line& line : reading.lines) {
    for (std::size_t i = 1; i + 1 < line.tokens.size(); ++i) {
      const Token& token = line.tokens[i];
      if (token.shape != Shape::capitals || line.tokens[i - 1].text != "(" || line.tokens[i + 1].text != ")")
        continue;
      // "Tarrow Harbour Summit (THS)" is none of ours either.
      const bool event = i >= 2 && line.tokens[i - 2].has_capital() && line.tokens[i - 2].is(kEventTail);
      if (!event && !stands_for_small_words(line, i - 1, token.folded)) continue;
      reading.other_acronyms.insert(token.folded);
      reading.other_acronyms.insert(token.folded + "s");
    }
  }
}

}  // namespace

WordUse Reading::use_of(const std::string& folded) const {
  const auto at = uses.find(folded);
  return at == uses.end() ? WordUse{} : at->second;
}

Reading read_lines(const Article& article) {
  Reading reading;
  if (article.title && article.title_source != TitleSource::first_sentence) {
    add_line(*article.title, Mention::In::title, 0, 0, reading);
  }
  add_paragraphs(article.text, reading);
  for (std::size_t i = 0; i < article.captions.size(); ++i) {
    add_line(article.captions[i], Mention::In::caption, i, 0, reading);
  }
  reading.english = article.language ? *article.language == "en" : looks_english(reading.lines);
  reading.capital_nouns = article.language && (*article.language == "de" || *article.language == "lb");
  if (article.language && !reading.english) {
    for (Line& line : reading.lines) {
      for (Token& token : line.tokens) {
        if (token.is_word() && is_stop_word(token.folded, *article.language)) token.kinds |= kFunction;
      }
    }
  }
  if (reading.capital_nouns) mark_german_nouns(reading.lines);
  count_uses(reading);
  find_other_acronyms(reading);
  return reading;
}

}  // namespace pressmark::entities
