import { expect, test, vi } from 'vitest';

/** A tab of three frames, of which one is gone, as the browser's interfaces tell of it. */
const { session, alive, badges } = vi.hoisted(() => {
  const session: Record<string, unknown> = {
    'mentions:4': { 0: { count: 2, at: 1 }, 5: { count: 3, at: 1 }, 9: { count: 4, at: 1 } },
  };
  const alive = new Set([0, 5]);
  const badges: string[] = [];
  const report = {
    ...{ title: 'A page', address: '', isOn: true, reading: 'done', sentences: [], total: 0 },
  };
  const api = {
    runtime: { id: 'x', getURL: (path: string) => path },
    action: {
      setBadgeBackgroundColor: async () => undefined,
      setBadgeText: async ({ text }: { text: string }) => badges.push(text),
    },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: session[key] }),
        set: async (items: object) => Object.assign(session, items),
      },
    },
    tabs: {
      async sendMessage(_tab: number, _message: object, { frameId }: { frameId: number }) {
        if (!alive.has(frameId)) throw new Error('Receiving end does not exist.');
        return { result: report };
      },
    },
  };
  Object.assign(globalThis, { chrome: api, browser: api });
  return { session, alive, badges };
});
const { readPageReport } = await import('./page-report.ts');
const nothing = { getQuestions: async () => [], getClaims: async () => [] };

test('a report forgets what was counted in frames that are gone, and nothing else', async () => {
  expect(await readPageReport(4, nothing)).toMatchObject({ title: 'A page' });
  expect(Object.keys(session['mentions:4'] as object)).toEqual(['0', '5']);
  expect(badges).toEqual(['5']);
  alive.delete(0);
  expect(await readPageReport(4, nothing)).toBeNull();
  expect(badges).toEqual(['5', '3']);
});
