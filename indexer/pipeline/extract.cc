#include "indexer/pipeline/extract.h"

#include <fmt/format.h>

#include "indexer/entities/entities.h"
#include "indexer/metadata/given_values.h"
#include "shared/article/article_json.h"

namespace pressmark {
namespace {

Page read_page(const SourcePage& source, const PageLimits& limits) {
  if (source.form == PageForm::html) return read_html(source.bytes, source.given.charset, limits);
  return read_dump(source.bytes, source.given.charset, limits);
}

std::size_t words_of_blocks(const Page& page) {
  std::size_t words = 0;
  for (const Block& block : page.blocks) {
    if (!block.alternative) words += static_cast<std::size_t>(block.words);
  }
  return words;
}

Skipped skipped_as(const Article& article, bool keep_all) {
  if (keep_all && (!article.text.empty() || article.title)) return Skipped::no;
  if (article.kind == PageKind::list) return Skipped::list;
  if (article.kind == PageKind::error) return Skipped::error_page;
  return article.text.empty() ? Skipped::no_text : Skipped::no;
}

void find_names(Article& article, bool mentions, std::vector<std::string>& limits) {
  Found found = find_entities(article);
  article.entities = std::move(found.entities);
  article.dates = std::move(found.dates);
  if (mentions) article.mentions = std::move(found.mentions);
  if (found.cut)
    limits.push_back(fmt::format("names were looked for in the first {} MB alone", kMostNamedBytes >> 20));
}

std::vector<ExplainedBlock> explained_blocks(Page page, const std::vector<Judgement>& judgements) {
  std::vector<ExplainedBlock> explained;
  for (std::size_t i = 0; i < page.blocks.size(); ++i)
    explained.push_back({std::move(page.blocks[i]), judgements[i]});
  return explained;
}

// A record that Pressmark wrote is an article already. The archive's names are not its own.
Extraction from_record(const SourcePage& source, const ExtractSettings& settings) {
  Extraction extraction;
  Result<Article> article = article_from_json(source.bytes);
  if (!article) {
    extraction.skipped = Skipped::damaged_record;
    extraction.damage = article.error().why;
    return extraction;
  }
  for (Entity& entity : article->entities) entity.canonical.reset();
  if (!settings.mentions) article->mentions.reset();
  extraction.page_words = extraction.kept_words = static_cast<std::size_t>(article->words);
  extraction.skipped = skipped_as(*article, settings.keep_all);
  if (extraction.skipped == Skipped::no) extraction.article = std::move(article).value();
  return extraction;
}

}  // namespace

Extraction extract(const SourcePage& source, const ExtractSettings& settings) {
  if (source.form == PageForm::article) return from_record(source, settings);
  Extraction extraction;
  Page page = read_page(source, settings.page);
  const std::vector<Judgement> judgements = judge(page);
  Article article = compose(source, page, judgements, settings.compose);
  extraction.page_words = words_of_blocks(page);
  extraction.kept_words = static_cast<std::size_t>(article.words);
  extraction.limits = page.limits;
  extraction.not_understood = values_not_understood(source.given, article);
  extraction.skipped = skipped_as(article, settings.keep_all);
  if (settings.explain) extraction.explained = explained_blocks(std::move(page), judgements);
  if (extraction.skipped != Skipped::no) return extraction;
  find_names(article, settings.mentions, extraction.limits);
  extraction.article = std::move(article);
  return extraction;
}

}  // namespace pressmark
