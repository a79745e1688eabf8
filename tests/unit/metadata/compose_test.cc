#include "indexer/metadata/compose.h"

#include "indexer/metadata/language.h"
#include "indexer/metadata/site.h"
#include "tests/support/catch.h"
#include "tests/unit/metadata/pages.h"

using namespace pressmark;
using namespace pressmark::testing;

TEST_CASE("The text has one paragraph a line, without headline, captions and repeats", "[metadata]") {
  const Article article =
      html("",
           "<h1>Pier to be rebuilt</h1><figure><figcaption>The pier. Photo: Ann Lee</figcaption></figure>"
           "<p>Pier to be rebuilt</p>" +
               kProse + "<h2>What it costs</h2><p>Two million.</p>" +
               "<p>The harbour board of Lindvale agreed on Monday to rebuild the old pier before the winter "
               "storms arrive.</p>")
          .article();
  CHECK(article.text ==
        "The harbour board of Lindvale agreed on Monday to rebuild the old pier before the winter storms "
        "arrive.\n"
        "Engineers said the work would take about seven months and cost less than the repairs of the last "
        "decade.\n"
        "What it costs\nTwo million.");
  CHECK(article.title == "Pier to be rebuilt");
  CHECK(article.captions == std::vector<std::string>{"The pier."});
  CHECK(article.credits == std::vector<std::string>{"Ann Lee"});
  CHECK(article.confidence == Approx(0.9));
  CHECK(article.words == 42);
}

TEST_CASE("Bylines, days and chrome are never text", "[metadata]") {
  const Article article =
      html("",
           "<h1>Pier</h1><div class=\"byline\">By Ann Lee</div><div class=\"dateline\">May 16, 2024</div>"
           "<p class=\"chrome\">Share this story</p>" +
               kProse)
          .article();
  CHECK(article.text.find("Ann Lee") == std::string::npos);
  CHECK(article.text.find("2024") == std::string::npos);
  CHECK(article.text.find("Share") == std::string::npos);
}

TEST_CASE("With keep_chrome every block is text as it is", "[metadata]") {
  ComposeOptions options;
  options.keep_chrome = true;
  const Article article =
      dump({{"Menu", Role::chrome}, {"The board agreed.", Role::text}, {"Menu", Role::chrome}})
          .article(options);
  CHECK(article.text == "Menu\nThe board agreed.\nMenu");
}

TEST_CASE("A page without headline takes a title from its text", "[metadata]") {
  const Article article = dump({{"The board agreed. It votes again.", Role::text}}).article();
  CHECK(article.title == "The board agreed.");
  CHECK(article.title_source == TitleSource::first_sentence);
}

TEST_CASE("What is given is kept, and the id comes from the address alone", "[metadata]") {
  Given given;
  given.url = "https://www.Courier.example.org/pier?utm_source=x";
  given.source_id = "a1";
  given.captured = "2024-05-17T00:00:00Z";
  const Article one = html("", kProse, given).article();
  const Article other = html("<title>x</title>", kProse, given).article();
  CHECK(one.id == other.id);
  CHECK(one.url == given.url);
  CHECK(one.source_id == "a1");
  CHECK(one.captured == given.captured);
  CHECK(one.site == "example.org");
}

TEST_CASE("What a page calls its own address makes no id", "[metadata]") {
  const std::string link = "<link rel=\"canonical\" href=\"https://courier.example.org/pier\">";
  const Article article = html(link, kProse).article();
  CHECK(article.canonical_url == "https://courier.example.org/pier");
  CHECK(article.site == "example.org");
  CHECK_FALSE(article.url);
  CHECK(article.id != html(link, kProse + "<p>More.</p>").article().id);
  CHECK_FALSE(html("<link rel=\"canonical\" href=\"/pier\">", kProse).article().canonical_url);
}

TEST_CASE("A dump's site is the domain that the lines around it name, not one in the text", "[metadata]") {
  const std::string prose = "The board wrote to port.example.net about the pier, port.example.net said.";
  CHECK(find_site(dump({{"Share this @courier.example.org", Role::chrome}, {prose, Role::text}}).subject()) ==
        "example.org");
  CHECK_FALSE(find_site(dump({{"Share on Facebook.com", Role::chrome}, {prose, Role::text}}).subject()));
  ComposeOptions options;
  options.default_site = "courier.example";
  CHECK(dump({{prose, Role::text}}).article(options).site == "courier.example");
}

TEST_CASE("The outlet's name is the publisher", "[metadata]") {
  CHECK(html("<meta property=\"og:site_name\" content=\"Lindvale Courier\">", kProse).article().publisher ==
        "Lindvale Courier");
  CHECK(dump({{"Lindvale Courier", Role::source}, {"The board agreed.", Role::text}}).article().publisher ==
        "Lindvale Courier");
  CHECK_FALSE(dump({{"The board agreed.", Role::text}}).article().publisher);
}

TEST_CASE("The language is given, told from the text, declared, or the default", "[metadata]") {
  const std::string german =
      "<p>Der Hafenrat von Lindau hat am Montag beschlossen, den alten Steg vor dem Winter neu zu bauen, wie "
      "er sagte.</p>";
  CHECK(html("", german).article().language == "de");
  Given given;
  given.language = "fr-CA";
  CHECK(html("", german, given).article().language == "fr");
  CHECK(html("", "<p>Ok.</p>").article().language == "en");
  ComposeOptions options;
  options.default_language = "pl";
  CHECK(dump({{"Ok.", Role::text}}).article(options).language == "pl");
  CHECK_FALSE(dump({{"Ok.", Role::text}}).article().language);
}

