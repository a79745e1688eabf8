#pragma once

#include "indexer/entities/reading.h"

namespace pressmark::entities {

/// A step of a run of capitalised words: one word, or several that the gazetteer knows together.
struct Unit {
  std::size_t begin = 0;  // tokens of the line
  std::size_t end = 0;
  gazetteer::Entry entry;
  std::uint32_t kinds = 0;       // of a single word
  std::uint32_t last_kinds = 0;  // of the last word
  Shape shape = Shape::capital;
  bool multi = false;
  bool hyphen = false;    // a hyphen ties it to the unit before
  bool particle = false;  // "van", "al", "&": only between others

  bool has(unsigned flags) const { return entry.has(flags); }
  bool is(std::uint32_t any) const { return !multi && (kinds & any) != 0; }
  /// True for a body's last word, also that of a known body: "Democratic Party".
  bool is_tail(std::uint32_t any) const {
    return is(any) || (multi && has(gazetteer::kBody) && (last_kinds & any) != 0);
  }
  bool is_place() const { return has(gazetteer::kAnyPlace); }
  bool is_body() const { return has(gazetteer::kBody); }
  bool is_plain() const { return !multi && has(gazetteer::kPlain) && shape != Shape::initial; }
  bool is_people() const { return has(gazetteer::kPeople) && !has(gazetteer::kCountry); }
  bool is_person_word() const { return !multi && has(gazetteer::kFirst | gazetteer::kLast); }
};

/// A hyphen right behind a word.
bool is_hyphen(const Token& token);

/// The longest key of the gazetteer that begins at the token, as a unit; a single word if there is none.
Unit unit_at(const Line& line, std::size_t at);

/// True where "al-" in small letters opens a name: "al-Assad".
bool opens_with_article(const Line& line, std::size_t at);

/// The next token that is no full stop of an abbreviation.
std::size_t skip_stops(const Line& line, std::size_t token);

}  // namespace pressmark::entities
