import type { Source, TextMap } from '../corpus/records/records.ts';
import { findOwn, infoOf, type OwnRecord } from './own-record.ts';
import { quotedWords } from './record-statement.ts';
import type { EntityChoice, RecordedSource, RecordedStatement } from './recorded-statement.ts';

const firstOf = (map: TextMap | null): string | null => Object.values(map ?? {})[0] ?? null;

function tellSource(source: Source, keyOf: (id: string) => EntityChoice): RecordedSource {
  const original = source.urls.find(({ kind }) => kind === 'original');
  const seen = source.urls.find(({ accessed }) => accessed !== null);
  const author = source.note?.en?.startsWith('Author: ') ? source.note.en.slice(8) : null;
  return {
    address: (original ?? seen)?.url ?? null,
    seenAt: seen && original && seen !== original ? seen.url : null,
    seen: seen?.accessed ?? '',
    title: source.title,
    publisher: source.publisher === null ? null : keyOf(source.publisher),
    author,
    published: source.published,
    language: source.language,
  };
}

/**
 * A statement of the reader's record as the form has it, so that it can be changed.
 * @returns null where there is none under the id
 */
export function tellStatement(own: OwnRecord, id: string): RecordedStatement | null {
  const info = infoOf(own);
  const statement = findOwn(own, 'statement', id);
  const source = statement && findOwn(own, 'source', statement.source);
  if (!info || !source) return null;
  const keyOf = (each: string) => ({ key: `${info.id}#${each}` });
  const { quotes, claim, role, note, stances } = statement;
  const [stance] = stances;
  const isUnclaimed = quotes.length > 0 && firstOf(claim) === quotedWords(quotes);
  const [wordsLanguage = 'und'] = Object.keys(isUnclaimed ? (note ?? claim) : claim);
  return {
    quotes: quotes.map(({ exact, prefix, suffix, context }) => ({
      ...{ exact, prefix, suffix },
      ...(context && { before: context.before, after: context.after }),
    })),
    source: tellSource(source, keyOf),
    speaker: statement.speaker === null ? null : keyOf(statement.speaker),
    // They are in the note by now.
    speakerWords: null,
    role: firstOf(role),
    said: statement.said,
    speech: statement.speech,
    claim: isUnclaimed ? null : firstOf(claim),
    about: statement.about.map(keyOf),
    question: stance ? keyOf(stance.dispute) : null,
    stance: stance?.stance ?? null,
    answers: statement.answers.map((each) => keyOf(each).key),
    note: firstOf(note),
    wordsLanguage,
    isPrivate: own.get(id)?.isPrivate ?? false,
  };
}
