#include "indexer/page/element_stack.h"

#include "indexer/page/labels.h"

namespace pressmark {
namespace {

constexpr std::size_t kPathBytes = 512;

void inherit(Element& element, const Element& parent, const ElementKind& kind) {
  element.flow = kind.flow;
  element.inside = parent.inside | kind.inside;
  element.heading = kind.heading ? kind.heading : parent.heading;
  element.link = parent.link;
  element.caption = parent.caption || element.name == "figcaption";
  element.preformatted =
      parent.preformatted || element.name == "pre" || element.name == "xmp" || element.name == "listing";
  element.container = 0;
  element.loose = Element::kNone;
  element.holds_all = false;
  element.has_labels = element.has_path = false;
  element.own_labels.clear();
}

void read_attributes(Element& element, const Attributes& attributes) {
  if (attributes.empty()) return;
  append_own_labels(element.own_labels, attributes);
  if (const auto role = attributes.get("role")) element.inside = element.inside | inside_of_role(*role);
  // A page that hides all of itself until its scripts have run still has text.
  const bool is_page = element.name == "body" || element.name == "html";
  if (!is_page && is_hidden(attributes)) element.inside = element.inside | Inside::hidden;
}

// The parent's path and a tag. Where that is too long the tag takes the place of the parent's own, so that
// paths stay bounded however deep a page is nested.
void extend_path(std::string& path, const std::string& parent, const std::string& tag) {
  path = parent;
  if (path.size() + tag.size() >= kPathBytes) {
    const std::size_t slash = path.rfind('/');
    path.resize(slash == std::string::npos ? 0 : slash);
  }
  if (!path.empty()) path.push_back('/');
  path.append(tag, 0, kPathBytes / 4);
}

}  // namespace

ElementStack::ElementStack() : elements_(1) { elements_[0].has_labels = elements_[0].has_path = true; }

Element& ElementStack::push(std::string_view name, const ElementKind& kind, const Attributes& attributes) {
  if (open_ == elements_.size()) elements_.emplace_back();
  Element& element = elements_[open_];
  const Element& parent = elements_[open_ - 1];
  element.name.assign(name);
  inherit(element, parent, kind);
  element.block = kind.flow == Flow::block ? open_ : parent.block;
  read_attributes(element, attributes);
  if (kind.flow == Flow::link && attributes.get("href")) element.link = ++links_;
  ++open_;
  return element;
}

void ElementStack::pop() {
  if (open_ > 1) --open_;
}

const std::string& ElementStack::labels(std::size_t index) {
  std::size_t known = index;
  while (!elements_[known].has_labels) --known;
  for (std::size_t at = known + 1; at <= index; ++at) {
    elements_[at].labels = join_labels(elements_[at].own_labels, elements_[at - 1].labels);
    elements_[at].has_labels = true;
  }
  return elements_[index].labels;
}

const std::string& ElementStack::path(std::size_t index) {
  std::size_t known = index;
  while (!elements_[known].has_path) --known;
  for (std::size_t at = known + 1; at <= index; ++at) {
    extend_path(elements_[at].path, elements_[at - 1].path, elements_[at].name);
    elements_[at].has_path = true;
  }
  return elements_[index].path;
}

}  // namespace pressmark
