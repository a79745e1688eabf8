#include "shared/article/identity.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

#include <libpsl.h>
#include <xxhash.h>

#include "shared/text/letters.h"

namespace pressmark {
namespace {

constexpr std::string_view kTrackingParameters[] = {"fbclid", "gclid",  "dclid",  "msclkid",
                                                    "yclid",  "twclid", "igshid", "mc_cid",
                                                    "mc_eid", "cmpid",  "_ga",    "ncid"};

bool is_tracking(std::string_view parameter) {
  const std::string name = to_lower(parameter.substr(0, parameter.find('=')));
  return name.rfind("utm_", 0) == 0 ||
         std::find(std::begin(kTrackingParameters), std::end(kTrackingParameters), name) !=
             std::end(kTrackingParameters);
}

std::string without_tracking(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    const std::size_t end = std::min(query.find('&'), query.size());
    const std::string_view parameter = query.substr(0, end);
    if (!parameter.empty() && !is_tracking(parameter)) {
      if (!kept.empty()) kept += '&';
      kept += parameter;
    }
    query.remove_prefix(std::min(end + 1, query.size()));
  }
  return kept;
}

struct UrlParts {
  std::string scheme, authority;  // lower case
  std::string_view path, query;
};

std::optional<UrlParts> split_url(std::string_view url) {
  while (!url.empty() && (url.front() == ' ' || url.front() == '<')) url.remove_prefix(1);
  while (!url.empty() && (url.back() == ' ' || url.back() == '>')) url.remove_suffix(1);
  const std::size_t colon = url.find("://");
  if (colon == std::string_view::npos) return std::nullopt;
  UrlParts parts;
  parts.scheme = to_lower(url.substr(0, colon));
  if (parts.scheme != "http" && parts.scheme != "https") return std::nullopt;
  url.remove_prefix(colon + 3);
  url = url.substr(0, url.find('#'));
  const std::size_t end = std::min(url.find_first_of("/?"), url.size());
  parts.authority = to_lower(url.substr(0, end));
  url.remove_prefix(end);
  const std::size_t mark = std::min(url.find('?'), url.size());
  parts.path = url.substr(0, mark);
  parts.query = url.substr(std::min(mark + 1, url.size()));
  return parts;
}

// Host and port without user name, default port and trailing dot.
std::string plain_authority(std::string authority, const std::string& scheme) {
  if (const std::size_t at = authority.rfind('@'); at != std::string::npos) authority.erase(0, at + 1);
  const std::string standard = scheme == "http" ? ":80" : ":443";
  if (authority.size() > standard.size() && authority.ends_with(standard))
    authority.resize(authority.size() - standard.size());
  const std::size_t host_end = std::min(authority.rfind(':'), authority.size());
  if (host_end > 0 && authority[host_end - 1] == '.') authority.erase(host_end - 1, 1);
  return authority;
}

constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";  // Crockford: no i, l, o, u
constexpr int kIdLength = 12;

std::string base32(std::uint64_t bits, int characters) {
  std::string text;
  for (int i = 0; i < characters; ++i) {
    text.push_back(kAlphabet[static_cast<std::size_t>(bits & 31)]);
    bits >>= 5;
  }
  return text;
}

}  // namespace

std::optional<std::string> normalised_url(std::string_view url) {
  const auto parts = split_url(url);
  if (!parts) return std::nullopt;
  const std::string authority = plain_authority(parts->authority, parts->scheme);
  if (authority.empty() || authority.find(' ') != std::string::npos) return std::nullopt;
  std::string normalised = parts->scheme + "://" + authority;
  normalised += parts->path.empty() ? std::string_view("/") : parts->path;
  if (const std::string query = without_tracking(parts->query); !query.empty()) normalised += "?" + query;
  return normalised;
}

std::string_view without_scheme(std::string_view normalised) {
  const std::size_t scheme = normalised.find("://");
  return scheme == std::string_view::npos ? normalised : normalised.substr(scheme + 3);
}

bool is_article_id(std::string_view text) {
  return text.size() == kIdLength && text.find_first_not_of(kAlphabet) == std::string_view::npos;
}

bool is_host_only(std::string_view normalised) {
  const std::size_t host = normalised.find("://");
  return host != std::string_view::npos && normalised.find('/', host + 3) == normalised.size() - 1;
}

std::string article_id(const std::optional<std::string>& url, std::string_view content,
                       const std::optional<std::string>& source_id) {
  std::string key;
  if (url && !is_host_only(*url)) {
    key = "url\n" + std::string(without_scheme(*url));
  } else {
    const XXH128_hash_t hash = XXH3_128bits(content.data(), content.size());
    key = "content\n" + std::to_string(hash.high64) + "\n" + std::to_string(hash.low64) + "\n" +
          source_id.value_or("");
  }
  const XXH128_hash_t hash = XXH3_128bits(key.data(), key.size());
  return base32(hash.low64, kIdLength);  // 60 of its bits
}

std::optional<std::string> registrable_domain(std::string_view url_or_host) {
  std::string host;
  if (const auto parts = split_url(url_or_host)) {
    host = plain_authority(parts->authority, parts->scheme);
  } else {
    host = to_lower(url_or_host);
  }
  host.resize(std::min(host.find_first_of(":/"), host.size()));
  if (host.empty() || host.size() > 253) return std::nullopt;
  const psl_ctx_t* suffixes = psl_builtin();
  if (suffixes == nullptr) return std::nullopt;
  const char* domain = psl_registrable_domain(suffixes, host.c_str());
  if (domain == nullptr) return std::nullopt;
  return std::string(domain);
}

}  // namespace pressmark
