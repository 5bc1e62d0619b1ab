import { cardWidth } from '../lib/messages/card-port.ts';
import type { Frame, Page } from './driver/driver.ts';
import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { watchPainted } from './painted.ts';
import { article, findMark, isCardOpen, openCard } from './reader.ts';

/** The page's attempts on the element that holds the card: what is painted counts, not the rules. */

const story = (extra = '') =>
  article(
    `${extra}<p style="margin-top:120px">Russian air strikes on civilians in Aleppo were denied.</p>`,
  );

/** The card without its rounded corners, behind which the page shows. */
async function insideOf(card: Frame) {
  const box = await card.box();
  if (!box) throw new Error('the card is not laid out');
  return { x: box.x + 4, y: box.y + 4, width: box.width - 8, height: box.height - 8 };
}

/** Runs in the page, by its own script. */
async function runInPage(page: Page, code: string): Promise<void> {
  await page.runScript(`{ const host = document.querySelector('gainsay-card'); ${code} }`);
}

const all = (properties: string) =>
  `gainsay-card { ${properties.replaceAll(';', ' !important;')} }`;
const over = 'content: "CONFIRMED"; display: block; position: fixed; inset: 0; background: red;';
const overImportant = over.replaceAll(';', ' !important;');

const rules: Record<string, string> = {
  opacity: all('opacity: .1;'),
  'opacity in a layer': `@layer a { ${all('opacity: .1;')} }`,
  'opacity in a scope': '@scope (html) { :scope > gainsay-card { opacity: .1 !important } }',
  'an animation': `@keyframes fade { from, to { opacity: .1; scale: .2 } } ${all('animation: fade 9999s both;')}`,
  transforms: all('transform: rotate(9deg); scale: .3; translate: 50px; rotate: 30deg;'),
  clipping: all('clip-path: circle(0); overflow: clip; contain: strict; clip: rect(0, 0, 0, 0);'),
  masks: all('mask: linear-gradient(transparent, transparent);'),
  filters: all('filter: opacity(.1); backdrop-filter: blur(9px); mix-blend-mode: difference;'),
  'no display': all('display: none;'),
  'no box': all('display: contents;'),
  'out of sight': `html, ${all('visibility: hidden; pointer-events: none;')}`,
  'another place': all(
    'position: absolute; inset: 300px; margin: 40px; offset: path("M0 0L300 300");',
  ),
  'another box': all('padding: 50px; border: 50px solid red; background: red; max-width: 1px;'),
  'content out of sight': all('content-visibility: hidden;'),
  shadows: all('box-shadow: 0 0 0 400px red; outline: 50px solid red;'),
  directions: `html, ${all('direction: rtl; unicode-bidi: bidi-override; writing-mode: vertical-rl;')}`,
  'zoom of the host': all('zoom: .3;'),
  'text before and after': `gainsay-card::before, gainsay-card::after { ${overImportant} }`,
  'a backdrop': `gainsay-card::backdrop { ${overImportant} }`,
  'every pseudo-element': `*::before, *::after, *::backdrop, *::marker { ${overImportant} }`,
  'what is inside': 'gainsay-card *, ::part(x), iframe { opacity: 0 !important }',
  'a page that fades': 'html { opacity: .01; clip-path: circle(1px) }',
  'a page that turns':
    'html { transform: translate(200px, 40px) scale(.5); will-change: transform }',
  'a page in no room': 'html { contain: strict; overflow: hidden; width: 9px; height: 9px }',
  'a body with effects':
    'body { filter: invert(1) blur(9px); mix-blend-mode: difference; opacity: 0 }',
};

// What ties an element to scrolling, to anchors and to others.
Object.assign(rules, {
  'a time line of scrolling': `@keyframes gone { from, to { opacity: 0; translate: 500px } }
    ${all('animation: gone linear both; animation-timeline: scroll(nearest);')}`,
  'inherited properties': `@property --x { syntax: "<number>"; inherits: true; initial-value: 0 }
    html { --x: 0 } ${all('opacity: var(--x); interactivity: inert;')}`,
  'anchors and fallbacks': `html { anchor-name: --a } @position-try --t { inset: 500px }
    ${all('position-anchor: --a; position-area: bottom right; position-try: --t;')}`,
  'containers and :has': `html { container-type: size } html:has(gainsay-card:popover-open)
    { & gainsay-card { visibility: collapse !important; overlay: none !important } }`,
});

