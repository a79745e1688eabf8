// Countries and regions (iso-codes, unicode-cldr-core) and cities (GeoNames).
#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <iterator>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <stdexcept>
#include <vector>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <nlohmann/json.hpp>

#include "indexer/entities/gazetteer/key.h"
#include "indexer/entities/gazetteer/sources.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark::gazetteer {
namespace {

namespace fs = std::filesystem;

constexpr double kCountryRank = 1e10;
constexpr double kRegionRank = 1.5e6;
constexpr double kContinentRank = 1e9;

constexpr std::array<const char*, 38> kLanguages = {
    "en", "de", "fr", "es", "it", "pt", "nl", "pl", "tr", "sv", "da", "nb", "fi",
    "cs", "hu", "ro", "ru", "uk", "ar", "zh", "ja", "ko", "el", "bg", "sr", "hr",
    "sk", "sl", "lt", "lv", "et", "fa", "he", "hi", "id", "vi", "th", "ca"};
constexpr std::array<const char*, 16> kCityLanguages = {"en", "de", "fr", "es", "it", "pt", "nl", "pl",
                                                        "tr", "sv", "da", "nb", "fi", "cs", "ru", "uk"};

struct XmlFree {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

std::string attribute_of(xmlNode* node, const char* name) {
  xmlChar* value = xmlGetProp(node, reinterpret_cast<const xmlChar*>(name));
  if (value == nullptr) return {};
  std::string text(reinterpret_cast<const char*>(value));
  xmlFree(value);
  return text;
}

std::string content_of(xmlNode* node) {
  xmlChar* value = xmlNodeGetContent(node);
  std::string text(reinterpret_cast<const char*>(value));
  xmlFree(value);
  return text;
}

// Calls `found(type, text)` for each element of that name in the file.
template <class Found>
void each_element(const std::string& path, std::string_view name, Found found) {
  const std::unique_ptr<xmlDoc, XmlFree> document(xmlReadFile(path.c_str(), nullptr, XML_PARSE_NONET));
  if (!document) throw std::runtime_error("cannot read " + path);
  std::vector<xmlNode*> open = {xmlDocGetRootElement(document.get())};
  while (!open.empty()) {
    xmlNode* node = open.back();
    open.pop_back();
    if (node->next != nullptr) open.push_back(node->next);
    if (node->type != XML_ELEMENT_NODE) continue;
    if (name == reinterpret_cast<const char*>(node->name))
      found(attribute_of(node, "type"), content_of(node));
    if (node->children != nullptr) open.push_back(node->children);
  }
}

// What stands in front of a bracket.
std::string outer_name(const std::string& name) { return name.substr(0, name.find(" (")); }

// "Myanmar (Burma)" and "Falklands (Malvinas)" name one country twice. In other names what stands in brackets
// tells them from their namesakes: "Virgin Islands (USA)", "Congo (Republic)".
std::vector<std::string> readings_of(const std::string& code, const std::string& name) {
  std::vector<std::string> readings{outer_name(name)};
  const std::size_t open = name.find(" (");
  if (open == std::string::npos || !name.ends_with(')') || (code != "MM" && code != "FK")) return readings;
  const std::string inner = name.substr(open + 2, name.size() - open - 3);
  if (inner.find(' ') == std::string::npos) readings.push_back(inner);
  return readings;
}

std::string upper(std::string text) {
  for (char& c : text) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return text;
}

bool is_two_letters(std::string_view code) {
  return code.size() == 2 && std::isupper(static_cast<unsigned char>(code[0])) &&
         std::isupper(static_cast<unsigned char>(code[1]));
}

// English names by code.
std::map<std::string, std::string> english_countries(const SourcePaths& paths) {
  std::map<std::string, std::string> names;
  each_element(paths.share + "/unicode/cldr/common/main/en.xml", "territory",
               [&](const std::string& code, const std::string& name) {
                 if (is_two_letters(code)) names.try_emplace(code, outer_name(name));
               });
  for (const char* none : {"EU", "EZ", "UN", "ZZ", "XA", "XB", "QO"}) names.erase(none);
  names["HK"] = "Hong Kong";
  names["MO"] = "Macau";
  names["PS"] = "Palestine";
  return names;
}

void add_iso_names(const SourcePaths& paths, const std::map<std::string, std::string>& names,
                   Collector& out) {
  const auto json = nlohmann::json::parse(read_file(paths.share + "/iso-codes/json/iso_3166-1.json"));
  for (const auto& row : json.at("3166-1")) {
    const auto known = names.find(row.at("alpha_2").get<std::string>());
    if (known == names.end()) continue;
    for (const char* key : {"name", "common_name", "official_name"}) {
      if (!row.contains(key)) continue;
      const std::string name = row.at(key);
      if (name.find(',') == std::string::npos)
        out.add_thing(name, {kCountry, known->second, known->first, 3, kCountryRank});
    }
  }
}

// Little-endian numbers of a gettext catalogue or a GVariant.
std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  if (at + 4 > bytes.size()) throw std::runtime_error("a catalogue ends early");
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + i])) << (8 * i);
  return value;
}

// The pairs of a .mo file (GNU gettext manual, section 10.3).
std::map<std::string, std::string> read_catalogue(const std::string& path) {
  const std::string bytes = read_file(path);
  const std::size_t count = number_at(bytes, 8);
  const std::size_t ids = number_at(bytes, 12);
  const std::size_t texts = number_at(bytes, 16);
  std::map<std::string, std::string> pairs;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string id = bytes.substr(number_at(bytes, ids + 8 * i + 4), number_at(bytes, ids + 8 * i));
    if (!id.empty())
      pairs[id] = bytes.substr(number_at(bytes, texts + 8 * i + 4), number_at(bytes, texts + 8 * i));
  }
  return pairs;
}

