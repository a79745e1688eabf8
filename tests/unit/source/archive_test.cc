#include <filesystem>

#include "indexer/source/read_again.h"
#include "indexer/source/walk.h"
#include "tests/support/gzip.h"
#include "tests/support/make_archive.h"
#include "tests/support/make_warc.h"
#include "tests/support/temporary_folder.h"
#include "tests/unit/source/reading.h"

using namespace pressmark;
using namespace pressmark::test;

namespace {

const std::string kFirst = "<html><p>The first page.</html>", kSecond = "<html><p>The second page.</html>";

std::vector<std::string> files_in(const TemporaryFolder& folder) {
  return walk({folder.path()}, {}, {[](const Error&) { FAIL(); }, [](const PassedOver&) {}});
}

}  // namespace

TEST_CASE("tar and zip give their pages, by member", "[source][archives]") {
  const TemporaryFolder folder;
  const Files files = {
      {"a/one.html", kFirst}, {"a/photo.jpg", "\xff\xd8"}, {"b/zw\u00f6lf.htm.gz", gzip_member(kSecond)}};
  for (const std::string& path :
       {folder.write("a.tar", tar(files)), folder.write("a.tgz", gzip_member(tar(files))),
        folder.write("a.zip", zip(files)), folder.write("no-name", zip(files))}) {
    INFO(path);
    const Read got = read_source(path);
    REQUIRE(got.pages.size() == 2);
    CHECK(got.errors.empty());
    CHECK(got.pages[0].bytes == kFirst);
    CHECK(got.pages[0].locator.member == "a/one.html");
    CHECK(got.pages[0].locator.source == std::filesystem::canonical(path));
    CHECK(got.pages[1].bytes == kSecond);
    CHECK(got.pages[1].locator.member == "b/zw\u00f6lf.htm.gz");
    CHECK(got.passed.at(NoPage::other_member) == 1);
  }
}

TEST_CASE("a zip behind other bytes gives its pages, one with a damaged beginning is a fault",
          "[source][archives]") {
  const TemporaryFolder folder;
  const std::string sound = zip({{"a.html", kFirst}, {"b.html", kSecond}});
  const Read behind = read_source(folder.write("a.zip", std::string(3000, 'x') + sound));
  CHECK(behind.errors.empty());
  REQUIRE(behind.pages.size() == 2);
  CHECK(behind.pages[1].bytes == kSecond);
  std::string damaged = sound;
  damaged[1] ^= 1;
  CHECK_FALSE(read_source(folder.write("b.zip", damaged)).errors.empty());
}

TEST_CASE("JSON Lines and web archives in an archive are read as in a folder", "[source][archives]") {
  const TemporaryFolder folder;
  const std::string records = gzip_member(page_record("http://a.example/1", kFirst));
  const Read got = read_source(folder.write(
      "a.wacz", zip({{"archive/data.warc.gz", records + records},
                     {"pages/pages.jsonl",
                      "{\"format\": \"json-pages-1.0\", \"title\": \"All\"}\n{\"title\": \"T\"}\n"},
                     {"lines.jsonl", "{\"text\": \"one\"}\n{\"text\": \"two\"}\n"}})));
  REQUIRE(got.pages.size() == 4);
  CHECK(got.errors.empty());
  CHECK(got.pages[1].locator.member == "archive/data.warc.gz");
  CHECK(got.pages[1].locator.offset == records.size());
  CHECK(got.pages[1].given.url == "http://a.example/1");
  CHECK(got.pages[3].locator.member == "lines.jsonl");
  CHECK(got.pages[3].locator.offset == 16U);
}

TEST_CASE("links and devices are counted, archives in archives are not opened", "[source][archives]") {
  const TemporaryFolder folder;
  const Read got = read_source(folder.write(
      "a.tar", tar_member("a.html", "", '2') + tar_member("b.html", "", '1') + tar_member("c.html", "", '3') +
                   tar_member("in.tar.gz", "x") + tar({{"d.html", kFirst}})));
  CHECK(got.pages.size() == 1);
  CHECK(got.errors.empty());
  CHECK(got.passed ==
        std::map<NoPage, std::uint64_t>{{NoPage::inner_archive, 1}, {NoPage::special_member, 3}});
}

TEST_CASE("names of members are names only", "[source][archives]") {
  const TemporaryFolder folder;
  for (const char* name : {"../../up.html", "/etc/root.html", "c:/win.html"}) {
    const Read got = read_source(folder.write("a.zip", zip({{name, kFirst}})));
    REQUIRE(got.pages.size() == 1);
    CHECK(got.pages[0].locator.member == name);
  }
  const Read odd = read_source(folder.write("a.tar", tar({{"caf\xE9.html", kFirst}})));
  REQUIRE(odd.pages.size() == 1);
  CHECK(odd.pages[0].locator.member == "caf%E9.html");
}

