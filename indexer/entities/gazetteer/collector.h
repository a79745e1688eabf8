#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "indexer/entities/gazetteer/gazetteer.h"

namespace pressmark::gazetteer {

/// What one key will say.
struct Value {
  unsigned flags = 0;
  int size = 0;
  std::string name;
  std::string country;
  double rank = -1;  // of the place or body whose name and country stand here: the greatest wins
};

/// A place or body to be added under one of its names.
struct Thing {
  unsigned flags = 0;
  std::string name;     // English
  std::string country;  // may be empty
  int size = 0;
  double rank = 0;
};

/// Gathers keys from all sources; what the result holds does not depend on their order.
class Collector {
 public:
  /// `key_flags` without a place or body: a given name, a plain word.
  void add_word(std::string_view word, unsigned flags);
  /// A place or body under `alias`. An alias all in capitals counts only where it is so written.
  void add_thing(std::string_view alias, const Thing& thing);

  const Value* find(const std::string& key) const;
  std::map<std::string, Value>& values() { return values_; }

 private:
  std::map<std::string, Value> values_;
};

/// The compiled form of all keys, as `Layout` says.
std::string compiled(const std::map<std::string, Value>& values);

}  // namespace pressmark::gazetteer
