import { foldVerdict } from './fold-verdict.ts';
import { type VerdictFamily, type VerdictPart, verdictWords } from './verdict-words.ts';

type Sign = VerdictFamily | VerdictPart;

const signs = new Map<string, Sign>();
let mostWords = 1;
for (const [word, sign] of verdictWords) {
  const folded = foldVerdict(word);
  signs.set(folded, sign);
  mostWords = Math.max(mostWords, folded.split(' ').length);
}

const partSigns = new Set<Sign>([
  'not',
  'mostly',
  'partly',
  'perhaps',
  'very',
  'but',
  'that',
  'filler',
]);
const isFamily = (sign: Sign): sign is VerdictFamily => !partSigns.has(sign);

/** The words of a clause as signs, the longest phrases first; null for a word that is not known. */
function readSigns(clause: string): (Sign | null)[] {
  const words = clause.split(' ').filter((word) => word !== '');
  const found: (Sign | null)[] = [];
  for (let at = 0; at < words.length; ) {
    let length = Math.min(mostWords, words.length - at);
    while (length > 1 && !signs.has(words.slice(at, at + length).join(' '))) length--;
    found.push(signs.get(words.slice(at, at + length).join(' ')) ?? null);
    at += length;
  }
  return found;
}

/** A verdict with the words before it, or right behind it, that turn or weaken it. */
function apply(ops: readonly Sign[], family: VerdictFamily): VerdictFamily {
  if (ops.includes('perhaps')) return 'unproven';
  if (ops.includes('partly')) return 'mixed';
  const isYes = family === 'true' || family === 'mostly-true';
  const isNo = family === 'false' || family === 'mostly-false';
  if (ops.includes('not')) {
    // "Not quite true" and "not false" are neither yes nor no.
    const isWhole = isYes && !ops.includes('very') && ops.at(-1) !== 'mostly';
    return isWhole ? 'false' : 'mixed';
  }
  if (ops.includes('mostly') && (isYes || isNo)) return isYes ? 'mostly-true' : 'mostly-false';
  return family;
}

interface Clause {
  families: VerdictFamily[];
  /** Words that are not known stand in it. */
  isOpen: boolean;
  hasBut: boolean;
}

function readClause(text: string): Clause {
  const clause: Clause = { families: [], isOpen: false, hasBut: false };
  const list = readSigns(text);
  clause.hasBut = list.includes('but');
  let ops: Sign[] = [];
  let applied: Sign[] = [];
  for (const sign of list) {
    // "It is false that …": what follows is the claim.
    if (sign === 'that' && (clause.families.length > 0 || ops.includes('not'))) break;
    if (sign === null) clause.isOpen = true;
    else if (isFamily(sign)) {
      clause.families.push(apply(ops, sign));
      applied = ops;
      ops = [];
    } else if (sign !== 'filler' && sign !== 'that' && sign !== 'but') ops.push(sign);
  }
  if (ops.length > 0 && clause.families.length > 0) {
    const last = clause.families.pop() as VerdictFamily;
    // "Doğru değil": in some languages they stand behind it.
    clause.families.push(apply([...applied.filter((op) => op === 'very'), ...ops], last));
  } else if (ops.length > 0 && ops.every((op) => op === 'not' || op === 'very')) {
    // "No." alone.
    if (ops.includes('not')) clause.families.push('false');
  } else if (ops.length > 0) clause.isOpen = true;
  return clause;
}

/** Several verdicts in one: what is both, or less than either, is mixed. */
function combine(families: readonly VerdictFamily[]): VerdictFamily | null {
  const [first] = families;
  if (first === undefined) return null;
  const has = (...wanted: VerdictFamily[]) => families.some((family) => wanted.includes(family));
  const isYes = has('true', 'mostly-true');
  const isNo = has('false', 'mostly-false');
  if (has('mixed') || (isYes && isNo)) return 'mixed';
  if (isYes && has('misleading', 'satire', 'unproven')) return 'mixed';
  if (isNo && has('unproven')) return 'mixed';
  if (isNo) return has('false') ? 'false' : 'mostly-false';
  if (isYes) return has('mostly-true') ? 'mostly-true' : 'true';
  return first;
}

/**
 * What a verdict's words say of the claim: "MOSTLY FALSE!", "Falso – montaje", "This is not true".
 * The words that come first count, with what other clauses add to them; prose behind them is let be.
 * @param text in the fact-checker's words
 * @returns null for words that are not understood
 */
export function readVerdict(text: string): VerdictFamily | null {
  const folded = foldVerdict(text);
  if (folded.includes('?')) return null;
  const isOnlyLast = (at: number, all: readonly Clause[]) =>
    at === all.length - 1 && folded.split(':').length === all.length;
  const clauses = folded
    .split(/[:;,./|()!]+/)
    .map((clause) => readClause(clause))
    .filter(({ families, isOpen, hasBut }) => families.length > 0 || isOpen || hasBut);
  const head = clauses.findIndex(({ families, isOpen }) => families.length > 0 && !isOpen);
  // "Viral video: false" has its verdict at its end; other words before a verdict may turn it.
  if (head === -1 || (head > 0 && !isOnlyLast(head, clauses))) return null;
  const known = clauses.slice(head).filter(({ isOpen }) => !isOpen);
  const family = combine(known.flatMap(({ families }) => families));
  const isTurned = clauses.some(({ hasBut, isOpen }, at) => hasBut && (isOpen || at > head));
  return isTurned && family !== null ? combine([family, 'mixed']) : family;
}
