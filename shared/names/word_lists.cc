#include "shared/names/word_lists.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace pressmark {

namespace {

using std::string_view;

constexpr auto kSureTitles = std::to_array<string_view>(
    {"adm",    "amb",  "brig", "capt",   "cmdr",    "col", "cpl",    "dr",   "fr",  "frau",     "gen",
     "gov",    "herr", "hon",  "lt",     "madame",  "maj", "messrs", "mlle", "mme", "monsieur", "mr",
     "mrs",    "ms",   "msgr", "mx",     "prof",    "pte", "pvt",    "rep",  "rev", "sen",      "senor",
     "senora", "sgt",  "shri", "signor", "signora", "sir", "smt",    "sri",  "supt"});

constexpr auto kTitles = std::to_array<string_view>(
    {"abbot",     "acting",    "admiral",        "ambassador", "archbishop",  "archduke",
     "ayatollah", "baron",     "baroness",       "bishop",     "brigadier",   "brother",
     "captain",   "cardinal",  "chairman",       "chairwoman", "chancellor",  "chief",
     "colonel",   "commander", "commissioner",   "comrade",    "congressman", "congresswoman",
     "constable", "corporal",  "councillor",     "count",      "countess",    "crown",
     "dame",      "defence",   "defense",        "deputy",     "detective",   "doctor",
     "duchess",   "duke",      "emir",           "emperor",    "empress",     "ex",
     "father",    "field",     "finance",        "first",      "foreign",     "former",
     "general",   "governor",  "grand",          "haji",       "hajji",       "hojatoleslam",
     "imam",      "inspector", "interim",        "interior",   "judge",       "justice",
     "king",      "lady",      "late",           "lieutenant", "lord",        "madam",
     "major",     "marshal",   "master",         "maulana",    "mayor",       "metropolitan",
     "minister",  "miss",      "mister",         "monsignor",  "mufti",       "mulla",
     "mullah",    "officer",   "pastor",         "patriarch",  "pope",        "premier",
     "president", "prime",     "prince",         "princess",   "private",     "professor",
     "queen",     "rabbi",     "representative", "reverend",   "saint",       "secretary",
     "senator",   "sergeant",  "shaikh",         "shaykh",     "sheik",       "sheikh",
     "sheikha",   "sheriff",   "sister",         "speaker",    "spokesman",   "spokeswoman",
     "state",     "sultan",    "supreme",        "taoiseach",  "then",        "tsar",
     "vice",      "viscount"});

constexpr auto kSuffixes = std::to_array<string_view>(
    {"cbe", "dds", "esq", "filho", "hijo", "jnr", "jr",  "junior", "kbe",    "kc",  "mbe",
     "md",  "mep", "mp",  "msp",   "neto", "obe", "phd", "qc",     "senior", "snr", "sr"});

constexpr auto kParticles = std::to_array<string_view>(
    {"a",     "af",  "al",  "an",  "ap",  "av",  "ben", "bin", "bint", "da", "das", "de",  "del",
     "della", "dem", "den", "der", "di",  "do",  "dos", "du",  "e",    "ed", "el",  "ibn", "la",
     "las",   "le",  "les", "lo",  "los", "och", "of",  "op",  "ould", "t",  "te",  "ten", "ter",
     "the",   "ul",  "und", "ur",  "van", "vom", "von", "wan", "y",    "zu", "zum", "zur"});

constexpr auto kArabicArticles = std::to_array<string_view>(
    {"ad", "al", "an", "ar", "as", "ash", "at", "az", "el", "es", "esh", "ul", "ur"});

constexpr auto kLinkWords = std::to_array<string_view>(
    {"a", "an", "and", "at",  "da", "das", "de", "del", "der", "des", "di",  "die", "do",  "du",
     "e", "et", "for", "fur", "in", "la",  "le", "les", "of",  "on",  "the", "to",  "und", "y"});

constexpr auto kLegalForms = std::to_array<string_view>(
    {"ab",  "ad",      "ag",   "ao",           "aps", "as",  "asa",  "bhd",  "bv",   "bvba", "cjsc",
     "co",  "company", "corp", "corporation",  "cv",  "doo", "ead",  "eirl", "eood", "ev",   "fzco",
     "fze", "gmbh",    "inc",  "incorporated", "jsc", "kft", "kg",   "kgaa", "kk",   "lda",  "limited",
     "llc", "llp",     "ltd",  "ltda",         "nv",  "oao", "ojsc", "ood",  "ooo",  "oy",   "oyj",
     "pao", "pjsc",    "plc",  "pte",          "pty", "pvt", "sa",   "sab",  "sarl", "sas",  "sdn",
     "se",  "sl",      "spa",  "srl",          "sro", "tbk", "ug",   "vof",  "wll",  "zao",  "zrt"});

// Those that may stand first.
constexpr auto kLeadingLegalForms =
    std::to_array<string_view>({"ab", "ao", "cjsc", "jsc", "oao", "ojsc", "ooo", "pao", "pjsc", "pt", "zao"});

constexpr auto kSoftWords = std::to_array<string_view>(
    {"afc", "cf", "club", "fc", "football", "group", "holding", "holdings", "movement", "party", "sc"});

// Those that stand in the name of the same body, a company or a team.
constexpr auto kLooseWords = std::to_array<string_view>({"afc", "cf", "fc", "group", "holding", "holdings"});

constexpr auto kCommonBodyWords = std::to_array<string_view>(
    {"academy",    "administration", "agency",     "airlines",     "alliance",     "army",
     "assembly",   "association",    "authority",  "bank",         "board",        "bureau",
     "center",     "central",        "centre",     "church",       "city",         "college",
     "commission", "committee",      "community",  "conference",   "congress",     "council",
     "county",     "court",          "department", "development",  "directorate",  "district",
     "division",   "east",           "eastern",    "federal",      "federation",   "financial",
     "foundation", "front",          "fund",       "general",      "global",       "government",
     "high",       "hospital",       "industries", "institute",    "institution",  "international",
     "island",     "islands",        "league",     "liberation",   "media",        "ministry",
     "mountain",   "mountains",      "museum",     "national",     "network",      "news",
     "north",      "northern",       "office",     "organisation", "organization", "parliament",
     "people",     "peoples",        "police",     "press",        "province",     "public",
     "region",     "republic",       "research",   "river",        "royal",        "school",
     "securities", "security",       "senate",     "service",      "services",     "society",
     "south",      "southern",       "state",      "states",       "studies",      "support",
     "supreme",    "system",         "systems",    "technologies", "technology",   "times",
     "trust",      "union",          "united",     "university",   "west",         "western",
     "world"});

constexpr auto kTurningHeads = std::to_array<string_view>(
    {"agency", "board", "bureau", "commission", "committee", "council", "department", "dept", "embassy",
     "ministry", "office", "parliament", "senate"});

constexpr auto kShortFamilies = std::to_array<string_view>(
    {"ahn",    "an",    "bae",    "baek",   "bai",    "ban",   "bui",  "cai",   "cao",   "cha",   "chan",
     "chang",  "chen",  "cheng",  "cheung", "chiang", "chin",  "cho",  "choe",  "choi",  "chong", "chou",
     "chow",   "chu",   "chung",  "cui",    "dai",    "dang",  "deng", "ding",  "dinh",  "do",    "dong",
     "du",     "duan",  "duong",  "fan",    "fang",   "feng",  "fu",   "gao",   "gong",  "gu",    "guo",
     "gwak",   "ha",    "hahm",   "han",    "hao",    "he",    "heo",  "ho",    "hoang", "hong",  "hou",
     "hsieh",  "hsu",   "hu",     "huang",  "huynh",  "hwang", "im",   "jang",  "jeon",  "jeong", "ji",
     "jia",    "jiang", "jin",    "jo",     "joo",    "ju",    "jung", "kang",  "kim",   "ko",    "kong",
     "koo",    "kwak",  "kwon",   "lai",    "lam",    "lau",   "le",   "lee",   "lei",   "leung", "li",
     "liang",  "liao",  "lim",    "lin",    "liu",    "lo",    "long", "lu",    "luo",   "luong", "lyu",
     "ma",     "mai",   "mao",    "meng",   "min",    "mo",    "moon", "mun",   "na",    "nam",   "ngo",
     "nguyen", "noh",   "oh",     "ouyang", "pak",    "pan",   "pang", "park",  "peng",  "pham",  "phan",
     "pyo",    "qian",  "qiao",   "qin",    "qiu",    "ren",   "rhee", "ri",    "roh",   "ryu",   "seo",
     "shao",   "shen",  "shi",    "shim",   "shin",   "shum",  "sim",  "sin",   "so",    "son",   "song",
     "su",     "suh",   "sun",    "tan",    "tang",   "tao",   "thai", "tian",  "tien",  "to",    "tong",
     "tran",   "trinh", "truong", "tsai",   "tsang",  "tse",   "tsui", "tu",    "vo",    "vu",    "wan",
     "wang",   "wei",   "wen",    "won",    "wong",   "woo",   "wu",   "xi",    "xia",   "xiao",  "xie",
     "xiong",  "xu",    "xue",    "yan",    "yang",   "yao",   "ye",   "yeo",   "yi",    "yin",   "yoo",
     "yoon",   "yu",    "yuan",   "yun",    "zeng",   "zhang", "zhao", "zheng", "zhong", "zhou",  "zhu",
     "zhuang", "zou"});

constexpr auto kJapaneseFamilies = std::to_array<string_view>(
    {"abe",       "akiyama",   "amano",     "ando",      "aoki",      "arai",      "araki",     "aso",
     "baba",      "chiba",     "doi",       "endo",      "fujii",     "fujimoto",  "fujita",    "fujiwara",
     "fukuda",    "fukui",     "goto",      "hamada",    "hara",      "harada",    "hasegawa",  "hashimoto",
     "hatoyama",  "hattori",   "hayashi",   "higuchi",   "hirano",    "honda",     "hosokawa",  "ichikawa",
     "iida",      "ikeda",     "imai",      "inoue",     "ishiba",    "ishida",    "ishihara",  "ishii",
     "ishikawa",  "ito",       "iwasaki",   "kan",       "kaneko",    "kato",      "kawaguchi", "kawakami",
     "kawasaki",  "kikuchi",   "kimura",    "kinoshita", "kishi",     "kishida",   "kobayashi", "koike",
     "koizumi",   "kojima",    "komatsu",   "kondo",     "kono",      "kubo",      "kudo",      "kurosawa",
     "maeda",     "maruyama",  "masuda",    "matsuda",   "matsui",    "matsumoto", "matsuo",    "mishima",
     "miura",     "miyamoto",  "miyazaki",  "miyazawa",  "mizuno",    "mori",      "morita",    "murakami",
     "murata",    "nagano",    "naito",     "nakagawa",  "nakajima",  "nakamura",  "nakano",    "nakasone",
     "nakayama",  "nishida",   "nishimura", "noda",      "noguchi",   "nomura",    "obuchi",    "oda",
     "ogawa",     "ohtani",    "oka",       "okada",     "okamoto",   "ono",       "osaka",     "ota",
     "otani",     "ozawa",     "sakai",     "sakamoto",  "sakurai",   "sano",      "sasaki",    "sato",
     "shibata",   "shimada",   "shimizu",   "suga",      "sugiyama",  "suzuki",    "takada",    "takagi",
     "takahashi", "takaichi",  "takeda",    "takeuchi",  "tamura",    "tanaka",    "taniguchi", "togo",
     "tojo",      "toyoda",    "uchida",    "ueda",      "uehara",    "ueno",      "wada",      "watanabe",
     "yamada",    "yamaguchi", "yamamoto",  "yamanaka",  "yamashita", "yamazaki",  "yokoyama",  "yoshida",
     "yoshimura"});

constexpr auto kRomanNumbers =
    std::to_array<string_view>({"ii",  "iii", "iv", "ix",  "vi",   "vii",   "viii", "xi",  "xii",  "xiii",
                                "xiv", "xix", "xv", "xvi", "xvii", "xviii", "xx",   "xxi", "xxii", "xxiii"});

constexpr auto kInitials = std::to_array<string_view>(
    {"",   "b",  "bh", "c", "ch", "d",  "f",  "g",  "gh", "gw", "gy", "h",  "hs", "hw", "hy", "j",  "k",
     "kh", "kw", "ky", "l", "ly", "m",  "my", "n",  "ng", "ny", "p",  "ph", "py", "q",  "r",  "ry", "s",
     "sh", "ss", "sz", "t", "th", "tr", "ts", "tz", "v",  "w",  "wh", "x",  "y",  "z",  "zh"});

constexpr auto kFinals = std::to_array<string_view>(
    {"", "c", "ch", "h", "k", "l", "m", "n", "ng", "nh", "p", "r", "rn", "t", "w"});

constexpr auto kPinyinInitials =
    std::to_array<string_view>({"",  "b", "c", "ch", "d", "f",  "g", "h", "j", "k", "l", "m",
                                "n", "p", "q", "r",  "s", "sh", "t", "w", "x", "y", "z", "zh"});

constexpr auto kPinyinFinals =
    std::to_array<string_view>({"a",  "ai",  "an",   "ang", "ao",  "e",    "ei",  "en",   "eng", "er", "i",
                                "ia", "ian", "iang", "iao", "ie",  "in",   "ing", "iong", "iu",  "o",  "ong",
                                "ou", "u",   "ua",   "uai", "uan", "uang", "ue",  "ui",   "un",  "uo"});

constexpr auto kOnsets = std::to_array<string_view>(
    {"",   "b",  "ch", "d",  "f", "g",  "gy", "h",  "hy", "j",   "k", "kk",  "ky", "m",  "mm", "my", "n",
     "nn", "ny", "p",  "pp", "r", "ry", "s",  "sh", "ss", "ssh", "t", "tch", "ts", "tt", "w",  "y",  "z"});

// All lists are sorted.
static_assert(std::is_sorted(kSureTitles.begin(), kSureTitles.end()));
static_assert(std::is_sorted(kTitles.begin(), kTitles.end()));
static_assert(std::is_sorted(kSuffixes.begin(), kSuffixes.end()));
static_assert(std::is_sorted(kParticles.begin(), kParticles.end()));
static_assert(std::is_sorted(kArabicArticles.begin(), kArabicArticles.end()));
static_assert(std::is_sorted(kLinkWords.begin(), kLinkWords.end()));
static_assert(std::is_sorted(kLegalForms.begin(), kLegalForms.end()));
static_assert(std::is_sorted(kLeadingLegalForms.begin(), kLeadingLegalForms.end()));
static_assert(std::is_sorted(kSoftWords.begin(), kSoftWords.end()));
static_assert(std::is_sorted(kLooseWords.begin(), kLooseWords.end()));
static_assert(std::is_sorted(kCommonBodyWords.begin(), kCommonBodyWords.end()));
static_assert(std::is_sorted(kTurningHeads.begin(), kTurningHeads.end()));
static_assert(std::is_sorted(kShortFamilies.begin(), kShortFamilies.end()));
static_assert(std::is_sorted(kJapaneseFamilies.begin(), kJapaneseFamilies.end()));
static_assert(std::is_sorted(kRomanNumbers.begin(), kRomanNumbers.end()));
static_assert(std::is_sorted(kInitials.begin(), kInitials.end()));
static_assert(std::is_sorted(kFinals.begin(), kFinals.end()));
static_assert(std::is_sorted(kPinyinInitials.begin(), kPinyinInitials.end()));
static_assert(std::is_sorted(kPinyinFinals.begin(), kPinyinFinals.end()));
static_assert(std::is_sorted(kOnsets.begin(), kOnsets.end()));

template <std::size_t N>
bool in(const std::array<string_view, N>& list, string_view word) {
  return std::binary_search(list.begin(), list.end(), word);
}

bool is_vowel(char c) { return string_view("aeiouy").find(c) != string_view::npos; }

}  // namespace

