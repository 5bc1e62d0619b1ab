import { maxContextUnits, type Quote, type Statement } from '../corpus/records/records.ts';
import { foldText, makeId } from '../exchange/make-id.ts';
import { ChangeBuilder } from './change-builder.ts';
import { chooseEntity, type DeskWork, type Elsewhere, ownIdOf } from './choose-entity.ts';
import { chooseQuestion } from './choose-question.ts';
import { DeskError } from './desk-error.ts';
import { describeOwn, infoOf, type OwnChange, type OwnRecord } from './own-record.ts';
import { recordSource } from './record-source.ts';
import type { RecordedQuote, RecordedStatement } from './recorded-statement.ts';
import { removeUnused } from './remove-unused.ts';

export interface RecordOptions {
  /** The id that the reader's record has, or will have when this is its first statement. */
  corpus: string;
  elsewhere: Elsewhere;
  /** ms since 1970. */
  now: number;
  /** Id of the statement that is changed; null for a new one. */
  replaces?: string | null;
}

const trim = (text: string | null) => text?.trim() || null;

function toQuote({ exact, prefix, suffix, before, after }: RecordedQuote, language: string): Quote {
  const context =
    before || after
      ? {
          before: (before ?? '').slice(-maxContextUnits),
          after: (after ?? '').slice(0, maxContextUnits),
        }
      : null;
  return { exact, prefix, suffix, context, language };
}

/** What is claimed, as long as nobody has said it in words of their own. */
export function quotedWords(quotes: readonly Pick<Quote, 'exact'>[]): string {
  return quotes.map(({ exact }) => exact).join(' … ');
}

function noteOf({ note, speaker, speakerWords, wordsLanguage }: RecordedStatement) {
  const own = trim(note);
  const words = trim(speakerWords);
  const open = speaker === null && own === null ? 'The document leaves the speaker open.' : null;
  const parts = [own, words && `“${words}”`].filter((part) => part !== null);
  if (parts.length > 0) return { [wordsLanguage]: parts.join('\n') };
  return open === null ? null : { en: open };
}

async function chooseAbout(
  work: DeskWork,
  told: RecordedStatement,
  spare: readonly (string | null)[],
) {
  const chosen: string[] = [];
  for (const each of told.about) chosen.push(await chooseEntity(work, each, told.source.language));
  if (chosen.length > 0) return [...new Set(chosen)];
  const found = spare.find((id) => id !== null);
  if (found) return [found];
  const message = 'The statement names nobody that it is about. Add a name, or say who speaks.';
  throw new DeskError('field-invalid', message);
}

/** The statements of the reader's own that it answers, and the question of the others. */
async function chooseAnswers(work: DeskWork, { answers, question }: RecordedStatement) {
  const own = answers.flatMap((key) => ownIdOf(work, key) ?? []);
  const theirs = answers.filter((key) => ownIdOf(work, key) === null);
  const [first] = theirs;
  const key = question === null && first ? await work.elsewhere.questionOf(first) : null;
  return {
    answers: own.filter((id) => work.change.find('statement', id)),
    question: question ?? (key === null ? null : { key }),
  };
}

/** The same words of the same speaker in the same document. */
async function statementId(statement: Omit<Statement, 'id'>, work: DeskWork): Promise<string> {
  const { source, speaker, quotes, claim } = statement;
  const words = Object.values(claim)[0] ?? '';
  const said = quotes.length > 0 ? quotedWords(quotes) : words;
  for (let turn = 0; ; turn++) {
    const again = turn === 0 ? [] : [String(turn)];
    const id = await makeId('statement', words, [source, speaker ?? '', foldText(said), ...again]);
    const there = work.change.row(id)?.record;
    if (!there) return id;
    // The id of one that was taken out is never given again.
    if (there.type === 'tombstone') continue;
    const message = `These words are on record already, from the same document and speaker (${id}). Change that statement instead.`;
    throw new DeskError('already-recorded', message);
  }
}

/**
 * Adds a statement to the reader's record, or changes one, with the document, entities and question
 * that it needs. Entities and questions of other corpora are copied and say that they are the same, so
 * that the statement is shown with theirs.
 * @returns the ids of the statement and of the question that it answers, and what is to be written
 * @throws {DeskError} `field-invalid`, `record-unknown`, `already-recorded`
 */
export async function recordStatement(
  own: OwnRecord,
  told: RecordedStatement,
  { corpus, elsewhere, now, replaces = null }: RecordOptions,
): Promise<{ id: string; question: string | null; change: OwnChange }> {
  const change = new ChangeBuilder(own, now);
  const work: DeskWork = { change, corpus, elsewhere };
  if (!infoOf(own)) change.put(describeOwn(corpus));
  const before = replaces === null ? null : change.find('statement', replaces);
  if (replaces !== null && !before) {
    throw new DeskError(
      'record-unknown',
      `There is no statement ${replaces} any more. Record it anew.`,
    );
  }
  const source = await recordSource(work, told.source);
  const { language } = told.source;
  const speaker = told.speaker && (await chooseEntity(work, told.speaker, language));
  const publisher = change.find('source', source)?.publisher ?? null;
  const about = await chooseAbout(work, told, [speaker, publisher]);
  const { answers, question } = await chooseAnswers(work, told);
  const dispute =
    question && (await chooseQuestion(work, question, { about, language: told.wordsLanguage }));
  const quotes = told.quotes.map((quote) => toQuote(quote, language));
  const claim = trim(told.claim);
  const fields: Omit<Statement, 'id'> = {
    type: 'statement',
    source,
    speaker,
    role: told.role?.trim() ? { [told.wordsLanguage]: told.role.trim() } : null,
    said: trim(told.said),
    speech: told.speech,
    claim: claim === null ? { [language]: quotedWords(quotes) } : { [told.wordsLanguage]: claim },
    quotes,
    about,
    stances: dispute && told.stance ? [{ dispute, stance: told.stance }] : [],
    answers,
    retracts: before?.retracts ?? null,
    rating: before?.rating ?? null,
    status: before?.status ?? { state: 'current', date: null, reason: null, replacedBy: null },
    note: noteOf(told),
  };
  const id = before ? before.id : await statementId(fields, work);
  change.put({ ...fields, id }, { isPrivate: told.isPrivate });
  if (before) removeUnused(change, [before]);
  return { id, question: dispute, change: change.finish() };
}
