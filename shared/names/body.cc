#include "shared/names/body.h"

#include <algorithm>
#include <array>
#include <utility>

#include "shared/names/demonyms.h"
#include "shared/names/name_token.h"
#include "shared/names/names.h"
#include "shared/names/spelling.h"
#include "shared/names/word_lists.h"

namespace pressmark {

namespace {

using std::string;
using std::string_view;

// Legal forms of several words.
constexpr auto kLongLegalForms = std::to_array<string_view>({
    "open joint stock company",
    "public joint stock company",
    "closed joint stock company",
    "joint stock company",
    "limited liability company",
    "public limited company",
    "private limited",
    "societe anonyme",
    "sp z oo",
    "kabushiki kaisha",
});

// Short forms that stand inside longer names.
constexpr auto kShortForms = std::to_array<std::pair<string_view, string_view>>({
    {"assn", "association"},   {"assoc", "association"}, {"bros", "brothers"},     {"cttee", "committee"},
    {"dept", "department"},    {"ft", "fort"},           {"govt", "government"},   {"inst", "institute"},
    {"intl", "international"}, {"lab", "laboratory"},    {"labs", "laboratories"}, {"mfg", "manufacturing"},
    {"mgmt", "management"},    {"svcs", "services"},     {"tech", "technology"},   {"min", "ministry"},
    {"mt", "mount"},           {"mtn", "mountain"},      {"natl", "national"},     {"st", "saint"},
    {"ste", "sainte"},         {"uni", "university"},    {"univ", "university"},
});

void push_words(const NameToken& token, BodyName& out) {
  const string& word = token.word;
  if (word == "us" && (token.dotted || token.capitals)) {
    out.words.insert(out.words.end(), {"united", "states"});
  } else if (word == "uk" && (token.dotted || token.capitals)) {
    out.words.insert(out.words.end(), {"united", "kingdom"});
  } else if (word == "un" && (token.dotted || token.capitals)) {
    out.words.insert(out.words.end(), {"united", "nations"});
  } else {
    const auto* found = std::find_if(kShortForms.begin(), kShortForms.end(),
                                     [&](const auto& row) { return row.first == word; });
    out.words.emplace_back(found == kShortForms.end() ? string_view(word) : found->second);
  }
}

// How many tokens at `i` are a legal form of several words.
std::size_t legal_form_at(const std::vector<NameToken>& tokens, std::size_t i) {
  for (string_view form : kLongLegalForms) {
    std::size_t count = 0;
    for (; !form.empty() && i + count < tokens.size(); ++count) {
      const string_view word = form.substr(0, form.find(' '));
      if (tokens[i + count].word != word) break;
      form.remove_prefix(std::min(word.size() + 1, form.size()));
    }
    if (form.empty()) return count;
  }
  return 0;
}

bool is_article_before_hyphen(const std::vector<NameToken>& tokens, std::size_t i) {
  return i + 1 < tokens.size() && tokens[i + 1].hyphen_before && !tokens[i].hyphen_before &&
         is_arabic_article(tokens[i].word);
}

bool is_legal_form_at(const std::vector<NameToken>& tokens, std::size_t i) {
  if (i == 0) return tokens[i].capitals && is_leading_legal_form(tokens[i].word);
  return is_legal_form(tokens[i].word) && !tokens[i].hyphen_before;
}

bool stands_aside(const std::vector<NameToken>& tokens, std::size_t i, EntityType type) {
  const string& word = tokens[i].word;
  if (is_article_before_hyphen(tokens, i)) return true;
  if (type == EntityType::place) return word == "the" || word == "of" || word == "and";
  if (i == 0 && word == "al" && tokens.size() > 1) return true;
  if (is_legal_form_at(tokens, i)) return true;
  const bool hyphened = i + 1 < tokens.size() && tokens[i + 1].hyphen_before;  // "A-League"
  return is_link_word(word) && !hyphened;
}

void take_initials(const std::vector<NameToken>& tokens, BodyName& out) {
  out.initials.resize(4);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const string& word = tokens[i].word;
    if (i == 0 && word == "the") continue;
    const bool link = is_link_word(word), legal = i > 0 && is_legal_form(word);
    for (std::size_t kind = 0; kind < 4; ++kind) {
      if ((link && (kind & 1) == 0) || (legal && (kind & 2) == 0)) continue;
      // "UN High Commissioner for Refugees" is the UNHCR.
      out.initials[kind] += tokens[i].capitals && word.size() <= 3 ? word : word.substr(0, 1);
    }
  }
}

bool has_turning_head(const std::vector<string>& words) {
  return std::any_of(words.begin(), words.end(), [](const string& word) { return is_turning_head(word); });
}

// Whether the order of the words tells nothing: "Ministry of X" is "X Ministry", and three words or more are
// the same body in any order ("Union of Danube Carriers"); "Bank of China" is not "China Bank".
bool order_is_free(const std::vector<string>& words) {
  const auto has = [&](string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (has("university")) return !has("washington") && !has("miami") && !has("york");  // two universities each
  return words.size() > 2 || has_turning_head(words);
}

bool lists_agree(const std::vector<string>& a, const std::vector<string>& b, EntityType type) {
  if (a.size() != b.size() || a.empty()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!are_spellings(a[i], b[i], type)) return false;
  }
  return true;
}

// Names that are written in one word or two: "Wal-Mart", "San Nicandro".
string joined(const std::vector<string>& words) {
  string out;
  for (const string& word : words) out += word;
  return out;
}

bool is_acronym_of(const BodyName& acronym, const BodyName& full) {
  return acronym.acronym.size() >= 2 && full.words.size() > 1 &&
         std::find(full.initials.begin(), full.initials.end(), acronym.acronym) != full.initials.end();
}

// "Man United" is "Manchester United": one word is cut, the others are equal.
bool is_cut_form(const std::vector<string>& a, const std::vector<string>& b) {
  if (a.size() != b.size() || a.size() < 2) return false;
  std::size_t cut = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    const bool first_is_short = a[i].size() < b[i].size();
    const string &shorter = first_is_short ? a[i] : b[i], &longer = first_is_short ? b[i] : a[i];
    if (shorter.size() < 3 || longer.size() < shorter.size() + 3 || !longer.starts_with(shorter))
      return false;
    ++cut;
  }
  return cut == 1;
}

