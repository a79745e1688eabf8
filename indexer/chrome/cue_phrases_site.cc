#include "indexer/chrome/cue_phrases.h"

namespace pressmark::chrome {
namespace {

// clang-format off
constexpr CuePhrases kSitePhrases[] = {
    {Cue::subscribe, Reach::whole,
     "subscribe|subscribe now|subscribe today|sign up|sign up now|newsletter|newsletters|"
     "sign up for our newsletter|get the newsletter|subscribe to our newsletter|join|join now|join us|"
     "donate|donate now|support us|become a member|become a supporter|join the conversation|get started|"
     "start your free trial|try it free|gift this article|abonnieren|abo|abonnement|jetzt abonnieren|"
     "newsletter abonnieren|abonnez vous|sabonner|je mabonne|inscrivez vous|inscription|faire un don|"
     "suscríbete|suscribirse|suscribete|apuntarme|boletín|boletines|abbonati|iscriviti|assine|assine já|inscreva se|"
     "assine a newsletter|abonneer|word abonnee|nieuwsbrief|zapisz się|prenumerata|subskrybuj|"
     "kup subskrypcję|подписаться|подписка|рассылка|подпишитесь|рассылка новостей|підписатися|підписка|"
     "підтримати|εγγραφή|εγγραφείτε|ενημερωτικό δελτίο|订 阅|訂 閱|購 読|登 録|会 員 登 録|メ ル マ ガ|اشترك|اشترك الآن|"
     "النشرة البريدية|abone ol|üye ol|e bülten|předplatné|prenumerera"},
    {Cue::subscribe, Reach::start,
     "sign up for|sign up to|subscribe to|subscribe for|subscribe now|get our|get the latest|get all the|"
     "get breaking news|get more|join our|join the|support our|support independent|become a|"
     "enter your email|your email address|stay up to date|stay informed|stay in the know|start your|"
     "unlock|this article is free|this article is for subscribers|this content is|want more|never miss|"
     "dont miss a|receive our|get unlimited|subscribers only|abonnieren sie|jetzt abonnieren|"
     "melden sie sich|bestellen sie|newsletter|mit unserem newsletter|inscrivez vous|recevez|abonnez vous|"
     "article réservé|il vous reste|soutenez|suscríbete|recibe|regístrate|apúntate|suscribete|iscriviti|"
     "abbonati|assine|receba|cadastre se|inscreva se|meld je aan|schrijf je in|ontvang|zapisz się|"
     "подпишитесь|подписывайтесь|підпишіться|підписуйтесь|підтримайте|εγγραφείτε|εγγραφή στο|订 阅|اشترك|"
     "abone olun"},
    {Cue::subscribe, Reach::any,
     "sign up for our|subscribe to our|our newsletter|our free newsletter|newsletter and get|"
     "to your inbox|in your inbox|straight to your|delivered to your|our daily newsletter|"
     "our weekly newsletter|free trial|cancel anytime|cancel any time|please subscribe|subscribe now|"
     "by signing up|support our journalism|unlimited access|full access to|to continue reading|"
     "to read this article|to access this|is for subscribers|for subscribers only|réservé aux abonnés|"
     "réservée aux abonnés|solo para suscriptores|nur für abonnenten|email newsletter|become a subscriber|become a member|"
     "make a donation|tax deductible|unseren newsletter|unserem newsletter|ihr abo|jederzeit kündbar|"
     "notre newsletter|votre boîte mail|nuestro boletín|nuestra newsletter|nostra newsletter|"
     "nossa newsletter|onze nieuwsbrief|naszego newslettera|на нашу рассылку|оформите подписку|"
     "на наш канал|на наш telegram|наш канал|наш telegram|newsletter μας|our youtube channel|"
     "our telegram channel|our whatsapp channel"},
    {Cue::advert, Reach::whole,
     "advertisement|advertisements|advertising|ad|ads|advertise|sponsored|sponsored content|"
     "sponsored links|sponsor|sponsors|sponsored by|promoted|promoted content|paid content|paid post|"
     "partner content|story continues below advertisement|story continues below|article continues below|"
     "article continues after advertisement|article continues below advertisement|scroll to continue|"
     "scroll down to continue|continue reading below|advertisement advertisement|remove ads|"
     "report this ad|close ad|skip ad|ad feedback|loading ad|advert|anzeige|anzeigen|werbung|publicité|"
     "annonce|annonces|publicidad|anuncio|pubblicità|annuncio|publicidade|anúncio|advertentie|reklama|"
     "reklamy|artykuł sponsorowany|materiał sponsorowany|реклама|на правах рекламы|партнерские материалы|"
     "рекламное объявление|διαφήμιση|διαφημιση|广 告|廣 告|赞 助 商 链 接|広 告|ス ポ ン サ ー|ス ポ ン サ ー リ ン ク|إعلان|"
     "إعلانات|reklam|iklan|reklamı|mainos|reclame|hirdetés|publicitate"},
    {Cue::advert, Reach::start,
     "advertisement|sponsored by|sponsored content|paid for by|presented by|article continues|"
     "story continues|the post appeared first|scroll to continue|anzeige|werbung|publicité|publicidad|"
     "publicidade|advertentie|реклама|广 告|reklam|la suite après|der artikel wird|sigue leyendo|"
     "el artículo continúa"},
    {Cue::advert, Reach::any,
     "affiliate links|affiliate commission|earn a commission|may earn commission|"
     "we may receive compensation|continues below advertisement|continues after advertisement|"
     "appeared first on|enthält affiliate|advertising disclosure"},
    {Cue::comments, Reach::whole,
     "comments|comment|add comment|add a comment|post a comment|leave a comment|leave a reply|"
     "leave comment|write a comment|no comments|no comments yet|view comments|show comments|read comments|"
     "hide comments|all comments|latest comments|recent comments|reader comments|join the discussion|"
     "discussion|discuss|reply|replies|reply to this|report|report abuse|report comment|flag|quote|"
     "like reply|cancel reply|post comment|submit comment|sort by newest|newest|oldest|load comments|"
     "load more comments|comments are closed|comments closed|conversation|have your say|your comment|"
     "your name|your email|responses|response|respond|upvote|downvote|kommentare|kommentar|kommentieren|"
     "kommentar schreiben|kommentar verfassen|kommentare anzeigen|kommentar hinterlassen|"
     "schreibe einen kommentar|diskussion|antworten|melden|leserkommentare|commentaires|commentaire|"
     "laisser un commentaire|commenter|réagir|réactions|répondre|réagissez|signaler|"
     "ajouter un commentaire|voir les commentaires|comentarios|comentario|comentar|deja un comentario|"
     "deja tu comentario|deja una respuesta|responder|denunciar|ver comentarios|commenti|commento|"
     "lascia un commento|commenta|rispondi|scrivi un commento|comentários|comentário|deixe um comentário|"
     "deixe seu comentário|reacties|reageer|geef een reactie|reageren|plaats reactie|komentarze|komentarz|"
     "dodaj komentarz|skomentuj|odpowiedz|zgłoś|opinie|twój komentarz|komentuj|wasze komentarze|"
     "zaloguj się aby skomentować|комментарии|комментарий|комментировать|оставить комментарий|"
     "добавить комментарий|написать комментарий|ответить|обсудить|обсуждение|комментариев нет|"
     "нет комментариев|все комментарии|ваш комментарий|отзывы|коментарі|коментувати|додати коментар|"
     "залишити коментар|відповісти|обговорення|σχόλια|σχόλιο|σχολιάστε|σχολίασε|προσθήκη σχολίου|"
     "αφήστε ένα σχόλιο|απάντηση|γράψτε το σχόλιό σας|προσθέστε το σχόλιό σας|评 论|发 表 评 论|网 友 评 论|最 新 评 论|"
     "我 要 评 论|热 门 评 论|查 看 评 论|用 户 评 论|回 复|我 来 说 两 句|跟 贴|评 论 列 表|留 言|發 表 評 論|回 應|コ メ ン ト|コ メ ン ト す る|"
     "コ メ ン ト を 書 く|返 信|コ メ ン ト を 残 す|تعليقات|التعليقات|تعليق|أضف تعليق|اترك تعليقا|رد|yorumlar|yorum|"
     "yorum yap|yorum yaz|yorum ekle|cevapla|komentar|komentáře|diskuze|kommentarer|komentarii|"
     "hozzászólások"},
    {Cue::comments, Reach::start,
     "leave a|post a comment|add your comment|add a comment|view all comments|comments for|comments on|"
     "be the first to comment|join the conversation|you must be logged in|log in to comment|"
     "login to comment|sign in to comment|please log in|your email address will not|save my name|"
     "notify me of|please enter your|required fields|this site uses akismet|learn how your comment|"
     "comments are|the comments|there are no comments|newest first|responses to|thoughts on|"
     "what do you think|we welcome|have your say|let us know|tell us|kommentar|schreiben sie|laissez un|"
     "votre adresse|il n y a|deja tu|escribe tu|tu dirección de|lascia un|il tuo indirizzo|deixe o|"
     "o seu endereço|geef een|je e mailadres|dodaj|twój adres|оставить|добавить комментарий|"
     "чтобы оставить комментарий|ваш e mail|комментарии к|оставьте|αφήστε|发 表 评 论|网 友 评 论|已 有|还 可 以 输 入|"
     "您 的|请 登 录|コ メ ン ト|yorum"},
    {Cue::comments, Reach::any,
     "will not be published|email address will not be|required fields are marked|"
     "browser for the next time i comment|posting a comment|to post a comment|be the first to comment|"
     "to leave a comment|powered by disqus|comments powered by|comment policy|community guidelines|"
     "community standards|views expressed in comments|wird nicht veröffentlicht|ne sera pas publiée|"
     "no será publicada|non sarà pubblicato|não será publicado|nie zostanie opublikowany|"
     "не будет опубликован|оставлять комментарии|чтобы оставить комментарий|не буде опублікована|"
     "网 友 评 论 仅 供|不 代 表 本 站|文 明 上 网"},
    {Cue::consent, Reach::whole,
     "accept|accept all|accept cookies|reject|reject all|decline|manage|manage cookies|manage preferences|"
     "cookie settings|cookie policy|cookies|privacy|privacy policy|privacy notice|privacy settings|terms|"
     "terms of use|terms of service|terms and conditions|terms conditions|"
     "do not sell my personal information|your privacy choices|your privacy rights|i agree|i accept|agree|"
     "got it|ok|allow all|necessary|functional|analytics|performance|targeting|preferences|statistics|"
     "marketing|always active|save preferences|cookie preferences|datenschutz|datenschutzerklärung|"
     "impressum|agb|nutzungsbedingungen|akzeptieren|alle akzeptieren|ablehnen|einstellungen|"
     "mentions légales|politique de confidentialité|accepter|tout accepter|refuser|gestion des cookies|"
     "cgu|cgv|aceptar|aceptar todo|rechazar|aviso legal|política de privacidad|política de cookies|"
     "accetta|rifiuta|informativa privacy|privacy e cookie|aceitar|rejeitar|política de privacidade|"
     "termos de uso|accepteren|weigeren|privacybeleid|polityka prywatności|regulamin|akceptuję|zgoda|"
     "polityka cookies|принять|политика конфиденциальности|пользовательское соглашение|согласен|прийняти|"
     "політика конфіденційності|αποδοχή|όροι χρήσης|πολιτική απορρήτου|προσωπικά δεδομένα|"
     "πολιτική cookies|隐 私 政 策|隐 私 声 明|免 责 声 明|法 律 声 明|服 务 条 款|隱 私 權 政 策|プ ラ イ バ シ ー ポ リ シ ー|利 用 規 約|"
     "個 人 情 報|免 責 事 項|سياسة الخصوصية|شروط الاستخدام|gizlilik politikası|gizlilik|kullanım şartları|"
     "çerez politikası|kvkk"},
    {Cue::consent, Reach::start,
     "we use cookies|this site uses cookies|this website uses cookies|our site uses|our website uses|"
     "by using this|by continuing|by clicking|we value your privacy|we and our|we care about|"
     "these cookies|cookies are|privacy policy|terms of|manage your|this site is protected by|"
     "your privacy|wir verwenden cookies|diese website|wir nutzen|wir und unsere|diese webseite|"
     "nous utilisons|ce site utilise|en poursuivant|utilizamos cookies|este sitio|al continuar|"
     "questo sito|utilizziamo|usamos cookies|este site|wij gebruiken|deze website|ta strona|"
     "serwis wykorzystuje|мы используем|этот сайт использует|продолжая использовать|ми використовуємо|"
     "χρησιμοποιούμε|bu site"},
    {Cue::consent, Reach::any,
     "uses cookies|use cookies|using cookies|cookies to|our cookie|cookie policy|our privacy policy|"
     "privacy policy and|terms of service apply|terms of use and|terms and conditions|and terms of|"
     "our partners store|legitimate interest|personalised ads|personalized ads|verwendet cookies|"
     "cookies und|unsere datenschutzerklärung|datenschutzerklärung|utilise des cookies|"
     "nous et nos partenaires|nosotros y nuestros|noi e i nostri partner|politique de confidentialité|utiliza cookies|política de privacidad|utilizza cookie|privacy policy|"
     "política de privacidade|pliki cookies|plików cookies|polityką prywatności|файлы cookie|"
     "использует cookie|файлов cookie|политикой конфиденциальности|політикою конфіденційності|"
     "χρησιμοποιεί cookies|çerezleri"},
    {Cue::copyright, Reach::whole,
     "all rights reserved|copyright|alle rechte vorbehalten|tous droits réservés|"
     "todos los derechos reservados|tutti i diritti riservati|todos os direitos reservados|"
     "wszelkie prawa zastrzeżone|все права защищены|всі права захищені|版 权 所 有|版 權 所 有|無 断 転 載 禁 止|"
     "جميع الحقوق محفوظة|tüm hakları saklıdır|contact|contact us|about|about us|imprint|sitemap|site map|"
     "careers|jobs|advertise with us|help|faq|support|rss|rss feed|feedback|accessibility|"
     "accessibility statement|press|media kit|licensing|reprints|corrections|help center|help centre|"
     "kontakt|über uns|mediadaten|karriere|hilfe|à propos|qui sommes nous|nous contacter|plan du site|"
     "aide|contacto|quiénes somos|publicidad y|ayuda|mapa del sitio|contatti|chi siamo|lavora con noi|"
     "redazione|contato|quem somos|fale conosco|expediente|over ons|o nas|redakcja|pomoc|mapa strony|"
     "контакты|о нас|о проекте|о компании|редакция|вакансии|карта сайта|рекламодателям|обратная связь|"
     "контакти|про нас|редакція|про проект|επικοινωνία|ταυτότητα|όροι|σχετικά με εμάς|关 于 我 们|联 系 我 们|"
     "网 站 地 图|广 告 服 务|诚 聘 英 才|网 站 声 明|友 情 链 接|加 入 我 们|關 於 我 們|聯 絡 我 們|会 社 概 要|お 問 い 合 わ せ|運 営 会 社|"
     "サ イ ト マ ッ プ|ヘ ル プ|اتصل بنا|من نحن|iletişim|hakkımızda|künye|reklam ver"},
    {Cue::copyright, Reach::start,
     "copyright|all rights reserved|powered by|proudly powered|designed by|developed by|hosted by|"
     "theme by|built with|website by|a member of|published by|registered in|alle rechte|tous droits|"
     "todos los derechos|tutti i diritti|todos os direitos|wszelkie prawa|все права|при использовании|"
     "при цитировании|использование материалов|перепечатка|свидетельство о|учредитель|главный редактор|"
     "сетевое издание|зарегистрировано|любое использование|передрук|при використанні|всі права|版 权|版 權|"
     "copyright c|京 icp|京 公 网|沪 icp|粤 icp|icp|本 网 站|违 法 和 不 良 信 息|互 联 网 新 闻|経 営 許 可|無 断 転 載|جميع الحقوق|"
     "tüm hakları"},
    {Cue::copyright, Reach::any,
     "all rights reserved|may not be published broadcast rewritten|may not be reproduced|"
     "without permission|not be redistributed|without prior written|reproduction in whole|"
     "alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|"
     "prohibida la reproducción|prohibida su reproducción|riproduzione riservata|"
     "tutti i diritti riservati|todos os direitos reservados|wszelkie prawa zastrzeżone|kopiowanie|"
     "все права защищены|при использовании материалов|при перепечатке|ссылка на сайт обязательна|"
     "гиперссылка|активная ссылка|при цитировании|роскомнадзор|свидетельство о регистрации|"
     "мнение редакции|всі права захищені|гіперпосилання|με επιφύλαξη παντός|αναδημοσίευση|απαγορεύεται η|"
     "版 权 所 有|转 载 请 注 明|未 经 授 权|未 经 书 面|不 得 转 载|备 案|举 报 电 话|著 作 権|無 断 転 載|無 断 複 製|جميع الحقوق محفوظة|"
     "tüm hakları saklıdır|izinsiz|kaynak gösterilmeden"},
    {Cue::account, Reach::whole,
     "log in|login|sign in|signin|log out|logout|sign out|register|create account|create an account|"
     "create free account|my account|my profile|account|profile|already a member|already a subscriber|"
     "already have an account|forgot password|forgot your password|remember me|username|password|"
     "email address|forgotten password|edit profile|settings|anmelden|registrieren|einloggen|abmelden|"
     "mein konto|konto|passwort vergessen|se connecter|connexion|mon compte|créer un compte|déconnexion|"
     "mot de passe|iniciar sesión|inicia sesión|regístrate|mi cuenta|contraseña|ingresar|registrarse|"
     "accedi|registrati|il mio account|entrar|cadastre se|minha conta|inloggen|registreren|mijn account|"
     "zaloguj|zaloguj się|zarejestruj się|logowanie|rejestracja|moje konto|войти|вход|регистрация|"
     "зарегистрироваться|личный кабинет|забыли пароль|пароль|увійти|вхід|реєстрація|особистий кабінет|"
     "σύνδεση|είσοδος|登 录|注 册|登 錄|註 冊|登 入|用 户 登 录|免 费 注 册|ロ グ イ ン|新 規 登 録|マ イ ペ ー ジ|تسجيل الدخول|تسجيل|"
     "giriş|giriş yap|kayıt ol|üye girişi|přihlásit|přihlásit se|logga in|logg inn"},
    {Cue::account, Reach::start,
     "already a|already have an|already subscribed|log in|sign in|login to|logged in as|please sign in|"
     "not a member|dont have an account|forgot your|create a free|create an account|new user|"
     "bereits abonnent|bereits registriert|sie sind bereits|déjà abonné|vous êtes abonné|ya eres|"
     "si ya eres|sei già|già abbonato|já é assinante|al abonnee|masz już|уже зарегистрированы|войдите|"
     "вы не авторизованы|авторизуйтесь"},
    {Cue::account, Reach::any,
     "already a subscriber|already a member|log in to your account|sign in to your account|"
     "create a free account|bereits abonnent|ya eres suscriptor|déjà abonné|войдите или зарегистрируйтесь"},
    {Cue::app, Reach::whole,
     "download the app|get the app|download our app|download app|mobile app|mobile apps|apps|app|"
     "app store|google play|get it on google play|download on the app store|open in app|open app|"
     "view in app|app herunterladen|zur app|télécharger lapplication|nos applications|descarga la app|"
     "scarica lapp|baixe o app|pobierz aplikację|скачать приложение|приложение|мобильное приложение|"
     "мобильная версия|мобільний додаток|κατεβάστε την εφαρμογή|下 载 客 户 端|客 户 端 下 载|手 机 版|下 载 app|ア プ リ|"
     "ア プ リ を ダ ウ ン ロ ー ド|حمل التطبيق|uygulamayı indir"},
    {Cue::app, Reach::start,
     "download the|download our|get the app|get our app|install the|install our|open in the|"
     "app herunterladen|laden sie die|téléchargez|descarga|descárgate|scarica|baixe|pobierz|скачайте|"
     "скачать|завантажте|κατεβάστε|下 载|扫 一 扫|扫 描 二 维 码|关 注 微 信|打 开 微 信|حمل"},
    {Cue::app, Reach::any,
     "download the app|download our app|our mobile app|our free app|app store or|app store and|"
     "google play store|on google play|app für ios|notre application|nuestra app|nostra app|nosso app|"
     "naszą aplikację|наше приложение|微 信 扫|扫 描 二 维 码|扫 一 扫|微 信 公 众 号|our app for"},
};
// clang-format on

}  // namespace

std::span<const CuePhrases> phrases_about_site() { return kSitePhrases; }

}  // namespace pressmark::chrome
