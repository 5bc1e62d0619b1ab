/** What is looked for of names, at most: a corpus may hold more, which is left out and told of. */

/** Most entities of one corpus that a name means: the first of them. */
export const mostNamesakes = 16;
/** Most context rules of an entity, and most words that these name together: the first of them. */
export const mostRules = 64;
export const mostRuleWords = 4_096;
/** Most writings of context phrases that fold to the same. */
export const mostPhraseUses = 64;

/** Told of a name that an entity is not looked for by, or of an entity some of whose rules are not kept. */
export type OnLeftOut = (entity: number, name: string | null) => void;
