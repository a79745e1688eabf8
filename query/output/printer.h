#pragma once

#include <iosfwd>
#include <memory>
#include <string>
#include <vector>

#include "query/language/query.h"
#include "query/output/style.h"
#include "query/search/search.h"

namespace pressmark {

enum class Format { text, json, jsonl, ids, tsv };

/// What an answer says beside its hits.
struct Summary {
  std::string query;       // as given
  std::string understood;  // in the language of queries
  std::size_t total = 0;
  double took_ms = 0;
  std::vector<Note> notes;
};

/// Prints an answer as it is read: begin, each hit, end. Everything is made harmless for terminals (text), or
/// escaped.
class Printer {
 public:
  virtual ~Printer() = default;
  virtual Detail detail() const = 0;
  virtual void begin(const Summary& summary) = 0;
  virtual void hit(const Hit& hit) = 0;
  virtual void end(const Summary& summary) = 0;
};

/// text: for people. json: one object. jsonl: a hit a line, then a line with "type": "summary". ids: one a
/// line. tsv: rank score id published site title url.
std::unique_ptr<Printer> make_printer(Format format, std::ostream& out, const Style& style);

}  // namespace pressmark
