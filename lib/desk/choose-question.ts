import { mostNamed } from '../corpus/records/most-joined.ts';
import { foldText, makeId } from '../exchange/make-id.ts';
import { chooseEntity, copyId, type DeskWork, ownIdOf, unknown } from './choose-entity.ts';
import type { QuestionChoice } from './recorded-statement.ts';

/** The copy of another corpus's question: shown together with it, since it says that it asks the same. */
async function copyQuestion(work: DeskWork, key: string): Promise<string> {
  const { change, elsewhere } = work;
  for (const { record } of change.rows()) {
    if (record.type === 'dispute' && record.sameAs.some(({ id }) => id === key)) return record.id;
  }
  const dispute = await elsewhere.dispute(key);
  if (!dispute) throw unknown('question', key);
  const other = key.slice(0, key.lastIndexOf('#'));
  const copyAll = async (ids: readonly string[]) => {
    const copied: string[] = [];
    for (const id of ids) copied.push(await chooseEntity(work, { key: `${other}#${id}` }, 'und'));
    return copied;
  };
  const id = await copyId(work, 'dispute', key);
  const sameAs = [{ id: key, inverted: false }, ...dispute.sameAs].slice(0, mostNamed);
  change.put({
    ...dispute,
    id,
    about: await copyAll(dispute.about),
    actors: await copyAll(dispute.actors),
    places: await copyAll(dispute.places),
    sameAs,
    note: null,
  });
  return id;
}

/**
 * The id in the reader's record of a question that was chosen; it is put there when it is not yet.
 * @param about ids of entities, at least one, for a new question
 * @param language of a new question, BCP 47
 * @throws {DeskError} `record-unknown`, `field-invalid`
 */
export async function chooseQuestion(
  work: DeskWork,
  choice: QuestionChoice,
  { about, language }: { about: readonly string[]; language: string },
): Promise<string> {
  const { change } = work;
  if ('key' in choice) {
    const own = ownIdOf(work, choice.key);
    if (own === null) return copyQuestion(work, choice.key);
    if (change.find('dispute', own)) return own;
    throw unknown('question', choice.key);
  }
  const question = choice.question.replace(/\s+/g, ' ').trim();
  const id = await makeId('dispute', question, [foldText(question)]);
  if (change.find('dispute', id)) return id;
  change.put({
    ...{ type: 'dispute', id, question: { [language]: question }, about: [...about] },
    ...{ actors: [], deed: {}, object: {}, places: [], when: null },
    ...{ alsoAsked: {}, examples: {}, sameAs: [], note: null },
  });
  return id;
}
