#include "indexer/metadata/page_traits.h"

#include <algorithm>
#include <cmath>

#include "indexer/metadata/site.h"
#include "shared/article/identity.h"
#include "shared/text/letters.h"
#include "shared/text/one_of.h"

namespace pressmark {
namespace {

constexpr std::string_view kOtherTypes[] = {"Product",
                                            "ProductGroup",
                                            "DiscussionForumPosting",
                                            "QAPage",
                                            "Service",
                                            "SoftwareApplication",
                                            "JobPosting",
                                            "Event",
                                            "LocalBusiness",
                                            "Course",
                                            "ProfessionalService",
                                            "Offer",
                                            "FAQPage",
                                            "Recipe",
                                            "WebApplication"};
constexpr std::string_view kListTypes[] = {"CollectionPage", "ItemList", "SearchResultsPage", "OfferCatalog"};

constexpr std::string_view kListWords[] = {
    "category",   "categories", "tag",        "tags",        "topics",           "browse",    "search",
    "archive",    "archives",   "author",     "list",        "listing",          "directory", "collections",
    "collection", "shop",       "department", "departments", "product-category", "index",     "forums",
    "catalog",    "rubrik",     "thema",      "kategorie",   "section"};
constexpr std::string_view kPageWords[] = {
    "forum",       "forums",    "thread",        "threads",   "viewtopic",  "showthread", "discussion",
    "discussions", "community", "bbs",           "product",   "products",   "item",       "p",
    "docs",        "doc",       "documentation", "wiki",      "reference",  "manual",     "help",
    "support",     "services",  "service",       "solutions", "api",        "tutorial",   "learn",
    "questions",   "pricing",   "tools",         "developer", "developers", "book",       "guide"};
constexpr std::string_view kForumSoftware[] = {"vbulletin", "discourse", "phpbb",   "xenforo",
                                               "discuz",    "mybb",      "invision"};
constexpr std::string_view kDocsSoftware[] = {"sphinx",    "mkdocs",  "docusaurus", "gitbook",
                                              "mdbook",    "rustdoc", "mediawiki",  "doxygen",
                                              "vitepress", "javadoc", "antora"};

template <std::size_t N>
bool has_type(const LinkedFacts& facts, const std::string_view (&wanted)[N]) {
  return std::any_of(facts.types.begin(), facts.types.end(), [&](const std::string& type) {
    return std::find(std::begin(wanted), std::end(wanted), type) != std::end(wanted);
  });
}

double yes(bool value) { return value ? 1 : 0; }
double logarithm(int count) { return std::log1p(std::max(count, 0)); }
double share(int part, int whole) { return whole > 0 ? static_cast<double>(part) / whole : 0; }

void set(Traits& traits, Trait trait, double value) { traits[static_cast<std::size_t>(trait)] = value; }

int prices_in(const std::string& text) {
  int prices = 0;
  for (const std::string_view sign : {"$", "€", "£", "₽", "¥"}) {
    for (std::size_t at = text.find(sign); at != std::string::npos; at = text.find(sign, at + sign.size()))
      ++prices;
  }
  return prices;
}

struct Counts {
  int plain = 0;
  int linked = 0;
  int headings = 0;
  int linked_headings = 0;
  int prices = 0;
  int forms = 0;
  int text_words = 0;
  int paragraphs = 0;
  int long_paragraphs = 0;
  int gaps = 0;
};

void count_block(const Subject& subject, std::size_t i, Counts& counts) {
  const Block& block = subject.page.blocks[i];
  if (block.alternative) return;
  counts.plain += block.words - block.linked_words;
  counts.linked += block.linked_words;
  if (block.heading > 0) {
    ++counts.headings;
    if (block.linked_words == block.words) ++counts.linked_headings;
  }
  if (block.words < 40) counts.prices += prices_in(block.text);
  if (has(block.inside, Inside::form)) ++counts.forms;
  if (subject.role(i) == Role::text) {
    counts.text_words += block.words;
    ++counts.paragraphs;
    if (block.words >= 20) ++counts.long_paragraphs;
  } else if (i > subject.text_start && i < subject.text_end) {
    ++counts.gaps;
  }
}

void set_text_traits(const Subject& subject, Traits& traits) {
  Counts counts;
  for (std::size_t i = 0; i < subject.page.blocks.size(); ++i) count_block(subject, i, counts);
  set(traits, Trait::text_words, logarithm(counts.text_words));
  set(traits, Trait::little_text, yes(counts.text_words < 60));
  set(traits, Trait::long_paragraphs, share(counts.long_paragraphs, counts.paragraphs));
  set(traits, Trait::linked_share, share(counts.linked, counts.linked + counts.plain));
  set(traits, Trait::linked_headings, logarithm(counts.linked_headings));
  set(traits, Trait::headings, logarithm(counts.headings));
  set(traits, Trait::gaps, std::min(4.0, share(counts.gaps, counts.paragraphs + 1)));
  set(traits, Trait::prices, logarithm(counts.prices));
  set(traits, Trait::forms, logarithm(counts.forms));
  set(traits, Trait::many_times, logarithm(static_cast<int>(subject.page.head.times.size()) - 2));
}

bool is_path_break(char c) { return c == '/' || c == '.' || c == '?' || c == '=' || c == '&' || c == '_'; }

// "/news/bridge/index.html" is "/news/bridge/": every page of a site may be the index of its folder.
std::string without_index(std::string address) {
  const std::size_t slash = address.rfind('/');
  if (slash != std::string::npos && address.compare(slash + 1, 6, "index.") == 0) address.resize(slash + 1);
  return address;
}

// The parts of an address between slashes, dots and the like, host included.
std::vector<std::string> address_parts(const std::string& lower) {
  std::vector<std::string> parts;
  std::string part;
  const std::size_t scheme = lower.find("://");
  for (std::size_t at = scheme == std::string::npos ? 0 : scheme + 3; at < lower.size(); ++at) {
    if (!is_path_break(lower[at])) {
      part += lower[at];
    } else if (!part.empty()) {
      parts.push_back(std::move(part));
      part.clear();
    }
  }
  if (!part.empty()) parts.push_back(std::move(part));
  return parts;
}

template <std::size_t N>
bool is_any_part(const std::vector<std::string>& parts, const std::string_view (&words)[N]) {
  return std::any_of(parts.begin(), parts.end(), [&](const std::string& part) {
    return std::find(std::begin(words), std::end(words), part) != std::end(words);
  });
}

bool has_slug(const std::string& path) {
  constexpr int kHyphens = 3;
  int hyphens = 0;
  for (const char c : path) {
    if (c == '/') hyphens = 0;
    if ((c == '-' || c == '_') && ++hyphens >= kHyphens) return true;
  }
  return false;
}

bool has_long_number(const std::string& path) {
  int digits = 0;
  for (const char c : path) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits >= 4) return true;
  }
  return false;
}

