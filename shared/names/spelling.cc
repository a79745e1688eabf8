#include "shared/names/spelling.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "shared/names/given_names.h"
#include "shared/names/names.h"
#include "shared/names/sounds.h"

namespace pressmark {

namespace {

using std::string;
using std::string_view;

bool is_ascii_word(string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
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

bool ends_in_sky(string_view word) {
  return ends_with_any(word, {"sky", "ski", "skyy", "skiy", "skij", "skyj", "skyi", "skii"});
}

bool looks_arabic(string_view word) {
  return contains_any(word, {"kh", "gh", "dh", "aa", "ullah", "allah", "uddin", "eddin", "abdul", "abdel"}) ||
         (word.find('q') != string_view::npos && word.find("qu") == string_view::npos);
}

// How two words are compared: what is allowed to differ.
struct Rules {
  bool person = false, org = false, slavic = false, arabic = false;
  bool sky = false;        // both end in -sky in one of its spellings
  std::size_t length = 0;  // of the shorter word
};

bool is_pair(char a, char b, char x, char y) { return (a == x && b == y) || (a == y && b == x); }

bool sibilants_agree(char a, char b, const Rules& rules) {
  const auto is = [&](char x, char y) { return is_pair(a, b, x, y); };
  if (is('e', 't') || is('c', 'q') || is('h', 'q')) return true;
  // German writes the z of Slavic names as s; where the ending is the same, that is no other name.
  if (rules.sky && is('s', 'z')) return true;
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

// "Hoffmann" and "Hoffman", "Massoudi" and "Masoudi"; but Simons is not Simmons, Monterey not Monterrey.
bool doubling_agrees(char key, const Rules& rules, bool last) {
  if (rules.arabic || rules.slavic) return true;
  if (rules.org) return rules.length >= 7;
  return rules.person && (rules.length >= 7 || (last && key == 'n' && rules.length >= 5));
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
  const string_view one = a.size() < b.size() ? a : b, two = a.size() < b.size() ? b : a;
  return one.size() == 1 && two.size() == 2 && two[1] == 'e' && two[0] == one[0] &&
         string_view("aou").find(one[0]) != string_view::npos;
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
bool place_vowels_agree(const Sounds& x, const Sounds& y, std::size_t slot, const Rules& rules) {
  const string a = vowels_at(x, slot), b = vowels_at(y, slot);
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

bool vowels_agree(const Sounds& x, const Sounds& y, std::size_t slot, const Rules& rules) {
  const string a = vowels_at(x, slot), b = vowels_at(y, slot);
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

bool readings_agree(const Sounds& x, const Sounds& y, const Rules& rules, std::size_t most) {
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
    if (x.vowels[slot] == y.vowels[slot]) continue;
    if (vowels_at(x, slot) == vowels_at(y, slot)) {
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
  if (out == "defence" || out == "offence" || out == "licence") out.replace(out.size() - 2, 2, "se");
  if (out.size() > 7 && out.ends_with("ramme")) out.erase(out.size() - 2);
  replace_all(out, "isation", "ization");
  if (out.size() > 6 && out.ends_with("ising")) out.replace(out.size() - 5, 5, "izing");
  if (out.size() > 6 && out.ends_with("ised")) out.replace(out.size() - 4, 4, "ized");
  return out;
}

}  // namespace

string word_key(string_view folded_word) {
  if (!is_ascii_word(folded_word)) return string(folded_word);
  const string_view head = variant_head(folded_word);
  return key_of(sounds_of(head.empty() ? folded_word : head));
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
  rules.sky = ends_in_sky(a) && ends_in_sky(b);
  const bool looks = rules.length >= 6 && (looks_arabic(a) || looks_arabic(b));
  rules.arabic = rules.person && !rules.slavic && (hints.arabic || looks);
  if (hints.strict && !rules.slavic && !rules.arabic)
    return without_umlauts(a) == without_umlauts(b) && word_key(a) == word_key(b);
  const Sounds x = sounds_of(rules.org ? american(a) : string(a)),
               y = sounds_of(rules.org ? american(b) : string(b));
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
