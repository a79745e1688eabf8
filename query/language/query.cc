#include "query/language/query.h"

#include "query/language/values.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

// Punctuation that a bare value of a field may hold without becoming anything else; in a text it makes a
// phrase.
constexpr std::string_view kPlainPunctuation = "._/-";

bool is_plain(std::string_view text, std::string_view punctuation) {
  for (const std::string_view name : {"AND", "OR", "NOT", "NEAR"}) {
    if (text == name) return false;
  }
  if (text.empty() || text[0] == '-') return false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const bool allowed =
        c.value < 0x80 && punctuation.find(static_cast<char>(c.value)) != std::string_view::npos;
    if (!is_letter(c.value) && !is_digit(c.value) && !is_mark(c.value) && !allowed) return false;
    at += c.bytes;
  }
  return true;
}

std::string quoted(const Query& leaf) {
  const bool whole = leaf.field != nullptr &&
                     (leaf.field->kind == FieldKind::exact || leaf.field->kind == FieldKind::mention ||
                      leaf.field->kind == FieldKind::likeness);
  return is_plain(leaf.text, whole ? kPlainPunctuation : "") ? leaf.text : "\"" + leaf.text + "\"";
}

std::string leaf_text(const Query& query) {
  const std::string field = query.field == nullptr ? "" : std::string(query.field->name) + ":";
  switch (query.kind) {
    case QueryKind::prefix:
      return field + query.text + "*";
    case QueryKind::wildcard:
      return field + query.text;
    case QueryKind::days:
      return field + to_text(query.days);
    case QueryKind::numbers:
      return field + to_text(query.numbers);
    default:
      return field + (query.exact ? "=" : "") + quoted(query);
  }
}

bool is_branch(const Query& query) {
  return query.kind == QueryKind::all_of || query.kind == QueryKind::any_of ||
         query.kind == QueryKind::none_of || query.kind == QueryKind::near;
}

std::string between_children(const Query& query) {
  if (query.kind == QueryKind::near) return " NEAR/" + std::to_string(query.distance) + " ";
  return query.kind == QueryKind::any_of ? " OR " : " ";
}

std::string child_text(const Query& child) {
  const bool bare = !is_branch(child) || child.kind == QueryKind::none_of;
  return bare ? to_text(child) : "(" + to_text(child) + ")";
}

// Without brackets where it can be, for those count in the depth, too.
std::string excluded_text(const Query& child) {
  if (child.kind == QueryKind::none_of) return "NOT " + to_text(child);
  return is_branch(child) ? "-(" + to_text(child) + ")" : "-" + to_text(child);
}

}  // namespace

bool operator==(const Query& a, const Query& b) {
  return a.kind == b.kind && a.field == b.field && a.text == b.text && a.exact == b.exact &&
         a.days == b.days && a.numbers == b.numbers && a.distance == b.distance && a.children == b.children;
}

bool is_text_leaf(const Query& query) {
  return !is_branch(query) && (query.field == nullptr || query.field->kind == FieldKind::words);
}

bool ranks(const Query& query) {
  if (query.kind == QueryKind::none_of) return false;
  if (!is_branch(query)) {
    return is_text_leaf(query) || query.field->kind == FieldKind::likeness;
  }
  for (const Query& child : query.children) {
    if (ranks(child)) return true;
  }
  return false;
}

std::string to_text(const Query& query) {
  if (!is_branch(query)) return leaf_text(query);
  if (query.kind == QueryKind::none_of) return excluded_text(query.children.front());
  const std::string between = between_children(query);
  std::string text;
  for (const Query& child : query.children) {
    if (!text.empty()) text += between;
    text += child_text(child);
  }
  return text;
}

}  // namespace pressmark
