#include "shared/result.h"

namespace pressmark {

std::string describe(const Error& error) {
  std::string line = error.what;
  if (!line.empty() && !error.why.empty()) line += ": ";
  line += error.why;
  if (!error.advice.empty()) line += " (" + error.advice + ")";
  return line;
}

}  // namespace pressmark
