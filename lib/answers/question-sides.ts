/** Both sides of a question in few words: how many are on each, and who leads it. */
import { readDate } from '../corpus/records/dates.ts';
import type { Dispute, Statement } from '../corpus/records/records.ts';
import { longDispute } from '../lookup/overview.ts';
import type { FoundDispute } from '../messages/found-views.ts';
import type { EntityDetails, QuestionSides, SideSummary, VoiceView } from '../messages/views.ts';
import { findFirstSide } from './arrange-statements.ts';
import { countStances, findLeading, readWhole } from './dispute-details.ts';
import { readStatements } from './dispute-view.ts';
import type { Turned } from './merge-disputes.ts';
import type { Overviews } from './overviews.ts';
import { placeByTime } from './place-by-time.ts';
import type { RecordReader } from './record-reader.ts';

type Bare<Question> = Omit<Question, keyof QuestionSides>;

/** Questions in lists before their sides are told, which is done for those that are shown. */
export type BareFound = Bare<FoundDispute>;
export type BareDetails = Omit<EntityDetails, 'offers'>;

const opposite = { affirms: 'denies', denies: 'affirms' } as const;

async function toVoice(
  reader: RecordReader,
  statement: Statement | null,
): Promise<VoiceView | null> {
  if (!statement || statement.status.state === 'withdrawn') return null;
  const { id, speaker, said, quotes } = statement;
  return {
    statement: reader.key(id),
    speaker: await reader.labelOf(speaker),
    said: said === null ? null : readDate(said),
    isQuoted: quotes.length > 0,
  };
}

/** What sides are told by, wherever it comes from. */
interface Told {
  stances: Record<'affirms' | 'denies' | 'qualifies', number>;
  first: 'affirms' | 'denies';
  leading: Record<'affirms' | 'denies', Statement | null>;
}

async function readTold(
  reader: RecordReader,
  overviews: Overviews,
  dispute: Dispute,
): Promise<Told> {
  const kept = await overviews.read('dispute', dispute.id);
  const find = async (id: string | null) => (id === null ? null : reader.findOne('statement', id));
  if (kept) {
    const { stances, first, leading } = kept;
    const [affirms, denies] = await Promise.all([find(leading.affirms), find(leading.denies)]);
    return { stances, first, leading: { affirms, denies } };
  }
  const placed = await placeByTime(reader, await readStatements(reader, dispute));
  if (placed.length > longDispute) overviews.keep((await readWhole(reader, dispute)).overview);
  return {
    stances: countStances(placed),
    first: findFirstSide(placed),
    leading: {
      affirms: findLeading(dispute, placed, 'affirms'),
      denies: findLeading(dispute, placed, 'denies'),
    },
  };
}

/** The sides of a question as one corpus has it; of a long one by its overview. */
export async function readQuestionSides(
  reader: RecordReader,
  overviews: Overviews,
  dispute: Dispute,
): Promise<QuestionSides> {
  const { stances, first, leading } = await readTold(reader, overviews, dispute);
  const toSide = async (stance: 'affirms' | 'denies'): Promise<SideSummary> => ({
    stance,
    count: stances[stance],
    voice: await toVoice(reader, leading[stance]),
  });
  const sides = await Promise.all([toSide(first), toSide(opposite[first])]);
  return { sides, qualifying: stances.qualifies };
}

/**
 * The sides of one question as several corpora have it together.
 * @param all at least one; the order of the sides is that of the first that has both, else of the first
 */
export function mergeSides(all: readonly [Turned<QuestionSides>, ...Turned<QuestionSides>[]]) {
  const turned = all.map(({ value, inverted }) => ({
    qualifying: value.qualifying,
    sides: value.sides.map((side) => ({
      ...side,
      stance: inverted ? opposite[side.stance] : side.stance,
    })),
  }));
  const isWhole = ({ sides }: (typeof turned)[number]) => sides.every(({ count }) => count > 0);
  const order = (turned.find(isWhole) ?? turned[0])?.sides[0]?.stance ?? 'affirms';
  const merge = (stance: 'affirms' | 'denies'): SideSummary => {
    const own = turned.flatMap(({ sides }) => sides.filter((side) => side.stance === stance));
    return {
      stance,
      count: own.reduce((sum, { count }) => sum + count, 0),
      // The question's own corpus speaks before another that stands with it.
      voice: own.find(({ voice }) => voice !== null)?.voice ?? null,
    };
  };
  const sides: QuestionSides['sides'] = [merge(order), merge(opposite[order])];
  return { sides, qualifying: turned.reduce((sum, { qualifying }) => sum + qualifying, 0) };
}
