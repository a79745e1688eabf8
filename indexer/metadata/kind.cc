#include "indexer/metadata/kind.h"

#include <algorithm>

#include "indexer/metadata/page_traits.h"
#include "shared/text/letters.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

constexpr int kLittleText = 120;  // words up to which a notice may be all that a page says

// Lower case; on a page with little text they tell that the article is not here.
constexpr std::string_view kErrorNotices[] = {"page not found",
                                              "404 not found",
                                              "error 404",
                                              "404 error",
                                              "403 forbidden",
                                              "access denied",
                                              "enable javascript",
                                              "turn on javascript",
                                              "javascript is required",
                                              "requires javascript",
                                              "javascript is disabled",
                                              "javascript enabled",
                                              "enable cookies",
                                              "are you a robot",
                                              "are you human",
                                              "not a robot",
                                              "verify you are human",
                                              "captcha",
                                              "unusual traffic",
                                              "checking your browser",
                                              "just a moment",
                                              "attention required",
                                              "request blocked",
                                              "page you are looking for",
                                              "page you requested",
                                              "page cannot be found",
                                              "page can't be found",
                                              "could not be found",
                                              "no longer available",
                                              "page doesn't exist",
                                              "page does not exist",
                                              "service unavailable",
                                              "bad gateway",
                                              "internal server error",
                                              "before you continue",
                                              "we value your privacy",
                                              "accept all cookies",
                                              "seite nicht gefunden",
                                              "javascript aktivieren",
                                              "page introuvable",
                                              "página no encontrada",
                                              "pagina non trovata",
                                              "pagina niet gevonden",
                                              "strona nie została znaleziona",
                                              "страница не найдена",
                                              "сторінку не знайдено",
                                              "sayfa bulunamadı",
                                              "页面不存在"};

constexpr int kEnoughText = 60;  // words that are no list even if no block of them looks like prose
constexpr int kMuchText = 250;
constexpr int kSomeText = 80;  // in several paragraphs
constexpr int kSomeParagraphs = 3;

// Weights of a logistic regression of a page that is no article, and of one that is a list, over pages of
// news, blogs, shops, forums, manuals; signs that would make no sense were held at 0.
struct Weight {
  Trait trait;
  double page;
  double list;
};
constexpr Weight kWeights[] = {
    {Trait::always, 2.85, 0.35},
    {Trait::linked_article, -1.50, -1.05},
    {Trait::og_article, -0.24, 0},
    {Trait::og_website, 0.81, 1.00},
    {Trait::og_product, 6.43, 0},
    {Trait::other_type, 0.80, 1.70},
    {Trait::list_type, 0, 1.00},
    {Trait::has_day, -1.59, -0.56},
    {Trait::has_byline, -1.18, -0.77},
    {Trait::article_metas, 0, -0.61},
    {Trait::text_words, -0.50, -0.49},
    {Trait::little_text, 1.50, 2.06},
    {Trait::long_paragraphs, -1.00, 0},
    {Trait::linked_share, -2.78, -1.84},
    {Trait::linked_headings, 0, 0.22},
    {Trait::headings, 0.12, -0.16},
    {Trait::many_times, 0.08, -0.29},
    {Trait::gaps, 0.59, 0.54},
    {Trait::at_root, 1.87, 1.00},
    {Trait::slug, -0.99, -1.83},
    {Trait::number_in_address, -1.04, -1.45},
    {Trait::list_word, 2.49, 2.66},
    {Trait::page_word, 4.25, 0},
    {Trait::forum_software, 1.93, 0},
    {Trait::docs_software, 0.57, 0},
    {Trait::prices, 0.38, 0.32},
    {Trait::forms, 0.06, 0.12},
};
// Chosen so that one article in a hundred is called a page and hardly any a list: lists are not indexed.
constexpr double kPageFrom = 1.0;
constexpr double kListFrom = 0.4;

bool holds_notice(const std::string& lower) {
  return std::any_of(std::begin(kErrorNotices), std::end(kErrorNotices),
                     [&](std::string_view notice) { return lower.find(notice) != std::string::npos; });
}

// What a line may say alone on a page with little text, so that it is no article.
constexpr std::string_view kNotFound[] = {
    "error 404",  "404 error",  "404 not found",        "page not found",   "403 forbidden",
    "fehler 404", "erreur 404", "seite nicht gefunden", "page introuvable", "página no encontrada"};

