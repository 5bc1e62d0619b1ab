/** What was said on a question: in all corpora that ask it, as one. */
import { corpusOfKey } from '../messages/record-key.ts';
import type { DisputeDetails, JoinClaim, OfferView } from '../messages/views.ts';
import { type DisputeInCorpus, readDisputeDetails } from './dispute-details.ts';
import type { Generations } from './generations.ts';
import type { Joining } from './joining.ts';
import { mergeDisputeDetails } from './merge-disputes.ts';
import { overviewsOf } from './overviews.ts';
import type { SameEntities } from './same-entities.ts';
import { type AreTogether, listShown } from './together.ts';

export interface DisputeAnswers {
  /**
   * A dispute with its statements; null when no corpus has it. What is the same question in other
   * corpora stands in it.
   * @param limit most statements, the earliest; all where none is told
   */
  getDisputeDetails(key: string, limit?: number): Promise<DisputeDetails | null>;
}

export function createDisputeAnswers(
  { store, answerRecord }: Generations,
  {
    joining,
    same,
    areTogether,
  }: { joining: Joining; same: SameEntities; areTogether: AreTogether },
): DisputeAnswers {
  const readInCorpus = (key: string, limit: number): Promise<DisputeInCorpus | null> =>
    answerRecord(key, (reader, id, generation) => {
      const overviews = overviewsOf(store, generation);
      return readDisputeDetails(reader, { generation, overviews }, id, limit);
    });

  const readOffers = async (key: string, claims: readonly JoinClaim[]): Promise<OfferView[]> => {
    const own = corpusOfKey(key);
    const corpora = await joining.corpora(claims.flatMap(({ corpus, other }) => [corpus, other]));
    const byId = new Map(corpora.map((corpus) => [corpus.id, corpus]));
    return claims.flatMap((claim) => {
      const corpus = byId.get(claim.corpus === own ? claim.other : claim.corpus);
      return corpus ? [{ corpus, isShown: false, claim }] : [];
    });
  };

  return {
    async getDisputeDetails(key, limit = Number.POSITIVE_INFINITY) {
      const { disputes, claims, offers: offered } = await joining.groupOf(key);
      const read = await Promise.all(
        disputes.map(async ({ key: each, inverted }) => {
          const value = await readInCorpus(each, limit);
          return value ? [{ value, inverted }] : [];
        }),
      );
      const [own, ...joined] = read;
      const [first] = own ?? [];
      if (!first) return null;
      const others = joined.flat();
      const offers = await readOffers(key, offered);
      if (others.length === 0) return { ...first.value.details, offers };
      const merged = mergeDisputeDetails(first.value, others, claims, limit);
      const shown = listShown(merged.corpora, areTogether);
      const details = { ...merged, offers: [...offers, ...shown] };
      const groups = await same.groupSame(details.about.map((entity) => entity.key));
      const once = new Set(groups.map(([entity]) => entity));
      return { ...details, about: details.about.filter((entity) => once.has(entity.key)) };
    },
  };
}
