#include "indexer/source/path_rules.h"

#include "indexer/source/glob.h"
#include "tests/support/catch.h"

using namespace pressmark;

TEST_CASE("a star and a question mark stay within one part of a path", "[source]") {
  CHECK(glob_matches("*.html", "a.html"));
  CHECK(glob_matches("*", ""));
  CHECK_FALSE(glob_matches("*.html", "a/b.html"));
  CHECK(glob_matches("a?c",
                     "a\xC3\xA9"
                     "c"));
  CHECK_FALSE(glob_matches("a?c", "a/c"));
  CHECK(glob_matches("*a*b*c", "xxaxxbxxc"));
  CHECK_FALSE(glob_matches("*a*b*c", "xxaxxbxx"));
}

TEST_CASE("two stars stand for any number of parts", "[source]") {
  CHECK(glob_matches("**/x.html", "x.html"));
  CHECK(glob_matches("**/x.html", "a/b/x.html"));
  CHECK(glob_matches("a/**/b", "a/b"));
  CHECK(glob_matches("a/**", "a/b/c"));
  CHECK_FALSE(glob_matches("a/**/b", "b"));
}

TEST_CASE("classes, escapes, and brackets that are none", "[source]") {
  CHECK(glob_matches("[a-c]x", "bx"));
  CHECK_FALSE(glob_matches("[!a-c]x", "bx"));
  CHECK(glob_matches("[]]", "]"));
  CHECK(glob_matches("[^x]", "\xC3\xA9"));
  CHECK(glob_matches("\\*", "*"));
  CHECK_FALSE(glob_matches("\\*", "x"));
  CHECK(glob_matches("a[b", "a[b"));
  CHECK(glob_matches("\\", "\\"));
}

TEST_CASE("patterns that once took for ever do not", "[source]") {
  std::string pattern, name(2000, 'a');
  for (int i = 0; i < 500; ++i) pattern += "a*";
  CHECK_FALSE(glob_matches(pattern + "b", name));
  std::string parts;
  for (int i = 0; i < 200; ++i) parts += "**/";
  std::string path;
  for (int i = 0; i < 1000; ++i) path += "a/";
  CHECK_FALSE(glob_matches(parts + "b", path + "c"));
}

TEST_CASE("without a slash a pattern stands for a name anywhere, with one for a path", "[source]") {
  PathRules rules;
  REQUIRE(rules.exclude("draft*"));
  REQUIRE(rules.exclude("/top.html"));
  REQUIRE(rules.exclude("tag/"));
  CHECK(rules.excluded("a/draft1.html", false) == "draft*");
  CHECK(rules.excluded("top.html", false) == "/top.html");
  CHECK_FALSE(rules.excluded("a/top.html", false));
  CHECK(rules.excluded("a/tag", true) == "tag/");
  CHECK_FALSE(rules.excluded("a/tag", false));
  CHECK(rules.included("anything"));
}

TEST_CASE("an included folder takes all that is in it", "[source]") {
  PathRules rules;
  REQUIRE(rules.include("news"));
  REQUIRE(rules.include("2024/*.txt"));
  CHECK(rules.included("a/news/b/c.html"));
  CHECK(rules.included("2024/x.txt"));
  CHECK_FALSE(rules.included("2024/more/x.txt"));
  CHECK_FALSE(rules.included("newsletter/c.html"));
  CHECK_FALSE(rules.include(""));
}
