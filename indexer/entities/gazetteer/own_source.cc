// Our own list: own.tsv.
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "indexer/entities/gazetteer/sources.h"

namespace pressmark::gazetteer {
namespace {

std::vector<std::string> parts_of(const std::string& text, char mark) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == mark) {
      parts.emplace_back();
    } else {
      parts.back().push_back(c);
    }
  }
  return parts;
}

unsigned kind_of(const std::string& word) {
  struct Kind {
    const char* word;
    unsigned flag;
  };
  constexpr Kind kKinds[] = {{"country", kCountry}, {"region", kRegion}, {"city", kCity},  {"place", kPlace},
                             {"body", kBody},       {"people", kPeople}, {"thing", kThing}};
  for (const Kind& kind : kKinds) {
    if (word == kind.word) return kind.flag;
  }
  throw std::runtime_error("own.tsv: no such kind: " + word);
}

}  // namespace

void read_own_lists(const SourcePaths& paths, Collector& out) {
  constexpr double kOwnRank = 1e12;  // what a person wrote wins
  std::istringstream lines(read_file(paths.lists + "/own.tsv"));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::vector<std::string> fields = parts_of(line, '\t');
    if (fields.size() != 4) throw std::runtime_error("own.tsv: not four fields: " + line);
    const unsigned kind = kind_of(fields[0]);
    std::vector<std::string> names = parts_of(fields[3], '|');
    names.push_back(fields[1]);
    for (const std::string& name : names) {
      if (name.empty()) continue;
      if ((kind & (kPeople | kThing)) != 0) {
        out.add_word(name, kind);
      } else {
        out.add_thing(name, {kind, fields[1], fields[2], 3, kOwnRank});
      }
    }
  }
}

}  // namespace pressmark::gazetteer
