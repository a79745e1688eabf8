#include "tests/support/catch.h"
#include "tests/unit/entities/reader.h"

using namespace pressmark;
using namespace pressmark::test;

TEST_CASE("what an article stands before each time is a ship, not a person", "[entities]") {
  CHECK(people("The freighter Marlena Moon sank. Nobody left the Marlena Moon in time.").empty());
  CHECK(people("They saw the Ruby Heron, a tanker.").empty());
}

TEST_CASE("a person stays one where a noun follows the name or an article does not stand", "[entities]") {
  CHECK(people("The crowd left the Andreas Quillberg inquest.") == Names{"Andreas Quillberg"});
  CHECK(people("Andreas Quillberg spoke. This is the Andreas Quillberg of old.") ==
        Names{"Andreas Quillberg"});
}

TEST_CASE("words that shout are no person", "[entities]") {
  CHECK(people("READ MORE: What it costs to keep a lamp.").empty());
}
