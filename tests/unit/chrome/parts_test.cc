#include "indexer/chrome/credit.h"
#include "indexer/chrome/label_words.h"
#include "indexer/chrome/shape.h"
#include "tests/support/catch.h"

using namespace pressmark::chrome;

TEST_CASE("a cue is found whatever its case, apostrophes and numbers", "[chrome]") {
  CHECK(shape_of("YOU MAY ALSO LIKE").cue.cue == Cue::related);
  CHECK(shape_of("Don't miss").cue.cue == Cue::related);
  CHECK(shape_of("Comments (12)").cue.cue == Cue::comments);
  CHECK(shape_of("The related articles of law were read in court").cue.cue == Cue::none);
}

TEST_CASE("a cue of one character words is found in Chinese", "[chrome]") {
  CHECK(shape_of("相关新闻").cue.cue == Cue::related);
  CHECK(shape_of("责任编辑：林某").cue.cue == Cue::author);
}

TEST_CASE("sentences are counted by their ends, not by every full stop", "[chrome]") {
  const Shape shape = shape_of("It cost 1.5 million. She said so. \"Nobody did.\"");
  CHECK(shape.inner_ends == 2);
  CHECK(shape.sentence_end);
  CHECK_FALSE(shape_of("Council votes to rebuild pier").sentence_end);
  CHECK(shape_of("市长说，工程将于春天开始。").sentence_end);
}

TEST_CASE("an ellipsis is told from a full stop", "[chrome]") {
  CHECK(shape_of("A grey seal has been seen near…").ellipsis_end);
  CHECK(shape_of("A grey seal has been seen near...").ellipsis_end);
  CHECK_FALSE(shape_of("A grey seal has been seen.").ellipsis_end);
}

TEST_CASE("words that lost the blank between them are seen", "[chrome]") {
  CHECK(shape_of("HomeRegionCouncil Votes").glued == 2);
  CHECK(shape_of("Council Votes").glued == 0);
}

TEST_CASE("credits are found in brackets, after labels and around slashes", "[chrome]") {
  CHECK(has_credit("The pier last winter [File: Ilse Brandt/Northlight]"));
  CHECK(has_credit("The pier last winter. (Courtesy: Ilse Brandt)"));
  CHECK(has_credit("The pier last winter. Source: NLP / Ilse Brandt"));
  CHECK(has_credit("The pier last winter. Foto: Ilse Brandt"));
  CHECK(has_credit("The pier last winter. REUTERS/Ilse Brandt"));
  CHECK_FALSE(has_credit("The kiosk will sell things for boats (ropes, furniture assembly/disassembly)"));
  CHECK_FALSE(has_credit("The council (which has 21 members) votes on Tuesday."));
  CHECK_FALSE(
      has_credit("She named one source: the harbour office, whose long report on the state of the pilings "
                 "had been given to all of the members in May."));
}

TEST_CASE("a credit alone is told from a caption with a credit", "[chrome]") {
  CHECK(is_credit_only("Photo: Ilse Brandt"));
  CHECK(is_credit_only("(Courtesy: Ilse Brandt)"));
  CHECK_FALSE(is_credit_only("The pier last winter. Photo: Ilse Brandt"));
  CHECK_FALSE(is_credit_only("The council votes on Tuesday."));
}

TEST_CASE("class words are taken apart, and the nearest are told from the others", "[chrome]") {
  LabelReader reader;
  const Hints hints = reader.hints_of("article__body-text x y z related-posts__list");
  CHECK(has(hints.near, Hint::body));
  CHECK_FALSE(has(hints.near, Hint::related));
  CHECK(has(hints.far, Hint::related));
}
