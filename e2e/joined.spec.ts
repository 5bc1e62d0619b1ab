/** A question that two corpora have: the bundled one, and an archive that says so. */
import type { CorpusRecord } from '../lib/corpus/records/records.ts';
import { archiveCorpus } from '../lib/publishing/archive-files.ts';
import { firstBridge } from './sync-bridge.ts';
import { expect, test } from './sync-fixtures.ts';

// A browser is started for each.
test.describe.configure({ timeout: 60_000 });

const bundled = 'urn:uuid:bd9f80c7-f959-4684-8e09-4c7b161d993a#strikes-on-civilians-aleppo';

/** The corpus about the bridge, which takes its flood for the opposite of the bundled question. */
const joined = firstBridge.map(
  (record): CorpusRecord =>
    record.type === 'dispute' && record.id === 'bridge-closed-for-flood'
      ? { ...record, sameAs: [{ id: bundled, inverted: true }] }
      : record,
);

test('an archive’s question is offered, and stands with the other when the reader wants it', async ({
  publisher,
  reader,
}) => {
  const files = [...(await publisher.publish(1, joined))].map(([path, bytes]) => ({ path, bytes }));
  const file = await reader.hold(archiveCorpus(files));
  const { corpus, thumbprint, title } = await reader.ask('previewArchive', { file });
  await reader.ask('importArchive', { file, corpus, thumbprint, title: title.text });
  await reader.expectVersion(1);
  const open = (key: string) =>
    reader.driver.openExtensionPage(`sidepanel.html#dispute=${encodeURIComponent(key)}`);
  const first = await open(bundled);
  await first.waitFor(() => document.querySelector('.together button') !== null);
  expect(await first.text()).not.toContain('The water stood on the deck');
  await first.evaluate(() => document.querySelector<HTMLElement>('.together button')?.click());
  await first.waitFor(() => document.querySelector('.join-claims li') !== null);
  await first.close();
  for (const [key, question] of [
    [bundled, 'Did Russian aircraft strike civilian targets in Aleppo?'],
    [`${corpus}#bridge-closed-for-flood`, 'Was the Old Bridge closed because of the flood?'],
  ] as const) {
    const panel = await open(key);
    await panel.waitFor(() => document.querySelector('.join-claims li') !== null);
    expect(await panel.evaluate(() => document.querySelector('h2')?.textContent)).toBe(question);
    const words = await panel.text();
    expect(words).toContain('is the opposite of one in');
    expect(words).toContain('The water stood on the deck');
    const tags = await panel.evaluate(() => [
      ...new Set([...document.querySelectorAll('.corpus-tag')].map((tag) => tag.textContent ?? '')),
    ]);
    expect(tags).toHaveLength(2);
    await panel.close();
  }
  const pairs = () => [...document.querySelectorAll('ul.together li')].map((li) => li.textContent);
  const options = await reader.driver.openExtensionPage('options.html');
  await options.waitFor(() => document.querySelector('ul.together button') !== null);
  const [pair, ...more] = await options.evaluate(pairs);
  expect(more).toEqual([]);
  expect(pair).toContain(title.text);
  await options.evaluate(() => document.querySelector<HTMLElement>('ul.together button')?.click());
  await options.waitFor(() => document.querySelector('ul.together') === null);
  await options.close();
  const again = await open(bundled);
  await again.waitFor(() => document.querySelector('.together button') !== null);
  expect(await again.text()).not.toContain('The water stood on the deck');
  await again.evaluate(() => document.querySelector<HTMLElement>('.together button')?.click());
  await again.waitFor(() => document.querySelector('.join-claims li') !== null);
  await again.close();
  const last = await open(bundled);
  await last.waitFor(() => document.querySelector('.together button') !== null);
  await last.evaluate(() => document.querySelector<HTMLElement>('.together button')?.click());
  await last.waitFor(() => document.querySelector('.join-claims') === null);
  expect(await last.text()).not.toContain('The water stood on the deck');
  await last.close();
});
