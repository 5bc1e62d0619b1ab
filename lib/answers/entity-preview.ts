/** What a card shows of an entity: a few questions with one voice of each side, and how much there is. */
import type { Dispute } from '../corpus/records/records.ts';
import type { EntityPreview } from '../messages/preview-views.ts';
import { chooseNear, type Evidence, nothingFits, type Occasion, readTold } from './choose-near.ts';
import { readDisputesOf } from './choose-records.ts';
import { chooseVoice } from './choose-voice.ts';
import { readDisputePreview } from './dispute-preview.ts';
import { readEntityOverviewOf } from './entity-details.ts';
import { maxPreviews } from './most-disputed.ts';
import { findOtherLanguage } from './other-language.ts';
import type { Overviews } from './overviews.ts';
import type { RecordReader } from './record-reader.ts';
import { toStatementView } from './statement-view.ts';

/** What an entity's preview holds beside the entity itself. */
export type PreviewRecords = Omit<EntityPreview, 'entity' | 'corpora'>;

interface Chosen {
  disputes: Dispute[];
  evidence: Evidence;
  total: number;
  /** Ids of its statements outside of questions, and how many there are. */
  others: { ids: string[]; count: number };
}

/** The question that fits and those nearest to its sentence; null where none was told that is there. */
async function chooseFitting(
  reader: RecordReader,
  entity: string,
  occasion: Occasion,
): Promise<Chosen | null> {
  const told = await readTold(reader, occasion.fit);
  if (!told) return null;
  const { disputes, total } = await readDisputesOf(reader, entity);
  const isOwn = disputes.some(({ id }) => id === told.id);
  const chosen = await chooseNear(reader, entity, occasion, told, disputes);
  return { ...chosen, total: total + Number(!isOwn), others: { ids: [], count: 0 } };
}

/** The most disputed questions; of an entity without one its statements. */
async function chooseDisputed(
  reader: RecordReader,
  overviews: Overviews,
  entity: string,
  { context }: Occasion,
): Promise<Chosen> {
  const { mostDisputed, elsewhere, statements, total } = await readEntityOverviewOf(
    reader,
    overviews,
    entity,
  );
  const found = await Promise.all(mostDisputed.map((id) => reader.findOne('dispute', id)));
  const disputes = found.filter((dispute) => dispute !== null);
  return {
    disputes,
    evidence: {
      ...nothingFits,
      otherLanguage: await findOtherLanguage(reader, disputes, context),
    },
    total: total.disputes,
    others: { ids: [...statements, ...elsewhere], count: total.statements },
  };
}

/** One of an entity's own statements. */
async function readOthers(
  reader: RecordReader,
  { ids, count }: Chosen['others'],
): Promise<PreviewRecords['others']> {
  const read = await Promise.all(ids.map((id) => reader.findOne('statement', id)));
  const views = await Promise.all(
    read.flatMap((statement) => (statement ? [toStatementView(reader, statement)] : [])),
  );
  return { count, voice: chooseVoice(views) };
}

/** Reads what a card shows of an entity; of what was said no more than is shown. */
export async function readEntityPreview(
  reader: RecordReader,
  overviews: Overviews,
  entity: string,
  occasion: Occasion,
): Promise<PreviewRecords> {
  const { disputes, evidence, total, others } =
    (await chooseFitting(reader, entity, occasion)) ??
    (await chooseDisputed(reader, overviews, entity, occasion));
  const shown = disputes.slice(0, maxPreviews);
  const none = { count: others.count, voice: null };
  return {
    disputes: await Promise.all(
      shown.map((dispute) => readDisputePreview(reader, overviews, dispute)),
    ),
    ...evidence,
    others: shown.length > 0 ? none : await readOthers(reader, others),
    total: { disputes: total },
  };
}
