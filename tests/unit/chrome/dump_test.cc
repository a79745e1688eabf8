#include <algorithm>

#include <fmt/format.h>

#include "tests/support/catch.h"
#include "tests/unit/chrome/judged_page.h"

using namespace pressmark;
using namespace pressmark::tests;

namespace {

std::string article() {
  return fmt::format("{}\n\n{}\n\n{}\n\n{}\n\n{}\n\n{}\n", kOpening, kSecond, kThird, kFourth, kFifth,
                     kSixth);
}

std::string with_between(std::string_view lines) {
  return fmt::format("{}\n\n{}\n\n{}\n\n{}\n\n{}\n\n{}\n\n{}\n", kOpening, kSecond, kThird, lines, kFourth,
                     kFifth, kSixth);
}

// Breaks lines at blanks so that none is wider than `width` bytes.
std::string wrap_lines(const std::string& text, std::size_t width) {
  std::string wrapped;
  std::size_t column = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    if (column > 0 && column + 1 + (end - at) > width) {
      wrapped += '\n';
      column = 0;
    }
    if (column > 0 && end > at) {
      wrapped += ' ';
      ++column;
    }
    wrapped += text.substr(at, end - at);
    column += end - at;
    if (end < text.size() && text[end] == '\n') {
      wrapped += '\n';
      column = 0;
    }
    at = end + 1;
  }
  return wrapped;
}

void check_article_kept(const JudgedPage& page) {
  for (const std::string_view paragraph : {kOpening, kSecond, kThird, kFourth, kFifth, kSixth})
    CHECK(page.keeps(paragraph));
}

}  // namespace

TEST_CASE("a dump that is only an article is kept from its first line", "[chrome]") {
  check_article_kept(judged_dump(article()));
}

TEST_CASE("lines without empty lines between them are judged alike", "[chrome]") {
  check_article_kept(judged_dump(
      fmt::format("{}\n{}\n{}\n{}\n{}\n{}\n", kOpening, kSecond, kThird, kFourth, kFifth, kSixth)));
}

TEST_CASE("a share bar between two paragraphs is dropped", "[chrome]") {
  const JudgedPage page = judged_dump(with_between("Share this article\nFacebook\nTwitter\nCopy link"));
  check_article_kept(page);
  CHECK_FALSE(page.keeps("Share this article"));
  CHECK_FALSE(page.keeps("Facebook"));
  CHECK_FALSE(page.keeps("Copy link"));
  CHECK(page.reason("Share this article") == "share bar");
}

TEST_CASE("an advertisement mark inside the article is dropped", "[chrome]") {
  const JudgedPage page = judged_dump(with_between("Advertisement"));
  check_article_kept(page);
  CHECK(page.role("Advertisement") == Role::chrome);
}

TEST_CASE("a lead to another story inside the article is dropped", "[chrome]") {
  const JudgedPage page = judged_dump(with_between("Read more: Ferry captain honoured for rescue in storm"));
  check_article_kept(page);
  CHECK(page.role("Read more: Ferry") == Role::chrome);
}

TEST_CASE("a short heading between paragraphs is a sub-heading", "[chrome]") {
  const JudgedPage page = judged_dump(with_between("Lorries behind the market"));
  CHECK(page.role("Lorries behind") == Role::subhead);
}

TEST_CASE("a quotation as heading between paragraphs is a sub-heading", "[chrome]") {
  const JudgedPage page = judged_dump(with_between("‘Nobody asked the fishermen’"));
  CHECK(page.role("‘Nobody asked") == Role::subhead);
}

TEST_CASE("a short sentence inside the article is text", "[chrome]") {
  const JudgedPage page = judged_dump(with_between("“That is all we ever wanted,” he said."));
  CHECK(page.role("“That is all") == Role::text);
}

TEST_CASE("a caption with a credit in brackets is a caption", "[chrome]") {
  const JudgedPage page =
      judged_dump(with_between("The old ferry pier of Weserholm in the winter of last year, seen from the "
                               "lighthouse [File: Ilse Brandt/Northlight]"));
  check_article_kept(page);
  CHECK(page.role("The old ferry pier") == Role::caption);
}

TEST_CASE("a caption with a labelled credit is a caption, and the description before it an alternative text",
          "[chrome]") {
  const JudgedPage page =
      judged_dump(with_between("A woman in a yellow raincoat pointing at a wooden pier.\n\nAnneke Torvald "
                               "has led the council for eight years. Source: NLP / Ilse Brandt"));
  check_article_kept(page);
  CHECK(page.role("A woman in a yellow") == Role::alt);
  CHECK(page.role("Anneke Torvald has led") == Role::caption);
}

