#include "shared/text/words.h"

#include "shared/text/letters.h"
#include "shared/text/stem.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

std::vector<std::string> texts(std::string_view text) {
  std::vector<std::string> list;
  for (const Word& word : words_of(text)) list.emplace_back(word.text);
  return list;
}

}  // namespace

TEST_CASE("a text splits at all that is neither letter nor digit", "[text]") {
  CHECK(texts("The U.S. paid 1,200 – today!") ==
        std::vector<std::string>{"The", "U", "S", "paid", "1", "200", "today"});
  CHECK(texts("e-mail a_b l’été") == std::vector<std::string>{"e", "mail", "a", "b", "l", "été"});
  CHECK(texts(" … ").empty());
}

TEST_CASE("scripts without spaces give one word a character", "[text]") {
  CHECK(texts("和平 talks谈判") == std::vector<std::string>{"和", "平", "talks", "谈", "判"});
  CHECK(words_of("和")[0].unspaced);
  CHECK(texts("ราคา").size() == 4);
}

TEST_CASE("combining marks stay with their letter", "[text]") {
  CHECK(texts("e\u0301te\u0301") == std::vector<std::string>{"e\u0301te\u0301"});
  CHECK(texts("हिन्दी") == std::vector<std::string>{"हिन्दी"});
}

TEST_CASE("words know their place", "[text]") {
  const auto words = words_of("é bc");
  CHECK(words[1].start == 3);
  CHECK(count_words("é bc 和平") == 4);
}

TEST_CASE("folding takes case and accents away", "[text]") {
  CHECK(fold("Çırağan Straße ŁÓDŹ") == "ciragan strasse lodz");
  CHECK(fold("İstanbul") == "istanbul");
  CHECK(fold("Ёлка") == "елка");
  CHECK(fold("ﬁnal") == "final");
  CHECK(fold(fold("Ærøskøbing")) == fold("Ærøskøbing"));
}

TEST_CASE("words are stemmed in their language", "[text]") {
  CHECK(Stemmer("en").stem("Elections") == Stemmer("en").stem("election"));
  CHECK(Stemmer("de").stem("Verhandlungen") == Stemmer("de").stem("Verhandlung"));
  CHECK(Stemmer("fr").stem("étés") == Stemmer("fr").stem("été"));
  CHECK(Stemmer("fr").stem("étés") == "ete");
  CHECK(Stemmer("xx").stem("Elections") == "elections");
  CHECK(Stemmer("en").stem(std::string(5000, 'a')).size() == 5000);
}

TEST_CASE("stop words are function words of their language", "[text]") {
  CHECK(is_stop_word("the", "en"));
  CHECK(is_stop_word("und", "de"));
  CHECK_FALSE(is_stop_word("the", "de"));
  CHECK_FALSE(is_stop_word("peace", "en"));
  CHECK_FALSE(is_stop_word("", "en"));
  CHECK_FALSE(is_stop_word("he is", "en"));
}
