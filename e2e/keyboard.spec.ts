/**
 * What a reader does with Gainsay, by keys alone: no pointer anywhere in this file. Going from mention
 * to mention by the browser's shortcuts is in e2e/steps.spec.ts.
 */

import type { Frame, Page } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { say } from './interface-words.ts';
import { article } from './reader.ts';
import { keyOf } from './screens/open-screen.ts';

const story = article(
  '<p>Reports of Russian air strikes on civilian targets in Aleppo were denied by the ministry.</p>',
);

/** What has the focus, as a screen reader would begin to say it. */
const focused = (frame: Frame) =>
  frame.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${label} ${element.className} ${element.id}`.replace(/\s+/g, ' ').trim();
  });

/** Presses Tab, and waits until something else has the focus. */
async function pressTab(page: Page, frame: Frame): Promise<void> {
  await frame.evaluate(() => void Reflect.set(globalThis, 'tabbedFrom', document.activeElement));
  await page.keyboard.press('Tab');
  await frame.waitForWith(
    { what: 'another focus' },
    () => document.activeElement !== Reflect.get(globalThis, 'tabbedFrom'),
  );
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, frame: Frame, wanted: RegExp, most = 60): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < most; press++) {
    await pressTab(page, frame);
    const name = await focused(frame);
    if (wanted.test(name)) return;
    passed.push(name);
  }
  throw new Error(`Tab does not reach ${wanted}; it passed ${passed.join(' · ')}`);
}

test('in the popup: open a name, follow it, go through a search', async ({
  openMarked,
  openPopup,
}) => {
  const page = await openMarked(story, 'Aleppo');
  const popup = await openPopup(page);
  await popup.waitFor(() => document.querySelector('.row-button'));
  await tabTo(popup, popup, /row-button/);
  await popup.keyboard.press('Enter');
  await popup.waitFor(() => document.querySelector('.dispute-item article'));
  await tabTo(popup, popup, /^Follow\b/);
  await popup.keyboard.press('Enter');
  await popup.waitFor(() =>
    [...document.querySelectorAll('button')].some(
      (button) => button.getAttribute('aria-pressed') === 'true',
    ),
  );
  await popup.keyboard.press('Enter');
  await popup.waitFor(() => document.querySelector('button[aria-pressed=true]') === null);

  await popup.evaluate(() => document.querySelector<HTMLElement>('[role=combobox]')?.focus());
  await popup.keyboard.type('Aleppo');
  // The answer to the first letters may stand there before, and its lines go with it.
  await popup.waitFor(() => document.querySelector('[aria-busy=false] [role=option]'));
  await popup.keyboard.press('ArrowDown');
  await popup.waitFor(() => document.querySelector('[role=option][aria-selected=true]'));
  await popup.keyboard.press('Escape');
  await popup.waitFor(() => document.querySelector('[role=option]') === null);
});

test('in the card: the next question, the pin, a citation', async ({ driver, openMarked }) => {
  const page = await openMarked(story, 'Aleppo');
  await driver.runCommand('next-mention', page);
  const card = await page.waitForFrame('/card.html');
  await card.waitFor(() => document.hasFocus() && document.querySelector('.question'));
  await tabTo(page, card, /^(Keep|Pin|.* pin\b)/);
  await page.keyboard.press('Enter');
  await card.waitFor(() => document.querySelector('.pin[aria-pressed=true]'));
  await page.keyboard.press('Enter');
  await tabTo(page, card, /more-of-it/);
  await page.keyboard.press('Enter');
  await card.waitFor(() => document.querySelector('.spoken .tool'));
  await tabTo(page, card, /^Cite$/);
  await page.keyboard.press('Enter');
  await card.waitFor(() => document.querySelector('.to-copy'));
  const before = await card.evaluate(() => document.querySelector('.question')?.textContent);
  await tabTo(page, card, /^Next question/);
  await page.keyboard.press('Enter');
  await card.waitFor((old) => document.querySelector('.question')?.textContent !== old, before);
  await tabTo(page, card, /open-all/);
});

test('in the side panel: filter by a side and by a speaker, save what is shown', async ({
  driver,
  openExtensionPage,
}) => {
  const key = encodeURIComponent(await keyOf(driver, 'strikes-on-civilians-aleppo'));
  const page = await openExtensionPage(`sidepanel.html#dispute=${key}`);
  await page.bringToFront();
  await page.waitFor(() => document.querySelector('.timeline svg'));
  const shown = () =>
    page.evaluate(() => Number.parseInt(document.querySelector('.count')?.textContent ?? '', 10));
  await expect.poll(shown).toBe(3);
  await tabTo(page, page, /^Denied/);
  await page.keyboard.press('Enter');
  await expect.poll(shown).toBe(2);
  await page.keyboard.press('Enter');
  await expect.poll(shown).toBe(3);
  await tabTo(page, page, /Any.*Turkish Foreign Ministry/);
  await page.keyboard.press('ArrowDown');
  await expect.poll(shown).toBe(1);

  await page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => Reflect.set(globalThis, 'saved', text));
      return make(blob);
    };
  });
  await tabTo(page, page, /^Text \(Markdown\)/);
  await page.keyboard.press('Enter');
  const saved = await page.waitFor(() => Reflect.get(globalThis, 'saved') as string | undefined);
  expect(saved).toContain('Did Russian aircraft strike civilian targets in Aleppo?');
});

test('in the options: an address to subscribe to, the style of marks, the sites', async ({
  choose,
  openExtensionPage,
}) => {
  await choose({});
  const page = await openExtensionPage('options.html');
  await page.bringToFront();
  await page.waitFor(() => document.querySelector('.corpora details'));
  const isTextField = () =>
    page.evaluate(() => document.activeElement?.matches('.subscribe input[type=text]') ?? false);
  for (let press = 0; press < 10 && !(await isTextField()); press++) await pressTab(page, page);
  await page.keyboard.type('http://publisher.example/corpus/');
  await page.keyboard.press('Enter');
  await page.waitFor(() =>
    document.querySelector('.subscribe [role=alert]')?.textContent?.includes('https'),
  );
  await tabTo(page, page, /A line under the words/);
  await page.keyboard.press('ArrowDown');
  await page.waitFor(() =>
    [...CSS.highlights.keys()].some((name) => name.startsWith('gainsay-two-sided-')),
  );
  await tabTo(page, page, /All sites/);
  await page.keyboard.press('End');
  await expect.poll(() => page.text()).toContain(say('options.noneMarked'));
});
