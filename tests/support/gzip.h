#pragma once

#include <stdexcept>
#include <string>

#include <zlib.h>

namespace pressmark::test {

/// Deflate data in a wrapping as zlib counts them: 31 gzip, 15 zlib, -15 none.
inline std::string deflated(const std::string& bytes, int window_bits) {
  std::string packed(compressBound(static_cast<uLong>(bytes.size())) + 64, '\0');
  z_stream zlib = {};
  if (deflateInit2(&zlib, 6, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("no zlib");
  zlib.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  zlib.avail_in = static_cast<uInt>(bytes.size());
  zlib.next_out = reinterpret_cast<Bytef*>(packed.data());
  zlib.avail_out = static_cast<uInt>(packed.size());
  const int state = deflate(&zlib, Z_FINISH);
  packed.resize(zlib.total_out);
  deflateEnd(&zlib);
  if (state != Z_STREAM_END) throw std::runtime_error("deflate failed");
  return packed;
}

/// One gzip member.
inline std::string gzip_member(const std::string& bytes) { return deflated(bytes, 31); }

}  // namespace pressmark::test
