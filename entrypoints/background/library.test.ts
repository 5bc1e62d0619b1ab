import { expect, test, vi } from 'vitest';
import { emptyWordTable } from '../../lib/ranking/word-table.ts';
import { createMemoryArea } from '../../lib/settings/fixtures/memory-area.ts';
import { parseSettings } from '../../lib/settings/settings.ts';
import { saveSubscription } from '../../lib/settings/subscriptions.ts';
import type { Store } from '../../lib/store/store.ts';
import { StoreError } from '../../lib/store/store-error.ts';

/** What the database fails at next; each failure happens once. */
const failing = new Set<keyof Store>();

/** A database that holds nothing, and fails where a test says so. */
function createStore(): Store {
  const answer = (name: keyof Store, value: unknown) => async () => {
    if (failing.delete(name)) throw new StoreError('store-failed', 'It cannot be read.');
    return value;
  };
  const answers: Partial<Record<keyof Store, unknown>> = {
    activeGenerations: [],
    listCorpora: [],
    listSyncStates: [],
    findBrokenCorpora: [],
    listDamage: [],
    readAutomaton: null,
    saveAutomaton: undefined,
  };
  const functions = Object.entries(answers).map(([name, value]) => [
    name,
    answer(name as keyof Store, value),
  ]);
  return Object.fromEntries(functions);
}

const openStore = vi.fn(async () => createStore());
vi.mock('../../lib/store/store.ts', () => ({ openStore }));
const isInstalled = async () => false;
vi.mock('./bundled-corpora.ts', () => ({
  installBundledCorpora: isInstalled,
  mendFromBundle: isInstalled,
}));
vi.mock('../../lib/settings/settings-storage.ts', () => ({
  readSettings: async () => parseSettings(null),
  changeSettings: async () => parseSettings(null),
}));
const local = createMemoryArea();
vi.mock('../../lib/messages/browser.ts', () => ({ browser: { storage: { local } } }));
vi.mock('./load-word-table.ts', () => ({ loadWordTable: async () => emptyWordTable }));
vi.stubGlobal('navigator', { languages: ['en'] });
const { createLibrary } = await import('./library.ts');

const page = { language: 'en', published: null };

/** How often a failure was told, of so many questions one after the other. */
async function countFailures(ask: () => Promise<unknown>, times: number): Promise<number> {
  let failures = 0;
  for (let time = 0; time < times; time++) await ask().catch(() => failures++);
  return failures;
}

test.each([
  ['what is active cannot be read at the start', 'activeGenerations'],
  ['what is kept of the names cannot be read', 'readAutomaton'],
] as const)('%s, once: the next question is answered', async (_, name) => {
  const library = createLibrary(
    () => undefined,
    () => undefined,
  );
  failing.add(name);
  const ask = async () => [
    await library.getStatus(),
    await library.matchTexts(['The Old Bridge'], [], page),
  ];
  expect(await countFailures(ask, 3)).toBeLessThan(2);
  expect(failing).toEqual(new Set());
  expect(await library.getStatus()).toEqual({ corpora: [], problems: [] });
  expect((await library.matchTexts(['The Old Bridge'], [], page)).mentions).toEqual([]);
});

test('a database that is refused once is asked for again', async () => {
  openStore.mockRejectedValueOnce(new StoreError('store-refused', 'The browser refuses it.'));
  const library = createLibrary(
    () => undefined,
    () => undefined,
  );
  expect((await library.getStatus()).problems.map(({ code }) => code)).toEqual(['store-refused']);
  expect((await library.getStatus()).problems).toEqual([]);
});

test('a database that was there and is empty is told of, with the files to open again', async () => {
  const file = { corpus: 'https://corpora.example/ferry', address: null, title: 'The ferry' };
  const rest = { thumbprint: 'A'.repeat(43), isPaused: false, intervalMs: null, addedAt: 1 };
  await saveSubscription(local, { ...file, ...rest });
  const start = () =>
    createLibrary(
      () => undefined,
      () => undefined,
    );
  expect((await start().getStatus()).problems).toEqual([]);
  await local.set({ database: { lostAt: null } });
  const [told, ...more] = (await start().getStatus()).problems;
  expect(told).toMatchObject({
    code: 'database-lost',
    text: expect.stringContaining('“The ferry”'),
  });
  expect(more).toEqual([]);
  local.items = {};
});
