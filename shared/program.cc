#include "shared/program.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <new>

#include <sys/ioctl.h>
#include <unistd.h>

#include "shared/failure.h"

namespace pressmark {
namespace {

int exit_code_of(ErrorKind kind) {
  return static_cast<int>(kind == ErrorKind::locked ? ExitCode::locked : ExitCode::error);
}

int flushed(int code, Messages& messages) {
  std::cout.flush();
  if (std::cout.good()) return code;
  messages.error({ErrorKind::storage, "standard output", "cannot be written", "is the disk full?"});
  return static_cast<int>(ExitCode::error);
}

}  // namespace

int run_program(const std::string& name, int argc, char** argv,
                const std::function<ExitCode(const std::vector<std::string>&, Messages&)>& story) {
  std::ios::sync_with_stdio(false);
  Messages messages(std::cerr, name, false);
  try {
    return flushed(
        static_cast<int>(story(std::vector<std::string>(argv + std::min(argc, 1), argv + argc), messages)),
        messages);
  } catch (const Failure& failure) {
    messages.error(failure.error());
    return exit_code_of(failure.error().kind);
  } catch (const std::bad_alloc&) {
    messages.error({ErrorKind::storage, "", "out of memory", "give it more, or fewer --jobs"});
  } catch (const std::exception& error) {
    messages.error({ErrorKind::storage, "", error.what(), ""});
  }
  return static_cast<int>(ExitCode::error);
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
