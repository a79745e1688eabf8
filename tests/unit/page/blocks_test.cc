#include "tests/support/catch.h"
#include "tests/unit/page/reading.h"

using namespace pressmark;
using Texts = std::vector<std::string>;

namespace {

Texts texts_of_html(const std::string& html) { return texts_of(html_page(html)); }

Block only_block(const std::string& html) {
  const Page page = html_page(html);
  REQUIRE(page.blocks.size() == 1);
  return page.blocks[0];
}

}  // namespace

TEST_CASE("block elements part text, inline elements do not", "[page]") {
  CHECK(texts_of_html("<h1>Ferry sinks</h1><p>The <b>old</b> <a href=x>ferry</a> <span>sank</span>.</p>") ==
        Texts{"Ferry sinks", "The old ferry sank."});
}

TEST_CASE("text that stands in a div, a cell, an item or the body itself counts", "[page]") {
  CHECK(texts_of_html(
            "loose<div>in a div</div><table><tr><td>cell<th>head</table><ul><li>item<li>other</ul>") ==
        Texts{"loose", "in a div", "cell", "head", "item", "other"});
}

TEST_CASE("one line break is a blank, two are a new paragraph", "[page]") {
  CHECK(texts_of_html("<div>one<br>line<br> <br/>&nbsp;two<br><br><br>three</div>") ==
        Texts{"one line", "two", "three"});
}

TEST_CASE("a line break and an indent are a new paragraph", "[page]") {
  CHECK(texts_of_html("<td>one<br>&nbsp;&nbsp;&nbsp;two<br>\xE3\x80\x80\xE3\x80\x80three<br>four</td>") ==
        Texts{"one", "two", "three four"});
}

TEST_CASE("a line break behind a long line that ends like a sentence is a new paragraph", "[page]") {
  const std::string line =
      "The ferry to Port Quillon was late on Monday, and nobody on the quay could say why it was so.";
  CHECK(texts_of_html("<td>" + line + "<br>" + line + " <br>Photo: Ada Quill<br>Harbour Gazette</td>") ==
        Texts{line, line, "Photo: Ada Quill Harbour Gazette"});
}

TEST_CASE("a line break between two inline elements is a new paragraph", "[page]") {
  CHECK(texts_of_html("<td><b>Otter freed</b><br><i>9 May 2021</i><br>by <b>Ada Quill</b><br>of Quay</td>") ==
        Texts{"Otter freed", "9 May 2021 by Ada Quill of Quay"});
}

TEST_CASE("empty lines part preformatted text", "[page]") {
  CHECK(texts_of_html("<pre>\nfirst line\nsecond line\n\nnext\n</pre>") ==
        Texts{"first line second line", "next"});
}

TEST_CASE("the content of scripts, styles, forms' choices and pictures is no text", "[page]") {
  CHECK(texts_of_html(
            "<p>a</p><script>var b = '<p>b</p>';</script><style>p{}</style><template><p>c</p></template>"
            "<svg><text>d</text></svg><iframe>e</iframe><object>f</object><textarea>g</textarea>"
            "<select><option>h</select><noscript>i</noscript><!-- j --><p>k</p>") == Texts{"a", "k"});
}

TEST_CASE("a page with nothing outside noscript is read from there", "[page]") {
  CHECK(texts_of_html("<div id=app></div><noscript><p>All the news of the harbour.</p></noscript>") ==
        Texts{"All the news of the harbour."});
}

TEST_CASE("character references are decoded and blanks folded", "[page]") {
  CHECK(texts_of_html("<p>Caf&eacute;&nbsp;&amp;\n\t bar &#8212; &#x201C;open&#8221; &lt;now&gt;</p>") ==
        Texts{"Café & bar — “open” <now>"});
}

TEST_CASE("references to control characters mean windows-1252, as in browsers", "[page]") {
  CHECK(texts_of_html("<p>the dentist&#146;s &#147;chair&#148;&#133; &#x80;5\xC2\x92s&#129;</p>") ==
        Texts{"the dentist’s “chair”… €5’s"});
}

