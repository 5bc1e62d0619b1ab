import { isGivenName } from './given-names.ts';

/** Words with a capital that name no person, place or organisation. */

const languages = ['en', 'fr', 'de', 'es', 'pt', 'it', 'pl', 'ru', 'uk', 'tr'];

/** The names of months and weekdays. */
function* listDays(): Generator<string> {
  for (const language of languages) {
    for (const width of ['long', 'short'] as const) {
      const parts = [
        { month: width },
        { day: 'numeric', month: width },
        { weekday: width },
      ] as const;
      const formats = parts.map(
        (part) => new Intl.DateTimeFormat(language, { ...part, timeZone: 'UTC' }),
      );
      for (let at = 0; at < 12; at++) {
        const date = Date.UTC(2001, at, at + 1);
        for (const format of formats) yield* format.format(date).split(/[\d\s.]+|de /);
      }
    }
  }
}

const languageCodes =
  'ar az be bg bn bs ca cs da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km ko ku la lt lv mk mn ms mt my ne nl no pa pl ps pt ro ru sk sl so sq sr sv sw ta th tl tr uk ur uz vi yi zh';

/** Names of languages, which are words for peoples as well: "French", "Arabic", "inglés". */
function* listLanguages(): Generator<string> {
  for (const language of languages) {
    const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
    for (const code of languageCodes.split(' ')) yield names.of(code) ?? '';
  }
}

const toSet = (words: Iterable<string>) =>
  new Set([...words].map((word) => word.toLowerCase()).filter((word) => word.length > 1));

/** Peoples, faiths, camps: they end a name of no body. */
const peoples = toSet(
  `muslim islamic christian catholic protestant hindu sikh buddhist mormon jewish jew quaker amish evangelical democrat democratic republican
liberal conservative communist socialist marxist nazi fascist zionist libertarian westerner european asian african latino latina hispanic
caucasian arab indian native afro roma gypsy inuit swiss dutch danish welsh scots scottish irish british briton thai greek filipino kiwi
african-american afro-american presidential congressional olympic biblical marine satanist`.split(
    /\s+/,
  ),
);

/** Feasts, faiths as such, the net, titles, and abbreviations that are common nouns. */
const others = toSet(
  `christianity islam judaism hinduism buddhism catholicism satanism communism socialism god jesus christ allah satan devil lucifer bible
koran quran torah scripture gospel heaven hell christmas xmas easter ramadan thanksgiving halloween hanukkah diwali kwanzaa santa
valentine earth moon sun north south east west northern southern eastern western northeast northwest southeast southwest midwest
internet web facebook twitter youtube instagram tiktok whatsapp telegram reddit snapchat google wifi wi-fi iphone android photoshop
ok mr mrs ms dr sir madam lord lady jr sr inc ltd corp co llc tv dvd dna rna hiv aids ceo cfo gps atm led ufo suv mri gmo pin usb pdf
pc id iq gdp vip faq diy lgbt lgbtq pm am ad bc ce bce ai it covid covid-19 coronavirus ebola zika flu sars h1n1 vat ngo sms app html
url ip rfid lsd pow mia ptsd ssn mms ied msg bpa gop psa cpr icu emf asap lol omg rip usa-made acronym emt dui fyi sos mlm pcp thc adhd
president presidente président präsident президент prezydent senator congressman congresswoman congressmen governor mayor minister king
queen prince princess pope general colonel captain judge justice secretary chancellor premier representative amendment act bill
constitution congress parliament senate police media press army navy republican administration government`.split(
    /\s+/,
  ),
);
const days = toSet(listDays());
const tongues = toSet(listLanguages());

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const countries = new Set<string>();
for (let one = 65; one <= 90; one++) {
  for (let other = 65; other <= 90; other++) {
    const name = regions.of(String.fromCharCode(one, other));
    if (name) countries.add(name.toLowerCase());
  }
}
/** The first letters of their words, by which words for their people are told. */
const stems = new Set(
  [...countries].flatMap((name) => name.split(/[^\p{L}]+/u)).map((word) => word.slice(0, 4)),
);
const ofPeople = /^\p{L}{3,}(?:an|ese|ish|qi|ni|li|ri|di|ki)$/u;

/** "Americans", "Syrian", "Iraqi", "Muslim", "French": who is of a country, a tongue, a faith or a camp. */
export function isPeople(word: string): boolean {
  return listForms(word).some(
    (form) =>
      peoples.has(form) ||
      tongues.has(form) ||
      (ofPeople.test(form) && stems.has(form.slice(0, 4)) && !countries.has(form)),
  );
}

function listForms(word: string): string[] {
  const form = word.toLowerCase().replace(/\.$/, '');
  return form.endsWith('s') ? [form, form.slice(0, -1)] : [form];
}

/** Days that are kept, at the end of a longer name: "Veterans Day", "Christmas Eve". */
const feasts = toSet([
  'day',
  'eve',
  'week',
  'month',
  'year',
  'years',
  'christmas',
  'easter',
  'год',
  'день',
]);

/** Whether words with capitals are none of a person, a place or an organisation for all that. */
export function isNeverName(words: readonly string[]): boolean {
  const last = words.at(-1) ?? '';
  if (isPeople(last) || days.has(last.toLowerCase())) return true;
  if (words.length > 1) {
    const [first = ''] = words;
    // "Hepatitis A", "Cleveland-area Fox".
    const isLettered = words.length === 2 && /^\p{Lu}$/u.test(last) && !isGivenName(first);
    if (isLettered || words.some((word) => /-\p{Ll}{3,}$/u.test(word))) return true;
    const isAllOfNone = words.every((word) => isPeople(word) || isOther(word));
    return (
      isAllOfNone ||
      feasts.has(last.toLowerCase()) ||
      (days.has(first.toLowerCase()) && words.length < 3)
    );
  }
  // "Internet-circulated", "pro-Trump", "AR-15".
  const parts = last.split(/[-‐‑]/u);
  if (
    parts.length > 1 &&
    parts.some((part) => /^\p{Ll}{4,}$|^\p{N}+$/u.test(part) || isPeople(part) || isOther(part))
  ) {
    return true;
  }
  return isOther(last) || /\p{N}/u.test(last);
}

function isOther(word: string): boolean {
  return listForms(word).some((form) => others.has(form) || days.has(form));
}
