#include "shared/text/utf8.h"

#include <random>

#include "tests/support/catch.h"

using namespace pressmark;

TEST_CASE("bytes that are no UTF-8 become one replacement a maximal ill-formed part", "[text]") {
  CHECK(to_valid_utf8("a\x80z") == "a\uFFFDz");
  CHECK(to_valid_utf8("\xE2\x82") == "\uFFFD");
  CHECK(to_valid_utf8("\xC0\xAF") == "\uFFFD\uFFFD");
  CHECK(to_valid_utf8("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
  CHECK(to_valid_utf8("\xF4\x90\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(to_valid_utf8("żółw €") == "żółw €");
}

TEST_CASE("any bytes become valid UTF-8, and valid UTF-8 stays as it is", "[text]") {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& c : bytes) c = static_cast<char>(random() % 256);
    const std::string valid = to_valid_utf8(bytes);
    REQUIRE(is_valid_utf8(valid));
    REQUIRE(to_valid_utf8(valid) == valid);
  }
}

TEST_CASE("code points are read forwards and backwards", "[text]") {
  const std::string text = "aé€😀";
  CHECK(code_point_at(text, 1).value == U'é');
  CHECK(code_point_at(text, 3).value == U'€');
  CHECK(code_point_at(text, 6).bytes == 4);
  CHECK(code_point_before(text, text.size()).value == U'😀');
  CHECK(code_point_before(text, 3).value == U'é');
  CHECK(code_points(text) == 4);
}

TEST_CASE("white space folds to single blanks and invisible characters go", "[text]") {
  CHECK(fold_white_space("  a\t\n b\u00A0\u2003c\u200B\u00ADd ") == "a b cd");
  CHECK(fold_white_space("\u200B \u00AD").empty());
  CHECK(fold_white_space("a\u200Db") == "ab");
  CHECK(fold_white_space("می\u200Cشود") == "می\u200Cشود");
}

TEST_CASE("text is composed to NFC", "[text]") { CHECK(to_nfc("e\u0301tude") == "étude"); }
