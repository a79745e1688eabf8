#include "tests/faults/scene.h"

#include <cstdlib>
#include <filesystem>
#include <random>
#include <stdexcept>

#include "tests/support/catch.h"

namespace pressmark::test {
namespace {

namespace fs = std::filesystem;

constexpr int kBefore = 6;  // articles of write_pages
constexpr const char* kEverything = "words:>=0";

// Syllables put together: some thousand words that no language has.
std::string made_word(std::mt19937& random) {
  static const char* const kSyllables[] = {"ba", "ke", "lo", "mi", "nu",  "ra",
                                           "se", "ti", "vo", "za", "fel", "gor"};
  std::string word;
  for (auto left = 2 + random() % 2; left > 0; --left) word += kSyllables[random() % std::size(kSyllables)];
  return word;
}

std::string made_name(std::mt19937& random) {
  static const char* const kGiven[] = {"Ottoline", "Casper", "Ilse", "Pelle", "Hedwig", "Leopold"};
  std::string family = made_word(random);
  family[0] = static_cast<char>(family[0] - 'a' + 'A');
  return std::string(kGiven[random() % std::size(kGiven)]) + " " + family;
}

std::string made_paragraph(std::mt19937& random) {
  std::string text = made_name(random) + " said on Monday that the";
  for (int i = 0; i < 60; ++i) text += (i % 12 == 11 ? " and the " : " ") + made_word(random);
  return text + ".";
}

// The preload library comes before the sanitizer's; what the caller set holds besides.
std::string sanitizer_options() {
  const char* set = std::getenv("ASAN_OPTIONS");
  return std::string("verify_asan_link_order=0:") + (set != nullptr ? set : "");
}

}  // namespace

Disturbed run_with(const Fault& fault, const std::string& program, const std::vector<std::string>& words) {
  const TemporaryFolder folder;
  const std::string mark = folder.path("mark");
  const std::string told = fault.call + ":" + std::to_string(fault.number) + ":" + fault.what + ":" +
                           (fault.always ? "always" : "once") + ":" + fault.path;
  Disturbed disturbed;
  disturbed.outcome = run({program,
                           words,
                           "",
                           "",
                           {{"LD_PRELOAD", PRESSMARK_FAULTS},
                            {"PRESSMARK_FAULT", told},
                            {"PRESSMARK_FAULT_MARK", mark},
                            {"ASAN_OPTIONS", sanitizer_options()}}});
  disturbed.came = fs::exists(mark);
  return disturbed;
}

std::string records(int count, unsigned seed) {
  std::mt19937 random(seed);
  std::string lines;
  for (int i = 0; i < count; ++i) {
    lines += "{\"id\": \"" + std::to_string(seed) + "-" + std::to_string(i) + "\", \"title\": \"" +
             made_name(random) + " and the " + made_word(random) + "\", \"text\": \"" +
             made_paragraph(random) + "\\n" + made_paragraph(random) + "\\n" + made_paragraph(random) +
             "\"}\n";
  }
  return lines;
}

Scene::Scene(Before before, const std::string& input) : before_(before) {
  input_ = folder_.write("input.jsonl", input);
  if (before_ == Before::six_articles) {
    const Outcome first =
        run_index({"-q", "--keep-chrome", "-d", folder_.path("before.db"), write_pages(folder_)});
    if (first.code != 0) throw std::runtime_error("no scene: " + shown(first));
  }
  const std::string undisturbed = database();
  const Outcome second = run_index(words(undisturbed));
  if (second.code != 0) throw std::runtime_error("no scene: " + shown(second));
  whole_ = digest_of(undisturbed);
}

std::string Scene::database() const {
  std::string path = folder_.path("a.db");
  fs::remove_all(path);
  if (before_ == Before::six_articles) fs::copy(folder_.path("before.db"), path, fs::copy_options::recursive);
  return path;
}

std::vector<std::string> Scene::words(const std::string& database) const {
  return {"-q", "--keep-chrome", "-d", database, input_};
}

void Scene::check_recovers(const std::string& database) const {
  CHECK(is_whole(database));
  if (before_ == Before::six_articles) {
    CHECK(count_of(database, "tarnwick OR vellmar OR sandholm") == kBefore);
    CHECK(count_of(database, kEverything) >= kBefore);
  }
  const Outcome again = run_index(words(database));
  INFO("the same again: " << shown(again));
  CHECK(again.code == 0);
  CHECK(is_whole(database));
  CHECK(digest_of(database) == whole_);
}

bool is_whole(const std::string& database) {
  if (!fs::exists(database + "/XAPIANDB")) return true;
  return run({"xapian-check", {generation_of(database)}, "", "", {}}).code == 0 &&
         run_index({"-q", "-d", database, "--check"}).code == 0;
}

int articles_of(const std::string& database) { return count_of(database, kEverything); }

}  // namespace pressmark::test
