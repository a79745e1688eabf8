// pressmark-compile-gazetteer: reads Debian's packages of names and writes gazetteer.bin (see
// script/compile-gazetteer).
#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "indexer/entities/gazetteer/key.h"
#include "indexer/entities/gazetteer/sources.h"

namespace {

using namespace pressmark::gazetteer;

// A key of several words can only be found if its first word says so.
void mark_openings(Collector& out) {
  std::vector<std::string> openings;
  for (const auto& [key, value] : out.values()) {
    const std::size_t blank = key.find(' ');
    if (blank != std::string::npos && value.flags != 0) openings.push_back(key.substr(0, blank));
  }
  for (const std::string& word : openings) out.values()[word].flags |= kOpens;
}

// "Canadian" is a river, and "Swiss" a country in Indonesian: the people are meant.
void prefer_peoples(Collector& out) {
  std::vector<std::string> plurals;
  for (const auto& [key, value] : out.values()) {
    if ((value.flags & kPeople) != 0 && key.size() > 3 && !key.ends_with("s") && !key.ends_with("h"))
      plurals.push_back(key + "s");
  }
  for (const std::string& plural : plurals) out.values()[plural].flags |= kPeople;
  for (auto& [key, value] : out.values()) {
    const bool people = (value.flags & kPeople) != 0 && (value.flags & kBody) == 0;
    const bool foreign = (value.flags & kCountry) != 0 && key != key_of(value.name) && value.rank < 1e11;
    if (people && (value.rank < 1e6 || foreign)) value.flags &= ~static_cast<unsigned>(kAnyPlace);
  }
}

// "Nasser" is a lake as well.
void prefer_persons(Collector& out) {
  for (auto& [key, value] : out.values()) {
    if ((value.flags & kAnyPlace) != 0) value.flags &= ~static_cast<unsigned>(kPerson);  // "St. Louis"
    if ((value.flags & (kFirst | kLast)) != 0 && value.rank <= 1000)
      value.flags &= ~static_cast<unsigned>(kPlace);
  }
}

// What says nothing by itself.
void drop_useless(Collector& out) {
  std::erase_if(out.values(), [](const auto& row) {
    const bool several = row.first.find(' ') != std::string::npos;
    return row.second.flags == 0 || row.first.size() < 2 ||
           (several && (row.second.flags & (kAnyPlace | kBody | kPerson | kThing | kPeople)) == 0);
  });
}

std::string compile(const SourcePaths& paths) {
  Collector out;
  read_plain_words(paths, out);
  read_person_names(paths, out);
  read_countries(paths, out);
  read_regions(paths, out);
  read_cities(paths, out);
  read_wordnet(paths, out);  // last but one: it also knows Washington as a body
  read_own_lists(paths, out);
  prefer_peoples(out);
  prefer_persons(out);
  drop_useless(out);
  mark_openings(out);
  return compiled(out.values());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::fputs("usage: pressmark-compile-gazetteer GEONAMES-TABLE LISTS-FOLDER OUTPUT\n", stderr);
    return 2;
  }
  try {
    SourcePaths paths;
    paths.geonames = argv[1];
    paths.lists = argv[2];
    const std::string bytes = compile(paths);
    std::ofstream file(argv[3], std::ios::binary);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!file.flush()) throw std::runtime_error(std::string("cannot write ") + argv[3]);
  } catch (const std::exception& failure) {
    std::fprintf(stderr, "pressmark-compile-gazetteer: %s\n", failure.what());
    return 2;
  }
  return 0;
}
