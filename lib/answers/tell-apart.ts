/** Which of a reader's corpora could be taken for another by what they call themselves. */
import type { VouchView } from '../messages/views.ts';

/** What a corpus calls itself, and the key that it is signed with. */
export interface Vouched {
  id: string;
  /** Its titles and its publisher's names, in any languages. */
  names: readonly string[];
  /** Of its root key; null for one that came with Gainsay. */
  thumbprint: string | null;
}

/** Longest part of a name that is compared, and shortest that counts where it stands in another. */
const comparedUnits = 80;
const leastPart = 6;
/** Letters in so many that may differ between names that are alike. */
const lettersToADifference = 6;
/** Characters of a thumbprint that a mark has: 72 bits, which nobody tries out. */
const markLength = 12;

/** Letters of other scripts that look like Latin ones, and Latin ones that look like each other. */
const lookAlikes: Readonly<Record<string, string>> = {
  ...{ а: 'a', в: 'b', с: 'c', е: 'e', н: 'h', і: 'l', ј: 'j', к: 'k', м: 'm', о: 'o', р: 'p' },
  ...{ ѕ: 's', т: 't', у: 'y', х: 'x', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h', ӏ: 'l', г: 'r', п: 'n' },
  ...{ α: 'a', β: 'b', ε: 'e', η: 'n', ι: 'l', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u' },
  ...{ χ: 'x', γ: 'y', ω: 'w', ı: 'l', i: 'l', j: 'l', '1': 'l', '0': 'o', '5': 's', ɡ: 'g' },
};

/**
 * What an eye goes by: letters and digits without marks and case, those that look alike as one. Some
 * letters are there to be passed over, such as the fillers of Hangul.
 */
function toSkeleton(name: string): string {
  const folded = name
    .slice(0, 4 * comparedUnits)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '');
  const letters = Array.from(folded, (letter) => lookAlikes[letter] ?? letter);
  return letters.join('').replaceAll('rn', 'm').replaceAll('vv', 'w').slice(0, comparedUnits);
}

/** How many letters have to be put in, left out or replaced. @see Levenshtein (1965) */
function countDifferences(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const next = [at];
    for (let to = 1; to <= other.length; to++) {
      const replaced = (row[to - 1] ?? 0) + Number(one[at - 1] !== other[to - 1]);
      next.push(Math.min(replaced, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

function areAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  if (shorter.length >= leastPart && longer.includes(shorter)) return true;
  const most = Math.floor(longer.length / lettersToADifference);
  return longer.length - shorter.length <= most && countDifferences(one, other) <= most;
}

/** A thumbprint's beginning in groups of four, as the options show the whole of it. */
function markOfKey(thumbprint: string): string {
  return (thumbprint.slice(0, markLength).match(/.{1,4}/gu) ?? []).join(' ');
}

/**
 * Tells of each corpus what no publisher can choose, and whether a reader needs it: where its title
 * or its publisher's name is like one of another corpus, or has no letter at all.
 */
export function tellApart(corpora: readonly Vouched[]): Map<string, VouchView> {
  const skeletons = corpora.map(({ names }) => [...new Set(names.map(toSkeleton))]);
  const isLike = (at: number) =>
    (skeletons[at] ?? []).some(
      (own) =>
        own === '' ||
        skeletons.some((names, other) => other !== at && names.some((each) => areAlike(own, each))),
    );
  return new Map(
    corpora.map(({ id, thumbprint }, at) => [
      id,
      { mark: thumbprint === null ? null : markOfKey(thumbprint), isAlike: isLike(at) },
    ]),
  );
}
