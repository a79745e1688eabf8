#pragma once

#include <iosfwd>
#include <memory>

#include "query/output/printer.h"

namespace pressmark {

/// One for each format; make_printer chooses.
std::unique_ptr<Printer> text_printer(std::ostream& out, const Style& style);
std::unique_ptr<Printer> json_printer(std::ostream& out);
std::unique_ptr<Printer> json_lines_printer(std::ostream& out);
std::unique_ptr<Printer> ids_printer(std::ostream& out);
std::unique_ptr<Printer> tsv_printer(std::ostream& out);

/// A cell of a table: tabs, line ends and control characters become blanks.
std::string tsv_cell(std::string_view text);

}  // namespace pressmark
