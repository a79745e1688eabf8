#include "shared/names/spelling.h"

#include <algorithm>
#include <array>
#include <vector>

#include "shared/names/given_names.h"
#include "shared/names/names.h"

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

// Longest first. Sibilants of all kinds share a class, for č, ch, tch, tsch and cz are one sound; g, h, k and
// q do, for they change with the language that is transliterated.
constexpr auto kPatterns = std::to_array<Pattern>({
    {"schtsch", {'s', 'q'}}, {"shch", {'s', 'q'}}, {"tsch", {'s', 'c'}}, {"tch", {'s', 'c'}},
    {"dzh", {'d', 'j'}},     {"sch", {'s', 'h'}},  {"zh", {'s', 'j'}},   {"sh", {'s', 'h'}},
    {"sz", {'s', 'h'}},      {"ch", {'s', 'c'}},   {"cz", {'s', 'c'}},   {"ts", {'s', 't'}},
    {"tz", {'s', 't'}},      {"dj", {'d', 'j'}},   {"dh", {'d', 'h'}},   {"th", {'t', 'h'}},
    {"ph", {'f', 'p'}},      {"kh", {'k', 'x'}},   {"gh", {'k', 'G'}},   {"ck", {'k', 'k'}},
    {"rh", {'r', 'r'}},      {"b", {'b', 'b'}},    {"d", {'d', 'd'}},    {"f", {'f', 'f'}},
    {"g", {'k', 'g'}},       {"h", {'k', 'h'}},    {"k", {'k', 'k'}},    {"l", {'l', 'l'}},
    {"m", {'m', 'm'}},       {"n", {'n', 'n'}},    {"p", {'p', 'p'}},    {"q", {'k', 'q'}},
    {"r", {'r', 'r'}},       {"s", {'s', 's'}},    {"t", {'t', 't'}},    {"v", {'f', 'v'}},
    {"w", {'f', 'w'}},       {"z", {'s', 'z'}},
});

bool is_vowel(char c) { return string_view("aeiouyj").find(c) != string_view::npos; }
bool is_soft(char c) { return c == 'e' || c == 'i' || c == 'y'; }

bool is_ascii_word(string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

struct Reading {
  string keys, fines;
  string doubled;              // '2' for a consonant that is written twice
  std::vector<string> vowels;  // one more than consonants: before, between and after them; y as i
  std::vector<string> with_y;  // the same as written
};

void replace_all(string& text, string_view from, string_view to) {
  for (std::size_t at = text.find(from); at != string::npos; at = text.find(from, at)) {
    text.replace(at, from.size(), to);
  }
}

// One vowel group with y as i: "iy" and "yy" are i, at the end "ij", too.
string plain_vowels(string vowels, bool last) {
  if (vowels.size() == 1) return vowels == "y" ? "i" : vowels;
  std::replace(vowels.begin(), vowels.end(), 'y', 'i');
  if (last) replace_all(vowels, "ij", "i");
  replace_all(vowels, "ii", "i");
  return vowels;
}

// As French and English write it: "ou" and "oo" are u, "ee" is i.
string levelled(string vowels) {
  if (vowels.size() < 2) return vowels;
  for (const auto& [from, to] : std::to_array<std::pair<string_view, string_view>>(
           {{"ou", "u"}, {"oo", "u"}, {"uu", "u"}, {"ee", "i"}, {"ij", "i"}, {"ii", "i"}})) {
    replace_all(vowels, from, to);
  }
  return vowels;
}

class Reader {
 public:
  explicit Reader(string_view word) : word_(word) {}

  Reading run() {
    out_.vowels.reserve(word_.size() / 2 + 2);
    out_.vowels.emplace_back();
    while (at_ < word_.size()) step();
    out_.with_y = std::move(out_.vowels);
    out_.vowels.clear();
    for (const string& group : out_.with_y) {
      out_.vowels.push_back(plain_vowels(group, out_.vowels.size() == out_.keys.size()));
    }
    return std::move(out_);
  }

 private:
  bool starts(string_view letters) const { return word_.substr(at_, letters.size()) == letters; }
  char letter(std::size_t at) const { return at < word_.size() ? word_[at] : ' '; }

  void step() {
    const char c = word_[at_];
    if (is_silent()) {
      if (!is_vowel(word_[at_ - 1]) && !out_.doubled.empty()) out_.doubled.back() = '2';
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
    } else if (is_vowel(c)) {
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
    if (word_[at_] == word_[at_ - 1] && !is_vowel(word_[at_])) return true;
    return word_[at_] == 'h' && at_ + 1 == word_.size() && is_vowel(word_[at_ - 1]);
  }

  // "-ouski" is "-ovski".
  bool is_belarusian_v() const { return at_ > 1 && starts("usk") && word_[at_ - 1] == 'o'; }

  void add_pattern() {
    for (const Pattern& pattern : kPatterns) {
      if (!starts(pattern.letters)) continue;
      add(pattern.sound, pattern.letters.size());
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
  Reading out_;
};

string key_of(const Reading& reading) {
  const std::size_t count = reading.keys.size();
  string key;
  if (count <= 1) {
    key = levelled(reading.vowels[0]);
    for (std::size_t i = 0; i < count; ++i) key += reading.keys[i] + levelled(reading.vowels[i + 1]);
    replace_all(key, "aa", "a");
    return key;
  }
  if (!reading.vowels[0].empty()) key = "a";
  for (std::size_t i = 0; i < count; ++i) {
    key += reading.keys[i];
    if (i > 0 || count > 2 || reading.vowels[1].empty()) continue;
    key += reading.vowels[1].find_first_of("ou") == string::npos ? 'e' : 'o';
  }
  return key;
}

bool ends_with_any(string_view word, std::initializer_list<string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](string_view ending) { return word.ends_with(ending); });
}

bool contains_any(string_view word, std::initializer_list<string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](string_view part) { return word.find(part) != string_view::npos; });
}

