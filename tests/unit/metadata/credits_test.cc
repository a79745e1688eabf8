#include "indexer/metadata/credits.h"

#include "indexer/metadata/dateline.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

void parts(const std::string& caption, const std::string& text, const std::string& credit) {
  const Caption parted = part_credit(caption);
  CAPTURE(caption);
  CHECK(parted.text == text);
  CHECK(parted.credit == credit);
}

}  // namespace

TEST_CASE("The credit is parted from its caption", "[metadata]") {
  parts("The old pier in June [Ann Lee/Northwire]", "The old pier in June", "Ann Lee/Northwire");
  parts("The old pier (Courtesy: Ann Lee)", "The old pier", "Ann Lee");
  parts("The old pier in June. Source: NW / Ann Lee", "The old pier in June.", "NW / Ann Lee");
  parts("The old pier. Photo: Ann Lee", "The old pier.", "Ann Lee");
  parts("The old pier in June. NORTHWIRE/Ann Lee", "The old pier in June.", "NORTHWIRE/Ann Lee");
  parts("Der alte Steg. Foto: Jana Feld/nw", "Der alte Steg.", "Jana Feld/nw");
  parts("The old pier | Image: Ann Lee", "The old pier", "Ann Lee");
  parts("Photo by Ann Lee", "", "Ann Lee");
  parts("Copyright © Northwire", "", "Northwire");
}

TEST_CASE("Brackets and slashes of a caption itself stay", "[metadata]") {
  parts("The pier (left) and the port (right)", "The pier (left) and the port (right)", "");
  parts("The 2023/24 season at the pier", "The 2023/24 season at the pier", "");
  parts("The board, and/or its chair, looks at a photo of the pier",
        "The board, and/or its chair, looks at a photo of the pier", "");
  parts("", "", "");
}

TEST_CASE("The place that opens a report is its dateline", "[metadata]") {
  const auto place = [](const char* text) {
    return find_dateline(text).value_or(Dateline{}).place.value_or("-");
  };
  CHECK(place("LINDVALE, Norland – The board agreed.") == "LINDVALE, Norland");
  CHECK(place("LINDVALE (Northwire) - The board agreed.") == "LINDVALE");
  CHECK(place("Lindvale, 3 maja (NW) – Zarząd zgodził się.") == "Lindvale");
  CHECK(place("新华社北京5月16日电 港口") == "北京");
}

TEST_CASE("A dateline may tell the day", "[metadata]") {
  CHECK(find_dateline("LINDVALE, May 16 (Northwire) - The board agreed.")->date == "XXXX-05-16");
  CHECK_FALSE(find_dateline("LINDVALE (Northwire) - The board agreed.")->date);
}

TEST_CASE("A dash in the first sentence makes no dateline", "[metadata]") {
  CHECK_FALSE(find_dateline("The board agreed - after a long night - to rebuild the pier."));
  CHECK_FALSE(find_dateline("NORLAND – the oldest of the ports – agreed."));
  CHECK_FALSE(find_dateline("Members (from left to right): Ann Lee - The board"));
  CHECK_FALSE(find_dateline("UPDATE - The board agreed."));
  CHECK_FALSE(find_dateline("Ann Lee - The board agreed."));
  CHECK_FALSE(find_dateline(""));
}
