#include <fmt/format.h>

#include "indexer/chrome/time_line.h"
#include "tests/support/catch.h"
#include "tests/unit/chrome/judged_page.h"

using namespace pressmark;
using namespace pressmark::tests;
using chrome::is_time_line;

namespace {

std::string paragraphs() {
  return fmt::format("<p>{}</p><p>{}</p><p>{}</p><p>{}</p><p>{}</p><p>{}</p>", kOpening, kSecond, kThird,
                     kFourth, kFifth, kSixth);
}

// The article in its container, with `inside` in the middle of it and `around` after it.
std::string page_of(std::string_view inside, std::string_view around = "") {
  return fmt::format(
      "<html><head><title>Council votes to rebuild the ferry pier - Weserholm Courier</title></head><body>"
      "<nav><ul><li><a href='/'>Home</a></li><li><a href='/r'>Region</a></li><li><a "
      "href='/s'>Sport</a></li></ul></nav>"
      "<div class='main'><h1>Council votes to rebuild the ferry pier</h1><div class='story'>"
      "<p>{}</p><p>{}</p><p>{}</p>{}<p>{}</p><p>{}</p><p>{}</p></div>{}</div></body></html>",
      kOpening, kSecond, kThird, inside, kFourth, kFifth, kSixth, around);
}

void check_article_kept(const JudgedPage& page) {
  for (const std::string_view paragraph : {kOpening, kSecond, kThird, kFourth, kFifth, kSixth})
    CHECK(page.keeps(paragraph));
}

}  // namespace

TEST_CASE("the paragraphs of a page are kept and its menu is dropped", "[chrome]") {
  const JudgedPage page = judged_html(page_of(""));
  check_article_kept(page);
  CHECK_FALSE(page.keeps("Home"));
  CHECK_FALSE(page.keeps("Sport"));
  CHECK(page.role("Council votes") == Role::title);
}

TEST_CASE("an article that lies in an aside is kept", "[chrome]") {
  const JudgedPage page = judged_html("<html><head><title>Ferry pier</title></head><body><aside>" +
                                      paragraphs() + "</aside></body></html>");
  check_article_kept(page);
}

TEST_CASE("a class name that misleads loses no paragraph", "[chrome]") {
  const JudgedPage page = judged_html("<html><body><h1>Ferry pier</h1><div class='teaser-content'>" +
                                      paragraphs() + "</div></body></html>");
  check_article_kept(page);
}

TEST_CASE("a sub-heading element between paragraphs is a sub-heading", "[chrome]") {
  const JudgedPage page = judged_html(page_of("<h2>Lorries behind the market</h2>"));
  check_article_kept(page);
  CHECK(page.role("Lorries behind") == Role::subhead);
}

TEST_CASE("the time above a post of a live blog is no text", "[chrome]") {
  const JudgedPage page = judged_html(
      page_of("<p>21:40 BST</p><h3>Lorries behind the market</h3><p>9:05 a.m.</p><h3>Good morning all</h3>"));
  check_article_kept(page);
  CHECK_FALSE(page.keeps("21:40"));
  CHECK_FALSE(page.keeps("9:05"));
  CHECK(is_time_line("17h30"));
  CHECK_FALSE(is_time_line("21:40 the council voted"));
  CHECK_FALSE(is_time_line("3:2"));
}

TEST_CASE("what a video player says to those who cannot play is no text", "[chrome]") {
  const JudgedPage page = judged_html(
      page_of("<div class='player'><p>This video can not be played. To play it you need to enable "
              "JavaScript in your browser.</p></div>"));
  check_article_kept(page);
  CHECK_FALSE(page.keeps("This video"));
}

TEST_CASE("a lead to another story that is set aside in the text is dropped", "[chrome]") {
  const JudgedPage page = judged_html(
      page_of("<aside><strong>Seen elsewhere</strong> <a href='/n/4'>The carillon of the station is out of "
              "tune since its window was changed</a></aside>"));
  check_article_kept(page);
  CHECK_FALSE(page.keeps("Seen elsewhere"));
}

TEST_CASE("a path of sections above the headline is no text", "[chrome]") {
  const JudgedPage page = judged_html(
      "<html><body><article><p class='rubric'>Weserholm › Harbour news</p>"
      "<h1>Council votes to rebuild the ferry pier</h1>" +
      paragraphs() + "</article></body></html>");
  check_article_kept(page);
  CHECK_FALSE(page.keeps("Weserholm ›"));
}

