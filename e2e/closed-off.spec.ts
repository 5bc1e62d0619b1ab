/**
 * Cards where a page keeps pointer, keys, focus or frames to itself: they open, no press on them
 * reaches the page, and their reader closes them.
 */
import type { Frame, Page } from './driver/driver.ts';
import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { article, findMark, openCard } from './reader.ts';
import type { Headers } from './site.ts';

declare const window: Window & { pressed: string[]; clicks: number };

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

/** Keeps events from all who listen after it, at the place where they come first. */
const swallow = (types: string, target = 'window') => `
  for (const type of '${types}'.split(' '))
    ${target}.addEventListener(type, (event) => event.stopImmediatePropagation(), true);`;
const pointerEvents =
  'pointermove pointerover pointerout pointerleave mousemove mouseover mouseout keydown keyup';

const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Test</title></head>
  <body>${content}</body></html>`;

interface Input {
  /** Of the article, or a whole page. */
  body?: string;
  page?: string;
  headers?: Headers;
  /** The script that closes the rest off. */
  open?: string;
  /** Makes a press on `#full` show the content in full screen. */
  press?: string;
}

const fullScreen = 'full.onclick = () => f.requestFullscreen()';

const inputs: Record<string, Input> = {
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
    press: fullScreen,
  },
  'full screen of an element with a shadow tree': {
    body: `<div id="f"><template shadowrootmode="open">${content}</template></div><button id="full">Full screen</button>`,
    press: fullScreen,
  },
  'events kept at the window before the words come': {
    body: `<script>${swallow(pointerEvents)}</script>${content}`,
  },
  'events kept at the window and the document later': {
    body: content,
    open: swallow(pointerEvents) + swallow(pointerEvents, 'document'),
  },
  'words that the pointer goes through': {
    body: `<style>#content p { pointer-events: none }</style>${content}`,
  },
  'rules for every popover, backdrop and frame': {
    body: `<style>::backdrop { background: #000c; backdrop-filter: blur(6px) }
      [popover] { inset: 0; width: 400px; opacity: 0; translate: 0 40px; transition: all 9s }
      iframe { display: none; max-width: 100%; height: auto }</style>${content}`,
  },
  'all of the body made inert beside a part that says modal': {
    body: `<div id="m" role="dialog" aria-modal="true">${content}</div>`,
    open: `for (const part of document.body.children) if (!part.contains(m)) part.inert = true;`,
  },
  'XHTML served as such': { page: xhtml, headers: { 'content-type': 'application/xhtml+xml' } },
  'XHTML served as XML': { page: xhtml, headers: { 'content-type': 'text/xml' } },
  'a policy that takes the credentials of frames': {
    body: content,
    headers: { 'cross-origin-embedder-policy': 'credentialless' },
  },
};

/** Rests on a mark until its card is shown; in a closed tree only the card itself can tell that. */
async function showCard(page: Page, text: string): Promise<Frame> {
  const { x, y } = middleOf(await findMark(page, text));
  await page.mouse.move(1, 1);
  await page.mouse.move(x, y);
  const card = await page.waitForFrame('/card.html');
  await card.waitForWith({ what: 'the card to be shown' }, () => {
    const shownAt = performance.getEntriesByName('card-shown').at(-1)?.startTime ?? Infinity;
    return performance.now() - shownAt > 500;
  });
  return card;
}

/** Parts of the card's width and height, the page's button lies beneath all of them. */
const points = [
  [0.5, 0.5],
  [0.1, 0.25],
  [0.9, 0.9],
] as const;

/** Presses in the card, which is to get all of it and to do nothing by it. */
async function pressCard(page: Page, card: Frame): Promise<void> {
  await card.evaluate(() => {
    window.clicks = 0;
    addEventListener(
      'click',
      (event) => {
        window.clicks++;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      true,
    );
  });
  const box = await card.box();
  if (!box) throw new Error('the card is not laid out');
  for (const [right, down] of points)
    await page.mouse.click(box.x + box.width * right, box.y + box.height * down);
  await card.waitForWith(
    { what: 'the card to get the clicks' },
    (count) => window.clicks === count,
    points.length,
  );
}

for (const [name, { body, page: whole, headers, open, press }] of Object.entries(inputs)) {
  test(`a card opens, no press falls through it, and Escape closes it: ${name}`, async ({
    openPage,
    site,
  }) => {
    const page = await openPage(site.page(whole ?? article(body ?? ''), headers));
    if (press) {
      await page.runScript(press);
      await page.click('#full');
      await page.waitFor(() => document.fullscreenElement !== null);
    }
    await page.runScript(`window.pressed = [];
      for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'auxclick', 'contextmenu'])
        addEventListener(type, () => pressed.push(type), true);`);
    if (open) await page.runScript(open);
    const card = await showCard(page, 'Aleppo');
    await pressCard(page, card);
    expect(await page.evaluate(() => window.pressed)).toEqual([]);
    const { x, y } = middleOf(await findMark(page, 'Aleppo'));
    // The keys go to the page again, and not to the card.
    await page.mouse.move(x, y);
    await page.evaluate(() => window.focus());
    await page.keyboard.press('Escape');
    await expect.poll(() => card.isShown()).toBe(false);
    // The page hears of its own presses.
    await page.mouse.move(5, 5);
    await page.mouse.click(5, 5);
    await page.waitFor(() => window.pressed.length > 0);
  });
}

/**
 * Takes a document over as React 18 does: what stands there and is not its own is borne at the end of
 * head and body, and else is the reason to begin the document anew.
 */
const takeOver = `
  const strange = [...document.documentElement.children].filter((part) => part !== document.head && part !== document.body);
  const own = [...document.body.children].findIndex((part) => part.localName.includes('-'));
  window.isAnew = strange.length > 0 || (own >= 0 && own < document.body.children.length - 1);`;

test('a document that a framework takes over late stays, with a card open and after it', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(article(content)));
  await openCard(page, 'Aleppo');
  await page.runScript(takeOver);
  expect(await page.evaluate(() => (window as unknown as { isAnew: boolean }).isAnew)).toBe(false);
  expect(
    await page.evaluate(() => document.querySelector('gainsay-card')?.parentElement?.localName),
  ).toBe('body');
});
