/** The view for a reader's own text: pasted, in a text file, in a PDF. */

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesFrom, makePdf } from '../lib/reading/fixtures/made-pdf.ts';
import type { Page } from './driver/driver.ts';
import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { say } from './interface-words.ts';
import { launchReady } from './launch-ready.ts';
import { expectMarked, findMark, isCardOpen } from './reader.ts';
import { withLoopback } from './sync-reader.ts';

let folder = '';
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gainsay-reading-'));
});
test.afterAll(() => rm(folder, { recursive: true }));

/** Opens a file in the view as its file field does. */
async function openFile(page: Page, name: string, bytes: Uint8Array | string): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  await page.chooseFile('input[type=file]', path);
}

/** The card's closed tree, which the page's own script could keep: both are of one origin here. */
declare const window: Window & { cardRoot?: ShadowRoot };

/** Opens the view so that `cardWords` can look into the card. */
async function openView(open: (path: string) => Promise<Page>): Promise<Page> {
  const page = await open('reading.html');
  await page.evaluate(() => {
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function attachKept(init) {
      const root = attach.call(this, init);
      if (this.localName === 'gainsay-card') window.cardRoot = root;
      return root;
    };
  });
  return page;
}

/** The words of the open card, with the name that a step gives it; empty while none is open. */
async function cardWords(page: Page): Promise<string> {
  if (!(await isCardOpen(page))) return '';
  return page.evaluate(() => {
    const card = window.cardRoot?.querySelector('iframe')?.contentDocument?.querySelector('main');
    return `${card?.getAttribute('aria-label') ?? ''} ${card?.textContent ?? ''}`;
  });
}

async function paste(page: Page, text: string): Promise<void> {
  await page.click('textarea');
  await page.keyboard.type(text);
  await page.click('button[type=submit]');
}

const story = makePdf({
  pages: [
    [
      ...linesFrom(780, ['Air strikes on the city of Alep-', 'po were denied. The Nusra']),
      ...linesFrom(752, ['Front was named.']),
    ],
    linesFrom(780, ['The Security Council met again.']),
  ],
});

test('pasted text is marked as a page is, with the same card, and goes when it is closed', async ({
  openExtensionPage,
}) => {
  const page = await openView(openExtensionPage);
  await paste(page, 'Russian air strikes on civilians in Aleppo were denied.');
  await expectMarked(page, ['Russian air strikes', 'Aleppo']);
  const { x, y } = middleOf(await findMark(page, 'Aleppo'));
  await page.mouse.move(5, 5);
  await page.mouse.move(x, y);
  await expect.poll(() => cardWords(page)).toContain('Russian aircraft');
  await page.mouse.move(5, 5);
  await page.click('header button:last-of-type');
  await page.waitFor(() => document.querySelector('textarea')?.value === '');
  await expect.poll(() => page.text()).not.toContain('were denied');
});

test('a PDF is read page by page, with names whole that lines part', async ({
  openExtensionPage,
}) => {
  const page = await openExtensionPage('reading.html');
  await openFile(page, 'story.pdf', story);
  await expectMarked(page, ['Aleppo', 'Nusra Front', 'Security Council']);
  const text = await page.text();
  expect(text).toContain(
    'Air strikes on the city of Aleppo were denied. The Nusra Front was named.',
  );
  expect(text).toContain('Page 2');
  expect(text).toContain('story.pdf');
});

test('the commands, the buttons and the lists go to its mentions', async ({
  driver,
  openExtensionPage,
  openPopup,
}) => {
  const page = await openView(openExtensionPage);
  await openFile(page, 'steps.pdf', story);
  await expectMarked(page, ['Aleppo', 'Nusra Front', 'Security Council']);
  await driver.runCommand('next-mention', page);
  await expect.poll(() => cardWords(page)).toContain('Mention 1 of 3');
  await page.waitFor(() => document.activeElement?.localName === 'gainsay-card');
  await page.keyboard.press('Escape');
  await expect.poll(() => isCardOpen(page)).toBe(false);
  await page.click('button[aria-label="Next mention"]');
  await expect.poll(() => cardWords(page)).toContain('Mention 2 of 3');
  await page.waitFor(() => document.activeElement?.localName === 'gainsay-card');
  await page.keyboard.press('Escape');
  await expect.poll(() => isCardOpen(page)).toBe(false);
  await page.click('.names summary');
  await page.waitFor(() => document.querySelectorAll('.names .row').length === 3);
  const popup = await openPopup(page);
  await popup.waitFor(() => document.querySelectorAll('.entities .row').length === 3);
});

