#pragma once

#include <optional>
#include <string>

#include "query/output/printer.h"
#include "shared/result.h"

namespace pressmark {

/// What was asked when something went wrong.
struct Asked {
  std::optional<std::string> qid;  // what the answer is called in a batch
  std::string query;               // as given
};

/// What stands in place of an answer that failed, a line that ends with a newline: an object with the error,
/// so that whoever reads the answers of a program can tell it from nothing found. "" for formats other than
/// json and jsonl.
std::string error_answer(const Error& error, const Asked& asked, Format format);

}  // namespace pressmark
