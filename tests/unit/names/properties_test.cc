#include <algorithm>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "shared/names/names.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

constexpr std::string_view kPieces[] = {
    "al",   "-",    " ",         "bin ",  "Abdul ",    "din",    "Jr.", "III",  "Dr. ", "(",    ")",
    "\"",   ",",    ".",         "'",     "’",         "é",      "Ж",   "東",   "X",    "&",    "/",
    "of ",  "the ", "Ministry ", "Inc",   "ABC",       "U.S.",   "kh",  "sch",  "tsch", "y",    "j",
    "ij",   "oo",   "oue",       "h",     "w",         "x",      "sk",  "ov",   "iv",   "van ", "Kim ",
    "Jong", "un",   "s",         "Party", "Mohammed ", "\u0301", "5",   "st. ", "aee",  "ue"};

// Something like a name, and often not.
std::string random_name(std::mt19937& random) {
  std::string name;
  for (std::size_t pieces = random() % 9; pieces > 0; --pieces) {
    if (random() % 3 == 0) {
      for (std::size_t letters = 1 + random() % 6; letters > 0; --letters)
        name += static_cast<char>('a' + random() % 26);
    } else {
      name += kPieces[random() % std::size(kPieces)];
    }
  }
  return name;
}

}  // namespace

TEST_CASE("any two strings: sameness is symmetric, every name is itself", "[names]") {
  std::mt19937 random(11);
  for (int i = 0; i < 4000; ++i) {
    const std::string a = random_name(random), b = random_name(random);
    for (const EntityType type : kEntityTypes) {
      INFO(a << " | " << b);
      REQUIRE(same_name(a, a, type));
      REQUIRE(same_name(a, b, type) == same_name(b, a, type));
    }
  }
}

TEST_CASE("any string: the home key is the key of a name word", "[names]") {
  std::mt19937 random(12);
  for (int i = 0; i < 4000; ++i) {
    const std::string name = random_name(random);
    const std::vector<std::string> words = name_words(name);
    for (const EntityType type : kEntityTypes) {
      const std::string home = home_key(name, type);
      INFO(name << " home " << home);
      const bool listed = std::any_of(words.begin(), words.end(),
                                      [&](const std::string& word) { return word_key(word) == home; });
      REQUIRE((listed || (words.empty() && home.empty())));
    }
  }
}

TEST_CASE("any two words: spellings share the key and are symmetric", "[names]") {
  std::mt19937 random(13);
  const std::string letters = "aeiouyjhkgqsztcwvfdnrl";
  const auto word = [&] {
    std::string out;
    for (std::size_t size = 1 + random() % 8; size > 0; --size) out += letters[random() % letters.size()];
    return out;
  };
  for (int i = 0; i < 20000; ++i) {
    const std::string a = word();
    std::string b = a;
    for (std::size_t edits = random() % 3; edits > 0; --edits) {
      const std::size_t at = random() % (b.size() + 1);
      if (random() % 2 == 0) {
        b.insert(at, 1, letters[random() % letters.size()]);
      } else if (b.size() > 1 && at < b.size()) {
        b.erase(at, 1);
      }
    }
    for (const EntityType type : kEntityTypes) {
      INFO(a << " " << b);
      REQUIRE(are_spellings(a, b, type) == are_spellings(b, a, type));
      if (are_spellings(a, b, type)) REQUIRE(word_key(a) == word_key(b));
    }
  }
}

TEST_CASE("any block: each form is in one name, in any order of the forms", "[names]") {
  std::mt19937 random(14);
  for (int i = 0; i < 60; ++i) {
    std::vector<NameForm> forms;
    for (int k = 0; k < 50; ++k) forms.push_back({random_name(random), static_cast<unsigned>(random() % 5)});
    for (const EntityType type : kEntityTypes) {
      const auto names = resolve_block(type, forms);
      std::vector<std::string> got, expected;
      for (const Name& name : names) {
        for (const NameForm& form : name.forms) got.push_back(form.form);
      }
      for (const NameForm& form : forms) expected.push_back(form.form);
      std::sort(got.begin(), got.end());
      std::sort(expected.begin(), expected.end());
      expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
      REQUIRE(got == expected);
      std::shuffle(forms.begin(), forms.end(), random);
      const auto again = resolve_block(type, forms);
      REQUIRE(again.size() == names.size());
      for (std::size_t n = 0; n < names.size(); ++n) REQUIRE(again[n].canonical == names[n].canonical);
    }
  }
}