const deeds: Record<string, string> = {
  'inline styles': `for (const [name, value] of [['opacity', '.1'], ['transform', 'scale(.3)'],
    ['clip-path', 'circle(0)'], ['display', 'none'], ['zoom', '.3'], ['translate', '90px']])
    host.style.setProperty(name, value, 'important');`,
  attributes: `for (const name of ['hidden', 'dir', 'slot', 'part', 'class', 'id'])
    host.setAttribute(name, 'x');`,
  animations: `const still = { duration: 1e8, fill: 'both' };
    for (const target of [host, document.documentElement])
      target.animate([{ opacity: 0.1, scale: 0.2 }, { opacity: 0.1, scale: 0.2 }], still);`,
  children: `host.innerHTML = '<b style="position:fixed;inset:0;background:red">CONFIRMED</b>' +
    '<style>:host { opacity: .1 !important }</style>';`,
  'a tree of its own': `try { host.attachShadow({ mode: 'open' }).innerHTML = 'CONFIRMED'; } catch {}`,
};

test('what a page says of the host changes nothing that is painted', async ({
  openPage,
  site,
}, testInfo) => {
  const page = await openPage(site.page(story()));
  const inside = await insideOf(await openCard(page, 'Aleppo'));
  const difference = await watchPainted(page, inside, testInfo.outputPath('card.png'));
  const changed: string[] = [];
  for (const [name, text] of Object.entries(rules)) {
    await runInPage(
      page,
      `const style = document.createElement('style');
      style.id = 'attack';
      style.textContent = ${JSON.stringify(text)};
      document.head.append(style);`,
    );
    if ((await difference()) > 0) changed.push(name);
    await runInPage(page, `document.querySelector('#attack').remove();`);
  }
  for (const [name, code] of Object.entries(deeds)) {
    await runInPage(page, code);
    if ((await difference()) > 0) changed.push(name);
  }
  expect(changed).toEqual([]);
  // What lies over the card would be seen.
  await runInPage(
    page,
    `const cover = document.createElement('p');
    cover.popover = 'manual';
    cover.style.cssText = 'width: 100%; height: 100%; background: red';
    document.body.append(cover);
    cover.showPopover();`,
  );
  expect(await difference()).toBeGreaterThan(0.1);
});

test('a page that zooms itself under an open card does not make it smaller', async ({
  openPage,
  site,
}, testInfo) => {
  const page = await openPage(site.page(story()));
  const card = await openCard(page, 'Aleppo');
  const difference = await watchPainted(
    page,
    await insideOf(card),
    testInfo.outputPath('card.png'),
  );
  await runInPage(page, `document.documentElement.style.zoom = '.3';`);
  // It goes with its words, which are elsewhere now.
  await expect.poll(async () => difference(await insideOf(card))).toBe(0);
});

test('a transition that a page starts with the card does not hold it back', async ({
  openPage,
  site,
}, testInfo) => {
  const plain = await openPage(site.page(story()));
  const inside = await insideOf(await openCard(plain, 'Aleppo'));
  const difference = await watchPainted(plain, inside, testInfo.outputPath('plain.png'));
  expect(await difference()).toBe(0);
  const transition = `<style>
    gainsay-card { transition: all 9999s allow-discrete !important }
    @starting-style { gainsay-card { opacity: 0 !important; transform: scale(.2) !important } }
    </style>`;
  const page = await openPage(site.page(story(transition)));
  const card = await openCard(page, 'Aleppo');
  expect(await insideOf(card)).toEqual(inside);
  const seen = await watchPainted(page, inside, testInfo.outputPath('transition.png'));
  expect(await seen()).toBe(0);
  const text = await card.text();
  expect(text).toContain('Aleppo');
});

