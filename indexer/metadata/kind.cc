#include "indexer/metadata/kind.h"

#include <algorithm>

#include "indexer/metadata/compare.h"
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

constexpr std::string_view kOtherTypes[] = {"Product", "ProductGroup",        "DiscussionForumPosting",
                                            "QAPage",  "SoftwareApplication", "JobPosting",
                                            "Event",   "LocalBusiness"};
constexpr std::string_view kListTypes[] = {"CollectionPage", "ItemList", "SearchResultsPage"};

template <std::size_t N>
bool has_type(const LinkedFacts& facts, const std::string_view (&wanted)[N]) {
  return std::any_of(facts.types.begin(), facts.types.end(), [&](const std::string& type) {
    return std::find(std::begin(wanted), std::end(wanted), type) != std::end(wanted);
  });
}

bool holds_notice(const std::string& lower) {
  return std::any_of(std::begin(kErrorNotices), std::end(kErrorNotices),
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

bool is_error(const Subject& subject, const Body& body, const std::string& title) {
  if (static_cast<int>(count_words(body.text)) > kLittleText) return false;
  if (holds_notice(to_lower(title)) || holds_notice(to_lower(subject.page.head.title))) return true;
  if (holds_notice(to_lower(body.text))) return true;
  if (body.prose > 0 || plain_words(subject.page) > 2 * kLittleText) return false;
  return std::any_of(subject.page.blocks.begin(), subject.page.blocks.end(), [](const Block& block) {
    return block.words <= kLittleText && holds_notice(to_lower(block.text));
  });
}

bool says_article(const Subject& subject) {
  const std::string type = to_lower(subject.page.head.meta("og:type").value_or(""));
  return subject.linked.has_article || type == "article" || type == "news" || begins_with(type, "article");
}

}  // namespace

PageKind find_kind(const Subject& subject, const Body& body, const std::string& title) {
  if (is_error(subject, body, title)) return PageKind::error;
  if (body.prose == 0) return PageKind::list;
  if (says_article(subject)) return PageKind::article;
  if (has_type(subject.linked, kOtherTypes)) return PageKind::page;
  if (has_type(subject.linked, kListTypes)) return PageKind::list;
  return PageKind::article;
}

}  // namespace pressmark