TEST_CASE("Language tags become codes of two letters", "[metadata]") {
  CHECK(language_code("zh-Hans-CN") == "zh");
  CHECK(language_code("NB") == "no");
  CHECK(language_code("iw") == "he");
  CHECK_FALSE(language_code("ceb"));
  CHECK_FALSE(language_code(""));
}

TEST_CASE("A notice that the page is not here is an error, an article that speaks of one is not",
          "[metadata]") {
  CHECK(html("<title>404 Not Found</title>",
             "<h1>Page not found</h1><p>The page you are looking for is gone.</p>")
            .article()
            .kind == PageKind::error);
  CHECK(html("", "<p>Please enable JavaScript to go on.</p>").article().kind == PageKind::error);
  CHECK(
      html("", "<div>One more thing</div><div>Please turn on JavaScript and reload.</div>").article().kind ==
      PageKind::error);
  std::string prose;
  for (int i = 0; i < 10; ++i)
    prose += kProse + "<p>Day " + std::to_string(i) + " of the captcha debate went on in the town.</p>";
  CHECK(html("<title>The captcha debate</title>", "<h1>The captcha debate</h1>" + prose).article().kind ==
        PageKind::article);
}

TEST_CASE("A page of linked headlines is a list, one with prose an article", "[metadata]") {
  std::string links = "<h1>News</h1>";
  for (int i = 0; i < 20; ++i) links += "<h3><a href=\"/s\">Headline of a story</a></h3>";
  CHECK(html("", links).article().kind == PageKind::list);
  CHECK(html("", "<h1>Pier to be rebuilt</h1><div class=\"byline\">By Ann Lee</div>" + kProse + kProse)
            .article()
            .kind == PageKind::article);
}

TEST_CASE("A product or a thread is a page, not an article", "[metadata]") {
  const std::string type = "<meta property=\"og:type\" content=\"product\">";
  Given given;
  given.url = "https://shop.example.org/product/rope";
  CHECK(html(type, "<h1>Rope</h1>" + kProse + "<div>$ 12.00</div>", given).article().kind == PageKind::page);
}

TEST_CASE("Section, keywords, picture, licence and paywall are taken from the head", "[metadata]") {
  const Article article =
      html(
          "<meta property=\"article:section\" content=\"Harbour\"><meta name=\"keywords\" content=\"pier, "
          "Port, pier\">"
          "<meta property=\"og:image\" content=\"https://courier.example/pier.jpg\">"
          R"(<script type="application/ld+json">{"@type": "Article", "license": "https://licence.example/by",
              "isAccessibleForFree": false}</script>)",
          kProse)
          .article();
  CHECK(article.section == "Harbour");
  CHECK(article.keywords == std::vector<std::string>{"pier", "Port"});
  CHECK(article.image == "https://courier.example/pier.jpg");
  CHECK(article.licence == "https://licence.example/by");
  CHECK(article.paywalled);
}

TEST_CASE("A page without text of its own takes that of its linked data", "[metadata]") {
  std::string body;
  for (int i = 0; i < 8; ++i) body += "The harbour board of Lindvale agreed to rebuild the pier.\\n";
  const std::string json =
      R"(<script type="application/ld+json">{"@type": "Article", "articleBody": ")" + body + R"("}</script>)";
  CHECK(html(json, "<h1>Pier</h1>").article().words == 80);
  CHECK(html(json, "<h1>Pier</h1>").article().kind == PageKind::article);
  CHECK(html(json, "<h1>Pier</h1>" + kProse + kProse +
                       "<p>It ends here, and nothing of it is in doubt any more.</p>")
            .article()
            .words < 80);
}

TEST_CASE("An empty page gives an article without text", "[metadata]") {
  const Article article = html("", "").article();
  CHECK(article.text.empty());
  CHECK_FALSE(article.title);
  CHECK(article.kind == PageKind::list);
  CHECK(article.id.size() == 12);
}

TEST_CASE("The lines of a paragraph that a dump broke become one paragraph again", "[metadata]") {
  SourcePage source;
  Page page;
  std::vector<Judgement> judgements;
  for (const char* line : {"The harbour board of Lindvale agreed to rebuild the",
                           "old pier before the winter.", "It votes again."}) {
    Block block;
    block.text = line;
    block.words = 8;
    page.blocks.push_back(block);
    judgements.push_back({Role::text, "prose", 0.9});
  }
  judgements[1].goes_on = true;
  CHECK(compose(source, page, judgements, {}).text ==
        "The harbour board of Lindvale agreed to rebuild the old pier before the winter.\nIt votes again.");
}

TEST_CASE("A headline and a caption that a dump broke are whole again", "[metadata]") {
  Sample sample = dump({{"Harbour board of Lindvale agrees to rebuild the", Role::title},
                        {"old pier", Role::title},
                        {"The board agreed on Monday to rebuild the old pier.", Role::text},
                        {"The pier last week, seen from", Role::caption},
                        {"the ferry", Role::caption},
                        {"It votes again in spring.", Role::text}});
  sample.judgements[1].goes_on = sample.judgements[4].goes_on = true;
  const Article article = sample.article();
  CHECK(article.title == "Harbour board of Lindvale agrees to rebuild the old pier");
  CHECK(article.captions == std::vector<std::string>{"The pier last week, seen from the ferry"});
}
