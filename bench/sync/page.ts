/**
 * Runs in a page of the extension: asks the store that the background filled, and compares it with
 * a row a statement. The functions are called from bench/sync.ts.
 */
import { openDB } from 'idb';
import { createAnswers } from '../../lib/answers/answers.ts';
import type { Statement } from '../../lib/corpus/records/records.ts';
import { toKey } from '../../lib/lookup/entity-key.ts';
import { listWords } from '../../lib/ranking/words.ts';
import { openStore } from '../../lib/store/store.ts';

/** As pages of the extension have it. */
declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const corpus = 'https://bench.example/ford';

async function openActive() {
  const store = await openStore();
  const generation = await store.activeGeneration(corpus);
  if (!generation) throw new Error('The corpus is not here.');
  return { store, generation };
}

async function time(action: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await action();
  return performance.now() - begun;
}

/** Asks the background a question, as the popup does. @returns ms until its answer was here */
export async function timeQuestion([name, params]: [string, object]): Promise<number> {
  return time(async () => {
    const answer = await chrome.runtime.sendMessage({ gainsay: 'background', name, params });
    if (typeof answer !== 'object' || answer === null || !('result' in answer)) {
      throw new Error(`No answer to ${name}: ${JSON.stringify(answer)}`);
    }
  });
}

/** ms of each: an entity, what is about it and by it; and its whole card. */
export async function timeLookups(ids: string[]): Promise<{ lookups: number[]; cards: number[] }> {
  const { store, generation } = await openActive();
  const answers = createAnswers(store, { languages: ['en'] });
  const lookups: number[] = [];
  const cards: number[] = [];
  for (const [at, id] of ids.entries()) {
    if (at % 2 === 0) {
      lookups.push(
        await time(() =>
          Promise.all([
            store.findRecords(generation, { of: 'entity', id }),
            store.findRecords(generation, { of: 'disputes-about', id }),
            store.findRecords(generation, { of: 'disputes-by', id }),
            store.findRecords(generation, { of: 'statements-on', id }),
          ]),
        ),
      );
    } else cards.push(await time(() => answers.getEntityView(toKey(corpus, id))));
  }
  return { lookups, cards };
}

/**
 * ms of each search: the ten best statements; of every type the ten best, as they are shown; and the
 * same of words that name an entity, by turns one of `ids`.
 */
export async function timeSearches({
  queries,
  ids,
}: {
  queries: string[];
  ids: string[];
}): Promise<{ found: number[]; shown: number[]; named: number[] }> {
  const { store, generation } = await openActive();
  const answers = createAnswers(store, { languages: ['en'] });
  const found: number[] = [];
  const shown: number[] = [];
  const named: number[] = [];
  for (const [at, query] of queries.entries()) {
    const id = ids[at % ids.length] ?? '';
    const within = [{ key: toKey(corpus, id), name: id }];
    if (at % 3 === 0) {
      const words = listWords(query);
      found.push(await time(() => store.findByWords(generation, 'statement', words, 10)));
    } else if (at % 3 === 1) shown.push(await time(() => answers.search(query, 10)));
    else named.push(await time(() => answers.search(`${query} ${id}`, 10, { within })));
  }
  return { found, shown, named };
}

/** Imports a part of the statements as a row each with the same indexes. @returns how many and ms */
export async function timeRows(segments: number): Promise<{ statements: number; ms: number }> {
  const { store, generation } = await openActive();
  const database = await openDB('rows', 1, {
    upgrade(opened) {
      const rows = opened.createObjectStore('statements', { keyPath: 'id' });
      rows.createIndex('entities', 'entities', { multiEntry: true });
      rows.createIndex('disputes', 'disputes', { multiEntry: true });
      rows.createIndex('source', 'source');
      rows.createIndex('words', 'words', { multiEntry: true });
    },
  });
  const chosen = generation.segments
    .filter(({ kind }) => kind === 'disputes' || kind === 'statements')
    .slice(0, segments);
  const statements: Statement[] = [];
  for (const { hash } of chosen) {
    for (const record of await store.readSegment(hash)) {
      if (record.type === 'statement') statements.push(record);
    }
  }
  const words = ({ claim, quotes }: Statement) => [
    ...new Set([...Object.values(claim), ...quotes.map(({ exact }) => exact)].join(' ').split(' ')),
  ];
  const ms = await time(async () => {
    for (let at = 0; at < statements.length; at += 500) {
      const transaction = database.transaction('statements', 'readwrite');
      for (const statement of statements.slice(at, at + 500)) {
        const { about, speaker, stances } = statement;
        const entities = speaker === null ? about : [...new Set([...about, speaker])];
        const disputes = [...new Set(stances.map(({ dispute }) => dispute))];
        void transaction.store.put({ ...statement, entities, disputes, words: words(statement) });
      }
      await transaction.done;
    }
  });
  database.close();
  indexedDB.deleteDatabase('rows');
  return { statements: statements.length, ms };
}

/** Resolves when the automaton of the names that are active is kept. @throws after a minute */
export async function waitForAutomaton(): Promise<void> {
  const store = await openStore();
  const end = performance.now() + 60_000;
  while ((await store.readAutomaton()) === null) {
    if (performance.now() > end) throw new Error('No automaton was kept.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await store.close();
}

Object.assign(globalThis, { timeQuestion, timeLookups, timeSearches, timeRows, waitForAutomaton });
