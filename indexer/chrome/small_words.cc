#include "indexer/chrome/small_words.h"

#include <string_view>
#include <unordered_map>

#include "indexer/chrome/word_hash.h"

namespace pressmark::chrome {
namespace {

// clang-format off
constexpr std::string_view kFunctionWords[] = {
    "a", "aan", "aber", "about", "af", "after", "ai", "akan", "al", "ale", "all", "alla", "als", "also",
    "am", "an", "ancak", "anche", "and", "ao", "are", "as", "at", "att", "até", "au", "auch", "auf", "aus",
    "aux", "av", "avec", "az", "be", "been", "bei", "bij", "bir", "bis", "bu", "but", "by", "był", "była",
    "było", "can", "care", "ce", "cette", "che", "co", "com", "come", "como", "con", "could", "cu",
    "cuando", "czy", "da", "daha", "dal", "dan", "dans", "dari", "das", "dass", "dat", "de", "degli",
    "dei", "del", "della", "delle", "dem", "den", "dengan", "der", "des", "desde", "det", "deze", "değil",
    "di", "die", "din", "dit", "dla", "do", "donde", "door", "dos", "du", "durch", "e", "een", "egy", "ei",
    "ein", "eine", "einem", "einen", "einer", "el", "ela", "ele", "elle", "em", "en", "entre", "er", "es",
    "est", "esta", "este", "está", "et", "ett", "että", "eu", "fait", "foi", "for", "from", "fue", "för",
    "für", "gibi", "gli", "ha", "haben", "had", "han", "hanno", "har", "has", "hasta", "hat", "have",
    "hay", "he", "heeft", "her", "het", "him", "his", "hogy", "how", "hän", "i", "ich", "if", "ikke", "il",
    "ile", "im", "in", "ini", "inte", "into", "is", "ise", "isso", "ist", "it", "its", "itu", "için", "ja",
    "jak", "jako", "je", "jego", "jeho", "jest", "jsem", "juga", "już", "já", "k", "kadar", "która",
    "które", "który", "kun", "la", "las", "le", "les", "leur", "lo", "loro", "los", "ma", "maar", "mai",
    "mais", "man", "mas", "med", "mehr", "men", "met", "mit", "more", "może", "muito", "mutta", "muy",
    "myös", "más", "na", "naar", "nach", "ne", "nel", "nella", "nem", "nicht", "nie", "niet", "no", "noch",
    "nog", "non", "nos", "not", "nous", "nu", "nur", "não", "o", "och", "od", "oder", "of", "og", "olan",
    "olarak", "olduğu", "oli", "om", "on", "only", "ont", "ook", "op", "or", "oraz", "os", "other", "ou",
    "our", "out", "over", "pada", "par", "para", "pas", "pe", "pela", "pelo", "per", "pero", "più", "plus",
    "po", "por", "pour", "przez", "på", "quando", "que", "questo", "qui", "s", "said", "se", "sei", "sein",
    "ses", "seu", "she", "si", "sich", "sie", "sin", "sind", "się", "so", "sobre", "som", "son", "sono",
    "sonra", "sont", "su", "sua", "sur", "sus", "só", "să", "są", "también", "também", "te", "tego", "tem",
    "than", "that", "the", "their", "them", "there", "they", "this", "tidak", "til", "till", "time", "to",
    "tylko", "tym", "uit", "um", "uma", "un", "una", "und", "une", "untuk", "up", "v", "van", "var", "ve",
    "volt", "von", "voor", "vor", "vous", "w", "war", "was", "we", "werd", "werden", "were", "what",
    "when", "which", "who", "wie", "will", "wird", "with", "worden", "wordt", "would", "wurde", "y", "ya",
    "yang", "you", "your", "z", "za", "ze", "zijn", "zu", "zum", "zur", "à", "är", "çok", "è", "és", "été",
    "în", "über", "że", "že", "și", "έχει", "από", "αυτό", "για", "δεν", "είναι", "η", "θα", "και", "κατά",
    "με", "μια", "να", "ο", "οι", "που", "σε", "στη", "στην", "στο", "τα", "τη", "την", "της", "το", "τον",
    "του", "τους", "των", "ως", "ότι", "але", "був", "буде", "бы", "был", "была", "были", "было", "быть",
    "в", "вже", "во", "все", "вы", "від", "він", "для", "до", "его", "ее", "если", "её", "же", "з", "за",
    "и", "из", "или", "их", "його", "к", "как", "которые", "который", "мы", "на", "не", "но", "о", "об",
    "он", "они", "от", "по", "после", "при", "про", "після", "с", "та", "так", "также", "також", "то",
    "только", "у", "уже", "це", "что", "чтобы", "що", "щоб", "это", "этом", "як", "які", "є", "і", "أن",
    "أو", "إلى", "التي", "الذي", "بعد", "بين", "ذلك", "على", "عن", "في", "قال", "قد", "كان", "كما", "لا",
    "ما", "مع", "من", "هذا", "هذه", "و", "وقد", "い", "が", "し", "た", "て", "で", "と", "な", "に", "の", "は", "も",
    "る", "れ", "を", "不", "与", "並", "为", "之", "也", "了", "他", "以", "其", "和", "在", "对", "對", "就", "并", "我",
    "是", "有", "為", "的", "而", "说", "这",
};
constexpr std::string_view kLinkingVerbs[] = {
    "are", "avait", "aveva", "been", "byl", "byla", "byli", "bylo", "był", "była", "było", "could", "dedi",
    "detto", "dijo", "disse", "dit", "edildi", "er", "era", "eram", "es", "est", "está", "etti", "foi",
    "fue", "ha", "haben", "había", "had", "hade", "han", "hanno", "har", "has", "hat", "hatte", "have",
    "hebben", "heeft", "is", "ist", "je", "jest", "jsou", "mają", "oldu", "olduğunu", "ont", "powiedział",
    "sa", "sade", "sagde", "sagte", "said", "sarà", "says", "sei", "sera", "será", "sind", "son", "sono",
    "sont", "são", "söyledi", "są", "tem", "told", "var", "war", "waren", "was", "werd", "werden", "were",
    "will", "wird", "worden", "wordt", "would", "wurde", "wurden", "zei", "zijn", "zostanie", "został",
    "är", "è", "é", "étaient", "était", "été", "řekl", "έχει", "έχουν", "ήταν", "είναι", "είπε", "είχε",
    "θα", "був", "буде", "будет", "була", "були", "було", "был", "была", "были", "было", "заявив",
    "заявил", "может", "повідомив", "сказав", "сказал", "сообщил", "стал", "является", "є", "أن", "قال",
    "قالت", "كان", "كانت",
};
// Not those of shared/text/dates_months.cc: they have the forms of sentences too ("в ноябре"), which are no sign of a line
// that prints a day.
constexpr std::string_view kCalendarWords[] = {
    "abril", "agosto", "am", "août", "apr", "april", "aprile", "aralık", "aug", "august", "augustus",
    "avril", "ağustos", "bst", "března", "cest", "cet", "cuma", "cumartesi", "czerwca", "czerwiec",
    "czwartek", "dec", "december", "dezember", "dezembro", "di", "dicembre", "diciembre", "dienstag",
    "dimanche", "dinsdag", "do", "domenica", "domingo", "donderdag", "donnerstag", "dubna", "décembre",
    "edt", "ekim", "enero", "est", "et", "eylül", "feb", "febbraio", "febrero", "februar", "februari",
    "february", "fevereiro", "fr", "freitag", "fri", "friday", "février", "gennaio", "giovedì", "giugno",
    "gmt", "grudnia", "grudzień", "haziran", "ist", "jan", "janeiro", "januar", "januari", "january",
    "janvier", "jeudi", "jueves", "juillet", "juin", "jul", "julho", "juli", "julio", "july", "jun",
    "june", "junho", "juni", "junio", "jänner", "kasım", "května", "kwiecień", "kwietnia", "ledna",
    "lipca", "lipiec", "listopad", "listopada", "listopadu", "luglio", "lundi", "lunedì", "lunes",
    "lutego", "luty", "maandag", "maart", "maggio", "mai", "maio", "maja", "mar", "marca", "march",
    "mardi", "mars", "mart", "martedì", "martes", "marzec", "marzo", "março", "may", "mayo", "mayıs",
    "mei", "mercoledì", "mercredi", "mi", "mittwoch", "miércoles", "mo", "mon", "monday", "montag", "märz",
    "niedziela", "nisan", "nov", "november", "novembre", "novembro", "noviembre", "ocak", "oct", "october",
    "octobre", "octubre", "oktober", "ottobre", "outubro", "pazar", "pazartesi", "październik",
    "października", "perşembe", "piątek", "pm", "poniedziałek", "prosince", "pt", "sa", "sabato", "salı",
    "samedi", "samstag", "sat", "saturday", "sep", "sept", "september", "septembre", "septiembre",
    "setembro", "settembre", "sierpień", "sierpnia", "so", "sobota", "sonnabend", "sonntag", "srpna",
    "styczeń", "stycznia", "sun", "sunday", "sábado", "temmuz", "thu", "thur", "thurs", "thursday", "tue",
    "tues", "tuesday", "uhr", "utc", "vendredi", "venerdì", "viernes", "vrijdag", "wed", "wednesday",
    "woensdag", "wrzesień", "września", "wtorek", "zaterdag", "zondag", "září", "çarşamba", "února",
    "července", "června", "října", "środa", "şubat", "απριλίου", "αυγούστου", "δεκεμβρίου", "δευτέρα",
    "ιανουαρίου", "ιουλίου", "ιουνίου", "κυριακή", "μαΐου", "μαίου", "μαρτίου", "μμ", "νοεμβρίου",
    "οκτωβρίου", "πέμπτη", "παρασκευή", "πμ", "σάββατο", "σεπτεμβρίου", "τετάρτη", "τρίτη", "φεβρουαρίου",
    "август", "августа", "апрель", "апреля", "березня", "вересня", "воскресенье", "вторник", "вівторок",
    "грудня", "декабрь", "декабря", "жовтня", "июль", "июля", "июнь", "июня", "квітня", "липня",
    "листопада", "лютого", "май", "март", "марта", "мая", "мск", "неділя", "ноябрь", "ноября", "октябрь",
    "октября", "п'ятниця", "понедельник", "понеділок", "пятница", "сентябрь", "сентября", "середа",
    "серпня", "среда", "суббота", "субота", "січня", "травня", "февраль", "февраля", "червня", "четвер",
    "четверг", "январь", "января", "أبريل", "أغسطس", "أكتوبر", "الأحد", "الأربعاء", "الاثنين", "الثلاثاء",
    "الجمعة", "الخميس", "السبت", "ديسمبر", "سبتمبر", "فبراير", "مارس", "مايو", "نوفمبر", "يناير", "يوليو",
    "يونيو", "分", "年", "年月日", "日", "时", "時", "曜", "月",
};
// clang-format on

using Table = std::unordered_map<std::uint64_t, SmallWord, SameHash>;

template <std::size_t N>
void add_words(Table& table, const std::string_view (&words)[N], SmallWord kind) {
  for (const std::string_view word : words) {
    SmallWord& entry = table.try_emplace(hash_of_word(word), SmallWord::none).first->second;
    entry = entry | kind;
  }
}

Table make_table() {
  Table table;
  add_words(table, kFunctionWords, SmallWord::function);
  add_words(table, kLinkingVerbs, SmallWord::linking_verb);
  add_words(table, kCalendarWords, SmallWord::calendar);
  return table;
}

}  // namespace

SmallWord small_word(std::uint64_t hash) {
  static const Table table = make_table();
  const auto found = table.find(hash);
  return found == table.end() ? SmallWord::none : found->second;
}

}  // namespace pressmark::chrome
