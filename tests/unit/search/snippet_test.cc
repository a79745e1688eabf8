#include "query/search/snippet.h"

#include "query/language/parse.h"
#include "shared/text/utf8.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

Patterns patterns_of(const std::string& query) {
  const auto parsed = parse_query(query, {"2025-07-20", false});
  REQUIRE(parsed);
  return Patterns(parsed->query, {"en"});
}

// The marked parts, between bars.
std::string marked_parts(const Snippet& snippet) {
  std::string parts;
  for (const auto& [start, end] : snippet.marks) {
    std::size_t at = 0, from = 0, letters = 0;
    for (; at < snippet.text.size() && letters < end; ++letters) {
      if (letters == start) from = at;
      at += code_point_at(snippet.text, at).bytes;
    }
    parts += (parts.empty() ? "" : "|") + snippet.text.substr(from, at - from);
  }
  return parts;
}

const std::string kText =
    "The council met for three hours on Tuesday and went home without a word to the press that waited.\n"
    "Dockers had struck since Sunday. Ferries to the islands stayed in port while the strike went on. "
    "A café near the harbour kept its lights on.";

}  // namespace

TEST_CASE("a snippet is the sentences with most of the words that were looked for", "[search]") {
  const Snippet snippet = snippet_of(kText, "en", patterns_of("ferry strike"));
  CHECK(snippet.text.find("Ferries to the islands") != std::string::npos);
  CHECK(marked_parts(snippet) == "Ferries|strike");
  CHECK(code_points(snippet.text) <= 310);
}

TEST_CASE("marks count code points, not bytes", "[search]") {
  const Snippet snippet = snippet_of("Ünïcödé çafé: the café is öpen.", "en", patterns_of("open"));
  REQUIRE(snippet.marks.size() == 1);
  CHECK(snippet.marks[0].first == 26);
  CHECK(marked_parts(snippet) == "öpen");
}

TEST_CASE("phrases are marked whole, and only where they stand", "[search]") {
  CHECK(marked_parts(snippet_of("A strike at the harbour: the harbour strike.", "en",
                                patterns_of("\"harbour strike\""))) == "harbour strike");
}

TEST_CASE("exact words and beginnings are marked as such", "[search]") {
  CHECK(marked_parts(snippet_of("Strikes, a strike, striking.", "en", patterns_of("=strike"))) == "strike");
  CHECK(marked_parts(snippet_of("Strikes, a strike, strife.", "en", patterns_of("strik*"))) ==
        "Strikes|strike");
}

TEST_CASE("what is excluded is not marked", "[search]") {
  CHECK(marked_parts(snippet_of("A ferry and a strike.", "en", patterns_of("ferry -strike"))) == "ferry");
}

TEST_CASE("names are marked in any spelling", "[search]") {
  CHECK(marked_parts(snippet_of("President Zelenskyy spoke.", "en", patterns_of("person:zelensky"))) ==
        "Zelenskyy");
}

TEST_CASE("without a hit in the text a snippet is its beginning", "[search]") {
  const Snippet snippet = snippet_of(kText, "en", patterns_of("zebra"));
  CHECK(snippet.text.find("The council met") == 0);
  CHECK(snippet.marks.empty());
  CHECK(snippet_of("", "en", patterns_of("zebra")).text.empty());
}

TEST_CASE("a long sentence is cut around its first hit", "[search]") {
  std::string text;
  for (int i = 0; i < 200; ++i) text += "filler ";
  text += "the ferry ";
  for (int i = 0; i < 200; ++i) text += "filler ";
  const Snippet snippet = snippet_of(text, "en", patterns_of("ferry"));
  CHECK(marked_parts(snippet) == "ferry");
  CHECK(code_points(snippet.text) < 350);
  CHECK(snippet.text.find("…") == 0);
}

TEST_CASE("a hostile text of one word costs little", "[search]") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "ferry ";
  const Snippet snippet = snippet_of(text, "en", patterns_of("ferry ferries =ferry ferr* \"ferry ferry\""));
  CHECK(code_points(snippet.text) < 400);
  CHECK(code_points(snippet_of(std::string(3'000'000, 'x'), "en", patterns_of("ferry")).text) < 400);
}

TEST_CASE("a snippet is one line", "[search]") {
  CHECK(snippet_of("A ferry.\nA strike.", "en", patterns_of("ferry strike")).text == "A ferry. A strike.");
}
