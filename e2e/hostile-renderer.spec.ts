/**
 * A page that has broken into its renderer does what a content script can do. Tried by a build
 * whose content script does what the page tells it.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ToBackground } from '../lib/messages/messages.ts';
import { copyBuild } from './damaged.ts';
import type { Driver, Page } from './driver/driver.ts';
import { launch } from './driver/launch.ts';
import { test as base, expect } from './fixtures.ts';
import { article, expectMarked } from './reader.ts';
import type { Site } from './site.ts';

/** Runs in the content script: does what an event of the page asks for, and says what came of it. */
const obedient = `
addEventListener('obey', async ({ detail }) => {
  const { browser: api = chrome } = globalThis;
  const { message, area, set } = JSON.parse(detail);
  let answer;
  try {
    if (message) answer = await api.runtime.sendMessage(message);
    else if (set) await api.storage[area].set(set);
    else answer = await api.storage[area].get(null);
  } catch (error) {
    answer = { refused: String(error) };
  }
  document.documentElement.dataset.obeyed = JSON.stringify(answer ?? null);
});`;

const test = base.extend({
  driver: [
    async ({ drivenBrowser }, use) => {
      const build = await copyBuild(drivenBrowser);
      const script = join(build.folder, 'content.js');
      await writeFile(script, `${await readFile(script, 'utf8')}\n${obedient}`);
      const driver = await launch(drivenBrowser, { extensionDir: build.folder });
      await use(driver);
      await driver.close();
      await build.remove();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
});

async function openPage(driver: Driver, site: Site): Promise<Page> {
  const page = await driver.open(site.page(article('<p>Aleppo was hit.</p>')));
  await page.bringToFront();
  await expectMarked(page, ['Aleppo']);
  return page;
}

/** Has the content script do something; gives what came of it. */
async function obey(page: Page, asked: object): Promise<unknown> {
  await page.evaluate((detail) => {
    delete document.documentElement.dataset.obeyed;
    dispatchEvent(new CustomEvent('obey', { detail }));
  }, JSON.stringify(asked));
  return JSON.parse(await page.waitFor(() => document.documentElement.dataset.obeyed));
}

const ask = (page: Page, name: string, params: object = {}) =>
  obey(page, { message: { gainsay: 'background', name, params } });

/** Who each message is for; the compiler sees that none is left out. */
const askers: Record<keyof ToBackground, 'content' | 'pages'> = {
  startFrame: 'content',
  pageMoved: 'content',
  matchTexts: 'content',
  siftText: 'content',
  matchLater: 'content',
  reportMentions: 'content',
  reportCards: 'content',
  registerCard: 'content',
  dismissCards: 'content',
  passCard: 'content',
  getCardView: 'pages',
  readSelection: 'pages',
  readForDraft: 'pages',
  getEntityView: 'pages',
  getEntityDetails: 'pages',
  getDisputeDetails: 'pages',
  getSourceDetails: 'pages',
  getQuestions: 'pages',
  getClaims: 'pages',
  getSubjects: 'pages',
  getPageReport: 'pages',
  getSummaries: 'pages',
  search: 'pages',
  findQuestions: 'pages',
  goToMention: 'pages',
  getStatus: 'pages',
  getOwnSafety: 'pages',
  forgetOwnLoss: 'pages',
  keepOwnFile: 'pages',
  deleteAllOwn: 'pages',
  getPageChanges: 'pages',
  showTogether: 'pages',
  previewPublisher: 'pages',
  previewArchive: 'pages',
  subscribe: 'pages',
  importArchive: 'pages',
  listSubscriptions: 'pages',
  syncNow: 'pages',
  pauseSubscription: 'pages',
  undoUpdate: 'pages',
  resumeUpdates: 'pages',
  unsubscribe: 'pages',
  getChanges: 'pages',
  listRequests: 'pages',
  logRequest: 'pages',
  clearRequests: 'pages',
  getFollowing: 'pages',
  exportSettings: 'pages',
  importSettings: 'pages',
  getOwnCorpus: 'pages',
  recordStatement: 'pages',
  getOwnStatement: 'pages',
  listOwn: 'pages',
  listOwnEntities: 'pages',
  listOwnQuestions: 'pages',
  deleteOwn: 'pages',
  undoOwn: 'pages',
  mergeOwnEntities: 'pages',
  mergeOwnQuestions: 'pages',
  editOwnEntity: 'pages',
  editOwnQuestion: 'pages',
  markOwnPrivate: 'pages',
  exportOwn: 'pages',
  importOwn: 'pages',
  getShare: 'pages',
  makeShareKey: 'pages',
  renewShareKey: 'pages',
  shareOwn: 'pages',
};

test('what pages of ours alone may ask is refused to a content script', async ({
  driver,
  site,
}) => {
  const page = await openPage(driver, site);
  const told: string[] = [];
  for (const [name, asker] of Object.entries(askers)) {
    if (asker === 'content') continue;
    const answer = await ask(page, name, { keys: [], meanings: [], query: 'Aleppo' });
    const { code } = (answer as { error?: { code: string } })?.error ?? {};
    if (code !== 'wrong-sender') told.push(`${name}: ${JSON.stringify(answer)}`);
  }
  expect(told).toEqual([]);
  // It is asked, and answers what content scripts may ask.
  const started = await ask(page, 'startFrame', { host: '', pageSince: null });
  expect(started).toMatchObject({ result: { isOn: true } });
  await page.close();
});

test('a card is for the tab in which it was announced', async ({ driver, site }) => {
  const page = await openPage(driver, site);
  expect(await ask(page, 'registerCard', { token: 'stolen' })).toEqual({ result: null });
  const answer = await ask(page, 'getCardView', { token: 'stolen', meanings: [], context: {} });
  expect(answer).toMatchObject({ error: { code: 'wrong-sender' } });
  await page.close();
});

test('a content script does not reach the storage, where the browser can keep it out', async ({
  driver,
  site,
}) => {
  const page = await openPage(driver, site);
  const options = await driver.openExtensionPage('options.html');
  const canClose = await options.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: object } } };
    return 'setAccessLevel' in chrome.storage.local;
  });
  // When this fails, Firefox has it too, and docs/security.md has a line to lose.
  expect(canClose).toBe(driver.browser === 'chromium');
  await page.bringToFront();
  for (const area of ['local', 'sync', 'session', 'managed']) {
    const read = await obey(page, { area });
    if (canClose) expect(read, area).toHaveProperty('refused');
    const set = { settings: { sitesOff: ['bbc.example'] } };
    if (canClose) expect(await obey(page, { area, set }), area).toHaveProperty('refused');
  }
  await options.close();
  await page.close();
});
