#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include <zlib.h>

#include "tests/support/gzip.h"

namespace pressmark::test {

using Files = std::vector<std::pair<std::string, std::string>>;

/// One member of a tar (ustar); `type` '0' is a file, '2' a symbolic link, '1' a hard link, '3' a device.
inline std::string tar_member(const std::string& name, const std::string& bytes, char type = '0') {
  std::string head(512, '\0');
  const auto put = [&](std::size_t at, const std::string& text) { head.replace(at, text.size(), text); };
  char size[16];
  std::snprintf(size, sizeof size, "%011zo", bytes.size());
  put(0, name.substr(0, 100));
  put(100, "0000644");
  put(108, "0000000");
  put(116, "0000000");
  put(124, size);
  put(136, "13777777777");
  put(148, "        ");
  head[156] = type;
  if (type != '0') put(157, "target.html");
  put(257, std::string("ustar\0"
                       "00",
                       8));
  unsigned sum = 0;
  for (const char c : head) sum += static_cast<unsigned char>(c);
  std::snprintf(size, sizeof size, "%06o", sum);
  put(148, std::string(size) + '\0');
  return head + bytes + std::string((512 - bytes.size() % 512) % 512, '\0');
}

inline std::string tar(const Files& files) {
  std::string bytes;
  for (const auto& [name, content] : files) bytes += tar_member(name, content);
  return bytes + std::string(1024, '\0');
}

/// A zip with stored or deflated members. `flags`: 1 encrypted, 0x800 names in UTF-8.
inline std::string zip(const Files& files, unsigned flags = 0x800, bool deflate = false) {
  const auto number = [](std::uint64_t value, int size) {
    std::string bytes;
    for (int i = 0; i < size; ++i) bytes += static_cast<char>(value >> (8 * i) & 0xFF);
    return bytes;
  };
  std::string bytes, list;
  for (const auto& [name, content] : files) {
    const uLong sum =
        crc32(0, reinterpret_cast<const Bytef*>(content.data()), static_cast<uInt>(content.size()));
    const std::string packed = deflate ? deflated(content, -15) : content;
    const std::string common = number(20, 2) + number(flags, 2) + number(deflate ? 8 : 0, 2) + number(0, 4) +
                               number(sum, 4) + number(packed.size(), 4) + number(content.size(), 4) +
                               number(name.size(), 2) + number(0, 2);
    list += "PK\x01\x02" + number(0x031E, 2) + common + number(0, 2) + number(0, 2) + number(0, 2) +
            number(std::uint64_t{0100644} << 16, 4) + number(bytes.size(), 4) + name;
    bytes += "PK\x03\x04" + common + name + packed;
  }
  return bytes + list + "PK\x05\x06" + number(0, 4) + number(files.size(), 2) + number(files.size(), 2) +
         number(list.size(), 4) + number(bytes.size(), 4) + number(0, 2);
}

}  // namespace pressmark::test