bool looks_slavic(string_view word) {
  return ends_with_any(
             word, {"ov",   "ev",   "off",   "eff",    "ova",    "eva",   "owa",   "ski",   "sky",  "skiy",
                    "skyy", "skyi", "skyj",  "skij",   "skii",   "skaya", "skaja", "skaia", "enko", "enka",
                    "vich", "vic",  "vitch", "witsch", "wicz",   "cic",   "cich",  "chuk",  "sk",   "grad",
                    "iv",   "yuk",  "juk",   "iuk",    "shvili", "ii",    "iy",    "yy",    "yi"}) ||
         word.starts_with("ye") || word.starts_with("yu") || contains_any(word, {"zh", "shch", "tsch"});
}

bool looks_arabic(string_view word) {
  return contains_any(word, {"kh", "gh", "dh", "aa", "ullah", "allah", "uddin", "eddin", "abdul", "abdel"}) ||
         (word.find('q') != string_view::npos && word.find("qu") == string_view::npos);
}

// How two words are compared: what is allowed to differ.
struct Rules {
  bool person = false, org = false, slavic = false, arabic = false;
  std::size_t length = 0;  // of the shorter word
};

bool is_pair(char a, char b, char x, char y) { return (a == x && b == y) || (a == y && b == x); }

bool sibilants_agree(char a, char b, const Rules& rules) {
  const auto is = [&](char x, char y) { return is_pair(a, b, x, y); };
  if (is('e', 't') || is('c', 'q') || is('h', 'q')) return true;
  if (is('s', 'z')) return rules.org;
  if (is('s', 'e')) return rules.org;
  return rules.slavic &&
         (is('c', 'e') || is('c', 'h') || is('s', 'h') || is('z', 'j') || is('z', 't') || is('c', 't'));
}

bool consonants_agree(char key, char a, char b, const Rules& rules, bool last) {
  const auto is = [&](char x, char y) { return is_pair(a, b, x, y); };
  switch (key) {
    case 's':
      return sibilants_agree(a, b, rules);
    case 'k':
      return is('k', 'q') || is('g', 'G') || is('k', 'c') || is('h', 'x') ||
             (rules.arabic && (is('q', 'g') || is('q', 'G'))) ||
             (rules.slavic && is('h', 'g'));  // one letter, Ukrainian h and Russian g
    case 'f':
      return is('v', 'w') || is('f', 'p') || (last && rules.slavic);
    case 'd':
    case 't':
      return true;
    default:
      return false;
  }
}

// "Hoffmann" and "Hoffman", "Massoudi" and "Masoudi"; but Simons is not Simmons.
bool doubling_agrees(char key, const Rules& rules, bool last) {
  return rules.length >= 7 || rules.arabic || rules.slavic || (last && key == 'n' && rules.length >= 5);
}

