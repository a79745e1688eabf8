#pragma once

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "query/run.h"
#include "shared/message.h"
#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"

namespace pressmark::test {

/// What pressmark-query said to a command line.
struct QueryOutcome {
  ExitCode code;
  std::string out, messages;
};

/// Runs pressmark-query's story over databases, on 20 July 2025, 80 columns wide.
inline QueryOutcome ask(const std::vector<std::string>& databases, std::vector<std::string> words) {
  for (const std::string& path : databases) words.insert(words.end(), {"-d", path});
  const auto settings = query_settings(words);
  REQUIRE(settings);
  std::ostringstream out, errors;
  Messages messages(errors, "pressmark-query", false);
  StopRequest stop;
  const ExitCode code = run_query(*settings, {"2025-07-20", 80, false}, {out, messages, stop});
  return {code, out.str(), errors.str()};
}

/// The same over one small archive.
inline QueryOutcome ask(const SampleArchive& sample, std::vector<std::string> words) {
  return ask(std::vector<std::string>{sample.path()}, std::move(words));
}

}  // namespace pressmark::test
