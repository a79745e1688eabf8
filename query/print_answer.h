#pragma once

#include <cstddef>
#include <optional>
#include <ostream>
#include <vector>

#include "query/last_answer.h"
#include "query/options.h"
#include "query/output/printer.h"
#include "query/output/style.h"
#include "query/search/search.h"
#include "shared/database/archive.h"
#include "shared/exit_code.h"
#include "shared/failure.h"
#include "shared/program.h"

namespace pressmark {

/// An answer of JSON that failed after it had begun: half an object is written.
class HalfAnswer : public Failure {
 public:
  using Failure::Failure;
};

/// What became of an answer: what the program says of it, and how many of its articles were printed.
struct AnswerOutcome {
  ExitCode code = ExitCode::done;
  bool cut = false;  // there are more than were printed
  std::optional<std::vector<ListedHit>> listed =
      {};  // hits that were printed, at most kMostListed; if any were to be
};

/// True for notes that are told only when somebody asks (`--explain`, JSON) of an answer of so many articles:
/// how names, days and neighbours were looked for; what cut the neighbours, unless that may be why there is
/// none.
bool is_told_on_demand(const Note& note, std::size_t total);

/// Prints the answer to a search: hits (or what was counted over them) to `out`, notes and totals as
/// messages, but for JSON, which has them.
class AnswerPrinter {
 public:
  AnswerPrinter(const QuerySettings& settings, const Style& style, Streams streams)
      : settings_(settings), style_(style), out_(streams.out), messages_(streams.messages) {}

  /// Reads the hits one by one while it prints them. Throws Failure; HalfAnswer where that is one.
  AnswerOutcome print(Archive& archive, const SearchResult& found, Summary summary);

 private:
  std::vector<ListedHit> print_hits(Archive& archive, const SearchResult& found, Printer& printer);
  void print_hit(Archive& archive, const SearchResult& found, const Ranked& ranked, std::size_t rank,
                 Printer& printer, std::vector<ListedHit>& listed);
  bool counts_only(const Summary& summary) const;
  void say_notes(const Summary& summary);
  void say_total(const SearchResult& found, const Summary& summary);

  const QuerySettings& settings_;
  const Style& style_;
  std::ostream& out_;
  Messages& messages_;
};

}  // namespace pressmark
