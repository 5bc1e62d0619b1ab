/**
 * Words of which a claimant is made that is nobody: kinds of people, of writing and of places where
 * everybody writes, with what counts or describes them. Ten languages (en fr de es pt it pl ru uk tr
 * and ar), our own list. Accents and case make no difference; an English, French, Spanish or
 * Portuguese plural's "s" neither.
 */

/** Kinds of people and of writing. */
export const kindsOfNobody = `
user reader people person blogger netizen commenter commentator viewer listener visitor subscriber follower member supporter critic activist protester
demonstrator opponent voter citizen resident public crowd individual anyone somebody someone everyone everybody nobody others expert scientist
doctor researcher journalist politician official celebrity influencer author writer source blog website site page account group forum
post posting message text chat mail email e-mail chain letter meme image photo photograph picture video clip reel film screenshot headline
article story news report rumor rumour claim hoax tweet thread comment caption quote advertisement ad advert flyer flier leaflet poster
media press outlet publication channel newspaper tabloid internet web network net online medium folklore legend tradition hearsay
netizens internauta internaute utilisateur utilisatrice lecteur lectrice personne gens militant opposant manifestant citoyen habitant public
inconnu inconnue rumeur publication message courriel chaîne vidéo photo photographie affiche réseau réseaux site page compte presse média
nutzer nutzerin nutzerinnen user userinnen leser leserin leserinnen leute menschen person personen bürger blogger kritiker anhänger gegner experten
aktivisten politiker journalisten quelle quellen beitrag beiträge post posts nachricht nachrichten kettenbrief gerücht gerüchte bild bilder foto fotos
video videos medien presse netz internet netzwerk netzwerke netzwerken seite seiten webseite webseiten website gruppe gruppen kanal kanäle unbekannt
unbekannte unbekannter konto konten tweet tweets sharepic
usuario usuaria usuários usuario usuária lector lectora leitor gente persona pessoa internautas bloguero blogueiro crítico activista ativista manifestante
ciudadano cidadão fuente fonte publicación publicaciones publicação publicações mensaje mensagem cadena corrente rumor boato bulo imagen imagem foto
fotografía vídeo video red redes rede medios mídia prensa imprensa página sitio site cuenta conta perfil grupo canal desconocido desconocida
desconhecido desconhecida anónimo anônimo autor
utente utenti lettore lettori persone gente cittadini attivisti critici fonte fonti messaggio messaggi catena post pubblicazione immagine immagini
foto video rete media stampa pagina pagine sito siti gruppo gruppi canale ignoto sconosciuto anonimo autori blog
użytkownik użytkownicy użytkowników internauta internauci internautów czytelnik czytelnicy ludzie osoby osoba źródło źródła post posty wpis wpisy
wiadomość wiadomości łańcuszek plotka zdjęcie zdjęcia film filmy wideo media mediów prasa internet internecie sieć sieci strona strony profil profile
grupa grupy kanał nieznany nieznani anonim
пользователь пользователи пользователей юзеры читатель читатели читателей люди человек блогер блогеры активисты критики эксперты политики журналисты
источник источники пост посты публикация публикации сообщение сообщения рассылка слух слухи фото фотография видео ролик картинка мем сми медиа пресса
интернет интернете интернет-пользователи сеть сети сетях соцсети соцсетей соцсетях сайт сайты страница страницы аккаунт группа группы паблик канал каналы
неизвестный неизвестные неизвестно аноним анонимы телеграм-каналы телеграм-канал
користувач користувачі користувачів дописувачі читачі люди людина блогер блогери активісти експерти політики журналісти джерело джерела допис дописи
пост пости публікація публікації повідомлення чутки фото світлина відео мем змі медіа преса інтернет інтернеті мережа мережі мережах соцмережі
соцмереж соцмережах сайт сайти сторінка сторінки група групи канал канали невідомий невідомі невідомо анонім
kullanıcı kullanıcılar kullanıcıları kullanıcısı okur okurlar insanlar kişi kişiler vatandaşlar uzmanlar kaynak kaynaklar paylaşım paylaşımlar
paylaşımları gönderi gönderiler mesaj mesajlar söylenti görsel fotoğraf video videolar medya medyası basın internet ağ ağlar ağları site siteleri sayfa
sayfalar hesap hesaplar hesapları grup kanal bilinmeyen bilinmiyor anonim
مستخدم مستخدمون مستخدمو مستخدمي المستخدمين مستخدمين ناشط ناشطون نشطاء قراء القراء رواد الناس ناس أشخاص شخص مدونون مصدر مصادر منشور منشورات
المنشورات رسالة رسائل إشاعة شائعة شائعات صورة صور فيديو مقطع مقاطع وسائل إعلام الإعلام الصحافة الإنترنت انترنت شبكة شبكات الشبكات موقع مواقع صفحة صفحات حساب
حسابات مجموعة قناة قنوات مجهول مجهولون`;

/** What counts or describes them, and where they are. */
export const wordsAroundNobody = `
multiple various several many some numerous different diverse all most few thousands hundreds millions dozens other another unknown unnamed unidentified
anonymous unattributed unspecified undisclosed unclear viral social popular common widespread online digital fake false misleading satirical satire
n na none null not available applicable general miscellaneous misc etc circulating shared forwarded widely local foreign
plusieurs divers diverses différents différentes nombreux nombreuses certains anonyme sociaux social viral virale multiples
mehrere verschiedene viele einige zahlreiche diverse anonym anonyme soziale sozialen virales virale
varios varias muchos muchas algunos distintos distintas diversos diversas múltiples vários várias muitos diferentes sociales sociais
anónimos desconocidos desconhecidos viralizado
vari varie diversi diverse molti alcuni numerosi anonimi sconosciuti sociali
różni różne wielu liczne niektórzy anonimowy anonimowe anonimowi społecznościowe społecznościowych społecznościowy wiralowy
разные различные многие некоторые многочисленные анонимный анонимные социальные социальных вирусный вирусное
різні численні деякі багато анонімний анонімні соціальні соціальних вірусне
çeşitli birçok bazı çok sayıda farklı sosyal anonim
عدة متعددة متعدد كثير العديد بعض مختلفة مختلف مجهولة اجتماعي اجتماعية الاجتماعي الاجتماعية التواصل متداول متداولة تواصل`;

/** Where everybody writes. As a claimant each means what is posted there. */
export const placesOfNobody = `
facebook twitter x youtube instagram tiktok tik tok whatsapp telegram reddit snapchat linkedin pinterest tumblr 4chan 8chan 8kun parler gab
gettr truth threads wechat weibo line viber vk vkontakte odnoklassniki messenger discord twitch rumble bitchute google bluesky mastodon koo sharechat
вконтакте одноклассники фейсбук фейсбуке фейсбука твиттер твиттере ютуб телеграм телеграме телеграмме телеграм-каналах инстаграм тикток вотсап вайбер
твітер ютюб фейсбуці телеграмі
فيسبوك فيس بوك تويتر يوتيوب انستغرام إنستغرام واتساب واتس آب تيك توك تلغرام تيليغرام إكس`;

/** Words that join these. */
export const joinsOfNobody = `
a an the of on in at by from to and or via with for s
de des du la le les l un une sur dans et d en par à
der die das den des dem im in auf aus von vom und bei über
el los las del en y e por o a os as do da dos das no na nos nas em um uma
il lo gli i di del della dei delle nel nella su sul sui e ed con
w na z i oraz ze do
в на из и от с во по
у в на з із та й і від
ve ile de da
من في على عبر و`;
