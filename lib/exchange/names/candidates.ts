import { findRuns, isTitle, type Run } from './find-runs.ts';
import type { LetterCounts } from './letter-counts.ts';
import { nameKey } from './name-key.ts';
import type { Word } from './split-words.ts';

/** A text with its words. */
export interface ReadText {
  text: string;
  words: Word[];
}

/** What may be a name, with how it stands in a feed. */
export interface Candidate {
  words: string[];
  /** How often it is written how; with a suffix behind an apostrophe where one follows. */
  forms: Map<string, number>;
  /** In how many claims it stands with its capitals. */
  claims: number;
  /** How often the same words stand without them. */
  small: number;
  /** How often "in" or the like stands before it, what somebody is, and a suffix behind it. */
  placed: number;
  titled: number;
  suffixed: number;
}

const placeWords = new Set('in near at en à dans nach em na no w we в у во'.split(' '));
/** Words of the longest sequence that is looked for in small letters. */
const mostWords = 5;

function addRun(
  { words, text: form }: Run,
  candidate: Candidate,
  { text, words: all }: ReadText,
): void {
  const first = words[0] as Word;
  const last = words.at(-1) as Word;
  const written = last.hasSuffix ? text.slice(first.start, last.end) : form;
  candidate.forms.set(written, (candidate.forms.get(written) ?? 0) + 1);
  candidate.claims++;
  if (last.hasSuffix) candidate.suffixed++;
  const before = first.isJoined ? all[all.indexOf(first) - 1] : undefined;
  if (before && placeWords.has(before.text.toLowerCase())) candidate.placed++;
  if (before && isTitle(before.text)) candidate.titled++;
}

/** Counts how often the words of candidates stand in small letters, or partly so. */
function countSmall(
  candidates: Map<string, Candidate>,
  words: readonly Word[],
  language: string,
): void {
  for (let at = 0; at < words.length; at++) {
    const own: Word[] = [];
    let key = '';
    for (const word of words.slice(at, at + mostWords)) {
      if (own.length > 0 && !word.isJoined) break;
      own.push(word);
      key = key === '' ? nameKey(word.text, language) : `${key} ${nameKey(word.text, language)}`;
      if (own.every(({ isCapital }) => isCapital)) continue;
      const candidate = candidates.get(key);
      if (!candidate) continue;
      const isSmall = candidate.words.some(
        (text, place) => /^\p{Lu}/u.test(text) && own[place]?.isCapital !== true,
      );
      if (isSmall) candidate.small++;
    }
  }
}

/**
 * Every run of capitals in the claims of a feed, by its key. One whose beginning is not certain is
 * no evidence.
 */
export function gatherCandidates(
  texts: readonly ReadText[],
  counts: LetterCounts,
  language: string,
): Map<string, Candidate> {
  const candidates = new Map<string, Candidate>();
  for (const read of texts) {
    const seen = new Set<string>();
    for (const run of findRuns(read.text, read.words, counts)) {
      const key = nameKey(run.text, language);
      if (run.withFirst !== null || seen.has(key)) continue;
      seen.add(key);
      const candidate = candidates.get(key) ?? {
        words: run.words.map(({ text }) => text),
        forms: new Map(),
        ...{ claims: 0, small: 0, placed: 0, titled: 0, suffixed: 0 },
      };
      candidates.set(key, candidate);
      addRun(run, candidate, read);
    }
  }
  for (const { words } of texts) countSmall(candidates, words, language);
  return candidates;
}