void set_address_traits(const Subject& subject, Traits& traits) {
  const auto canonical = find_canonical_url(subject.page.head);
  const std::string given = subject.source.given.url.value_or("");
  // A host alone may be all that a source knows; only the page itself says that it is the front page.
  const bool told = !given.empty() && !is_host_only(normalised_url(given).value_or(given));
  const std::string address =
      without_index(to_lower((told ? given : canonical.value_or("")).substr(0, 1'000)));
  if (address.empty()) return;
  const std::size_t scheme = address.find("://");
  const std::size_t slash = address.find('/', scheme == std::string::npos ? 0 : scheme + 3);
  const std::string path = slash == std::string::npos ? std::string() : address.substr(slash);
  const auto parts = address_parts(address);
  set(traits, Trait::at_root, yes(path.size() <= 1));
  set(traits, Trait::slug, yes(has_slug(path)));
  set(traits, Trait::number_in_address, yes(has_long_number(path)));
  set(traits, Trait::list_word, yes(is_any_part(parts, kListWords)));
  set(traits, Trait::page_word, yes(is_any_part(parts, kPageWords)));
}

void set_head_traits(const Subject& subject, Traits& traits) {
  const Head& head = subject.page.head;
  const std::string type = to_lower(head.meta("og:type").value_or(""));
  const std::string generator = to_lower(head.meta("generator").value_or(""));
  set(traits, Trait::linked_article, yes(subject.linked.has_article));
  set(traits, Trait::og_article, yes(type == "article" || type == "news" || type.starts_with("article")));
  set(traits, Trait::og_website, yes(type == "website"));
  set(traits, Trait::og_product, yes(type.starts_with("product") || type.starts_with("og:product")));
  set(traits, Trait::other_type, yes(has_type(subject.linked, kOtherTypes)));
  set(traits, Trait::list_type, yes(has_type(subject.linked, kListTypes)));
  set(traits, Trait::forum_software, yes(holds_one_of(generator, kForumSoftware)));
  set(traits, Trait::docs_software, yes(holds_one_of(generator, kDocsSoftware)));
  const bool metas = std::any_of(head.metas.begin(), head.metas.end(), [](const auto& meta) {
    return meta.first.starts_with("article:publish") || meta.first.starts_with("article:tag") ||
           meta.first.starts_with("article:section") || meta.first.starts_with("article:author");
  });
  set(traits, Trait::article_metas, yes(metas));
}

}  // namespace

Traits measure_traits(const Subject& subject, bool has_day, bool has_byline) {
  Traits traits{};
  set(traits, Trait::always, 1);
  set(traits, Trait::has_day, yes(has_day));
  set(traits, Trait::has_byline, yes(has_byline));
  set_head_traits(subject, traits);
  set_text_traits(subject, traits);
  set_address_traits(subject, traits);
  return traits;
}

}  // namespace pressmark
