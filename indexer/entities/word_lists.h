#pragma once

#include <cstdint>
#include <string_view>

namespace pressmark::entities {

/// What a word can be in and around a name. Facts of the languages, written by hand.
enum WordKind : std::uint32_t {
  kRole = 1 << 0,               // "minister", "president": names a function, is no part of the name
  kHonorific = 1 << 1,          // "Mr", "Dr", "Gen": stands before a name, no part of it
  kNobleTitle = 1 << 2,         // "King", "Pope": stays with the name
  kRoleModifier = 1 << 3,       // "Prime", "Deputy", "Foreign": stands before a role
  kBodyTail = 1 << 4,           // "Ministry", "Bank", "Inc": an organisation's name ends with it
  kBodyHead = 1 << 5,           // "University", "Banco": a name may begin with it: "University of", "Banco X"
  kPlaceTail = 1 << 6,          // "River", "County": a place's name ends with it
  kPlaceHead = 1 << 7,          // "Mount", "Lake": a place's name begins with it
  kPlaceNoun = 1 << 8,          // "region", "city": small letters beside an unknown name make it a place
  kSpeech = 1 << 9,             // "said": its subject is mostly a person
  kParticle = 1 << 10,          // "van", "al": inside a person's name in small letters
  kFunction = 1 << 11,          // "the", "in", "but": no name even with a capital
  kPlacePreposition = 1 << 12,  // "in", "near"
  kCalendar = 1 << 13,          // months, days
  kEventTail = 1 << 14,         // "War", "Cup", "Act": what it ends is none of ours
  kSuffix = 1 << 15,            // "Jr", "III": after a person's name
  kCompanyTail = 1 << 16,       // "Inc", "GmbH": may follow without a comma; also kBodyTail
  kBodyNoun = 1 << 17,          // "agency", "company": small letters after a name make it a body
  kRelative = 1 << 18,          // "wife", "son": small letters before a name make it a person
  kAbbreviation = 1 << 19,      // a full stop after it ends no sentence
  kOfHead = 1 << 20,            // may go on with "of": "Bank of", "Ministry of"
  kPlaceOfHead = 1 << 21,       // "Republic of", "Gulf of"
  kForeignPreposition = 1 << 24,  // "nach", "en", "w"
  kWeakPlaceTail = 1 << 23,       // "Hall", "Building": of a place only behind a name
  kNoun = 1 << 25,                // German: a common noun by its form, set where nouns have capitals
  kDirection = 1 << 22,           // "North", "Upper"
};

/// The kinds of a folded word, or 0.
std::uint32_t word_kinds(std::string_view folded);

}  // namespace pressmark::entities
