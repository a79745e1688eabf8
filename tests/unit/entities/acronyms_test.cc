#include "tests/support/catch.h"
#include "tests/unit/entities/reader.h"

using namespace pressmark;
using namespace pressmark::test;

namespace {

// True if one body holds the name in full and all its forms are these.
bool is_one_body(const Found& found, const std::string& name, Names forms) {
  Names written;
  for (const Form& form : entity_named(found, name).forms) written.push_back(form.form);
  std::sort(written.begin(), written.end());
  std::sort(forms.begin(), forms.end());
  return names_of(found, EntityType::org) == Names{name} && written == forms;
}

}  // namespace

TEST_CASE("an acronym is explained in brackets, behind a comma or by a word", "[entities]") {
  const std::string name = "Quillmere Tidal Barrier Authority";
  for (const std::string explained : {"The Quillmere Tidal Barrier Authority (QTBA) met.",
                                      "The Quillmere Tidal Barrier Authority (the QTBA) met.",
                                      "The Quillmere Tidal Barrier Authority (\"QTBA\") met.",
                                      "The Quillmere Tidal Barrier Authority, or QTBA, met.",
                                      "The Quillmere Tidal Barrier Authority, known as the QTBA, met.",
                                      "The Quillmere Tidal Barrier Authority, called \"QTBA\" here, met.",
                                      "Members of QTBA (the Quillmere Tidal Barrier Authority) met."}) {
    INFO(explained);
    CHECK(is_one_body(found_in(explained + " Later QTBA voted."), name, {name, "QTBA"}));
  }
}

TEST_CASE("an acronym joins its name when the explanation comes after it", "[entities]") {
  const std::string name = "Quillmere Tidal Barrier Authority";
  CHECK(is_one_body(found_in("The QTBA said no. The Quillmere Tidal Barrier Authority (QTBA) is new."), name,
                    {name, "QTBA"}));
}

TEST_CASE("an acronym that nothing explains joins the only body with its initials", "[entities]") {
  const std::string name = "Quillmere Tidal Barrier Authority";
  CHECK(
      is_one_body(found_in("The Quillmere Tidal Barrier Authority is in charge. QTBA has closed the gates."),
                  name, {name, "QTBA"}));
  const Found two = found_in(
      "The Quillmere Tidal Barrier Authority met the Quarrow Town Board Association. Then QTBA voted.");
  CHECK(names_of(two, EntityType::org).size() == 3);
}

TEST_CASE("German explains acronyms with kurz and inside compounds", "[entities]") {
  const Found kurz = found_in("Der Verband Linker Moorbauern, kurz VLM, tagte. Der VLM schwieg.", {}, "de");
  CHECK(is_one_body(kurz, "Verband Linker Moorbauern", {"Verband Linker Moorbauern", "VLM"}));
  const Found compound = found_in("Das Moorbundesamt (MBA) schwieg. Das MBA wartete.", {}, "de");
  CHECK(is_one_body(compound, "Moorbundesamt", {"Moorbundesamt", "MBA"}));
}

TEST_CASE("a law or a meeting with an acronym is no body", "[entities]") {
  CHECK(bodies("The Quillmere Harbour Summit (QHS) ended early.").empty());
  CHECK(names_of(found_in("Die Elektronische Torfpost (ET) kommt.", {}, "de"), EntityType::org).empty());
  CHECK(names_of(found_in("Das Moorschutzgesetz (MSG) gilt.", {}, "de"), EntityType::org).empty());
}

TEST_CASE("a body and the same one with its country are one", "[entities]") {
  const Found found = found_in("The Norwegian Tide Guard flew in. Later the Tide Guard left.");
  CHECK(is_one_body(found, "Norwegian Tide Guard", {"Norwegian Tide Guard", "Tide Guard"}));
  const Found other = found_in("The Norwegian Tide Ministry spoke. Denmark's Tide Ministry did not.");
  CHECK(names_of(other, EntityType::org) == Names{"Norwegian Tide Ministry", "Tide Ministry"});
}

TEST_CASE("a group is a body whatever it is called", "[entities]") {
  CHECK(bodies("They follow a group called Neighbours for Thrift, he said.") ==
        Names{"Neighbours for Thrift"});
  CHECK(people("She lives with a cat named Cinder in town.").empty());
}

TEST_CASE("a district goes on the name of what it serves", "[entities]") {
  CHECK(bodies("She runs the Tarrow County Library District alone.") ==
        Names{"Tarrow County Library District"});
}

TEST_CASE("a capital inside a word makes a firm of it", "[entities]") {
  CHECK(bodies("Users of VelmoPay waited for days.") == Names{"VelmoPay"});
  CHECK(bodies("They read VelmoPay.example at home.").empty());
}
