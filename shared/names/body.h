#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "shared/article/article.h"

namespace pressmark {

/// The name of an organisation or place, reduced to what tells it from others. Words are folded.
struct BodyName {
  /// Without articles, link words and legal forms.
  std::vector<std::string> words;
  /// The plain spellings of `words` in one order, whatever order they are written in; empty where the order
  /// tells.
  std::vector<std::string> sorted;
  /// `words` without "party", "group", "club" ...; empty if nothing else is there.
  std::vector<std::string> core;
  /// A legal form stands behind it or before it: "Ltd".
  bool company = false;
  /// The name itself, if it is written as one: "bbc" of "B.B.C."
  std::string acronym;
  /// Of the words: without link words and legal forms, with either, with both.
  std::vector<std::string> initials;
};

/// Takes the name of an organisation or place apart.
BodyName parse_body(std::string_view name, EntityType type);

/// True if the words are the same ones.
bool words_agree(const BodyName& a, const BodyName& b, EntityType type);
/// True if one is the other without "Party", "Group" and the like.
bool cores_agree(const BodyName& a, const BodyName& b, EntityType type);
/// True if the words tell the body from others: "congress" and "national union" are what many are called.
bool are_telling(const std::vector<std::string>& words);
/// True if what is left out of `words` in `core` is what business and sports papers leave out of the name of
/// a body ("Group", "FC"), not what may make it another one ("Party").
bool is_loose(const BodyName& body);
/// `same_name` for organisations and places: words, cores, acronyms.
bool are_one_body(std::string_view a, std::string_view b, EntityType type);

}  // namespace pressmark
