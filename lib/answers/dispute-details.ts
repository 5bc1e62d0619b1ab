import { answerInWords } from '../algorithms/answer-in-words.ts';
import { chooseLeading } from '../algorithms/choose-leading.ts';
import type { Dispute, Stance, Statement } from '../corpus/records/records.ts';
import {
  type DisputeOverview,
  type HeardSides,
  longDispute,
  overviewStatements,
} from '../lookup/overview.ts';
import type { DisputeDetails } from '../messages/views.ts';
import { heardSides } from '../ranking/dispute-candidate.ts';
import { type Text, toTexts } from '../ranking/words.ts';
import type { Generation } from '../store/schema.ts';
import { findFirstSide, orderAll } from './arrange-statements.ts';
import { readCorpusView } from './corpus-view.ts';
import { readStatements, toDisputeView } from './dispute-view.ts';
import { findFirstDay, listInForce } from './in-force.ts';
import type { Overviews } from './overviews.ts';
import { type PlacedStatement, placeByTime } from './place-by-time.ts';
import type { RecordReader } from './record-reader.ts';

const toText = ({ exact, language }: Statement['quotes'][number]): Text => ({
  text: exact,
  language,
});

/** Of statements by time, the one that leads a stance; null where nobody in force takes it. */
export function findLeading(
  { question }: Dispute,
  placed: readonly PlacedStatement[],
  side: Stance,
): Statement | null {
  const asked = toTexts(question);
  const inForce = orderAll(placed).filter(({ isWithdrawn }) => !isWithdrawn);
  const own = inForce.filter(({ stance }) => stance === side);
  const leading = chooseLeading(own, ({ statement: { speaker, said, quotes } }) => ({
    isNamed: speaker !== null,
    isDated: said !== null,
    isQuoted: answerInWords(asked, quotes.map(toText)),
  }));
  return leading?.statement ?? null;
}

/** How many statements in force take each stance. */
export function countStances(placed: readonly PlacedStatement[]): Record<Stance, number> {
  const stances: Record<Stance, number> = { affirms: 0, denies: 0, qualifies: 0 };
  for (const { stance, isWithdrawn } of placed) if (stance && !isWithdrawn) stances[stance]++;
  return stances;
}

function byStance<Value>(pick: (stance: Stance) => Value): Record<Stance, Value> {
  return {
    affirms: pick('affirms'),
    denies: pick('denies'),
    qualifies: pick('qualifies'),
  };
}

/** What a dispute holds. @param placed its statements by time */
async function toOverview(
  reader: RecordReader,
  dispute: Dispute,
  placed: readonly PlacedStatement[],
): Promise<DisputeOverview> {
  const statements = placed.map(({ statement }) => statement);
  const first = findFirstSide(placed);
  const inForce = placed.filter(({ isWithdrawn }) => !isWithdrawn);
  const speakers = [...new Set(inForce.map(({ statement }) => statement.speaker))];
  const labels = await Promise.all(speakers.map((speaker) => reader.labelOf(speaker)));
  return {
    of: 'dispute',
    id: dispute.id,
    stances: countStances(placed),
    withdrawn: placed.length - inForce.length,
    heard: heardSides({ dispute, statements }),
    speakers: labels.filter((label) => label !== null).length,
    documents: new Set(
      inForce.flatMap(({ statement: { id, source } }) => [
        source,
        ...(reader.alsoPrinted.get(id) ?? []),
      ]),
    ).size,
    first,
    leading: byStance((stance) => findLeading(dispute, placed, stance)?.id ?? null),
    since: byStance((stance) => findFirstDay(placed, stance)),
    inForce: listInForce(orderAll(placed), first),
    statements: statements.slice(0, overviewStatements).map(({ id }) => id),
  };
}

/** A dispute's statements, the earliest first, and what they come to. */
interface ReadDispute {
  overview: DisputeOverview;
  statements: Statement[];
}

/** Reads every statement of a dispute. */
export async function readWhole(reader: RecordReader, dispute: Dispute): Promise<ReadDispute> {
  const placed = await placeByTime(reader, await readStatements(reader, dispute));
  const overview = await toOverview(reader, dispute, placed);
  return { overview, statements: placed.map(({ statement }) => statement) };
}

/** Reads the first statements of a dispute, by its overview where one is kept. */
async function readFirst(
  reader: RecordReader,
  overviews: Overviews,
  dispute: Dispute,
  limit: number,
): Promise<ReadDispute> {
  const isOfOverview = limit <= overviewStatements;
  const overview = isOfOverview ? await overviews.read('dispute', dispute.id) : null;
  if (overview) {
    const first = overview.statements.slice(0, limit);
    const read = await Promise.all(first.map((id) => reader.findOne('statement', id)));
    return { overview, statements: read.filter((statement) => statement !== null) };
  }
  const whole = await readWhole(reader, dispute);
  if (isOfOverview && whole.statements.length > longDispute) overviews.keep(whole.overview);
  return { ...whole, statements: whole.statements.slice(0, limit) };
}

/** A dispute as one corpus has it. */
export interface DisputeInCorpus {
  details: DisputeDetails;
  /** By all of its statements, also those that are not in the details. */
  heard: HeardSides;
}

/**
 * A dispute with its statements; null when the corpus has no such dispute.
 * @param limit most statements, the earliest; all where none is told
 */
export async function readDisputeDetails(
  reader: RecordReader,
  { generation, overviews }: { generation: Generation; overviews: Overviews },
  id: string,
  limit = Number.POSITIVE_INFINITY,
): Promise<DisputeInCorpus | null> {
  const dispute = await reader.findOne('dispute', id);
  if (!dispute) return null;
  const about = dispute.about.map(async (entity) => {
    const label = await reader.labelOf(entity);
    return label && { key: reader.key(entity), label };
  });
  const { overview, statements } = await readFirst(reader, overviews, dispute, limit);
  const { stances, withdrawn, heard, speakers, documents } = overview;
  const twoSided = heard.affirms && heard.denies;
  const details = {
    dispute: { ...(await toDisputeView(reader, { dispute, statements })), twoSided },
    total: { stances, withdrawn, speakers, documents },
    corpora: [await readCorpusView(reader, generation)],
    offers: [],
    about: (await Promise.all(about)).filter((each) => each !== null),
  };
  return { details, heard };
}
