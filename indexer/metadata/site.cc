#include "indexer/metadata/site.h"

#include <algorithm>
#include <map>

#include "shared/article/identity.h"
#include "shared/text/letters.h"
#include "shared/text/trimmed.h"

namespace pressmark {
namespace {

constexpr std::size_t kShortLine = 160;  // bytes: a line that may name the site's domain

bool is_host_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

// Endings of domains besides those of countries; the suffix list alone takes any file name for a domain.
constexpr std::string_view kEndings[] = {"com",     "org",   "net",   "edu",   "gov",    "int",     "info",
                                         "biz",     "news",  "press", "media", "online", "today",   "world",
                                         "live",    "email", "mobi",  "pro",   "agency", "digital", "global",
                                         "network", "city",  "wales", "scot",  "asia"};

bool is_domain_like(std::string_view host) {
  const std::size_t dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host.size() < 4 || host.size() > 80) return false;
  const std::string ending = to_lower(host.substr(dot + 1));
  const bool country =
      ending.size() == 2 && ending[0] >= 'a' && ending[0] <= 'z' && ending[1] >= 'a' && ending[1] <= 'z';
  return country || std::find(std::begin(kEndings), std::end(kEndings), ending) != std::end(kEndings);
}

// How much each domain speaks for being the site's own.
using Votes = std::map<std::string, int>;

bool is_right_holder_line(std::string_view line) {
  return line.find("©") != std::string_view::npos || line.find("(c) ") != std::string_view::npos ||
         line.find("opyright") != std::string_view::npos;
}

// "Share this @example.org", "© 2024 example.org", "desk@example.org", a line that is a domain and nothing
// else.
void vote(std::string_view line, Votes& votes) {
  const bool rights = is_right_holder_line(line);
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    while (end < line.size() && is_host_character(line[end])) ++end;
    std::string_view host = line.substr(at, end - at);
    while (!host.empty() && host.back() == '.') host.remove_suffix(1);
    if (is_domain_like(host)) {
      const bool handle = at > 0 && line[at - 1] == '@';
      const bool mail = handle && at > 1 && line[at - 2] != ' ';
      const bool alone = host.size() == line.size();
      const int weight = mail ? 2 : handle ? 3 : rights ? 3 : alone ? 1 : 0;
      const auto domain = weight > 0 ? registrable_domain(to_lower(host)) : std::nullopt;
      if (domain) votes[*domain] += weight;
    }
    at = std::max(end, at + 1);
  }
}

// Hosts of others that many pages name.
constexpr std::string_view kNobodysOwn[] = {
    "facebook.com",  "twitter.com",   "x.com",        "instagram.com", "youtube.com",
    "gmail.com",     "linkedin.com",  "google.com",   "t.me",          "yahoo.com",
    "pinterest.com", "tiktok.com",    "whatsapp.com", "telegram.org",  "apple.com",
    "mail.ru",       "wordpress.com", "hotmail.com",  "outlook.com",   "wordpress.org"};

bool is_nobodys_own(const std::string& domain) {
  return std::find(std::begin(kNobodysOwn), std::end(kNobodysOwn), domain) != std::end(kNobodysOwn);
}

// The domain that the lines around the article of a dump call their own, if one stands out.
std::optional<std::string> domain_in_chrome(const Subject& subject) {
  constexpr int kEnough = 3;
  Votes votes;
  for (std::size_t i = 0; i < subject.page.blocks.size(); ++i) {
    const std::string& line = subject.page.blocks[i].text;
    const Role role = subject.role(i);
    const bool outside = role == Role::chrome || role == Role::source;
    if (outside && line.size() <= kShortLine && line.find('.') != std::string::npos) vote(line, votes);
  }
  std::optional<std::string> best;
  int most = 0;
  int second = 0;
  for (const auto& [domain, count] : votes) {
    if (is_nobodys_own(domain)) continue;
    if (count > most) {
      second = most;
      most = count;
      best = domain;
    } else {
      second = std::max(second, count);
    }
  }
  return most >= kEnough && most >= 2 * second ? best : std::nullopt;
}

}  // namespace

std::optional<std::string> find_canonical_url(const Head& head) {
  for (const std::string& url : {head.canonical_url, head.meta("og:url").value_or("")}) {
    const bool whole = url.starts_with("http://") || url.starts_with("https://");
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
  if (auto name = head.meta("og:site_name")) return name;
  if (subject.linked.publisher) return subject.linked.publisher;
  if (auto name = head.meta("application-name")) return name;
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
