/**
 * Words that end in a full stop without ending a sentence, by language; lower-cased, the last stop
 * left out. Single letters and letters with stops between them ("U.N.") are told by their form.
 */
export interface Abbreviations {
  /** A name or a noun always follows: titles and the like. */
  before: ReadonlySet<string>;
  /** A number follows, else they are words of their own ("No. 5", "no."). */
  beforeNumber: ReadonlySet<string>;
  /** May also be the last word of a sentence: "Feb.", "Inc.", "etc.". */
  maybeLast: ReadonlySet<string>;
  /**
   * Words that often begin a sentence and seldom stand with a capital inside of one: they tell
   * that "the U.S. The" is an end and "the U.S. Treasury" none.
   */
  starters: ReadonlySet<string>;
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

const english: Abbreviations = {
  before:
    words(`adm brig capt cmdr cdr col cpl cpt dr drs fr gen gens gov govs hon lt ltd-col maj messrs
    mr mrs ms mx pfc pres prof profs pvt rep reps rev rt secy sen sens sgt spc supt st ste sr-lt atty
    amb cllr insp det dep asst vs v viz cf ca approx esp e.g i.e ft mt`),
  beforeNumber: words(
    'no nos art arts sec secs fig figs p pp par para ch vol vols ed chap c op cit lot bk',
  ),
  maybeLast:
    words(`jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    sat sun inc ltd co corp bros jr sr etc al ave blvd rd est dept univ assn hosp hwy
    calif conn fla ill ind mass mich minn miss mont nev okla ore pa tenn tex va vt wash wis ariz ark
    colo ga md neb ph.d a.m p.m`),
  starters:
    words(`the a an he she it they we you i his her its their our my this that these those there
    here in on at by for from with without as if when while where after before since until during
    although though because but and or nor so yet however meanwhile moreover then thus also both each
    every some many most all no not one two three several what who why how which whether earlier later
    still now today yesterday asked instead despite according among even once only such another other
    under over about between through is are was were did do does has have had can could would will`),
};

const french: Abbreviations = {
  before:
    words(`m mm mme mmes mlle dr drs pr prof me mgr st ste sgt cdt col gén gal lt cap av bd boul
    cf ex env éd p.ex c.-à-d rév`),
  beforeNumber: words('n no nos art p pp chap fig vol t al par'),
  maybeLast: words('janv févr avr juil sept oct nov déc etc cie av.j.-c apr'),
  starters:
    words(`le la les un une des l il elle ils elles on nous vous je ce cet cette ces son sa ses
    leur leurs dans en à au aux sur par pour avec sans selon après avant depuis pendant si quand
    lorsque comme mais et ou donc or ni car puis ainsi alors cependant toutefois pourtant plusieurs
    certains tous toutes aucun qui que quoi où pourquoi d' c'est il`),
};

const spanish: Abbreviations = {
  before:
    words(`sr sra sres sras srta dr dra dres d dña da prof profa ing lic arq gral gen cnel col tte
    cap cmdte sgto cabo alm mons fr sto sta s san av avda c ctra p.ej ej cf vs ee aprox`),
  beforeNumber: words('n no núm num nº art arts pág págs p pp cap fig vol t tel'),
  maybeLast: words(
    'ene feb mar abr may jun jul ago sep sept oct nov dic etc ud uds vd uu cía ltda a.c d.c',
  ),
  starters: words(`el la los las un una unos unas lo él ella ellos ellas yo nosotros usted este esta
    estos estas ese esa esos esas su sus en a al de del por para con sin según tras desde hasta
    durante si cuando mientras como pero y o ni aunque porque sino también además entonces así luego
    varios muchos todos cada no qué quién cómo dónde`),
};

const russian: Abbreviations = {
  before:
    words(`ген ген.-м ген.-л полк подп кап лейт серж адм акад проф доц канд инж им ул пр просп пл
    пос дер обл р-н г-н г-жа г-на тов св о гр т.н т.е см ср напр итал англ фр нем лат греч
    зам пом нач гл ред корр сост пер изд`),
  beforeNumber: words('№ ст гл п пп с стр рис табл т тт кн вып д кв корп оп'),
  maybeLast:
    words(`г гг в вв тыс млн млрд трлн руб коп долл чел ч мин сек др пр проч т.д т.п т.к и.о
    янв февр мар апр июн июл авг сент окт нояб дек н.э э`),
  starters: words(`в во на по к ко с со из от до за о об при для без под над между через после перед
    он она оно они мы вы я это этот эта эти тот та те его её ее их наш ваш мой свой и а но или да
    однако также тоже когда если хотя пока как где кто что чтобы почему поэтому потому затем потом
    ранее позже сейчас теперь все всё каждый многие некоторые несколько так там здесь тем не ни`),
};

const turkish: Abbreviations = {
  before:
    words(`dr doç prof yrd av org org.gen korg tümg tuğg tuğa alb yb bnb yzb ütğm tğm asb uzm müh
    öğr gör sn hz st cad sok mah bul apt bkz krş örn yy s`),
  beforeNumber: words('no nr sf s md c'),
  maybeLast: words(
    'vb vs vd oca şub mar nis may haz tem ağu eyl eki kas ara m.ö m.s ltd şti a.ş tic',
  ),
  starters:
    words(`bu şu o bir biz siz ben onlar ve ama ancak fakat çünkü ayrıca ise eğer böylece daha
    sonra önce her bazı birçok tüm bütün hiç ne neden nasıl kim nerede öte yandan buna bunun bunu
    burada orada şimdi bugün dün`),
};

const arabic: Abbreviations = {
  before: words('أ.د م.د د أ م ق.م ص.ب ت ج'),
  beforeNumber: words('ص ع رقم ط'),
  maybeLast: words('إلخ الخ هـ ه م ق.م'),
  starters: words('و في من على إلى هذا هذه ذلك تلك كما لكن وقد وقال وكان'),
};

const byLanguage: ReadonlyMap<string, Abbreviations> = new Map([
  ['ar', arabic],
  ['en', english],
  ['es', spanish],
  ['fr', french],
  ['ru', russian],
  ['tr', turkish],
]);

/**
 * The abbreviations of a language.
 * @param language BCP 47; English for one that has no list
 */
export function abbreviationsOf(language: string): Abbreviations {
  return byLanguage.get(language.split('-')[0] ?? '') ?? english;
}