TEST_CASE("text comes out composed", "[page]") {
  CHECK(texts_of_html("<p>Cafe\xCC\x81 u&#776;ber</p>") == Texts{"Café über"});
}

TEST_CASE("a block knows its element and where it stands", "[page]") {
  const Page page = html_page(
      "<body><main><article><h2>Head</h2><blockquote><p>said</p></blockquote></article></main>"
      "<aside>more</aside><nav><ul><li>menu</ul></nav><footer>foot</footer><form><button>go</button></form></"
      "body>");
  REQUIRE(page.blocks.size() == 6);
  CHECK(page.blocks[0].tag == "h2");
  CHECK(page.blocks[0].heading == 2);
  CHECK(page.blocks[0].path == "html/body/main/article/h2");
  CHECK(has(page.blocks[0].inside, Inside::main));
  CHECK(has(page.blocks[1].inside, Inside::article));
  CHECK(has(page.blocks[1].inside, Inside::quote));
  CHECK(page.blocks[1].heading == 0);
  CHECK(has(page.blocks[2].inside, Inside::aside));
  CHECK_FALSE(has(page.blocks[2].inside, Inside::article));
  CHECK(has(page.blocks[3].inside, Inside::nav));
  CHECK(has(page.blocks[3].inside, Inside::list));
  CHECK(has(page.blocks[4].inside, Inside::footer));
  CHECK(has(page.blocks[5].inside, Inside::form));
  CHECK(has(page.blocks[5].inside, Inside::button));
}

TEST_CASE("roles say where a block stands, too", "[page]") {
  const Page page =
      html_page("<div role=navigation>a</div><div role=complementary>b</div><div role=banner>c</div>");
  CHECK(has(page.blocks.at(0).inside, Inside::nav));
  CHECK(has(page.blocks.at(1).inside, Inside::aside));
  CHECK(has(page.blocks.at(2).inside, Inside::header));
}

TEST_CASE("text that is not shown is marked, not dropped", "[page]") {
  const Page page = html_page(
      "<p hidden>a</p><p style='color:red; Display : NONE'>b</p><div "
      "aria-hidden=true><p>c</p></div><p>d</p>");
  REQUIRE(texts_of(page) == Texts{"a", "b", "c", "d"});
  CHECK(has(page.blocks[0].inside, Inside::hidden));
  CHECK(has(page.blocks[1].inside, Inside::hidden));
  CHECK(has(page.blocks[2].inside, Inside::hidden));
  CHECK_FALSE(has(page.blocks[3].inside, Inside::hidden));
  CHECK_FALSE(has(only_block("<body style='visibility:hidden'><p>a</p>").inside, Inside::hidden));
}

TEST_CASE("labels are the class, id, role and itemprop words, nearest first", "[page]") {
  const Block block = only_block(
      "<div id=Main class='Wrap  wide'><section role=feed><p class=lead "
      "itemprop=articleBody>Text</p></section></div>");
  CHECK(block.labels == "lead articlebody feed main wrap wide");
}

TEST_CASE("labels of an inline element that holds the whole block count, of one that does not do not",
          "[page]") {
  CHECK(only_block("<div class=info> <span class=by><a rel=author class=name>Ada Quill</a></span></div>")
            .labels == "author name by info");
  CHECK(only_block("<div class=info>By <span class=by>Ada Quill</span></div>").labels == "info");
  CHECK(only_block("<div class=info><span class=by>Ada Quill</span>, Harbour Gazette</div>").labels ==
        "info");
}

TEST_CASE("labels are bounded and never cut inside a word", "[page]") {
  std::string html;
  for (int depth = 0; depth < 200; ++depth) html += "<div class=harbourgazette>";
  const Block block = only_block(html + "text");
  CHECK(block.labels.size() <= 400);
  CHECK(block.labels.size() > 300);
  CHECK(block.labels.substr(block.labels.rfind(' ') + 1) == "harbourgazette");
  CHECK(block.path.size() <= 512);
}

TEST_CASE("words inside links and links are counted", "[page]") {
  const Block block =
      only_block("<p>See <a href=1>the full list</a> or <a href=2>ask</a>, <a name=3>not this</a>.</p>");
  CHECK(block.words == 8);
  CHECK(block.linked_words == 4);
  CHECK(block.links == 2);
}

