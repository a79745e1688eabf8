#include <filesystem>

#include "indexer/source/bytes.h"
#include "indexer/source/locator.h"
#include "indexer/source/page_name.h"
#include "indexer/source/reader.h"
#include "indexer/source/sniff.h"
#include "indexer/source/walk.h"
#include "tests/support/catch.h"
#include "tests/support/gzip.h"
#include "tests/support/temporary_folder.h"

using namespace pressmark;
using pressmark::test::gzip_member;
using pressmark::test::TemporaryFolder;

namespace {

std::vector<SourceItem> read(const std::string& path, ReadLimits limits = {}) {
  auto reader = open_reader(path, limits);
  REQUIRE(reader);
  std::vector<SourceItem> items;
  while (auto item = (*reader)->next()) items.push_back(std::move(*item));
  return items;
}

const SourcePage& page(const SourceItem& item) { return std::get<SourcePage>(item); }
const Error& error(const SourceItem& item) { return std::get<Error>(item); }

}  // namespace

TEST_CASE("a folder gives its pages, deep ones too, in order and each once", "[source]") {
  const TemporaryFolder folder;
  folder.write("b.html", "x");
  folder.write("a/deep.txt.gz", "x");
  folder.write("a/picture.png", "x");
  folder.write("c.jsonl", "x");
  std::filesystem::create_directory_symlink(folder.path(), folder.path("a/loop"));
  std::filesystem::create_symlink(folder.path("b.html"), folder.path("d.html"));
  const auto files = walk({folder.path()}, {}, {[](const Error&) { FAIL(); }, [](const PassedOver&) {}});
  REQUIRE(files.size() == 3);
  CHECK(files[0] == folder.path("a/deep.txt.gz"));
  CHECK(files[2] == folder.path("c.jsonl"));
}

TEST_CASE("names of pages are known in any case, and a .jsonl is JSON Lines whatever its first line",
          "[source]") {
  CHECK(page_extension("a/INDEX.HTML") == ".html");
  CHECK(page_extension("x.Txt.GZ") == ".txt");
  CHECK(page_extension("picture.png").empty());
  CHECK(page_extension("").empty());
  CHECK(is_name_of_records("capture.warc.gz"));
  CHECK(is_name_of_records("day.JSONL"));
  CHECK_FALSE(is_name_of_records("page.html.gz"));
  const TemporaryFolder folder;
  const auto items = read(folder.write("a.jsonl", "# a comment\n{\"text\": \"one\"}\n"));
  REQUIRE(items.size() == 2);
  CHECK(error(items[0]).what.ends_with("a.jsonl:1"));
  CHECK(page(items[1]).bytes == "one");
}

TEST_CASE("a missing source is told and the others are given", "[source]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.txt", "x");
  std::vector<Error> errors;
  const WalkEvents events{[&](const Error& e) { errors.push_back(e); }, [](const PassedOver&) {}};
  CHECK(walk({folder.path("nothing"), file}, {}, events) == std::vector<std::string>{file});
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].kind == ErrorKind::not_found);
}

TEST_CASE("HTML, dumps and JSON Lines are told apart by their bytes", "[source]") {
  CHECK(sniff("\xEF\xBB\xBF <!DOCTYPE html><p>x") == Content::html);
  CHECK(sniff("{\"id\": 1}\n") == Content::json_lines);
  CHECK(sniff("[\n  {\"id\": 1}]") == Content::json_array);
  CHECK(sniff("[Update] Talks") == Content::dump);
  CHECK(sniff("Talks end in Oslo\n{") == Content::dump);
  CHECK(sniff("<3 this headline") == Content::dump);
  CHECK(sniff(" \n\t") == Content::empty);
  CHECK(sniff(std::string("\x89PNG\x0d\x0a\x1a\x0a\0\0\0\x0dIHDR", 16)) == Content::binary);
  CHECK(sniff(std::string("\xFF\xFEh\0i\0", 6)) == Content::dump);
  CHECK(sniff(std::string("h\0e\0l\0l\0o\0", 10)) == Content::dump);
  CHECK(sniff(std::string("\x7f"
                          "ELF\2\1\1\0\0\0\0\0\0\0\0\0ab\0\0cd\0\0",
                          24)) == Content::binary);
}

