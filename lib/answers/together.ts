import type { CorpusView, OfferView } from '../messages/views.ts';

/** Which corpora the reader wants shown together: a pair of ids each, in either order. */
export type TogetherPairs = readonly (readonly [string, string])[];

/** Whether the reader wants two corpora shown together. */
export type AreTogether = (one: string, other: string) => boolean;

/** Those of the corpora of a view that stand there since the reader asked for it. */
export function listShown(corpora: readonly CorpusView[], areTogether: AreTogether): OfferView[] {
  const [own, ...others] = corpora;
  return others
    .filter(({ id }) => own && areTogether(own.id, id))
    .map((corpus) => ({ corpus, isShown: true, claim: null }));
}

/** Ids are URIs, which have no spaces. */
const nameOf = (one: string, other: string) => [one, other].sort().join(' ');

/** @param own the reader's own corpus, which stands with whatever it says that it is about */
export function readTogether(pairs: TogetherPairs, own: string | null = null): AreTogether {
  const known = new Set(pairs.map(([one, other]) => nameOf(one, other)));
  return (one, other) => one === own || other === own || known.has(nameOf(one, other));
}
