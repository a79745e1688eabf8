#include <csignal>
#include <cstring>
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include <xapian.h>

#include "query/environment.h"
#include "query/options.h"
#include "query/output/caret.h"
#include "query/output/standard_output.h"
#include "query/run.h"
#include "shared/failure.h"

namespace pressmark {
namespace {

constexpr char kProgram[] = "pressmark-query";

ExitCode failed(Messages& messages, const Error& error) {
  messages.error(error);
  return ExitCode::error;
}

// A query that cannot be read is shown with its place.
ExitCode failed(Messages& messages, const Error& error, const std::string& query, int columns) {
  failed(messages, error);
  if (error.kind == ErrorKind::bad_query && error.at != Error::npos)
    std::cerr << caret_lines(query, error.at, columns);
  return ExitCode::error;
}

ExitCode finished(Messages& messages, StandardOutput& output, ExitCode code) {
  const int problem = output.finish();
  if (problem == 0 || output.reader_gone()) return code;
  return failed(messages, {ErrorKind::storage, "standard output", std::strerror(problem), ""});
}

ExitCode answer(const std::vector<std::string>& words, Messages& messages) {
  const Result<QuerySettings> settings = query_settings(words);
  if (!settings) return failed(messages, settings.error());
  const Environment environment = read_environment();
  StandardOutput output;
  std::ostream out(&output);
  try {
    const ExitCode code = run_query(*settings, environment, {out, messages});
    return finished(messages, output, code);
  } catch (const Failure& failure) {
    return failed(messages, failure.error(), settings->query, environment.columns);
  } catch (const Xapian::Error& error) {
    return failed(messages, {ErrorKind::storage, "database", error.get_description(), ""});
  } catch (const std::exception& error) {
    return failed(messages, {ErrorKind::storage, "", error.what(), ""});
  }
}

}  // namespace
}  // namespace pressmark

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away ends the output, not the program
  pressmark::Messages messages(std::cerr, pressmark::kProgram, false);
  return static_cast<int>(pressmark::answer({argv + 1, argv + argc}, messages));
}