test('a text file is read; what cannot be read is named', async ({ openExtensionPage }) => {
  const page = await openExtensionPage('reading.html');
  const expectProblem = async (words: string) => {
    await page.waitFor(
      (wanted) => document.querySelector('[role=alert]')?.textContent?.includes(wanted),
      words,
    );
  };
  await openFile(page, 'locked.pdf', makePdf({ pages: [[]], isLocked: true }));
  await expectProblem(say('reading.problems.pdfPassword'));
  await openFile(page, 'broken.pdf', '%PDF-1.7 and nothing else');
  await expectProblem(say('reading.problems.pdfBroken'));
  await openFile(page, 'scan.pdf', makePdf({ pages: [[], []] }));
  await expectProblem(say('reading.problems.pdfNoText'));
  await openFile(page, 'old.txt', Uint8Array.of(0xc0, 0xe0, 0x20));
  await expectProblem(say('reading.problems.fileNoText'));
  await openFile(page, 'empty.txt', ' \n');
  await expectProblem(say('reading.problems.fileEmpty'));
  await openFile(page, 'arabic.txt', 'قصف مدينة حلب');
  await expectMarked(page, ['حلب']);
  expect(
    await page.evaluate(
      () => getComputedStyle(document.querySelector('.text p') ?? document.body).direction,
    ),
  ).toBe('rtl');
});

test('a long PDF pauses after 500 pages and goes on when it is asked to', async ({
  openExtensionPage,
}) => {
  const page = await openExtensionPage('reading.html');
  const pages = Array.from({ length: 510 }, (_, index) => linesFrom(780, [`Leaf ${index + 1}`]));
  pages[509] = linesFrom(780, ['Aleppo at last']);
  await openFile(page, 'long.pdf', makePdf({ pages }));
  await page.waitForWith({ timeoutMs: 20_000 }, () =>
    document.querySelector('.progress')?.textContent?.includes('Pages 1 to 500 of 510'),
  );
  await page.click('.progress button');
  await findMark(page, 'Aleppo');
  await page.waitFor(() => document.querySelector('.progress') === null);
});

test('the popup of a PDF leads here; what keeps it away is said', async ({
  openPage,
  openPopup,
  openExtensionPage,
  site,
}) => {
  const pdf = site.page('%PDF-1.7', { 'content-type': 'text/html' }, '.pdf');
  const page = await openExtensionPage(`reading.html?pdf=${encodeURIComponent(pdf)}`);
  await page.waitFor(() => document.body.textContent?.includes('without your cookies'));
  const ofFile = await openExtensionPage('reading.html?pdf=file%3A%2F%2F%2Fa.pdf');
  await expect.poll(() => ofFile.text()).toContain(say('reading.onDisk'));
  const viewer = await openPage(
    site.page('%PDF-1.7', { 'content-type': 'application/pdf' }, '.pdf'),
  );
  const popup = await openPopup(viewer);
  const link = await popup.waitFor(
    () => document.querySelector<HTMLAnchorElement>('.read-pdf a')?.pathname,
  );
  expect(link).toBe('/reading.html');
});

test('a PDF of a site is fetched once, with the permission, and stands in the log', async ({
  drivenBrowser,
  site,
}) => {
  // A browser of its own is started, with the corpora to install.
  test.slow();
  const build = await withLoopback(drivenBrowser);
  const driver = await launchReady(drivenBrowser, { extensionDir: build.folder });
  try {
    const latin = Buffer.from(story).toString('latin1');
    const pdf = site.page(latin, { 'content-type': 'application/pdf' }, '/story.pdf');
    const page = await driver.openExtensionPage(`reading.html?pdf=${encodeURIComponent(pdf)}`);
    await page.click('.of-tab button');
    await findMark(page, 'Aleppo');
    const { pathname } = new URL(pdf);
    expect(site.requests.filter((path) => path === pathname)).toEqual([pathname]);
    const options = await driver.openExtensionPage('options.html');
    await options.waitFor((url) => document.body.textContent?.includes(url), pdf);
  } finally {
    await driver.close();
    await build.remove();
  }
});