string without_umlauts(string_view word) {
  string out;
  for (const char c : word) {
    const bool written_out =
        c == 'e' && !out.empty() && string_view("aou").find(out.back()) != string_view::npos;
    if (!written_out) out.push_back(c);
  }
  return out;
}

// German ä, ö, ü written out.
bool is_umlaut_pair(string_view a, string_view b) {
  return a.size() + b.size() == 3 &&
         (a.size() == 2 ? a[1] == 'e' && a[0] == b[0] : b[1] == 'e' && a[0] == b[0]) &&
         string_view("aou").find(a[0]) != string_view::npos;
}

string without_glide(string_view vowels) {
  string out(vowels);
  std::replace(out.begin(), out.end(), 'j', 'i');
  if (out.size() >= 2 && out[0] == 'i') out.erase(0, 1);
  return out;
}

string arabic_vowels(string_view vowels) {
  string out(vowels);
  out = levelled(std::move(out));
  std::replace(out.begin(), out.end(), 'o', 'u');
  replace_all(out, "aa", "a");
  replace_all(out, "ae", "ai");
  replace_all(out, "ei", "ai");
  return out;
}

bool arabic_vowels_agree(string_view a, string_view b, bool inside) {
  const string x = arabic_vowels(a), y = arabic_vowels(b);
  if (x == y) return true;
  if (x.empty() || y.empty()) return inside && ((x + y) == "i" || (x + y) == "e");
  return x.size() == 1 && y.size() == 1 && (is_pair(x[0], y[0], 'a', 'e') || is_pair(x[0], y[0], 'e', 'i'));
}

enum class Place { first, middle, last };

bool slavic_vowels_agree(string_view a, string_view b, Place place, char before, char after,
                         bool after_is_last) {
  const string x = without_glide(a), y = without_glide(b);
  if (x == y) return place != Place::last;
  if (place == Place::middle && after == 'f' && after_is_last)
    return is_pair(x[0], y[0], 'e', 'o') && x.size() == 1 && y.size() == 1;
  return place == Place::last && before == 'k' && is_pair(x[0], y[0], 'o', 'a') && x.size() == 1 &&
         y.size() == 1;
}

bool is_pair_of(string_view a, string_view b, string_view x, string_view y) {
  return (a == x && b == y) || (a == y && b == x);
}

// Ukrainian and Russian names of one place: Kharkiv and Kharkov, Chornomorsk and Chernomorsk.
bool place_vowels_agree(const Reading& x, const Reading& y, std::size_t slot, const Rules& rules) {
  const string &a = x.vowels[slot], &b = y.vowels[slot];
  const std::size_t count = x.keys.size();
  if (slot == 1 && count > 2 && x.vowels[0].empty() && x.fines[0] == 'c' && x.keys[1] == 'r')
    return is_pair_of(a, b, "e", "o");
  if (!rules.slavic || slot + 1 != count || x.keys[slot] != 'f' || !x.vowels[count].empty()) return false;
  return is_pair_of(a, b, "i", "o") || is_pair_of(a, b, "i", "e");
}

bool first_vowels_agree(string a, string b) {
  // Yulia, Julia, Iulia; Yevgeny, Evgeny.
  std::replace(a.begin(), a.end(), 'j', 'i');
  std::replace(b.begin(), b.end(), 'j', 'i');
  return a == b || is_pair_of(a, b, "ie", "e");
}

bool vowels_agree(const Reading& x, const Reading& y, std::size_t slot, const Rules& rules) {
  const string &a = x.vowels[slot], &b = y.vowels[slot];
  const std::size_t count = x.keys.size();
  const Place place = slot == 0 ? Place::first : slot == count ? Place::last : Place::middle;
  if (place == Place::first && !a.empty() && !b.empty() && first_vowels_agree(a, b)) return true;
  if (place != Place::last && is_umlaut_pair(a, b)) return true;
  if (rules.length >= 6 && levelled(a) == levelled(b)) return true;
  if (rules.org && rules.length >= 6 && is_pair_of(a, b, "aa", "a")) return true;
  if (!rules.person) return place_vowels_agree(x, y, slot, rules);
  if (rules.arabic && arabic_vowels_agree(a, b, place == Place::middle)) return true;
  if (!rules.slavic || a.empty() || b.empty()) return false;
  return slavic_vowels_agree(a, b, place, slot > 0 ? x.keys[slot - 1] : ' ',
                             slot < count ? x.keys[slot] : ' ', slot + 1 == count);
}

