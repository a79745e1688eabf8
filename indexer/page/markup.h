#pragma once

#include <optional>
#include <string_view>

namespace pressmark {

/// The attributes of one start tag; views live as long as the call that hands them over.
class Attributes {
 public:
  /// `pairs` is libxml2's list: name, value (or null), ..., null; itself null if there are none.
  explicit Attributes(const unsigned char** pairs) : pairs_(pairs) {}

  bool empty() const { return !pairs_ || !pairs_[0]; }

  /// The value ("" if it has none) of the attribute of this lower-case name, else nullopt.
  std::optional<std::string_view> get(std::string_view name) const;

  /// Calls `use(name, value)` for each.
  template <class Use>
  void each(Use use) const {
    for (const unsigned char** at = pairs_; at && at[0]; at += 2) use(view(at[0]), view(at[1]));
  }

 private:
  static std::string_view view(const unsigned char* text) {
    return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
  }
  const unsigned char** pairs_;
};

/// What a walk over markup meets, in order; starts and ends are balanced. Names are lower case.
class MarkupHandler {
 public:
  virtual ~MarkupHandler() = default;
  virtual void start(std::string_view name, const Attributes& attributes) = 0;
  virtual void end(std::string_view name) = 0;
  /// Text with its character references decoded, in pieces.
  virtual void text(std::string_view piece) = 0;
  /// The content of script and style elements, in pieces.
  virtual void raw(std::string_view piece) = 0;
  /// True if nothing more is wanted.
  virtual bool done() const = 0;
};

/// Walks HTML (valid UTF-8 without U+0000) by libxml2's SAX interface. The text must have been through
/// `trim_tags`: libxml2 needs quadratic time for an element with very many attributes, and for unclosed
/// elements nested very deep.
void walk_markup(std::string_view html, MarkupHandler& handler);

}  // namespace pressmark
