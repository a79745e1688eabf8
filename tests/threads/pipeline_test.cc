// The pipeline on several threads gives what it gives on one, and ends when its sink gives up.
#include "indexer/pipeline/pipeline.h"

#include <stdexcept>
#include <string>
#include <vector>

#include "indexer/source/walk.h"
#include "shared/article/article_json.h"
#include "tests/support/catch.h"

using namespace pressmark;

namespace {

std::vector<std::string> corpus_files() {
  return walk({PRESSMARK_CORPUS}, WalkSettings{}, {[](const Error&) {}, [](const PassedOver&) {}});
}

// Keeps the articles as JSON; throws when it has enough.
class Keeper : public Sink {
 public:
  explicit Keeper(std::size_t enough) : enough_(enough) {}
  void begin_source(const SourceFacts&) override {}
  void page(PageResult page) override {
    if (!page.extraction.article) return;
    if (articles.size() == enough_) throw std::runtime_error("enough");
    articles.push_back(to_json(*page.extraction.article));
  }
  void end_source(bool) override {}

  std::vector<std::string> articles;

 private:
  std::size_t enough_;
};

std::vector<std::string> articles_with(int jobs, std::size_t enough = 1'000'000) {
  Keeper keeper(enough);
  PipelineSettings settings;
  settings.jobs = jobs;
  settings.documents = true;
  run_pipeline(corpus_files(), settings,
               {[](const Error&) {}, [](const NoPages&) {}, [](std::size_t, std::uint64_t) {}}, keeper);
  return keeper.articles;
}

}  // namespace

TEST_CASE("several threads make the articles that one makes, in the same order", "[threads]") {
  const auto one = articles_with(1);
  REQUIRE(one.size() > 10);
  CHECK(articles_with(4) == one);
}

TEST_CASE("a sink that gives up ends the threads", "[threads]") {
  for (const std::size_t enough : {std::size_t{0}, std::size_t{7}}) {
    CHECK_THROWS_AS(articles_with(4, enough), std::runtime_error);
  }
}
