#include "indexer/source/http_message.h"
#include "tests/support/catch.h"
#include "tests/support/gzip.h"
#include "tests/support/make_warc.h"

using namespace pressmark;
using namespace pressmark::test;

namespace {

const std::string kPage = "<html><p>Boats came in all morning, and nobody counted them.</html>";
const std::string kChunked = "Transfer-Encoding: chunked\r\n";

http::Body body_of(const std::string& response, std::size_t limit = 1 << 20) {
  const auto head = http::read_head(response);
  REQUIRE(head);
  return http::decode_body(*head, std::string_view(response).substr(head->bytes), limit);
}

}  // namespace

TEST_CASE("heads of any age are read", "[source][http]") {
  CHECK(http::read_head("HTTP/1.0 302 \r\r\nLocation: x\r\r\n\r\r\nbody")->status == 302);
  CHECK(http::read_head("HTTP/2 200\nA: b\n\nbody")->bytes == 17);
  CHECK(http::read_head("HTTP/1.1 200 OK\r\n\r\nbody")->bytes == 19);
  CHECK(http::read_head("HTTP/1.1 200 OK")->bytes == 15);
  CHECK_FALSE(http::read_head("SSH-2.0-OpenSSH_4.3"));
  const auto folded = http::read_head("HTTP/1.1 200 OK\r\nA: one\r\n two\r\nA: three\r\n\r\n");
  CHECK(folded->fields.at("a") == "one two");
}

TEST_CASE("media types give type and charset", "[source][http]") {
  CHECK(http::media_type_of(" TEXT/html ;q=1; CHARSET = 'UTF-8' ;x").type == "text/html");
  CHECK(http::media_type_of(" TEXT/html ;q=1; CHARSET = 'UTF-8' ;x").charset == "UTF-8");
  CHECK(http::media_type_of("").type.empty());
}

TEST_CASE("chunks of any spelling are joined", "[source][http]") {
  for (const std::size_t size : {1U, 7U, 16U, 1000U})
    CHECK(body_of(http_response(chunked(kPage, size), kChunked)).bytes == kPage);
  CHECK(body_of(http_response("0000000A;ext=1\r\n0123456789\r\n 5 \r\nabcde\r\n00000000\r\n\r\n", kChunked))
            .bytes == "0123456789abcde");
}

TEST_CASE("a body that only claims chunks or an encoding is taken as it is", "[source][http]") {
  for (const std::string encoding : {"gzip", "deflate", "br", "utf-8", "identity", "", "zstd"}) {
    const http::Body body =
        body_of(http_response(kPage, kChunked + "Content-Encoding: " + encoding + "\r\n"));
    INFO(encoding);
    CHECK(body.bytes == kPage);
    CHECK(body.damage.empty());
  }
}

TEST_CASE("encodings are undone, the last one first", "[source][http]") {
  const auto with = [](const std::string& encoding) { return "Content-Encoding: " + encoding + "\r\n"; };
  const std::string gzip = gzip_member(kPage);
  CHECK(body_of(http_response(gzip, with("x-gzip"))).bytes == kPage);
  CHECK(body_of(http_response(deflated(kPage, 15), with("Deflate"))).bytes == kPage);
  CHECK(body_of(http_response(deflated(kPage, -15), with("deflate"))).bytes == kPage);
  CHECK(body_of(http_response(gzip_member(gzip), with("gzip, gzip"))).bytes == kPage);
  CHECK(body_of(http_response(gzip_member(deflated(kPage, 15)), with("deflate,gzip"))).bytes == kPage);
  CHECK(body_of(http_response(chunked(gzip, 10), kChunked + with("gzip"))).bytes == kPage);
  const std::string brotli = "\x0b\x02\x80hello\x03";  // as brotli(1) packs "hello"
  CHECK(body_of(http_response(brotli, with("br"))).bytes == "hello");
}

TEST_CASE("a body that is cut or damaged gives what is there, and says so", "[source][http]") {
  const http::Body cut =
      body_of(http_response(gzip_member(kPage).substr(0, 40), "Content-Encoding: gzip\r\n"));
  CHECK(kPage.starts_with(cut.bytes));
  CHECK_FALSE(cut.damage.empty());
  const std::string chunks = chunked(kPage, 20);
  const http::Body bad = body_of(http_response(chunks.substr(0, 24) + "zz" + chunks.substr(26), kChunked));
  CHECK(bad.bytes.starts_with(kPage.substr(0, 20)));
  CHECK_FALSE(bad.damage.empty());
}

TEST_CASE("decoding stops at the limit", "[source][http]") {
  const std::string bomb = gzip_member(std::string(10'000'000, ' '));
  const http::Body body = body_of(http_response(bomb, "Content-Encoding: gzip\r\n"), 1000);
  CHECK(body.too_large);
  CHECK(body.bytes.size() < 200'000);
}
