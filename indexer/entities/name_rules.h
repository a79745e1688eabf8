#pragma once

#include <cstddef>
#include <string>

#include "indexer/entities/line_work.h"

namespace pressmark::entities {

/// Tokens of the longest name, and of the longest part of one that follows a head.
inline constexpr std::size_t kLongestName = 24;

// The rules by which a run of capitalised words becomes names. Those that return a number get the units from
// `begin` to `end`, which stand between roles, and give the unit to go on with; `begin` if they do not apply.

/// "World Trade Organization (WTO)": bodies whose acronym the line explains. Before all others.
void explain_acronyms(LineWork& work);

/// "TARROW BAY, Ore. (Agency) —": the place at the head of a line, in capitals. Before all others.
void read_dateline(LineWork& work);

/// Countries and great cities in scripts without spaces, by the gazetteer alone.
void read_unspaced_places(LineWork& work);

/// A headline in title case: only what the gazetteer or given names vouch for.
void read_headline(LineWork& work, const Units& units);

/// A run in running text: parted at titles and roles, then segment by segment.
void read_run(LineWork& work, Units& units);

/// Bodies by the words that their names end or begin with: "Tarrow Bank", "Ministry of Trade".
std::size_t read_body(LineWork& work, const Units& units, std::size_t begin, std::size_t end,
                      bool after_role);
/// "a group called Friends of Tarrow", "the app, named Velmo": whatever its words are. True if it applied.
bool read_called_body(LineWork& work, const Units& units);
/// German: "Institut für Gezeitenkunde". True if the run ends with such a head and it applied.
bool read_german_office(LineWork& work, const Units& units);
/// The end of "of Foreign Affairs and Trade" behind a head; `at` if nothing of the kind comes.
std::size_t of_end(const LineWork& work, std::size_t at);
/// "Marks & Spencer"; not "(Miller & Jones 2010)", not two people with given names.
std::size_t read_partners(LineWork& work, const Units& units, std::size_t begin, std::size_t end);
/// "Vietnam War", "World Cup": neither place nor person; passed over.
std::size_t read_event(const Units& units, std::size_t begin, std::size_t end);

/// Places by the words that their names end or begin with: "Tarrow River", "Lake Tarrow".
std::size_t read_place_pattern(LineWork& work, const Units& units, std::size_t begin, std::size_t end);
/// Bodies and places that the gazetteer knows.
std::size_t read_known(LineWork& work, const Units& units, std::size_t begin, std::size_t end);
/// True if the gazetteer's place needs no more evidence.
bool is_certain_place(const Unit& unit);

/// People, with the role that stands before them.
std::size_t read_person(LineWork& work, const Units& units, std::size_t begin, std::size_t end,
                        bool after_role, const std::string& role);

/// German: "Orla Tarrow-Velmar", of which no list need hold a word.
std::size_t read_double_surname(LineWork& work, const Units& units, std::size_t begin, std::size_t end,
                                const std::string& role);
/// German: "Berliner", "Schweizer".
bool is_town_adjective(std::string_view folded);

/// One word by its neighbours, or the first of several that make no sense together.
std::size_t read_single(LineWork& work, const Units& units, std::size_t begin, std::size_t end);
/// "the dpa news agency": names in small letters only beside the noun.
void read_small_body(LineWork& work, std::size_t at);

}  // namespace pressmark::entities
