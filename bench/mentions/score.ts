/** Precision and recall of what was found against labels. */
import type { Anchor, LabelledText, Trap } from './labelled-texts.ts';

/** A span found; offsets in UTF-16 code units. */
export interface Found {
  entity: string;
  start: number;
  end: number;
}

/** `right` and `wrong` count spans, `met` and `missed` labels. */
export interface Score {
  right: number;
  wrong: number;
  met: number;
  missed: number;
  /** What is wrong or missed, with the words around it. */
  errors: string[];
}

const maxSpan = 60;
const contextUnits = 60;

export const newScore = (): Score => ({ right: 0, wrong: 0, met: 0, missed: 0, errors: [] });

function covers({ entity, start, end }: Found, anchor: Anchor): boolean {
  const { at } = anchor;
  return entity === anchor.entity && start <= at && at < end && end - start <= maxSpan;
}

/** A span of a text with the words around it, on one line. */
export function showSpan(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - contextUnits), start);
  const after = text.slice(end, end + contextUnits);
  return `${before}[${text.slice(start, end)}]${after}`.replaceAll(/\s+/g, ' ');
}

/** Counts what was found in one text, entity by entity. */
export function scoreText(
  { id, text, mentions, optional }: LabelledText,
  found: readonly Found[],
  scores: Map<string, Score>,
): void {
  const scoreOf = (entity: string): Score => {
    const score = scores.get(entity) ?? newScore();
    scores.set(entity, score);
    return score;
  };
  const tell = (kind: string, entity: string, start: number, end: number) =>
    scoreOf(entity).errors.push(`${kind} ${entity} ${id}: ${showSpan(text, start, end)}`);
  for (const span of found) {
    if (mentions.some((anchor) => covers(span, anchor))) scoreOf(span.entity).right++;
    else if (!optional.some((anchor) => covers(span, anchor))) {
      scoreOf(span.entity).wrong++;
      tell('wrong', span.entity, span.start, span.end);
    }
  }
  for (const anchor of mentions) {
    if (found.some((span) => covers(span, anchor))) scoreOf(anchor.entity).met++;
    else {
      scoreOf(anchor.entity).missed++;
      tell('missed', anchor.entity, anchor.at, anchor.at + 1);
    }
  }
}

/** Counts a place that is or is not of an entity; `wrong` is a trap that something fell into. */
export function scoreTrap(trap: Trap, text: string, found: readonly Found[], score: Score): void {
  const { id, entity, at, named } = trap;
  const isFound = found.some((span) => covers(span, trap));
  if (isFound === named) {
    score[named ? 'met' : 'right']++;
    return;
  }
  score[named ? 'missed' : 'wrong']++;
  score.errors.push(
    `${named ? 'missed' : 'fell for'} ${entity} ${id}: ${showSpan(text, at, at + 1)}`,
  );
}

/** All scores in one. */
export function sumScores(scores: Iterable<Score>): Score {
  const total = newScore();
  for (const { right, wrong, met, missed, errors } of scores) {
    total.right += right;
    total.wrong += wrong;
    total.met += met;
    total.missed += missed;
    total.errors.push(...errors);
  }
  return total;
}

const ratio = (part: number, rest: number) =>
  part + rest === 0 ? '     –' : (part / (part + rest)).toFixed(4);

/** One line: precision and recall, and what they are of. */
export function formatScore(name: string, { right, wrong, met, missed }: Score): string {
  return (
    `${name.padEnd(30)} precision ${ratio(right, wrong)} (${wrong} wrong of ${right + wrong})` +
    `  recall ${ratio(met, missed)} (${missed} missed of ${met + missed})`
  );
}
