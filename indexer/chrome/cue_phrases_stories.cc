#include "indexer/chrome/cue_phrases.h"

namespace pressmark::chrome {
namespace {

// clang-format off
constexpr CuePhrases kStoryPhrases[] = {
    {Cue::share, Reach::whole,
     "share|share this|share this article|share this story|share on facebook|share on twitter|share on x|"
     "share via email|share with|tweet|tweet this|facebook|twitter|whatsapp|linkedin|pinterest|reddit|"
     "telegram|copy link|copy url|link copied|email|e mail|email this|print|print this|print article|send|"
     "pin it|save|bookmark|like|like us|follow|follow us|shares|share this page|x|instagram|youtube|"
     "tiktok|threads|bluesky|flipboard|messenger|teilen|merken|drucken|per mail|auf facebook teilen|"
     "auf twitter teilen|artikel teilen|empfehlen|partager|imprimer|envoyer|envoyer par mail|envoyer par e mail|envoyer par email|envoyer par courriel|"
     "partager sur facebook|partager larticle|compartir|compartir en facebook|imprimir|enviar|guardar|"
     "condividi|stampa|invia|salva|compartilhar|compartilhe|partilhar|delen|deel|deel dit artikel|"
     "afdrukken|udostępnij|drukuj|wyślij|podziel się|поделиться|распечатать|печать|версия для печати|"
     "печатная версия|отправить|отправить другу|в избранное|поділитися|друкувати|роздрукувати|κοινοποίηση|"
     "εκτύπωση|μοιραστείτε το|αποστολή|分 享|分 享 到|打 印|收 藏|转 发|推 荐|シ ェ ア|シ ェ ア す る|ツ イ ー ト|印 刷|ブ ッ ク マ ー ク|"
     "مشاركة|شارك|طباعة|اطبع|paylaş|yazdır|tweetle|bagikan|sdílet|dela|del|jaa|distribuie|megosztás|"
     "zdieľať"},
    {Cue::share, Reach::start,
     "share this|share on|share to|share via|share the|follow us|follow me on|follow|find us on|"
     "like us on|join us on|tweet this|email this|connect with us|stay connected|teilen auf|"
     "folgen sie uns|folge uns|suivez nous|suivez|síguenos|siguenos en|sigue a|seguici|segui|siga|"
     "siga nos|volg ons|śledź nas|obserwuj nas|подписывайтесь на нас|следите за|читайте нас|мы в|"
     "поделиться|підписуйтесь на|стежте за|ακολουθήστε|分 享 到|关 注 我 们|フ ォ ロ ー|تابعنا|تابعوا|bizi takip|"
     "takip edin"},
    {Cue::share, Reach::any,
     "follow us on|like us on facebook|follow us on twitter|on facebook and twitter|follow him on twitter|"
     "follow her on twitter|follow me on twitter|follow them on twitter|подписывайтесь на наш|"
     "в нашем telegram|наш телеграм|ακολουθήστε το"},
    {Cue::related, Reach::whole,
     "related|related articles|related stories|related content|related news|related posts|related topics|"
     "related links|related coverage|related story|related article|related reading|related video|"
     "related videos|more|more news|more stories|more from|read more|read next|read also|read full story|"
     "read the full story|read full article|see also|see more|see all|view all|view more|show more|"
     "load more|more on this|more on this story|more on this topic|more like this|you may also like|"
     "you might also like|you may also enjoy|you might also enjoy|you might enjoy|relevant offers|you might like|you may like|may interest you|up next|next up|next|previous|"
     "next article|previous article|previous post|next post|next story|previous story|recommended|"
     "recommended for you|recommended reading|recommended stories|dont miss|do not miss|also read|also on|"
     "also in|in this section|in this article|in this story|around the web|from the web|promoted stories|"
     "keep reading|continue reading|continue|latest|latest news|latest stories|latest articles|"
     "latest posts|latest headlines|latest videos|recent|recent posts|recent articles|recent stories|"
     "recent news|breaking news|top news|headlines|top headlines|news|other news|in other news|"
     "in the news|more headlines|more top stories|more in|more videos|featured|featured stories|"
     "featured videos|featured articles|featured posts|featured video|editors picks|editors pick|"
     "editors choice|our picks|todays picks|suggested|suggested articles|you may have missed|"
     "what to read next|other stories|other articles|other posts|further reading|explore more|"
     "discover more|learn more|watch|watch now|watch more|watch also|watch next|watch video|watch live|"
     "videos|video|photos|gallery|galleries|photo galleries|full story|full coverage|mehr|mehr dazu|"
     "mehr zum thema|mehr lesen|mehr anzeigen|weiterlesen|lesen sie auch|lesen sie mehr|auch interessant|"
     "das könnte sie auch interessieren|das könnte sie interessieren|das könnte dir auch gefallen|"
     "zum thema|thema|themen|verwandte artikel|verwandte themen|ähnliche artikel|weitere artikel|"
     "weitere meldungen|weitere nachrichten|weitere themen|empfohlene artikel|empfehlungen der redaktion|"
     "neueste artikel|aktuelle nachrichten|aktuell|aktuelles|neueste beiträge|schlagzeilen|"
     "passend zum thema|zum artikel|zur startseite|à lire aussi|lire aussi|à lire|lire la suite|"
     "voir aussi|sur le même sujet|sur le même thème|dans la même rubrique|à voir aussi|"
     "articles similaires|articles liés|plus dinfos|en savoir plus|voir plus|nos derniers articles|"
     "dernières actualités|les dernières actus|vous aimerez aussi|aussi sur|lea también|lee también|"
     "leer más|más información|ver más|ver también|te puede interesar|también te puede interesar|"
     "te recomendamos|noticias relacionadas|relacionadas|relacionados|artículos relacionados|"
     "últimas noticias|más noticias|lo último|recomendados|leggi anche|leggi di più|leggi tutto|"
     "potrebbe interessarti|potrebbero interessarti|articoli correlati|ultime notizie|vedi anche|"
     "altre notizie|approfondimenti|leia também|leia mais|saiba mais|veja também|veja mais|"
     "mais lidas notícias|notícias relacionadas|últimas notícias|mais notícias|conteúdo relacionado|"
     "lees ook|lees meer|meer nieuws|meer over|gerelateerd|laatste nieuws|gerelateerde artikelen|"
     "ook interessant|czytaj także|czytaj też|czytaj więcej|czytaj dalej|zobacz także|zobacz też|"
     "zobacz więcej|zobacz również|przeczytaj także|przeczytaj też|przeczytaj również|więcej|"
     "więcej na ten temat|powiązane|powiązane artykuły|podobne artykuły|najnowsze|najnowsze wiadomości|"
     "ostatnie wiadomości|polecamy|polecane|warto przeczytać|więcej wiadomości|читайте также|читать также|"
     "читать далее|читать дальше|читать полностью|смотрите также|смотри также|подробнее|ещё|еще|по теме|"
     "похожие новости|похожие статьи|похожие материалы|другие новости|другие материалы|материалы по теме|"
     "новости по теме|статьи по теме|ссылки по теме|связанные материалы|последние новости|новости|"
     "все новости|главные новости|главное|рекомендуем|выбор редакции|новости дня|новости партнеров|"
     "новости партнёров|новости сми|материалы партнеров|смотреть все|в рубрике|сюжет|сюжеты|темы дня|"
     "также по теме|в сюжете|лента новостей|важное|далее|назад|вперед|читайте також|дивіться також|"
     "читати далі|за темою|новини за темою|останні новини|інші новини|схожі новини|більше|детальніше|"
     "новини|головне|диви також|рекомендуємо|διαβάστε επίσης|διαβάστε ακόμα|διαβάστε περισσότερα|"
     "δείτε επίσης|δείτε ακόμα|σχετικά|σχετικά άρθρα|σχετικές ειδήσεις|περισσότερα|τελευταία νέα|"
     "τελευταίες ειδήσεις|ειδήσεις|συνέχεια|ροή ειδήσεων|相 关 新 闻|相 关 阅 读|相 关 文 章|相 关 链 接|相 关 报 道|相 关 推 荐|"
     "相 关 专 题|推 荐 阅 读|延 伸 阅 读|阅 读 更 多|更 多|更 多 新 闻|更 多 内 容|猜 你 喜 欢|最 新 新 闻|最 新 消 息|最 新 文 章|热 点 推 荐|精 彩 推 荐|"
     "图 片 新 闻|视 频 新 闻|热 点 新 闻|新 闻 推 荐|编 辑 推 荐|上 一 篇|下 一 篇|相 關 新 聞|延 伸 閱 讀|相 關 文 章|更 多 新 聞|推 薦 閱 讀|関 連 記 事|"
     "関 連 ニ ュ ー ス|あ わ せ て 読 み た い|お す す め 記 事|お す す め|も っ と 見 る|続 き を 読 む|次 へ|前 へ|最 新 ニ ュ ー ス|新 着 記 事|"
     "اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا|المزيد|اقرأ المزيد|مواضيع ذات صلة|أخبار ذات صلة|آخر الأخبار|"
     "شاهد أيضا|قد يعجبك|ilgili haberler|benzer haberler|son haberler|diğer haberler|devamını oku|"
     "daha fazla|bunlar da ilginizi çekebilir|günün haberleri|öne çıkanlar|baca juga|související|"
     "související články|mohlo by vás zajímat|čtěte také|läs också|läs mer|les også|lue myös|citește și|"
     "olvasson még|súvisiace články"},
    {Cue::related, Reach::start,
     "read more|read also|also read|read next|see also|related|more from|more on|more in|more about|"
     "read the original|read the full|read full|recommended|dont miss|watch|also watch|more stories|"
     "latest from|latest in|recommended for|see more|view more|view all|other stories|from the archives|"
     "previously|click here|explore more|tap here|check out our|check out more|mehr zum|mehr aus|mehr von|"
     "mehr über|lesen sie auch|lesen sie hier|lesen sie mehr|lesen sie dazu|mehr zu|weitere|à lire aussi|"
     "lire aussi|lire également|à voir aussi|voir aussi|a lire aussi|retrouvez|lea también|lee también|"
     "leer también|lee más|mira también|te puede interesar|más noticias|leggi anche|leggi pure|"
     "leia também|leia mais|veja também|veja mais|saiba mais|lees ook|lees meer|zie ook|bekijk ook|"
     "czytaj też|czytaj także|czytaj więcej|czytaj również|zobacz też|zobacz także|zobacz również|"
     "przeczytaj także|przeczytaj też|polecamy|читайте также|читай также|смотрите также|также читайте|"
     "читайте по теме|по теме|подробнее|другие материалы|все новости|ранее по теме|читайте також|"
     "читайте ще|дивіться також|за темою|διαβάστε επίσης|διαβάστε ακόμα|διαβάστε ακόμη|δείτε επίσης|"
     "δείτε ακόμα|相 关 新 闻|相 关 阅 读|更 多|阅 读 更 多|延 伸 阅 读|延 伸 閱 讀|看 更 多|更 多 新 聞|上 一 篇|下 一 篇|関 連|"
     "あ わ せ て 読 み た い|اقرأ أيضا|اقرأ أيضاً|إقرأ أيضا|شاهد|المزيد|ilgili haber|baca juga|läs också|läs mer|"
     "les også|čtěte také|citește și"},
    {Cue::most_read, Reach::whole,
     "most popular|most read|most viewed|most shared|most commented|most watched|most recent|popular|"
     "popular posts|popular stories|popular articles|popular now|popular news|trending|trending now|"
     "trending stories|trending topics|trending news|top stories|top posts|top articles|top videos|"
     "whats hot|hot topics|hot news|must read|must reads|must see|best of|meistgelesen|meist gelesen|"
     "am meisten gelesen|meistgelesene artikel|beliebt|beliebte artikel|top themen|top artikel|"
     "les plus lus|les plus partagés|les plus consultés|articles les plus lus|populaires|tendances|"
     "en ce moment|lo más leído|más leídas|más leído|lo más visto|las más leídas|más vistas|tendencias|"
     "i più letti|più letti|le più lette|i più visti|più lette|di tendenza|mais lidas|as mais lidas|"
     "mais lidos|mais vistas|mais vistos|em alta|meest gelezen|populair|najczęściej czytane|"
     "najpopularniejsze|popularne|najchętniej czytane|hity dnia|самое читаемое|самое популярное|"
     "популярное|популярные новости|популярные статьи|самые читаемые|самое обсуждаемое|топ новости|"
     "топ новостей|в тренде|обсуждаемое|найпопулярніше|популярне|популярні новини|найчитаніше|топ новини|"
     "δημοφιλή|δημοφιλέστερα|τα πιο δημοφιλή|τα πιο διαβασμένα|πιο διαβασμένα|热 门|热 门 文 章|热 门 新 闻|热 点|"
     "排 行 榜|热 门 推 荐|点 击 排 行|新 闻 排 行|阅 读 排 行|本 周 热 点|热 点 排 行|一 周 热 点|小 时 热 门|熱 門|熱 門 新 聞|熱 門 文 章|人 気 記 事|"
     "ラ ン キ ン グ|ア ク セ ス ラ ン キ ン グ|人 気|人 気 ラ ン キ ン グ|الأكثر قراءة|الأكثر مشاهدة|الأكثر تداولا|"
     "en çok okunanlar|çok okunanlar|en çok okunan|popüler|en popüler haberler|terpopuler|nejčtenější|"
     "mest läst|mest lest|mest læste|luetuimmat|legolvasottabb|cele mai citite"},
    {Cue::most_read, Reach::start,
     "most popular|most read|top stories|trending|popular in|meistgelesen|lo más|les plus lus|i più letti|"
     "mais lidas|самое популярное|самые читаемые|en çok okunan|найпопулярніше"},
};
// clang-format on

}  // namespace

std::span<const CuePhrases> phrases_about_stories() { return kStoryPhrases; }

}  // namespace pressmark::chrome
