#pragma once

#include <string>

#include "indexer/entities/gazetteer/collector.h"

namespace pressmark::gazetteer {

/// Where the Debian packages and our own lists lie.
struct SourcePaths {
  std::string share = "/usr/share";
  std::string faker = "/usr/lib/python3/dist-packages/faker/providers/person";
  std::string geonames;  // the city table taken out of libgeonames0
  std::string lists;     // the folder of own.tsv
};

/// Each reads one package into `out`; a file that is missing throws std::runtime_error.
void read_plain_words(const SourcePaths& paths, Collector& out);   // scowl
void read_person_names(const SourcePaths& paths, Collector& out);  // python3-fake-factory, rig
void read_wordnet(const SourcePaths& paths, Collector& out);       // wordnet-base
void read_countries(const SourcePaths& paths, Collector& out);     // iso-codes, unicode-cldr-core
void read_regions(const SourcePaths& paths, Collector& out);       // the same
void read_cities(const SourcePaths& paths, Collector& out);        // libgeonames0, libgeonames-common
void read_own_lists(const SourcePaths& paths, Collector& out);     // own.tsv

/// The whole file.
std::string read_file(const std::string& path);

}  // namespace pressmark::gazetteer
