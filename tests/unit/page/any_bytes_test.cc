#include <random>

#include "shared/text/utf8.h"
#include "shared/text/words.h"
#include "tests/support/catch.h"
#include "tests/unit/page/reading.h"

using namespace pressmark;

namespace {

void check_text(const std::string& text) {
  CHECK(is_valid_utf8(text));
  CHECK(text.find('\0') == std::string::npos);
  CHECK(fold_white_space(text) == text);
  CHECK(to_nfc(text) == text);
}

void check_page(const Page& page) {
  for (const Block& block : page.blocks) {
    check_text(block.text);
    CHECK_FALSE(block.text.empty());
    CHECK(block.words == static_cast<int>(count_words(block.text)));
    CHECK(block.linked_words <= block.words);
    CHECK(is_valid_utf8(block.labels));
    CHECK(is_valid_utf8(block.path));
    CHECK(is_valid_utf8(block.tag));
  }
  check_text(page.head.title);
  for (const auto& [name, content] : page.head.metas) {
    check_text(name);
    check_text(content);
  }
  for (const TimeElement& time : page.head.times) CHECK(time.block <= page.blocks.size());
}

// Pieces of markup and bytes in any order.
std::string random_page(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {"<p>",
                                                   "</p>",
                                                   "<div class='a b'>",
                                                   "</div>",
                                                   "<a href=x>",
                                                   "</a>",
                                                   "<br>",
                                                   "<li>",
                                                   "<table>",
                                                   "<td>",
                                                   "</table>",
                                                   "<title>",
                                                   "</title>",
                                                   "<script>",
                                                   "<!--",
                                                   "-->",
                                                   "<img alt='",
                                                   "'",
                                                   "\"",
                                                   "<time>",
                                                   "</time>",
                                                   "&nbsp;",
                                                   "&#0;",
                                                   "&#x301;",
                                                   "word ",
                                                   "Стр ",
                                                   "中文",
                                                   "\xC3",
                                                   "\xFF\xFE",
                                                   "\xE4\xB8",
                                                   "<meta name=a content=b>",
                                                   "<h1>",
                                                   "</h1>",
                                                   "<svg>",
                                                   "</svg>",
                                                   "<pre>",
                                                   "\n\n",
                                                   "<",
                                                   ">",
                                                   "e\xCC\x81",
                                                   "\x1B$B",
                                                   "<figcaption>",
                                                   "<noscript>",
                                                   "charset=koi8-r",
                                                   "\xA0",
                                                   " ",
                                                   "<body id=c>"};
  std::string page;
  const std::size_t count = random() % 60;
  for (std::size_t i = 0; i < count; ++i) page += kPieces[random() % kPieces.size()];
  if (random() % 4 == 0) page.insert(random() % (page.size() + 1), 1, '\0');
  return page;
}

}  // namespace

TEST_CASE("any bytes give a page of valid, folded, composed text", "[page]") {
  std::mt19937 random(20310504);
  for (int round = 0; round < 2'000; ++round) {
    const std::string bytes = random_page(random);
    check_page(html_page(bytes));
    check_page(dump_page(bytes));
  }
}

TEST_CASE("a page cut anywhere is a page", "[page]") {
  const std::string whole =
      "<html lang=en><head><title>Storm</title><script type=application/ld+json>{}</script></head><body "
      "class=\"a 'b\">"
      "<!-- c --><p>Größe <a href='x'>中文</a> <img alt=\"y\"><br><br>z &amp; &#x201C;</p></body></html>";
  for (std::size_t size = 0; size <= whole.size(); ++size) check_page(html_page(whole.substr(0, size)));
}
