/**
 * Words that stand on many pages without naming anybody: function words of the name's language
 * (the `stopword` package), and English words that are also names or parts of names.
 */
import stopword from 'stopword';

/** Codes of ISO 639-3, as the package has them, by those of BCP 47. */
// biome-ignore format: a table
const codes: Record<string, string> = {
  af: 'afr', ar: 'ara', bg: 'bul', bn: 'ben', br: 'bre', ca: 'cat', cs: 'ces', da: 'dan',
  de: 'deu', el: 'ell', en: 'eng', eo: 'epo', es: 'spa', et: 'est', eu: 'eus', fa: 'fas',
  fi: 'fin', fr: 'fra', ga: 'gle', gl: 'glg', gu: 'guj', ha: 'hau', he: 'heb', hi: 'hin',
  hr: 'hrv', hu: 'hun', hy: 'hye', id: 'ind', it: 'ita', ja: 'jpn', ko: 'kor', ku: 'kur',
  la: 'lat', lt: 'lit', lv: 'lav', mr: 'mar', ms: 'msa', my: 'mya', nb: 'nob', nl: 'nld',
  no: 'nob', pa: 'panGu', pl: 'pol', pt: 'por', ro: 'ron', ru: 'rus', sk: 'slk', sl: 'slv',
  so: 'som', st: 'sot', sv: 'swe', sw: 'swa', th: 'tha', tl: 'tgl', tr: 'tur', uk: 'ukr',
  ur: 'urd', vi: 'vie', yo: 'yor', zh: 'zho', zu: 'zul',
};

