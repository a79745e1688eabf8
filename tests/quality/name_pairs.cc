// pressmark-name-pairs FILE: how well same_name tells the pairs of a list apart. FILE has lines
// `name TAB name TAB type TAB same|different`, a heading before them. Prints accuracy, and precision and
// recall of "same", for each type and for all; with -v, the wrong pairs before that. With four numbers behind
// FILE, floors of accuracy and precision over all, of the names alone and with the gazetteer: exit status 1
// if one is not reached, 77 if there is no FILE.
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "indexer/entities/gazetteer/gazetteer.h"
#include "indexer/entities/gazetteer/key.h"
#include "shared/names/names.h"

namespace {

using namespace pressmark;

struct Counts {
  int true_same = 0, false_same = 0, true_different = 0, false_different = 0;

  void add(bool expected, bool given) {
    int& count = given ? (expected ? true_same : false_same) : (expected ? false_different : true_different);
    ++count;
  }
};

double share(int part, int whole) { return whole == 0 ? 0.0 : static_cast<double>(part) / whole; }

double accuracy_of(const Counts& c) {
  const int right = c.true_same + c.true_different;
  return share(right, right + c.false_same + c.false_different);
}

double precision_of(const Counts& c) { return share(c.true_same, c.true_same + c.false_same); }

bool reaches(const Counts& c, const char* accuracy, const char* precision) {
  return accuracy_of(c) >= std::atof(accuracy) && precision_of(c) >= std::atof(precision);
}

void print(std::string_view title, const Counts& c) {
  const int all = c.true_same + c.true_different + c.false_same + c.false_different;
  fmt::print("{}\tpairs {}\taccuracy {:.3f}\tprecision {:.3f}\trecall {:.3f}\n", title, all, accuracy_of(c),
             precision_of(c), share(c.true_same, c.true_same + c.false_different));
}

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream in(line);
  for (std::string cell; std::getline(in, cell, '\t');) cells.push_back(cell);
  return cells;
}

bool type_from(std::string_view word, EntityType& type) {
  if (word == "person") type = EntityType::person;
  if (word == "org") type = EntityType::org;
  if (word == "place") type = EntityType::place;
  return word == "person" || word == "org" || word == "place";
}

// The name as an index keeps it.
std::string indexed_name(const std::string& name, EntityType type) {
  if (type == EntityType::person) return name;
  const gazetteer::Entry entry = gazetteer::look_up(gazetteer::key_of(name));
  const unsigned kinds =
      type == EntityType::place ? gazetteer::kAnyPlace : static_cast<unsigned>(gazetteer::kBody);
  const bool known = entry.has(kinds);
  return known && !entry.name.empty() ? std::string(entry.name) : name;
}

using ByType = std::map<std::string, Counts>;

void print(std::string_view title, const ByType& by_type) {
  fmt::print("{}\n", title);
  for (const auto& [type, counts] : by_type) print(type, counts);
}

}  // namespace

int main(int argc, char** argv) {
  const bool verbose = argc == 3 && std::string_view(argv[1]) == "-v";
  const bool floors = argc == 6;
  if (argc != 2 && !verbose && !floors) {
    std::fputs("usage: pressmark-name-pairs [-v] FILE [ACCURACY PRECISION ACCURACY PRECISION]\n", stderr);
    return 2;
  }
  const char* file = argv[verbose ? 2 : 1];
  std::ifstream in(file);
  if (!in) {
    std::fprintf(stderr, "pressmark-name-pairs: cannot read %s\n", file);
    return floors ? 77 : 2;
  }
  ByType alone, with_gazetteer;
  for (std::string line; std::getline(in, line);) {
    const std::vector<std::string> cells = cells_of(line);
    EntityType type = EntityType::person;
    if (cells.size() < 4 || !type_from(cells[2], type)) continue;  // the heading
    const bool expected = cells[3] == "same";
    const bool names = same_name(cells[0], cells[1], type);
    const bool indexed = same_name(indexed_name(cells[0], type), indexed_name(cells[1], type), type);
    for (const std::string& group : {cells[2], std::string("all")}) {
      alone[group].add(expected, names);
      with_gazetteer[group].add(expected, indexed);
    }
    if (verbose && expected != indexed)
      fmt::print("{}: {} | {}\n", expected ? "missed" : "false", cells[0], cells[1]);
  }
  print("same_name", alone);
  print("with the gazetteer", with_gazetteer);
  if (!floors) return 0;
  const bool reached =
      reaches(alone["all"], argv[2], argv[3]) && reaches(with_gazetteer["all"], argv[4], argv[5]);
  if (!reached) fmt::print("below the floors\n");
  return reached ? 0 : 1;
}