bool is_notice_alone(const Block& block) {
  constexpr int kNoticeWords = 4;
  if (block.words > kNoticeWords || block.linked_words > 0 || block.alternative) return false;
  const std::string lower = to_lower(block.text);
  return std::any_of(std::begin(kNotFound), std::end(kNotFound),
                     [&](std::string_view notice) { return lower.find(notice) != std::string::npos; });
}

// The words of a page that stand outside links.
int plain_words(const Page& page) {
  int words = 0;
  for (const Block& block : page.blocks) {
    if (!block.alternative) words += block.words - block.linked_words;
  }
  return words;
}

// A headline may speak of what could not be found; a notice says little else.
bool is_notice_title(const std::string& title) {
  constexpr std::size_t kNoticeWords = 8;
  return count_words(title) <= kNoticeWords && holds_notice(to_lower(title));
}

// A paragraph of the text that is nearly only a notice, where hardly any text is beside it.
bool is_notice_text(const std::string& text) {
  constexpr std::size_t kHardlyAny = 60, kNearlyOnly = 15;
  if (count_words(text) > kHardlyAny) return false;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view paragraph = rest.substr(0, end);
    if (count_words(paragraph) <= kNearlyOnly && holds_notice(to_lower(paragraph))) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

// A report has a day or an author; an error page has not.
bool is_signed(const Article& article) { return article.published.has_value() || !article.byline.empty(); }

bool is_error(const Subject& subject, const Body& body, const Article& article) {
  if (static_cast<int>(count_words(body.text)) > kLittleText) return false;
  if (is_notice_title(article.title.value_or("")) || is_notice_title(subject.page.head.title)) return true;
  if (!is_signed(article) && is_notice_text(body.text)) return true;
  const auto& blocks = subject.page.blocks;
  if (std::any_of(blocks.begin(), blocks.end(), is_notice_alone)) return true;
  if (body.prose > 0 || plain_words(subject.page) > 2 * kLittleText) return false;
  return std::any_of(subject.page.blocks.begin(), subject.page.blocks.end(), [](const Block& block) {
    return block.words <= kLittleText && holds_notice(to_lower(block.text));
  });
}

// Nearly all that was kept is links.
bool is_kept_links(const Subject& subject) {
  constexpr double kNearlyAll = 0.7;
  int words = 0;
  int linked = 0;
  for (std::size_t i = 0; i < subject.page.blocks.size(); ++i) {
    if (subject.role(i) != Role::text) continue;
    words += subject.page.blocks[i].words;
    linked += subject.page.blocks[i].linked_words;
  }
  return words > 0 && linked > kNearlyAll * words;
}

PageKind kind_by_traits(const Traits& traits) {
  double page = 0;
  double list = 0;
  for (const Weight& weight : kWeights) {
    const double value = traits[static_cast<std::size_t>(weight.trait)];
    page += weight.page * value;
    list += weight.list * value;
  }
  const auto is = [&](Trait trait) { return traits[static_cast<std::size_t>(trait)] > 0; };
  const bool sure_page = is(Trait::og_product) || is(Trait::forum_software) || is(Trait::docs_software);
  if (list > kListFrom && !sure_page) return PageKind::list;
  return page > kPageFrom ? PageKind::page : PageKind::article;
}

}  // namespace

PageKind find_kind(const Subject& subject, const Body& body, const Article& article) {
  if (is_error(subject, body, article)) return PageKind::error;
  const int words = static_cast<int>(count_words(body.text));
  if (body.prose == 0 && words < kEnoughText) return PageKind::list;
  // Text that only the linked data has stands in no block that could be measured.
  if (!subject.linked.paragraphs.empty() && words >= kEnoughText) return PageKind::article;
  // A dump tells neither links nor types.
  if (!subject.page.is_html) return PageKind::article;
  if (words < kMuchText && is_kept_links(subject)) return PageKind::list;
  const Traits traits = measure_traits(subject, article.published.has_value(), !article.byline.empty());
  const PageKind kind = kind_by_traits(traits);
  // Much kept text is worth more than any sign of a list, some text more than its address: a list is not
  // indexed, a page is.
  const bool lists_headlines = traits[static_cast<std::size_t>(Trait::linked_headings)] > 0;
  const bool is_prose =
      words >= kMuchText || (!lists_headlines && body.prose >= kSomeParagraphs && words >= kSomeText);
  return kind == PageKind::list && is_prose ? PageKind::page : kind;
}

}  // namespace pressmark