TEST_CASE("a gzipped page is unpacked, also from several members", "[source]") {
  const TemporaryFolder folder;
  const auto items = read(folder.write("a.txt.gz", gzip_member("one ") + gzip_member("two")));
  REQUIRE(items.size() == 1);
  CHECK(page(items[0]).bytes == "one two");
  CHECK(page(items[0]).form == PageForm::dump);
}

TEST_CASE("a truncated gzip is a fault that is named", "[source]") {
  const TemporaryFolder folder;
  std::string lines;
  for (int i = 0; i < 20000; ++i)
    lines += "{\"id\": " + std::to_string(i * 7919 % 20011) + ", \"text\": \"x\"}\n";
  const std::string packed = gzip_member(lines);
  const auto items = read(folder.write("a.jsonl.gz", packed.substr(0, packed.size() / 2)));
  REQUIRE(items.size() > 100);
  CHECK(error(items.back()).why.find("ends too early") != std::string::npos);
  CHECK(std::holds_alternative<SourcePage>(items[items.size() - 3]));
}

TEST_CASE("only zeros may follow a gzip member without being damage", "[source]") {
  const TemporaryFolder folder;
  const std::string first = gzip_member("{\"text\": \"one\"}\n"), zeros(600, '\0');
  std::string second = gzip_member("{\"text\": \"two\"}\n");
  CHECK(read(folder.write("a.jsonl.gz", first + zeros + second + zeros)).size() == 2);
  for (const std::size_t at : {0U, 1U}) {
    std::string bad = second;
    bad[at] ^= 1;
    const auto items = read(folder.write("b.jsonl.gz", first + bad));
    REQUIRE(items.size() == 2);
    CHECK(page(items[0]).bytes == "one");
    CHECK(error(items[1]).why == "bytes that are no gzip data");
    const auto html = open_reader(folder.write("c.html.gz", gzip_member("<p>one") + bad), {});
    CHECK_FALSE(html);
  }
}

TEST_CASE("dates and addresses of JSON that are objects or lists can be said, and are not guessed at",
          "[source]") {
  const TemporaryFolder folder;
  const auto items = read(folder.write(
      "a.jsonl",
      "{\"text\": \"one\", \"date\": {\"$date\": \"2016-03-01\"}, \"url\": [ \"a\" ], \"captured\": 12}\n"));
  REQUIRE(items.size() == 1);
  CHECK(page(items[0]).given.published == "{...}");
  CHECK(page(items[0]).given.url == "[...]");
  CHECK(page(items[0]).given.captured == "12");
}

TEST_CASE("what unpacks to far too many bytes is given up", "[source]") {
  const TemporaryFolder folder;
  const std::string packed = gzip_member(std::string(50'000'000, ' '));
  std::string many;
  for (int i = 0; i < 7; ++i) many += packed;
  for (const bool bomb : {false, true}) {
    auto file = open_file(folder.write("a.gz", bomb ? many : packed));
    REQUIRE(file);
    const auto stream = gunzip(std::move(*file));
    std::vector<char> buffer(1 << 16);
    std::uint64_t bytes = 0;
    Result<std::size_t> got = std::size_t{0};
    while ((got = stream->read(buffer.data(), buffer.size())) && *got > 0) bytes += *got;
    CHECK(bool(got) == !bomb);
    CHECK(bytes < 300'000'000);
  }
}

