#include "tests/support/gzip.h"
#include "tests/support/make_warc.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/source/reading.h"

using namespace pressmark;
using namespace pressmark::test;

namespace {

const std::string kFirst = "<html><p>The first page.</html>", kSecond = "<html><p>The second page.</html>";
const std::string kTypeHtml = "Content-Type: text/html\r\n";

Read read(const std::string& bytes, const std::string& name = "a.warc", ReadLimits limits = {}) {
  const TemporaryFolder folder;
  return read_source(folder.write(name, bytes), limits);
}

std::string two_pages() {
  return page_record("http://a.example/1", kFirst) + page_record("http://a.example/2", kSecond);
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

void check_both(const Read& read) {
  REQUIRE(read.pages.size() == 2);
  CHECK(read.pages[0].bytes == kFirst);
  CHECK(read.pages[1].bytes == kSecond);
}

}  // namespace

TEST_CASE("a page of a WARC has the address, the time and the charset of its capture", "[source][warc]") {
  const std::string response =
      http_response(kFirst, "content-type:  Text/HTML; Charset=\"windows-1252\"\r\n");
  const Read got = read(warc_record("response", "<http://a.example/1>", response));
  REQUIRE(got.pages.size() == 1);
  CHECK(got.pages[0].bytes == kFirst);
  CHECK(got.pages[0].form == PageForm::html);
  CHECK(got.pages[0].given.url == "http://a.example/1");
  CHECK(got.pages[0].given.captured == "2021-03-04T05:06:07Z");
  CHECK(got.pages[0].given.charset == "windows-1252");
  CHECK(got.pages[0].locator.offset == 0U);
  CHECK(got.errors.empty());
}

TEST_CASE("records in one gzip member each are found again by the place of their member", "[source][warc]") {
  const std::string first = gzip_member(page_record("http://a.example/1", kFirst));
  const std::string second = gzip_member(page_record("http://a.example/2", kSecond));
  const Read got = read(first + second, "a.warc.gz");
  check_both(got);
  CHECK(got.pages[1].locator.offset == first.size());
  CHECK_FALSE(got.pages[1].locator.member);
}

TEST_CASE("all records may lie in one gzip member", "[source][warc]") {
  const Read got = read(gzip_member(two_pages()), "a.warc.gz");
  check_both(got);
  CHECK(got.pages[1].locator.offset == 0U);
  CHECK(got.pages[1].locator.member == "#2");
  CHECK(got.errors.empty());
}

TEST_CASE("a record may lie in many gzip members", "[source][warc]") {
  std::string packed;
  const std::string bytes = two_pages();
  for (std::size_t at = 0; at < bytes.size(); at += 7) packed += gzip_member(bytes.substr(at, 7));
  check_both(read(packed, "a.warc.gz"));
}

TEST_CASE("what a WARC is shows in its bytes, not in its name", "[source][warc]") {
  check_both(read(gzip_member(two_pages()), "a.html"));
  check_both(read(two_pages(), "a.gz"));
}

TEST_CASE("versions, line ends and missing blank lines are taken as they come", "[source][warc]") {
  for (const char* version : {"0.17", "0.18", "1.0", "1.1", "1.2"}) {
    CHECK(read(warc_record("response", "u:x", http_response(kFirst), "", version)).pages.size() == 1);
  }
  std::string lf;
  for (const char c : page_record("http://a.example/1", kFirst)) lf += c == '\r' ? "" : std::string(1, c);
  const std::string wrong_by_two = replaced(lf, "Content-Length: ", "Content-Length:\t ");
  CHECK(read(wrong_by_two + page_record("x:2", kSecond)).pages.size() == 2);
  std::string joined = page_record("x:1", kFirst);
  joined.resize(joined.size() - 4);
  const Read got = read(joined + page_record("x:2", kSecond));
  check_both(got);
  CHECK(got.errors.empty());
}

TEST_CASE("a wrong length costs no page and is said", "[source][warc]") {
  const std::string length = "Content-Length: " + std::to_string(http_response(kFirst).size());
  for (const char* wrong :
       {"Content-Length: 60", "Content-Length: 99", "Content-Length: 5000", "Content-Length: -5",
        "Content-Length: 9223372036854775819", "Content-Length: ", "X: 1"}) {
    INFO(wrong);
    for (const bool packed : {false, true}) {
      const std::string bad = replaced(page_record("x:1", kFirst), length, wrong);
      const std::string good = page_record("x:2", kSecond);
      const Read got = read(packed ? gzip_member(bad) + gzip_member(good) : bad + good);
      check_both(got);
      CHECK(got.errors.size() == 1);
    }
  }
}

TEST_CASE("what lies between records is passed over and said", "[source][warc]") {
  const Read got =
      read(page_record("x:1", kFirst) + "WARK/1.0\r\njunk\r\n\r\n" + page_record("x:2", kSecond));
  check_both(got);
  REQUIRE(got.errors.size() == 1);
  CHECK(describe(got.errors[0]).find("bytes are passed over") != std::string::npos);
}

TEST_CASE("a capture that its crawler cut off gives its page and a fault", "[source][warc]") {
  const Read got =
      read(warc_record("response", "x:1", http_response(kFirst), "WARC-Truncated: length\r\n") +
           warc_record("resource", "x:2", kSecond, "Content-Type: text/html\r\nWARC-Truncated: \x1b[2J\r\n") +
           warc_record("request", "x:3", "GET / HTTP/1.1\r\n\r\n", "WARC-Truncated: length\r\n"));
  check_both(got);
  REQUIRE(got.errors.size() == 2);
  CHECK(got.errors[0].why == "its capture was cut off (WARC-Truncated: length)");
  CHECK(got.errors[1].why == "its capture was cut off (WARC-Truncated: unspecified)");
}

TEST_CASE("of many small members each wrong length ends at the next record", "[source][warc]") {
  std::string packed;
  for (int i = 0; i < 300; ++i) {
    packed += gzip_member("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: 16000\r\n\r\nabc");
    packed += gzip_member("W is no record");
  }
  const Read got = read(packed + gzip_member(page_record("x:1", kFirst)), "a.warc.gz");
  REQUIRE(got.pages.size() == 1);
  CHECK(got.pages[0].locator.offset == packed.size());
  CHECK(got.passed.at(NoPage::other_record) == 300);
  CHECK(got.errors.size() == 300);
}

TEST_CASE("a record that is cut off gives what is there, and a fault", "[source][warc]") {
  const std::string bytes = page_record("x:1", kFirst);
  const Read got = read(bytes.substr(0, bytes.size() - 12));
  REQUIRE(got.pages.size() == 1);
  CHECK(kFirst.starts_with(got.pages[0].bytes));
  CHECK(got.errors.size() == 1);
}

TEST_CASE("damage in one gzip member costs that one alone", "[source][warc]") {
  const std::string first = gzip_member(page_record("x:1", kFirst));
  const std::string last = gzip_member(page_record("x:2", kSecond));
  for (const std::size_t at : {11U, 40U, 90U}) {
    std::string middle = gzip_member(page_record("x:0", std::string(3000, 'x')));
    middle[std::min<std::size_t>(at, middle.size() - 9)] ^= 0x55;
    const Read got = read(first + middle + last, "a.warc.gz");
    INFO(at);
    REQUIRE(got.pages.size() >= 2);
    CHECK(got.pages.front().bytes == kFirst);
    CHECK(got.pages.back().bytes == kSecond);
    CHECK_FALSE(got.errors.empty());
  }
  const Read cut = read(first + last.substr(0, 30) + first, "a.warc.gz");
  CHECK(cut.pages.size() >= 2);
  CHECK_FALSE(cut.errors.empty());
}

TEST_CASE("records that are no pages are counted by what they are", "[source][warc]") {
  const std::string html = http_response(kFirst);
  const Read got =
      read(warc_record("warcinfo", "", "software: x\r\n") +
           warc_record("request", "x:1", "GET / HTTP/1.1\r\n\r\n") +
           warc_record("response", "x:2", http_response(kFirst, kTypeHtml, "404 Not Found")) +
           warc_record("response", "x:3", http_response("\xff\xd8\xff\xe0", "Content-Type: image/jpeg\r\n")) +
           warc_record("response", "http://a.example/robots.txt",
                       http_response("User-agent: *", "Content-Type: text/plain\r\n")) +
           warc_record("response", "x:4", http_response("", kTypeHtml)) +
           warc_record("revisit", "x:5", http_response("", kTypeHtml)) +
           warc_record("resource", "urn:x:log", "log", "Content-Type: text/html\r\n") +
           warc_record("metadata", "x:6", "a: b"));
  CHECK(got.pages.empty());
  CHECK(got.errors.empty());
  CHECK(got.passed == std::map<NoPage, std::uint64_t>{{NoPage::request, 1},
                                                      {NoPage::revisit, 1},
                                                      {NoPage::other_record, 3},
                                                      {NoPage::other_status, 1},
                                                      {NoPage::other_type, 2},
                                                      {NoPage::empty_page, 1}});
}

TEST_CASE("resources of HTML and conversions to text are pages", "[source][warc]") {
  const Read got =
      read(warc_record("resource", "x:1", kFirst, "Content-Type: text/html; charset=koi8-r\r\n") +
           warc_record("conversion", "x:2", "A dump\nof lines", "Content-Type: text/plain\r\n"));
  REQUIRE(got.pages.size() == 2);
  CHECK(got.pages[0].given.charset == "koi8-r");
  CHECK(got.pages[1].form == PageForm::dump);
  CHECK(got.pages[1].bytes == "A dump\nof lines");
}

TEST_CASE("a page over the limit is said; so is a bomb, in bounded memory", "[source][warc]") {
  const std::string big = std::string(3'000'000, 'x');
  const std::string bomb = gzip_member(gzip_member(std::string(50'000'000, ' ')));
  const std::string twice = "Content-Type: text/html\r\nContent-Encoding: gzip, gzip\r\n";
  const Read got =
      read(page_record("x:1", kFirst) + page_record("x:0", big) +
               warc_record("response", "x:0", http_response(bomb, twice)) +
               warc_record("response", "x:0", http_response(big, "Content-Type: video/mp4\r\n")) +
               page_record("x:2", kSecond),
           "a.warc", {.page_bytes = 1'000'000});
  check_both(got);
  REQUIRE(got.errors.size() == 2);
  CHECK(got.errors[0].why.find("larger than") != std::string::npos);
  CHECK(got.passed.at(NoPage::other_type) == 1);
}

TEST_CASE("heads without end are passed over", "[source][warc]") {
  std::string many = "WARC/1.0\r\nWARC-Type: response\r\n";
  for (int i = 0; i < 100'000; ++i) many += "X-" + std::to_string(i) + ": y\r\n";
  const std::string wide = "WARC/1.0\r\nWARC-Type: " + std::string(1'000'000, 'a') + "\r\n";
  const Read got = read(page_record("x:1", kFirst) + many + "\r\n\r\n" + wide + page_record("x:2", kSecond));
  check_both(got);
  CHECK(got.errors.size() == 2);
}
