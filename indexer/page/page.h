#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace pressmark {

/// Where in a document's structure a block stands; bits, because they nest.
enum class Inside : std::uint16_t {
  nothing = 0,
  article = 1,
  main = 2,
  aside = 4,
  nav = 8,
  header = 16,
  footer = 32,
  form = 64,
  figure = 128,
  list = 256,
  table = 512,
  quote = 1024,
  button = 2048,
  hidden = 4096,  // display:none, hidden, aria-hidden
};
constexpr Inside operator|(Inside a, Inside b) {
  return static_cast<Inside>(static_cast<int>(a) | static_cast<int>(b));
}
constexpr bool has(Inside set, Inside one) { return (static_cast<int>(set) & static_cast<int>(one)) != 0; }

/// One run of text of a page with what the page tells about it. HTML and text dumps give the same blocks.
struct Block {
  std::string text;    // valid UTF-8, NFC, white space folded; never empty
  std::string tag;     // nearest block element: "p", "h1", "li", "td", "figcaption", "div"; "img" for an
                       // alternative text; "line" for a line of a dump
  std::string path;    // tags from the root, "html/body/div/article/p"; empty for a dump
  std::string labels;  // class, id, role and itemprop words of the element and its ancestors, lower case,
                       // nearest first
  Inside inside = Inside::nothing;
  int heading = 0;    // 1 to 6 for h1 to h6
  int container = 0;  // the same number: the same parent element
  int line = 0;       // dumps: the line, from 1
  int words = 0;
  int linked_words = 0;  // of these, inside links
  int links = 0;
  bool after_blank = false;  // dumps: an empty line stands before
  bool alternative = false;  // the alternative text of an image
};

/// A <time> element: what it says to machines and to people, and the block that it stands in or before.
struct TimeElement {
  std::string datetime, text, labels;
  std::size_t block = 0;
};

/// What the head of an HTML page says. Empty for a dump.
struct Head {
  std::string title;
  std::string language;  // of <html lang>, lower case, as written
  std::string canonical_url;
  std::vector<std::pair<std::string, std::string>>
      metas;                         // name, property or itemprop in lower case; content
  std::vector<std::string> json_ld;  // each script of type application/ld+json
  std::vector<TimeElement> times;

  /// The content of the first meta of this name that is not empty, else nullopt.
  std::optional<std::string> meta(const std::string& name) const;
};

/// A page, decoded and cut into blocks.
struct Page {
  bool is_html = false;
  std::string charset;  // that it was read as
  Head head;
  std::vector<Block> blocks;
  std::vector<int> container_parents;  // HTML: for each Block::container the container around it, 0 for none
  std::vector<std::string> limits;     // what was cut off at a limit, in plain words
};

/// Bounds of the work that one page can cause.
struct PageLimits {
  std::size_t bytes = 16u << 20;
  std::size_t blocks = 100'000;
  std::size_t depth = 4'000;
  std::size_t attributes = 512;  // of one element
};

/// Decodes HTML (byte order mark, then valid UTF-8, then HTTP or meta declaration, else detected) and cuts it
/// into blocks by libxml2's SAX interface. Any bytes give a page.
Page read_html(const std::string& bytes, const std::optional<std::string>& http_charset,
               const PageLimits& limits);

/// Decodes a text dump and cuts it into lines.
Page read_dump(const std::string& bytes, const std::optional<std::string>& charset, const PageLimits& limits);

}  // namespace pressmark