TEST_CASE("encrypted, cut and overlarge members are faults, the others are read", "[source][archives]") {
  const TemporaryFolder folder;
  const Read locked = read_source(folder.write("a.zip", zip({{"a.html", kFirst}}, 1)));
  CHECK(locked.pages.empty());
  REQUIRE(locked.errors.size() == 1);
  CHECK(locked.errors[0].what.ends_with("a.zip: a.html"));
  const std::string whole = tar({{"a.html", kFirst}, {"b.html", std::string(20'000, 'x')}});
  const Read cut = read_source(folder.write("b.tar", whole.substr(0, 4000)));
  CHECK(cut.pages.size() == 1);
  CHECK_FALSE(cut.errors.empty());
  const std::string big = std::string(3'000'000, ' ') + kFirst;
  const Read large =
      read_source(folder.write("c.tgz", gzip_member(tar({{"a.html", big}, {"b.html", kSecond}}))),
                  {.page_bytes = 1'000'000});
  REQUIRE(large.pages.size() == 1);
  CHECK(large.pages[0].bytes == kSecond);
  REQUIRE(large.errors.size() == 1);
  CHECK(large.errors[0].why.find("larger than") != std::string::npos);
}

TEST_CASE("a packed tar whose next gzip member is damaged is no whole tar", "[source][archives]") {
  const TemporaryFolder folder;
  const std::string first = gzip_member(tar({{"a.html", kFirst}}));
  std::string second = gzip_member(tar({{"b.html", kSecond}}));
  CHECK(read_source(folder.write("a.tgz", first + second)).pages.size() == 2);
  second[0] ^= 1;
  const Read got = read_source(folder.write("b.tgz", first + second));
  CHECK(got.pages.size() == 1);
  REQUIRE(got.errors.size() == 1);
  CHECK(got.errors[0].why.find("no gzip data") != std::string::npos);
}

TEST_CASE("a zip that unpacks to far too many bytes is given up", "[source][archives]") {
  const TemporaryFolder folder;
  const std::string lines = std::string(15'000'000, ' ') + "\n{\"text\": \"one\"}\n";
  Files files;
  for (int i = 0; i < 20; ++i) files.emplace_back(std::to_string(i) + ".jsonl", lines);
  const Read got = read_source(folder.write("a.zip", zip(files, 0x800, true)));
  CHECK(got.pages.size() == 17);
  REQUIRE(got.errors.size() == 1);
  CHECK(got.errors[0].why ==
        "it unpacks to more than 200 times its bytes; the rest of the archive is not read");
}

TEST_CASE("what is packed but no tar is said", "[source][archives]") {
  const TemporaryFolder folder;
  const Read got =
      read_source(folder.write("a.warc.zst", "\x28\xb5\x2f\xfd\x04\x58\x29\x00\x00WARC/\xd5\x02\x2e\xf5"));
  CHECK(got.pages.empty());
  CHECK(got.errors.size() == 1);
}

TEST_CASE("a folder gives archives by their names", "[source][archives]") {
  const TemporaryFolder folder;
  for (const char* name :
       {"a.TAR", "b.tar.gz", "c.tgz", "d.zip", "e.wacz", "f.warc", "g.warc.gz", "h.tar.zst", "i.gz", "j.7z"})
    folder.write(name, "x");
  CHECK(files_in(folder).size() == 8);
}

TEST_CASE("every page is read again by its locator", "[source][archives]") {
  const TemporaryFolder folder;
  const std::string first = page_record("http://a.example/1", kFirst),
                    second = page_record("http://a.example/2", kSecond);
  const Files files = {{"one.html", kFirst}, {"two.html", kSecond}, {"two.html", kFirst}};
  folder.write("plain.html", kFirst);
  folder.write("caf\xE9.html.gz", gzip_member(kFirst) + gzip_member("<p>and more"));
  folder.write("lines.jsonl.gz", gzip_member("{\"text\": \"one\"}\n{\"html\": \"<p>two\"}\n"));
  folder.write("a.warc", first + second);
  folder.write("b.warc.gz", gzip_member(first) + gzip_member(second));
  folder.write("c.warc.gz", gzip_member(first + second + first));
  folder.write("d.tar", tar(files));
  folder.write("e.tgz", gzip_member(tar(files)));
  folder.write("f.zip", zip(files));
  folder.write("g.wacz", zip({{"archive/data.warc.gz", gzip_member(first + second) + gzip_member(second)}}));
  std::size_t pages = 0;
  for (const std::string& path : files_in(folder)) {
    for (const SourcePage& page : read_source(path).pages) {
      ++pages;
      INFO(path << " " << page.locator.member.value_or("") << " " << page.locator.offset.value_or(0));
      const auto again = read_again(page.locator, page.given.url);
      REQUIRE(again);
      CHECK(*again == page.bytes);
    }
  }
  CHECK(pages == 4 + 2 + 2 + 3 + 9 + 3);
}

TEST_CASE("a page that is not there any more is said", "[source][archives]") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.warc", page_record("http://a.example/1", kFirst));
  const Locator locator = read_source(path).pages.at(0).locator;
  CHECK_FALSE(read_again(locator, "http://a.example/other"));
  folder.write("a.warc", "x" + page_record("http://a.example/1", kFirst));
  CHECK_FALSE(read_again(locator, std::nullopt));
  std::filesystem::remove(path);
  CHECK(read_again(locator, std::nullopt).error().why.find("not there") != std::string::npos);
  CHECK_FALSE(read_again({"-", std::nullopt, std::nullopt}, std::nullopt));
}
