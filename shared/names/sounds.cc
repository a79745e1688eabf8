#include "shared/names/sounds.h"

#include <algorithm>
#include <array>
#include <utility>

#include "shared/text/utf8.h"

namespace pressmark {

namespace {

using std::string;
using std::string_view;

// A word is read as consonant sounds with vowels between them. `key` is the coarse class (the key is made of
// these), `fine` tells sounds of one class apart.
struct Sound {
  char key;
  char fine;
};

struct Pattern {
  string_view letters;
  Sound sound;
};

// By the first letter, the longest first. Sibilants of all kinds share a class, for č, ch, tch, tsch and cz
// are one sound; g, h, k and q do, for they change with the language that is transliterated.
constexpr auto kPatterns = std::to_array<Pattern>({
    {"b", {'b', 'b'}},    {"ch", {'s', 'c'}},  {"ck", {'k', 'k'}},      {"cz", {'s', 'c'}},
    {"dzh", {'d', 'j'}},  {"dh", {'d', 'h'}},  {"dj", {'d', 'j'}},      {"d", {'d', 'd'}},
    {"f", {'f', 'f'}},    {"gh", {'k', 'G'}},  {"g", {'k', 'g'}},       {"h", {'k', 'h'}},
    {"kh", {'k', 'x'}},   {"k", {'k', 'k'}},   {"l", {'l', 'l'}},       {"m", {'m', 'm'}},
    {"n", {'n', 'n'}},    {"ph", {'f', 'p'}},  {"p", {'p', 'p'}},       {"q", {'k', 'q'}},
    {"rh", {'r', 'r'}},   {"r", {'r', 'r'}},   {"schtsch", {'s', 'q'}}, {"shch", {'s', 'q'}},
    {"sch", {'s', 'h'}},  {"sh", {'s', 'h'}},  {"sz", {'s', 'h'}},      {"s", {'s', 's'}},
    {"tsch", {'s', 'c'}}, {"tch", {'s', 'c'}}, {"th", {'t', 'h'}},      {"ts", {'s', 't'}},
    {"tz", {'s', 't'}},   {"t", {'t', 't'}},   {"v", {'f', 'v'}},       {"w", {'f', 'w'}},
    {"zh", {'s', 'j'}},   {"z", {'s', 'z'}},
});

// Where the patterns of a letter begin; the last one closes the list.
constexpr auto kFirstPattern = [] {
  std::array<std::size_t, 27> first{};
  for (std::size_t letter = 0; letter < first.size(); ++letter) {
    while (first[letter] < kPatterns.size() &&
           kPatterns[first[letter]].letters[0] < static_cast<char>('a' + letter))
      ++first[letter];
  }
  return first;
}();

bool is_vowel_sound(char c) { return string_view("aeiouyj").find(c) != string_view::npos; }
bool is_soft(char c) { return c == 'e' || c == 'i' || c == 'y'; }

class Reader {
 public:
  explicit Reader(string_view word) : word_(word) {}

  Sounds run() {
    out_.vowels.reserve(word_.size() / 2 + 2);
    out_.vowels.emplace_back();
    while (at_ < word_.size()) step();
    return std::move(out_);
  }

 private:
  bool starts(string_view letters) const { return word_.substr(at_, letters.size()) == letters; }
  char letter(std::size_t at) const { return at < word_.size() ? word_[at] : ' '; }

  void step() {
    const char c = word_[at_];
    if (is_silent()) {
      if (!is_vowel_sound(word_[at_ - 1]) && !out_.doubled.empty()) out_.doubled.back() = '2';
      ++at_;
    } else if (at_ == 0 && starts("tsi")) {  // Belarusian "Tsi" is Russian "Ti"
      add({'t', 't'}, 2);
    } else if (at_ == 0 && (starts("hs") || starts("x"))) {  // Xi, Hsi
      add({'s', 'x'}, c == 'x' ? 1 : 2);
    } else if (c == 'x') {
      add({'k', 'k'}, 0);
      add({'s', 's'}, 1);
    } else if (is_belarusian_v()) {
      add({'f', 'v'}, 1);
    } else if (c == 'j' && letter(at_ + 1) == 'h') {
      add({'d', 'j'}, 2);
    } else if (is_vowel_sound(c)) {
      out_.vowels.back().push_back(c);
      ++at_;
    } else if ((c == 'q' || c == 'g') && letter(at_ + 1) == 'u' && is_soft(letter(at_ + 2))) {
      add({'k', c == 'g' ? 'g' : 'q'}, 2);
    } else if (c == 'c' && !starts("ch") && !starts("cz") && !starts("ck")) {
      const bool soft = is_soft(letter(at_ + 1)) || at_ + 1 == word_.size();
      add(soft ? Sound{'s', 'e'} : Sound{'k', 'c'}, 1);
    } else {
      add_pattern();
    }
  }

