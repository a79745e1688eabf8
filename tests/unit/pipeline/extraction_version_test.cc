#include <fstream>
#include <iterator>
#include <sstream>

#include "indexer/pipeline/extract.h"
#include "indexer/source/reader.h"
#include "indexer/source/walk.h"
#include "shared/article/article_json.h"
#include "shared/article/identity.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

const std::string kCorpus = PRESSMARK_CORPUS;
const std::string kRecord = PRESSMARK_UNIT_TESTS "/pipeline/extraction_of_corpus.txt";

std::vector<std::string> corpus_files() {
  const WalkEvents events{[](const Error& error) { FAIL(describe(error)); }, [](const PassedOver&) {}};
  return walk({kCorpus + "/pages", kCorpus + "/dumps", kCorpus + "/wire.jsonl"}, {}, events);
}

std::string digest_of(const std::string& bytes) { return article_id(std::nullopt, bytes, std::nullopt); }

std::string digest_of_files() {
  std::string all;
  for (const std::string& path : corpus_files()) {
    std::ifstream file(path, std::ios::binary);
    all.append(std::istreambuf_iterator<char>(file), {});
  }
  return digest_of(all);
}

// But for where the checkout lies.
std::string digest_of_articles() {
  ExtractSettings settings;
  settings.mentions = true;
  std::string all;
  for (const std::string& path : corpus_files()) {
    auto reader = open_reader(path, {});
    REQUIRE(reader);
    while (auto item = (*reader)->next()) {
      const auto* page = std::get_if<SourcePage>(&*item);
      if (!page) continue;
      Extraction extraction = extract(*page, settings);
      if (!extraction.article) continue;
      extraction.article->locator = {};
      all += to_json(*extraction.article) + '\n';
    }
  }
  return digest_of(all);
}

}  // namespace

// Sources that an older version has read are read again only if the number says so.
TEST_CASE("articles do not change without the version of the extraction") {
  std::ostringstream line;
  line << kExtractionVersion << ' ' << digest_of_files() << ' ' << digest_of_articles();
  std::ifstream record(kRecord);
  std::string recorded;
  std::getline(record, recorded);
  INFO(
      "If the steps give other articles than before, raise kExtractionVersion (indexer/pipeline/extract.h).\n"
      "Then, or if only the files of corpus/ have changed, write this line (version, files, articles)\n"
      << line.str() << "\ninto " << kRecord);
  CHECK(line.str() == recorded);
}