struct City {
  std::string id, name, region, country;
  double people = 0;
};

std::size_t aligned(std::size_t at, std::size_t to) { return (at + to - 1) / to * to; }

// The table is a GVariant a(sssssssudd): seven strings, people, latitude, longitude, one framing byte a
// string end.
std::vector<City> read_city_table(const std::string& path) {
  const std::string bytes = read_file(path);
  std::vector<City> cities;
  std::size_t at = 0;
  while (at + 40 < bytes.size() && std::isdigit(static_cast<unsigned char>(bytes[at]))) {
    std::array<std::string, 7> fields;
    const std::size_t begin = at;
    for (std::string& field : fields) {
      field = bytes.c_str() + at;
      at += field.size() + 1;
    }
    at = aligned(at, 4);
    const double people = number_at(bytes, at);
    at = aligned(at + 4, 8) + 16;
    at += std::size_t{7} * (at + 7 - begin > 255 ? 2 : 1);
    at = aligned(at, 8);
    cities.push_back({fields[0], fields[1], fields[3], fields[4], people});
  }
  return cities;
}

int size_class(double people) {
  if (people < 1e5) return 0;
  if (people < 5e5) return 1;
  return people < 2e6 ? 2 : 3;
}

bool is_plain(const Collector& out, const std::string& alias, unsigned flags) {
  const Value* value = out.find(key_of(alias));
  return value != nullptr && (value->flags & flags) != 0;
}

bool fits(const City& city, const std::string& alias, const Collector& out, bool own) {
  const std::size_t letters = code_points(alias);
  if (letters < 3 || letters > 40) return false;
  if (is_plain(out, alias, kPlain) && city.people < (own ? 1e5 : 1e6)) return false;
  if (is_plain(out, alias, kPeople) && city.people < 1e5) return false;
  if (own) return true;
  const bool name_of_people = is_plain(out, alias, kFirst | kLast);
  if (letters < 4 && (name_of_people || city.people < 1e6)) return false;  // "Sam" is Damascus in Polish
  return !(name_of_people && city.people < 5e5);
}

// "North West"
bool all_plain(const Collector& out, const std::string& name) {
  std::istringstream words(key_of(name));
  for (std::string word; words >> word;) {
    if (!is_plain(out, word, kPlain)) return false;
  }
  return true;
}

}  // namespace

void read_countries(const SourcePaths& paths, Collector& out) {
  const auto names = english_countries(paths);
  for (const auto& [code, name] : names) out.add_thing(name, {kCountry, name, code, 3, kCountryRank});
  add_iso_names(paths, names, out);
  std::map<std::string, std::string> continents;
  for (const char* language : kLanguages) {
    const std::string path = paths.share + "/unicode/cldr/common/main/" + language + ".xml";
    each_element(path, "territory", [&](const std::string& code, const std::string& text) {
      if (code.size() == 3 && code != "001" && text.find('(') == std::string::npos) {
        if (language == std::string_view("en")) continents[code] = text;
        if (continents.contains(code) && text.find(' ') == std::string::npos)
          out.add_thing(text, {kPlace, continents[code], "", 3, kContinentRank});
      }
      const auto known = names.find(code);
      if (known == names.end()) return;
      for (const std::string& alias : readings_of(code, text)) {
        if (is_plain(out, alias, kPlain) && alias != known->second) continue;  // "Congo (Republic)"
        if (code_points(alias) >= 2) out.add_thing(alias, {kCountry, known->second, code, 3, kCountryRank});
      }
    });
  }
}

void read_regions(const SourcePaths& paths, Collector& out) {
  std::map<std::string, std::string> english;
  for (const char* language : {"en", "de", "fr", "es", "it", "pl", "ru", "uk"}) {
    const std::string path = paths.share + "/unicode/cldr/common/subdivisions/" + language + ".xml";
    each_element(path, "subdivision", [&](const std::string& code, const std::string& text) {
      if (code.size() < 3 || code_points(text) < 3) return;
      if (language == std::string_view("en")) english[code] = text;
      if (is_plain(out, text, kPlain) || all_plain(out, text)) return;
      const std::string& name = english.contains(code) ? english[code] : text;
      const std::string country = upper(code.substr(0, 2));
      // Parishes and districts of small countries are many and named like everything else.
      const bool great =
          country == "US" || country == "CA" || country == "AU" || country == "GB" || country == "DE";
      out.add_thing(text, {kRegion, name, country, great ? 1 : 0, great ? kRegionRank : 5e4});
    });
  }
}

void read_cities(const SourcePaths& paths, Collector& out) {
  const std::vector<City> cities = read_city_table(paths.geonames);
  if (cities.size() < 10000) throw std::runtime_error("too few cities in " + paths.geonames);
  std::vector<std::map<std::string, std::string>> catalogues;
  catalogues.reserve(std::size(kCityLanguages));
  for (const char* language : kCityLanguages) {
    catalogues.push_back(read_catalogue(paths.share + "/locale/" + language + "/LC_MESSAGES/geonames.mo"));
  }
  for (const City& city : cities) {
    const auto english = catalogues.front().find(city.id);
    const std::string name = english == catalogues.front().end() ? city.name : english->second;
    const Thing thing = {kCity, name, city.country, size_class(city.people), city.people};
    if (fits(city, name, out, true)) out.add_thing(name, thing);
    if (fits(city, city.name, out, true)) out.add_thing(city.name, thing);
    for (const auto& catalogue : catalogues) {
      const auto other = catalogue.find(city.id);
      if (other != catalogue.end() && fits(city, other->second, out, false))
        out.add_thing(other->second, thing);
    }
  }
}

}  // namespace pressmark::gazetteer
