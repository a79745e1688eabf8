#include "indexer/entities/german_words.h"

#include <algorithm>
#include <iterator>

#include "shared/text/one_of.h"

namespace pressmark::entities {
namespace {

constexpr std::size_t kLeastPrefix = 2;      // bytes before the last part of a compound
constexpr std::size_t kLeastBeforeRole = 4;  // "Hofmeister" is a name, "Hafenmeister" none

// Last parts of compounds. Feminine forms in "in" are told by rule.
constexpr std::string_view kRoleParts[] = {
    "leiter",    "forscher",        "historiker",     "sprecher",     "minister",
    "prasident", "meister",         "direktor",       "fuhrer",       "anwalt",
    "anwaltin",  "lehrer",          "arzt",           "arztin",       "trainer",
    "redakteur", "experte",         "expertin",       "okonom",       "wissenschaftler",
    "sekretar",  "vorsitzender",    "vorsitzende",    "beauftragter", "beauftragte",
    "kommissar", "richter",         "kanzler",        "inhaber",      "betreiber",
    "besitzer",  "kapitan",         "offizier",       "graf",         "verwalter",
    "verkaufer", "handler",         "wirt",           "landwirt",     "ingenieur",
    "techniker", "geschaftsfuhrer", "berater",        "beraterin",    "vertreter",
    "rat",       "ratin",           "kuratorin",      "kurator",      "dirigent",
    "regisseur", "autor",           "schriftsteller", "journalist",   "kunstler",
    "maler",     "bildhauer",       "sanger",         "spieler",      "verteidiger",
    "sturmer",   "torwart",         "politiker",      "abgeordneter", "abgeordnete",
    "senator",   "dezernent",       "botschafter",    "chef",         "chefin",
    "grunder",   "unternehmer",     "manager",        "planer",       "architekt",
    "physiker",  "chemiker",        "mediziner",      "pastor",       "pfarrer",
    "bischof",   "bischofin",       "professor",      "analyst",      "aktivist",
    "kandidat",  "kommandant",      "kommandeur",     "retter",       "schiffer",
    "fischer",   "bauer",           "bauerin",        "zeuge",        "zeugin"};

// Those that are a role by themselves; the others are names, too, or too short to tell.
constexpr std::string_view kRoles[] = {
    "leiter",    "forscher",  "historiker",  "direktor",       "lehrer",          "trainer",   "redakteur",
    "experte",   "okonom",    "biologe",     "kommissar",      "inhaber",         "betreiber", "kapitan",
    "offizier",  "landwirt",  "ingenieur",   "techniker",      "geschaftsfuhrer", "berater",   "kurator",
    "dirigent",  "regisseur", "autor",       "schriftsteller", "journalist",      "kunstler",  "bildhauer",
    "politiker", "senator",   "botschafter", "grunder",        "unternehmer",     "architekt", "physiker",
    "chemiker",  "pastor",    "pfarrer",     "bischof",        "professor",       "analyst",   "aktivist",
    "anwalt",    "anwaltin",  "expertin",    "arztin",         "biologin",        "kandidat"};

constexpr std::string_view kBodyParts[] = {
    "museum",    "verband",   "verein",        "ministerium", "gesellschaft", "behorde",
    "institut",  "instituts", "universitat",   "hochschule",  "gewerkschaft", "stiftung",
    "bundesamt", "landesamt", "verbandes",     "vereins",     "ministeriums", "museums",
    "theater",   "orchester", "genossenschaft"};

constexpr std::string_view kNounEndings[] = {"ung",  "ungen",  "heit",  "keit", "schaft", "schaften",
                                             "tion", "tionen", "ismus", "tat",  "ment",   "chen"};

// What is called something: behind them a name is none of a person.
constexpr std::string_view kCalled[] = {
    "linie",    "strecke", "modell",   "ortsteil", "gemeinde", "landkreis", "kreis",      "stadtteil",
    "stadt",    "projekt", "schiff",   "marke",    "gruppe",   "verlag",    "sender",     "region",
    "gebiet",   "dorf",    "schule",   "strasse",  "hotel",    "bahnhof",   "land",       "bundesland",
    "autobahn", "team",    "duo",      "paar",     "ehepaar",  "familie",   "gebruder",   "geschwister",
    "firma",    "konzern", "werft",    "reederei", "partei",   "zeitung",   "magazin",    "klinik",
    "haus",     "halle",   "platz",    "insel",    "see",      "fluss",     "kanal",      "brucke",
    "museum",   "theater", "stiftung", "institut", "frachter", "fahre",     "dampfer",    "tanker",
    "typ",      "serie",   "programm", "system",   "fall",     "formel",    "methode",    "effekt",
    "test",     "viertel", "bezirk",   "provinz",  "kanton",   "raum",      "achse",      "tag",
    "woche",    "monat",   "jahr",     "uhr",      "euro",     "prozent",   "firmen",     "sankt",
    "bad",      "gross",   "klein",    "alt",      "neu",      "nord",      "sud",        "ost",
    "west",     "mitte",   "ober",     "unter",    "kollege",  "kollegin",  "verfassung", "gesetz"};

constexpr std::string_view kPlacesElsewhere[] = {
    "ende",  "boden", "wer",  "wo",    "was",    "republik", "kanton", "lage",  "wahl",  "sender", "raab",
    "anger", "arm",   "art",  "bau",   "berg",   "bund",     "burg",   "damm",  "dorf",  "ecke",   "eis",
    "fall",  "feld",  "furt", "gang",  "garten", "gas",      "geld",   "grad",  "hafen", "hand",   "haus",
    "herr",  "hof",   "holz", "jagd",  "kern",   "kind",     "lauf",   "leben", "leute", "linie",  "mal",
    "mann",  "markt", "meer", "meile", "mensch", "milch",    "mond",   "mut",   "not",   "rat",    "rest",
    "ring",  "ruhe",  "sand", "sitz",  "sommer", "stand",    "stein",  "tal",   "tor",   "ufer",   "wand",
    "wege",  "weg",   "wein", "welt",  "winter", "zoll",     "zug",    "auge",  "mitte"};

constexpr std::string_view kPlaceNouns[] = {
    "land", "bundesland", "insel",   "gemeinde", "landkreis", "kreis", "ortsteil",  "stadtteil", "region",
    "dorf", "bezirk",     "provinz", "kanton",   "halbinsel", "ort",   "ortschaft", "vorort"};

constexpr std::string_view kOffices[] = {
    "institut",     "instituts", "amt",         "amtes",      "amts",    "ministerium", "ministeriums",
    "gesellschaft", "stiftung",  "universitat", "hochschule", "zentrum", "zentrums",    "behorde",
    "akademie",     "agentur",   "verein",      "vereins",    "verband", "verbandes",   "kommission",
    "beirat",       "museum",    "museums",     "buro",       "fonds"};

bool is_role_form(std::string_view word) {
  return is_one_of(word, kRoles) || ends_with_one_of(word, kRoleParts, kLeastBeforeRole) ||
         word.ends_with("ologe");
}

}  // namespace

bool is_german_role(std::string_view folded) {
  if (is_role_form(folded)) return true;
  if (folded.ends_with("ologin") || folded.ends_with("okonomin")) return true;
  return folded.ends_with("in") && is_role_form(folded.substr(0, folded.size() - 2));
}

bool is_german_word(std::string_view folded) { return is_one_of(folded, kPlacesElsewhere); }

bool is_german_office(std::string_view folded) {
  return std::any_of(std::begin(kOffices), std::end(kOffices),
                     [&](std::string_view end) { return folded.ends_with(end); });
}

bool is_german_place_noun(std::string_view folded) {
  return is_one_of(folded, kPlaceNouns) || (folded.ends_with("stadt") && folded.size() < 16);
}

bool is_german_body(std::string_view folded) { return ends_with_one_of(folded, kBodyParts, kLeastPrefix); }

bool is_german_noun(std::string_view folded) {
  const auto ends = [&](std::string_view ending) {
    return folded.size() > ending.size() + kLeastPrefix && folded.ends_with(ending);
  };
  return is_one_of(folded, kCalled) || ends_with_one_of(folded, kCalled, kLeastPrefix) ||
         is_german_role(folded) || is_german_body(folded) ||
         std::any_of(std::begin(kNounEndings), std::end(kNounEndings), ends);
}

}  // namespace pressmark::entities
