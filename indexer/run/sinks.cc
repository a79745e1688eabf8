#include "indexer/run/sinks.h"

#include <ostream>

#include <fmt/core.h>

#include "indexer/source/locator.h"
#include "shared/article/article_json.h"
#include "shared/text/display.h"

namespace pressmark {
namespace {

void stop_without_reader(Streams streams) {
  if (!streams.out) streams.stop.request();
}

}  // namespace

void CountingSink::page(PageResult page) {
  if (page.known) {
    findings_.known_page();
    return article(std::move(page));
  }
  findings_.page(page.locator, page.extraction);
  seen(page);
  if (page.extraction.article) article(std::move(page));
}

void DatabaseSink::article(PageResult page) {
  if (page.known) return writer_.keep(*page.known, page.hash, page.locator);
  writer_.add(*page.extraction.article, std::move(*page.document));
}

void ExtractSink::article(PageResult page) {
  streams_.out << to_json(*page.extraction.article) << '\n';
  stop_without_reader(streams_);
}

void ExplainSink::seen(const PageResult& page) {
  streams_.out << harmless(place_of(page.locator)) << '\n';
  for (const auto& [block, judgement] : page.extraction.explained) {
    streams_.out << fmt::format("{:<9} {:.2f}  {:<30} {}\n", word_of(judgement.role), judgement.confidence,
                                judgement.reason, harmless(block.text));
  }
  streams_.out << '\n';
  stop_without_reader(streams_);
}

}  // namespace pressmark