  // The second of two equal letters, the h of a final "ah".
  bool is_silent() const {
    if (at_ == 0) return false;
    if (word_[at_] == word_[at_ - 1] && !is_vowel_sound(word_[at_])) return true;
    return word_[at_] == 'h' && at_ + 1 == word_.size() && is_vowel_sound(word_[at_ - 1]);
  }

  // "-ouski" is "-ovski".
  bool is_belarusian_v() const { return at_ > 1 && starts("usk") && word_[at_ - 1] == 'o'; }

  void add_pattern() {
    const auto letter = static_cast<std::size_t>(word_[at_] - 'a');
    const bool known = letter + 1 < kFirstPattern.size();
    for (std::size_t i = known ? kFirstPattern[letter] : 0; known && i < kFirstPattern[letter + 1]; ++i) {
      if (!starts(kPatterns[i].letters)) continue;
      add(kPatterns[i].sound, kPatterns[i].letters.size());
      return;
    }
    add({word_[at_], word_[at_]}, 1);
  }

  void add(Sound sound, std::size_t letters) {
    at_ += letters;
    const bool adjoins = !out_.keys.empty() && out_.vowels.back().empty();
    if (adjoins && sound.key == out_.keys.back() && (sound.key == 's' || sound.fine == out_.fines.back())) {
      if (sound.fine != out_.fines.back()) out_.fines.back() = 'q';  // "shch", "sc"
      return;
    }
    out_.keys.push_back(sound.key);
    out_.fines.push_back(sound.fine);
    out_.doubled.push_back('1');
    out_.vowels.emplace_back();
  }

  string_view word_;
  std::size_t at_ = 0;
  Sounds out_;
};

// One vowel group with y as i: "iy" and "yy" are i, at the end "ij", too.
string plain_vowels(string vowels, bool last) {
  if (vowels.size() == 1) return vowels == "y" ? "i" : vowels;
  std::replace(vowels.begin(), vowels.end(), 'y', 'i');
  if (last) replace_all(vowels, "ij", "i");
  replace_all(vowels, "ii", "i");
  return vowels;
}

}  // namespace

void replace_all(string& text, string_view from, string_view to) {
  for (std::size_t at = text.find(from); at != string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
  }
}

Sounds sounds_of(string_view word) {
  // No word of a name is longer; what is below would be quadratic in one that is made to be.
  constexpr std::size_t kLongest = 64;
  return Reader(cut_to(word, kLongest)).run();
}

string vowels_at(const Sounds& sounds, std::size_t slot) {
  return plain_vowels(sounds.vowels[slot], slot == sounds.keys.size());
}

string levelled(string vowels) {
  if (vowels.size() < 2) return vowels;
  for (const auto& [from, to] : std::to_array<std::pair<string_view, string_view>>(
           {{"ou", "u"}, {"oo", "u"}, {"uu", "u"}, {"ee", "i"}, {"ij", "i"}, {"ii", "i"}})) {
    replace_all(vowels, from, to);
  }
  return vowels;
}

string key_of(const Sounds& sounds) {
  const std::size_t count = sounds.keys.size();
  string key;
  if (count <= 1) {
    for (std::size_t slot = 0; slot <= count; ++slot) {
      if (slot > 0) key += sounds.keys[slot - 1];
      key += levelled(vowels_at(sounds, slot));
    }
    replace_all(key, "aa", "a");
    return key;
  }
  if (!sounds.vowels[0].empty()) key = "a";
  key += sounds.keys;
  if (count > 2 || sounds.vowels[1].empty()) return key;
  const char vowel = sounds.vowels[1].find_first_of("ou") == string::npos ? 'e' : 'o';
  key.insert(key.size() - 1, 1, vowel);
  return key;
}

}  // namespace pressmark
