#include "query/print_answer.h"

#include <set>

#include <fmt/format.h>

#include "query/output/printers.h"
#include "shared/database/reading.h"

namespace pressmark {
namespace {

// Several databases may hold the same article.
bool is_double(Archive& archive, const Ranked& ranked, std::set<std::string>& listed) {
  if (archive.paths().size() < 2) return false;
  try {
    const auto read = [&] { return id_of(archive.database(), ranked.document); };
    return !listed.insert(with_reopening(archive, read)).second;
  } catch (const Xapian::DocNotFoundError&) {
    return false;  // said where it is printed
  }
}

Note doubles_note(std::size_t doubles) {
  return {"doubles",
          fmt::format("{} hit{} left out: the same article, out of another of the databases (the total "
                      "counts both)",
                      doubles, doubles == 1 ? " is" : "s are")};
}

}  // namespace

AnswerOutcome AnswerPrinter::print(Archive& archive, const SearchResult& found, Summary summary) {
  const ExitCode code = summary.total > 0 ? ExitCode::done : ExitCode::no_hit;
  if (settings_.explain && settings_.has_query) messages_.note("understood as: " + summary.understood);
  if (settings_.count) {
    out_ << (summary.qid ? tsv_cell(*summary.qid) + '\t' : "") << summary.total << '\n';
    say_notes(summary);
    return {code, false};
  }
  const auto printer = make_printer(settings_.format, out_, style_);
  printer->begin(summary);
  std::size_t rank = settings_.rank.offset, doubles = 0;
  std::set<std::string> listed;
  for (const Ranked& ranked : found.ranking.hits) {
    ++rank;
    if (is_double(archive, ranked, listed)) {
      ++doubles;
      continue;
    }
    print_hit(archive, ranked, rank, found.patterns, *printer);
    if (!out_) break;
  }
  if (doubles > 0) summary.notes.push_back(doubles_note(doubles));
  printer->end(summary);
  if (settings_.format != Format::json && settings_.format != Format::jsonl) {
    out_.flush();
    say_notes(summary);
    say_total(found, summary);
  }
  return {code, found.ranking.hits.size() < summary.total};
}

void AnswerPrinter::print_hit(Archive& archive, const Ranked& ranked, std::size_t rank,
                              const Patterns& patterns, Printer& printer) {
  try {
    printer.hit(
        with_reopening(archive, [&] { return read_hit(archive, ranked, rank, patterns, printer.detail()); }));
  } catch (const Xapian::DocNotFoundError&) {
    messages_.note(fmt::format("hit {} was deleted while the answer was printed", rank));
  }
}

// How neighbours were looked for, and the order of what is only counted, is told on demand.
void AnswerPrinter::say_notes(const Summary& summary) {
  for (const Note& note : summary.notes) {
    const bool ordinary =
        note.kind != "similar-words" && note.kind != "names" && !(note.kind == "sort" && settings_.count);
    if (ordinary || settings_.explain) messages_.note(note.text);
  }
}

void AnswerPrinter::say_total(const SearchResult& found, const Summary& summary) {
  const std::size_t shown = found.ranking.hits.size();
  if (summary.total == 0) return messages_.note("no article found");
  if (shown == 0) return messages_.note(fmt::format("there are only {} articles", summary.total));
  if (summary.qid) return;  // that answers were cut is said at the end of the batch
  if (shown == summary.total && settings_.format != Format::text) return;
  const std::size_t first = settings_.rank.offset + 1;
  messages_.note(shown == summary.total ? fmt::format("{} article{}", shown, shown == 1 ? "" : "s")
                                        : fmt::format("{} to {} of {} articles (--limit, --offset)", first,
                                                      first + shown - 1, summary.total));
}

}  // namespace pressmark
