#include "indexer/page/markup_cleaner.h"

#include <algorithm>
#include <iterator>

#include "indexer/page/elements.h"
#include "indexer/page/limit_notes.h"
#include "indexer/page/open_tags.h"
#include "indexer/page/tag_scanner.h"
#include "shared/text/one_of.h"

namespace pressmark {
namespace {

constexpr std::size_t kLongestName = 64;

// All that the readers of head and blocks ask for.
constexpr std::string_view kAttributes[] = {
    "alt",  "aria-hidden", "class",    "content", "datetime", "hidden", "href", "id",      "itemprop",
    "lang", "name",        "property", "rel",     "role",     "style",  "type", "xml:lang"};

// Elements whose content is no markup and no text of the page.
constexpr std::string_view kRaw[] = {"script", "style", "textarea"};

bool holds_json_ld(const Tag& tag) {
  std::string type;
  for (const Tag::Attribute& attribute : tag.attributes) {
    if (attribute.name == "type") assign_lower(type, attribute.value.substr(0, 100));
  }
  return type.find("ld+json") != std::string::npos;
}

class Cleaner {
 public:
  Cleaner(std::string_view html, const PageLimits& limits)
      : html_(html), limits_(limits), scanner_(html, limits.attributes) {
    out_.reserve(html.size() / 2);
  }

  std::string clean() {
    while (at_ < html_.size()) {
      const std::size_t next = std::min(html_.find('<', at_), html_.size());
      out_.append(html_, at_, next - at_);
      at_ = next;
      if (at_ < html_.size()) markup();
    }
    return std::move(out_);
  }

  bool met_depth() const { return met_depth_; }
  bool met_attributes() const { return met_attributes_; }

 private:
  char ahead(std::size_t by) const { return at_ + by < html_.size() ? html_[at_ + by] : '\0'; }

  void markup() {
    const char next = ahead(1);
    if (is_markup_letter(next) || (next == '/' && is_markup_letter(ahead(2)))) {
      tag();
    } else if (next == '!' || next == '?' || next == '/') {
      comment();
    } else {
      out_ += "&lt;";
      ++at_;
    }
  }

  // Comments, doctypes, conditional comments, processing instructions.
  void comment() {
    if (html_.compare(at_, 4, "<!--") != 0) return skip_past(">", at_ + 2);
    const std::size_t from = at_ + 4;
    for (const std::string_view empty : {">", "->"}) {
      if (html_.compare(from, empty.size(), empty) == 0) return skip_past(empty, from);
    }
    std::size_t end = html_.find("--", from);
    while (end != std::string_view::npos && html_.compare(end + 2, 1, ">") != 0 &&
           html_.compare(end + 2, 2, "!>") != 0) {
      end = html_.find("--", end + 1);
    }
    at_ = end == std::string_view::npos ? html_.size() : html_.find('>', end) + 1;
  }

  void skip_past(std::string_view sign, std::size_t from) {
    const std::size_t found = html_.find(sign, from);
    at_ = found == std::string_view::npos ? html_.size() : found + sign.size();
  }

  void tag() {
    const bool complete = scanner_.scan(at_, tag_);
    at_ = std::min(tag_.after, html_.size());
    met_attributes_ = met_attributes_ || tag_.left_out > 0;
    if (!complete || tag_.name.size() > kLongestName) return;
    if (tag_.is_end) {
      end_tag();
    } else {
      start_tag();
    }
  }

  void start_tag() {
    const bool empty = tag_.closes_itself || is_void_element(tag_.name);
    if (!empty) {
      if (open_.depth() >= limits_.depth && OpenTags::nests(tag_.name)) {
        met_depth_ = true;
        return;
      }
      open_.open(tag_.name);
    }
    write_tag(empty);
    if (empty) return;
    if (is_one_of(tag_.name, kRaw)) raw_content(tag_.name == "script" && holds_json_ld(tag_));
    if (tag_.name == "title") title_content();
  }

  void end_tag() {
    if (tag_.name == "br") {
      out_ += "<br/>";
    } else if (open_.close(tag_.name)) {
      out_ += "</";
      out_ += tag_.name;
      out_ += '>';
    }
  }

  void write_tag(bool closed) {
    out_ += '<';
    out_ += tag_.name;
    for (const Tag::Attribute& attribute : tag_.attributes) {
      if (is_one_of(attribute.name, kAttributes)) write_attribute(attribute);
    }
    out_ += closed ? " />" : ">";
  }

  void write_attribute(const Tag::Attribute& attribute) {
    out_ += ' ';
    out_ += attribute.name;
    if (attribute.name == "href" && tag_.name == "a") return;  // that it is a link is enough
    out_ += '=';
    const char quote = attribute.quote                                       ? attribute.quote
                       : attribute.value.find('"') == std::string_view::npos ? '"'
                                                                             : '\'';
    out_ += quote;
    for (const char c : attribute.value) {
      if (c != quote) out_ += c;
    }
    out_ += quote;
  }

  // Up to the end tag, which is left to be read.
  std::size_t end_of_raw(std::string_view name) const {
    for (std::size_t end = html_.find("</", at_); end != std::string_view::npos;
         end = html_.find("</", end + 2)) {
      const std::string_view found = html_.substr(end + 2, name.size());
      const bool same = std::equal(found.begin(), found.end(), name.begin(), name.end(),
                                   [](char a, char b) { return (a | 0x20) == b; });
      const std::size_t after = end + 2 + name.size();
      if (same && (after >= html_.size() || is_markup_blank(html_[after]) || html_[after] == '/' ||
                   html_[after] == '>'))
        return end;
    }
    return html_.size();
  }

  void raw_content(bool keep) {
    const std::size_t end = end_of_raw(tag_.name);
    if (keep) out_.append(html_, at_, end - at_);
    at_ = end;
  }

  // A tag in a title is text.
  void title_content() {
    const std::size_t end = no_title_end_ ? html_.size() : end_of_raw("title");
    no_title_end_ = end == html_.size();
    if (no_title_end_) return;
    for (; at_ < end; ++at_) {
      if (html_[at_] == '<') {
        out_ += "&lt;";
      } else {
        out_ += html_[at_];
      }
    }
  }

  std::string_view html_;
  const PageLimits& limits_;
  TagScanner scanner_;
  Tag tag_;
  std::string out_;
  std::size_t at_ = 0;
  OpenTags open_;
  bool no_title_end_ = false;  // ahead; it is not searched for again
  bool met_depth_ = false, met_attributes_ = false;
};

}  // namespace

std::string clean_markup(std::string_view html, const PageLimits& limits, std::vector<std::string>& notes) {
  Cleaner cleaner(html, limits);
  std::string clean = cleaner.clean();
  if (cleaner.met_depth()) notes.push_back(too_deep(limits));
  if (cleaner.met_attributes()) notes.push_back(too_many_attributes(limits));
  return clean;
}

}  // namespace pressmark
