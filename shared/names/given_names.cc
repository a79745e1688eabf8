#include "shared/names/given_names.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace pressmark {

namespace {

using std::string_view;

// Spellings of one name, the usual one first. The lists are ours: what newspapers in English write for names
// from Arabic, Persian, Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Greek, Hebrew, Turkish and
// Korean.
constexpr auto kArabicFamilies = std::to_array<string_view>({
    "mohammed mohamed mohammad muhammad muhammed mohamad muhamad muhamed mohamet mohd mohammod mohummad",
    "mahmoud mahmud mahmood mahmut mehmood",
    "ahmed ahmad akhmed akhmad achmed achmad ahmet",
    "hussein hussain husayn hossein husain hosein hussien hussayn houssein husein hussin huseyn",
    "hassan hasan hassane",
    "muammar moammar muamar moamar mouammar",
    "yousef yusuf youssef yousuf yusef youssouf yousif yusif yousaf jusuf yussuf yussef joussef",
    "omar umar oumar",
    "osama usama ousama osamah usamah",
    "othman osman uthman usman ousmane ottman",
    "khaled khalid chaled khaleed",
    "abdullah abdallah abdulla abdalla abdoulla abdoullah",
    "abdul abdel abdol abdoul abdal abd abdu",
    "abdulrahman abdelrahman abdurrahman abdurahman abdirahman abderrahmane abderrahman abdulrehman",
    "abdulaziz abdelaziz abdulazeez abdoulaziz",
    "ibrahim ebrahim ibraheem brahim ibrahem",
    "ismail ismael esmail ismaeel esmaeil ismaiel ismayil",
    "suleiman sulaiman sulayman soleiman suleyman souleymane suliman",
    "said saeed sayeed saied saeid",
    "sayyid sayed sayyed syed seyed seyyed saiyid sayid",
    "saleh salih",
    "salim salem saleem selim",
    "salman selman",
    "rashid rasheed rachid rashed raschid",
    "karim kareem kerim",
    "hamid hameed hamed",
    "majid majeed majed",
    "nasser nasir naser nassir",
    "nasrallah nasrullah nasralla",
    "tariq tarek tareq tarik tarique",
    "qasim qassem qasem kassem kasim qassim qaseem gasim ghasem",
    "qassam qasam kassam",
    "faisal faysal feisal fayssal faycal",
    "fahd fahad",
    "khalil khaleel khelil",
    "jamal djamal gamal jamaal",
    "jamil jameel djamel gamil",
    "jalal djalal galal",
    "jaafar jafar djaafar gaafar jaffar",
    "walid waleed oualid",
    "yasser yasir yaser yassir",
    "yassin yasin yaseen yassine yasseen",
    "yahya yehya yahia yahiya yehia",
    "younis yunus younes yunis younus youness younous",
    "zayed zaied",
    "ziad ziyad zyad",
    "mustafa moustafa mostafa mustapha moustapha mustafah",
    "murad mourad morad",
    "musa moussa mousa moosa",
    "isa issa eissa essa",
    "ali aly",
    "hadi hady",
    "mahdi mehdi mahdy",
    "marwan merouane marouane marwane",
    "masoud massoud masud masood mesud messaoud",
    "mansour mansur mansoor",
    "munir mounir muneer moneer",
    "nabil nabeel",
    "rafiq rafik rafeeq rafic",
    "ramadan ramazan ramadhan ramzan",
    "reza riza rida redha ridha",
    "sami samy",
    "samir sameer",
    "sharif sherif shareef cherif sharef",
    "shafiq shafik chafik",
    "taha taaha",
    "tawfiq tawfik toufik taufiq taoufik tewfik",
    "aisha ayesha aicha aysha aishah",
    "fatima fatimah fatemeh fatma fatimeh",
    "khadija khadijah khadidja khadeeja",
    "leila layla laila leyla",
    "maryam mariam meryem mariyam maryem",
    "zainab zaynab zeinab zeynab zeynep",
    "noura nourah",
    "anwar anouar",
    "akbar akber",
    "ayman aiman aymen",
    "bashar bachar bashshar",
    "bashir bachir basheer",
    "daoud dawood daud dawud daood dauod",
    "haidar haider hayder heidar haydar",
    "hamza hamzah hamzeh",
    "haroun harun haroon",
    "idris idriss edris",
    "imad emad",
    "iqbal ikbal",
    "iyad eyad",
    "javad jawad",
    "kamal kamel kemal",
    "latif lateef",
    "luay louai loay",
    "malik malek maliq",
    "naim naeem nayeem naeim",
    "nawaf nawwaf",
    "nouri nuri noori",
    "nur nour noor",
    "raouf rauf raoof",
    "sabri sabry",
    "shakir shaker",
    "sheikh shaikh shaykh sheik",
    "taleb talib",
    "wahid waheed vahid",
    "wael wail",
    "yaqub yacoub yaqoub yakub yaqoob",
    "zakaria zakariya zakariyya zakarya",
    "haniyeh haniya haniyah haniye hanieh",
    "hariri hariry",
    "haftar hifter hafter",
    "gaddafi qaddafi gadhafi kadhafi qadhafi qadafi gadafi khadafy gheddafi kaddafi kadafi",
    "khamenei khameini khamenai khamanei",
    "khomeini khomeyni khumaini humeyni",
    "rouhani rohani ruhani",
    "raisi raeisi raissi",
    "zawahiri zawahri zawahari",
    "zarqawi zarkawi",
    "soleimani suleimani sulaimani",
    "mubarak moubarak mobarak",
    "morsi mursi morsy mursy",
    "nusra nusrah",
    "aoun awn aun",
    "sinwar sinouar",
    "houthi huthi hothi",
    "baradei baradai",
    "islam islaam",
    "bouteflika butaflika",
    "binladen binladin",
    "laden ladin",
    "amin ameen amine",
    "anis anees",
    "aziz azeez",
    "farouk farouq faruq faruk farooq",
    "fawzi fawzy fouzi",
    "ghani gani",
    "habib habeeb",
    "hisham hicham hesham",
    "jihad djihad jehad",
    "nadim nadeem",
    "naji nagi",
    "najib naguib nagib najeeb nadjib",
    "rahim raheem rehim",
    "rahman rehman rahmane",
    "shahid shaheed",
    "siddiq siddique sadiq sadik seddik siddiqui",
    "qaeda qaida qaidah",
    "hezbollah hizbullah hizbollah hezballah hizballah hisbollah",
    "taliban taleban",
    "quran koran",
    "fatah fattah",
});

constexpr auto kSlavicFamilies = std::to_array<string_view>({
    "alexander aleksandr alexandr aleksander aleksandar oleksandr olexander oleksander aliaksandr alyaksandr "
    "alexandre "
    "alessandro alexandros alexandru aleksandro",
    "alexandra aleksandra oleksandra aliaksandra",
    "alexei aleksei alexey aleksey alexej aleksej alexy alexi",
    "oleksii oleksiy oleksij olexiy oleksy",
    "sergei sergey serguei sergej sergiej",
    "serhii serhiy serhij sergiy sergii serhy",
    "dmitry dmitri dmitriy dimitri dmitrij dmitrii dimitry",
    "dmytro dmitro",
    "yevgeny evgeny yevgeni evgeni evgeniy yevgeniy evgenii evgenij jewgeni eugeny yevgenii jevgeni evguenii",
    "yevhen evhen yevgen ievgen",
    "yekaterina ekaterina katerina jekaterina kateryna",
    "andrei andrey andrej andrejs",
    "andriy andrii andrij",
    "nikolai nikolay nikolaj nicolai",
    "mykola mikola",
    "mikhail michail mikhael mihail",
    "mykhailo mykhaylo mikhailo",
    "vladimir wladimir vladimer uladzimir",
    "volodymyr wolodymyr volodimir volodymir",
    "vasily vasili vasiliy vassily vasilij vassili wassili",
    "vasyl vasil wasyl",
    "valery valeri valeriy valerii valerij waleri",
    "vitaly vitali vitaliy vitalii vitalij witali",
    "viktor victor wiktor",
    "vyacheslav viacheslav wjatscheslaw viatcheslav",
    "yuri yury yuriy juri jurij yurii iouri iuri yurij",
    "yulia julia yuliya iuliia julija yuliia",
    "yelena elena jelena yelyena",
    "olena olenna",
    "anatoly anatoli anatoliy anatolii anatolij",
    "arkady arkadi arkadiy arkadii",
    "gennady gennadi gennadiy gennadii guennadi",
    "grigory grigori grigoriy grigorij",
    "georgy georgi georgiy georgii gueorgui",
    "leonid leonide",
    "pyotr piotr petr pjotr",
    "pavel pawel",
    "fyodor fedor fjodor feodor",
    "maxim maksim maxime maksym",
    "lyudmila ludmila liudmila ljudmila lyudmyla",
    "natalia natalya nataliya natalija nataliia",
    "svetlana sviatlana switlana svitlana svyatlana",
    "tatiana tatyana tatjana tetiana tetyana",
    "yeltsin jelzin eltsin yeltzin eltsine jeltsin",
    "gorbachev gorbachov gorbatschow gorbatchev gorbaciov gorbacheff",
    "khrushchev khruschev chruschtschow krushchev khrouchtchev kruschev khrushchov",
    "tchaikovsky chaikovsky tschaikowsky tchaikovski tschaikowski chaykovsky",
    "tikhanovskaya tsikhanouskaya tikhanouskaya tsikhanovskaya tichanowskaja",
    "lukashenko lukashenka loukachenko lukaschenko",
    "putin poutine putyin",
    "trotsky trotski trotzki trotskiy",
    "dostoevsky dostoyevsky dostoievski dostojewski dostoyevskiy dostoevskij",
});

constexpr auto kOtherFamilies = std::to_array<string_view>({
    "stephen steven stephan",
    "catherine katherine kathryn cathryn katharine katarina catharina",
    "geoffrey jeffrey jeffery",
    "philip phillip philippe filip filippo",
    "karl carl",
    "erik eric erick",
    "frederick fredrick frederic frederik fredrik friedrich",
    "john jon",
    "jonathan johnathan jonathon",
    "nicholas nicolas nikolas nikolaos",
    "sara sarah",
    "theodore theodor teodor",
    "thomas tomas",
    "anthony antony",
    "rebecca rebekah",
    "deborah debra",
    "hannah hanna",
    "isaac izaak yitzhak yitzchak itzhak yitzak",
    "moshe moishe mosche",
    "shlomo schlomo",
    "chaim haim hayim chayim",
    "benjamin binyamin benyamin",
    "netanyahu netanjahu netanyahou nethanyahu netaniahu",
    "tsipras cipras",
    "yiannis ioannis yannis giannis janis",
    "giorgos yiorgos georgios",
    "konstantin constantin konstantinos constantine",
    "kostas costas",
    "recep rejep",
    "erdogan erdoghan erdohan",
    "lee rhee",
    "park pak bak",
    "choi choe",
    "roh noh",
    "jung chung jeong",
    "yoon yun",
    "kang gang",
    "moon mun",
    "shin sin",
    "yoo yu",
    "woo wu",
});

// Slavic families that are at home elsewhere, too: they tell nothing of the family name beside them.
constexpr auto kEverywhere = std::to_array<string_view>({
    "alexander", "alexandra", "alexandre", "alessandro", "alexandros", "elena",   "georgi",
    "igor",      "julia",     "katerina",  "maxim",      "maxime",     "natalia", "nicolai",
    "olga",      "pavel",     "petr",      "tatiana",    "victor",     "viktor",  "vladimir",
});

// Nicknames and pet forms, then the full names that they stand for.
constexpr auto kNicknames = std::to_array<string_view>({
    "abe:abraham",
    "al:albert,alan,alfred,alexander",
    "alex:alexander,alexandra,alexei,alexis,alejandro",
    "alek:alexander",
    "sasha:alexander,alexandra",
    "sascha:alexander",
    "alyosha:alexei",
    "andy:andrew,andreas",
    "angie:angela",
    "art:arthur",
    "barb:barbara",
    "becky:rebecca",
    "ben:benjamin,benedict,bernard",
    "benny:benjamin",
    "bernie:bernard,bernadette",
    "bert:albert,robert,herbert,bertram",
    "beth:elizabeth",
    "betty:elizabeth",
    "bibi:benjamin",
    "bill:william",
    "billy:william",
    "bob:robert",
    "bobby:robert",
    "brad:bradley",
    "cathy:catherine",
    "charlie:charles",
    "chuck:charles",
    "chris:christopher,christian,christine,christina",
    "cindy:cynthia",
    "dan:daniel",
    "danny:daniel",
    "dave:david",
    "deb:deborah",
    "debbie:deborah",
    "dick:richard",
    "dima:dmitry",
    "don:donald",
    "donny:donald",
    "doug:douglas",
    "drew:andrew",
    "ed:edward,edwin,edmund",
    "eddie:edward,edwin",
    "eliza:elizabeth",
    "ernie:ernest",
    "fred:frederick,alfred",
    "freddie:frederick",
    "gabe:gabriel",
    "gene:eugene",
    "geoff:geoffrey",
    "jeff:geoffrey,jeffrey",
    "gerry:gerald,gerard",
    "jerry:gerald,jerome,jeremy",
    "greg:gregory",
    "hal:harold",
    "hank:henry",
    "harry:harold,henry",
    "herb:herbert",
    "ike:dwight",
    "iggy:ignacio,ignatius",
    "jack:john",
    "jake:jacob",
    "jim:james",
    "jimmy:james",
    "jamie:james",
    "joe:joseph",
    "joey:joseph",
    "johnny:john",
    "josh:joshua",
    "kate:catherine",
    "kathy:catherine",
    "katie:catherine",
    "ken:kenneth",
    "kenny:kenneth",
    "larry:lawrence,laurence",
    "len:leonard",
    "leo:leonard,leonardo",
    "liz:elizabeth",
    "lou:louis,lewis",
    "maggie:margaret",
    "meg:margaret",
    "peggy:margaret",
    "marty:martin",
    "matt:matthew",
    "max:maximilian,maxwell,maxim",
    "mick:michael",
    "mickey:michael",
    "mike:michael,mikhail",
    "mikey:michael",
    "misha:mikhail",
    "mo:mohammed",
    "mitch:mitchell",
    "nate:nathan,nathaniel",
    "ned:edward",
    "nick:nicholas,dominic",
    "nicky:nicholas",
    "norm:norman",
    "pat:patrick,patricia",
    "patty:patricia",
    "paddy:patrick",
    "paco:francisco",
    "pancho:francisco",
    "pepe:jose",
    "pete:peter",
    "petya:pyotr",
    "phil:philip",
    "ray:raymond",
    "rich:richard",
    "rick:richard,ricardo,eric",
    "ricky:richard",
    "rob:robert",
    "robbie:robert",
    "robby:robert",
    "ron:ronald",
    "ronnie:ronald",
    "russ:russell",
    "sam:samuel,samantha",
    "sammy:samuel",
    "sandy:alexander,sandra",
    "serge:sergei",
    "sid:sidney",
    "steve:stephen",
    "stevie:stephen",
    "sue:susan",
    "susie:susan",
    "ted:theodore,edward",
    "teddy:theodore,edward",
    "terry:terence,theresa",
    "tim:timothy",
    "timmy:timothy",
    "toby:tobias",
    "tom:thomas",
    "tommy:thomas",
    "tony:anthony,antonio",
    "tricia:patricia",
    "val:valery,valerie",
    "vic:viktor",
    "vince:vincent",
    "vinnie:vincent",
    "vlad:vladimir,vladislav,volodymyr",
    "volodya:vladimir",
    "vova:vladimir,volodymyr",
    "walt:walter",
    "wally:walter",
    "wes:wesley",
    "will:william",
    "willie:william",
    "willy:william",
    "zach:zachary",
    "zack:zachary",
    "zak:zachary",
    // One name in neighbouring languages: a person's passport has one, newspapers have both.
    "oleksii:alexei",
    "serhii:sergei",
    "dmytro:dmitry",
    "yevhen:yevgeny",
    "andriy:andrei",
    "ihor:igor",
    "mykhailo:mikhail",
    "olena:yelena",
    "vasyl:vasily",
});

enum class Origin { arabic, slavic, other };

struct ListedName {
  string_view word;
  string_view head;
  Origin origin;
};
using Nickname = std::pair<string_view, string_view>;

template <typename Take>
void each_part(string_view list, char separator, Take take) {
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(separator), list.size());
    take(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
}

template <std::size_t N>
void add_families(const std::array<string_view, N>& families, Origin origin, std::vector<ListedName>& words) {
  for (const string_view family : families) {
    const string_view head = family.substr(0, family.find(' '));
    each_part(family, ' ', [&](string_view word) { words.push_back({word, head, origin}); });
  }
}

std::vector<ListedName> sorted_words() {
  std::vector<ListedName> words;
  add_families(kArabicFamilies, Origin::arabic, words);
  add_families(kSlavicFamilies, Origin::slavic, words);
  add_families(kOtherFamilies, Origin::other, words);
  // A word that two families name stays with the first.
  std::stable_sort(words.begin(), words.end(),
                   [](const ListedName& a, const ListedName& b) { return a.word < b.word; });
  words.erase(std::unique(words.begin(), words.end(),
                          [](const ListedName& a, const ListedName& b) { return a.word == b.word; }),
              words.end());
  return words;
}

std::vector<Nickname> sorted_nicknames() {
  std::vector<Nickname> entries;
  for (const string_view row : kNicknames) {
    const string_view nickname = row.substr(0, row.find(':'));
    each_part(row.substr(nickname.size() + 1), ',',
              [&](string_view full) { entries.emplace_back(nickname, full); });
  }
  std::sort(entries.begin(), entries.end());
  return entries;
}

const ListedName* find_word(string_view word) {
  static const std::vector<ListedName> words = sorted_words();
  const auto found = std::lower_bound(words.begin(), words.end(), word,
                                      [](const ListedName& w, string_view value) { return w.word < value; });
  return found != words.end() && found->word == word ? &*found : nullptr;
}

const std::vector<Nickname>& nicknames() {
  static const std::vector<Nickname> entries = sorted_nicknames();
  return entries;
}

string_view head_or_word(string_view word) {
  const string_view head = variant_head(word);
  return head.empty() ? word : head;
}

bool is_nickname_of(string_view nickname, string_view full) {
  const string_view head = head_or_word(full);
  const auto& all = nicknames();
  auto at = std::lower_bound(all.begin(), all.end(), Nickname(nickname, string_view()));
  for (; at != all.end() && at->first == nickname; ++at) {
    if (at->second == full || head_or_word(at->second) == head) return true;
  }
  return false;
}

}  // namespace

