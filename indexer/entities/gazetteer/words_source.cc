// Plain words (scowl), names of people (python3-fake-factory, rig) and WordNet.
#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <sstream>
#include <stdexcept>
#include <vector>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include "indexer/entities/gazetteer/key.h"
#include "indexer/entities/gazetteer/sources.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark::gazetteer {
namespace {

namespace fs = std::filesystem;

std::string from_latin1(std::string_view line) {
  std::string out;
  for (const char c : line) append_utf8(out, static_cast<unsigned char>(c));
  return out;
}

void read_word_list(const std::string& path, unsigned flags, Collector& out) {
  if (!fs::exists(path)) return;
  std::istringstream lines(read_file(path));
  for (std::string line; std::getline(lines, line);) {
    if (line.size() > 2 && line.ends_with("'s")) continue;
    out.add_word(from_latin1(line), flags);
  }
}

bool is_latin(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0xD0; });
}

// Transliterated by ICU, one conversion for each script or language that the name lists are in.
std::string transliterated(const std::string& word, const char* id) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> to_latin(
      icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(id), UTRANS_FORWARD, status));
  if (U_FAILURE(status) || !to_latin) throw std::runtime_error(std::string("no ICU transliterator ") + id);
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(word);
  to_latin->transliterate(text);
  std::string latin;
  text.toUTF8String(latin);
  return latin;
}

struct Romanisation {
  std::string_view locale;
  const char* id;
};
constexpr std::array<Romanisation, 9> kRomanisations = {{
    {"ru", "Russian-Latin/BGN; Latin-ASCII"},
    {"uk", "Ukrainian-Latin/BGN; Latin-ASCII"},
    {"bg", "Bulgarian-Latin/BGN; Latin-ASCII"},
    {"el", "Greek-Latin; Latin-ASCII"},
    {"ka", "Georgian-Latin; Latin-ASCII"},
    {"ko", "Hangul-Latin; Latin-ASCII"},
    {"ja", "Any-Latin; Latin-ASCII"},
    {"zh", "Han-Latin; Latin-ASCII"},
    {"hi", "Devanagari-Latin; Latin-ASCII"},
}};

void add_person_word(const std::string& word, unsigned flag, std::string_view locale, Collector& out) {
  if (code_points(word) < 2 || word.find(' ') != std::string::npos || word.find('{') != std::string::npos)
    return;
  out.add_word(word, flag);
  if (is_latin(word)) return;
  if (locale == "zh" && flag == kFirst) return;  // syllables that fit every Chinese word
  for (const Romanisation& row : kRomanisations) {
    if (row.locale != locale) continue;
    std::string latin = transliterated(word, row.id);
    std::erase_if(latin, [](char c) { return c == '\'' || c == '`' || c == '"'; });
    if (latin.size() >= 2) out.add_word(latin, flag);
  }
}

// The end of the Python list or tuple that opens at `at`.
std::size_t end_of_list(std::string_view code, std::size_t at) {
  int depth = 0;
  for (; at < code.size(); ++at) {
    if (code[at] == '(' || code[at] == '[' || code[at] == '{') ++depth;
    if (code[at] == ')' || code[at] == ']' || code[at] == '}') {
      if (--depth <= 0) return at;
    }
  }
  return at;
}

// Quoted strings between two places of a Python source, given to `found`.
template <class Found>
void each_string(std::string_view code, std::size_t at, std::size_t end, Found found) {
  while (at < end) {
    const std::size_t open = code.find_first_of("'\"#", at);
    if (open >= end) return;
    if (code[open] == '#') {
      at = std::min(code.find('\n', open), end);
      continue;
    }
    const std::size_t close = code.find(code[open], open + 1);
    if (close >= end) return;
    std::string text(code.substr(open + 1, close - open - 1));
    while (!text.empty() && text.back() == ' ') text.pop_back();
    found(text);
    at = close + 1;
  }
}

void read_name_lists(std::string_view code, std::string_view attribute, unsigned flag,
                     std::string_view locale, Collector& out) {
  for (std::size_t at = code.find(attribute); at != std::string_view::npos;
       at = code.find(attribute, at + 1)) {
    if (at == 0 || code[at - 1] != ' ') continue;
    const std::size_t line_end = code.find('\n', at);
    const std::size_t equals = code.find('=', at);
    if (equals == std::string_view::npos || equals > line_end) continue;
    const std::size_t open = code.find_first_of("([", equals);
    if (open == std::string_view::npos) continue;
    each_string(code, open, end_of_list(code, open),
                [&](const std::string& name) { add_person_word(name, flag, locale, out); });
  }
}

bool is_plain_word(const Collector& out, const std::string& word) {
  const Value* value = out.find(key_of(word));
  return value != nullptr && (value->flags & kPlain) != 0;
}

