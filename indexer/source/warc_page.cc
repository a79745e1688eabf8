#include "indexer/source/warc_page.h"

#include <utility>

#include <fmt/core.h>

#include "indexer/source/http_message.h"
#include "indexer/source/sniff.h"
#include "shared/text/letters.h"

namespace pressmark::warc {
namespace {

constexpr std::size_t kSniffed = 8192;

std::string address_of(const Fields& fields) {
  std::string_view address = value_of(fields, "warc-target-uri");
  if (address.starts_with('<')) address.remove_prefix(1);
  if (address.ends_with('>')) address.remove_suffix(1);
  return std::string(address);
}

std::optional<std::string> unless_empty(std::string text) {
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

bool is_html(const std::string& type) { return type == "text/html" || type == "application/xhtml+xml"; }

// A file for robots, not for readers (RFC 9309).
bool is_for_robots(std::string_view address) { return address.ends_with("/robots.txt"); }

// What the bytes are that a server gave as this type. Servers give anything as text.
std::variant<PageForm, NoPage> form_of(const std::string& type, std::string_view bytes) {
  const Content content = sniff(bytes.substr(0, kSniffed));
  if (content == Content::binary) return NoPage::other_type;
  if (content == Content::empty && bytes.size() <= kSniffed) return NoPage::empty_page;
  if (is_html(type) || content == Content::html) return PageForm::html;
  if (type == "text/plain") return PageForm::dump;
  return NoPage::other_type;
}

bool may_be_page(const std::string& type) { return is_html(type) || type == "text/plain" || type.empty(); }

FromRecord too_large(std::size_t page_bytes) {
  return {std::monostate{},
          Error{ErrorKind::bad_input, "", fmt::format("the page is larger than {} MB", page_bytes >> 20),
                "raise it with --page-limit"}};
}

FromRecord page_with(const Record& record, const http::MediaType& media, std::string bytes) {
  const auto form = form_of(media.type, bytes);
  if (const auto* why = std::get_if<NoPage>(&form)) return {*why, std::nullopt};
  SourcePage page;
  page.bytes = std::move(bytes);
  page.form = std::get<PageForm>(form);
  page.given.url = unless_empty(address_of(record.fields));
  page.given.captured = unless_empty(std::string(value_of(record.fields, "warc-date")));
  page.given.charset = unless_empty(media.charset);
  return {std::move(page), std::nullopt};
}

FromRecord from_response(const Record& record, std::size_t page_bytes) {
  const std::optional<http::Head> head = http::read_head(record.block);
  if (!head || is_for_robots(address_of(record.fields))) return {NoPage::other_type, std::nullopt};
  if (head->status < 200 || head->status > 299) return {NoPage::other_status, std::nullopt};
  const http::MediaType media = http::media_type_of(value_of(head->fields, "content-type"));
  if (!may_be_page(media.type)) return {NoPage::other_type, std::nullopt};
  if (record.oversized) return too_large(page_bytes);
  http::Body body = http::decode_body(*head, record.block.substr(head->bytes), page_bytes);
  if (body.too_large) return too_large(page_bytes);
  FromRecord read = page_with(record, media, std::move(body.bytes));
  if (!body.damage.empty()) read.fault = Error{ErrorKind::bad_input, "", std::move(body.damage), ""};
  return read;
}

// The block is the page itself.
FromRecord from_block(const Record& record, bool text_too, std::size_t page_bytes) {
  http::MediaType media = http::media_type_of(value_of(record.fields, "content-type"));
  const std::string address = address_of(record.fields);
  if (address.starts_with("urn:") || address.starts_with("metadata:"))
    return {NoPage::other_record, std::nullopt};
  if (media.type.empty() && text_too) media.type = "text/plain";
  if (!is_html(media.type) && !(text_too && media.type == "text/plain"))
    return {NoPage::other_type, std::nullopt};
  if (record.oversized || record.block.size() > page_bytes) return too_large(page_bytes);
  if (text_too && media.charset.empty()) media.charset = "utf-8";
  return page_with(record, media, std::string(record.block));
}

// Why the crawler did not take all of the page (ISO 28500); other words are of no standard.
std::string_view truncation_of(const Fields& fields) {
  const std::string said = to_lower(value_of(fields, "warc-truncated"));
  if (said.empty()) return {};
  for (const std::string_view known : {"length", "time", "disconnect"}) {
    if (said == known) return known;
  }
  return "unspecified";
}

FromRecord from_any(const Record& record, std::size_t page_bytes) {
  const std::string type = to_lower(value_of(record.fields, "warc-type"));
  if (type == "response") return from_response(record, page_bytes);
  if (type == "resource") return from_block(record, false, page_bytes);
  if (type == "conversion") return from_block(record, true, page_bytes);
  if (type == "request") return {NoPage::request, std::nullopt};
  return {type == "revisit" ? NoPage::revisit : NoPage::other_record, std::nullopt};
}

}  // namespace

FromRecord page_of(const Record& record, std::size_t page_bytes) {
  FromRecord read = from_any(record, page_bytes);
  const std::string_view truncation = truncation_of(record.fields);
  // What else is wrong with the body comes of it.
  if (!truncation.empty() && std::holds_alternative<SourcePage>(read.what))
    read.fault = Error{ErrorKind::bad_input, "",
                       fmt::format("its capture was cut off (WARC-Truncated: {})", truncation), ""};
  return read;
}

}  // namespace pressmark::warc
