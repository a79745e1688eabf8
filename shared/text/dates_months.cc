#include "shared/text/dates_months.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "shared/text/dates.h"
#include "shared/text/letters.h"

namespace pressmark {
namespace {

struct Row {
  int month;
  MonthKind kind;
  std::string_view words;  // parted by blanks
};

constexpr MonthKind kSure = MonthKind::sure;
constexpr MonthKind kName = MonthKind::name;
constexpr MonthKind kWord = MonthKind::word;
constexpr MonthKind kFar = MonthKind::foreign;
constexpr MonthKind kFarWord = MonthKind::foreign_word;
constexpr MonthKind kAbbr = MonthKind::abbreviation;
constexpr MonthKind kWeak = MonthKind::weak;

// The first row that has a word counts. Languages: en de fr es it pt nl pl ru uk el tr, and sv da no cs ro
// fi.
constexpr Row kMonths[] = {
    {1, kSure, "january"},
    {2, kSure, "february"},
    {3, kWord, "march"},
    {4, kName, "april"},
    {5, kWord, "may"},
    {6, kName, "june"},
    {7, kSure, "july"},
    {8, kName, "august"},
    {9, kSure, "september"},
    {10, kSure, "october"},
    {11, kSure, "november"},
    {12, kSure, "december"},
    {1, kFar,
     "januar jänner janvier enero gennaio janeiro januari stycznia styczeń styczniu января январь январе "
     "января січня "
     "січень січні ιανουαρίου ιανουάριος ιανουάριο ocak ledna leden lednu ianuarie tammikuuta tammikuussa "
     "tammikuu"},
    {2, kFar,
     "februar février febrero febbraio fevereiro februari lutego lutym февраля февраль феврале лютого лютий "
     "лютому "
     "φεβρουαρίου φεβρουάριος φεβρουάριο şubat února únor únoru februarie helmikuuta helmikuussa helmikuu"},
    {3, kFar,
     "märz marzo março maart marca marzec marcu марта март марте березня березень березні μαρτίου μάρτιος "
     "μάρτιο "
     "března březen březnu martie maaliskuuta maaliskuussa maaliskuu"},
    {3, kFarWord, "mars mart"},
    {5, kFarWord, "mayo maja"},
    {2, kFarWord, "luty"},
    {4, kFar,
     "avril abril aprile kwietnia kwiecień kwietniu апреля апрель апреле квітня квітень квітні απριλίου "
     "απρίλιος "
     "απρίλιο nisan dubna duben dubnu aprilie huhtikuuta huhtikuussa huhtikuu"},
    {5, kFar,
     "mai maggio maio mei maju мая май мае травня травень травні μαΐου μάιος μάιο μαίου mayıs mayis maj "
     "května květen květnu toukokuuta toukokuussa toukokuu"},
    {6, kFar,
     "juni juin junio giugno junho czerwca czerwiec czerwcu июня июнь июне червня червень червні ιουνίου "
     "ιούνιος ιούνιο "
     "haziran června červen červnu iunie kesäkuuta kesäkuussa kesäkuu"},
    {7, kFar,
     "juli juillet julio luglio julho lipca lipiec lipcu июля июль июле липня липень липні ιουλίου ιούλιος "
     "ιούλιο "
     "temmuz července červenec červenci iulie heinäkuuta heinäkuussa heinäkuu"},
    {8, kFar,
     "août agosto augustus augusti sierpnia sierpień sierpniu августа август августе серпня серпень серпні "
     "αυγούστου "
     "αύγουστος αύγουστο ağustos srpna srpen srpnu elokuuta elokuussa elokuu"},
    {9, kFar,
     "septembre septiembre setiembre settembre setembro września wrzesień wrześniu сентября сентябрь "
     "сентябре вересня "
     "вересень вересні σεπτεμβρίου σεπτέμβριος σεπτέμβριο eylül září septembrie syyskuuta syyskuussa "
     "syyskuu"},
    {10, kFar,
     "oktober octobre octubre ottobre outubro października październik październiku октября октябрь октябре "
     "жовтня "
     "жовтень жовтні οκτωβρίου οκτώβριος οκτώβριο ekim října říjen říjnu octombrie lokakuuta lokakuussa "
     "lokakuu"},
    {11, kFar,
     "novembre noviembre novembro listopada listopad listopadzie ноября ноябрь ноябре листопада листопад "
     "листопаді "
     "νοεμβρίου νοέμβριος νοέμβριο kasım kasim listopadu noiembrie marraskuuta marraskuussa marraskuu"},
    {12, kFar,
     "dezember décembre diciembre dicembre dezembro grudnia grudzień grudniu декабря декабрь декабре грудня "
     "грудень "
     "грудні δεκεμβρίου δεκέμβριος δεκέμβριο aralık aralik prosince prosinec prosinci decembrie joulukuuta "
     "joulukuussa joulukuu"},
    {1, kFar, "január يناير"},
    {2, kFar, "február فبراير شباط"},
    {3, kFar, "március maret مارس آذار"},
    {4, kFar, "április أبريل ابريل نيسان"},
    {5, kFar, "május مايو أيار"},
    {6, kFar, "június يونيو حزيران"},
    {7, kFar, "július يوليو تموز"},
    {8, kFar, "augusztus agustus أغسطس اغسطس آب"},
    {9, kFar, "szeptember سبتمبر أيلول"},
    {10, kFar, "október أكتوبر اكتوبر"},
    {11, kFar, "نوفمبر"},
    {12, kFar, "desember ديسمبر"},
    {1, kAbbr, "jan янв січ ιαν"},
    {2, kAbbr, "feb févr фев февр лют φεβ"},
    {3, kAbbr, "mar мар бер μαρ mrz märz"},
    {4, kAbbr, "apr avr абр апр квіт απρ"},
    {5, kAbbr, "μαϊ μαι трав"},
    {6, kAbbr, "jun июн черв ιουν"},
    {7, kAbbr, "jul juil июл лип ιουλ"},
    {8, kAbbr, "aug авг серп αυγ"},
    {9, kAbbr, "sep sept сен сент вер σεπ σεπτ"},
    {10, kAbbr, "oct okt окт жовт οκτ"},
    {11, kAbbr, "nov ноя нояб νοε"},
    {12, kAbbr, "dec déc dez дек груд δεκ"},
    {1, kWeak, "ene gen sty oca led"},
    {2, kWeak, "fev lut şub úno"},
    {3, kWeak, "mrt bře"},
    {4, kWeak, "abr kwi nis dub"},
    {5, kWeak, "mag kvě"},
    {6, kWeak, "giu cze haz čvn"},
    {7, kWeak, "lug lip tem čvc"},
    {8, kWeak, "ago sie aoû ağu srp"},
    {9, kWeak, "set wrz eyl zář"},
    {10, kWeak, "out ott paź eki říj"},
    {11, kWeak, "lis kas"},
    {12, kWeak, "dic gru ara pro"},
};

// Monday first.
constexpr std::string_view kWeekdays[7] = {
    ("monday mon montag lundi lunes lunedi segunda maandag poniedziałek понедельник понеділок "
     "δευτέρα pazartesi måndag mandag pondělí luni maanantai"),
    ("tuesday tue tues dienstag mardi martes martedi terça dinsdag wtorek вторник вівторок τρίτη "
     "salı tisdag tirsdag úterý marți tiistai"),
    ("wednesday wed mittwoch mercredi miércoles mercoledi quarta woensdag środa среда середа "
     "τετάρτη çarşamba onsdag středa miercuri keskiviikko"),
    ("thursday thu thur thurs donnerstag jeudi jueves giovedi quinta donderdag czwartek четверг "
     "четвер πέμπτη perşembe torsdag čtvrtek joi torstai"),
    ("friday fri freitag vendredi viernes venerdi sexta vrijdag piątek пятница п'ятниця παρασκευή "
     "cuma fredag pátek vineri perjantai"),
    ("saturday sat samstag sonnabend samedi sábado sabato zaterdag sobota суббота субота σάββατο "
     "cumartesi lördag lørdag sâmbătă lauantai"),
    ("sunday sun sonntag dimanche domingo domenica zondag niedziela воскресенье неділя κυριακή "
     "pazar söndag søndag neděle duminică sunnuntai"),
};

constexpr std::string_view kCues =
    "in since until till by last early late mid of end this next during before after from between beginning "
    "start "
    "through throughout "
    "im seit bis ende anfang mitte ab vom letzten diesen kommenden vergangenen nächsten noch "
    "en depuis jusqu début fin mi dès courant de d à "
    "desde hasta principios finales mediados del pasado próximo "
    "a di da fino dal nel inizio fine metà scorso "
    "em até no início meados "
    "sinds tot eind begin half vorig "
    "w we od do z końca końcu początku "
    "в во с со до к начале конце середине по прошлого прошлом у з із на початку кінці "
    "τον από μέχρι του τέλη αρχές "
    "i fra sedan från "
    "v ve od";

// What may stand before "May" and "March"; the others of the list above would make dates of persons and
// marches.
constexpr std::string_view kStrictCues[] = {"in",      "since", "until", "till",   "by",  "last",
                                            "early",   "late",  "mid",   "of",     "end", "next",
                                            "between", "this",  "late",  "through"};

using Dictionary = std::vector<std::pair<std::string, MonthWord>>;

template <class Add>
void each_word(std::string_view words, Add add) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (end > 0) add(fold(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

const auto by_word = [](const auto& a, const auto& b) { return a.first < b.first; };

Dictionary make_months() {
  Dictionary all;
  for (const Row& row : kMonths) {
    each_word(row.words, [&](std::string word) {
      all.emplace_back(std::move(word), MonthWord{row.month, row.kind});
    });
  }
  std::stable_sort(all.begin(), all.end(), by_word);
  return all;
}

std::vector<std::pair<std::string, int>> make_weekdays() {
  std::vector<std::pair<std::string, int>> all;
  for (int day = 0; day < 7; ++day) {
    each_word(kWeekdays[day], [&](std::string word) { all.emplace_back(std::move(word), day + 1); });
  }
  std::stable_sort(all.begin(), all.end(), by_word);
  return all;
}

std::vector<std::string> make_cues() {
  std::vector<std::string> all;
  each_word(kCues, [&](std::string word) { all.push_back(std::move(word)); });
  std::sort(all.begin(), all.end());
  return all;
}

template <class Rows>
auto find_row(const Rows& rows, const std::string& word) {
  const auto at = std::lower_bound(rows.begin(), rows.end(), word,
                                   [](const auto& row, const std::string& key) { return row.first < key; });
  return at != rows.end() && at->first == word ? at : rows.end();
}

// Longer than the longest word of the tables, in bytes.
constexpr std::size_t kLongestMonthWord = 40;

std::string folded(std::string_view word) {
  std::string out(word);
  for (char& c : out) {
    if (static_cast<unsigned char>(c) >= 0x80) return fold(word);
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace

MonthWord look_up_month(std::string_view word) {
  static const Dictionary months = make_months();
  if (word.size() < 3 || word.size() > kLongestMonthWord) return {};
  const auto at = find_row(months, folded(word));
  return at == months.end() ? MonthWord{} : at->second;
}

bool is_date_cue(std::string_view word) {
  static const std::vector<std::string> cues = make_cues();
  return word.size() <= kLongestMonthWord && std::binary_search(cues.begin(), cues.end(), folded(word));
}

bool is_strict_date_cue(std::string_view word) {
  if (word.size() > kLongestMonthWord) return false;
  return std::find(std::begin(kStrictCues), std::end(kStrictCues), folded(word)) != std::end(kStrictCues);
}

int month_of(std::string_view word) {
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  return look_up_month(word).month;
}

int weekday_of(std::string_view word) {
  static const auto weekdays = make_weekdays();
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  if (word.size() < 3 || word.size() > kLongestMonthWord) return 0;
  const auto at = find_row(weekdays, folded(word));
  return at == weekdays.end() ? 0 : at->second;
}

}  // namespace pressmark
