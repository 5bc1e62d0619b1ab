/** Names in a text: runs of capitalised words, with the titles before them. */
import { isFirstName } from './first-names.ts';
import { isCapitalised as beginsWithCapital, type Token } from './tokens.ts';

/** Titles stand before a name and are no part of it. */
const titles = new Set(
  `mr mrs ms miss dr sir lord lady sen sens senator senators rep reps representative congressman congresswoman gov govs
governor president vice prime minister secretary chancellor king queen prince princess pope cardinal bishop archbishop rabbi imam
judge justice general gen colonel col major maj captain capt lt lieutenant sgt sergeant adm admiral cmdr commander mayor councilman
councilwoman ambassador attorney speaker chairman chairwoman chair director professor prof rev reverend former ex coach
chief officer spokesman spokeswoman spokesperson republican democrat democratic candidate st hon treasurer sheriff ceo cfo coo
assemblyman assemblywoman commissioner reporter`.split(/\s+/u),
);
const particles = new Set(
  'de del della di da van von der den la le el al bin ibn al- of'.split(' '),
);
/** Capitalised at the beginning of a sentence, and no names. */
const common = new Set(
  `the a an he she they it we i you this that these those his her their its my our your in on at by for from with to of and but or
so yet if when while as after before since because although though what who why how where which one two three four five six seven eight nine ten dozens hundreds thousands some many most
few several both all no not now then there here also even still just only more other another such each every monday tuesday
wednesday thursday friday saturday sunday january february march april may june july august september october november december
according asked earlier later meanwhile however moreover instead critics supporters officials experts people voters polls
republicans democrats americans yes well oh please today yesterday tomorrow last next like even despite during until unless
whether without under over among once again rather nor neither either perhaps maybe thus hence wherever whenever whatever whoever
specifically additionally finally recently similarly indeed`.split(/\s+/u),
);

/** "Lee", and "al-Lee" with its article. */
export const isCapitalised = (token: Token): boolean =>
  beginsWithCapital(token) ||
  (/[-’']/u.test(token.text) && /^(?:al|el|ul|ad|as|an|ar|d|l)[-’']\p{Lu}/u.test(token.text));

const weekday = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/u;
const bare = ({ text }: Token) => text.replace(/[’']s$/u, '').replace(/[’']$/u, '');
const isTitleWord = ({ lower }: Token): boolean => titles.has(lower.replace(/\.$/u, ''));
const isMark = (token: Token | undefined) =>
  token !== undefined && /^["“”‘’'()]$/u.test(token.text);

/** A run of capitalised words. */
export interface NameRun {
  words: string[];
  start: number;
  end: number;
  /** Places in the list of tokens: of its first and its last word. */
  first: number;
  last: number;
  /** What stands before it in the run, in lower case: titles, and what they are titles of. */
  lead: string[];
}

/** "Lindow-born Ann Lee", "President-elect Ann Lee". */
const madeOf = /-(?:born|based|elect|raised|trained|backed|led|designate|general)$/u;

/** Words before a person's first name are what that person is of: "State Ann Lee", "Acme CEO Ann Lee". */
function findPerson(name: readonly Token[], isAfterOf: boolean): number {
  const at = name.findIndex(({ text }) => isFirstName(text));
  if (at < 1 || at > name.length - 2) return 0;
  const before = name.slice(0, at);
  if (before.some(({ text }) => /^\p{Lu}\.?$/u.test(text))) return 0;
  const isOffice = at > 1 || isAfterOf || /^\p{Lu}{2,}/u.test(before[0]?.text ?? '');
  return isOffice && name.length - at <= 3 ? at : 0;
}

/** Words that have a capital within a sentence. */
function listInner(tokens: readonly Token[]): Set<string> {
  const found = new Set<string>();
  for (const [at, token] of tokens.entries()) {
    if (!isCapitalised(token)) continue;
    if (/^\p{Ll}|^,$/u.test(tokens[at - 1]?.text ?? '')) found.add(token.text);
  }
  return found;
}

/**
 * Runs of capitalised words that may be names, titles left out.
 * @param isMention the tokens are words that say who speaks, and begin no sentence
 */
export function listNames(tokens: readonly Token[], isMention = false): NameRun[] {
  const runs: NameRun[] = [];
  let small: Set<string> | null = null;
  let inner: Set<string> | null = null;
  const innerWords = () => {
    inner ??= listInner(tokens);
    return inner;
  };
  const begins = (token: Token) => {
    const before = tokens[tokens.indexOf(token, begin) - 1];
    return !isMention && !(before && /[\p{L}\p{N},;:]$/u.test(before.text));
  };
  /** A word that has a capital because a sentence begins with it: "Leaning on the rail, …". */
  const isOpening = (token: Token) => {
    if (!begins(token)) return false;
    if (innerWords().has(token.text)) return false;
    small ??= new Set(tokens.flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? text : [])));
    return small.has(token.lower) || /(?:ing|ed|ly)$/u.test(token.text);
  };
  let own: Token[] = [];
  let begin = 0;
  const close = () => {
    const isTrailing = (token: Token) => !isCapitalised(token) || weekday.test(token.text);
    while (own.length > 0 && isTrailing(own.at(-1) as Token)) own.pop();
    let title = -1;
    for (const [at, token] of own.entries()) if (isTitleWord(token)) title = at;
    let from = title < own.length - 1 ? title + 1 : 0;
    while (from < own.length && common.has((own[from] as Token).lower)) from++;
    const made = own.findLastIndex(({ lower }) => madeOf.test(lower));
    if (made < own.length - 1 && made >= from) from = made + 1;
    from += findPerson(own.slice(from), /^(?:of|the)$/u.test(tokens[begin - 1]?.lower ?? ''));
    const opening = own[from];
    // "Enter Ann Lee": a sentence's first word, which is no part of a name elsewhere.
    if (opening && own.length - from > 2 && isFirstName(own[from + 1]?.text ?? '')) {
      const isLoose = !isFirstName(opening.text) && opening.text.length > 2;
      if (isLoose && begins(opening) && !innerWords().has(opening.text)) from++;
    }
    const name = own.slice(from);
    const [first] = name;
    const last = name.at(-1);
    if (
      first &&
      last &&
      !name.every(isTitleWord) &&
      (from > 0 || last !== first || !isOpening(first))
    ) {
      runs.push({
        ...{ words: name.map(bare), start: first.start, end: last.start + bare(last).length },
        ...{ first: tokens.indexOf(first, begin), last: tokens.indexOf(last, begin) },
        lead: own.slice(0, from).map(({ lower }) => lower),
      });
    }
    own = [];
  };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    const last = own.at(-1);
    const isNear = last !== undefined && token.start - last.end <= 1;
    const isPossessed = last !== undefined && /[’']s?$/u.test(last.text);
    const next = tokens[at + 1];
    // Ann “Bee” Lee
    const isNickname =
      own.length === 1 &&
      isMark(token) &&
      next !== undefined &&
      isCapitalised(next) &&
      isMark(tokens[at + 2]) &&
      isFirstName(last?.text ?? '') &&
      isCapitalised(tokens[at + 3] ?? token);
    if (isNickname) {
      own.push(tokens[at + 3] as Token);
      at += 3;
      continue;
    }
    const joins =
      particles.has(token.lower) &&
      isNear &&
      next !== undefined &&
      isCapitalised(next) &&
      !isPossessed &&
      token.lower !== 'of';
    if (isCapitalised(token)) {
      if (!isNear || isPossessed) close();
      if (own.length === 0) begin = at;
      own.push(token);
    } else if (joins) own.push(token);
    else close();
  }
  close();
  return runs;
}