/** Months, trades, nature, things, virtues, verbs and numbers that people, firms and places bear. */
const english = new Set(
  `able abbey access account ace act action active age agency agent aid aim air alarm alert alley
alliance ally alpha amber amen anchor angel answer ant apple april arch arena argument arm army arrow
art ash assembly asset atlas atom august authority autumn baby back bacon badge bag baker ball ban
band bank banner bar barber bark barn baron barrel base basin bass bat bay beach beacon bean bear beat
beauty beaver bee beef bell belt bench berry best beta big bill bird bishop bit bite black blade blaze
block blonde blood bloom blue board boat body bold bolt bomb bond bone book boom boot border boss
bottle bow bowl box boy brace bracket brain branch brand brave bread break brick bride bridge bright
brook brother brown brush buck bud bull bureau burns bus bush business butcher butler butter button
cab cabinet cable cake call camp can candle cane canon canyon cap capital captain car card care
carpenter carry carter case cash castle cat cave cell center central centre chain chair chamber chance
change channel chapel charge charity charm chart chase check chef cherry chess chest chief child china
choice church circle citizen city civil claim clan clark class clay clean clear clerk cliff clinic
clock close cloud club coach coal coalition coast coat cock code coffee coin cold college color colour
column commission committee common commons community company compass congress constitution contact
contract control convention cook cooper copper coral core corn corner corps cotton council country
county couple courage course court cove cover cow craft crane cream creed creek crew cricket crisis
critic crop cross crow crowd crown crystal cub culture cup curry curve cycle dad dale dance dark dart
dash data date dawn day deal dean december deep deer defence defense delta democracy den department
desert design desk diamond dice diet digital direct director disc discovery district dock doctor dog
dollar dolphin dome door dot double dove down dragon drake draw dream dress drink drive drop drum
duck duke dust duty dyer eagle ear early earth east easy echo edge editor egg eight elder election
electric elite ember embassy emerald emperor empire end energy engine english enterprise equal era
error eve even evening event ever exchange executive express eye fable face fact factor factory fair
faith falcon fall fame family fan fancy farm farmer fashion fast father favor favour fear feather
february federal federation fellow fence fern ferry few field fig fight file film fine finger fire
first fish fisher five flag flame flash fleet flint flood floor flora flower fly focus fog folk food
fool foot force ford forest forge form fort forum forward foster foundation fountain four fowler fox
frame frank free freedom french freeze fresh friday friend front frost fruit fuel full fun fund future
gain gale gallery game gang gap garden gardener gas gate gay gem general gentle german ghost giant
gift gin girl give glass globe glory glove go goal goat god gold golden good goose government governor
grace grain grand grant grape graph grass grave gray great green grey grid ground group grove guard
guardian guest guide guild gulf gum gun guy gypsy hail hair half hall ham hammer hand happy harbor
harbour hard hardy hare harmony harp harvest hat haven hawk hay hazel head health heart heat heath
heaven hedge help hemp herald herb hero hide high hill hint history hit hold holder hole holiday
holly holy home honest honey hood hook hop hope horizon horn horse hospital host hot hotel hour house
human hunt hunter hurt ice idea idle image impact independent india industry ink inn institute
institution interest international iris iron island ivory ivy jack jacket jade jail january jasmine
jaw jay jeep jet jewel job join joint joke journal joy judge july jump june junior jury just justice
keen keep key kid kin kind king kingdom kiss kit kitchen kite knife knight knot labor labour lace lad
lady lake lamb lamp lance land lane language lark laser last late laurel law lawn lead leader leaf
league lean leap learn leather left legacy legend legion lemon lens level liberal liberty library life
lift light lily lime limit line link lion lip list little live lock lodge log long loop lord lotus love
low loyal luck lynch machine magic magnet maid mail main major mall man manager manor map maple marble
march marina mark marker market marsh marshal mason mass master match mate matter may maybe mayor
meadow media medium member memory mercury mercy merit message metal meteor metro middle midnight mild
mile military milk mill miller mind mine miner mint mirror miss mission mist model modern moment monday
money monk month moody moon moor moore moral morning moss mother mound mountain mouse mouth move
movement mule museum music myth nail name nation national native nature navy near neat neck needle
nest net network new news next nice night nine noble north nose note novel november number nurse oak
ocean october odd office officer oil old olive one onion only opal open opera option oracle orange
order organ origin orion otter out oval owl owner oxford pace pacific pack page paint painter pair
palace palm pan panel paper parade pardon parish park parker parliament part partner party pass past
path patience patriot pea peace peach peak pearl peer pen penny people pepper perfect petal phoenix
piano pick pier pilgrim pillar pilot pin pine pink pioneer pipe piper pit pitch pitt place plain plan
plane planet plant plate play player plum pocket point polar pole police policy polish pond pony pool
poor pope poppy port porter post pot potter pound power press price pride priest prime prince princess
print prior prison prize problem professor program progress project promise proof prophet public pump
pure purple quarter queen quest question quick quiet rabbit race radio rain rainbow ram ranch range
ranger rapid rare raven ray reach read ready real reason rebel record red reed reef reform region rein
relay republic rescue reserve rest review rhythm rice rich ride ridge rifle right ring rise rising
river road robin rock rod roman room root rope rose round route row royal ruby rule run rush rust sable
saddle safe sage sail saint salmon salt sand sapphire saturday saturn save saxon scale school science
scope scott scout screen sea seal search season seat second secret secretary security see senate senator
senior sense september serpent service seven shade shadow sharp shaw shell shepherd shield shift ship
shore short shot show side sight sign signal silence silver simple singer single sister six skin sky
slate small smart smith smoke snake snow social soft soldier solid solution son song soul sound source
south space spark speaker special spectrum speed spider spirit spoon spot spring square squire staff
stage star start state station steel steam step sterling stone stop storm story strand stream street
strength strong style sugar summer summit sun sunday supreme surge swan sweet swift swing sword symbol
system table tailor talent tank target task taylor tea teacher team temple ten thatcher theatre thing
think thorn three thunder thursday tide tiger time tin today token tomorrow top torch total touch tower
town toy trace track trade train transport treasure treaty tree trend trial tribe tribune trinity
troop troy true trump trust truth tuesday turk turkey turn turner twin two tyler unicorn union unique
unit united unity universal university us valley value van vanguard venture verse veto victor victory
view vine vintage violet virgin virtue vision visit voice volcano vote walk walker wall war ward warden
warm wash watch water wave way weaver web wednesday week well west wheat wheel whig white wild will
wind window wing winter wise wish wolf wonder wood word work worker world wren wright yard year yellow
york young youth zebra zone`.split(/\s+/),
);

const remembered = new Map<string, ReadonlySet<string>>();

function functionWords(language: string): ReadonlySet<string> {
  const primary = language.toLowerCase().split('-', 1)[0] ?? '';
  const known = remembered.get(primary);
  if (known) return known;
  const words = new Set(stopword[codes[primary] ?? ''] ?? []);
  remembered.set(primary, words);
  return words;
}

/**
 * Whether a word stands on many pages in its everyday sense.
 * @param language BCP 47; English words are asked for in any case, since most of the web has them
 */
export function isCommonWord(word: string, language: string): boolean {
  const small = word.toLowerCase();
  return english.has(small) || functionWords('en').has(small) || functionWords(language).has(small);
}