// "Conservatives" is "Conservative Party".
bool is_plural_of(const std::vector<string>& plural, const std::vector<string>& core) {
  if (plural.size() != 1 || core.size() != 1 || plural[0].size() < 5 || plural[0].back() != 's') return false;
  const string_view singular = string_view(plural[0]).substr(0, plural[0].size() - 1);
  return core[0].starts_with(singular) &&
         (core[0].size() == singular.size() || core[0] == string(singular) + "ic");
}

void sort_words(BodyName& out) {
  if (!order_is_free(out.words)) return;
  const bool office = has_turning_head(out.words);
  for (const string& word : out.words) {
    // "Ministry of Foreign Affairs" is the "Foreign Ministry".
    if (office && word == "affairs" && out.words.size() > 2) continue;
    out.sorted.push_back(plain_spelling(office ? country_of_adjective(word) : string_view(word)));
  }
  std::sort(out.sorted.begin(), out.sorted.end());
}

}  // namespace

BodyName parse_body(string_view name, EntityType type) {
  BodyName out;
  const std::vector<NameToken> tokens = name_tokens(name, true);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t legal = type == EntityType::org ? legal_form_at(tokens, i) : 0;
    if (legal == 0 && !stands_aside(tokens, i, type)) push_words(tokens[i], out);
    out.company = out.company || legal > 0 || is_legal_form_at(tokens, i);
    i += legal > 0 ? legal - 1 : 0;
  }
  if (out.words.empty()) {
    for (const NameToken& token : tokens) out.words.push_back(token.word);
  }
  // "NATO", and "Nato" as some write it; a word of two letters must be in capitals.
  if (tokens.size() == 1 && tokens[0].word.size() <= 7 && (tokens[0].capitals || tokens[0].word.size() > 2)) {
    out.acronym = tokens[0].word;
  }
  take_initials(tokens, out);
  if (type == EntityType::org) sort_words(out);
  for (const string& word : out.words) {
    if (!is_soft_word(word)) out.core.push_back(word);
  }
  return out;
}

bool words_agree(const BodyName& a, const BodyName& b, EntityType type) {
  if (lists_agree(a.words, b.words, type) || lists_agree(a.sorted, b.sorted, type)) return true;
  return a.words.size() != b.words.size() && joined(a.words) == joined(b.words);
}

bool cores_agree(const BodyName& a, const BodyName& b, EntityType type) {
  if (type != EntityType::org) return false;
  const bool a_soft = a.core.size() < a.words.size(), b_soft = b.core.size() < b.words.size();
  if (a_soft == b_soft) return false;
  return lists_agree(a.core, b.core, type) ||
         (b_soft ? is_plural_of(a.words, b.core) : is_plural_of(b.words, a.core));
}

bool are_telling(const std::vector<string>& words) {
  return std::any_of(words.begin(), words.end(), [](const string& word) {
    return !is_common_body_word(word) && country_of_adjective(word) == word;
  });
}

bool is_loose(const BodyName& body) {
  return std::all_of(body.words.begin(), body.words.end(),
                     [](const string& word) { return !is_soft_word(word) || is_loose_word(word); });
}

bool are_one_body(string_view a, string_view b, EntityType type) {
  const BodyName x = parse_body(a, type), y = parse_body(b, type);
  if (words_agree(x, y, type) || is_acronym_of(x, y) || is_acronym_of(y, x)) return true;
  return type == EntityType::org && (cores_agree(x, y, type) || is_cut_form(x.words, y.words));
}

}  // namespace pressmark
