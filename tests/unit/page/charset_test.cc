#include "indexer/page/charset.h"

#include "shared/text/utf8.h"
#include "tests/support/catch.h"
#include "tests/unit/page/reading.h"

using namespace pressmark;

namespace {

Decoded decode_html(const std::string& bytes) { return decode(bytes, std::nullopt, true); }
Decoded decode_text(const std::string& bytes) { return decode(bytes, std::nullopt, false); }

// "中国新闻网记者报道今天天气很好我们去公园", GB 2312.
const std::string kGb =
    "\xD6\xD0\xB9\xFA\xD0\xC2\xCE\xC5\xCD\xF8\xBC\xC7\xD5\xDF\xB1\xA8\xB5\xC0\xBD\xF1\xCC\xEC\xCC\xEC\xC6\xF8"
    "\xBA\xDC\xBA\xC3\xCE\xD2\xC3\xC7\xC8\xA5\xB9\xAB\xD4\xB0";
// "Сегодня в порту сильный ветер, паром не пришёл", windows-1251.
const std::string kCyrillic =
    "\xD1\xE5\xE3\xEE\xE4\xED\xFF \xE2 \xEF\xEE\xF0\xF2\xF3 \xF1\xE8\xEB\xFC\xED\xFB\xE9 "
    "\xE2\xE5\xF2\xE5\xF0, "
    "\xEF\xE0\xF0\xEE\xEC \xED\xE5 \xEF\xF0\xE8\xF8\xB8\xEB";

}  // namespace

TEST_CASE("valid UTF-8 is UTF-8, whatever the page says", "[page]") {
  const Decoded read = decode_html("<meta charset=gb2312><p>Größe 中国</p>");
  CHECK(read.charset == "utf-8");
  CHECK(read.text == "<meta charset=gb2312><p>Größe 中国</p>");
}

TEST_CASE("a byte order mark decides and goes", "[page]") {
  CHECK(decode_text("\xEF\xBB\xBFHallo").text == "Hallo");
  CHECK(decode_text(std::string("\xFF\xFEh\0i\0", 6)).text == "hi");
  CHECK(decode_text(std::string("\xFE\xFF\0h\0i", 6)).text == "hi");
  CHECK(decode_text(std::string("\xFF\xFE\0\0h\0\0\0", 8)).text == "h");
}

TEST_CASE("UTF-16 without a mark is known by its zeros", "[page]") {
  std::string wide;
  for (const char c : std::string("<html><p>The ferry is late.</p>")) wide += {c, '\0'};
  const Decoded read = decode_html(wide);
  CHECK(read.charset == "utf-16le");
  CHECK(read.text == "<html><p>The ferry is late.</p>");
}

TEST_CASE("declared charsets are read as browsers read them", "[page]") {
  CHECK(decode_html("<meta charset='gb2312'>" + kGb).charset == "gb18030");
  CHECK(
      decode_html("<META http-equiv=Content-Type content='text/html; charset=iso-8859-1'>caf\xE9 \x93no\x94")
          .text.find("café “no”") != std::string::npos);
  CHECK(decode_html("<?xml version='1.0' encoding='windows-1251'?>" + kCyrillic).charset == "windows-1251");
  CHECK(decode("kay\xFDp", std::string("ISO-8859-9"), false).text == "kayıp");
  CHECK(decode("\x83\x65\x83\x58\x83\x67", std::string("Shift_JIS"), false).text == "テスト");
  CHECK(decode("\xC7\xD1\xB1\xDB", std::string("euc-kr"), false).text == "한글");
  CHECK(decode("\xA4\xA4\xA4\xE5", std::string("big5"), false).text == "中文");
}

TEST_CASE("the HTTP header goes before the page's own word", "[page]") {
  const Decoded read = decode("<meta charset=koi8-r>" + kCyrillic, std::string("windows-1251"), true);
  CHECK(read.charset == "windows-1251");
}

TEST_CASE("what a dump says of charsets is only text", "[page]") {
  CHECK(decode_text("<meta charset=koi8-r> " + kCyrillic).charset == "windows-1251");
}

TEST_CASE("an undeclared charset is detected", "[page]") {
  CHECK(decode_html("<p>" + kGb + "</p>").text == "<p>中国新闻网记者报道今天天气很好我们去公园</p>");
  CHECK(decode_html("<p>" + kCyrillic).text == "<p>Сегодня в порту сильный ветер, паром не пришёл");
  CHECK(decode_text("\x1B$B%F%9%H\x1B(B").text == "テスト");
}

TEST_CASE("a declaration that cannot be true falls to detection", "[page]") {
  CHECK(decode_html("<meta charset=utf-8>" + kGb).charset == "gb18030");
  CHECK(decode_html("<meta charset=euc-jp>" + kCyrillic).charset == "windows-1251");
  CHECK(decode_html("<meta charset=no-such-thing>" + kGb).charset == "gb18030");
  CHECK(decode("<meta charset=gb2312>" + kGb + kGb, std::string("iso-8859-1"), true).charset == "gb18030");
}

TEST_CASE("a few bad bytes do not make UTF-8 something else", "[page]") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "Größe und Übermut. ";
  const Decoded read = decode_text(text + "\xFF\xC3");
  CHECK(read.charset == "utf-8");
  CHECK(read.text == text + "\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("bytes in which no charset is found are read as windows-1252", "[page]") {
  CHECK(decode_text("caf\xE9").text == "café");
  CHECK(decode("\x93no\x94 \x80", std::string("no-such-thing"), false).text == "“no” €");
}

TEST_CASE("NUL never comes through", "[page]") {
  CHECK(decode_text(std::string("a\0b", 3)).text == "ab");
  CHECK(decode_text(std::string("Gr\xF6\0\xDF"
                                "e",
                                6))
            .text.find('\0') == std::string::npos);
}

TEST_CASE("libxml2 does not decode a second time by the page's meta element", "[page]") {
  const Page page = html_page(
      "<html><head><meta charset=gb2312><meta http-equiv=Content-Type content='text/html; "
      "charset=gb2312'><title>" +
      kGb + "</title></head><p>" + kGb + "</p>");
  CHECK(page.charset == "gb18030");
  CHECK(page.head.title == "中国新闻网记者报道今天天气很好我们去公园");
  REQUIRE(page.blocks.size() == 1);
  CHECK(page.blocks[0].text == page.head.title);
}