bool is_sure_title(string_view word) { return in(kSureTitles, word); }
bool is_title(string_view word) { return in(kTitles, word) || in(kSureTitles, word); }
bool is_name_suffix(string_view word) { return in(kSuffixes, word); }
bool is_roman_number(string_view word) { return in(kRomanNumbers, word); }
bool is_particle(string_view word) { return in(kParticles, word); }
bool is_arabic_article(string_view word) { return in(kArabicArticles, word); }
bool is_link_word(string_view word) { return in(kLinkWords, word); }
bool is_legal_form(string_view word) { return in(kLegalForms, word); }
bool is_leading_legal_form(string_view word) { return in(kLeadingLegalForms, word); }
bool is_soft_word(string_view word) { return in(kSoftWords, word); }
bool is_loose_word(string_view word) { return in(kLooseWords, word); }
bool is_common_body_word(string_view word) { return in(kCommonBodyWords, word); }
bool is_turning_head(string_view word) { return in(kTurningHeads, word); }
bool is_short_east_asian_family(string_view word) { return in(kShortFamilies, word); }
bool is_japanese_family(string_view word) { return in(kJapaneseFamilies, word); }

bool is_east_asian_syllable(string_view word) {
  if (word.size() > 6) return false;
  std::size_t start = 0;
  while (start < word.size() && (!is_vowel(word[start]) || (word[start] == 'y' && start == 0))) ++start;
  std::size_t end = start;
  while (end < word.size() && is_vowel(word[end])) ++end;
  return end > start && end - start <= 4 && word.substr(start, 2) != "ea" &&
         in(kInitials, word.substr(0, start)) && in(kFinals, word.substr(end));
}

bool is_pinyin_syllable(string_view word) {
  const std::size_t start = std::min(word.find_first_of("aeiou"), word.size());
  return in(kPinyinInitials, word.substr(0, start)) && in(kPinyinFinals, word.substr(start));
}

bool is_japanese_word(string_view word) {
  std::size_t at = 0;
  while (at < word.size()) {
    std::size_t vowel = at;
    while (vowel < word.size() && string_view("aeiou").find(word[vowel]) == string_view::npos) ++vowel;
    string_view onset = word.substr(at, vowel - at);
    if (vowel == word.size()) return onset == "n" || onset == "h";
    if (at > 0 && onset.size() > 1 && (onset[0] == 'n' || onset[0] == 'm') && !in(kOnsets, onset))
      onset.remove_prefix(1);
    if (!in(kOnsets, onset)) return false;
    at = vowel + 1;
  }
  return word.size() >= 3;
}

}  // namespace pressmark
