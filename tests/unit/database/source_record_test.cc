#include "shared/database/source_record.h"

#include "tests/support/catch.h"

using namespace pressmark;

TEST_CASE("the record of a source comes back as it was written", "[database]") {
  for (const auto read : {SourceRecord::Read::whole, SourceRecord::Read::part, SourceRecord::Read::left}) {
    const SourceRecord record{"/pages/with\ta tab.html", 1234, 1700000000123456789, read, "0badcafe"};
    const auto back = source_record_of(to_metadata(record));
    REQUIRE(back);
    CHECK(back->locator == record.locator);
    CHECK(back->bytes == record.bytes);
    CHECK(back->modified_ns == record.modified_ns);
    CHECK(back->read == record.read);
    CHECK(back->settings == record.settings);
  }
}

TEST_CASE("anything else is no record of a source", "[database]") {
  for (const char* text : {"", "x", "1\t2\twhole\tf\t", "1\t2\twhole\t/a", "1\tx\twhole\tf\t/a",
                           "1\t2\thalf\tf\t/a", "-1\t2\twhole\tf\t/a"})
    CHECK_FALSE(source_record_of(text));
}
