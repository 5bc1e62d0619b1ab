import type { Page } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { say } from './interface-words.ts';

const field = '.search-field input';

/** What stands in the list, as a screen reader names it. */
function listFound(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll('[role="option"]'), (line) => line.textContent ?? ''),
  );
}

async function search(page: Page, words: string): Promise<void> {
  await page.click(field);
  await page.keyboard.type(words);
  // The answer to the first letters may stand there before, and its lines go with it.
  await page.waitFor(() => document.querySelector('[aria-busy="false"] [role="option"]') !== null);
}

test('the popup finds a name before it is typed out, and goes through the list by keyboard', async ({
  openExtensionPage,
}) => {
  const popup = await openExtensionPage('popup.html?tab=0');
  await search(popup, 'alep');
  expect((await listFound(popup))[0]).toContain('Aleppo');
  await popup.keyboard.press('ArrowDown');
  const selected = () =>
    popup.evaluate(() => {
      const input = document.querySelector('.search-field input');
      const active = document.getElementById(input?.getAttribute('aria-activedescendant') ?? '');
      return active?.getAttribute('aria-selected') ?? null;
    });
  await expect.poll(selected).toBe('true');
  await popup.keyboard.press('Escape');
  await popup.waitFor(() => document.querySelector('[role="option"]') === null);
});

test('the side panel opens what was found, and a statement’s whole source', async ({
  openExtensionPage,
}) => {
  const panel = await openExtensionPage('sidepanel.html');
  await search(panel, 'air strikes civilian targets');
  await panel.evaluate(() => {
    const groups = [...document.querySelectorAll('[role="group"]')];
    groups.at(-1)?.querySelector<HTMLElement>('[role="option"]')?.click();
  });
  await panel.waitFor(
    () => location.hash.includes('&at=') && document.querySelector('h2') !== null,
  );
  // The statement itself has the focus, in its question or in its document.
  await panel.waitFor(() => (document.activeElement as HTMLElement | null)?.dataset.key ?? null);
  await panel.click('.to-source');
  await panel.waitFor(() => location.hash.startsWith('#source='));
  await panel.waitFor(() => document.querySelector('.whole-source .statements > li') !== null);
  expect(await panel.text()).toContain('Document');
});

test('the popup finds questions in other words and other languages than their own', async ({
  openExtensionPage,
}) => {
  const popup = await openExtensionPage('popup.html?tab=0');
  for (const words of ['strikes on civilians', 'hospital', 'больницы', 'bombardements', 'قصف']) {
    await search(popup, words);
    await expect
      .poll(async () => (await listFound(popup)).join('\n'), words)
      .toContain('strike civilian targets');
    await popup.keyboard.press('Escape');
    await popup.waitFor(() => document.querySelector('[role="option"]') === null);
  }
});

test('says when nothing is found', async ({ openExtensionPage }) => {
  const popup = await openExtensionPage('popup.html?tab=0');
  await popup.click(field);
  await popup.keyboard.type('zzyzxq');
  await expect.poll(() => popup.text()).toContain(say('find.nothing'));
});