string_view variant_head(string_view folded_word) {
  const ListedName* found = find_word(folded_word);
  return found == nullptr ? string_view() : found->head;
}

bool is_arabic_name(string_view folded_word) {
  const ListedName* found = find_word(folded_word);
  return found != nullptr && found->origin == Origin::arabic;
}

bool is_slavic_name(string_view folded_word) {
  const ListedName* found = find_word(folded_word);
  return found != nullptr && found->origin == Origin::slavic &&
         std::find(kEverywhere.begin(), kEverywhere.end(), folded_word) == kEverywhere.end();
}

bool are_given_variants(string_view a, string_view b) {
  if (a == b || head_or_word(a) == head_or_word(b)) return true;
  if (is_nickname_of(a, b) || is_nickname_of(b, a)) return true;
  const string_view head_a = head_or_word(a), head_b = head_or_word(b);
  return is_nickname_of(head_a, head_b) || is_nickname_of(head_b, head_a);
}

std::vector<string_view> full_names_of(string_view folded_word) {
  std::vector<string_view> full;
  const auto& all = nicknames();
  for (const string_view word : {folded_word, head_or_word(folded_word)}) {
    auto at = std::lower_bound(all.begin(), all.end(), Nickname(word, string_view()));
    for (; at != all.end() && at->first == word; ++at) full.push_back(at->second);
  }
  return full;
}

bool is_nickname(string_view folded_word) {
  const auto& all = nicknames();
  const auto at = std::lower_bound(all.begin(), all.end(), Nickname(folded_word, string_view()));
  return at != all.end() && at->first == folded_word;
}

}  // namespace pressmark
