#include "query/output/counts_printer.h"

#include <algorithm>
#include <functional>
#include <ostream>

#include <fmt/format.h>

#include "query/output/printers.h"
#include "shared/text/display.h"

namespace pressmark {
namespace {

constexpr int kWidestBar = 30;  // columns

// A bar for what is there at all is at least an eighth of a column wide.
std::string bar_of(std::size_t count, std::size_t most, int columns) {
  constexpr std::string_view kEighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (count == 0 || most == 0) return "";
  const std::size_t eighths = std::max<std::size_t>(1, count * static_cast<std::size_t>(columns) * 8 / most);
  std::string bar;
  for (std::size_t i = 0; i < eighths / 8; ++i) bar += "█";
  return bar + std::string(kEighths[eighths % 8]);
}

/// A row of a chart for people.
struct Row {
  std::string label;
  std::size_t count = 0;
  std::string more;
};

void print_rows(const std::vector<Row>& rows, std::ostream& out, const Style& style) {
  std::size_t most = 0;
  int widest = 0, label = 0, more = 0;
  for (const Row& row : rows) {
    most = std::max(most, row.count);
    widest = std::max(widest, static_cast<int>(std::to_string(row.count).size()));
    label = std::max(label, display_width(row.label));
    more = std::max(more, display_width(row.more));
  }
  constexpr int kBlanks = 6, kNarrowestBar = 4;  // blanks of a row
  const int left = style.columns - widest - more - kBlanks;
  label = std::max(1, std::min(label, left - kNarrowestBar));
  const int bar = std::clamp(left - label, 1, kWidestBar);
  for (const Row& row : rows) {
    const std::string shown = cut_to_width(row.label, label);
    out << fmt::format("  {}{:>{}}", shown, row.count, label - display_width(shown) + 1 + widest);
    if (!row.more.empty()) out << ' ' << row.more;
    if (row.count > 0) out << ' ' << styled(bar_of(row.count, most, bar), Look::quiet, style);
    out << '\n';
  }
}

void print_text(const Facet& facet, std::ostream& out, const Style& style) {
  out << styled(std::string(facet.field->name), Look::title, style);
  if (facet.counts.size() < facet.distinct)
    out << fmt::format(" · {} of {}", facet.counts.size(), facet.distinct);
  out << '\n';
  std::vector<Row> rows;
  for (const FacetCount& value : facet.counts) rows.push_back({harmless(value.name), value.count, ""});
  if (facet.without > 0) rows.push_back({"(none)", facet.without, ""});
  print_rows(rows, out, style);
}

void print_text(const Timeline& timeline, std::ostream& out, const Style& style) {
  std::size_t widest = std::to_string(timeline.undated_indexed).size();
  for (const Period& period : timeline.periods)
    widest = std::max(widest, std::to_string(period.indexed).size());
  const auto of = [&](std::size_t indexed) { return fmt::format("of {:>{}}", indexed, widest); };
  std::vector<Row> rows;
  for (const Period& period : timeline.periods)
    rows.push_back({period.name, period.count, of(period.indexed)});
  if (timeline.undated > 0) rows.push_back({"undated", timeline.undated, of(timeline.undated_indexed)});
  print_rows(rows, out, style);
}

void print_text(const Summary& summary, std::ostream& out, const Style& style) {
  bool first = true;
  for (const Facet& facet : summary.counts.facets) {
    if (summary.total == 0) break;
    if (!first) out << '\n';
    first = false;
    print_text(facet, out, style);
  }
  if (summary.counts.timeline && !first) out << '\n';
  if (summary.counts.timeline) print_text(*summary.counts.timeline, out, style);
  if (summary.qid) out << '\n';
}

/// Writes rows of three cells, with the QID before them in a batch.
using WriteRow = std::function<void(std::string_view, std::string_view, std::string_view)>;

WriteRow row_writer(const Summary& summary, Format format, std::ostream& out) {
  const bool csv = format == Format::csv;
  const auto cell = csv ? csv_cell : tsv_cell;
  const char between = csv ? ',' : '\t';
  const std::string qid = summary.qid ? cell(*summary.qid) + between : "";
  return [cell, between, qid, &out](std::string_view a, std::string_view b, std::string_view c) {
    out << qid << cell(a) << between << cell(b) << between << cell(c) << '\n';
  };
}

void print_table(const Summary& summary, Format format, std::ostream& out) {
  const WriteRow write = row_writer(summary, format, out);
  for (const Facet& facet : summary.counts.facets) {
    for (const FacetCount& value : facet.counts)
      write(facet.field->name, value.name, std::to_string(value.count));
    if (facet.without > 0) write(facet.field->name, "", std::to_string(facet.without));
  }
  if (!summary.counts.timeline) return;
  for (const Period& period : summary.counts.timeline->periods)
    write(period.name, std::to_string(period.count), std::to_string(period.indexed));
  write("undated", std::to_string(summary.counts.timeline->undated),
        std::to_string(summary.counts.timeline->undated_indexed));
}

}  // namespace

void print_counts(const Summary& summary, Format format, std::ostream& out, const Style& style) {
  if (format == Format::text) return print_text(summary, out, style);
  if (format == Format::csv && !summary.qid)
    out << counts_csv_head(summary.counts.timeline.has_value(), false);
  print_table(summary, format, out);
}

std::string counts_csv_head(bool timeline, bool in_batch) {
  return std::string(in_batch ? "qid," : "") +
         (timeline ? "period,articles,indexed\n" : "facet,name,articles\n");
}

}  // namespace pressmark