TEST_CASE("blocks inside one link are linked", "[page]") {
  const Page page = html_page("<a href=x><h3>Storm ahead</h3><p>Read more</p></a><p>Free</p>");
  REQUIRE(page.blocks.size() == 3);
  CHECK(page.blocks[0].linked_words == 2);
  CHECK(page.blocks[1].links == 1);
  CHECK(page.blocks[2].links == 0);
}

TEST_CASE("words that only layout parts stay apart", "[page]") {
  CHECK(texts_of_html("<p>By<a href=x>Ada Quill</a></p><p><a href=1>News</a><a href=2>Sport</a></p>") ==
        Texts{"By Ada Quill", "News Sport"});
  CHECK(texts_of_html("<p>H<sub>2</sub>O un<b>believ</b>able <span>T</span>he</p>") ==
        Texts{"H2O unbelievable The"});
}

TEST_CASE("children of one element have the same container", "[page]") {
  const Page page = html_page("<div><p>a</p><p>b</p></div><div><p>c</p></div>");
  REQUIRE(page.blocks.size() == 3);
  CHECK(page.blocks[0].container == page.blocks[1].container);
  CHECK(page.blocks[0].container != page.blocks[2].container);
}

TEST_CASE("paragraphs by line breaks have their element as container", "[page]") {
  const Page page = html_page("<div id=x>a<br><br>b<p>c</p>d</div><div>e</div>");
  REQUIRE(page.blocks.size() == 5);
  for (std::size_t i = 1; i < 4; ++i) CHECK(page.blocks[i].container == page.blocks[0].container);
  CHECK(page.blocks[4].container != page.blocks[0].container);
}

TEST_CASE("the containers of a page form a tree", "[page]") {
  const Page page = html_page("<div><section><p>a</p></section><p>b</p></div>");
  REQUIRE(page.blocks.size() == 2);
  const auto inner = static_cast<std::size_t>(page.blocks[0].container);
  REQUIRE(inner < page.container_parents.size());
  CHECK(page.container_parents[inner] == page.blocks[1].container);
}

TEST_CASE("an alternative text is a block of its own behind the paragraph that holds the image", "[page]") {
  const Page page =
      html_page("<p>The ferry <img alt='A ferry at night' class=pic> sank.</p><img alt=''><img>");
  REQUIRE(texts_of(page) == Texts{"The ferry sank.", "A ferry at night"});
  CHECK(page.blocks[1].tag == "img");
  CHECK(page.blocks[1].alternative);
  CHECK(page.blocks[1].words == 4);
  CHECK(page.blocks[1].labels == "pic");
  CHECK_FALSE(page.blocks[0].alternative);
  CHECK(page.blocks[0].container == page.blocks[1].container);
}

TEST_CASE("captions are told by their element", "[page]") {
  const Page page =
      html_page("<figure><img alt=Bay><figcaption>The <i>bay</i><p>Photo: Ada</p></figcaption></figure>");
  REQUIRE(texts_of(page) == Texts{"Bay", "The bay", "Photo: Ada"});
  CHECK(page.blocks[1].tag == "figcaption");
  CHECK(page.blocks[2].tag == "figcaption");
  CHECK(has(page.blocks[1].inside, Inside::figure));
}

TEST_CASE("old pages with unclosed tags and stray ends keep all text in order", "[page]") {
  CHECK(texts_of_html(
            "<table><tr><td><font size=2>one<p>two<p>three</b></font><td>four</table></div>five<p>six") ==
        Texts{"one", "two", "three", "four", "five", "six"});
}

TEST_CASE("elements that nobody knows flow inline", "[page]") {
  CHECK(texts_of_html("<p>one <x-thing>two</x-thing> three<wbr>four</p>") == Texts{"one two threefour"});
}

TEST_CASE("an empty page has no blocks", "[page]") {
  CHECK(html_page("").blocks.empty());
  CHECK(html_page("<html><body> &nbsp;<br></body></html>").blocks.empty());
  CHECK(html_page("").is_html);
}
