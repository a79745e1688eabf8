#include "indexer/metadata/site.h"

#include <algorithm>
#include <map>

#include "indexer/metadata/compare.h"
#include "shared/article/identity.h"
#include "shared/text/letters.h"

namespace pressmark {
namespace {

constexpr std::size_t kShortLine = 120;  // bytes: a line that may name the site's domain

bool is_host_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

// "example.org" in "Share this @example.org"; in an e-mail address ("desk@example.org") as well.
void count_domains(std::string_view line, std::map<std::string, int>& counts) {
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    while (end < line.size() && is_host_character(line[end])) ++end;
    std::string_view host = line.substr(at, end - at);
    while (!host.empty() && host.back() == '.') host.remove_suffix(1);
    const bool path = end < line.size() && (line[end] == '/' || line[end] == '_');
    if (!path && host.find('.') != std::string_view::npos && host.size() >= 4 && host.size() <= 80) {
      const std::size_t dot = host.rfind('.');
      const bool lettered = std::all_of(host.begin() + static_cast<std::ptrdiff_t>(dot) + 1, host.end(),
                                        [](char c) { return c >= 'a' && c <= 'z'; });
      if (lettered && host.size() - dot > 2) {
        if (const auto domain = registrable_domain(to_lower(host))) ++counts[*domain];
      }
    }
    at = std::max(end, at + 1);
  }
}

// Hosts of others that many pages name.
constexpr std::string_view kNobodysOwn[] = {"facebook.com", "twitter.com",  "x.com",         "instagram.com",
                                            "youtube.com",  "gmail.com",    "linkedin.com",  "google.com",
                                            "t.me",         "yahoo.com",    "pinterest.com", "whatsapp.com",
                                            "tiktok.com",   "telegram.org", "apple.com"};

bool is_nobodys_own(const std::string& domain) {
  return std::find(std::begin(kNobodysOwn), std::end(kNobodysOwn), domain) != std::end(kNobodysOwn);
}

// The domain that the lines around the article of a dump name, if one is named twice or alone on a line or
// after @.
std::optional<std::string> domain_in_chrome(const Subject& subject) {
  std::map<std::string, int> counts;
  for (std::size_t i = 0; i < subject.page.blocks.size(); ++i) {
    const std::string& line = subject.page.blocks[i].text;
    const Role role = subject.role(i);
    const bool outside = role == Role::chrome || role == Role::source || role == Role::byline;
    if (!outside || line.size() > kShortLine || line.find('.') == std::string::npos) continue;
    count_domains(line, counts);
    if (line.find(" @") != std::string::npos || line.find(' ') == std::string::npos)
      count_domains(line, counts);
  }
  std::optional<std::string> best;
  int most = 1;
  for (const auto& [domain, count] : counts) {
    if (count > most && !is_nobodys_own(domain)) {
      best = domain;
      most = count;
    }
  }
  return best;
}

}  // namespace

std::optional<std::string> find_canonical_url(const Head& head) {
  for (const std::string& url : {head.canonical_url, head.meta("og:url").value_or("")}) {
    const bool whole = begins_with(url, "http://") || begins_with(url, "https://");
    if (whole && url.size() <= 2'000 && url.find_first_of(" \n<>\"") == std::string::npos &&
        normalised_url(url)) {
      return url;
    }
  }
  return std::nullopt;
}

std::optional<std::string> find_site(const Subject& subject) {
  const Given& given = subject.source.given;
  if (given.site && !trimmed(*given.site).empty()) {
    if (auto domain = registrable_domain(std::string(trimmed(*given.site)))) return domain;
    return std::string(trimmed(*given.site));
  }
  if (given.url) return registrable_domain(*given.url);
  if (const auto canonical = find_canonical_url(subject.page.head)) return registrable_domain(*canonical);
  return subject.page.is_html ? std::nullopt : domain_in_chrome(subject);
}

std::optional<std::string> find_publisher(const Subject& subject) {
  const Head& head = subject.page.head;
  if (const auto name = head.meta("og:site_name")) return name;
  if (subject.linked.publisher) return subject.linked.publisher;
  if (const auto name = head.meta("application-name")) return name;
  for (std::size_t i = 0; i < subject.page.blocks.size(); ++i) {
    if (subject.role(i) == Role::source) return subject.page.blocks[i].text;
  }
  return std::nullopt;
}

std::vector<std::string> site_names_of(const Subject& subject) {
  std::vector<std::string> names;
  const auto add = [&](const std::optional<std::string>& name) {
    if (name && !name->empty()) names.push_back(*name);
  };
  const Head& head = subject.page.head;
  for (const char* name :
       {"og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site"}) {
    add(head.meta(name));
  }
  add(subject.linked.publisher);
  const auto site = find_site(subject);
  if (site) {
    names.push_back(*site);
    names.push_back(site->substr(0, site->find('.')));
  }
  return names;
}

}  // namespace pressmark
