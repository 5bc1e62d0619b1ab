/** Whether a page turns a quotation round: loses or adds a negation, or has another number or name. */
import type { QuotationPart } from './compare-quotation.ts';
import { findNegations, isOppositeForm } from './negations.ts';
import { listNumbers } from './numbers.ts';
import { placeWords } from './quoted-words.ts';

/** What the page has otherwise, with a word on either side. */
export interface Reversal {
  kind: 'negation' | 'number' | 'name';
  recorded: string;
  onPage: string;
}

const wordsOf = (text: string) => placeWords(text).map(({ word }) => word);

/** Words of a quotation in which a page differs, from one stretch in common to the next. */
interface Change {
  recorded: string;
  onPage: string;
  /** Whether it stands where a sentence begins, so that a capital letter tells nothing. */
  isBeginning: boolean;
  /** The words in common on either side. */
  before: string;
  after: string;
}

function listChanges(parts: readonly QuotationPart[], quotation: string): Change[] {
  let cursor = 0;
  return parts.flatMap(({ kind, recorded, onPage }, at) => {
    const start = recorded === '' ? cursor : quotation.indexOf(recorded, cursor);
    cursor = Math.max(cursor, start + recorded.length);
    if (kind === 'same') return [];
    const left = quotation.slice(0, Math.max(0, start)).trimEnd();
    return {
      ...{ recorded, onPage },
      isBeginning: left === '' || /[.!?…:"“«„]$/u.test(left),
      before: parts[at - 1]?.recorded.split(/\s+/u).at(-1) ?? '',
      after: parts[at + 1]?.recorded.split(/\s+/u)[0] ?? '',
    };
  });
}

/** Words that a page turned into their opposite: 1 where the record has the negated form, else -1. */
function weighForms({ recorded, onPage }: Change, language: string): number {
  let sum = 0;
  for (const one of wordsOf(recorded)) {
    const other = wordsOf(onPage).find((word) => isOppositeForm(one, word, language));
    if (other) sum += Math.sign(one.length - other.length) || 1;
  }
  return sum;
}

function findLostNegations(
  changes: readonly Change[],
  parts: readonly QuotationPart[],
  language: string,
): Change[] {
  const count = (pick: (part: QuotationPart) => string) =>
    findNegations(wordsOf(parts.map(pick).join(' ')), language).length;
  const forms = changes.map((change) => weighForms(change, language));
  const balance =
    count(({ recorded }) => recorded) -
    count(({ onPage }) => onPage) +
    forms.reduce((sum, form) => sum + form, 0);
  if (balance === 0) return [];
  return changes.filter(({ recorded, onPage }, at) => {
    const [one, other] = [recorded, onPage].map((text) => findNegations(wordsOf(text), language));
    return forms[at] !== 0 || one?.length !== other?.length;
  });
}

const sameList = (one: readonly string[], other: readonly string[]) =>
  one.toSorted().join(' ') === other.toSorted().join(' ');

function findOtherNumbers(
  changes: readonly Change[],
  parts: readonly QuotationPart[],
  language: string,
): Change[] {
  const all = (pick: (part: QuotationPart) => string) =>
    listNumbers(parts.map(pick).join(' '), language);
  if (
    sameList(
      all(({ recorded }) => recorded),
      all(({ onPage }) => onPage),
    )
  ) {
    return [];
  }
  return changes.filter(({ recorded, onPage }) => {
    const [one, other] = [listNumbers(recorded, language), listNumbers(onPage, language)];
    return one.length > 0 && other.length > 0 && !sameList(one, other);
  });
}

/** Words with a capital letter that are no names. */
const titles = new Set(
  'mr mrs ms dr sir lord lady president minister prime foreign secretary general colonel major captain i the'.split(
    ' ',
  ),
);
const isShortForm = (name: string) => /^(?:\p{Lu}\.?){2,5}$/u.test(name);

function namesOf(text: string): string[] {
  return [...text.matchAll(/(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}'’-]+/gu)]
    .map(([name]) => name.replace(/['’]s$/u, ''))
    .filter((name) => !titles.has(name.toLowerCase()));
}

/** How many letters must be changed to make one word of another, Levenshtein 1966. */
function countEdits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let column = 1; column <= other.length; column++) {
      const change = (row[column - 1] ?? 0) + Number(letter !== other[column - 1]);
      next.push(Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const plainOf = (name: string) => name.normalize('NFD').replace(/\P{L}/gu, '').toLowerCase();

/** Spellings, cases and derivations of one name: "Konashenkov", "Konachenkov"; "Syria", "Syrian". */
function isSpelling(one: string, other: string): boolean {
  const [a, b] = [plainOf(one), plainOf(other)];
  const longer = Math.max(a.length, b.length);
  return a.slice(0, 4) === b.slice(0, 4) || countEdits(a, b) <= Math.max(1, Math.floor(longer / 3));
}

function findOtherNames(
  changes: readonly Change[],
  isSameName: (one: string, other: string) => boolean,
): Change[] {
  return changes.filter(({ recorded, onPage, isBeginning }) => {
    const [one, other] = [namesOf(recorded), namesOf(onPage)];
    if (isBeginning || one.length === 0 || other.length === 0) return false;
    // Short forms stand for names that nothing here knows.
    if (one.some(isShortForm) !== other.some(isShortForm)) return false;
    const isKnown = (a: string) => other.some((b) => isSpelling(a, b));
    return !one.some(isKnown) && !isSameName(one.join(' '), other.join(' '));
  });
}

/**
 * Finds where a page's wording turns a quotation round. Spelling, punctuation, articles, order and
 * other words of the same meaning do not; nor is anything said of languages whose negations are not
 * known, or of names in scripts without capital letters.
 * @param parts of `compareQuotation`
 * @param language of the quotation, BCP 47
 * @param isSameName whether two names are one entity's
 */
export function findReversals(
  quotation: string,
  parts: readonly QuotationPart[],
  language: string,
  isSameName: (one: string, other: string) => boolean = () => false,
): Reversal[] {
  const changes = listChanges(parts, quotation);
  const found = new Map<Change, Reversal['kind']>();
  const note = (kind: Reversal['kind'], list: readonly Change[]) => {
    for (const change of list) if (!found.has(change)) found.set(change, kind);
  };
  note('negation', findLostNegations(changes, parts, language));
  note('number', findOtherNumbers(changes, parts, language));
  note('name', findOtherNames(changes, isSameName));
  return [...found].map(([change, kind]) => {
    const around = (words: string) =>
      [change.before, words, change.after].filter((each) => each !== '').join(' ');
    return { kind, recorded: around(change.recorded), onPage: around(change.onPage) };
  });
}
