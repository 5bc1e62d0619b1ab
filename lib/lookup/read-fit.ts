import { PatientSlices } from '../async/pause.ts';
import type { Dispute, EntityCard, EntityNames, Statement } from '../corpus/records/records.ts';
import { toFitEntity, toFitQuestion } from '../fit/from-records.ts';
import type { FitEntity, FitQuestion } from '../fit/types.ts';
import { toKey } from './entity-key.ts';
import type { CorpusReader } from './reader.ts';

/** What deciding fit needs of a corpus. */
export interface FitMaterial {
  questions: FitQuestion[];
  entities: FitEntity[];
}

/** Reads everything of a corpus that deciding fit needs. @throws {CorpusError} */
export async function readFitMaterial(reader: CorpusReader): Promise<FitMaterial> {
  const cards: EntityCard[] = [];
  const names = new Map<string, EntityNames>();
  const disputes: Dispute[] = [];
  const statements = new Map<string, Statement[]>();
  const slices = new PatientSlices();
  for (const kind of ['names', 'entities', 'disputes'] as const) {
    for await (const records of reader.readKind(kind)) {
      await slices.pause();
      for (const record of records) {
        if (record.type === 'names') names.set(record.id, record);
        else if (record.type === 'entity') cards.push(record);
        else if (record.type === 'dispute') disputes.push(record);
        else if (record.type === 'statement') addStatement(statements, record);
      }
    }
  }
  const keyOf = (id: string) => toKey(reader.id, id);
  return {
    questions: disputes.map((dispute) =>
      toFitQuestion({ dispute, statements: statements.get(dispute.id) ?? [] }, keyOf),
    ),
    entities: cards.map((card) => toFitEntity(card, names.get(card.id), keyOf)),
  };
}

/** A statement under each dispute that it takes a stance on. */
function addStatement(byDispute: Map<string, Statement[]>, statement: Statement): void {
  for (const { dispute } of statement.stances) {
    const known = byDispute.get(dispute);
    if (known) known.push(statement);
    else byDispute.set(dispute, [statement]);
  }
}
