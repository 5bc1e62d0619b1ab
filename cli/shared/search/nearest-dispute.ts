import type { Dispute, Statement } from '../../../lib/corpus/records/records.ts';
import { toCandidate } from '../../../lib/ranking/dispute-candidate.ts';
import { rankDisputes } from '../../../lib/ranking/rank-disputes.ts';
import type { WordTable } from '../../../lib/ranking/word-table.ts';
import type { CorpusNames } from './corpus-names.ts';

/** What a sentence is asked about. */
export interface AskedSentence {
  sentence: string;
  /** BCP 47. */
  language: string;
  /** Id of the entity whose card it would be. */
  entity: string;
}

/**
 * The dispute that the card of an entity would put first for a sentence: the same candidates,
 * ranking and threshold; null when none seems to be what the sentence is about.
 */
export function findNearestDispute(
  { sentence, language, entity }: AskedSentence,
  { matcher, idOf, cards }: CorpusNames,
  disputes: readonly Dispute[],
  statements: readonly Statement[],
  table: WordTable,
): Dispute | null {
  const spoken = new Set(
    statements
      .filter(({ speaker }) => speaker === entity)
      .flatMap(({ stances }) => stances.map(({ dispute }) => dispute)),
  );
  const own = disputes.filter(({ id, about }) => about.includes(entity) || spoken.has(id));
  const mentions = matcher.findMentions([sentence]);
  const named = new Set(mentions.map(idOf));
  const nearby = [...named].filter((id) => id !== entity);
  const names = [
    ...mentions.map(({ start, end }) => sentence.slice(start, end)),
    ...[entity, ...nearby].flatMap((id) => Object.values(cards.get(id)?.label ?? {})),
  ];
  const candidates = own.map((dispute) => {
    const taking = statements.filter(({ stances }) =>
      stances.some((stance) => stance.dispute === dispute.id),
    );
    return toCandidate({ dispute, statements: taking });
  });
  const [first] = rankDisputes({ sentence, language, nearby, names }, candidates, table);
  return first?.fits ? (own.find(({ id }) => id === first.id) ?? null) : null;
}
