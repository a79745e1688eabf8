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

}  // namespace

TEST_CASE("a heading of two words between paragraphs is a sub-heading", "[chrome]") {
  CHECK(with_between("Who decides").role("Who decides") == Role::subhead);
  CHECK(with_between("What next?").keeps("What next?"));
}

TEST_CASE("a heading after a lead to another story is a sub-heading", "[chrome]") {
  const JudgedPage page = with_between("READ MORE: Why the old pier leans\n\nTwo winters, one storm");
  CHECK_FALSE(page.keeps("READ MORE"));
  CHECK(page.role("Two winters") == Role::subhead);
}

TEST_CASE("a phrase of furniture between paragraphs is no sub-heading", "[chrome]") {
  CHECK_FALSE(with_between("Copy link").keeps("Copy link"));
}

TEST_CASE("the text after a list of links in mid-article is kept", "[chrome]") {
  const JudgedPage page = judged_html(fmt::format(
      "<html><head><title>Council votes to rebuild the ferry pier</title></head><body><main><div>Council "
      "votes "
      "to rebuild the ferry pier</div><div>{}</div><div>{}</div><div><div>See also</div><a href='/a'>Why old "
      "piers lean to the west</a></div><div>Not the first pier</div><div>{}</div><div>It will be built of "
      "larch.</div><div>{}</div></main>"
      "</body></html>",
      kOpening, kSecond, kThird, kFourth));
  CHECK_FALSE(page.keeps("See also"));
  CHECK_FALSE(page.keeps("Why old"));
  CHECK(page.keeps("Not the first"));
  CHECK(page.keeps(kThird));
  CHECK(page.keeps(kFourth));
}

TEST_CASE("a count of comments above the text does not make the text comments", "[chrome]") {
  const JudgedPage page = judged_dump(
      fmt::format("Council votes to rebuild the ferry pier\nCopy link\n41 comments\n\n{}\n\n{}\n\n{}\n\n{}\n",
                  kOpening, kSecond, kThird, kFourth));
  for (const std::string_view paragraph : {kOpening, kSecond, kThird, kFourth}) CHECK(page.keeps(paragraph));
}

TEST_CASE("a line of author and day above the text is a byline", "[chrome]") {
  const std::string rest = fmt::format("\n{}\n\n{}\n\n{}\n\n{}\n", kOpening, kSecond, kThird, kFourth);
  const auto role_of = [&](std::string_view line) {
    return judged_dump(fmt::format("Council votes to rebuild the ferry pier\n\n{}\n{}", line, rest))
        .role(line);
  };
  CHECK(role_of("Von Enno Quastmeier 19.09.2021, 08:15 Uhr 3 Min.") == Role::byline);
  CHECK(role_of("Posted on 9th May 2021 by Ada Quill") == Role::byline);
  CHECK(role_of("By Ada Quill in Tarn") == Role::byline);
}
