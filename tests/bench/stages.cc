// Where the processor time of an article goes, step by step, on one thread.
#include <array>
#include <ctime>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include <fmt/core.h>

#include "indexer/chrome/chrome.h"
#include "indexer/entities/entities.h"
#include "indexer/metadata/compose.h"
#include "indexer/page/page.h"
#include "indexer/source/reader.h"
#include "indexer/source/walk.h"
#include "indexer/writer/document.h"
#include "indexer/writer/segment.h"

namespace {

using namespace pressmark;

double thread_seconds() {
  timespec time = {};
  ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

enum Stage { reading, blocks, chrome, metadata, entities, terms, writing, joining, kStages };
constexpr std::array<const char*, kStages> kNames = {"read",     "blocks", "chrome", "metadata",
                                                     "entities", "terms",  "write",  "join"};

class Stages {
 public:
  template <class Work>
  auto time(Stage stage, Work work) {
    const double start = thread_seconds();
    struct Stop {
      double& sum;
      double start;
      ~Stop() { sum += thread_seconds() - start; }
    } stop{seconds_[stage], start};
    return work();
  }

  void print(std::size_t articles) const {
    double all = 0;
    for (const double seconds : seconds_) all += seconds;
    for (std::size_t i = 0; i < kStages; ++i) {
      fmt::print("{:<10} {:8.2f} s {:5.1f} % {:8.3f} ms an article\n", kNames[i], seconds_[i],
                 100 * seconds_[i] / all, 1000 * seconds_[i] / static_cast<double>(articles));
    }
    fmt::print("{:<10} {:8.2f} s for {} articles\n", "all", all, articles);
  }

 private:
  std::array<double, kStages> seconds_ = {};
};

// Everything that the indexer does with a page, one step after the other.
class Bench {
 public:
  Bench(std::string folder, bool keep_chrome) : folder_(std::move(folder)), keep_chrome_(keep_chrome) {}

  void read(const std::string& file) {
    auto reader = open_reader(file, {});
    if (!reader) return;
    while (auto item = stages_.time(reading, [&] { return (*reader)->next(); })) {
      if (const auto* page = std::get_if<SourcePage>(&*item)) work(*page);
    }
  }

  void finish() {
    write();
    if (!parts_.empty()) stages_.time(joining, [&] { writer::join_databases(parts_, folder_ + "/joined"); });
    stages_.print(articles_);
  }

 private:
  void work(const SourcePage& source) {
    const Page page = stages_.time(blocks, [&] {
      return source.form == PageForm::html ? read_html(source.bytes, source.given.charset, {})
                                           : read_dump(source.bytes, source.given.charset, {});
    });
    const auto judgements = stages_.time(chrome, [&] { return judge(page); });
    Article article = stages_.time(metadata, [&] {
      return compose(source, page, judgements, {keep_chrome_, std::nullopt, std::nullopt});
    });
    if (article.text.empty()) return;
    stages_.time(entities, [&] {
      Found found = find_entities(article);
      article.entities = std::move(found.entities);
      article.dates = std::move(found.dates);
    });
    batch_.documents.push_back(stages_.time(terms, [&] { return make_document(article); }));
    bytes_ += batch_.documents.back().get_data().size();
    ++articles_;
    if (bytes_ >= kBatchBytes) write();
  }

  void write() {
    if (batch_.documents.empty()) return;
    parts_.push_back(fmt::format("{}/{}", folder_, parts_.size()));
    stages_.time(writing, [&] { writer::build_segment(batch_, parts_.back()); });
    batch_ = {batch_.first + static_cast<Xapian::docid>(batch_.documents.size()), {}, {}};
    bytes_ = 0;
  }

  static constexpr std::size_t kBatchBytes = 1u << 19;
  std::string folder_;
  bool keep_chrome_;
  Stages stages_;
  writer::SegmentBatch batch_{1, {}, {}};
  std::size_t bytes_ = 0, articles_ = 0;
  std::vector<std::string> parts_;
};

}  // namespace

int main(int count, char** words) {
  const bool keep_chrome = count > 1 && std::string(words[1]) == "--keep-chrome";
  const int first = keep_chrome ? 2 : 1;
  if (count < first + 2) {
    fmt::print(stderr, "usage: pressmark-bench-stages [--keep-chrome] EMPTY_FOLDER SOURCE...\n");
    return 2;
  }
  std::filesystem::create_directories(words[first]);
  Bench bench(words[first], keep_chrome);
  const std::vector<std::string> sources(words + first + 1, words + count);
  for (const std::string& file : walk(sources, {}, {})) bench.read(file);
  bench.finish();
  return 0;
}
