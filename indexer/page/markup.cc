#include "indexer/page/markup.h"

#include <climits>
#include <memory>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

namespace pressmark {
namespace {

struct Walk {
  MarkupHandler* handler = nullptr;
  htmlParserCtxtPtr parser = nullptr;
};

std::string_view view(const xmlChar* text) { return reinterpret_cast<const char*>(text); }
std::string_view view(const xmlChar* text, int length) {
  return {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)};
}

void stop_if_done(const Walk& walk) {
  if (walk.handler->done()) xmlStopParser(walk.parser);
}

void on_start(void* context, const xmlChar* name, const xmlChar** attributes) {
  const auto* walk = static_cast<const Walk*>(context);
  walk->handler->start(view(name), Attributes(attributes));
  stop_if_done(*walk);
}

void on_end(void* context, const xmlChar* name) {
  static_cast<const Walk*>(context)->handler->end(view(name));
}

void on_text(void* context, const xmlChar* text, int length) {
  static_cast<const Walk*>(context)->handler->text(view(text, length));
}

void on_raw(void* context, const xmlChar* text, int length) {
  static_cast<const Walk*>(context)->handler->raw(view(text, length));
}

// Without a structured handler libxml2 prints what it finds wrong.
void on_error(void*, xmlErrorPtr) {}

htmlSAXHandler callbacks() {
  htmlSAXHandler sax{};
  sax.startElement = on_start;
  sax.endElement = on_end;
  sax.characters = on_text;
  sax.ignorableWhitespace = on_text;
  sax.cdataBlock = on_raw;
  sax.serror = on_error;
  sax.initialized = XML_SAX2_MAGIC;
  return sax;
}

struct FreeParser {
  void operator()(htmlParserCtxtPtr parser) const { htmlFreeParserCtxt(parser); }
};
using Parser = std::unique_ptr<htmlParserCtxt, FreeParser>;

void initialise_once() {
  static const bool done = (xmlInitParser(), true);
  static_cast<void>(done);
}

}  // namespace

std::optional<std::string_view> Attributes::get(std::string_view name) const {
  for (const unsigned char** at = pairs_; at && at[0]; at += 2) {
    if (view(at[0]) == name) return view(at[1]);
  }
  return std::nullopt;
}

void walk_markup(std::string_view html, MarkupHandler& handler) {
  if (html.empty() || html.size() > INT_MAX) return;
  initialise_once();
  const Parser parser(htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())));
  if (!parser) return;
  htmlSAXHandler sax = callbacks();
  Walk walk{&handler, parser.get()};
  htmlSAXHandler* const own = parser->sax;
  parser->sax = &sax;
  parser->userData = &walk;
  // The text is UTF-8 whatever its meta elements say.
  htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser.get());
  parser->sax = own;
}

}  // namespace pressmark
