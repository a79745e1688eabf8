#include "indexer/chrome/cue_phrases.h"

namespace pressmark::chrome {
namespace {

// clang-format off
constexpr CuePhrases kPagePhrases[] = {
    {Cue::navigation, Reach::whole,
     "home|homepage|home page|menu|main menu|search|search for|search results|skip to content|"
     "skip to main content|skip to navigation|skip navigation|jump to|back|back to top|back to home|top|"
     "go to top|return to top|toggle navigation|toggle menu|open menu|close menu|open navigation|"
     "navigation|main navigation|site navigation|breadcrumb|breadcrumbs|categories|category|sections|"
     "all sections|topics|archives|archive|pages|page|select|language|english|sports|sport|business|"
     "politics|world|entertainment|opinion|lifestyle|technology|tech|science|health|culture|travel|"
     "weather|economy|finance|local|national|international|community|education|obituaries|classifieds|"
     "crosswords|puzzles|games|podcast|podcasts|live|live tv|live updates|radio|tv|shop|store|cart|"
     "checkout|events|calendar|e paper|epaper|e edition|today|yesterday|startseite|suche|suchen|menü|"
     "zum inhalt springen|zum inhalt|nach oben|zurück|kategorien|politik|wirtschaft|panorama|wissen|"
     "kultur|gesundheit|reise|wetter|ressorts|accueil|rechercher|recherche|retour|aller au contenu|"
     "haut de page|rubriques|politique|économie|société|monde|météo|inicio|portada|buscar|búsqueda|menú|"
     "volver|categorías|política|economía|deportes|mundo|sociedad|cultura|opinión|el tiempo|cerca|"
     "vai al contenuto|torna su|cronaca|politica|economia|esteri|meteo|início|voltar|categorias|esportes|"
     "esporte|zoeken|naar boven|terug|binnenland|buitenland|economie|strona główna|szukaj|wyszukaj|"
     "kategorie|do góry|powrót|wiadomości|gospodarka|świat|kraj|pogoda|kultura|biznes|rozrywka|zdrowie|"
     "главная|главная страница|на главную|поиск|найти|меню|рубрики|архив|наверх|вверх|политика|экономика|"
     "общество|спорт|культура|мир|в мире|происшествия|наука|бизнес|погода|технологии|авто|здоровье|фото|"
     "видео|фотогалерея|аналитика|интервью|головна|пошук|категорії|політика|економіка|суспільство|світ|"
     "вгору|αρχική|αρχική σελίδα|αναζήτηση|μενού|κατηγορίες|πολιτική|οικονομία|κοινωνία|κόσμος|αθλητικά|"
     "αθλητισμός|πολιτισμός|υγεία|επιχειρήσεις|απόψεις|τεχνολογία|首 页|返 回 首 页|搜 索|导 航|网 站 导 航|分 类|新 闻|体 育|"
     "财 经|娱 乐|科 技|汽 车|房 产|教 育|军 事|国 内|国 际|社 会|视 频|图 片|博 客|论 坛|返 回 顶 部|专 题|时 尚|旅 游|游 戏|健 康|文 化|女 性|読 書|關 閉|"
     "首 頁|搜 尋|ホ ー ム|ト ッ プ|検 索|メ ニ ュ ー|カ テ ゴ リ ー|カ テ ゴ リ|ペ ー ジ ト ッ プ へ|ト ッ プ ペ ー ジ|ス ポ ー ツ|経 済|政 治|国 際|"
     "エ ン タ メ|الرئيسية|بحث|القائمة|الصفحة الرئيسية|سياسة|اقتصاد|رياضة|ثقافة|العالم|صحة|ana sayfa|anasayfa|"
     "arama|ara|gündem|ekonomi|spor|siyaset|dünya|magazin|sağlık|teknoloji|kültür sanat|hlavní stránka|"
     "hledat|domácí|zahraničí|zpravodajství|hem|sök|etusivu|acasă"},
    {Cue::navigation, Reach::start,
     "skip to|back to|go to|jump to|you are here|search the|search for|home|browse|page|zurück zu|"
     "zur startseite|sie sind hier|aller au|vous êtes ici|retour à|volver a|estás en|usted está|torna a|"
     "sei in|ti trovi|você está|u bent hier|jesteś w|jesteś tutaj|tu jesteś|strona główna|вы здесь|"
     "вы находитесь|главная|ви тут|είστε εδώ|βρίσκεστε|αρχική|当 前 位 置|您 的 位 置|您 当 前 的 位 置|首 页|現 在 位 置|返 回|"
     "ana sayfa|anasayfa"},
    {Cue::tags, Reach::whole,
     "tags|tag|topic|keywords|filed under|schlagworte|schlagwörter|stichwörter|mots clés|etiquetas|temas|"
     "etiqueta|argomenti|assuntos|tópicos|onderwerpen|tagi|słowa kluczowe|теги|тэги|метки|ключевые слова|"
     "мітки|ετικέτες|标 签|关 键 词|關 鍵 字|標 籤|タ グ|キ ー ワ ー ド|وسوم|كلمات مفتاحية|etiketler|anahtar kelimeler|"
     "tagged|štítky|ämnen"},
    {Cue::tags, Reach::start,
     "tags|tag|filed under|tagged|topics|posted in|categories|category|more on these topics|in this story|"
     "keywords|schlagworte|schlagwörter|themen|mehr zum thema|mots clés|etiquetas|temas|etichette|"
     "argomenti|assuntos|tagi|tematy|теги|тэги|метки|рубрика|рубрики|ключевые слова|мітки|теми|ετικέτες|"
     "标 签|关 键 词|關 鍵 字|タ グ|etiketler|وسوم"},
    {Cue::author, Reach::whole,
     "about the author|about author|author|written by|author bio|view all posts|all posts|see all posts|"
     "more by this author|contributor|contributors|staff writer|reporter|editor|correspondent|"
     "über den autor|zum autor|autor|zur person|à propos de lauteur|auteur|sobre el autor|sobre o autor|"
     "lautore|o autorze|об авторе|автор|редактор|про автора|συντάκτης|作 者|编 辑|责 任 编 辑|著 者|ラ イ タ ー|"
     "عن الكاتب|yazar hakkında|yazarlar"},
    {Cue::author, Reach::start,
     "about the author|view all posts by|more posts by|posts by|view posts by|more from this author|"
     "follow the author|has been a|is a reporter|is a staff|contact the author|reach the|über den autor|"
     "à propos de|sobre el autor|об авторе|责 任 编 辑|编 辑|作 者|责 编|来 源|yazarın"},
    {Cue::author, Reach::any,
     "is a freelance|is a reporter for|is a staff writer|is a senior reporter|is a contributing|"
     "can be reached at|covers politics for|follow him on|follow her on|follow me on|email him at|"
     "email her at|is the author of|for more from|lives in new york with"},
    {Cue::credit, Reach::whole,
     "file photo|photo|image|image source|image caption|stock photo|handout|foto|bild|symbolbild|archivbild|"
     "archivfoto|photo credit|photo by|photo courtesy|zdjęcie|fot|新 华 社|资 料 图|图 片 来 源"},
    {Cue::credit, Reach::start,
     "photo by|photo|photos by|photo credit|image credit|image|images|picture|credit|courtesy of|"
     "photograph by|photography by|file photo|image source|video by|getty images|reuters|ap photo|"
     "illustration by|graphic by|foto|bild|bildquelle|quelle|crédit|crédit photo|crédits|foto de|"
     "fotografía|imagen|crédito|imagem|foto di|beeld|fot|źródło|zdjęcie|фото|фото с|источник|изображение|"
     "иллюстрация|джерело|світлина|φωτογραφία|φωτο|πηγή|图|图 为|图 片 来 源|资 料 图|写 真|画 像|صورة|fotoğraf|kaynak"},
    {Cue::dialogue, Reach::whole,
     "done|close|cancel|loading|loading more|please wait|submit|apply|clear|reset|edit|delete|expand|"
     "collapse|open|play|pause|mute|unmute|fullscreen|replay|yes|no|on|off|show|hide|toggle|select all|go|"
     "next slide|previous slide|slide|of|all|new|updated|update|published|posted|listen|"
     "listen to this article|listen to article|play audio|listen now|audio|transcript|enlarge|"
     "enlarge image|zoom|view gallery|view image|open image in gallery|click to expand|img|view|read|"
     "text size|font size|small|large|a a|schließen|abbrechen|senden|laden|wird geladen|weniger anzeigen|"
     "artikel anhören|anhören|fermer|annuler|valider|chargement|écouter|écouter larticle|lecture|cerrar|"
     "cancelar|cargando|escuchar|chiudi|annulla|caricamento|ascolta|fechar|carregando|ouvir|sluiten|"
     "annuleren|luister|zamknij|anuluj|posłuchaj|zapisz|закрыть|отмена|загрузка|слушать|сохранить|закрити|"
     "скасувати|слухати|κλείσιμο|ακύρωση|关 闭|取 消|确 定|加 载 中|提 交|放 大|缩 小|字 号|大|中|小|字 体 大 小|收 起|展 开|閉 じ る|"
     "キ ャ ン セ ル|拡 大|إغلاق|إلغاء|kapat|iptal|gönder|yükleniyor|dinle|min read|minute read|minutes read|"
     "mins read|min|mins|minutes|minutes ago|hours ago|hour ago|days ago|day ago|hrs ago|weeks ago|"
     "months ago|ago|just now|lesezeit|min lesezeit|minuten|vor stunden|vor minuten|min de lecture|il y a|"
     "il y a heures|hace horas|min de lectura|min di lettura|views|view count|просмотров|просмотры|"
     "просмотр|переглядів|reads|likes|votes|vote|following|followers"},
    {Cue::dialogue, Reach::start,
     "this video|your browser|sorry your|video player|listen to|click to|tap to|swipe|press|scroll|"
     "text to speech|estimated reading time|reading time|read time|lesezeit|temps de lecture|"
     "tiempo de lectura|tempo di lettura|время чтения|你 的 浏 览 器|您 的 浏 览 器|播 放|点 击|単|просмотров"},
    {Cue::dialogue, Reach::any,
     "need to enable javascript in|video can not be played|video cannot be played|this is a modal window|"
     "media could not be loaded|audio element is not supported|video tag is not supported"},
    {Cue::broken, Reach::whole,
     "page not found|not found|error|forbidden|access denied|javascript is disabled|"
     "please enable javascript"},
    {Cue::broken, Reach::start,
     "please enable|enable javascript|javascript is|you need to enable|your browser does not|this browser|"
     "you are using an|checking your browser|access to this|an error occurred|something went wrong|"
     "this page|the page you|we couldnt find|error|bitte aktivieren|veuillez activer|для работы|включите|"
     "пожалуйста включите"},
    {Cue::broken, Reach::any,
     "enable javascript|javascript enabled|javascript is disabled|does not support|your browser|"
     "ad blocker|adblocker|javascript in your|an outdated browser|outdated browser|supported browser|"
     "flash player|javascript aktiviert|votre navigateur|su navegador|tu navegador|ваш браузер|"
     "javascript в|您 的 浏 览 器|浏 览 器 版 本"},
};
// clang-format on

}  // namespace

std::span<const CuePhrases> phrases_about_page() { return kPagePhrases; }

}  // namespace pressmark::chrome
