#pragma once

#include <nlohmann/json.hpp>

#include "query/output/printer.h"

namespace pressmark {

// Only .cc files of this folder include this header.

/// JSON with keys in the order in which they were put.
using Json = nlohmann::ordered_json;

/// The text of a value; bytes that are no UTF-8 become U+FFFD.
std::string dumped(const Json& json);

/// null for nothing.
template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

/// A hit, every key always there.
Json json_of(const Hit& hit);
/// A note: kind, text, and its place in the query or null.
Json json_of(const Note& note);
/// A list of notes.
Json json_of(const std::vector<Note>& notes);

}  // namespace pressmark
