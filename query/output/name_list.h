#pragma once

#include <iosfwd>
#include <optional>
#include <vector>

#include "query/output/printer.h"
#include "query/search/explain_name.h"
#include "shared/names/names.h"

namespace pressmark {

/// A name of the archive and what it is.
struct TypedName {
  EntityType type = EntityType::person;
  Name name;
  std::optional<NameExplanation> explanation = {};  // --explain
};

/// The names to print, and what an answer says beside them.
struct NameList {
  std::vector<TypedName> names;
  std::size_t total = 0;  // of all that were found
  std::vector<Note> notes;
};

/// The answer of --names, with reasons where it is explained (not in tsv, csv and ids). text: for people;
/// tsv: type, name, documents, and forms with their documents, a semicolon and a blank between them; csv: the
/// same below a line of names; json: one object; jsonl: a name a line, then a line with "type": "summary";
/// ids: the names alone. Notes are for json and jsonl only. `row_end` ends the rows of ids and tsv.
void print_names(const NameList& list, Format format, std::ostream& out, const Style& style,
                 char row_end = '\n');

}  // namespace pressmark
