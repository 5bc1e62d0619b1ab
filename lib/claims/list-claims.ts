import type { Statement } from '../corpus/records/records.ts';

/** A claim as its corpus words it. */
export interface Claim {
  text: string;
  /** BCP 47; `und` where it is not told. */
  language: string;
}

/** Words that only lead up to what is claimed, which stands in quotation marks to the end: `They say: “…”`. */
const framed = /^[^“„«"「]{0,100}[:：]\s*[“„«"「]\s?(.+?)\s?[”“»"」]\.?$/su;
/** A statement that holds another's words is about them. */
const holdsWords = /[“„«"「].{12,}[”“»"」]/su;

/** Whether a statement only says what it holds of another one, as a review does of a claim. */
function isVerdict({ claim, answers, rating }: Statement): boolean {
  if (answers.length === 0) return false;
  return rating !== null || Object.values(claim).some((text) => holdsWords.test(text));
}

/**
 * What a statement claims, a text for each language, without what its publisher set before the
 * claimant's words; nothing of one that was withdrawn, or that gives a verdict on another.
 */
export function listClaims(statement: Statement): Claim[] {
  if (statement.status.state === 'withdrawn' || isVerdict(statement)) return [];
  return Object.entries(statement.claim).map(([language, text]) => {
    return { text: framed.exec(text)?.[1] ?? text, language };
  });
}
