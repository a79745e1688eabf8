#include <fmt/format.h>

#include "indexer/chrome/author_note.h"
#include "indexer/chrome/leads.h"
#include "tests/support/catch.h"
#include "tests/unit/chrome/judged_page.h"

using namespace pressmark;
using namespace pressmark::tests;

namespace {

std::string article() {
  return fmt::format("{}\n\n{}\n\n{}\n\n{}\n\n{}\n\n{}\n", kOpening, kSecond, kThird, kFourth, kFifth,
                     kSixth);
}

void check_article_kept(const JudgedPage& page) {
  for (const std::string_view paragraph : {kOpening, kSecond, kThird, kFourth, kFifth, kSixth})
    CHECK(page.keeps(paragraph));
}

// The role of a paragraph that stands behind the article.
JudgedPage with_after(std::string_view after) {
  return judged_dump(fmt::format("{}\n{}\n", article(), after));
}

}  // namespace

TEST_CASE("an appeal above the link to the content is dropped", "[chrome]") {
  const JudgedPage page = judged_dump(fmt::format(
      "We are owned by nobody but our readers. If you liked what you read, please send us the price of a "
      "sandwich.\nSkip to main content\n\n{}",
      article()));
  CHECK_FALSE(page.keeps("We are owned"));
  check_article_kept(page);
}

TEST_CASE("an article that stands above the link to the content is kept", "[chrome]") {
  std::string rest = "Skip to navigation\n";
  for (int i = 0; i < 16; ++i) rest += fmt::format("Entry {} of the menu\n", i);
  check_article_kept(judged_dump(article() + rest));
}

TEST_CASE("a paragraph after the text that begins with the name in the byline is dropped", "[chrome]") {
  const JudgedPage page = judged_dump(fmt::format(
      "Council votes to rebuild the ferry pier\n\nBy Jorun Halvey\n\n{}\nJorun Halvey came to the paper from "
      "a bakery in Tarn. She keeps eleven bees and one cat.\n",
      article()));
  CHECK_FALSE(page.keeps("Jorun Halvey came"));
  check_article_kept(page);
}

TEST_CASE("a paragraph after the text that says what somebody writes about is dropped", "[chrome]") {
  CHECK_FALSE(with_after("Jorun Halvey-Ostrum writes about harbours, hats and the people under them.")
                  .keeps("Jorun Halvey"));
  CHECK_FALSE(with_after("Enno Quastmeier berichtet aus den Dörfern hinter dem Deich.").keeps("Enno"));
}

TEST_CASE("a last paragraph about a person of the story is kept", "[chrome]") {
  CHECK(with_after("Mayor Anneke Torvald told the council that she would not stand again, and left the hall "
                   "before the vote was counted.")
            .keeps("Mayor Anneke"));
}

TEST_CASE("a note on where the text appeared or on mistakes in it is dropped", "[chrome]") {
  CHECK_FALSE(with_after("This article was first published in the printed edition of the Courier.")
                  .keeps("This article"));
  CHECK_FALSE(with_after("This report appears in the print edition of 5 March.").keeps("This report"));
  CHECK_FALSE(with_after("Fehler gefunden? Bitte schreiben Sie an fehler@kurier.example.").keeps("Fehler"));
}

TEST_CASE("the line of an agency that names its reporters and editors is dropped", "[chrome]") {
  CHECK_FALSE(with_after("(Reporting by Ann Lee in Tarnwick and Bo Ek in Lindvale; editing by Cy Dunn)")
                  .keeps("(Reporting"));
  CHECK_FALSE(
      with_after("Reporting by Ann Lee and Bo Ek in Lindvale; Editing by Cy Dunn").keeps("Reporting by"));
  CHECK(with_after("Reporting by the harbour office has been slow since the council split last winter.")
            .keeps("Reporting by"));
}

TEST_CASE("a line after the text that says when it was posted is a dateline", "[chrome]") {
  CHECK(with_after("Posted on 9 May 2021, 17:40 (31 readers)").role("Posted on") != Role::text);
  CHECK_FALSE(with_after("发表于 2004年12月27日 12:40").keeps("发表于"));
}

TEST_CASE("a heading with nothing after it is dropped, headings in a row are not", "[chrome]") {
  CHECK_FALSE(with_after("Was this of use to you?").keeps("Was this"));
  const std::string page = fmt::format(
      "<html><head><title>Council votes</title></head><body><article><h1>Council votes</h1><p>{}</p><p>{}</p>"
      "<p>{}</p><h2>The first of the reasons</h2><h2>The second of the reasons</h2><h2>The third of the "
      "reasons</h2></article></body></html>",
      kOpening, kSecond, kThird);
  CHECK(judged_html(page).keeps("The third"));
}

TEST_CASE("the title under a phrase that leads to other stories is dropped", "[chrome]") {
  const JudgedPage page = judged_dump(
      fmt::format("{}\n\n{}\n\n{}\n\nWatch\n\nThe pier crane, told in one minute\n\n{}\n\n{}\n\n{}\n",
                  kOpening, kSecond, kThird, kFourth, kFifth, kSixth));
  CHECK_FALSE(page.keeps("The pier crane"));
  check_article_kept(page);
}

TEST_CASE("a lead to another story is known by its phrase and colon", "[chrome]") {
  CHECK(chrome::is_lead_to_story(
      "READ MORE: Why the old pier leans, and what nineteen winters did to its feet"));
  CHECK(chrome::is_lead_to_story("Lesen Sie auch: Wer den Steg bezahlt"));
  CHECK_FALSE(chrome::is_lead_to_story("Torvald: The pier will be rebuilt"));
  CHECK_FALSE(chrome::is_lead_to_story("Read more: she told the children to read more and to write less."));
}

TEST_CASE("a short paragraph that ends with a button is known", "[chrome]") {
  CHECK(chrome::ends_with_button("Our reporters walk to every meeting. Become a member"));
  CHECK_FALSE(chrome::ends_with_button("She wants to become a member"));
  CHECK_FALSE(chrome::ends_with_button("The club has grown. Anyone may become a member."));
}

TEST_CASE("a presentation of the author begins with a full name", "[chrome]") {
  CHECK(chrome::presents_author("Ada Quill covers the harbour.", ""));
  CHECK(chrome::presents_author("Ada Quill likes hats.", "by ada quill\n"));
  CHECK_FALSE(chrome::presents_author("Ada Quill likes hats.", "by ben tarn\n"));
  CHECK_FALSE(chrome::presents_author("Snow covers the harbour.", ""));
  CHECK_FALSE(chrome::presents_author("The Courier Group covers half of the cost.", "the courier group"));
  CHECK_FALSE(chrome::presents_author("", "by ada quill"));
}
