#include "shared/options/completion.h"

#include "query/options.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

constexpr OptionRow kRows[] = {
    {"sort", 's', ValueForm::required, "ORDER", "Search", "by this: [day]", false, "day site"},
    {"database", 'd', ValueForm::required, "DIR", "Search", "the archive's folder", true},
    {"any", 0, ValueForm::none, "", "Search", "any word", false},
};
constexpr CompletedProgram kProgram{"pressmark-test", kRows, false};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("bash completes options, values that can be listed, and folders", "[options]") {
  const std::string text = bash_completion(kProgram);
  INFO(text);
  CHECK(has(text, "compgen -W '--sort -s --database -d --any'"));
  CHECK(has(text, "-s|--sort) COMPREPLY=($(compgen -W 'day site' -- \"$word\"))"));
  CHECK(has(text, "-d|--database) compopt -o filenames; COMPREPLY=($(compgen -d"));
  CHECK(has(text, "complete -F _pressmark_test pressmark-test\n"));
}

TEST_CASE("zsh completes the same, with the help beside it", "[options]") {
  const std::string text = zsh_completion(kProgram);
  INFO(text);
  CHECK(has(text, "#compdef pressmark-test\n"));
  CHECK(has(text, "'--sort=[by this\\: \\[day\\]]:ORDER:(day site)'"));
  CHECK(has(text, "'*-d[the archive'\\''s folder]:DIR:_files -/'"));
}

TEST_CASE("fish completes the same", "[options]") {
  const std::string text = fish_completion(kProgram);
  INFO(text);
  CHECK(has(text, "complete -c pressmark-test -f\n"));
  CHECK(has(text, "complete -c pressmark-test -s s -l sort -x -a 'day site' -d 'by this: [day]'\n"));
  CHECK(has(text, "-d 'the archive\\'s folder'\n"));
}

TEST_CASE("each value that is offered is taken", "[options]") {
  for (const OptionRow& row : query_option_rows()) {
    std::string_view rest = row.choices;
    while (!rest.empty()) {
      const std::string choice(rest.substr(0, rest.find(' ')));
      rest.remove_prefix(std::min(choice.size() + 1, rest.size()));
      INFO(row.name << " " << choice);
      CHECK(query_settings({"--" + std::string(row.name) + "=" + choice, "word"}));
    }
  }
}

TEST_CASE("of values that can be listed none is left out of the list", "[options]") {
  for (const OptionRow& row : query_option_rows()) {
    if (row.choices.empty()) continue;
    const auto settings = query_settings({"--" + std::string(row.name) + "=none-such", "word"});
    REQUIRE_FALSE(settings);
    std::string listed(row.choices);
    for (std::size_t at = 0; (at = listed.find(' ', at)) != std::string::npos; at += 2)
      listed.replace(at, 1, ", ");
    CHECK(settings.error().advice == "one of " + listed);
  }
}
