/** Cards where a page keeps pointer or focus to a part of it: they open, and clicks stay in them. */
import type { Page } from './driver/driver.ts';
import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { article, findMark } from './reader.ts';

declare const window: Window & { clicks: number };

const words = '<p style="margin: 40px; font-size: 18px">Fighting in Aleppo went on.</p>';
const button = '<button id="beneath" style="width: 600px; height: 300px">Delete</button>';
const content = `<div id="content" style="width: 640px; height: 460px; background: #fff">${words}${button}</div>`;

/** A component whose tree holds a dialog; what it shows stands in the page. */
const component = (mode: string, slot: string) => `<script>
  customElements.define('x-dialog', class extends HTMLElement {
    constructor() {
      super();
      this.tree = this.attachShadow({ mode: '${mode}' });
      this.tree.innerHTML = '<dialog><section><slot${slot}></slot></section></dialog>';
    }
    open() { this.tree.querySelector('dialog').showModal(); }
  });</script>`;

/** What is in the page, and the script that closes the rest of it off. */
const pages: Record<string, { body: string; open?: string; press?: string }> = {
  'a dialog around a shadow tree': {
    body: `<dialog id="d"><div><template shadowrootmode="closed">${content}</template></div></dialog>`,
    open: 'd.showModal()',
  },
  'a dialog in an open tree around its slot': {
    body: `<x-dialog id="d">${content}</x-dialog>${component('open', '')}`,
    open: 'd.open()',
  },
  'a dialog in a closed tree around a slot with a name': {
    body: `<x-dialog id="d"><div slot="body">${content}</div></x-dialog>${component('closed', ' name="body"')}`,
    open: 'd.open()',
  },
  'full screen': {
    body: `<div id="f">${content}</div><button id="full">Full screen</button>`,
    press: 'full.onclick = () => f.requestFullscreen()',
  },
  'full screen of an element with a shadow tree': {
    body: `<div id="f"><template shadowrootmode="open">${content}</template></div><button id="full">Full screen</button>`,
    press: 'full.onclick = () => f.requestFullscreen()',
  },
};

/**
 * Rests on a mark and presses in the middle of its card, where the page's button lies beneath. In a
 * closed tree only the card itself can tell that it is shown.
 */
async function clickCard(page: Page, text: string): Promise<void> {
  const { x, y } = middleOf(await findMark(page, text));
  await page.mouse.move(1, 1);
  await page.mouse.move(x, y);
  const card = await page.waitForFrame('/card.html');
  await card.waitForWith({ what: 'the card to be shown' }, () => {
    const shownAt = performance.getEntriesByName('card-shown').at(-1)?.startTime ?? Infinity;
    return performance.now() - shownAt > 500;
  });
  await card.evaluate(() => {
    window.clicks = 0;
    addEventListener('click', () => window.clicks++, true);
  });
  const box = await card.box();
  if (!box) throw new Error('the card is not laid out');
  await page.mouse.move(x, y + 20);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await card.waitForWith({ what: 'the card to get the click' }, () => window.clicks === 1);
}

for (const [name, { body, open, press }] of Object.entries(pages)) {
  test(`a card opens, and no click falls through it: ${name}`, async ({ openPage, site }) => {
    const page = await openPage(site.page(article(body)));
    await page.runScript(`window.clicks = 0;
      addEventListener('click', ({ target }) => { if (target.id !== 'full') clicks++; }, true);`);
    if (open) await page.runScript(open);
    if (press) {
      await page.runScript(press);
      await page.click('#full');
      await page.waitFor(() => document.fullscreenElement !== null);
    }
    await clickCard(page, 'Aleppo');
    expect(await page.evaluate(() => window.clicks)).toBe(0);
    await page.keyboard.press('Escape');
    // The page hears of its own clicks.
    if (open) {
      await page.mouse.move(1, 1);
      await page.mouse.click(5, 5);
      await page.waitFor(() => window.clicks > 0);
    }
  });
}
