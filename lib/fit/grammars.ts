import type { Grammar } from './grammar.ts';
import { plain, stemsOf, words } from './grammar-words.ts';
import { arabic, turkish } from './grammars-eastern.ts';

const en = stemsOf('en');
const english: Grammar = {
  ...plain,
  locatives:
    words(`in near at from over to into inside around outside on across through throughout within
    towards toward against between north south east west northern southern eastern western northwest
    northeast southwest southeast off beyond upon onto via under for targeting`),
  by: words('by'),
  of: words('of'),
  on: words('on against at upon'),
  and: words('and or nor plus &'),
  or: words('or'),
  stops:
    words(`in on at by to from with without of for over after before during since until while when where
    as if that which who whom whose than because although though but and or nor so yet into inside near around
    across through against between among amid despite about under is are was were be been being has have had do
    does did will would can could may might must shall should not never also only just still already again then
    there here up down out off what why how it he she they we i you this is said says killed kills kill`),
  clauses:
    words(`after when as while whereas because although though before since until where if but unless
    once whenever despite following amid`),
  relatives: words('which who that whose'),
  be: words('is are was were be been being get gets got getting'),
  blaming: en('blame pin responsibility fault accusation'),
  determiners: words(
    'the a an this these those that some any several many more new each every both all another',
  ),
  thirdPerson: words('its their his her it they he she them him'),
  owners: words('its their his her'),
  firstPerson: words('our we my i us'),
  negations: words('no not never none nothing nobody neither nor cannot without hardly'),
  speech:
    en(`say says said saying tell told report claim note believe think see add state explain announce
    write call describe warn urge ask demand insist stress suggest estimate document monitor know hear fear hope
    show indicate reveal argue publish quote broadcast remark comment recall point conclude testify maintain allege
    assure complain swear swore reiterate concede protest counter find found establish`),
  critique:
    en(`condemn criticise criticize denounce deplore decry slam blast welcome praise support oppose
    investigate probe mourn regret lament protest blame accuse survive flee fear face suffer lose
    lost escape evacuate help treat rescue witness call demand urge want discuss`),
  denial:
    en(`deny denies denied reject refute dismiss admit acknowledge confirm defend justify rule disclaim
    dispute repudiate contest insist`),
  accusing: en(
    'accuse blame charge suspect implicate denounce condemn criticise criticize slam fault',
  ),
  accusations:
    en(`accusation allegation claim charge report statement assertion condemnation criticism
    complaint call demand concern account request accusations`),
  doing:
    en(`carried out conducted launched committed made mounted perpetrated staged waged delivered executed
    performed unleashed undertaken done dropped fired blamed carry led inflicted caused ordered flown attributed
    targeted hit struck killed destroyed bombed shelled attacked`),
  involving:
    en(`involve involvement participate participation part role engage responsible responsibility guilt
    guilty blame complicit complicity suspected accuse accused allege stop halt continue resume begin
    start carry deny admit evidence proof`),
  responsibility: en(
    'responsibility responsible involvement involve role part hand blame guilt guilty fault culprit complicit complicity behind',
  ),
  compounds:
    words(`backed supported allied made built supplied trained brokered held controlled aligned
    affiliated linked funded armed run occupied sponsored owned born based speaking dominated besieged
    ruled friendly majority free populated populated`),
  adjectivesFollow: false,
};

