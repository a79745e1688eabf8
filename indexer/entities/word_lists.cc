#include "indexer/entities/word_lists.h"

#include <string_view>
#include <unordered_map>

namespace pressmark::entities {
namespace {

struct WordList {
  std::uint32_t kinds;
  std::string_view words;  // folded, parted by blanks
};

constexpr WordList kLists[] = {
    {kRole,
     "president presidents premier chancellor minister ministers secretary senator senators congressman "
     "congresswoman "
     "sens reps govs gens representative governor governors mayor mayors ambassador envoy spokesman "
     "spokeswoman spokesperson "
     "speaker "
     "chairman chairwoman chairperson chair chief director ceo cfo coo leader leaders commander negotiator "
     "adviser "
     "advisor aide prosecutor attorney judge justice justices magistrate sheriff detective inspector "
     "superintendent "
     "officer commissioner coordinator administrator deputy mp mep lawmaker legislator councillor councilman "
     "councilwoman alderman coach captain manager striker goalkeeper midfielder defender quarterback pitcher "
     "winger "
     "editor reporter correspondent journalist author writer novelist poet actor actress singer rapper "
     "comedian "
     "director producer filmmaker screenwriter musician guitarist drummer composer artist painter sculptor "
     "photographer architect designer economist analyst strategist historian scientist researcher professor "
     "physicist biologist chemist psychologist sociologist philosopher engineer astronaut cosmonaut doctor "
     "surgeon "
     "lawyer solicitor barrister activist dissident campaigner rabbi imam cardinal archbishop bishop pastor "
     "reverend priest dictator tsar czar emperor general colonel lieutenant major admiral marshal sergeant "
     "corporal "
     "brigadier commodore lieut candidate nominee tycoon billionaire oligarch founder co-founder "
     "owner "
     "executive banker investor entrepreneur undersecretary treasurer "
     "comptroller "
     "ombudsman vice-president vicepresident president-elect chief-of-staff rep sen gov "
     "prasident prasidentin kanzler kanzlerin bundeskanzler bundeskanzlerin ministerprasident minister "
     "ministerin "
     "aussenminister aussenministerin verteidigungsminister innenminister finanzminister wirtschaftsminister "
     "bundesprasident regierungschef burgermeister oberburgermeister sprecher sprecherin vorsitzender "
     "vorsitzende "
     "chef chefin premierminister "
     "presidente presidenta ministro ministra canciller alcalde alcaldesa gobernador senador diputado "
     "portavoz "
     "secretario secretaria "
     "president presidente ministre chancelier maire gouverneur depute senateur porte-parole "
     "sindaco cancelliere onorevole senatore deputato segretario "
     "prefeito governador deputado chanceler prezydent premier minister burmistrz "
     "burgemeester statsminister bakan cumhurbaskani basbakan"},
    {kHonorific | kAbbreviation,
     "mr mrs ms dr prof gen col lt capt maj sgt cpl adm brig cmdr cdr hon rev sen rep gov supt insp det pvt "
     "spc pfc "
     "messrs mme mlle sr fr herr frau monsieur madame senor senora signor signora don dona pan pani"},
    {kHonorific, "miss sir dame madam"},
    {kNobleTitle,
     "king queen prince princess pope sheikh sheik emir sultan duke duchess lord lady baron baroness count "
     "countess "
     "ayatollah mullah shah saint crown"},
    {kRoleModifier,
     "prime foreign vice deputy defence defense interior finance justice trade energy health education "
     "culture labour "
     "labor environment agriculture transport home first former acting assistant associate senior junior "
     "lead head "
     "chief attorney secretary under permanent special national security press cabinet opposition majority "
     "minority "
     "house senate white party executive managing general financial operating technology information "
     "marketing "
     "communications police fire army navy military rear lieutenant major brigadier field supreme house "
     "district "
     "state federal county city town economy economic industry treasury commerce housing homeland veterans "
     "budget "
     "oil social welfare public internal external external affairs intelligence research principal "
     "presidential "
     "congressional co deputy staff sergeant sports team club union board then ex"},
    {kBodyTail | kOfHead,
     "ministry department bureau bank university college institute institution academy agency commission "
     "committee "
     "council board authority office service services association federation confederation union league "
     "society "
     "organization organisation foundation trust fund centre center court tribunal parliament assembly "
     "congress senate "
     "party movement front alliance coalition network army navy force forces corps brigade battalion "
     "regiment division "
     "police guard guards museum hospital school church cathedral mosque temple library observatory "
     "laboratory "
     "company corporation group holdings industries partners bank embassy consulate directorate secretariat "
     "administration inspectorate chamber exchange cabinet legislature conference club "
     "consortium forum guild syndicate "
     "archdiocese diocese patriarchate synod delegation mission command"},
    {kBodyTail,
     "airlines airways motors motor pharmaceuticals laboratories labs technologies technology systems "
     "software "
     "entertainment pictures records studios media communications broadcasting television tv radio news "
     "times post "
     "tribune herald gazette chronicle journal magazine press telegraph independent observer daily today "
     "review "
     "aquarium research "
     "newspaper newspapers publishing books energy oil petroleum gas electric power steel mining chemicals "
     "foods brewery insurance capital "
     "financial securities investments investment asset management consulting solutions associates "
     "enterprises brothers "
     "bancorp bancshares stores hotels resorts railways railroad fc afc cf united rovers wanderers athletic "
     "albion "
     "hotspur celtics lakers yankees cowboys patriots giants "
     "senate rangers marines militia brigades centers centres "
     "ministerium verband verein gesellschaft bundesbank universitat hochschule zeitung partei gewerkschaft "
     "amt bundesamt "
     "landesamt polizei gericht bundesgericht verfassungsgericht staatsanwaltschaft bundestag landtag "
     "rundfunk stiftung kirche klinik"},
    {kBodyTail | kCompanyTail | kAbbreviation, "inc corp ltd co llc plc llp bros"},
    {kBodyTail | kCompanyTail,
     "gmbh ag se sa spa nv bv ab asa oyj kg incorporated limited srl pjsc ojsc jsc pte pty kk"},
    {kBodyHead | kOfHead,
     "ministry department bureau bank university college institute academy agency commission committee "
     "council board "
     "authority office association federation confederation union league society organization organisation "
     "foundation "
     "fund centre center court parliament assembly house chamber party movement front alliance museum church "
     "school "
     "embassy consulate international conference army order knights sons daughters friends brotherhood "
     "coalition "
     "community church archdiocese diocese royal"},
    {kBodyHead,
     "banco banque banca universidad universite universita universitat universidade ministerio ministere "
     "ministero "
     "instituto institut istituto partido parti partito asociacion association associazione fundacion "
     "fondation "
     "fondazione academia academie accademia consejo conseil consiglio comision commission commissione "
     "tribunal cour "
     "corte camara chambre camera asamblea assemblee assemblea agencia agence agenzia federacion federation "
     "confederacion sindicato syndicat sindacato fc afc real sporting club vfb vfl tsv rb "
     "borussia "
     "inter atletico groupe grupo gruppo radio televisa"},
    {kPlaceTail,
     "river lake sea ocean bay gulf strait straits channel canal island islands isle isles peninsula "
     "mountain "
     "mountains hill hills valley desert forest plain plains plateau coast beach cape falls creek glacier "
     "county "
     "province region district oblast krai governorate prefecture township borough village city town street "
     "avenue "
     "road boulevard square plaza park palace castle bridge tower airport station stadium arena hall hotel "
     "harbour "
     "harbor port pass highway ranch camp prison cemetery reservoir dam basin delta ridge peak volcano "
     "heights gardens fjord fjords "
     "zoo garden portico building terminal quarter parish raion airfield base"},
    {kPlaceHead,
     "mount mt lake cape fort ft port river isle strait gulf bay sea san santa santo sao saint st los las "
     "camp "
     "rio monte villa puerto new north south east west upper lower greater northern southern eastern western "
     "central"},
    {kWeakPlaceTail,
     "hall building hotel camp base prison stadium arena terminal station ranch plain plains garden portico "
     "forest desert tower quarter zoo harbor harbour pass peak ridge field"},
    {kForeignPreposition,
     "in aus bei nach bis von vor uber zwischen a en de desde hasta hacia vers a entre da di ad per em ate w "
     "z do na pod "
     "we ze i til fra fran pa te naar bij uit v iz pod u do в из под у на до во к от і з із зі від біля σε "
     "στην στο στη απο"},
    {kDirection, "north south east west upper lower greater northern southern eastern western central"},
    {kPlaceOfHead,
     "republic kingdom duchy principality county state province gulf sea strait bay isle cape emirate "
     "sultanate "
     "municipality commonwealth isles gulf straits district parish borough"},
    {kPlaceNoun,
     "region province district county city town village settlement hamlet municipality oblast governorate "
     "prefecture "
     "state territory island islands peninsula river lake mountain valley suburb neighbourhood neighborhood "
     "capital "
     "port commune department canton area airport border coast stadt region provinz ciudad provincia ville "
     "comune "
     "outskirts street road"},
    {kSpeech,
     "said says told added adds tweeted argued argues insisted insists claimed claims noted "
     "explained explains stated states warned warns believes believed acknowledged recalled recalls joked "
     "replied responded admitted admits thinks thought vowed testified "
     "declared declares announced confirmed suggested complained"},
    {kParticle,
     "van von der den de del della di da dos das du des le la el al bin bint ibn ben ter ten zu af av abu ul "
     "ur ud ould ap vander"},
    {kFunction,
     "the a an and or but if so as at by for from in into of on off out over to up with without within while "
     "when "
     "where why who whom whose what which how that this these those there here he she it we you they i his "
     "her its our "
     "your their my me him us them is are was were be been being am do does did has have had will would can "
     "could "
     "shall should may might must not no nor yes yet than then too very just also even still only ever never "
     "more most "
     "some any all both each every other another such same own about above after again against among because "
     "before "
     "below between down during few further until under since through though although however meanwhile "
     "moreover "
     "therefore thus according despite instead like unlike including based due per via amid across along "
     "around "
     "behind beside besides beyond near once upon perhaps maybe now today yesterday tomorrow tonight last "
     "next "
     "one two three four five six seven eight nine ten hundred thousand million billion first second third "
     "many much "
     "several another let get got go going make made see say says said don't didn't isn't it's he's she's "
     "i'm we're "
     "they're you're that's there's what's who's let's can't won't i've we've i'd i'll"},
    {kPlacePreposition,
     "in at near from to outside around across throughout inside through toward towards into"},
    {kCalendar,
     "january february march april may june july august september october november december monday tuesday "
     "wednesday "
     "thursday friday saturday sunday christmas easter ramadan spring summer autumn fall winter "
     "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar marz juni juli "
     "oktober "
     "dezember "
     "mondays tuesdays wednesdays thursdays fridays saturdays sundays"},
    {kCalendar | kAbbreviation,
     "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun"},
    {kEventTail,
     "war wars cup games olympics championship championships tournament election elections act bill law "
     "treaty "
     "agreement accord accords pact convention constitution amendment award awards prize festival marathon "
     "summit "
     "protocol declaration revolution uprising massacre day week month year century era crisis pandemic "
     "virus "
     "operation hurricane typhoon storm earthquake airbus boeing "
     "bible gospel prix open masters series season episode album tour "
     "street's plan deal report index rate bond bonds dollar dollars pound euro time standard"},
    {kSuffix | kAbbreviation, "jr sr"},
    {kSuffix, "ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xxiii"},
    {kBodyNoun,
     "agency agencies company firm group bank newspaper network party magazine broadcaster airline "
     "organisation organization channel website ministry shares corporation employees militants fighters "
     "rebels club"},
    {kRelative,
     "wife husband son daughter brother sister father mother uncle aunt cousin widow boyfriend girlfriend "
     "named called grandson granddaughter nephew niece"},
    {kAbbreviation,
     "no vs etc st dept univ assn u.s u.k ave blvd ft mt mr est ca cf eg ie al approx fig vol pp ed eds"},
};

std::unordered_map<std::string_view, std::uint32_t> all_words() {
  std::unordered_map<std::string_view, std::uint32_t> words;
  for (const WordList& list : kLists) {
    for (std::size_t at = 0; at < list.words.size();) {
      const std::size_t end = std::min(list.words.find(' ', at), list.words.size());
      if (end > at) words[list.words.substr(at, end - at)] |= list.kinds;
      at = end + 1;
    }
  }
  return words;
}

}  // namespace

std::uint32_t word_kinds(std::string_view folded) {
  static const std::unordered_map<std::string_view, std::uint32_t> kWords = all_words();
  const auto at = kWords.find(folded);
  return at == kWords.end() ? 0 : at->second;
}

}  // namespace pressmark::entities
