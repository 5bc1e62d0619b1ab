import type { Place, Problem } from '../../corpus/records/problem.ts';

/** Verdicts that are named in the message. */
const mostShown = 8;

/** Verdicts whose words were not understood, with how many reviews have each. */
export class UnknownVerdicts {
  readonly #counts = new Map<string, number>();
  #reviews = 0;
  #place: Place | null = null;

  /** @param words the verdict; null for a review without words */
  add(words: string | null, isKnown: boolean, place: Place): void {
    if (words === null) return;
    this.#reviews++;
    if (isKnown) return;
    this.#place ??= place;
    this.#counts.set(words, (this.#counts.get(words) ?? 0) + 1);
  }

  /** `verdict-unknown`, a warning for all of them; none where every verdict was understood. */
  report(): Problem[] {
    if (!this.#place) return [];
    const counts = [...this.#counts].sort(([, one], [, other]) => other - one);
    const unknown = counts.reduce((sum, [, count]) => sum + count, 0);
    const shown = counts
      .slice(0, mostShown)
      .map(([words, count]) => `${JSON.stringify(words.slice(0, 60))} (${count})`);
    const rest = counts.length > mostShown ? ` and ${counts.length - mostShown} others` : '';
    const message = `Of ${this.#reviews} verdicts in words ${unknown} are none that we know, and stand as "qualifies": ${shown.join(', ')}${rest}. Where one says yes or no, list it in a file for --verdicts.`;
    return [{ ...this.#place, code: 'verdict-unknown', severity: 'warning', message }];
  }
}
