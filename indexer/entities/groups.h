#pragma once

#include <map>
#include <string>
#include <vector>

#include "shared/article/article.h"

namespace pressmark::entities {

/// The mentions of one name in the making.
struct Group {
  Entity entity;
  std::map<std::string, int> forms;
  bool known = false;              // the gazetteer names it
  bool country_told = false;       // by the text, behind the place
  bool gone = false;               // joined to another
  bool owned = false;              // stands behind a possessive somewhere: "Norway's Energy Ministry"
  std::size_t home = 0;            // which
  bool relative = false;           // a person whom the text introduces as somebody's wife, son ...
  std::vector<std::string> given;  // persons: folded names
  std::string family;
};

/// Writes forms and, if the gazetteer gave none, the name: the fullest form.
void close_group(Group& group);

/// Two spellings of one name in one document become one group: "Tarrow" and "Tarrow Corp", "Tarrovsky" and
/// "Tarrovskiy". The one that goes is `gone` and points to its `home`.
void join_spellings(std::vector<Group>& groups);

/// Makes `from` part of `into`.
void join_groups(std::vector<Group>& groups, std::size_t into, std::size_t from);

/// A place's name that two countries share: the other one is meant where only that country's places stand
/// around it.
void part_homonyms(std::vector<Group>& groups);

}  // namespace pressmark::entities
