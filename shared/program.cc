#include "shared/program.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <new>

#include <sys/ioctl.h>
#include <unistd.h>

#include "shared/failure.h"
#include "shared/standard_output.h"

namespace pressmark {
namespace {

using Story = std::function<ExitCode(const std::vector<std::string>&, Streams)>;

ExitCode exit_code_of(const Error& error) {
  return error.kind == ErrorKind::locked ? ExitCode::locked : ExitCode::error;
}

// The story, and whatever it throws as one line.
ExitCode told(const Story& story, const std::vector<std::string>& words, std::ostream& out,
              Messages& messages) {
  try {
    StopRequest stop;
    return story(words, {out, messages, stop});
  } catch (const Failure& failure) {
    messages.error(failure.error());
    return exit_code_of(failure.error());
  } catch (const std::bad_alloc&) {
    messages.error({ErrorKind::storage, "", "out of memory", "give it more, or fewer --jobs"});
  } catch (const std::exception& error) {
    messages.error({ErrorKind::storage, "", error.what(), ""});
  } catch (...) {  // Xapian's errors are no std::exception; those that were expected came as a Failure
    messages.error({ErrorKind::storage, "database", "an error that was not expected", "please report it"});
  }
  return ExitCode::error;
}

}  // namespace

int run_program(const std::string& name, int argc, char** argv, const Story& story) {
  std::signal(SIGPIPE, SIG_IGN);  // a reader that goes away ends the output, not the program
  std::signal(SIGXFSZ, SIG_IGN);  // a file at its size limit is an error of write(2), which can be told
  Messages messages(std::cerr, name, false);
  StandardOutput output;
  std::ostream out(&output);
  const std::vector<std::string> words(argv + std::min(argc, 1), argv + argc);
  ExitCode code = told(story, words, out, messages);
  const int problem = output.finish();
  if (problem != 0 && !output.reader_gone()) {
    messages.error({ErrorKind::storage, "standard output", std::strerror(problem), ""});
    code = ExitCode::error;
  }
  return static_cast<int>(code);
}

int terminal_columns() {
  constexpr int kUsual = 80;
  if (const char* columns = std::getenv("COLUMNS")) {
    if (const int number = std::atoi(columns); number > 0) return number;
  }
  winsize size = {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return kUsual;
}

}  // namespace pressmark
