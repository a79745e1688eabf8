#include "query/search/query_words.h"

#include <algorithm>

#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"

using namespace pressmark;
using pressmark::test::sample_article;
using pressmark::test::SampleArchive;

namespace {

std::vector<std::string> forms(QueryWords& words, const std::string& text) {
  std::vector<std::string> forms = words.forms(words_of(text).front(), "", false);
  std::sort(forms.begin(), forms.end());
  return forms;
}

using Forms = std::vector<std::string>;

}  // namespace

// A thousand words may look at a hundred candidates each; three hundred words begin with "st".
TEST_CASE("words share the work of finding inflections, in any order", "[search]") {
  std::string text = "The harbours burned the stays.";
  for (int i = 0; i < 300; ++i) text += " st" + std::to_string(i);
  SampleArchive sample({sample_article("a", "", text)});
  const Collection collection(sample.archive().database());
  constexpr std::size_t kWords = 1'000;
  QueryWords first(collection, {"en"}, false, kWords), last(collection, {"en"}, false, kWords);
  CHECK(forms(first, "harbour") == Forms{"harbour", "harbours"});
  CHECK_FALSE(first.note());
  CHECK(forms(first, "stay") == Forms{"stay"});
  CHECK(forms(last, "stay") == Forms{"stay"});
  CHECK(forms(last, "harbour") == Forms{"harbour", "harbours"});
  REQUIRE(last.note());
  CHECK(last.note()->text == "there are too many words alike to find all inflections of stay");
  QueryWords alone(collection, {"en"}, false, 1);
  CHECK(forms(alone, "stay") == Forms{"stay", "stays"});
  CHECK_FALSE(alone.note());
}