// True if a longer name of the synset ends with the word: "Churchill" beside "Winston Churchill", but not
// "Zeus".
bool is_family_name(const std::string& lemma, const std::string& synset) {
  return synset.find("_" + lemma + " ") != std::string::npos;
}

// WordNet marks: 18 person, 15 location, 14 group, 17 natural object.
void read_synset(const std::string& line, Collector& out) {
  std::istringstream fields(line);
  std::string offset, lexfile, type, count_hex;
  fields >> offset >> lexfile >> type >> count_hex;
  const int count = std::stoi(count_hex, nullptr, 16);
  const bool instance = line.find(" @i ") != std::string::npos;
  std::string head;
  for (int i = 0; i < count; ++i) {
    std::string lemma, id;
    fields >> lemma >> id;
    std::replace(lemma.begin(), lemma.end(), '_', ' ');
    if (!starts_upper(lemma)) continue;
    if (head.empty()) head = lemma;
    const Value* before = out.find(key_of(lemma));
    const bool is_place = before != nullptr && (before->flags & (kCountry | kRegion | kCity)) != 0;
    const bool several = lemma.find(' ') != std::string::npos;
    if (lexfile == "18" && instance) {
      if (several &&
          (lemma.starts_with("President ") || lemma.starts_with("St. ") || lemma.starts_with("Saint ")))
        continue;
      if (several) {
        out.add_word(lemma, kPerson);
        out.add_word(lemma.substr(0, lemma.find(' ')), kProper);
        out.add_word(lemma.substr(lemma.rfind(' ') + 1), kLast);
      } else if (is_family_name(lemma, line)) {
        out.add_word(lemma, kLast);
      }
    } else if (lexfile == "18") {
      out.add_word(lemma, kPeople);
    } else if ((lexfile == "15" || lexfile == "17") && instance) {
      if (several || lemma.size() > 4) out.add_thing(lemma, {kPlace, head, "", 0, 1000});
    } else if (is_place) {
      continue;
    } else if (lexfile == "14" && instance) {
      if (several || (lemma.size() > 4 && !is_plain_word(out, lemma)))
        out.add_thing(lemma, {kBody, head, "", 0, 1000});
    } else if (lexfile != "05" && lexfile != "20" && lexfile != "14" && lexfile != "15") {
      out.add_word(lemma, kThing);
    }
  }
}

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

void read_plain_words(const SourcePaths& paths, Collector& out) {
  const std::string folder = paths.share + "/dict/scowl/";
  for (const char* size : {"10", "20", "35", "40", "50"}) {
    const bool common = std::string_view(size) < "40";
    for (const char* kind : {"english", "american", "british"}) {
      read_word_list(folder + kind + "-words." + size, kPlain | (common ? unsigned{kCommon} : 0U), out);
    }
  }
  for (const char* size : {"35", "40", "50", "60", "70"}) {
    read_word_list(folder + "english-proper-names." + size, kProper, out);
  }
}

void read_person_names(const SourcePaths& paths, Collector& out) {
  std::set<fs::path> locales;
  for (const auto& entry : fs::directory_iterator(paths.faker)) {
    if (entry.is_directory()) locales.insert(entry.path());
  }
  for (const fs::path& locale : locales) {
    const fs::path file = locale / "__init__.py";
    if (!fs::exists(file)) continue;
    const std::string code = read_file(file.string());
    const std::string language = locale.filename().string().substr(0, 2);
    read_name_lists(code, "first_name", kFirst, language, out);
    read_name_lists(code, "last_name", kLast, language, out);
  }
  read_word_list(paths.share + "/rig/mnames.idx", kFirst, out);
  read_word_list(paths.share + "/rig/fnames.idx", kFirst, out);
  read_word_list(paths.share + "/rig/lnames.idx", kLast, out);
}

void read_wordnet(const SourcePaths& paths, Collector& out) {
  std::istringstream nouns(read_file(paths.share + "/wordnet/data.noun"));
  for (std::string line; std::getline(nouns, line);) {
    if (!line.empty() && line[0] != ' ') read_synset(line, out);
  }
  std::istringstream adjectives(read_file(paths.share + "/wordnet/data.adj"));
  for (std::string line; std::getline(adjectives, line);) {
    if (line.empty() || line[0] == ' ') continue;
    std::istringstream fields(line);
    std::string skipped, lemma;
    fields >> skipped >> skipped >> skipped >> skipped >> lemma;
    lemma = lemma.substr(0, lemma.find('('));
    if (starts_upper(lemma) && lemma.size() > 3) out.add_word(lemma, kPeople);
  }
}

}  // namespace pressmark::gazetteer
