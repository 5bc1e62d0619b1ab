/** A page that quotations were taken from, as it was, then edited; and the same words at another address. */
import { archiveCorpus } from '../lib/publishing/archive-files.ts';
import type { Page } from './driver/driver.ts';
import { say } from './interface-words.ts';
import { article, findMark, openCard } from './reader.ts';
import { bridgeWith } from './sync-bridge.ts';
import { expect, test } from './sync-fixtures.ts';

// A browser is started for each.
test.describe.configure({ timeout: 240_000 });

declare const chrome: { storage: { session: { get(key: string): Promise<string> } } };

const title = 'Bridge shut after high water';
const asked = 'Ada Stone, asked about the time after, said that it would rise again in stone.';
const story = (notice: string) =>
  article(`<h1>${title}</h1>
    <p style="margin-top:120px">The Parish Council closed the Old Bridge on Thursday, and put up a notice that everybody in the village has read by now. ${notice} ${asked}</p>
    <p>The Village Fair was held on the far bank. There was cake, there was a brass band, and towards evening there was dancing on the meadow until the lamps went out and everybody walked home along the river.</p>`);
const before = story(
  '“The water stood on the deck, so we shut the gates,” it says; until further word “nobody may cross”.',
);
const changedWords = 'The water stood below the deck, so we shut the gates';
const after = story(`“${changedWords},” it says.`);

test('tells in popup and card which words the page has otherwise, and that others are gone', async ({
  publisher,
  reader,
  site,
}) => {
  const { driver } = reader;
  const address = site.page(before);
  const recorded = bridgeWith(
    '{ url: "https://herald.example/1", kind: original }',
    `{ url: "${address}/?utm_source=feed", kind: original, accessed: 2002-05-03 }`,
    'sources/herald-1.yaml',
  );
  const served = await publisher.publish(1, recorded);
  const file = await reader.hold(
    archiveCorpus([...served].map(([path, bytes]) => ({ path, bytes }))),
  );
  const { corpus, thumbprint, title: name } = await reader.ask('previewArchive', { file });
  await reader.ask('importArchive', { file, corpus, thumbprint, title: name.text });
  await reader.expectVersion(1);

  /** What the background has found on a page; null as long as it has not. */
  const stateOf = async (page: Page) => {
    const key = `changes:${await driver.tabIdOf(page)}`;
    const kept = (await reader.page.evaluate(
      (asked) => chrome.storage.session.get(asked),
      key,
    )) as unknown as Record<string, { state: string }>;
    return kept[key]?.state ?? null;
  };
  const openPopup = async (of: Page) =>
    driver.openExtensionPage(`popup.html?tab=${await driver.tabIdOf(of)}`);

  const same = await driver.open(address);
  await same.bringToFront();
  await findMark(same, 'Old Bridge');
  await expect.poll(() => stateOf(same), { timeout: 90_000 }).toBe('same');
  const quiet = await openPopup(same);
  await expect.poll(() => quiet.text()).toContain('Old Bridge');
  expect(await quiet.text()).not.toContain(say('changed.title'));

  site.change(address, after);
  const edited = await driver.open(`${address}?fbclid=7#top`);
  await edited.bringToFront();
  await expect.poll(() => stateOf(edited), { timeout: 90_000 }).toBe('changed');
  const popup = await openPopup(edited);
  const date = '3 May 2002';
  await expect.poll(() => popup.text()).toContain(say('changed.goneSeen', { date }));
  const told = await popup.text();
  for (const words of [
    say('changed.title'),
    say('changed.found.other', { changed: 2, count: 2 }),
    say('changed.otherwiseSeen', { date }),
    'nobody may cross',
  ]) {
    expect(told).toContain(words);
  }
  const differing = await popup.evaluate(() =>
    [...document.querySelectorAll('.differing :is(del, ins)')].map((part) =>
      [part.localName, part.lastElementChild?.previousSibling?.textContent].join(' '),
    ),
  );
  expect(differing).toEqual(['del on', 'ins below']);

  await edited.bringToFront();
  await findMark(edited, changedWords);
  const card = await openCard(edited, changedWords);
  const shown = (await card.text()).replace(/\s+/g, ' ');
  expect(shown).toContain(say('changed.otherwiseSeen', { date }));
  expect(shown).not.toContain(say('quotation.alsoHere'));

  const elsewhere = await driver.open(site.page(before));
  await elsewhere.bringToFront();
  const words = 'The water stood on the deck, so we shut the gates';
  await findMark(elsewhere, words);
  const other = await openCard(elsewhere, words);
  expect((await other.text()).replace(/\s+/g, ' ')).toContain(say('quotation.alsoHere'));
  expect(await stateOf(elsewhere)).toBeNull();

  // The same page goes on to the recorded address without loading, then away from it.
  const goOn = (html: string, to: string) =>
    elsewhere.evaluate(
      (body, address) => {
        history.pushState(null, '', address);
        document.body.innerHTML = body;
      },
      html,
      to,
    );
  await goOn(after, address);
  await elsewhere.bringToFront();
  await expect.poll(() => stateOf(elsewhere), { timeout: 90_000 }).toBe('changed');
  // The beginning alone, with the way to the rest, tells nothing.
  await goOn('<p>It is on its way.</p>', '/elsewhere');
  await expect.poll(() => stateOf(elsewhere)).toBeNull();
  await goOn(`${after}<button>Read more</button>`, address);
  await expect.poll(() => stateOf(elsewhere), { timeout: 90_000 }).toBe('unsaid');
});