TEST_CASE("a line that is only a picture credit is a credit", "[chrome]") {
  const JudgedPage page = judged_dump(with_between("Photo: Ilse Brandt"));
  check_article_kept(page);
  CHECK(page.role("Photo: Ilse") == Role::credit);
}

TEST_CASE("teasers of other stories after the article are dropped, also whole sentences among them",
          "[chrome]") {
  const JudgedPage page = judged_dump(
      article() +
      "\nYou May Also Like\n"
      "A grey seal lies on the beach near the lighthouse while two children watch it from a distance.\n"
      "Seal Returns To Weserholm Beach After Ten Years\n"
      "For the first time in a decade a grey seal has been seen near…\n\n"
      "Firefighters stand in front of a burned barn.\n"
      "Barn Fire Leaves Two Families Without Homes\n"
      "The fire broke out shortly after midnight in the village of…\n");
  check_article_kept(page);
  for (const std::string_view line : {"You May Also", "A grey seal", "Seal Returns", "For the first time",
                                      "Firefighters stand", "Barn Fire", "The fire broke"}) {
    CHECK_FALSE(page.keeps(line));
  }
}

TEST_CASE("a list of headlines without a heading of its own is dropped", "[chrome]") {
  const JudgedPage page = judged_dump(
      article() +
      "\nSeal Returns To Weserholm Beach After Ten Years\n\nBarn Fire Leaves Two Families Without Homes\n\n"
      "Region Plans New Bus Line To The Coast\n\nWeserholm Choir Wins National Prize\n\n"
      "Mayor Torvald Opens Winter Market In The Old Town\n");
  check_article_kept(page);
  CHECK_FALSE(page.keeps("Seal Returns"));
  CHECK_FALSE(page.keeps("Mayor Torvald Opens"));
}

TEST_CASE("an offer that reads like a sentence after the article is dropped", "[chrome]") {
  const JudgedPage page = judged_dump(
      article() +
      "\nSign up to our newsletter\nGet the best stories of the week delivered to your inbox every Friday.\n"
      "Already a member? Sign in here\nDownload the app\n");
  check_article_kept(page);
  CHECK_FALSE(page.keeps("Sign up to our"));
  CHECK_FALSE(page.keeps("Get the best"));
  CHECK_FALSE(page.keeps("Already a member"));
  CHECK_FALSE(page.keeps("Download the app"));
}

TEST_CASE("a comment form is dropped", "[chrome]") {
  const JudgedPage page =
      judged_dump(article() +
                  "\nLEAVE A REPLY\nPlease enter your comment!\nYour email address will not be published.\n"
                  "Save my name and email in this browser for the next time I comment.\n");
  check_article_kept(page);
  CHECK_FALSE(page.keeps("LEAVE A REPLY"));
  CHECK_FALSE(page.keeps("Please enter"));
  CHECK_FALSE(page.keeps("Your email"));
  CHECK_FALSE(page.keeps("Save my name"));
}

TEST_CASE("consent texts and legal lines are dropped", "[chrome]") {
  const JudgedPage page = judged_dump(
      "We use cookies to improve your experience on our site and to show you personalised ads.\n\n" +
      article() + "\n© 2031 Weserholm Courier. All rights reserved.\nPrivacy policy\nTerms of use\n");
  check_article_kept(page);
  CHECK_FALSE(page.keeps("We use cookies"));
  CHECK_FALSE(page.keeps("© 2031"));
  CHECK_FALSE(page.keeps("Privacy policy"));
}

TEST_CASE("the headline is the line like a title before the first paragraph", "[chrome]") {
  const JudgedPage page = judged_dump(
      "Home\nWorld\nSport\nWeserholm council votes to rebuild old ferry pier\nBy Ilse Brandt\nTuesday, March "
      "4, 2031\n" +
      article());
  check_article_kept(page);
  CHECK(page.role("Weserholm council votes") == Role::title);
  CHECK(page.role("Home") == Role::chrome);
  CHECK_FALSE(page.keeps("By Ilse"));
  CHECK(page.role("Tuesday, March 4") == Role::dateline);
}

TEST_CASE("a breadcrumb glued to a cut copy of the headline is not the headline", "[chrome]") {
  const JudgedPage page = judged_dump(
      "img_spot\nHomeRegionWeserholm Council Votes To Rebuild Old Ferry...\n\nWeserholm Council Votes To "
      "Rebuild Old Ferry Pier By Next Winter\n\n" +
      article());
  check_article_kept(page);
  CHECK(page.role("Weserholm Council Votes To Rebuild Old Ferry Pier") == Role::title);
  CHECK(page.role("HomeRegion") == Role::chrome);
  CHECK(page.role("img_spot") == Role::chrome);
}

