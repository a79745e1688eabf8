#include "indexer/page/elements.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace pressmark {
namespace {

constexpr Inside kNone = Inside::nothing;

// Sorted by name.
constexpr std::array kKinds = std::to_array<ElementKind>({
    {"a", Flow::link, kNone, 0},
    {"address", Flow::block, kNone, 0},
    {"article", Flow::block, Inside::article, 0},
    {"aside", Flow::block, Inside::aside, 0},
    {"audio", Flow::skipped, kNone, 0},
    {"blockquote", Flow::block, Inside::quote, 0},
    {"body", Flow::block, kNone, 0},
    {"br", Flow::line_break, kNone, 0},
    {"button", Flow::block, Inside::button, 0},
    {"canvas", Flow::skipped, kNone, 0},
    {"caption", Flow::block, kNone, 0},
    {"center", Flow::block, kNone, 0},
    {"datalist", Flow::skipped, kNone, 0},
    {"dd", Flow::block, kNone, 0},
    {"details", Flow::block, kNone, 0},
    {"dialog", Flow::block, kNone, 0},
    {"dir", Flow::block, Inside::list, 0},
    {"div", Flow::block, kNone, 0},
    {"dl", Flow::block, Inside::list, 0},
    {"dt", Flow::block, kNone, 0},
    {"fieldset", Flow::block, kNone, 0},
    {"figcaption", Flow::block, kNone, 0},
    {"figure", Flow::block, Inside::figure, 0},
    {"footer", Flow::block, Inside::footer, 0},
    {"form", Flow::block, Inside::form, 0},
    {"frameset", Flow::block, kNone, 0},
    {"h1", Flow::block, kNone, 1},
    {"h2", Flow::block, kNone, 2},
    {"h3", Flow::block, kNone, 3},
    {"h4", Flow::block, kNone, 4},
    {"h5", Flow::block, kNone, 5},
    {"h6", Flow::block, kNone, 6},
    {"head", Flow::block, kNone, 0},
    {"header", Flow::block, Inside::header, 0},
    {"hgroup", Flow::block, kNone, 0},
    {"hr", Flow::block, kNone, 0},
    {"html", Flow::block, kNone, 0},
    {"iframe", Flow::skipped, kNone, 0},
    {"img", Flow::image, kNone, 0},
    {"label", Flow::block, kNone, 0},
    {"legend", Flow::block, kNone, 0},
    {"li", Flow::block, Inside::list, 0},
    {"listing", Flow::block, kNone, 0},
    {"main", Flow::block, Inside::main, 0},
    {"marquee", Flow::block, kNone, 0},
    {"math", Flow::skipped, kNone, 0},
    {"menu", Flow::block, Inside::list, 0},
    {"nav", Flow::block, Inside::nav, 0},
    {"noembed", Flow::skipped, kNone, 0},
    {"noscript", Flow::skipped, kNone, 0},
    {"object", Flow::skipped, kNone, 0},
    {"ol", Flow::block, Inside::list, 0},
    {"option", Flow::skipped, kNone, 0},
    {"p", Flow::block, kNone, 0},
    {"plaintext", Flow::block, kNone, 0},
    {"pre", Flow::block, kNone, 0},
    {"q", Flow::inline_run, Inside::quote, 0},
    {"script", Flow::skipped, kNone, 0},
    {"search", Flow::block, Inside::form, 0},
    {"section", Flow::block, kNone, 0},
    {"select", Flow::skipped, kNone, 0},
    {"style", Flow::skipped, kNone, 0},
    {"summary", Flow::block, kNone, 0},
    {"svg", Flow::skipped, kNone, 0},
    {"table", Flow::block, Inside::table, 0},
    {"tbody", Flow::block, Inside::table, 0},
    {"td", Flow::block, Inside::table, 0},
    {"template", Flow::skipped, kNone, 0},
    {"textarea", Flow::skipped, kNone, 0},
    {"tfoot", Flow::block, Inside::table, 0},
    {"th", Flow::block, Inside::table, 0},
    {"thead", Flow::block, Inside::table, 0},
    {"time", Flow::time, kNone, 0},
    {"title", Flow::skipped, kNone, 0},
    {"tr", Flow::block, Inside::table, 0},
    {"ul", Flow::block, Inside::list, 0},
    {"video", Flow::skipped, kNone, 0},
    {"xmp", Flow::block, kNone, 0},
});

constexpr bool by_name(const ElementKind& a, const ElementKind& b) { return a.name < b.name; }
static_assert(std::is_sorted(kKinds.begin(), kKinds.end(), by_name));

constexpr ElementKind kUnknown{};

struct RoleKind {
  std::string_view role;
  Inside inside;
};
constexpr RoleKind kRoles[] = {
    {"article", Inside::article},     {"banner", Inside::header},      {"button", Inside::button},
    {"complementary", Inside::aside}, {"contentinfo", Inside::footer}, {"figure", Inside::figure},
    {"form", Inside::form},           {"list", Inside::list},          {"listitem", Inside::list},
    {"main", Inside::main},           {"menu", Inside::nav},           {"menubar", Inside::nav},
    {"navigation", Inside::nav},      {"search", Inside::form},
};

constexpr std::string_view kVoid[] = {"area",  "base",  "basefont", "br",     "col",     "command", "embed",
                                      "frame", "hr",    "img",      "input",  "isindex", "keygen",  "link",
                                      "meta",  "param", "source",   "spacer", "track",   "wbr"};

}  // namespace

const ElementKind& element_kind(std::string_view name) {
  const auto* found =
      std::lower_bound(kKinds.begin(), kKinds.end(), ElementKind{name, Flow::block, kNone, 0}, by_name);
  return found != kKinds.end() && found->name == name ? *found : kUnknown;
}

Inside inside_of_role(std::string_view role) {
  for (const RoleKind& row : kRoles) {
    if (row.role == role) return row.inside;
  }
  return kNone;
}

bool is_void_element(std::string_view name) {
  return std::find(std::begin(kVoid), std::end(kVoid), name) != std::end(kVoid);
}

}  // namespace pressmark
