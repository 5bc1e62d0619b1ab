/** What a mark claims, and that its card opens on exactly that. */
import type { Driver, Page } from './driver/driver.ts';
import { marks } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { article, expectMarked, findMark, openCard, waitForCard } from './reader.ts';

const story = article(`
  <p>The ministry rejected reports of Russian air strikes on civilian targets in Aleppo.</p>
  <p>More fighters had crossed the Turkish border on their way to Aleppo, a general said.</p>
  <p>A concert hall was opened by the Nusra Front.</p>
  <p>Germany and Russia signed an agreement on timber.</p>`);

/** Names and what their marks claim, in the order of the page. */
async function listMarks(page: Page): Promise<string[]> {
  const found = await marks(page);
  return found
    .filter(({ rects }) => rects.length > 0)
    .sort(
      (a, b) =>
        (a.rects[0]?.y ?? 0) - (b.rects[0]?.y ?? 0) || (a.rects[0]?.x ?? 0) - (b.rects[0]?.x ?? 0),
    )
    .map(({ name, text }) => `${text} ${name.replace('gainsay-', '')}`);
}

test('a mark is solid, dotted or quiet by what fits its sentence; a name that is merely needed has none', async ({
  choose,
  openPage,
  openPopup,
  site,
}) => {
  await choose({});
  const page = await openPage(site.page(story));
  const fitting = [
    ...['Russian air strikes two-sided', 'Aleppo two-sided'],
    // An adjective is marked where it leads to a question that fits.
    ...['Turkish one-sided', 'Aleppo one-sided'],
  ];
  await expect.poll(() => listMarks(page)).toEqual([...fitting, 'Nusra Front on-record']);
  const popup = await openPopup(page);
  await popup.waitFor(() => document.body.textContent?.includes('Russia'));
  await choose({ markedNames: 'fitting' });
  await page.bringToFront();
  await expect.poll(() => listMarks(page)).toEqual(fitting);
  await choose({ markedNames: 'every' });
  await page.bringToFront();
  const fit = ['Russian air strikes', 'Aleppo', 'Turkish', 'Aleppo'];
  await expectMarked(page, [...fit, 'Nusra Front', 'Russia']);
});

/** What a card opens on. */
interface Opened {
  mark: string;
  words: string;
  /** Null where it says that nothing fits. */
  question: string | null;
  /** How many sides of it have been heard. */
  sides: number;
}

/** Goes to each mark of a page in its turn. */
async function openAll(driver: Driver, page: Page): Promise<Opened[]> {
  const opened: Opened[] = [];
  const { length } = await marks(page);
  for (let turn = 0; turn < length; turn++) {
    await driver.runCommand('next-mention', page);
    await expect
      .poll(async () => {
        const frame = await page.waitForFrame('/card.html');
        return frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
      })
      .toContain(`Mention ${turn + 1} of `);
    const card = await waitForCard(page);
    const found = await marks(page);
    const pointed = found.find(({ name }) => name === 'gainsay-pointed')?.rects[0];
    const mark = found.find(
      ({ name, rects }) =>
        name !== 'gainsay-pointed' && rects[0]?.x === pointed?.x && rects[0]?.y === pointed?.y,
    );
    const shown = await card.evaluate(() => ({
      question: document.querySelector('.overview')
        ? null
        : (document.querySelector('.question')?.textContent ?? ''),
      sides: [...document.querySelectorAll('.sides .side')].filter((side) =>
        side.querySelector('article'),
      ).length,
    }));
    opened.push({ mark: mark?.name ?? '', words: mark?.text ?? '', ...shown });
  }
  return opened;
}

test('a mark that claims a fit names its question, and its card opens on exactly that; another claims none', async ({
  choose,
  driver,
  openPage,
}) => {
  test.setTimeout(120_000);
  await choose({});
  const page = await openPage('/demo.html');
  await findMark(page, 'Aleppo');
  const opened = await openAll(driver, page);
  const ofKind = (kind: string) => opened.filter(({ mark }) => mark === `gainsay-${kind}`);
  const names = [...ofKind('two-sided'), ...ofKind('one-sided'), ...ofKind('on-record')];
  // A sentence like a claim on record is a mark of its own kind.
  expect(names.length + ofKind('claim').length).toBe(opened.length);
  for (const kind of ['two-sided', 'one-sided', 'on-record']) {
    expect(ofKind(kind).length).toBeGreaterThan(0);
  }
  for (const { question, sides } of ofKind('two-sided')) {
    expect([question, sides]).toEqual([expect.stringMatching(/\?$/), 2]);
  }
  for (const { question, sides } of ofKind('one-sided')) {
    expect(question).toMatch(/\?$/);
    expect(sides).toBeLessThan(2);
  }
  for (const { question } of ofKind('on-record')) expect(question).toBeNull();
});

test('says why: by the words of the sentence that met the question', async ({ openPage, site }) => {
  const page = await openPage(site.page(story));
  const card = await openCard(page, 'Aleppo');
  const text = await card.text();
  expect(text).toContain('Did Russian aircraft strike civilian targets in Aleppo?');
  const words = await card.evaluate(() => document.body.textContent ?? '');
  expect(words).toContain('civilian');
});
