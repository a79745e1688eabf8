#include "query/output/error_json.h"

#include "query/output/hit_json.h"

namespace pressmark {
namespace {

std::string_view word_of_kind(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return "usage";
    case ErrorKind::bad_input:
      return "bad-input";
    case ErrorKind::not_found:
      return "not-found";
    case ErrorKind::ambiguous:
      return "ambiguous";
    case ErrorKind::unsupported:
      return "unsupported";
    case ErrorKind::bad_query:
      return "bad-query";
    case ErrorKind::storage:
      return "storage";
    case ErrorKind::locked:
      return "locked";
  }
  return "bad-input";
}

Json error_json(const Error& error) {
  const bool placed = error.kind == ErrorKind::bad_query && error.at != Error::npos;
  return {{"kind", word_of_kind(error.kind)},
          {"text", describe(error)},
          {"at", placed ? Json(error.at) : Json(nullptr)}};
}

}  // namespace

std::string error_answer(const Error& error, const Asked& asked, Format format) {
  if (format != Format::json && format != Format::jsonl) return "";
  Json answer = Json::object();
  if (format == Format::jsonl) answer["type"] = "error";
  answer["schema"] = kSchema;
  answer["qid"] = or_null(asked.qid);
  answer["query"] = asked.query;
  answer["error"] = error_json(error);
  return dumped(answer) + '\n';
}

}  // namespace pressmark
