/** Previews of one entity in several corpora as one. */
import { inTurns } from '../algorithms/in-turns.ts';
import type { EntityPreview } from '../messages/preview-views.ts';
import { corpusOfKey } from '../messages/record-key.ts';
import type { CorpusView } from '../messages/views.ts';
import type { Joining } from './joining.ts';
import { chooseEarliest } from './merge-previews.ts';
import { mergeSummaries, takeTurns } from './merge-views.ts';
import { comparePreviews, maxPreviews } from './most-disputed.ts';

/**
 * One entity in several corpora as one: corpora take turns, those first in which a question fits the
 * sentence; where none fits, the most disputed questions of each come first.
 */
export async function mergeEntityPreviews(
  previews: readonly [EntityPreview, ...EntityPreview[]],
  joining: Joining,
): Promise<EntityPreview> {
  const [first, ...rest] = previews;
  const ordered = [...previews].sort((a, b) => Number(b.fits) - Number(a.fits));
  const [leading = first] = ordered;
  const turns = takeTurns(ordered.map(({ disputes }) => disputes));
  const joined = await joining.previews(turns);
  const mostDisputed = () =>
    inTurns(joined.toSorted(comparePreviews), ({ key }) => corpusOfKey(key));
  const disputes = (leading.fits ? joined : mostDisputed()).slice(0, maxPreviews);
  const own: CorpusView[] = previews.flatMap(({ corpora }) => corpora);
  const known = new Set(own.map(({ id }) => id));
  const brought = disputes.flatMap(({ keys }) => keys).map(corpusOfKey);
  const [entity, more] = await Promise.all([
    joining.summary(mergeSummaries([first.entity, ...rest.map((each) => each.entity)])),
    joining.corpora(brought.filter((id) => !known.has(id))),
  ]);
  return {
    ...leading,
    entity,
    corpora: [...own, ...more],
    disputes,
    // One of them that could be compared is enough.
    otherLanguage: previews.every(
      (each) => each.otherLanguage !== null || each.disputes.length === 0,
    )
      ? (previews.find((each) => each.otherLanguage)?.otherLanguage ?? null)
      : null,
    others: {
      count: previews.reduce((sum, { others }) => sum + others.count, 0),
      voice:
        disputes.length > 0 ? null : chooseEarliest(previews.map(({ others }) => others.voice)),
    },
    total: {
      disputes:
        previews.reduce((sum, { total }) => sum + total.disputes, 0) -
        (turns.length - joined.length),
    },
  };
}
