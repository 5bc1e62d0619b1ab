/** From words on a page to a statement in the reader's own record: by the context menu and one form. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { linesFrom, makePdf } from '../lib/reading/fixtures/made-pdf.ts';
import type { Page } from './driver/driver.ts';
import { say } from './interface-words.ts';
import { article, findMark, openCard } from './reader.ts';
import { selectWords } from './select-words.ts';
import { serveSite } from './site.ts';
import { expect, test } from './sync-fixtures.ts';

// A browser is started for each.
test.describe.configure({ timeout: 120_000 });

const words =
  'No Russian aircraft struck civilian targets in Aleppo on that day, and nobody has shown us a photograph';
const story = `<!doctype html><html lang="en"><head><title>The ministry answers</title>
<meta property="og:site_name" content="The Fenn Post"><meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2016-06-10"></head>
${article(`<p style="margin-top:120px">Russian air strikes on civilian targets in Aleppo were denied.</p><p>Maria Holm, a spokeswoman, spoke to reporters.</p><p id="said">“${words},” Holm said on Thursday. Others doubt it.</p>`)}`;

/** The part of the extension's API that tells where its pages are open. */
interface Extension {
  runtime: { getContexts(filter: object): Promise<{ documentUrl?: string }[]> };
}

/** The fragment of the panel that was opened, beside a page or in a tab, as a page of the extension sees it. */
function openedPanel(own: Page, fragment: string): Promise<string> {
  return own.waitForWith(
    { what: `a panel at ${fragment}` },
    async (source) => {
      const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', Extension>;
      const asked = { contextTypes: ['TAB', 'SIDE_PANEL'] };
      const contexts = await (browser ?? chrome).runtime.getContexts(asked);
      const hashes = contexts.map(({ documentUrl }) => new URL(documentUrl ?? 'x:').hash);
      return hashes.find((hash) => new RegExp(source).test(hash));
    },
    fragment,
  );
}

/** What the form holds when it is filled. */
const readForm = (panel: Page) =>
  panel.waitForWith({ what: 'the filled form' }, () => {
    const form = document.querySelector<HTMLFormElement>('form.record');
    if (!form) return null;
    const values = [...form.querySelectorAll<HTMLInputElement>('input[type=text]')];
    return {
      quote: form.querySelector('blockquote')?.textContent ?? '',
      values: values.map(({ value }) => value),
      about: [...form.querySelectorAll('.about li bdi')].map(({ textContent }) => textContent),
      questions: [...form.querySelectorAll('.record > .field option')].map(
        ({ textContent }) => textContent,
      ),
      hint: form.querySelector('.hint')?.textContent ?? '',
    };
  });

test('words of a page are recorded in four actions, and are marked at once', async ({ reader }) => {
  const { driver } = reader;
  const site = await serveSite('.');
  const page = await driver.open(site.page(story));
  await selectWords(page, words);
  // From a card: its question is set, and no side is taken for the reader.
  const first = await openCard(page, 'Aleppo');
  const shown = await first.evaluate(() => document.querySelector('.question')?.textContent);
  await first.click('.add-statement');
  const byCard = await openedPanel(reader.page, '^#record=\\d+&question=');
  const forCard = await driver.openExtensionPage(`sidepanel.html${byCard}`);
  expect((await readForm(forCard)).quote).toContain(words);
  const chosen = await forCard.evaluate(() => [
    document.querySelector('form.record option:checked')?.textContent,
    document.querySelectorAll('.stances [aria-pressed=true]').length,
  ]);
  expect(chosen).toEqual([shown, 0]);
  await forCard.close();
  await page.bringToFront();

  await driver.askMenu(words, page, 'record');
  const hash = await openedPanel(reader.page, '^#record=\\d+(&frame=0)?$');
  const panel = await driver.openExtensionPage(`sidepanel.html${hash}`);
  const form = await readForm(panel);
  expect(form.quote).toContain(words);
  expect(form.values[0]).toBe('Maria Holm');
  expect(form.hint).toContain('Holm said');
  expect(form.about).toContain('Aleppo');
  expect(form.values).toContain('2016-06-09');
  expect(form.values).toEqual(
    expect.arrayContaining(['The ministry answers', 'The Fenn Post', 'Ann Lee', '2016-06-10']),
  );
  expect(form.questions).toContain('Did Russian aircraft strike civilian targets in Aleppo?');

  await panel.click('.stances button:nth-of-type(2)');
  await panel.click('form.record button[type=submit]');
  await panel.waitForWith({ what: 'that it was saved' }, () => document.querySelector('.saved a'));
  expect(await panel.text()).toContain(say('record.saved'));
  await page.bringToFront();
  await findMark(page, words);
  const card = await openCard(page, words);
  expect(await card.text()).toContain('Maria Holm');
  const asked = { query: 'aircraft', missing: null, order: 'newest' as const };
  const own = await reader.ask('listOwn', { ...asked, start: 0, count: 10 });
  expect(own.statements[0]?.question?.stance).toBe('denies');
  expect(own.statements[0]?.said).toBe('2016-06-09');

  // Every quotation of the page, one by one, by keys alone.
  await panel.bringToFront();
  await panel.evaluate(() => {
    document.querySelector<HTMLAnchorElement>('.recording .more a')?.click();
  });
  expect((await readForm(panel)).quote).toContain(words);
  await panel.evaluate(() => {
    dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', ctrlKey: true }));
  });
  await panel.waitForWith(
    { what: 'the end of the proposals' },
    () => !document.querySelector('form.record'),
  );
  expect(await panel.text()).toContain(say('record.draftDone'));

  // A PDF in the reading view is recorded with its page and without what the view says around it.
  const reading = await driver.openExtensionPage('reading.html');
  const path = join(await mkdtemp(join(tmpdir(), 'gainsay-record-')), 'minutes.pdf');
  const leaves = [['The council met on the hill.'], ['“Nobody may cross it,” Holm said again.']];
  await writeFile(path, makePdf({ pages: leaves.map((lines) => linesFrom(780, lines)) }));
  await reading.chooseFile('input[type=file]', path);
  await reading.waitForWith({ what: 'both pages' }, () =>
    document.querySelector('[data-page="2"] p'),
  );
  await reading.evaluate(() => {
    const node = document.querySelector('[data-page="2"] p')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(node, 1, node, 20);
  });
  await driver.askMenu('Nobody may cross it', reading, 'record');
  const tab = await driver.tabIdOf(reading);
  const ofPdf = await openedPanel(reader.page, `^#record=${tab}(&frame=0)?$`);
  const forPdf = await driver.openExtensionPage(`sidepanel.html${ofPdf}`);
  const read = await readForm(forPdf);
  expect(read.quote).toMatch(
    /^The council met on the hill\. “?Nobody may cross it,” Holm said again\.$/,
  );
  expect(read.values).toContain('minutes.pdf');
  await forPdf.click('form.record button[type=submit]');
  await forPdf.waitForWith({ what: 'that it was saved' }, () => document.querySelector('.saved'));
  const all = { query: '', missing: null, order: 'newest' as const, start: 0, count: 1 };
  const [latest] = (await reader.ask('listOwn', all)).statements;
  const { statement } = await reader.ask('getOwnStatement', { id: latest?.id ?? '' });
  expect(statement?.note).toContain(say('reading.pageNumber', { page: '2' }));
  expect(statement?.quotes[0]?.exact).toBe('Nobody may cross it');
  expect(statement?.source).toMatchObject({ title: 'minutes.pdf', address: null });
  await rm(dirname(path), { recursive: true });
  await site.close();
});