const fr = stemsOf('fr');
const french: Grammar = {
  ...plain,
  locatives: words('en à au aux dans près sur vers contre depuis de entre chez hors sous'),
  by: words('par'),
  of: words('de du des d l la le les'),
  on: words('à sur contre'),
  and: words('et ou ni'),
  or: words('ou'),
  stops:
    words(`en à au aux dans sur par pour avec sans de du des après avant pendant depuis que qui dont où si
    mais ou et donc or ni car est sont était étaient été a ont avait avaient ne pas plus il elle ils elles on nous
    ce cette ces comme lors selon entre contre sous`),
  clauses: words('après quand lorsque alors tandis car mais avant depuis si où puisque'),
  relatives: words('qui que dont'),
  blaming: fr('responsabilité imputer imputé attribuer'),
  be: words('est sont était étaient été être furent fut'),
  determiners: words('le la les un une des l ce cette ces plusieurs'),
  thirdPerson: words('son sa ses leur leurs il elle ils elles'),
  owners: words('son sa ses leur leurs'),
  firstPerson: words('notre nos nous'),
  negations: words('ne n pas jamais aucun aucune rien personne ni sans'),
  speech:
    fr(`dire dit disent déclarer déclaré affirmer affirmé annoncer annoncé indiquer indiqué rapporter rapporté
    estimer estimé expliquer ajouté ajouter préciser précisé souligner souligné selon assurer assure assuré prétendre prétend
    juger raconter relater témoigner soutient plaider marteler répéter insister rappelle avertir prévient prévenu regretter
    s'inquiéter inquiète confier noter observer constater croit croire penser révéler répondre répliquer rétorquer conclure
    commenter signaler écrit écrire trancher jurer souvient ironiser estime`),
  critique: fr(
    'condamner condamné dénoncer dénoncé critiquer critiqué déplorer saluer enquêter accuser accusé',
  ),
  denial: fr(
    'nier nie démentir démenti dément rejeter rejeté réfuter reconnaître reconnu confirmer confirmé défendre',
  ),
  accusing: fr('accuser accusé accuse accusent soupçonner soupçonné reprocher'),
  accusations: fr('accusation allégation rapport déclaration affirmation'),
  doing: fr(
    'mené menée menées menés conduit lancé lancée lancées commis commise effectué effectuée effectuées perpétré perpétrée attribué attribuée bombardé',
  ),
  involving: fr(
    'impliqué implication participation participer rôle responsable responsabilité accusé preuve indice',
  ),
  responsibility: fr(
    'responsable responsabilité implication implique rôle coupable culpabilité complice derrière',
  ),
  compounds: words('soutenu soutenus tenu tenue contrôlé'),
  adjectivesFollow: true,
  articles: words('l la le les'),
  toward: words('avec contre pour à au aux sur chez vers entre envers'),
  companions: words('côtés côté côte coude épaule'),
  accordingTo: words('selon'),
  deedNouns: fr('opération campagne intervention offensive'),
  activeVerb: /(?:é|er|ent|ait|aient)$/,
  verb: /(?:[ei]r|re|ée?s?|ait|[^m]ent)$/,
  beforeVerb: words('ne n pas que seulement avoir être uniquement jamais plus a'),
};

const es = stemsOf('es');
const spanish: Grammar = {
  ...plain,
  locatives: words('en a al cerca sobre hacia contra desde de entre bajo'),
  by: words('por'),
  of: words('de del la el los las'),
  on: words('a sobre contra'),
  and: words('y e o u ni'),
  or: words('o u'),
  stops:
    words(`en a al sobre por para con sin de del tras antes durante desde que quien donde si pero o y ni
    es son era eran fue fueron ha han había habían no más él ella ellos se lo como según entre contra bajo`),
  clauses: words('tras cuando mientras porque pero antes desde si donde aunque'),
  relatives: words('que quien quienes'),
  blaming: es('responsabilidad culpa atribuir'),
  be: words('es son era eran fue fueron sido ser'),
  determiners: words('el la los las un una unos unas este esta estos estas varios'),
  thirdPerson: words('su sus él ella ellos ellas'),
  owners: words('su sus'),
  firstPerson: words('nuestro nuestra nuestros nuestras nosotros'),
  negations: words('no nunca jamás ningún ninguna ninguno nada nadie ni sin'),
  speech:
    es(`decir dijo dicen dice declarar declaró afirmar afirmó anunciar anunció indicar indicó informar informó
    asegurar aseguró explicar añadir añadió señalar señaló según contar cuenta cuentan relatar relató sostener sostiene
    sostuvo alegar alega recalcar recalcó subrayar subrayó repetir repite repitió recordar recuerda recordó zanjar zanjó avisar
    avisó avisa advertir advirtió advierte opinar opina estimar estima calcular calcula creer cree pensar piensa considerar
    considera comentar comentó espetar espetó clamar clama quejarse quejó replicar replicó argumentar argumentó revelar reveló
    publicar publicó manifestar manifestó jurar observar observa precisar precisó`),
  critique: es(
    'condenar condenó denunciar denunció criticar criticó lamentar investigar acusar acusó',
  ),
  denial: es(
    'negar negó niega desmentir desmintió rechazar rechazó refutar reconocer reconoció confirmar confirmó defender insistir insiste insistió',
  ),
  accusing: es('acusar acusó acusa acusan sospechar culpar culpó'),
  accusations: es('acusación denuncia informe declaración afirmación'),
  doing: es(
    'llevado llevada llevados llevadas lanzado lanzada lanzados cometido cometida realizado realizada realizados perpetrado perpetrada atribuido atribuida bombardeado efectuado',
  ),
  involving: es(
    'implicado implicación participación participar papel responsable responsabilidad acusado prueba indicio evidencia',
  ),
  responsibility: es(
    'responsable responsabilidad implicación implicado papel culpable culpa cómplice',
  ),
  compounds: words('respaldado controlado apoyado'),
  adjectivesFollow: true,
  articles: words('la el los las'),
  toward: words('con contra para a al sobre hacia entre ante'),
  companions: words('junto lado codo hombro'),
  accordingTo: words('según'),
  deedNouns: es('operación campaña intervención ofensiva'),
  activeVerb: /(?:ó|aron|ieron|aban?|ado|ando|iendo|[aei]r)$/,
  verb: /\p{L}/u,
  beforeVerb: words(
    'que solo sólo solamente únicamente no nunca ha han había haber está están sigue',
  ),
};

