#include "shared/options/option_mdoc.h"

#include "tests/support/catch.h"

using namespace pressmark;

namespace {

constexpr OptionRow kRows[] = {
    {"limit", 'n', ValueForm::required, "N", "Search", "show at most N articles", false},
    {"facets", 0, ValueForm::optional, "LIST", "Search", "count values", false},
    {"sort", 0, ValueForm::required, "ORDER", "Search", "newest or site", false, "newest site"},
    {"quiet", 0, ValueForm::none, "", "Other", "no well-meant words", false},
};

}  // namespace

TEST_CASE("the options of a man page stand in their groups", "[options]") {
  CHECK(option_mdoc(kRows) ==
        ".Ss Search\n.Bl -tag -width Ds\n"
        ".It Fl n , Fl \\-limit Ar N\nShow at most N articles.\n"
        ".It Fl \\-facets Ns Op = Ns Ar LIST\nCount values.\n"
        ".It Fl \\-sort Ar ORDER\nnewest or site.\n"
        ".El\n.Ss Other\n.Bl -tag -width Ds\n"
        ".It Fl \\-quiet\nNo well\\-meant words.\n"
        ".El\n");
  CHECK(option_mdoc({}).empty());
}

TEST_CASE("text in a man page stays as it is", "[options]") {
  CHECK(mdoc_text(".TH \\x") == "\\&.TH \\ex");
  CHECK(mdoc_text("'tis") == "\\&'tis");
  CHECK(mdoc_text("a.b 'c'") == "a.b 'c'");
}
