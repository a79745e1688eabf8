#include "shared/text/codes.h"

#include "shared/text/scripts.h"
#include "tests/support/catch.h"

using namespace pressmark;

TEST_CASE("languages are known by their names, tags and letters", "[text]") {
  CHECK(code_of_language("English") == "en");
  CHECK(code_of_language("nno") == "no");  // as "nn" does
  CHECK(code_of_language("deutsch") == "de");
  CHECK(code_of_language("Français") == "fr");
  CHECK(code_of_language("русский") == "ru");
  CHECK(code_of_language("Russe") == "ru");
  CHECK(code_of_language("日本語") == "ja");
  CHECK(code_of_language("EN") == "en");
  CHECK(code_of_language("en-US") == "en");
  CHECK(code_of_language("eng") == "en");
  CHECK(code_of_language("nb") == "no");
  CHECK(code_of_language("iw") == "he");
  CHECK(code_of_language("nothing") == "");
  CHECK(code_of_language("") == "");
}

TEST_CASE("countries are known by their names and letters", "[text]") {
  CHECK(code_of_country("Russia") == "RU");
  CHECK(code_of_country("Россия") == "RU");
  CHECK(code_of_country("united states") == "US");
  CHECK(code_of_country("USA") == "US");
  CHECK(code_of_country("UK") == "GB");
  CHECK(code_of_country("côte d’ivoire") == "CI");
  CHECK(code_of_country("Deutschland") == "DE");
  CHECK(code_of_country("de") == "DE");
  CHECK(code_of_country("RUS") == "RU");
  CHECK(code_of_country("Atlantis") == "");
  CHECK(code_of_country("") == "");
}

TEST_CASE("the script of a word is that of its first letter", "[text]") {
  CHECK(script_of("Moscow") == "Latn");
  CHECK(script_of("«Москва»") == "Cyrl");
  CHECK(script_of("東京") == "Hani");
  CHECK(script_of("12") == "");
  CHECK(script_of("") == "");
}

TEST_CASE("a language is written in its scripts, an unknown one in any", "[text]") {
  CHECK(is_written_in("ru", "Cyrl"));
  CHECK(is_written_in("en", "Latn"));
  CHECK(is_written_in("ja", "Hani"));
  CHECK(is_written_in("ja", "Hira"));
  CHECK(is_written_in("yi", "Hebr"));
  CHECK(is_written_in("sr", "Latn"));
  CHECK(is_written_in("sr", "Cyrl"));
  CHECK(is_written_in("xx", "Cyrl"));
  CHECK(is_written_in("en", ""));
  CHECK_FALSE(is_written_in("en", "Cyrl"));
  CHECK_FALSE(is_written_in("ru", "Latn"));
}
