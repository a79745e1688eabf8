#pragma once

#include <cstdio>
#include <string>

namespace pressmark::test {

/// One record of a WARC file as crawlers write them: `head` has further lines, each with its line end.
inline std::string warc_record(const std::string& type, const std::string& address, const std::string& block,
                               const std::string& head = "", const std::string& version = "1.0") {
  return "WARC/" + version + "\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address +
         "\r\nWARC-Date: 2021-03-04T05:06:07Z\r\n" + head +
         "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

/// A response as a server sends it.
inline std::string http_response(const std::string& body,
                                 const std::string& head = "Content-Type: text/html\r\n",
                                 const std::string& status = "200 OK") {
  return "HTTP/1.1 " + status + "\r\n" + head + "\r\n" + body;
}

/// A response record with an HTML page.
inline std::string page_record(const std::string& address, const std::string& page) {
  return warc_record("response", address, http_response(page));
}

/// A body in chunks of so many bytes.
inline std::string chunked(const std::string& body, std::size_t size) {
  std::string text;
  for (std::size_t at = 0; at < body.size(); at += size) {
    const std::string part = body.substr(at, size);
    char digits[20];
    std::snprintf(digits, sizeof digits, "%zx\r\n", part.size());
    text += digits + part + "\r\n";
  }
  return text + "0\r\n\r\n";
}

}  // namespace pressmark::test