TEST_CASE("the outlet's name twice above the headline is its source", "[chrome]") {
  const JudgedPage page = judged_dump(
      "Weserholm Courier\nWeserholm Courier\nRegion\nWeserholm council votes to rebuild old ferry pier\n\n" +
      article());
  CHECK(page.role("Weserholm Courier") == Role::source);
  CHECK(page.role("Weserholm council votes") == Role::title);
}

TEST_CASE("a heading of the template before the first paragraph divides nothing and is dropped", "[chrome]") {
  const JudgedPage page = judged_dump(
      "Weserholm council votes to rebuild old ferry pier\n\nIn a nutshell\n\n" + article() + "\nDone\n");
  check_article_kept(page);
  CHECK(page.role("In a nutshell") == Role::chrome);
  CHECK(page.role("Done") == Role::chrome);
}

TEST_CASE("buttons, counters and dates alone after the article are dropped", "[chrome]") {
  const JudgedPage page =
      judged_dump(article() + "\nRead More About:\nDone\n1,204 views\n3 min read\nMarch 4, 2031\n");
  check_article_kept(page);
  for (const std::string_view line :
       {"Read More About", "Done", "1,204 views", "3 min read", "March 4, 2031"})
    CHECK_FALSE(page.keeps(line));
}

TEST_CASE("furniture in other languages is dropped", "[chrome]") {
  CHECK(judged_dump(with_between("Lesen Sie auch")).reason("Lesen Sie auch") == "leads to other stories");
  CHECK(judged_dump(with_between("Читайте также")).role("Читайте также") == Role::chrome);
  CHECK(judged_dump(with_between("Publicidad")).role("Publicidad") == Role::chrome);
  CHECK(judged_dump(with_between("Czytaj także: Nowy most nad rzeką")).role("Czytaj także") == Role::chrome);
  CHECK(judged_dump(with_between("Διαβάστε επίσης")).role("Διαβάστε επίσης") == Role::chrome);
}

TEST_CASE("a Chinese page keeps its paragraphs and loses its furniture", "[chrome]") {
  const JudgedPage page = judged_dump(
      "首页\n新闻\n海港市议会决定重建旧码头\n2031年3月4日\n"
      "海港市议会星期二投票决定重建旧渡轮码头，结束了持续六年多的争议。市长说，工程将于春天开始，费用约一千四"
      "百万元。\n"
      "她在投票后对记者说，我们不能再等了，木桩已经腐烂，每年冬天码头都要关闭几个星期，居民的生活受到很大影响"
      "。\n"
      "反对者担心更大的渡轮会给市场后面的狭窄街道带来更多的卡车，他们已经收集了三千多个签名，并要求重新讨论。"
      "\n"
      "相关新闻\n海豹十年后重返海滩\n责任编辑：林某\n版权所有 未经授权不得转载\n");
  CHECK(page.keeps("海港市议会星期二"));
  CHECK(page.keeps("她在投票后"));
  CHECK(page.keeps("反对者担心"));
  CHECK_FALSE(page.keeps("相关新闻"));
  CHECK_FALSE(page.keeps("版权所有"));
  CHECK_FALSE(page.keeps("首页"));
}

TEST_CASE("the lines of hard-wrapped paragraphs are kept, and go on from one another", "[chrome]") {
  const std::string wrapped = wrap_lines(article(), 72);
  const JudgedPage page = judged_dump(wrapped);
  int dropped = 0, goes_on = 0;
  for (const Judgement& judgement : page.judgements()) {
    dropped += judgement.role == Role::chrome ? 1 : 0;
    goes_on += judgement.goes_on ? 1 : 0;
  }
  CHECK(dropped == 0);
  CHECK(goes_on == static_cast<int>(page.judgements().size()) - 6);
}

TEST_CASE("a page without blocks gives no judgements", "[chrome]") { CHECK(judge(Page{}).empty()); }

TEST_CASE("every judgement has a reason and a confidence between 0 and 1", "[chrome]") {
  const JudgedPage page = judged_dump("Home\n\n" + article() + "\nRelated Stories\nSeal Returns To Beach\n");
  for (const Judgement& judgement : page.judgements()) {
    CHECK_FALSE(judgement.reason.empty());
    CHECK(judgement.confidence >= 0);
    CHECK(judgement.confidence <= 1);
  }
}
