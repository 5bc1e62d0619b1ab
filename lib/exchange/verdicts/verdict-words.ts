/**
 * What fact-checkers' verdicts are made of, in ten languages (en fr de es pt it pl ru uk tr ar) and
 * a few words of others: our own list. A line is a language, or several that share a word. How a
 * verdict is read with it is in `read-verdict.ts`; docs/exchange.md says which stance each family
 * gives.
 */

/** What a verdict says of a claim. */
export type VerdictFamily =
  | 'false'
  | 'mostly-false'
  | 'true'
  | 'mostly-true'
  | 'mixed'
  | 'misleading'
  | 'satire'
  | 'unproven';

/** Words that turn, weaken or join the verdict beside them, or that say nothing of their own. */
export type VerdictPart =
  | 'not'
  | 'mostly'
  | 'partly'
  | 'perhaps'
  | 'very'
  | 'but'
  | 'that'
  | 'filler';

const families: Record<VerdictFamily, string> = {
  false: `
false, untrue, incorrect, wrong, inaccurate, factually inaccurate, fake, fake news, hoax, death hoax, fabricated, fabrication, made up, invented, lie, bogus, phony, fiction, fictional, myth, debunked, refuted, disproved, disproven, erroneous, scam, fraud, fraudulent, pants on fire, pants fire, falsehood, disinformation, misinformation
altered, digitally altered, doctored, photoshopped, manipulated, deepfake, miscaptioned, misattributed, incorrect attribution, false attribution, wrong attribution, impostor, imposter, forged, forgery, counterfeit, four pinocchios, 4 pinocchios, bottomless pinocchio
faux, fausse, fausses, incorrect, incorrecte, inexact, inexacte, erroné, erronée, mensonge, mensonger, mensongère, canular, intox, infox, inventé, inventée, fabriqué, fabriquée, truqué, truquée, trucage, montage, photomontage, altéré, altérée, falsifié, falsifiée, désinformation, mauvaise attribution, arnaque
falsch, falsche, falscher, falsches, unwahr, unrichtig, unzutreffend, trifft nicht zu, stimmt nicht, frei erfunden, erfunden, falschmeldung, falschnachricht, falschbehauptung, lüge, gelogen, gefälscht, fälschung, manipuliert, widerlegt, desinformation, betrug, fehlerhaft
falso, falsa, falsos, falsas, incorrecto, incorrecta, erróneo, errónea, bulo, mentira, inventado, inventada, fabricado, fabricada, montaje, fotomontaje, trucado, trucada, manipulado, manipulada, alterado, alterada, desinformación, patraña, timo, estafa, noticia falsa
incorreto, incorreta, errado, errada, montagem, fabricada, adulterado, adulterada, desinformação, notícia falsa, pimenta na língua, golpe, fraude
falso, falsa, falsi, false, bufala, errato, errata, sbagliato, scorretto, inventato, inventata, fotomontaggio, manipolato, manipolata, contraffatto, disinformazione, notizia falsa, panzana pazzesca, truffa
fałsz, fałszywe, fałszywy, fałszywa, fałszywka, nieprawda, nieprawdziwe, nieprawdziwy, nieprawdziwa, kłamstwo, zmyślone, zmyślony, zmyślona, przerobione, przerobiona, zmanipulowane, zmanipulowana, oszustwo, dezinformacja, błędne, mistyfikacja
ложь, ложно, ложный, ложная, ложное, фейк, фейковый, фейковая, неправда, неверно, враньё, выдумка, вымысел, подделка, фальшивка, фальшивый, фальшивая, фальсификация, дезинформация, мистификация, утка, не так, не соответствует действительности, опровергнуто, мошенничество
фейк, неправда, брехня, хибно, хибне, неправдиво, неправдиве, вигадка, підробка, фальшивка, дезінформація, не відповідає дійсності, спростовано, шахрайство
yanlış, sahte, uydurma, yalan, montaj, gerçek dışı, dezenformasyon, manipüle edilmiş, kurmaca, dolandırıcılık
خطأ, خطا, خاطئ, خاطئة, كاذب, كاذبة, كذب, كذبة, زائف, زائفة, مزيف, مزيفة, مفبرك, مفبركة, ملفق, ملفقة, فبركة, خرافة, باطل, معلومات مضللة وكاذبة
onwaar, onjuist, hoaks, salah, गलत, असत्य, फर्जी, nepravda, minciună, ψευδές, falskt, falsk, ❌, ✗, ✘`,
  'mostly-false': `
barely true, three pinocchios, 3 pinocchios, pinocchio andante`,
  true: `
true, correct, accurate, factual, fact, confirmed, verified, real, right, genuine, authentic, correct attribution, geppetto checkmark, yes, truth
vrai, vraie, exact, exacte, correcte, juste, avéré, avérée, confirmé, confirmée, vérité, oui, authentique
wahr, richtig, korrekt, stimmt, zutreffend, trifft zu, bestätigt, wahrheit, echt, ja
verdadero, verdadera, verdad, cierto, cierta, correcto, correcta, auténtico, confirmado, sí
verdadeiro, verdadeira, verdade, correto, correta, certo, certa, confirmado, sim
vero, vera, corretto, corretta, giusto, giusta, esatto, confermato, verità
prawda, prawdziwe, prawdziwy, prawdziwa, potwierdzone, zgodne z prawdą, tak
правда, верно, правдивый, достоверно, подтверждено, соответствует действительности, истина, да
правда, правдиво, вірно, достовірно, підтверджено, відповідає дійсності, так
doğru, gerçek, doğrulandı, evet
صحيح, صحيحة, صحيحا, حقيقي, حقيقية, حقيقة, صادق, مؤكد, دقيق, نعم
waar, juist, benar, सच, सही, adevărat, αληθές, sant, ✅, ✔`,
  'mostly-true': `
nearly true, almost true`,
  mixed: `
mixture, mixed, mixed bag, half truth, half truths, partial truth, half right, two pinocchios, 2 pinocchios, one pinocchio, 1 pinocchio, true and false, true or false, partial, mezzo vero
demi vérité, mi vrai mi faux, vrai et faux, vrai ou faux, mitigé, semi vrai
halbwahr, halbwahrheit, teils teils, durchwachsen, gemischt
verdad a medias, verdades a medias, media verdad, medias verdades, mixto
meia verdade, meias verdades, misto
mezza verità, mezze verità, nì, misto, c eri quasi
półprawda, częściowa prawda, pół prawdy
полуправда, наполовину правда, неоднозначно
напівправда, наполовину правда
karma, yarı doğru, yarı gerçek
نصف حقيقة, نصف صحيح, مختلط`,
  misleading: `
misleading, misleading headline, missing context, lacks context, lacking context, needs context, no context, out of context, false context, false connection, misrepresented, misrepresentation, distorted, distortion, distorts the facts, spins the facts, spin, exaggerated, exaggeration, exaggerates, overstated, understated, cherry picking, cherry picked, flawed reasoning, outdated, old news, imprecise, clickbait, manipulation, deceptive
trompeur, trompeuse, manque de contexte, contexte manquant, hors contexte, sorti de son contexte, sortie de son contexte, détourné, détournée, exagéré, exagérée, imprécis, à nuancer, obsolète
irreführend, irreführung, fehlender kontext, kontext fehlt, ohne kontext, falscher kontext, aus dem zusammenhang gerissen, aus dem kontext gerissen, missverständlich, übertrieben, verzerrt, veraltet, ungenau, manipulation
engañoso, engañosa, falta contexto, falta de contexto, sin contexto, fuera de contexto, descontextualizado, descontextualizada, contexto falso, exagerado, exagerada, tergiversado, cuestionable, discutible, apresurado, impreciso, manipulación
enganoso, enganosa, enganador, enganadora, sem contexto, contexto falso, descontextualizada, distorcido, distorcida, não é bem assim, imprecisa, esticado, manipulação, contraditório
fuorviante, fuori contesto, contesto mancante, manca contesto, decontestualizato, esagerato, distorto, ingannevole, manipolazione
manipulacja, wprowadza w błąd, wprowadzające w błąd, brak kontekstu, wyrwane z kontekstu, przesada, nieścisłe, mylące
манипуляция, вводит в заблуждение, вырвано из контекста, без контекста, нет контекста, не хватает контекста, преувеличение, искажение, неточно
маніпуляція, вводить в оману, вирвано з контексту, без контексту, бракує контексту, перебільшення, викривлення, неточно
yanıltıcı, çarpıtma, eksik bağlam, bağlam eksik, bağlamından koparılmış, bağlamdan kopuk, abartı, abartılı, manipülasyon
مضلل, مضللة, تضليل, عنوان مضلل, خارج السياق, خارج سياقه, سياق مفقود, ينقصه السياق, مبالغ فيه, مبالغة, غير دقيق
misleidend, भ्रामक, menyesatkan, sesat`,
  satire: `
satire, satirical, labeled satire, originated as satire, parody, joke, humor, humour, spoof
satirique, parodie, humour, satirisch, scherz
sátira, parodia, paródia, humor, satírico, satira, parodia, scherzo
satyra, parodia, żart, сатира, пародия, шутка, пародія, жарт
hiciv, parodi, mizah, ساخر, ساخرة, سخرية`,
  unproven: `
unproven, not proven, unsupported, unverified, unverifiable, unconfirmed, unsubstantiated, no evidence, insufficient evidence, not enough evidence, lacks evidence, no basis, no proof, baseless, groundless, unfounded, unlikely, inconclusive, disputed, doubtful, unknown, unclear, legend, lost legend, urban legend, rumor, rumour, research in progress, opinion, prediction, inadequate support
non prouvé, non prouvée, non vérifié, invérifiable, sans preuve, sans preuves, aucune preuve, pas de preuve, infondé, infondée, rumeur, non confirmé, douteux, incertain
unbelegt, nicht belegt, unbewiesen, nicht bewiesen, keine belege, ohne beleg, unbestätigt, nicht überprüfbar, gerücht, unklar, zweifelhaft, haltlos
sin pruebas, sin evidencia, sin evidencias, no hay pruebas, no hay evidencia, no probado, no verificable, inchequeable, insostenible, infundado, infundada, rumor, dudoso, sin fundamento
sem provas, sem evidências, não há provas, não há evidências, insustentável, boato, inconclusivo, não comprovado, ainda é cedo para dizer
senza prove, nessuna prova, non verificabile, non dimostrato, non provato, infondato, infondata, dubbio
brak dowodów, nieudowodnione, niepotwierdzone, nieweryfikowalne, bezpodstawne, plotka, wątpliwe
не доказано, недоказано, не подтверждено, нет доказательств, без доказательств, бездоказательно, недостоверно, слух, сомнительно
не доведено, не підтверджено, немає доказів, без доказів, бездоказово, недостовірно, чутка, сумнівно
kanıt yok, kanıtlanmamış, doğrulanmamış, asılsız, şüpheli, belirsiz, söylenti
غير مؤكد, غير مثبت, لا دليل, بلا دليل, دون دليل, لا أساس له, لا أساس لها, إشاعة, شائعة, غير محسوم, رأي`,
};

