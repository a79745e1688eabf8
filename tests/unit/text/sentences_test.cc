#include "shared/text/sentences.h"

#include "tests/support/catch.h"

using namespace pressmark;

namespace {

std::vector<std::string> split(std::string_view text) {
  const auto views = sentences_of(text);
  return {views.begin(), views.end()};
}

}  // namespace

TEST_CASE("sentences end at full stops, question and exclamation marks", "[text]") {
  CHECK(split("It rained. Who knew? Nobody!") ==
        std::vector<std::string>{"It rained.", "Who knew?", "Nobody!"});
  CHECK(split("他来了。她走了！") == std::vector<std::string>{"他来了。", "她走了！"});
}

TEST_CASE("abbreviations and initials end no sentence", "[text]") {
  CHECK(split("Gen. J. R. Holm met U.S. envoys on St. Lucia.").size() == 1);
  CHECK(split("It cost 3.5 million. Nobody paid.").size() == 2);
}

TEST_CASE("closing quotes belong to their sentence", "[text]") {
  CHECK(split("“We agreed.” He left.") == std::vector<std::string>{"“We agreed.”", "He left."});
}

TEST_CASE("a text without an end is one sentence", "[text]") {
  CHECK(split("no end") == std::vector<std::string>{"no end"});
  CHECK(split("  ").empty());
}

TEST_CASE("an end like a sentence's is seen through quotes and brackets", "[text]") {
  CHECK(ends_like_sentence("He said: “Yes.”"));
  CHECK(ends_like_sentence("谈判结束。"));
  CHECK(ends_like_sentence("(It rained.)"));
  CHECK_FALSE(ends_like_sentence("Talks end in Oslo"));
  CHECK_FALSE(ends_like_sentence(""));
}
