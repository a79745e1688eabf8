#include "indexer/page/tag_scanner.h"

namespace pressmark {
namespace {

bool ends_name(char c) { return is_markup_blank(c) || c == '/' || c == '>'; }

}  // namespace

bool is_markup_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool is_markup_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

void assign_lower(std::string& out, std::string_view text) {
  out.assign(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
}

bool TagScanner::scan(std::size_t at, Tag& tag) {
  tag.is_end = html_[at + 1] == '/';
  tag.closes_itself = false;
  tag.attributes.clear();
  tag.left_out = 0;
  at += tag.is_end ? 2 : 1;
  std::size_t end = at;
  while (end < html_.size() && !ends_name(html_[end])) ++end;
  assign_lower(tag.name, html_.substr(at, end - at));
  at = end;
  while (scan_attribute(at, tag)) {
  }
  tag.after = at + 1;
  return at < html_.size();
}

// False at the end of the tag, where `at` is that of ">".
bool TagScanner::scan_attribute(std::size_t& at, Tag& tag) {
  while (at < html_.size() && (is_markup_blank(html_[at]) || html_[at] == '/')) {
    tag.closes_itself = html_[at] == '/';
    ++at;
  }
  if (at >= html_.size() || html_[at] == '>') return false;
  tag.closes_itself = false;
  std::size_t end = at + 1;  // a "=" that comes first belongs to the name
  while (end < html_.size() && !ends_name(html_[end]) && html_[end] != '=') ++end;
  const std::string_view name = html_.substr(at, end - at);
  at = end;
  Tag::Attribute attribute;
  scan_value(at, attribute);
  if (tag.attributes.size() >= attributes_) {
    ++tag.left_out;
  } else {
    assign_lower(attribute.name, name);
    tag.attributes.push_back(std::move(attribute));
  }
  return true;
}

void TagScanner::scan_value(std::size_t& at, Tag::Attribute& attribute) {
  std::size_t from = at;
  while (from < html_.size() && is_markup_blank(html_[from])) ++from;
  if (from >= html_.size() || html_[from] != '=') return;
  ++from;
  while (from < html_.size() && is_markup_blank(html_[from])) ++from;
  at = from;
  if (at >= html_.size()) return;
  if (html_[at] == '"' || html_[at] == '\'') {
    const std::size_t end = closing_quote(at + 1, html_[at]);
    if (end != std::string_view::npos) {
      attribute.quote = html_[at];
      attribute.value = html_.substr(at + 1, end - at - 1);
      at = end + 1;
      return;
    }
    ++at;
  }
  std::size_t end = at;
  while (end < html_.size() && !is_markup_blank(html_[end]) && html_[end] != '>') ++end;
  attribute.value = html_.substr(at, end - at);
  at = end;
}

std::size_t TagScanner::closing_quote(std::size_t from, char quote) {
  std::size_t& none_after = quote == '"' ? no_double_after_ : no_single_after_;
  if (from >= none_after) return std::string_view::npos;
  const std::size_t found = html_.find(quote, from);
  if (found == std::string_view::npos) none_after = from;
  return found;
}

}  // namespace pressmark
