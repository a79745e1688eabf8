#include "indexer/sinks.h"

#include <ostream>

#include <fmt/core.h>

#include "shared/article/article_json.h"
#include "shared/text/display.h"

namespace pressmark {

void CountingSink::page(PageResult page) {
  const Extraction& extraction = page.extraction;
  tally_.count(extraction);
  seen(page);
  for (const std::string& limit : extraction.limits) {
    messages_.error({ErrorKind::bad_input, page.locator.source, limit, ""});
  }
  if (extraction.article) article(std::move(page));
}

void DatabaseSink::article(PageResult page) {
  writer_.add(*page.extraction.article, std::move(*page.document));
}

void ExtractSink::article(PageResult page) { out_ << to_json(*page.extraction.article) << '\n'; }

void ExplainSink::seen(const PageResult& page) {
  out_ << fmt::format("{}{}\n", harmless(page.locator.source),
                      page.locator.offset ? fmt::format(" at {}", *page.locator.offset) : "");
  for (const auto& [block, judgement] : page.extraction.explained) {
    out_ << fmt::format("{:<9} {:.2f}  {:<30} {}\n", word_of(judgement.role), judgement.confidence,
                        judgement.reason, harmless(block.text));
  }
  out_ << '\n';
}

}  // namespace pressmark
