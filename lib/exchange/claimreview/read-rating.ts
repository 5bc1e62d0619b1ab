import type { RatingScale } from '../verdicts/stance-of-verdict.ts';
import { isLdObject, type LdValue } from './ld-value.ts';
import { Properties, type Reading } from './reading.ts';

/** A verdict as the fact-checker gives it. */
export interface Rating {
  /** In the fact-checker's words; null when there is only a number. */
  words: string | null;
  /** The number with its scale, in our words; null when there is none. */
  number: string | null;
  /** The same to be reckoned with; null where an end of the scale is not given. */
  scale: RatingScale | null;
}

const decimal = /^-?\d+(?:[.,]\d+)?$/;

function toScale(value: string, worst: string | null, best: string | null): RatingScale | null {
  const [at, from, to] = [value, worst, best].map((text) =>
    decimal.test(text?.trim() ?? '') ? Number(text?.replace(',', '.')) : Number.NaN,
  );
  const isWhole = [at, from, to].every((number) => Number.isFinite(number));
  return isWhole && from !== to
    ? { value: at as number, worst: from as number, best: to as number }
    : null;
}

function describeNumber(value: string, worst: string | null, best: string | null): string {
  if (worst !== null && best !== null) {
    return `${value} on a scale from ${worst} (worst) to ${best} (best)`;
  }
  if (best !== null) return `${value} on a scale up to ${best} (best)`;
  if (worst !== null) return `${value} on a scale from ${worst} (worst)`;
  return `${value} on a scale that is not given`;
}

/** Reads `reviewRating`: an object, or the words or the number alone. */
export function readRating(at: LdValue | null, reading: Reading): Rating {
  if (!at) return { words: null, number: null, scale: null };
  if (!isLdObject(at.value)) {
    const text = reading.toText(at);
    const isNumber = text !== null && decimal.test(text);
    if (isNumber) return { words: null, number: describeNumber(text, null, null), scale: null };
    return { words: text, number: null, scale: null };
  }
  const properties = new Properties(reading, { ...at, value: at.value });
  const alternate = properties.text('alternateName');
  const name = alternate === null ? properties.text('name') : null;
  const value = properties.text('ratingValue');
  const worst = properties.text('worstRating');
  const best = properties.text('bestRating');
  properties.reportRest();
  const words = alternate ?? name;
  // Some sites write the verdict where its number is due.
  if (value !== null && words === null && !/^-?\d/.test(value))
    return { words: value, number: null, scale: null };
  if (value === null) return { words, number: null, scale: null };
  return { words, number: describeNumber(value, worst, best), scale: toScale(value, worst, best) };
}
