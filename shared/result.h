#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace pressmark {

/// What sort of thing went wrong; callers decide by it, people read the text.
enum class ErrorKind {
  usage,        // the command line
  bad_input,    // damaged, over a limit, not readable
  not_found,    // a path, an id, a field that is not there
  ambiguous,    // more than one thing has that name
  unsupported,  // a newer schema, an unknown format
  bad_query,    // the query text; `at` is the place
  storage,      // the database
  locked,       // somebody else writes; try later
};

/// One failure, printed as `program: what: why (advice)`.
struct Error {
  ErrorKind kind = ErrorKind::bad_input;
  std::string what;       // the thing: a path, an option, a field
  std::string why;        // what is wrong with it, in plain words
  std::string advice;     // what to do about it; may be empty
  std::size_t at = npos;  // offset in bytes into the query text (bad_query) or the source, where known

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

/// The line without the program's name: "what: why (advice)".
std::string describe(const Error& error);

/// A value, or why there is none. For what is expected to fail per item; what ends a run is thrown as
/// Failure.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}
  Result(Error error) : state_(std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  bool has_value() const { return state_.index() == 0; }
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

/// Success without a value, or why not.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}

  explicit operator bool() const { return !error_; }
  bool has_value() const { return !error_; }
  const Error& error() const { return *error_; }

 private:
  std::optional<Error> error_;
};

}  // namespace pressmark
