#pragma once

#include <iosfwd>
#include <vector>

#include "query/output/printer.h"
#include "shared/names/names.h"

namespace pressmark {

struct TypedName {
  EntityType type = EntityType::person;
  Name name;
};

/// The answer of --names: text for people; tsv: type name documents forms (with their documents, between ";
/// "); json and jsonl; ids: the names alone.
void print_names(const std::vector<TypedName>& names, Format format, std::ostream& out, const Style& style);

}  // namespace pressmark
