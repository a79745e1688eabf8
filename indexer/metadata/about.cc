#include "indexer/metadata/about.h"

#include <algorithm>

#include "indexer/metadata/json_text.h"
#include "shared/text/letters.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostKeywords = 64;
constexpr std::size_t kLongestKeyword = 100;  // bytes
constexpr std::size_t kLongestSection = 100;

void add_keywords(std::vector<std::string>& keywords, std::string_view list) {
  while (!list.empty() && keywords.size() < kMostKeywords) {
    const std::size_t end = std::min(list.find_first_of(",;"), list.size());
    std::string word = plain_text(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
    if (word.empty() || word.size() > kLongestKeyword) continue;
    const std::string lower = to_lower(word);
    const bool known = std::any_of(keywords.begin(), keywords.end(),
                                   [&](const std::string& k) { return to_lower(k) == lower; });
    if (!known) keywords.push_back(std::move(word));
  }
}

bool is_whole_address(const std::string& url) {
  constexpr std::size_t kMostBytes = 2'000;
  return (url.starts_with("http://") || url.starts_with("https://")) && url.size() <= kMostBytes;
}

}  // namespace

std::optional<std::string> find_section(const Subject& subject) {
  const auto fits = [](const std::optional<std::string>& text) {
    return text && !text->empty() && text->size() <= kLongestSection &&
           text->find("://") == std::string::npos;
  };
  for (const char* name :
       {"article:section", "og:article:section", "parsely-section", "section", "sailthru.section"}) {
    if (auto content = subject.page.head.meta(name); fits(content)) return content;
  }
  return fits(subject.linked.section) ? subject.linked.section : std::nullopt;
}

std::vector<std::string> find_keywords(const Subject& subject) {
  std::vector<std::string> keywords;
  for (const char* name : {"news_keywords", "keywords", "article:tag", "og:article:tag", "parsely-tags"}) {
    for (const auto& [key, content] : subject.page.head.metas) {
      if (key == name) add_keywords(keywords, content);
    }
  }
  for (const std::string& word : subject.linked.keywords) add_keywords(keywords, word);
  return keywords;
}

std::optional<std::string> find_image(const Subject& subject) {
  for (const char* name :
       {"og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"}) {
    auto url = subject.page.head.meta(name);
    if (url && is_whole_address(*url)) return url;
  }
  const auto& linked = subject.linked.image;
  return linked && is_whole_address(*linked) ? linked : std::nullopt;
}

std::optional<std::string> find_licence(const Subject& subject) {
  if (subject.linked.licence) return subject.linked.licence;
  for (const char* name : {"dcterms.license", "dc.rights.license", "license", "dcterms.licence"}) {
    if (auto content = subject.page.head.meta(name)) return content;
  }
  return std::nullopt;
}

bool is_paywalled(const Subject& subject) {
  if (subject.linked.is_free) return !*subject.linked.is_free;
  const std::string tier = to_lower(subject.page.head.meta("article:content_tier").value_or(""));
  return tier == "locked" || tier == "metered";
}

}  // namespace pressmark
