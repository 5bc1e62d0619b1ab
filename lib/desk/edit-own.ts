import type { EntityKind } from '../corpus/records/records.ts';
import { ChangeBuilder } from './change-builder.ts';
import { DeskError } from './desk-error.ts';
import type { OwnChange, OwnRecord } from './own-record.ts';

/** What a person may change of an entity on the desk. */
export interface EntityEdit {
  kind: EntityKind;
  label: string;
  /** All names in the language of the label. */
  names: readonly string[];
  /** Of label and names, BCP 47. */
  language: string;
}

/** @throws {DeskError} `record-unknown`, `field-invalid` */
export function editOwnEntity(
  own: OwnRecord,
  id: string,
  { kind, label, names, language }: EntityEdit,
  now: number,
): OwnChange {
  const change = new ChangeBuilder(own, now);
  const entity = change.find('entity', id);
  if (!entity) throw new DeskError('record-unknown', `There is no entity ${id} any more.`);
  const given = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
  const { [language]: _, ...others } = entity.names;
  change.put({
    ...entity,
    kind,
    label: { ...entity.label, [language]: label.trim() },
    names: given.length > 0 ? { ...others, [language]: given } : others,
  });
  return change.finish();
}

/** @throws {DeskError} `record-unknown`, `field-invalid` */
export function editOwnQuestion(
  own: OwnRecord,
  id: string,
  { question, language }: { question: string; language: string },
  now: number,
): OwnChange {
  const change = new ChangeBuilder(own, now);
  const dispute = change.find('dispute', id);
  if (!dispute) throw new DeskError('record-unknown', `There is no question ${id} any more.`);
  change.put({ ...dispute, question: { ...dispute.question, [language]: question.trim() } });
  return change.finish();
}

/** Marks records as left out of what is shared, or as shared again. */
export function markPrivate(
  own: OwnRecord,
  ids: readonly string[],
  isPrivate: boolean,
  now: number,
): OwnChange {
  const change = new ChangeBuilder(own, now);
  for (const id of ids) {
    const row = change.row(id);
    if (row) change.put(row.record, { isPrivate });
  }
  return change.finish();
}
