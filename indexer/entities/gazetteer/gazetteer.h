#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "indexer/entities/gazetteer/key.h"

namespace pressmark::gazetteer {

/// What is known of a key; several may hold.
enum Flag : std::uint16_t {
  kCountry = 1 << 0,
  kRegion = 1 << 1,
  kCity = 1 << 2,
  kPlace = 1 << 3,      // any other: continents, seas, rivers, mountains
  kBody = 1 << 4,       // organisations
  kFirst = 1 << 5,      // given names
  kLast = 1 << 6,       // family names
  kPerson = 1 << 7,     // whole names of known people
  kThing = 1 << 8,      // written with a capital, but no person, body or place
  kPeople = 1 << 9,     // nationalities, languages and adherents
  kPlain = 1 << 10,     // also a word without a capital
  kCommon = 1 << 11,    // such a word, and a frequent one
  kCapitals = 1 << 12,  // place or body only where all letters are capitals
  kProper = 1 << 13,    // listed as a proper name of whatever kind
  kOpens = 1 << 14,     // longer keys begin with this word
};
inline constexpr unsigned kAnyPlace = kCountry | kRegion | kCity | kPlace;

/// One entry. `name` (English) and `country` (ISO 3166-1 alpha-2, or empty) are those of the place or body.
struct Entry {
  unsigned flags = 0;
  int size = 0;  // cities: 0 below 100,000 people, 1 below 500,000, 2 below 2 million, 3 above
  std::string_view name;
  std::string_view country;

  bool has(unsigned any) const { return (flags & any) != 0; }
};

/// The entry of a key, or one without flags. Keys are told apart by 40 bits of their hash.
Entry look_up(std::uint64_t hash);
Entry look_up(std::string_view key);

/// How the compiled gazetteer is laid out, all little-endian: this header, `keys` words of 64 bits (upper 40:
/// hash, lower 24: index of the value) in rising order, `values` records of 12 bytes (flags 2, size 1, unused
/// 1, country 2, unused 2, offset of the name 4), then the names, each closed by a NUL.
struct Layout {
  static constexpr std::string_view kMagic = "PMGAZ001";
  static constexpr std::size_t kHeader = 24;  // magic 8, keys 4, values 4, size of the names 4, unused 4
  static constexpr std::size_t kKey = 8;
  static constexpr std::size_t kValue = 12;
  static constexpr unsigned kIndexBits = 24;
};

}  // namespace pressmark::gazetteer
