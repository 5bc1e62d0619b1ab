/** A question with its counts and one voice of each side: for cards and lists. */
import type { Dispute, Stance } from '../corpus/records/records.ts';
import { type DisputeOverview, longDispute } from '../lookup/overview.ts';
import type { DisputePreview, OnlyVoices, SidePreview } from '../messages/preview-views.ts';
import { readWhole } from './dispute-details.ts';
import type { Overviews } from './overviews.ts';
import type { RecordReader } from './record-reader.ts';
import { toStatementView } from './statement-view.ts';

async function readOverview(
  reader: RecordReader,
  overviews: Overviews,
  dispute: Dispute,
): Promise<DisputeOverview> {
  const kept = await overviews.read('dispute', dispute.id);
  if (kept) return kept;
  const { overview, statements } = await readWhole(reader, dispute);
  if (statements.length > longDispute) overviews.keep(overview);
  return overview;
}

async function toOnlyVoices(
  reader: RecordReader,
  only: DisputeOverview['inForce'],
): Promise<OnlyVoices | null> {
  if (!only) return null;
  const labels = await Promise.all(only.first.map((id) => reader.labelOf(id)));
  const named = labels.filter((label) => label !== null);
  return named.length < labels.length ? null : { named, count: only.count };
}

/** Reads a question's counts and the statements that stand for its sides, and no others where its overview is kept. */
export async function readDisputePreview(
  reader: RecordReader,
  overviews: Overviews,
  dispute: Dispute,
): Promise<DisputePreview> {
  const { stances, heard, first, leading, since, inForce } = await readOverview(
    reader,
    overviews,
    dispute,
  );
  const twoSided = heard.affirms && heard.denies;
  const readSide = async (stance: Stance): Promise<SidePreview> => {
    const voice = leading[stance];
    const statement = voice === null ? null : await reader.findOne('statement', voice);
    return {
      stance,
      count: stances[stance],
      voice: statement && (await toStatementView(reader, statement)),
      since: since[stance],
    };
  };
  const [affirms, denies, qualifying, onlyVoices] = await Promise.all([
    readSide('affirms'),
    readSide('denies'),
    readSide('qualifies'),
    toOnlyVoices(reader, twoSided ? null : inForce),
  ]);
  const key = reader.key(dispute.id);
  return {
    key,
    keys: [key],
    question: reader.localize(dispute.question),
    note: reader.localizeOrNull(dispute.note),
    twoSided,
    sides: first === 'denies' ? [denies, affirms] : [affirms, denies],
    qualifying,
    onlyVoices,
    joined: [],
  };
}
