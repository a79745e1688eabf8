#pragma once

#include <string>
#include <string_view>

namespace pressmark {

/// What sort of archive a file is, if any.
enum class ArchiveKind {
  none,
  tar,  // also packed with gzip
  zip,
  packed,  // with xz, zstd, bzip2 or compress: perhaps a tar, perhaps something else
  seven,   // 7z
};

/// Tells an archive by the first bytes of the file and by what they are behind gzip (512 are needed).
ArchiveKind archive_kind(std::string_view head, std::string_view unpacked);

/// True if the file has the record that ends the list of members of a zip where it belongs, whatever stands
/// before the members (a program that unpacks them, padding).
bool ends_as_zip(const std::string& path);

/// True for the names of archives that a folder gives: .zip .wacz .tar .tgz .tar.gz .tar.zst .tar.xz
/// .tar.bz2, in any case.
bool is_read_archive_name(std::string_view name);

/// True for these and for the names of archives that are not read.
bool is_archive_name(std::string_view name);

}  // namespace pressmark
