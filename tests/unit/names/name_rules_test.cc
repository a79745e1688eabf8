// The names file: what is one name, what is not, and how a wrong line is told.
#include "shared/names/name_rules.h"

#include <algorithm>
#include <random>

#include "shared/names/names.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

NameRules rules_of(const std::string& text) {
  Result<NameRules> rules = NameRules::parse(text);
  REQUIRE(rules);
  return std::move(rules).value();
}

std::string fault_of(const std::string& text) {
  const Result<NameRules> rules = NameRules::parse(text);
  return rules ? "" : rules.error().what + ": " + rules.error().why;
}

std::vector<std::string> canonical_of(const std::vector<Name>& names) {
  std::vector<std::string> all;
  for (const Name& name : names) all.push_back(name.canonical);
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace

TEST_CASE("a rule merges forms in any case and spacing", "[names][rules]") {
  const NameRules rules = rules_of("# firms\n\nmerge org: X Corp = Twitter\r\n");
  CHECK(rules.size() == 1);
  REQUIRE(rules.merged_with(EntityType::org, "TWITTER") != nullptr);
  CHECK(rules.merged_with(EntityType::org, "x  corp")->forms ==
        std::vector<std::string>{"X Corp", "Twitter"});
  CHECK(rules.merged_with(EntityType::person, "Twitter") == nullptr);
  CHECK(rules.merged_with(EntityType::org, "Twitter Inc") == nullptr);
}

TEST_CASE("rules with a form in common are one, and the first gives the name", "[names][rules]") {
  std::vector<std::string> lines = {"merge org: Ostrava Works = OW", "merge org: Vellmar Group = Vellmar",
                                    "merge org: Vellmar = OW = old  WORKS = Old Works"};
  const NameRules rules = rules_of(lines[0] + "\n" + lines[1] + "\n" + lines[2]);
  const auto* all = rules.merged_with(EntityType::org, "Old Works");
  REQUIRE(all != nullptr);
  CHECK(all->forms.front() == "Ostrava Works");
  CHECK(all->forms.size() == 5);
  for (const char* form : {"OW", "Vellmar Group", "vellmar", "Ostrava Works"})
    CHECK(rules.merged_with(EntityType::org, form) == all);
  CHECK(rules.merged_forms(EntityType::org).size() == 5);
  REQUIRE(rules.forms().size() == 5);
  CHECK(rules.forms()[1].second == "OW");
  CHECK(rules.forms()[4].second == "old  WORKS");
}

TEST_CASE("parted forms are told apart, others are not", "[names][rules]") {
  const NameRules rules = rules_of("part person: Tom Ellery | Tom B. Ellery | T. Ellery");
  const auto& one = rules.parted_at(EntityType::person, "tom ellery");
  CHECK(are_parted(one, rules.parted_at(EntityType::person, "Tom B. Ellery")));
  CHECK(are_parted(rules.parted_at(EntityType::person, "T. Ellery"), one));
  CHECK_FALSE(are_parted(one, one));
  CHECK_FALSE(are_parted(one, rules.parted_at(EntityType::person, "Rosa Ellery")));
}

TEST_CASE("a wrong line is named by its number", "[names][rules]") {
  CHECK(fault_of("merge person: A B = C D\nmerge A = B\n") == "line 2: not understood");
  CHECK(fault_of("merge persons: A = B") == "line 1: not understood");
  CHECK(fault_of("join person: A = B") == "line 1: not understood");
  CHECK(fault_of("merge person:") == "line 1: a name is empty");
  CHECK(fault_of("merge person: A") == "line 1: one name alone");
  CHECK(fault_of("merge person: A = = B") == "line 1: a name is empty");
  CHECK(fault_of("part person: A | a") == "line 1: 'a' stands twice");
  CHECK(fault_of("merge org: A = B\nmerge org: B = C\npart org: A | C").find("merged and parted") !=
        std::string::npos);
  CHECK(fault_of("\xEF\xBB\xBFmerge org: A = B") == "");
}

TEST_CASE("a block resolved with rules keeps apart what they part", "[names][rules]") {
  const std::vector<NameForm> forms = {{"Rosa Ellery", 5}, {"R. Ellery", 3}, {"Ellery", 9}};
  CHECK(resolve_block(EntityType::person, forms).size() == 1);
  const auto names =
      resolve_block(EntityType::person, forms, rules_of("part person: Rosa Ellery | R. Ellery"));
  // The family name alone is nobody's any more.
  CHECK(canonical_of(names) == std::vector<std::string>{"Ellery", "R. Ellery", "Rosa Ellery"});
  const auto bodies = resolve_block(EntityType::org, {{"Labour Party", 2}, {"Labour", 7}},
                                    rules_of("part org: Labour | Labour Party"));
  CHECK(bodies.size() == 2);
}

TEST_CASE("parted forms are never one name, whatever stands beside them", "[names][rules][property]") {
  std::mt19937 random(7);
  const std::vector<std::string> given = {"Tom", "Thomas", "T.", "Tom B.", "Rosa", ""};
  const std::vector<std::string> family = {"Ellery", "Elleri", "Petrov", "Petroff"};
  for (int round = 0; round < 200; ++round) {
    std::vector<NameForm> forms;
    for (int i = 0; i < 8; ++i) {
      const std::string& first = given[random() % given.size()];
      forms.push_back({(first.empty() ? "" : first + " ") + family[random() % family.size()],
                       static_cast<unsigned>(random() % 9) + 1});
    }
    const std::string &a = forms[0].form, &b = forms[1].form;
    if (NameRules::is_same_form(a, b)) continue;
    for (const EntityType type : {EntityType::person, EntityType::org}) {
      const std::string kind = type == EntityType::person ? "person" : "org";
      for (const Name& name : resolve_block(type, forms, rules_of("part " + kind + ": " + a + " | " + b))) {
        const auto has = [&](const std::string& form) {
          return std::any_of(name.forms.begin(), name.forms.end(),
                             [&](const NameForm& f) { return f.form == form; });
        };
        INFO(a << " | " << b);
        CHECK_FALSE((has(a) && has(b)));
      }
    }
  }
}
