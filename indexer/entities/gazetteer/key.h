#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pressmark::gazetteer {

/// The words of a name as the gazetteer compares them: folded, one blank between; hyphens are blanks, the
/// full stop of an abbreviation ("St.") goes, those inside one ("u.s.") stay.
std::string key_of(std::string_view name);

/// FNV-1a over the words of a key, so that a key can grow word by word without a string.
class KeyHash {
 public:
  void add_word(std::string_view folded);
  /// Well mixed; the upper 40 bits tell keys apart.
  std::uint64_t value() const;

 private:
  void add_byte(char c);
  std::uint64_t state_ = 0xcbf29ce484222325ULL;
  bool empty_ = true;
};

/// The hash of a whole key.
std::uint64_t hash_of_key(std::string_view key);

}  // namespace pressmark::gazetteer
