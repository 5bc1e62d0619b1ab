/** The grammars of Arabic and Turkish. */
import type { Grammar } from './grammar.ts';
import { plain, stemsOf, words } from './grammar-words.ts';

const ar = stemsOf('ar');
export const arabic: Grammar = {
  ...plain,
  locatives: words('في على إلى قرب من داخل خارج حول شمال جنوب شرق غرب ضد نحو'),
  by: words('قبل يد بواسطة'),
  of: words(''),
  on: words('على ضد'),
  and: words('و أو'),
  or: words('أو'),
  stops: words(
    'في على إلى من عن مع بعد قبل خلال منذ أن إن التي الذي لكن و أو كان كانت لم لا قد هذا هذه ذلك كما ضد سوى إلا فقط وليس',
  ),
  clauses: words('بعد عندما بينما لأن لكن قبل منذ'),
  relatives: words('التي الذي الذين'),
  blaming: ar('مسؤولية اتهام'),
  be: words('كان كانت تم'),
  determiners: words('هذا هذه تلك هؤلاء'),
  thirdPerson: words('هو هي هم إنها إنه إنهم أنها أنه أنهم بأنها بأنه بأنهم'),
  owners: words(''),
  firstPerson: words('نحن'),
  negations: words('لا لم لن ليس ليست ما دون'),
  speech: ar(
    'يرى ترى رأى رأت يعتقد روى يروي تروي أوضح أوضحت شدد شددت حذر حذرت لفت لفتت كرر كررت تكرر اعتبر اعتبرت يعتبر وصف وصفت تصف قالوا يقولون أفادوا نقلت صرحت أضافت قال قالت يقول تقول أعلن أعلنت تعلن أفاد أفادت ذكر ذكرت أكد أكدت يؤكد تؤكد وتؤكد وقالت وقال أضاف أشار صرح زعم زعمت تزعم',
  ),
  critique: ar('أدان أدانت انتقد انتقدت ندد نددت اتهم اتهمت'),
  denial: ar('نفى نفت تنفي ينفي رفض رفضت ترفض اعترف اعترفت أنكر أنكرت'),
  accusing: ar('اتهم اتهمت تتهم يتهم'),
  accusations: ar('اتهام اتهامات تقرير بيان'),
  doing: ar('شنتها شنها نفذتها نفذها ارتكبتها تشنها تنفذها'),
  involving: ar('ضلوع تورط مشاركة دور مسؤولية مسؤولة دليل أدلة'),
  responsibility: ar('مسؤولية مسؤول مسؤولة ضلوع تورط دور ذنب'),
  compounds: words(''),
  toward: words('على ضد مع إلى عن في بين نحو لدى تجاه'),
  companions: words('جانب بجانب جنب كتف'),
  accordingTo: words('بحسب حسب وفق وفقا وبحسب ووفق'),
  deedNouns: ar('عملية حملة تدخل هجوم'),
  adjectivesFollow: true,
  verb: /^س?[يت]\p{L}{3}/u,
  // "bombed", "bombs", "carried it out"; no plural noun ("raids").
  verbBeforeSubject: /^[يت]\p{L}{3}|[^ا]ت$|ت?ها$/u,
  ownEndings: /\p{L}{3}(?:ها|هم|ه)$/u,
  beforeVerb: words('أن إن بأن لا لم لن ما قد كانت كان'),
};

const tr = stemsOf('tr');
export const turkish: Grammar = {
  ...plain,
  locatives: words(''),
  by: words(''),
  of: words(''),
  on: words(''),
  and: words('ve veya ya'),
  or: words('veya ya'),
  stops: words('ve veya ama ancak ile için gibi kadar sonra önce göre olarak bu şu o da de ki ise'),
  clauses: words('çünkü ama ancak'),
  relatives: words(''),
  blaming: tr('sorumluluk suç'),
  be: words(''),
  determiners: words('bu şu o bir'),
  thirdPerson: words('onun onların'),
  owners: words('onun onların'),
  firstPerson: words('bizim biz'),
  negations: words('değil hiç hiçbir yok asla ne'),
  speech: tr(
    'dedi diyor söyledi söylüyor açıkladı bildirdi belirtti belirtiyor duyurdu ifade kaydetti anlattı anlatıyor savundu savunuyor vurguladı hatırlattı aktardı ekledi uyardı yineledi yazdı',
  ),
  critique: tr('kınadı eleştirdi suçladı'),
  denial: tr('yalanladı reddetti kabul doğruladı'),
  accusing: tr('suçladı suçluyor'),
  accusations: tr('suçlama suçlaması iddia iddiası rapor açıklama'),
  doing: tr('düzenlediği yaptığı gerçekleştirdiği tarafından'),
  involving: tr('sorumlu sorumluluk rol katılım kanıt'),
  responsibility: tr('sorumlu sorumluluk sorumluluğu rol rolü suçlu dahli'),
  compounds: words('destekli yanlısı kontrolündeki denetimindeki elindeki'),
  adjectivesFollow: false,
  // Objects, with whom, and where or from where: "Ankara'yı", "Ankara'yla", "Ankara'da", "isyancıları".
  idleEndings: /^(?:[ny]?[ıiuüae]|y?l[ae]|n?[dt][ae](?:n|ki(?:l[ae]r)?)?)$/,
  postpositions: words(
    'ile karşı için gibi hakkında yüzünden nedeniyle üzerinde üzerine kadar konusunda karşısında',
  ),
  accordingToAfter: words('göre'),
  predicateEndings: /^n?[ıiuü]n$/,
  negatedVerb:
    /\p{L}{2}(?:m[ae](?:d[ıi]|y[ae]c|y[ae]n|m[ıi]ş|d[ıi][ğk]|z(?:l[ae]r)?$|s[ıi]n)|m[ıiuü]yor)/u,
  deedNouns: tr('operasyon harekat harekât müdahale'),
  idleNouns: /l[ae]r(?:[ıi](?:n[ıiae])?|[ae])$/,
};
