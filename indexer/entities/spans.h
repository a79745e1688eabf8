#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/entities/reading.h"

namespace pressmark::entities {

/// A name where it stands.
struct Span {
  std::size_t line = 0;
  std::size_t begin = 0;  // tokens of the line
  std::size_t end = 0;
  EntityType type = EntityType::person;
  std::string known_name;  // of the gazetteer, if it knows the place or body
  std::string country;
  bool country_told = false;  // the text names the country or its region behind the place
  std::string role;           // "President" beside a person
  std::string acronym;        // explained in brackets behind it
  bool sure = false;          // by a title, a gazetteer or a pattern; else by its neighbours alone
};

/// The names that the line of that index shows by itself.
void read_spans(const Reading& reading, std::size_t index, std::vector<Span>& out);

/// The words of a span as written.
std::string text_of(const Line& line, std::size_t begin, std::size_t end);

}  // namespace pressmark::entities
