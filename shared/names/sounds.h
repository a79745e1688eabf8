#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace pressmark {

/// A word in Latin letters read as consonant sounds with vowels between them. For transliterations only: no
/// claim to any one language.
struct Sounds {
  std::string keys;                 // the coarse class of each consonant
  std::string fines;                // tells the sounds of one class apart
  std::string doubled;              // '2' for a consonant that is written twice
  std::vector<std::string> vowels;  // one more: as written before, between and after the consonants
};

/// `word` is folded and has the letters a to z only.
Sounds sounds_of(std::string_view word);

/// The vowels of a slot with y as i: "iy" and "yy" are i, at the end "ij", too.
std::string vowels_at(const Sounds& sounds, std::size_t slot);

/// Vowels as French and English write them: "ou" and "oo" are u, "ee" is i.
std::string levelled(std::string vowels);

/// The coarse key: the classes; of short words the vowels, too, or every one would have a hundred namesakes.
std::string key_of(const Sounds& sounds);

/// Replaces every `from`, left to right, and those that this makes; `to` must not hold `from`.
void replace_all(std::string& text, std::string_view from, std::string_view to);

}  // namespace pressmark
