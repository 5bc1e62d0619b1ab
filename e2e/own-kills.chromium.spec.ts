/** The browser is killed while the reader saves; its logs may be torn (docs/browser-bugs.md). */
import { told } from '../lib/desk/fixtures/told.ts';
import { createDesk } from './desk.ts';
import { marks } from './driver/marks.ts';
import { answerOf, article } from './reader.ts';
import { serveSite } from './site.ts';
import { expect, test } from './sync-fixtures.ts';
import type { SyncReader } from './sync-reader.ts';

/** ms that a round may take on a loaded machine. */
const roundMs = 60_000;
/** ms after the first save of a round within which the browser dies: some saves long. */
const latestMs = 1_500;

const animals = ['heron', 'otter', 'badger', 'kestrel', 'hedgehog', 'salmon', 'lynx', 'stoat'];
const places = ['lock', 'weir', 'mill', 'quay', 'chapel', 'orchard', 'tannery', 'granary'];
const of = (list: readonly string[], at: number) => list[at % list.length];

/** Words that are unlike those of other numbers. */
const sentence = (at: number) =>
  `The ${of(animals, at)} that crossed the ${of(places, at >> 3)} at ${at} o'clock was counted as passenger ${at} by the ${of(animals, at >> 6)} of the ${of(places, at + (at >> 3))}`;

/** Of the list that the desk shows, the numbers; those of a statement that is not whole are not. */
async function readNumbers(reader: SyncReader): Promise<number[]> {
  const numbers: number[] = [];
  for (let start = 0, total = 1; start < total; start += 200) {
    const asked = { query: '', missing: null, order: 'newest', start, count: 200 } as const;
    const page = await reader.ask('listOwn', asked);
    total = page.total;
    for (const { words, speaker, question, source } of page.statements) {
      const at = Number(words.text.match(/passenger (\d+)/)?.[1]);
      expect(words.text).toBe(sentence(at));
      expect([speaker?.text, question?.stance, source.title?.text]).toEqual([
        ...['Tom Reed', 'denies', 'The ferry at Larkhaven'],
      ]);
      numbers.push(at);
    }
  }
  return numbers.sort((one, other) => one - other);
}

/** Saves one statement after the other until the browser is gone. */
async function saveOn(reader: SyncReader, next: () => number, saved: (at: number) => void) {
  for (;;) {
    const at = next();
    const statement = told({ quotes: [{ exact: sentence(at), prefix: '', suffix: '' }] });
    await reader.ask('recordStatement', { statement, replaces: null });
    saved(at);
  }
}

async function killWhileSaving(kills: number, isTorn: (kill: number) => boolean): Promise<void> {
  test.setTimeout(60_000 + kills * roundMs);
  const site = await serveSite('.');
  const desk = await createDesk();
  let reader = await desk.start();
  const confirmed = new Set<number>();
  let number = 0;
  let torn = 0;
  let unconfirmed = 0;
  try {
    for (let kill = 0; kill < kills; kill++) {
      const first = number;
      let failure = '';
      const saving = saveOn(
        reader,
        () => number++,
        (at) => confirmed.add(at),
      ).catch((error) => {
        failure = String(error);
      });
      await expect.poll(() => failure || confirmed.has(first), { timeout: 40_000 }).toBe(true);
      const moment = Math.random() * latestMs;
      await reader.page.evaluate((ms) => new Promise((done) => setTimeout(done, ms)), moment);
      await desk.kill(reader);
      await saving;
      if (isTorn(kill)) torn += await desk.tear();
      reader = await desk.start();
      const { page } = reader;
      await expect.poll(() => answerOf(() => readNumbers(reader))).toContain(first);
      const found = await readNumbers(reader);
      const missing = [...confirmed].filter((at) => !found.includes(at));
      expect(missing, `after kill ${kill}`).toEqual([]);
      unconfirmed += found.filter((at) => !confirmed.has(at)).length;
      for (const at of found) confirmed.add(at);
      // Those of this round, and one of each round before.
      const shown = [...found.filter((at) => at >= first), ...found.filter((at) => at % 8 === 0)];
      const words = [...new Set(shown)].map(sentence);
      await page.goto(site.page(article(words.map((each) => `<p>“${each}”</p>`).join(''))));
      const marked = async () => new Set((await marks(page)).map(({ text }) => text));
      await expect
        .poll(async () => {
          const there = await answerOf(marked);
          return there instanceof Set ? words.filter((each) => !there.has(each)) : there;
        })
        .toEqual([]);
      await page.goto(`${reader.driver.extensionOrigin}/popup.html`);
    }
    process.stdout.write(
      `After ${kills} kills while saving: ${confirmed.size} statements, ${unconfirmed} of them whole and not confirmed, ${torn} logs torn\n`,
    );
  } finally {
    await reader.close();
    await desk.remove();
    await site.close();
  }
}

test('the browser is killed while the reader saves: what was confirmed is there, whole and marked', async () => {
  await killWhileSaving(3, (kill) => kill === 1);
});

test('the browser is killed again and again while the reader saves, and most times its logs are torn', {
  tag: '@long',
}, async () => {
  // A third as many as corpora stand: one takes 20 s.
  const kills = Math.ceil(Number(process.env.GAINSAY_KILLS ?? 75) / 3);
  await killWhileSaving(kills, () => Math.random() < 0.75);
});
