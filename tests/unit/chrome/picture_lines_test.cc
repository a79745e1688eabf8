#include <fmt/format.h>

#include "tests/support/catch.h"
#include "tests/unit/chrome/judged_page.h"

using namespace pressmark;
using namespace pressmark::tests;

namespace {

JudgedPage with_between(std::string_view lines) {
  return judged_dump(fmt::format("{}\n\n{}\n\n{}\n\n{}\n\n{}\n\n{}\n\n{}\n", kOpening, kSecond, kThird, lines,
                                 kFourth, kFifth, kSixth));
}

JudgedPage with_box(std::string_view box) {
  return judged_html(fmt::format(
      "<html><head><title>Council votes to rebuild the ferry pier</title></head><body><div><div>Council "
      "votes "
      "to rebuild the ferry pier</div><div>{}</div><div>{}</div><div>{}</div>{}<div>{}</div><div>{}</div>"
      "<div>{}</div></div></body></html>",
      kOpening, kSecond, kThird, box, kFourth, kFifth, kSixth));
}

}  // namespace

TEST_CASE("a line that begins like a description of a picture is one", "[chrome]") {
  CHECK(with_between("A woman in a yellow raincoat leans on a rotten piling").role("A woman") == Role::alt);
  CHECK(with_between("Zwei Kinder in roten Mützen füttern eine Möwe am Steg").role("Zwei Kinder") ==
        Role::alt);
}

TEST_CASE("a short heading that begins so is none", "[chrome]") {
  CHECK(with_between("A pier with a past").keeps("A pier"));
}

TEST_CASE("a sentence that begins so is text", "[chrome]") {
  CHECK(with_between("A woman in a yellow raincoat shouted that the pilings were the least of the problems.")
            .keeps("A woman"));
}

TEST_CASE("a description above a caption may begin with anything", "[chrome]") {
  const JudgedPage page =
      with_between("Grey pilings under the old pier at low water\n\nThe pilings last week. Photo: Ada Quill");
  CHECK(page.role("Grey pilings") == Role::alt);
  CHECK(page.role("The pilings") == Role::caption);
}

TEST_CASE("a line that ends with names after its sentence is a caption", "[chrome]") {
  CHECK(with_between("The pier at low tide on Monday morning. Ada Quill/Weserholm Courier")
            .role("The pier at") == Role::caption);
  CHECK(with_between("The pier at low tide on Monday morning. Photo by the author").role("The pier at") ==
        Role::caption);
  CHECK(with_between("It was like the pier in the film, said the mayor of the town, Dr. Anneke Torvald.")
            .keeps("It was like"));
}

TEST_CASE("text in the box of an image is its caption", "[chrome]") {
  const JudgedPage page = with_box(
      "<div><img src='p.jpg' alt='Grey pilings under an old pier'><div>The pilings last week, seen from the "
      "ferry.</div></div>");
  CHECK(page.role("The pilings") == Role::caption);
}

TEST_CASE("a paragraph beside an image among other paragraphs is no caption", "[chrome]") {
  const JudgedPage page = with_box("<img src='p.jpg' alt='Grey pilings under an old pier'>");
  CHECK(page.keeps(kFourth));
}