declare const window: Window & { roots: unknown[] };

/** Kinds of definitions of the host's element; each tries to get its root. */
const definitions: Record<string, string> = {
  'by its internals': `class extends HTMLElement {
    constructor() { super(); this.internals = this.attachInternals(); }
    connectedCallback() { take(this); }
  }`,
  'with shadow trees disabled': `class extends HTMLElement {
    static disabledFeatures = ['shadow'];
    constructor() { super(); this.internals = this.attachInternals(); take(this); }
  }`,
  'as part of forms': `class extends HTMLElement {
    static formAssociated = true;
    static observedAttributes = ['popover'];
    constructor() { super(); this.internals = this.attachInternals(); }
    formAssociatedCallback() { take(this); }
    attributeChangedCallback() { take(this); }
    connectedCallback() { take(this); }
  }`,
  'with a root of its own': `class extends HTMLElement {
    constructor() { super(); take({ internals: null, shadowRoot: this.attachShadow({ mode: 'open' }) }); }
  }`,
};

for (const [name, definition] of Object.entries(definitions)) {
  test(`a page that defines the host’s element does not get its root: ${name}`, async ({
    openPage,
    site,
  }) => {
    const define = `window.roots = [];
      window.take = (host) => {
        window.heard = true;
        for (const root of [host.internals?.shadowRoot, host.shadowRoot])
          if (root && root.querySelector('iframe')) roots.push(root.innerHTML);
      };
      customElements.define('gainsay-card', ${definition});`;
    const early = await openPage(site.page(story(`<script>${define}</script>`)));
    const late = await openPage(site.page(story()));
    for (const page of [early, late]) {
      await page.bringToFront();
      const card = await openCard(page, 'Aleppo');
      if (page === late) await page.runScript(define);
      await runInPage(
        page,
        `customElements.upgrade(host);
        try { host.internals ??= host.attachInternals(); } catch {}
        take(host);`,
      );
      expect(await page.evaluate(() => window.roots)).toEqual([]);
      expect(await card.text()).toContain('Aleppo');
    }
  });
}

/** Run in a page before all else: gathers what events name that stands in no tree of the page's. */
const watchEvents = `<script>
  window.outside = [];
  window.heard = 0;
  const types = ['over', 'out', 'enter', 'leave', 'move', 'down', 'up'].flatMap((end) => ['pointer' + end, 'mouse' + end]);
  types.push('click', 'wheel', 'focus', 'blur', 'focusin', 'focusout', 'toggle', 'beforetoggle', 'load', 'contextmenu');
  const names = ['target', 'originalTarget', 'explicitOriginalTarget', 'relatedTarget', 'rangeParent', 'source'];
  for (const type of types) for (const place of [window, document]) place.addEventListener(type, (event) => {
    heard++;
    for (const node of [...names.map((name) => event[name]), ...event.composedPath()])
      if (node instanceof Node && node.getRootNode() !== document) outside.push(type + ' ' + node.nodeName);
  }, true);
</script>`;

test('no event leads a page into the card’s tree', async ({ driver, openPage, site }) => {
  // A closed tree of the page's own tells whether a page would be led into one.
  const own = `<div id="own"></div><script>
    document.querySelector('#own').attachShadow({ mode: 'closed' }).innerHTML = '<p>Own</p>';
  </script>`;
  const page = await openPage(site.page(story(watchEvents + own)));
  const outside = () => page.evaluate(() => (window as unknown as { outside: string[] }).outside);
  const place = await page.evaluate(() => {
    const { x, y } = (document.querySelector('#own') as Element).getBoundingClientRect();
    return { x: x + 10, y: y + 8 };
  });
  await page.mouse.move(place.x, place.y);
  if (driver.browser === 'firefox') await expect.poll(outside).toContain('mouseover P');
  await page.runScript(`outside.length = 0; document.querySelector('#own').remove();`);
  const card = await openCard(page, 'Aleppo');
  const box = await card.box();
  if (!box) throw new Error('the card is not laid out');
  const inside = () => card.evaluate(() => document.querySelector(':hover') !== null);
  for (const away of [box.x - 4, box.x + box.width + 4]) {
    await page.mouse.move(box.x + 40, box.y + 30);
    await expect.poll(inside).toBe(true);
    await page.mouse.move(away, box.y + 30);
    await page.mouse.move(box.x + 60, box.y + 40);
  }
  await page.mouse.wheel(10);
  await page.mouse.click(box.x + 30, box.y + 20);
  await card.waitFor(() => document.hasFocus());
  expect(await page.evaluate(() => (window as unknown as { heard: number }).heard)).toBeGreaterThan(
    0,
  );
  expect(await outside()).toEqual([]);
});

