#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace pressmark::packed {

/// What one step of unpacking did.
struct Inflated {
  enum class State { going, ended, damaged };
  State state = State::going;
  std::size_t used = 0;  // packed bytes
  std::size_t made = 0;  // unpacked bytes
};

/// Unpacks deflate data in one of its three wrappings, piece by piece.
class Inflater {
 public:
  enum class Wrapping { gzip, zlib, none };

  explicit Inflater(Wrapping wrapping = Wrapping::gzip);
  Inflater(Inflater&&) noexcept;
  ~Inflater();

  /// Unpacks as much as both ends allow. `damaged` also if the memory does not suffice.
  Inflated step(std::string_view packed, char* to, std::size_t size);

  /// From here on a new member is read.
  void restart();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace pressmark::packed
