#include "indexer/metadata/compose.h"

#include "indexer/metadata/about.h"
#include "indexer/metadata/body.h"
#include "indexer/metadata/byline.h"
#include "indexer/metadata/dateline.h"
#include "indexer/metadata/kind.h"
#include "indexer/metadata/language.h"
#include "indexer/metadata/moment.h"
#include "indexer/metadata/published.h"
#include "indexer/metadata/site.h"
#include "indexer/metadata/title.h"
#include "shared/article/identity.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

void set_identity(const SourcePage& source, Article& article) {
  const Given& given = source.given;
  article.source_id = given.source_id;
  article.url = given.url;
  article.captured = given.captured ? moment_of(*given.captured) : std::nullopt;
  article.locator = source.locator;
  const auto normalised = given.url ? normalised_url(*given.url) : std::nullopt;
  // Records may differ in what is given beside the text alone.
  const std::string content =
      given.title.value_or("") + "\n" + given.published.value_or("") + "\n" + source.bytes;
  article.id = article_id(normalised, content, given.source_id);
}

void set_outlet(const Subject& subject, const ComposeOptions& options, Article& article) {
  article.site = find_site(subject);
  if (!article.site) article.site = options.default_site;
  article.publisher = find_publisher(subject);
  article.canonical_url = find_canonical_url(subject.page.head);
  article.section = find_section(subject);
  article.keywords = find_keywords(subject);
  article.image = find_image(subject);
  article.licence = find_licence(subject);
  article.paywalled = is_paywalled(subject);
}

void set_published(const Subject& subject, Article& article) {
  Published published = find_published(subject);
  article.published = std::move(published.day);
  article.published_time = std::move(published.time);
  article.published_source = published.source;
  article.modified = std::move(published.modified);
}

void set_title(Title title, const std::string& text, Article& article) {
  if (title.text.empty() && !text.empty()) title = {first_sentence_title(text), TitleSource::first_sentence};
  if (title.text.empty()) return;
  article.title = std::move(title.text);
  article.title_source = title.source;
}

}  // namespace

Article compose(const SourcePage& source, const Page& page, const std::vector<Judgement>& judgements,
                const ComposeOptions& options) {
  const Subject subject = make_subject(source, page, judgements);
  Article article;
  set_identity(source, article);
  set_outlet(subject, options, article);
  set_published(subject, article);
  article.byline = find_byline(subject);
  Title title = find_title(subject);
  Body body = make_body(subject, title.text, options.keep_chrome);
  set_title(std::move(title), body.text, article);
  article.kind = find_kind(subject, body, article);
  article.text = std::move(body.text);
  article.captions = std::move(body.captions);
  article.credits = std::move(body.credits);
  article.confidence = body.confidence;
  article.words = static_cast<int>(count_words(article.text));
  article.language = find_language(subject, article.text, options.default_language);
  const std::string_view first = std::string_view(article.text).substr(0, article.text.find('\n'));
  article.dateline = find_dateline(first);
  return article;
}

}  // namespace pressmark
