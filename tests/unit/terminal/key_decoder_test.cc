#include "query/terminal/key_decoder.h"

#include <random>

#include "tests/support/catch.h"

using namespace pressmark;
using namespace pressmark::screen;

namespace {

std::string names(const std::vector<Key>& keys) {
  std::string text;
  for (const Key& key : keys) text += (text.empty() ? "" : " ") + name_of(key) + (key.pasted ? "!" : "");
  return text;
}

std::string decoded(const std::string& bytes) {
  KeyDecoder decoder;
  std::vector<Key> keys = decoder.feed(bytes);
  for (const Key& key : decoder.pause()) keys.push_back(key);
  return names(keys);
}

}  // namespace

TEST_CASE("bytes of a terminal are keys", "[terminal]") {
  CHECK(decoded("jG \r\t\x7f") == "j G Space Enter Tab Backspace");
  CHECK(decoded("\x03\x0c\x1a") == "^C ^L ^Z");
  CHECK(decoded("é東😀") == "é 東 😀");
  CHECK(decoded("\x1b[A\x1b[B\x1bOC\x1b[D\x1b[H\x1b[4~\x1b[5~\x1b[6~\x1b[3~\x1b[Z\x1bOP") ==
        "Up Down Right Left Home End PgUp PgDn Del Shift-Tab F1");
}

TEST_CASE("Esc alone is Esc when nothing follows, and before another key", "[terminal]") {
  KeyDecoder decoder;
  CHECK(decoder.feed("\x1b").empty());
  CHECK(decoder.waits());
  CHECK(names(decoder.pause()) == "Esc");
  CHECK_FALSE(decoder.waits());
  CHECK(decoded("\x1bq") == "Esc q");
}

TEST_CASE("a key may come in pieces", "[terminal]") {
  KeyDecoder decoder;
  CHECK(decoder.feed("\x1b[").empty());
  CHECK(decoder.feed("5").empty());
  CHECK(names(decoder.feed("~")) == "PgUp");
  CHECK(decoder.feed("\xe6\x9d").empty());
  CHECK(names(decoder.feed("\xb1")) == "東");
}

TEST_CASE("what is pasted is text, and no command", "[terminal]") {
  CHECK(decoded("\x1b[200~q\n\x1b[A\x1b[201~q") == "q! Space! Space! [! A! q");
  KeyDecoder decoder;
  decoder.feed("\x1b[200~abc\x1b[20");
  CHECK_FALSE(decoder.waits());
  CHECK(names(decoder.feed("1~j")) == "j");
}

TEST_CASE("unknown sequences and broken UTF-8 are dropped", "[terminal]") {
  CHECK(decoded("\x1b[?1;2c\x1b[99~j") == "j");
  CHECK(decoded("\xff\xfe\x80j\xc3(") == "j (");
  CHECK(decoded("\xc2\x9b"
                "31mj") == "3 1 m j");
  CHECK(decoded("\x1b[" + std::string(100'000, '1')).size() < 250'000);
}

TEST_CASE("whatever a terminal sends, nothing but keys comes of it", "[terminal]") {
  std::minstd_rand random(11);
  const std::string alphabet = "\x1b[O~012;?AZ\xc3\xa9\xe6\x9d\xb1jq\r\t\x03";
  for (int round = 0; round < 2'000; ++round) {
    KeyDecoder decoder;
    for (int piece = 0; piece < 4; ++piece) {
      std::string bytes;
      for (unsigned i = 0; i < random() % 12; ++i) bytes += alphabet[random() % alphabet.size()];
      for (const Key& key : decoder.feed(bytes)) {
        const bool control = key.name == Key::Name::character && key.character < U' ';
        CHECK_FALSE(control);
      }
    }
  }
}
