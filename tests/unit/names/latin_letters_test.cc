// Names in other alphabets meet those in Latin letters.
#include "shared/names/latin_letters.h"

#include "shared/names/names.h"
#include "shared/names/person.h"
#include "shared/text/letters.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

std::string read(const std::string& word) { return latin_letters(fold(word)); }

bool is_one_person(const std::string& a, const std::string& b) { return same_name(a, b, EntityType::person); }

}  // namespace

TEST_CASE("alphabets are read letter by letter", "[names][letters]") {
  CHECK(read("Щербатюк") == "shcherbatyuk");
  CHECK(read("Горбачёв") == "gorbachev");
  CHECK(read("Київ") == "kiiv");
  CHECK(read("Μητσοτάκης") == "mitsotakis");
  CHECK(read("Παπανδρέου") == "papandreou");
  CHECK(read("Μπακογιάννη") == "bakogianni");
  CHECK(read("სააკაშვილი") == "saakashvili");
  CHECK(read("Պետրոսյան") == "petrosyan");
}

TEST_CASE("other words stay as they are", "[names][letters]") {
  for (const char* word : {"grigorenko", "", "彗星", "محمد", "כהן", "42", "łódź"})
    CHECK(latin_letters(word) == word);
  CHECK(latin_letters("ъ") == "ъ");
}

TEST_CASE("a person is found across alphabets", "[names][letters]") {
  CHECK(is_one_person("Олександр Григоренко", "Oleksandr Hryhorenko"));
  CHECK(is_one_person("Сергей Шойгу", "Sergei Shoigu"));
  CHECK(is_one_person("Ю. Тимошенко", "Yulia Tymoshenko"));
  CHECK(is_one_person("Никита Хрущёв", "Nikita Khrushchev"));
  CHECK(is_one_person("Александар Вучић", "Aleksandar Vučić"));
  CHECK(is_one_person("Κυριάκος Μητσοτάκης", "Kyriakos Mitsotakis"));
  CHECK(is_one_person("Михеил Саакашвили", "მიხეილ სააკაშვილი"));
  CHECK_FALSE(is_one_person("Олександр Григоренко", "Petro Hryhorenko"));
  CHECK_FALSE(is_one_person("Рустем Умеров", "Rustam Umarov"));
  CHECK_FALSE(is_one_person("Анна Иванова", "Anna Petrova"));
}

TEST_CASE("names in two alphabets share a home", "[names][letters]") {
  CHECK(home_key("Володимир Зеленський", EntityType::person) ==
        home_key("Volodymyr Zelensky", EntityType::person));
  CHECK(home_key("Газпром", EntityType::org) == home_key("Gazprom", EntityType::org));
  CHECK(home_key("Κυριάκος Μητσοτάκης", EntityType::person) == home_key("Mitsotakis", EntityType::person));
  const auto names =
      resolve_block(EntityType::person, {{"Olexander Grigorenko", 2}, {"Олександр Григоренко", 1}});
  REQUIRE(names.size() == 1);
  CHECK(names[0].documents == 3);
}
