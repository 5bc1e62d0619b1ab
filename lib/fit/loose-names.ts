/**
 * Names that are no mention by themselves: adjectives ("Danish boats"), and names whose context is not
 * there ("the regime"). Where a question fits their sentence they lead to it.
 */
import { buildMatcher } from '../matching/matcher.ts';
import type { Matcher } from '../matching/types.ts';
import type { FitEntity, FitMention } from './types.ts';

interface Span {
  start: number;
  end: number;
}

export class LooseNames {
  readonly #entities: readonly FitEntity[];
  #matcher: Matcher | null = null;

  /** @param entities those that questions have to do with; read when texts are first looked at */
  constructor(entities: readonly FitEntity[]) {
    this.#entities = entities.filter(({ looseNames }) => looseNames.length > 0);
  }

  /** The loose names in a text, in their order, that do not touch any of its mentions. */
  find(text: string, mentions: readonly Span[]): FitMention[] {
    if (this.#entities.length === 0) return [];
    this.#matcher ??= buildMatcher(
      this.#entities.map(({ key, looseNames, notNames }) => {
        return { key, names: looseNames, notNames, contexts: [] };
      }),
    );
    const matcher = this.#matcher;
    const found = matcher.findMentions([text]);
    const isFree = (own: Span) =>
      !mentions.some(({ start, end }) => start < own.end && own.start < end);
    return found.filter(isFree).map(({ start, end, entity }) => {
      return { start, end, entity: matcher.keyOf(entity), isLoose: true };
    });
  }
}
