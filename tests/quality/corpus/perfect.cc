#include "tests/quality/corpus/perfect.h"

#include "shared/article/identity.h"

namespace pressmark::corpus {
namespace {

TitleSource title_source_of(const GoldPage& gold) {
  if (!gold.title) return TitleSource::none;
  if (gold.title_source == "given") return TitleSource::given;
  return gold.title_source == "line" ? TitleSource::line : TitleSource::heading;
}

Entity entity_of(const GoldEntity& gold) {
  Entity entity;
  entity.type = gold.type;
  entity.name = gold.name;
  entity.forms = {{gold.name, 1}};
  entity.count = 1;
  return entity;
}

}  // namespace

Article perfect_article(const GoldPage& gold) {
  Article article;
  article.kind = gold.kind == "list"    ? PageKind::list
                 : gold.kind == "error" ? PageKind::error
                                        : PageKind::article;
  article.title = gold.title;
  article.title_source = title_source_of(gold);
  article.byline = gold.byline.value_or(std::vector<std::string>{});
  article.published = gold.published;
  article.site = gold.site;
  article.language = gold.language;
  for (const std::string& paragraph : gold.text)
    article.text += (article.text.empty() ? "" : "\n") + paragraph;
  article.captions = gold.captions;
  article.credits = gold.credits;
  for (const GoldEntity& entity : gold.entities) article.entities.push_back(entity_of(entity));
  for (const GoldDate& date : gold.dates) article.dates.push_back({date.text, date.value, Granularity::day});
  article.locator.source = "/somewhere/corpus/" + gold.file;
  if (!gold.record.empty()) article.source_id = gold.record;
  article.id = article_id(std::nullopt, gold.file, article.source_id);
  return article;
}

}  // namespace pressmark::corpus
