#include <algorithm>
#include <iterator>

#include "shared/text/stem.h"

namespace pressmark {
namespace {

struct StopList {
  std::string_view language;
  std::string_view words;  // folded, between blanks
};

// Function words only: articles, pronouns, prepositions, conjunctions, auxiliaries. No word that somebody
// searches for.
constexpr StopList kStopLists[] = {
    {"en",
     " a about above after again against all am an and any are as at be because been before being below "
     "between both "
     "but by can could did do does doing down during each few for from further had has have having he her "
     "here hers "
     "herself him himself his how i if in into is it its itself just me more most my myself no nor not now "
     "of off on "
     "once only or other our ours ourselves out over own s same she should so some such t than that the "
     "their theirs "
     "them themselves then there these they this those through to too under until up very was we were what "
     "when where "
     "which while who whom why will with would you your yours yourself yourselves "},
    {"de",
     " aber als am an auch auf aus bei bin bis bist da damit dann das dass dem den der des dich die dies "
     "diese diesem "
     "diesen dieser dieses dir doch dort du durch ein eine einem einen einer eines er es fur hat hatte "
     "hatten hier ich "
     "ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja kann kein keine konnen konnte man mein mich "
     "mir mit "
     "nach nicht noch nun nur ob oder ohne sehr sein seine seinem seinen seiner selbst sich sie sind so soll "
     "sollte "
     "uber um und uns unser unter vom von vor war waren was weil wenn werden wie wieder will wir wird wurde "
     "wurden zu "
     "zum zur zwischen "},
    {"fr",
     " a ai aient ait au aux avait avec avoir c ce ces cet cette ceux comme d dans de des deux donc dont du "
     "elle elles "
     "en entre est et ete etre eu eux il ils j je l la le les leur leurs lui m ma mais me meme mes moi mon n "
     "ne ni "
     "nos notre nous on ont ou par pas pour qu que qui s sa sans se ses si son sont sous sur t ta te tes toi "
     "ton tu un "
     "une vos votre vous y "},
    {"es",
     " a al algo ante antes como con contra cual cuando de del desde donde durante e el ella ellas ellos en "
     "entre era "
     "es esa ese eso esta estaba este esto estos fue ha habia han hasta hay la las le les lo los mas me mi "
     "mientras "
     "muy ni no nos o os otra otro para pero por porque que quien se ser si sin sobre son su sus tambien tan "
     "te tras "
     "tu un una uno unos y ya yo "},
    {"it",
     " a ad ai al alla alle anche c che chi ci come con cui d da dal dalla degli dei del della delle di e ed "
     "era essere "
     "fra gli ha hanno i il in io l la le lei lo loro lui ma mi ne nei nel nella noi non o per perche piu "
     "quale quando "
     "quella quello questa questo se si sia sono su sua sui sul sulla suo suoi tra tu un una uno voi "},
    {"pt",
     " a ao aos as com como da das de dela dele do dos e ela ele eles em entre era essa esse esta este eu "
     "foi ha isso "
     "isto ja la lhe mais mas me mesmo meu minha na nas nem no nos nao num numa o os ou para pela pelo por "
     "qual quando "
     "que quem se sem ser seu sua suas seus so sobre sao tambem te tem um uma voce "},
    {"nl",
     " aan als bij dan dat de der deze die dit door een en er ge geen haar had heb hebben heeft hem het hier "
     "hij hoe "
     "hun ik in is ja je kan maar me meer men met mijn naar niet nog nu of om omdat onder ons ook op over te "
     "tegen tot "
     "u uit van veel voor want waren was wat we wel werd wie wordt ze zich zij zijn zo zonder zou "},
    {"pl",
     " a aby ale bo by byc byl byla bylo byly co czy dla do gdy gdzie go i ich ile im ja jak jako je jego "
     "jej jest "
     "jeszcze juz kto ktora ktore ktory lub ma mi mnie moze na nad nie nim niz o od oraz po pod przed przez "
     "przy sa sie "
     "ta tak takze tam te tego tej ten to tu tylko tym u w we wiec z za ze "},
    {"sv",
     " alla att av de dem den denna det detta du efter eller en er ett for fran ha hade han har hon i inte "
     "jag kan man "
     "med men mot nar nu och om pa sa sig sin ska som till under upp ut vad var vi vid "},
    {"ru",
     " а без более бы был была были было быть в вам вас весь во вот все всего всех вы где да для до его ее "
     "если есть еще "
     "же за здесь и из или им их к как ко когда кто ли либо мне может мы на над надо наш не него нее нет ни "
     "них но ну о "
     "об однако он она они оно от очень по под при с со так также такой там те тем то того тоже той только "
     "том ты у уже "
     "хотя чего чем что чтобы чье эта эти это этого этом этот я "},
    {"uk",
     " а або але б без бути був була були було в вже ви від він вона вони все всі для до його з за зі и і із "
     "й її їх "
     "коли ми на не ні ніж ну о об од по при про та так також там те ти то тому у хто це цей ця ці чи що щоб "
     "я як який "
     "яка які "},
    {"el",
     " αν απο αυτα αυτη αυτο αυτοσ για δε δεν εγω ειναι εκεινο ενα ενασ ενω επι η ηταν θα και κατα κι μα με "
     "μετα μη μην "
     "μια μου να ο οι ομωσ οπωσ οτι ου παρα που προσ πωσ σε σασ στα στη στην στο στον στουσ τα τη την τησ τι "
     "τισ το τον "
     "του τουσ των ωσ "},
    {"tr",
     " ama bir biz bu cok da daha de den diye en gibi hem her ile icin ise kadar ki mi mu ne o olan olarak "
     "oldu olan "
     "onlar sonra su ve veya ya "},
};

bool in_list(std::string_view list, std::string_view word) {
  std::size_t at = list.find(word);
  while (at != std::string_view::npos) {
    if (at > 0 && list[at - 1] == ' ' && at + word.size() < list.size() && list[at + word.size()] == ' ')
      return true;
    at = list.find(word, at + 1);
  }
  return false;
}

}  // namespace

bool is_stop_word(std::string_view folded, std::string_view language) {
  constexpr std::size_t kLongest = 24;  // bytes; no stop word is longer
  if (folded.empty() || folded.size() > kLongest) return false;
  const auto* row = std::find_if(std::begin(kStopLists), std::end(kStopLists),
                                 [&](const StopList& list) { return list.language == language; });
  return row != std::end(kStopLists) && in_list(row->words, folded);
}

}  // namespace pressmark
