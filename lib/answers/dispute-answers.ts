/** What was said on a question: in all corpora that ask it, as one. */
import type { DisputeDetails } from '../messages/views.ts';
import { type DisputeInCorpus, readDisputeDetails } from './dispute-details.ts';
import type { Generations } from './generations.ts';
import type { Joining } from './joining.ts';
import { mergeDisputeDetails } from './merge-disputes.ts';
import { overviewsOf } from './overviews.ts';
import type { SameEntities } from './same-entities.ts';

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
  { joining, same }: { joining: Joining; same: SameEntities },
): DisputeAnswers {
  const readInCorpus = (key: string, limit: number): Promise<DisputeInCorpus | null> =>
    answerRecord(key, (reader, id, generation) => {
      const overviews = overviewsOf(store, generation);
      return readDisputeDetails(reader, { generation, overviews }, id, limit);
    });

  return {
    async getDisputeDetails(key, limit = Number.POSITIVE_INFINITY) {
      const { disputes, claims } = await joining.groupOf(key);
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
      if (others.length === 0) return first.value.details;
      const details = mergeDisputeDetails(first.value, others, claims, limit);
      const groups = await same.groupSame(details.about.map((entity) => entity.key));
      const once = new Set(groups.map(([entity]) => entity));
      return { ...details, about: details.about.filter((entity) => once.has(entity.key)) };
    },
  };
}
