/**
 * Names that are no mention by themselves: adjectives ("Danish boats"), and names whose context is not
 * there ("the regime"). Where a question fits their sentence they lead to it.
 */
import { buildMatcher } from '../matching/matcher.ts';
import type { NameIndex } from '../matching/name-index.ts';
import type { Matcher } from '../matching/types.ts';
import type { FitEntity, FitMention } from './types.ts';

export class LooseNames {
  readonly #entities: readonly FitEntity[];
  #matcher: Matcher | null = null;

  /** @param entities those that questions have to do with; read when texts are first looked at */
  constructor(entities: readonly FitEntity[]) {
    this.#entities = entities.filter(({ looseNames }) => looseNames.length > 0);
  }

  /** Null where there are no loose names. */
  get index(): NameIndex | null {
    return this.#getMatcher()?.index ?? null;
  }

  #getMatcher(): Matcher | null {
    if (this.#entities.length === 0) return null;
    this.#matcher ??= buildMatcher(
      this.#entities.map(({ key, looseNames, notNames }) => {
        return { key, names: looseNames, notNames, contexts: [] };
      }),
    );
    return this.#matcher;
  }

  /** The loose names in texts, by text and in their order. */
  find(texts: readonly string[]): FitMention[][] {
    const found: FitMention[][] = texts.map(() => []);
    const matcher = this.#getMatcher();
    if (!matcher) return found;
    for (const { text, start, end, entity } of matcher.findMentions(texts)) {
      found[text]?.push({ start, end, entity: matcher.keyOf(entity), isLoose: true });
    }
    return found;
  }
}

/** The mentions of a text, and after them the loose names that touch none of them. */
export function withLoose(
  mentions: readonly FitMention[],
  loose: readonly FitMention[],
): FitMention[] {
  const starts = [...mentions].sort((a, b) => a.start - b.start);
  let at = 0;
  let end = 0;
  const free = loose.filter((own) => {
    // Those that begin before it ends; the farthest end of them tells whether one reaches it.
    while (at < starts.length && (starts[at]?.start ?? 0) < own.end) {
      end = Math.max(end, starts[at]?.end ?? 0);
      at++;
    }
    return end <= own.start;
  });
  return [...mentions, ...free];
}