const ru = stemsOf('ru');
const russian: Grammar = {
  ...plain,
  locatives: words('в во на под около у из по над от к до против за через возле близ вокруг'),
  by: words('силами'),
  of: words(''),
  on: words('против на'),
  and: words('и или либо а'),
  or: words('или либо'),
  stops:
    words(`в во на под по к ко с со из от до за о об при для без над между через после перед что который
    которая которые когда если но и или а не ни был была были было быть есть будет он она они мы это как также уже еще
    лишь только исключительно`),
  clauses: words('после когда пока поскольку хотя но если где перед'),
  relatives: words('который которая которые которое которых'),
  blaming: ru('ответственность вина'),
  be: words('был была были было'),
  determiners: words('этот эта эти это тот та те все'),
  thirdPerson: words('его ее её их он она они'),
  owners: words('его ее её их'),
  firstPerson: words('наш наша наши наших нашей мы'),
  negations: words('не ни нет никогда никто ничего никаких без'),
  speech:
    ru(`сказал сказала сообщил сообщила сообщили сообщает говорит говорят утверждает утверждают уверяет заявил заявила заявили заявляет отметил отметила добавил
    подчеркнул объяснил считает рассказал рассказали заверил заверила заверили уверен настаивает настаивают подчеркнула
    подчёркивает пояснил пояснила уточнил уточнила уточняет уточняют напомнил напомнила напоминает предупредил предупредила
    предупреждает посетовал посетовала возмутился возмущались возмущается полагает полагают считают думает пишет пишут передаёт
    передает рассказывает рассказывают доложил констатировал повторил повторяет отрезал отрезали говорил говорила отмечает замечает
    сетует сожалеют доказывает`),
  critique: ru(
    'осудил осудила осудили осуждает раскритиковал обвинил обвинила обвиняет приветствовал расследует',
  ),
  denial: ru(
    'отрицает отрицал опроверг опровергла опровергает отверг отвергла отвергает признал признала подтвердил подтвердила',
  ),
  accusing: ru('обвинил обвинила обвинили обвиняет обвиняют подозревает'),
  accusations: ru('обвинение обвинения заявление доклад сообщение'),
  doing: ru('нанесенный нанесённый совершенный проведенный'),
  involving: ru(
    'причастность причастна участие участвует роль ответственность ответственна доказательство факт улика подтверждение',
  ),
  responsibility: ru(
    'ответственность ответственна ответственен причастность причастна роль вина виноват виновна виновен',
  ),
  compounds: words(''),
  toward: words('с со против для на к по о об между перед'),
  accordingTo: words('словам данным мнению оценке оценкам версии сообщению сообщениям информации'),
  deedNouns: ru('операция кампания вмешательство наступление'),
  // To whom and where something is done: "боевикам".
  idleNouns: /(?:ам|ям|ах|ях)$/,
  adjectivesFollow: true,
  verb: /(?:[иеяюуа]т|л[аои]?|ть)(?:ся|сь)?$/,
  beforeVerb: words('что не только лишь исключительно никогда будет продолжает будут и'),
};

const byLanguage: ReadonlyMap<string, Grammar> = new Map([
  ['ar', arabic],
  ['en', english],
  ['es', spanish],
  ['fr', french],
  ['ru', russian],
  ['tr', turkish],
]);

/** The grammar of a language, by the first subtag of its BCP 47 tag; English for others. */
export function grammarOf(language: string): Grammar {
  return byLanguage.get(language) ?? english;
}
