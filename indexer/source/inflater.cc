#include "indexer/source/inflater.h"

#include <algorithm>

#include <zlib.h>

namespace pressmark::packed {
namespace {

int window_bits(Inflater::Wrapping wrapping) {
  switch (wrapping) {
    case Inflater::Wrapping::gzip:
      return MAX_WBITS + 16;
    case Inflater::Wrapping::zlib:
      return MAX_WBITS;
    case Inflater::Wrapping::none:
      break;
  }
  return -MAX_WBITS;
}

uInt bounded(std::size_t size) { return static_cast<uInt>(std::min<std::size_t>(size, 1u << 30)); }

}  // namespace

struct Inflater::State {
  explicit State(Wrapping wrapping) { ready = inflateInit2(&zlib, window_bits(wrapping)) == Z_OK; }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() {
    if (ready) inflateEnd(&zlib);
  }

  z_stream zlib = {};
  bool ready = false;
};

Inflater::Inflater(Wrapping wrapping) : state_(std::make_unique<State>(wrapping)) {}
Inflater::Inflater(Inflater&&) noexcept = default;
Inflater::~Inflater() = default;

Inflated Inflater::step(std::string_view packed, char* to, std::size_t size) {
  if (!state_->ready) return {Inflated::State::damaged, 0, 0};
  z_stream& zlib = state_->zlib;
  const uInt in = bounded(packed.size()), out = bounded(size);
  zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  zlib.avail_in = in;
  zlib.next_out = reinterpret_cast<Bytef*>(to);
  zlib.avail_out = out;
  const int state = inflate(&zlib, Z_NO_FLUSH);
  Inflated inflated{Inflated::State::going, in - zlib.avail_in, out - zlib.avail_out};
  if (state == Z_STREAM_END) inflated.state = Inflated::State::ended;
  if (state != Z_STREAM_END && state != Z_OK && state != Z_BUF_ERROR)
    inflated.state = Inflated::State::damaged;
  return inflated;
}

void Inflater::restart() {
  if (state_->ready) inflateReset(&state_->zlib);
}

}  // namespace pressmark::packed
