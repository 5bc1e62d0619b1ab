/** Questions that ask the same in nearly the same words, for an editor to look at. */
import type { CorpusRecord } from '../corpus/records/records.ts';
import { unsayClaim } from './claimreview/phrases.ts';
import { foldText } from './make-id.ts';

/** Share of a claim's words, the rarer the heavier, that two must have in common. */
const leastShared = 0.7;
/** Words by which others are looked for, and in how many claims such a word may stand. */
const rareWords = 6;
const mostClaims = 200;

/** Words that turn a claim round. Where only one of two has such a word, they do not ask the same. */
const negations = new Set(
  `not no never none nobody nothing neither nor without cannot isn aren wasn weren don doesn didn won can couldn hasn haven
  ne pas jamais aucun aucune sans non nicht kein keine keinen keiner nie niemals ohne nunca jamás ningún ninguna sin
  não nem nenhum nenhuma sem mai senza niet geen nooit zonder не нет ни без никогда değil yok hiç asla
  لا لم لن ليس ليست بدون ما كلا`.split(/\s+/),
);
/** "can" is one only before an apostrophe, as are the others that end in n. */
const beforeApostrophe = /^(?:isn|aren|wasn|weren|don|doesn|didn|won|can|couldn|hasn|haven)$/;

/** Two questions that may be one. */
export interface NearQuestions {
  /** The one that came first in the records. */
  keep: string;
  join: { id: string; claim: string; likeness: number }[];
  claim: string;
}

interface Claim {
  dispute: string;
  text: string;
  language: string;
  words: Set<string>;
  /** Numbers and words that turn it round: two claims have the same, or are not the same. */
  guards: string;
}

function toClaim(dispute: string, language: string, sentence: string): Claim {
  const text = unsayClaim(sentence);
  const tokens = [...foldText(text).matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(['’]t\b)?/gu)];
  const words = new Set<string>();
  const guards: string[] = [];
  for (const [token, contracted] of tokens) {
    const word = contracted === undefined ? token : token.slice(0, -2);
    const isNegation =
      negations.has(word) && (!beforeApostrophe.test(word) || contracted !== undefined);
    if (isNegation) guards.push('not');
    else if (/\p{N}/u.test(word)) guards.push(word);
    words.add(word);
  }
  return { dispute, text, language, words, guards: guards.sort().join(' ') };
}

/** The claims that affirm a question and were answered by a rated review. */
function listClaims(records: readonly CorpusRecord[]): Claim[] {
  const answered = new Set(
    records.flatMap((record) =>
      record.type === 'statement' && record.rating !== null ? record.answers : [],
    ),
  );
  return records.flatMap((record) => {
    if (record.type !== 'statement' || !answered.has(record.id)) return [];
    const [stance] = record.stances;
    if (stance?.stance !== 'affirms' || record.status.state === 'withdrawn') return [];
    const [first] = Object.entries(record.claim);
    return first ? [toClaim(stance.dispute, ...first)] : [];
  });
}

/** How much two claims have in common, 0 to 1; nothing where numbers or a "not" part them. */
function likenessOf(one: Claim, other: Claim, weightOf: (word: string) => number): number {
  if (one.language !== other.language || one.guards !== other.guards) return 0;
  let common = 0;
  let all = 0;
  for (const word of one.words) {
    const weight = weightOf(word);
    all += weight;
    if (other.words.has(word)) common += weight;
  }
  for (const word of other.words) if (!one.words.has(word)) all += weightOf(word);
  return all === 0 ? 0 : common / all;
}

/**
 * Finds questions whose claims are nearly the same, word for word. Nothing is joined by this: an
 * editor looks at each. Those of different languages are not compared.
 * @returns groups in the order of the records, each question in at most one
 */
export function findNearQuestions(records: readonly CorpusRecord[]): NearQuestions[] {
  const claims = listClaims(records);
  const byWord = new Map<string, number[]>();
  for (const [index, { words }] of claims.entries()) {
    for (const word of words) {
      const list = byWord.get(word);
      if (list) list.push(index);
      else byWord.set(word, [index]);
    }
  }
  const countOf = (word: string) => byWord.get(word)?.length ?? 0;
  const weightOf = (word: string) => Math.log(1 + claims.length / Math.max(1, countOf(word)));
  const groups = new Map<string, NearQuestions>();
  const taken = new Set<string>();
  for (const [index, claim] of claims.entries()) {
    if (taken.has(claim.dispute)) continue;
    const rare = [...claim.words].sort((a, b) => countOf(a) - countOf(b)).slice(0, rareWords);
    const others = new Set(
      rare.flatMap((word) => (countOf(word) <= mostClaims ? (byWord.get(word) ?? []) : [])),
    );
    for (const at of [...others].sort((a, b) => a - b)) {
      const other = claims[at];
      if (!other || at <= index || other.dispute === claim.dispute || taken.has(other.dispute))
        continue;
      if (groups.has(other.dispute)) continue;
      const likeness = likenessOf(claim, other, weightOf);
      if (likeness < leastShared) continue;
      const group = groups.get(claim.dispute) ?? {
        keep: claim.dispute,
        join: [],
        claim: claim.text,
      };
      group.join.push({ id: other.dispute, claim: other.text, likeness });
      groups.set(claim.dispute, group);
      taken.add(other.dispute);
    }
  }
  return [...groups.values()];
}
