import type { EntityCard } from './records.ts';

/** Every region of ISO 3166-1, without those that only a few scientists live in. */
const codes =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

/** English names that the Unicode CLDR does not give, as newspapers use them. */
const furtherNames = [
  ...['Burma', 'Cape Verde', 'Czech Republic', 'Democratic Republic of the Congo', 'East Timor'],
  ...['Hong Kong', 'Ivory Coast', 'Macau', 'Macedonia', 'North Macedonia', 'Palestine'],
  ...['People’s Republic of China', 'Republic of Korea', 'Republic of the Congo', 'Türkiye'],
  ...['Russian Federation', 'Swaziland', 'Turkey', 'United States of America', 'USA', 'Vatican'],
];

const fold = (name: string) => name.normalize('NFC').toLowerCase().replaceAll('’', "'").trim();

const known = new Map<string, ReadonlySet<string>>();
/** Languages whose names are kept: a corpus may make up as many as it likes. */
const mostLanguages = 100;

/** Not every tag of a corpus is one that can be asked for. */
function isSupported(language: string): boolean {
  try {
    return Intl.DisplayNames.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}

/** The names of all countries in a language; of those it has no names of, nothing. */
function namesIn(language: string): ReadonlySet<string> {
  const found = known.get(language);
  if (found) return found;
  if (known.size >= mostLanguages) known.clear();
  const names = new Set(language.startsWith('en') ? furtherNames.map(fold) : []);
  for (const style of isSupported(language) ? (['long', 'short'] as const) : []) {
    const regions = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
    for (const code of codes) {
      const name = regions.of(code);
      if (name !== undefined) names.add(fold(name));
    }
  }
  known.set(language, names);
  return names;
}

/**
 * Whether an entity is a country, told by its labels: one of them is the name that the Unicode
 * CLDR has for a country in that language.
 */
export function isCountry({ kind, label }: Pick<EntityCard, 'kind' | 'label'>): boolean {
  if (kind !== 'place' && kind !== 'organization') return false;
  return Object.entries(label).some(([language, name]) => namesIn(language).has(fold(name)));
}
