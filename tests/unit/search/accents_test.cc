#include "query/search/accents.h"

#include <algorithm>

#include "tests/support/catch.h"

using namespace pressmark;

namespace {

bool gives(const std::vector<std::string>& spellings, const std::string& wanted) {
  return std::find(spellings.begin(), spellings.end(), wanted) != spellings.end();
}

}  // namespace

TEST_CASE("a folded word may have been written with the accents of its language", "[search]") {
  CHECK(gives(spellings_of("новыи", "нового", "ru", 2), "новый"));
  CHECK(gives(spellings_of("новыи", "нового", "ru", 2), "новыи"));
  CHECK(gives(spellings_of("premiere", "premier", "fr", 4), "première"));
  CHECK(spellings_of("zebras", "zebra", "en", 2) == std::vector<std::string>{"zebras"});
  CHECK(spellings_of("мини", "мини", "ru", 2) == std::vector<std::string>{"мини"});
}

TEST_CASE("letters shared with the word that was written have its accents", "[search]") {
  CHECK(spellings_of("россиискои", "российский", "ru", 6).front() == "российскои");
  CHECK(spellings_of("hauser", "Häuser", "de", 1) == std::vector<std::string>{"häuser", "hauser"});
  CHECK(gives(spellings_of("kadinlar", "kadın", "tr", 4), "kadınlar"));
  CHECK(gives(spellings_of("strassen", "Straße", "de", 2), "strassen"));
}

TEST_CASE("spellings are few, and each is there once", "[search]") {
  std::vector<std::string> spellings = spellings_of(std::string(5'000, 'i'), "ii", "tr", 2);
  CHECK(spellings.size() <= 64);
  std::sort(spellings.begin(), spellings.end());
  CHECK(std::adjacent_find(spellings.begin(), spellings.end()) == spellings.end());
  CHECK(spellings_of("", "", "tr", 0) == std::vector<std::string>{""});
}