TEST_CASE("JSON Lines give what they say of a page", "[source]") {
  const TemporaryFolder folder;
  const auto items = read(folder.write(
      "a.jsonl",
      "{\"id\": 7, \"url\": \"https://example.org/a\", \"date\": \"2016-03-01T10:00:00Z\", \"title\": \"T\", "
      "\"text\": \"one\\ntwo\", \"extra\": [1, {\"a\": 2}]}\n\n{\"html\": \"<p>x\", \"title\": \"\"}\r\n"));
  REQUIRE(items.size() == 2);
  CHECK(page(items[0]).given.source_id == "7");
  CHECK(page(items[0]).given.published == "2016-03-01");
  CHECK(page(items[0]).given.published_time == "10:00:00Z");
  CHECK(page(items[0]).bytes == "one\ntwo");
  CHECK(page(items[1]).form == PageForm::html);
  CHECK_FALSE(page(items[1]).given.title);
  CHECK(*page(items[1]).locator.offset > 100);
}

TEST_CASE("a bad line is named with its number and the rest goes on", "[source]") {
  const TemporaryFolder folder;
  const auto items =
      read(folder.write("a.jsonl", "{\"text\": \"one\"}\n{\"text\": \n{\"id\": 3}\n{\"text\": \"four\"}"));
  REQUIRE(items.size() == 4);
  CHECK(error(items[1]).what.ends_with("a.jsonl:2"));
  CHECK(error(items[2]).why.find("no \"text\"") != std::string::npos);
  CHECK(page(items[3]).bytes == "four");
}

TEST_CASE("an overlong line is passed over in bounded memory", "[source]") {
  const TemporaryFolder folder;
  const std::string path =
      folder.write("a.jsonl", "{\"text\": \"" + std::string(3'000'000, 'x') + "\"}\n{\"text\": \"ok\"}\n");
  const auto items = read(path, {.page_bytes = 1'000'000});
  REQUIRE(items.size() == 2);
  CHECK(error(items[0]).why.find("longer than") != std::string::npos);
  CHECK(page(items[1]).bytes == "ok");
}

TEST_CASE("invalid UTF-8 in JSON Lines costs characters, not the record", "[source]") {
  const TemporaryFolder folder;
  const auto items = read(folder.write("a.jsonl", "{\"text\": \"caf\xE9 x\"}\n"));
  REQUIRE(items.size() == 1);
  CHECK(page(items[0]).bytes == "caf\uFFFD x");
}

TEST_CASE("empty files and bytes that are no text are no fault", "[source]") {
  const TemporaryFolder folder;
  CHECK(std::get<NoPages>(read(folder.write("a.html", ""))[0]).why == NoPage::empty_file);
  CHECK(std::get<NoPages>(read(folder.write("b.html", std::string(500, '\0')))[0]).why == NoPage::no_text);
}

TEST_CASE("bytes that are not what the name promises are a fault", "[source]") {
  const TemporaryFolder folder;
  std::string packed = gzip_member("{\"text\": \"one\"}\n");
  packed[0] ^= 1;
  CHECK_FALSE(open_reader(folder.write("a.jsonl.gz", packed), {}));
  CHECK_FALSE(open_reader(folder.write("a.tgz", packed), {}));
  CHECK_FALSE(open_reader(folder.write("a.zip", "PX and so on"), {}));
  CHECK(open_reader(folder.write("text.txt.gz", "a text that nobody packed"), {}));
  CHECK(open_reader(folder.write("page.zip", "<html><p>a page"), {}));
  CHECK(open_reader(folder.write("none.tar", std::string(10'240, '\0')), {}));
  CHECK(open_reader(folder.write("none.zip", ""), {}));
}

TEST_CASE("a locator is absolute with links resolved", "[source]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.txt", "x");
  std::filesystem::create_symlink(file, folder.path("link.txt"));
  CHECK(locator_of(folder.path("link.txt")) == std::filesystem::canonical(file).string());
  CHECK(locator_of(folder.path("./a.txt")) == std::filesystem::canonical(file).string());
  const std::string odd = folder.write("caf\xE9.txt", "x");
  CHECK(locator_of(odd).ends_with("caf%E9.txt"));
}
