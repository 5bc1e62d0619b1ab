/** Claims of a fact-checker's feed on pages that hold two of them, forty, and none. */
import { archiveCorpus } from '../lib/publishing/archive-files.ts';
import { claims, readReviewed } from './claim-reviews.ts';
import { marks } from './driver/marks.ts';
import { say } from './interface-words.ts';
import { article, openCard } from './reader.ts';
import { expect, test } from './sync-fixtures.ts';

// A browser is started for each.
test.describe.configure({ timeout: 120_000 });

const words = (at: number) => claims[at]?.[0] ?? '';
const filling = 'People talked of it for a while and then of the weather.';
const two = article(`
  <p style="margin-top:120px">${filling} ${words(0)} ${filling}</p>
  <p>In a letter somebody wrote: “<i>${words(19)}</i>” ${filling}</p>
  <p>It is not true that ${words(9).charAt(0).toLowerCase()}${words(9).slice(1)}</p>`);
const forty = article(claims.map(([claim]) => `<p>${filling} ${claim}</p>`).join(''));
const none = article(
  `<p>${filling}</p><p>Boats lay in the harbour, and the bells were silent.</p>`,
);

test('sentences like a claim on record are marked, told in the card, the popup and the report', async ({
  publisher,
  reader,
  site,
}) => {
  const served = await publisher.publish(1, await readReviewed());
  const file = await reader.hold(
    archiveCorpus([...served].map(([path, bytes]) => ({ path, bytes }))),
  );
  const { corpus, thumbprint, title } = await reader.ask('previewArchive', { file });
  await reader.ask('importArchive', { file, corpus, thumbprint, title: title.text });
  await reader.expectVersion(1);
  const { driver } = reader;
  const openPopup = async (of: Awaited<ReturnType<typeof driver.open>>) =>
    driver.openExtensionPage(`popup.html?tab=${await driver.tabIdOf(of)}`);
  const markedOn = async (page: Awaited<ReturnType<typeof driver.open>>) =>
    (await marks(page)).filter(({ name }) => name === 'gainsay-claim').map(({ text }) => text);

  const page = await driver.open(site.page(two));
  const quoted = `In a letter somebody wrote: “${words(19)}”`;
  await expect.poll(() => markedOn(page)).toEqual([words(0), quoted]);
  const card = await openCard(page, words(0));
  const told = (await card.text()).replace(/\s+/g, ' ');
  for (const part of [say('claim.title'), say('claim.how'), words(0), 'Ivo Lund']) {
    expect(told).toContain(part);
  }
  expect(told).toContain('Pants on Fire');
  expect(told).not.toContain(say('claim.noAnswer'));

  const popup = await openPopup(page);
  await expect.poll(() => popup.text()).toContain(say('popup.claims.other', { count: 2 }));
  // The sentences are listed first, then what is on record of them.
  for (const verdict of ['Pants on Fire', 'True']) {
    await expect.poll(() => popup.text()).toContain(verdict);
  }
  expect(await popup.text()).not.toContain(words(9));
  await popup.close();
  const report = await driver.openExtensionPage(
    `sidepanel.html#report=${await driver.tabIdOf(page)}`,
  );
  await expect.poll(() => report.text()).toContain(say('report.claims.other', { count: 2 }));
  await expect.poll(() => report.text()).toContain('Pants on Fire');
  await report.close();
  await page.close();

  const many = await driver.open(site.page(forty));
  await expect.poll(() => markedOn(many)).toEqual(claims.map(([claim]) => claim));
  await many.close();

  const empty = await driver.open(site.page(none));
  const nothing = await openPopup(empty);
  await expect.poll(() => nothing.text()).toContain(say('popup.nothingTitle'));
  expect(await markedOn(empty)).toEqual([]);
});
