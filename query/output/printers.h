#pragma once

#include <iosfwd>
#include <memory>

#include "query/output/printer.h"

namespace pressmark {

/// One for each format; make_printer chooses.
std::unique_ptr<Printer> text_printer(std::ostream& out, const Style& style);
std::unique_ptr<Printer> json_printer(std::ostream& out);
std::unique_ptr<Printer> json_lines_printer(std::ostream& out);
std::unique_ptr<Printer> ids_printer(std::ostream& out, char row_end);
std::unique_ptr<Printer> tsv_printer(std::ostream& out, char row_end);
std::unique_ptr<Printer> csv_printer(std::ostream& out);
std::unique_ptr<Printer> trec_printer(std::ostream& out);

/// The line of names above the rows of csv.
std::string csv_head(bool in_batch);

/// A cell of csv (RFC 4180): in quotes, its control characters blanks. What a spreadsheet would take for a
/// formula (= + - @ at its beginning) has an apostrophe before it.
std::string csv_cell(std::string_view text);

/// JSON that a terminal can show: of the characters that move its cursor or turn its writing round those that
/// JSON takes as they are become escapes (\u009b, \u202e), which mean the same.
std::string inert_json(std::string_view json);

/// A cell of a table: tabs, line ends and control characters become blanks; what turns the writing round is
/// left out.
std::string tsv_cell(std::string_view text);

}  // namespace pressmark
