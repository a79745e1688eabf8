#pragma once

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "query/facets/counts.h"
#include "query/language/query.h"
#include "query/output/style.h"
#include "query/search/looked_for.h"
#include "query/search/search.h"

namespace pressmark {

/// How an answer is printed, see make_printer.
enum class Format { text, json, jsonl, ids, tsv, csv, trec };

/// What an answer says beside its hits.
struct Summary {
  std::optional<std::string> qid;  // what the answer is called in a batch
  std::string query;               // as given
  std::string understood;          // in the language of queries
  std::size_t total = 0;
  double took_ms = 0;
  std::optional<std::string> scoring;  // what the scores are, see scoring_of; nothing where there are none
  Counts counts;                       // over all hits, where that was asked for
  std::vector<Note> notes;
  std::optional<LookedFor> looked_for;  // of --similar
};

/// Prints an answer as it is read: begin, each hit, end. Everything is made harmless for terminals (text), or
/// escaped.
class Printer {
 public:
  virtual ~Printer() = default;
  /// How much of each hit it prints.
  virtual Detail detail() const = 0;
  /// Before the first hit.
  virtual void begin(const Summary& summary) = 0;
  /// Each hit, in order.
  virtual void hit(const Hit& hit) = 0;
  /// After the last hit.
  virtual void end(const Summary& summary) = 0;
};

/// text: for people. json: one object. jsonl: a hit a line, then a line with "type": "summary". ids: one a
/// line. tsv: rank score id published site title url; csv: the same below a line of names. trec: QID Q0 ID
/// RANK SCORE pressmark, where scores fall strictly and the id is the source's own if it gave one. In a batch
/// each row of ids, tsv and csv has the QID before it, and csv has no line of names. `row_end` ends the rows
/// of ids and tsv.
std::unique_ptr<Printer> make_printer(Format format, std::ostream& out, const Style& style,
                                      char row_end = '\n');

}  // namespace pressmark
