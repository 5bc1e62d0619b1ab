/** Names in a text, and the fullest form of each. */
import { isCapitalised, type Token } from './tokens.ts';

/** Titles stand before a name and are no part of it. */
const titles = new Set(
  `mr mrs ms miss dr sir lord lady sen sens senator senators rep reps representative congressman congresswoman gov govs
governor president vice prime minister secretary chancellor king queen prince princess pope cardinal bishop archbishop rabbi imam
judge justice general gen colonel col major maj captain capt lt lieutenant sgt sergeant adm admiral cmdr commander mayor councilman
councilwoman ambassador attorney speaker chairman chairwoman chair director professor prof rev reverend former ex coach
chief officer spokesman spokeswoman spokesperson republican democrat democratic candidate st hon treasurer sheriff`.split(
    /\s+/u,
  ),
);
const particles = new Set(
  'de del della di da van von der den la le el al bin ibn al- of'.split(' '),
);
/** Capitalised at the beginning of a sentence, and no names. */
const common = new Set(
  `the a an he she they it we i you this that these those his her their its my our your in on at by for from with to of and but or
so yet if when while as after before since because although though what who why how where which one two three some many most
few several both all no not now then there here also even still just only more other another such each every monday tuesday
wednesday thursday friday saturday sunday january february march april may june july august september october november december
according asked earlier later meanwhile however moreover instead critics supporters officials experts people voters polls
republicans democrats americans yes well oh please today yesterday tomorrow last next`.split(
    /\s+/u,
  ),
);

const bare = ({ text }: Token) => text.replace(/[’']s$/u, '').replace(/[’']$/u, '');
const isTitleWord = ({ lower }: Token): boolean => titles.has(lower.replace(/\.$/u, ''));

/** A run of capitalised words. */
export interface NameRun {
  words: string[];
  start: number;
  end: number;
}

/** Runs of capitalised words that may be names, titles left out. */
export function listNames(tokens: readonly Token[]): NameRun[] {
  const runs: NameRun[] = [];
  let own: Token[] = [];
  const close = () => {
    while (own.length > 0 && !isCapitalised(own.at(-1) as Token)) own.pop();
    let title = -1;
    for (const [at, token] of own.entries()) if (isTitleWord(token)) title = at;
    const name = title < own.length - 1 ? own.slice(title + 1) : own;
    while (name.length > 0 && common.has((name[0] as Token).lower)) name.shift();
    const [first] = name;
    const last = name.at(-1);
    if (first && last && !name.every(isTitleWord)) {
      runs.push({ words: name.map(bare), start: first.start, end: last.start + bare(last).length });
    }
    own = [];
  };
  for (const [at, token] of tokens.entries()) {
    const last = own.at(-1);
    const isNear = last !== undefined && token.start - last.end <= 1;
    const isPossessed = last !== undefined && /[’']s?$/u.test(last.text);
    const next = tokens[at + 1];
    const joins =
      particles.has(token.lower) &&
      isNear &&
      next !== undefined &&
      isCapitalised(next) &&
      !isPossessed &&
      token.lower !== 'of';
    if (isCapitalised(token) && /\p{L}/u.test(token.text)) {
      if (!isNear || isPossessed) close();
      own.push(token);
    } else if (joins) own.push(token);
    else close();
  }
  close();
  return runs;
}

const surnameOf = (words: readonly string[]): string =>
  (words.filter((word) => !/^(?:Jr|Sr|II|III|IV)\.?$/u.test(word)).at(-1) ?? '').toLowerCase();

/** Every name of a text by its last word, so that a surname alone leads to the fullest. */
export class NameBook {
  readonly #fullest = new Map<string, string[]>();

  constructor(runs: readonly NameRun[]) {
    for (const { words } of runs) {
      const key = surnameOf(words);
      const known = this.#fullest.get(key);
      if (words.length <= 4 && (!known || words.length > known.length))
        this.#fullest.set(key, words);
    }
  }

  /** The fullest form of a name, which may be a first or last name alone. */
  fullest(words: readonly string[]): string {
    const known = this.#fullest.get(surnameOf(words));
    if (known && known.length > words.length) return known.join(' ');
    return words.join(' ');
  }
}
