#pragma once

#include <stdexcept>

#include "shared/result.h"

namespace pressmark {

/// What ends a run: a database that cannot be opened, a full disk, a usage error. Caught once, in main.
class Failure : public std::runtime_error {
 public:
  explicit Failure(Error error) : std::runtime_error(describe(error)), error_(std::move(error)) {}
  const Error& error() const { return error_; }

 private:
  Error error_;
};

/// The value; throws its error as a Failure.
template <class T>
T or_fail(Result<T> result) {
  if (!result) throw Failure(result.error());
  return std::move(result).value();
}

}  // namespace pressmark
