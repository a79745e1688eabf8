#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace pressmark {

/// The address as it counts for identity: scheme and host in lower case, without default port, fragment,
/// trailing dot of the host and tracking parameters (utm_*, fbclid, gclid ...). nullopt if it is no http(s)
/// address.
std::optional<std::string> normalised_url(std::string_view url);

/// The normalised address without its scheme, which does not tell pages apart: as it makes ids and terms.
std::string_view without_scheme(std::string_view normalised);

/// True if a normalised address names a host only ("https://example.org/").
bool is_host_only(std::string_view normalised);

/// 12 characters of Crockford base 32, lower case: the id of a page. From the normalised address where there
/// is one that names more than a host, else from content and source id.
std::string article_id(const std::optional<std::string>& normalised_url, std::string_view content,
                       const std::optional<std::string>& source_id);

/// True if the text has the form of an id that article_id makes.
bool is_article_id(std::string_view text);

/// The registrable domain ("bbc.co.uk") of an address or host name, by the public suffix list; nullopt if
/// none.
std::optional<std::string> registrable_domain(std::string_view url_or_host);

}  // namespace pressmark