const policies: Record<string, Record<string, string>> = {
  'of what its frames may do': { 'permissions-policy': 'clipboard-write=(), fullscreen=()' },
  'of what it may load': {
    'content-security-policy-report-only':
      "default-src 'none'; frame-src 'none'; style-src 'none'; require-trusted-types-for 'script'",
  },
  'of what its frames have to state': { 'cross-origin-embedder-policy': 'require-corp' },
  'of what its frames would have to state': {
    'cross-origin-embedder-policy-report-only': 'require-corp; report-to="own"',
  },
};
for (const [name, headers] of Object.entries(policies)) {
  test(`a page’s policy stops no card, and no report of it tells the frame’s address: ${name}`, async ({
    driver,
    openPage,
    site,
  }) => {
    const watch = `<script>
      window.told = [];
      if (window.ReportingObserver)
        new ReportingObserver((reports) => told.push(...reports.map((report) => JSON.stringify(report))),
          { buffered: true }).observe();
      addEventListener('securitypolicyviolation', ({ blockedURI, sourceFile, sample }) =>
        told.push(JSON.stringify({ blockedURI, sourceFile, sample })), true);
      </script>`;
    // It is told of what it does itself: each of the policies has something against this frame.
    const own = site.page('own').replace(site.origin, site.otherOrigin);
    const frame = `<iframe src="${own}" allow="clipboard-write *"></iframe>`;
    const page = await openPage(site.page(story(watch + frame), headers));
    const card = await openCard(page, 'Aleppo');
    expect(await card.text()).toContain('Aleppo');
    const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told);
    const isTold = driver.browser === 'chromium' || name === 'of what it may load';
    if (isTold) await expect.poll(async () => String(await told())).toContain(own.split('/')[2]);
    expect((await told()).filter((text) => text.includes('extension'))).toEqual([]);
  });
}

test('a host that the page moves, or makes inert or no popover, closes the card; the next is whole', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story()));
  const ways = [
    `const box = document.createElement('div');
      box.style.cssText = 'opacity: .1; zoom: .3';
      document.body.append(box);
      if (box.moveBefore) box.moveBefore(host, null);
      else box.append(host);`,
    `host.removeAttribute('popover');`,
    `host.popover = 'auto';`,
    'host.inert = true;',
    'host.remove();',
  ];
  for (const way of ways) {
    const card = await openCard(page, 'Aleppo');
    expect(await card.text()).toContain('Aleppo');
    await runInPage(page, way);
    await expect.poll(() => isCardOpen(page)).toBe(false);
    await page.mouse.move(900, 20);
  }
  const card = await openCard(page, 'Aleppo');
  expect((await card.box())?.width).toBe(cardWidth);
});

test('a page that prevents the card’s opening has no invisible card', async ({
  openPage,
  site,
}) => {
  const prevent = `<script>window.prevented = 0;
    document.addEventListener('beforetoggle', (event) => {
      prevented++;
      event.preventDefault();
    }, true);</script>`;
  const page = await openPage(site.page(story(prevent)));
  const { x, y } = middleOf(await findMark(page, 'Aleppo'));
  await page.mouse.move(x, y);
  await page.waitFor(() => (window as unknown as { prevented: number }).prevented > 0);
  expect(await isCardOpen(page)).toBe(false);
});