// How many sounds may differ. Short words are names of their own at the first difference.
std::size_t most_differences(const Rules& rules, bool hinted) {
  if (!rules.person) return rules.length >= 4 ? 1 + (rules.slavic && rules.length >= 8) : 0;
  if (rules.length < 5) return rules.arabic && hinted ? 1 : 0;
  if (rules.slavic) return 3;
  return rules.length >= 6 ? 2 : 1;
}

bool readings_agree(const Reading& x, const Reading& y, const Rules& rules, std::size_t most) {
  std::size_t differences = 0;
  for (std::size_t i = 0; i < x.keys.size(); ++i) {
    const bool last = i + 1 == x.keys.size();
    if (x.fines[i] != y.fines[i]) {
      if (!consonants_agree(x.keys[i], x.fines[i], y.fines[i], rules, last)) return false;
      // v and w are one letter to those who write Slavic names.
      differences += !(x.keys[i] == 'f' && rules.slavic);
    }
    if (x.doubled[i] != y.doubled[i]) {
      if (!doubling_agrees(x.keys[i], rules, last)) return false;
      ++differences;
    }
  }
  for (std::size_t slot = 0; slot < x.vowels.size() && differences <= most; ++slot) {
    if (x.with_y[slot] == y.with_y[slot]) continue;
    if (x.vowels[slot] == y.vowels[slot]) {
      // Tyre is not Tire, but Kasimov may be Kasymov.
      if (!rules.person && !rules.slavic && rules.length < 6) return false;
      continue;
    }
    if (!vowels_agree(x, y, slot, rules)) return false;
    ++differences;
  }
  return differences <= most;
}

// "labour" and "labor", "centre" and "center", "organisation" and "organization".
string american(string_view word) {
  string out(word);
  if (out.size() > 5 && out.ends_with("our")) out.replace(out.size() - 3, 3, "or");
  if (out.size() > 5 && out.ends_with("tre")) out.replace(out.size() - 2, 2, "er");
  if (out.size() > 7 && out.ends_with("ence") && out.starts_with("def")) out.replace(out.size() - 2, 2, "se");
  if (out.size() > 7 && out.ends_with("ramme")) out.erase(out.size() - 2);
  replace_all(out, "isation", "ization");
  return out;
}

}  // namespace

string word_key(string_view folded_word) {
  if (!is_ascii_word(folded_word)) return string(folded_word);
  const string_view head = variant_head(folded_word);
  return key_of(Reader(head.empty() ? folded_word : head).run());
}

bool are_spellings_with(string_view a, string_view b, EntityType type, SpellingHints hints) {
  if (a == b) return true;
  if (!is_ascii_word(a) || !is_ascii_word(b)) return false;
  const string_view head_a = variant_head(a), head_b = variant_head(b);
  if (!head_a.empty() && !head_b.empty()) return head_a == head_b;
  Rules rules;
  rules.length = std::min(a.size(), b.size());
  if (rules.length <= 3) return false;
  rules.person = type == EntityType::person;
  rules.org = type == EntityType::org;
  rules.slavic = hints.slavic || looks_slavic(a) || looks_slavic(b);
  const bool looks = rules.length >= 6 && (looks_arabic(a) || looks_arabic(b));
  rules.arabic = rules.person && !rules.slavic && (hints.arabic || looks);
  if (hints.strict && !rules.slavic && !rules.arabic)
    return without_umlauts(a) == without_umlauts(b) && word_key(a) == word_key(b);
  const Reading x = Reader(rules.org ? american(a) : string(a)).run(),
                y = Reader(rules.org ? american(b) : string(b)).run();
  if (x.keys != y.keys || !readings_agree(x, y, rules, most_differences(rules, hints.arabic))) return false;
  // A word of a family in the table has the key of the family.
  return (head_a.empty() ? key_of(x) : word_key(a)) == (head_b.empty() ? key_of(y) : word_key(b));
}

bool are_spellings(string_view a, string_view b, EntityType type) {
  return are_spellings_with(a, b, type, {});
}

string plain_spelling(string_view folded_word) {
  const string_view head = variant_head(folded_word);
  return head.empty() ? american(folded_word) : string(head);
}

}  // namespace pressmark
