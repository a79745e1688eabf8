// Archives made of pages whose articles are known: the articles are the same.
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "shared/text/utf8.h"
#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"
#include "tests/support/make_archive.h"
#include "tests/support/make_warc.h"

using namespace pressmark::test;
using pressmark::is_valid_utf8;
using Json = nlohmann::json;

namespace {

const std::string kCorpus = PRESSMARK_CORPUS;

std::string bytes_of(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

// The pages of the corpus with their addresses.
std::map<std::string, std::string> addressed_pages() {
  std::map<std::string, std::string> pages;
  std::ifstream list(kCorpus + "/urls.tsv");
  for (std::string path, url; std::getline(list, path, '\t') && std::getline(list, url);) {
    if (path.starts_with("pages/")) pages[url] = bytes_of(kCorpus + "/" + path);
  }
  REQUIRE(pages.size() > 20);
  return pages;
}

// The articles of a source by address, without their locators.
std::map<std::string, Json> articles_of(const std::string& source) {
  const Outcome outcome = run_index({"-q", "--extract", source});
  INFO(shown(outcome));
  CHECK(outcome.code == 0);
  std::map<std::string, Json> articles;
  for (const std::string& line : lines_of(outcome.out)) {
    Json article = Json::parse(line);
    article.erase("locator");
    article.erase("captured");
    const std::string url = article.at("url");
    articles[url] = std::move(article);
  }
  return articles;
}

}  // namespace

TEST_CASE("a WARC of pages gives the articles that the pages give with their addresses",
          "[end-to-end][archives]") {
  const TemporaryFolder folder;
  std::string warc, packed, lines;
  for (const auto& [url, page] : addressed_pages()) {
    const std::string response =
        http_response(chunked(page, 1000), "Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n");
    warc += warc_record("request", url, "GET / HTTP/1.1\r\n\r\n") + warc_record("response", url, response);
    packed += gzipped(page_record(url, page));
    // Pages in other charsets cannot stand in JSON.
    if (is_valid_utf8(page)) lines += Json{{"url", url}, {"html", page}}.dump() + "\n";
  }
  const auto plain = articles_of(folder.write("plain.warc", warc));
  REQUIRE(plain.size() > 20);
  CHECK(plain == articles_of(folder.write("packed.warc.gz", packed)));
  const auto from_lines = articles_of(folder.write("pages.jsonl", lines));
  REQUIRE(from_lines.size() > 20);
  for (const auto& [url, article] : from_lines) CHECK(plain.at(url) == article);
}

TEST_CASE("what a WARC holds beside pages is counted, damage in it is a fault", "[end-to-end][archives]") {
  const TemporaryFolder folder;
  const std::string page = article_page("A page of an archive", harbour_story());
  std::string good = warc_record("request", "http://a.example/1", "GET / HTTP/1.1\r\n\r\n") +
                     page_record("http://a.example/1", page) +
                     warc_record("revisit", "http://a.example/1", http_response(""));
  const Outcome whole = run_index({"-d", folder.path("a.db"), folder.write("a.warc", good)});
  INFO(shown(whole));
  CHECK(whole.code == 0);
  CHECK(whole.err.find("1 request, 1 revisit of an unchanged page") != std::string::npos);
  const Outcome damaged =
      run_index({"-d", folder.path("b.db"), folder.write("b.warc", good + "junk in between\n\n" + good)});
  INFO(shown(damaged));
  CHECK(damaged.code == 1);
  CHECK(damaged.err.find("b.warc at byte ") != std::string::npos);
  CHECK(count_of(folder.path("b.db"), "tarnwick") == 1);
}

TEST_CASE("--urls gives members of an archive their addresses, -v tells what holds no page",
          "[end-to-end][archives]") {
  const TemporaryFolder folder;
  const std::string page = article_page("A page of an archive", harbour_story());
  const std::string record = Json{{"html", article_page("A record", harbour_story())}}.dump() + "\n";
  const std::string archive =
      folder.write("a.tar", tar({{"x/page.html", page}, {"x/lines.jsonl", record}, {"photo.jpg", "x"}}));
  const std::string addresses =
      folder.write("urls", "page.html\thttp://a.example/1\nlines.jsonl\thttp://a.example/2\n");
  const Outcome outcome = run_index({"-v", "--extract", "--urls", addresses, archive});
  INFO(shown(outcome));
  const auto articles = lines_of(outcome.out);
  REQUIRE(articles.size() == 2);
  CHECK(Json::parse(articles[0]).at("url") == "http://a.example/1");
  CHECK(Json::parse(articles[0]).at("locator").at("member") == "x/page.html");
  CHECK(Json::parse(articles[1]).at("url").is_null());
  CHECK(outcome.err.find("a.tar: other-member: 1 other file in an archive") != std::string::npos);
}

TEST_CASE("a folder gives its web archives too", "[end-to-end][archives]") {
  const TemporaryFolder folder;
  folder.write("all/a.warc.gz",
               gzipped(page_record("http://a.example/1", article_page("One", harbour_story()))));
  folder.write("all/b.WARC", page_record("http://a.example/2", article_page("Two", harbour_story())));
  CHECK(run_index({"-q", "-d", folder.path("a.db"), folder.path("all")}).code == 0);
  CHECK(count_of(folder.path("a.db"), "tarnwick") == 2);
}

TEST_CASE("--show --raw prints the original page, byte for byte", "[end-to-end][archives]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  const auto page = [](const std::string& title) {
    return "\xEF\xBB\xBF" + article_page(title, harbour_story()) +
           std::string("<!-- \0\x1b[31m\xff -->\r\n", 15);
  };
  std::map<std::string, std::string> pages;
  for (const char* title : {"plain", "packed", "warc", "member", "tar", "zip"}) pages[title] = page(title);
  folder.write("all/plain.html", pages["plain"]);
  folder.write("all/packed.html.gz", gzipped(pages["packed"]));
  folder.write("all/a.warc",
               page_record("http://a.example/1", "<p>x") +
                   warc_record("response", "http://a.example/2",
                               http_response(chunked(gzipped(pages["warc"]), 100),
                                             "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"
                                             "Transfer-Encoding: chunked\r\n")));
  folder.write("all/b.warc.gz", gzipped(page_record("http://a.example/3", "<p>x") +
                                        page_record("http://a.example/4", pages["member"])));
  folder.write("all/c.tgz", gzipped(tar({{"other.html", "<p>x"}, {"page.html", pages["tar"]}})));
  folder.write("all/d.zip", zip({{"other.html", "<p>x"}, {"page.html", pages["zip"]}}));
  const Outcome outcome = run_index({"-q", "-d", database, folder.path("all")});
  INFO(shown(outcome));
  REQUIRE(outcome.code == 0);
  for (const auto& [title, bytes] : pages) {
    INFO(title);
    const Outcome found = run_query({"-d", database, "--format", "ids", "title:" + title});
    REQUIRE(lines_of(found.out).size() == 1);
    const Outcome raw = run_query({"-d", database, "--raw", "--show", lines_of(found.out)[0]});
    CHECK(raw.code == 0);
    CHECK(raw.out == bytes);
  }
}

TEST_CASE("--raw of a page that is gone is an error of one line", "[end-to-end][archives]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  const std::string path = folder.write("a.html", article_page("A page", harbour_story()));
  REQUIRE(run_index({"-q", "-d", database, path}).code == 0);
  const std::string id = lines_of(run_query({"-d", database, "--format", "ids", "tarnwick"}).out).at(0);
  std::filesystem::remove(path);
  const Outcome outcome = run_query({"-d", database, "--raw", "--show", id});
  INFO(shown(outcome));
  CHECK(outcome.code == 2);
  CHECK(outcome.out.empty());
  CHECK(lines_of(outcome.err).size() == 1);
  CHECK(outcome.err.find("a.html: the source is not there any more") != std::string::npos);
  CHECK(run_query({"-d", database, "--raw", "tarnwick"}).code == 2);
}
