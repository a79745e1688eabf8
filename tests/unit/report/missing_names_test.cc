#include "indexer/report/missing_names.h"

#include "tests/support/catch.h"

using namespace pressmark;

TEST_CASE("names that are in no article are told, of many the first ones", "[report]") {
  CHECK(missing_names_line({}, false).empty());
  std::vector<NameRules::TypedForm> forms = {{EntityType::org, "X Corp"}};
  CHECK(missing_names_line(forms, false) == "1 name of the names file is in no article: 'X Corp' (org)");
  for (const char* name : {"B", "C", "D", "E", "F", "G"}) forms.emplace_back(EntityType::person, name);
  const std::string begin =
      "7 names of the names file are in no article: 'X Corp' (org), 'B' (person), 'C' (person), 'D' "
      "(person), "
      "'E' (person)";
  CHECK(missing_names_line(forms, false) == begin + ", 2 more (-v names them)");
  CHECK(missing_names_line(forms, true) == begin + ", 'F' (person), 'G' (person)");
}