const parts: Record<VerdictPart, string> = {
  not: `
not, isn t, wasn t, aren t, no, never, nope
pas, non, nicht, kein, keine, nein, não, nie, не, нет, ні, немає, değil, hayır, غير, ليس, ليست, لا, nao`,
  mostly: `
mostly, largely, mainly, predominantly, substantially, primarily, for the most part, rather
plutôt, en grande partie, majoritairement, essentiellement, largement
größtenteils, überwiegend, weitgehend, zum großen teil, großteils, eher
mayormente, mayoritariamente, en su mayoría, en gran parte, en su mayor parte, casi todo
majoritariamente, maioritariamente, em grande parte, na maior parte
per lo più, perlopiù, in gran parte, prevalentemente, in larga parte
w większości, w dużej mierze, w większej części, raczej, głównie
в основном, по большей части, большей частью, преимущественно, скорее, скорее всего
переважно, здебільшого, в основному, скоріше, радше
çoğunlukla, büyük ölçüde, büyük oranda
في معظمه, في معظمها, في الغالب, إلى حد كبير, غالبا, معظمه`,
  partly: `
partly, partially, partial, half, in part, somewhat, semi
partiellement, partiel, partielle, en partie, à moitié, à demi
teilweise, teils, zum teil, halb
parcialmente, parcial, en parte, a medias, em parte, meio
parzialmente, parziale, in parte, a metà, mezzo
częściowo, częściowa, częściowy, częściowe, w części, po części
частично, частичная, отчасти, наполовину, частково, почасти
kısmen, yarı, جزئيا, جزئي, جزئية, نصف`,
  perhaps: `
probably, likely, possibly, maybe, perhaps, apparently, almost, nearly, seemingly, may be, might be, could be
probablement, peut être, presque, sans doute, wahrscheinlich, vermutlich, vielleicht, fast, möglicherweise
probablemente, posiblemente, quizás, tal vez, casi, provavelmente, talvez, quase
probabilmente, forse, quasi, prawdopodobnie, może, prawie
вероятно, возможно, почти, ймовірно, можливо, майже
muhtemelen, belki, neredeyse, ربما, على الأرجح, قد`,
  very: `
totally, completely, entirely, absolutely, wholly, fully, exactly, quite, 100, just, simply, utterly, blatantly, demonstrably, factually, always, all, very, outright, strictly
totalement, complètement, entièrement, absolument, tout à fait, vraiment, toujours
völlig, vollständig, komplett, ganz, gänzlich, absolut
totalmente, completamente, absolutamente, del todo, enteramente, rotundamente, inteiramente
del tutto, assolutamente, completamente, całkowicie, zupełnie, w pełni
полностью, совершенно, абсолютно, совсем, вполне, повністю, цілком, абсолютно
tamamen, tümüyle, tam, bütünüyle, تماما, بالكامل, كليا`,
  but: `
but, however, though, although, yet, except, mais, cependant, toutefois, aber, jedoch, allerdings, pero, aunque, sin embargo, mas, porém, ma, però, ale, jednak, но, однако, але, однак, ama, fakat, ancak, لكن, ولكن, إلا`,
  that: 'that, que, qu, dass, daß, che, что, що, że, أن, ان, بأن',
  filler: `
a, an, the, this, these, is, it, its, s, was, are, were, and, or, of, on, by, to, as, claim, claims, statement, statements, verdict, rating, rated, ruling, conclusion, our, we, rate, fact check, check, news, story, post, video, photo, image, picture, quote, quotation, content, headline, information, article, report, text, message, account, letter, document, tweet, alert
le, la, les, l, un, une, c, ce, cette, est, d, de, du, n, ne, sont, et, affirmation, verdict, citation, information, nouvelle, vidéo, photo, contenu, conclusion
der, die, das, des, den, dies, diese, dieser, dieses, ein, eine, es, ist, sind, und, behauptung, aussage, bewertung, urteil, fazit, zitat, bild, foto, nachricht, meldung
el, los, las, una, uno, es, son, esta, este, esto, y, lo, afirmación, veredicto, conclusión, cita, imagen, noticia, información, contenido, mensaje, publicación
o, os, as, um, uma, é, são, isso, isto, e, afirmação, conclusão, imagem, notícia, informação, conteúdo, foto, vídeo
il, i, gli, è, sono, questa, questo, ed, affermazione, dichiarazione, verdetto, notizia, immagine
to, jest, są, i, ta, ten, twierdzenie, stwierdzenie, werdykt, ocena, wniosek, informacja, zdjęcie, wypowiedź, nagranie
это, эта, этот, и, утверждение, заявление, вердикт, вывод, новость, информация, фото, видео, цитата
це, ця, цей, є, та, твердження, висновок, новина, інформація, відео
bu, bir, ve, iddia, haber, görüntü, fotoğraf, bilgi, sonuç, içerik
هذا, هذه, و, هو, هي, ادعاء, الادعاء, خبر, الخبر, صورة, الصورة, فيديو, محتوى, التقييم, النتيجة, معلومات, بشكل`,
};

/** Every word or phrase of a table with what it is, apart by commas. */
function* listWords<Kind extends string>(table: Record<Kind, string>): Generator<[string, Kind]> {
  for (const kind of Object.keys(table) as Kind[]) {
    for (const word of table[kind].split(/[,\n]/)) {
      if (word.trim() !== '') yield [word.trim(), kind];
    }
  }
}

/** Every word and phrase of the table; one that means two things is there with each. */
export const verdictWords: readonly (readonly [string, VerdictFamily | VerdictPart])[] = [
  ...listWords(parts),
  ...listWords(families),
];