TEST_CASE("the last paragraph is kept where an advertisement parts it from the others", "[chrome]") {
  const std::string last =
      "The council will meet again in the old customs house before the end of the month.";
  const JudgedPage page = judged_html(
      page_of("", "<div><span>Advertisement</span></div><div class='story'><p>" + last + "</p></div>"));
  check_article_kept(page);
  CHECK(page.keeps("The council will"));
}

TEST_CASE("a figure's caption and alternative text are told from the text", "[chrome]") {
  const JudgedPage page =
      judged_html(page_of("<figure><img src='a.jpg' alt='A woman points at a wooden pier'><figcaption>Anneke "
                          "Torvald at the pier last winter.</figcaption></figure>"));
  check_article_kept(page);
  CHECK(page.role("A woman points") == Role::alt);
  CHECK(page.role("Anneke Torvald at") == Role::caption);
}

TEST_CASE("a list of links to other stories inside the article is dropped", "[chrome]") {
  const JudgedPage page = judged_html(
      page_of("<div class='related'><h3>Related stories</h3><ul><li><a href='/1'>Seal returns to Weserholm "
              "beach after ten years</a></li>"
              "<li><a href='/2'>Barn fire leaves two families without homes</a></li></ul></div>"));
  check_article_kept(page);
  CHECK_FALSE(page.keeps("Related stories"));
  CHECK_FALSE(page.keeps("Seal returns"));
  CHECK_FALSE(page.keeps("Barn fire"));
}

TEST_CASE("a list of plain items inside the article is kept", "[chrome]") {
  const JudgedPage page = judged_html(page_of(
      "<ul><li>The pier itself is to be rebuilt in oak and steel and will be wider than before.</li>"
      "<li>The waiting hall will be heated, and it will have a kiosk that opens all year round.</li></ul>"));
  CHECK(page.keeps("The pier itself"));
  CHECK(page.keeps("The waiting hall"));
}

TEST_CASE("a thread of comments below the article is dropped", "[chrome]") {
  const JudgedPage page = judged_html(
      page_of("",
              "<div id='comments' class='comment-list'><h3>3 comments</h3>"
              "<div class='comment'><span class='comment-author'>harbourfan</span><p>I have waited for this "
              "vote for years and I am glad that it came at last.</p></div>"
              "<div class='comment'><span class='comment-author'>oldsalt</span><p>Nobody thinks of the "
              "people in the lane, who will not sleep for the noise of it.</p></div></div>"));
  check_article_kept(page);
  CHECK_FALSE(page.keeps("I have waited"));
  CHECK_FALSE(page.keeps("Nobody thinks"));
}

TEST_CASE("a consent text is dropped wherever it stands", "[chrome]") {
  const JudgedPage page =
      judged_html(page_of("",
                          "<div class='cookie-consent'><p>We use cookies and similar technologies to improve "
                          "our pages. You can change your choice at any time.</p>"
                          "<button>Accept all</button></div>"));
  check_article_kept(page);
  CHECK_FALSE(page.keeps("We use cookies"));
  CHECK_FALSE(page.keeps("Accept all"));
}

TEST_CASE("an author box below the article is dropped", "[chrome]") {
  const JudgedPage page =
      judged_html(page_of("",
                          "<div class='author-bio'><h4>About the author</h4><p>Ilse Brandt is a reporter for "
                          "the Weserholm Courier. Follow her on social media.</p></div>"));
  check_article_kept(page);
  CHECK_FALSE(page.keeps("About the author"));
  CHECK_FALSE(page.keeps("Ilse Brandt is a reporter"));
}

TEST_CASE("the headline that stands again in the text is not repeated", "[chrome]") {
  const JudgedPage page = judged_html(page_of("<p>Council votes to rebuild the ferry pier</p>"));
  int kept = 0;
  for (const Judgement& judgement : page.judgements()) kept += judgement.role == Role::text ? 1 : 0;
  CHECK(kept == 6);
}

TEST_CASE("the cells of a table that stands in a figure are no captions", "[chrome]") {
  const JudgedPage page = judged_html(
      page_of("<figure><table><tr><td>Length of the pier</td><td>240 metres</td></tr><tr><td>Width of the "
              "pier</td><td>9 metres</td></tr></table></figure>"));
  CHECK(page.role("Length of the pier") != Role::caption);
}

TEST_CASE("a page of very many blocks is judged in time that grows with it", "[chrome]") {
  std::string html = "<html><body>";
  for (int i = 0; i < 20'000; ++i)
    html += "<div class='item'><h2>Seal returns to the beach</h2><img alt='A seal'></div>";
  const JudgedPage page = judged_html(html);
  CHECK(page.judgements().size() >= 20'000);
}
