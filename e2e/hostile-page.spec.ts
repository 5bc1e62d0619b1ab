import type { Page } from './driver/driver.ts';
import { middleOf } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { article, findMark, isCardOpen, openCard } from './reader.ts';

/** The page's attempts on the card: each is tried with the card open. */

const quoted = 'have not made any strikes';
const story = (extra = '') =>
  article(
    `<p style="margin-top:120px">Russian air strikes on civilians in Aleppo were denied.</p>${extra}`,
  );

async function openOn(open: (url: string) => Promise<Page>, url: string) {
  const page = await open(url);
  const card = await openCard(page, 'Aleppo');
  expect(await card.text()).toContain(quoted);
  return { page, card };
}

test('its styles do not reach the card', async ({ openPage, site }) => {
  const style = `<style>*, ::part(*), gainsay-card { color: red !important; display: none; font-size: 90px !important; opacity: 0 !important; visibility: hidden !important; }
    p, article, body, html { display: block !important; visibility: visible !important; opacity: 1 !important; font-size: 16px !important; }</style>`;
  const { card } = await openOn(openPage, site.page(story(style)));
  const styles = await card.evaluate(() => {
    const { color, fontSize } = getComputedStyle(document.querySelector('q') as Element);
    return { color, fontSize };
  });
  expect(styles.color).not.toBe('rgb(255, 0, 0)');
  expect(Number.parseFloat(styles.fontSize)).toBeLessThan(20);
  const box = await card.box();
  expect(box?.height).toBeGreaterThan(100);
});

test('find(), the selection and the DOM do not reach its text', async ({ openPage, site }) => {
  const { page } = await openOn(openPage, site.page(story()));
  const reached = await page.evaluate((words) => {
    const host = document.querySelector('gainsay-card') as HTMLElement;
    const finder = window as unknown as { find(text: string): boolean };
    const found = finder.find(words);
    // It does find what stands in the page.
    getSelection()?.removeAllRanges();
    const foundOwn = finder.find('denied');
    getSelection()?.selectAllChildren(document.documentElement);
    return {
      found,
      foundOwn,
      selected: String(getSelection()).includes(words),
      shadow: host.shadowRoot,
      html: document.documentElement.outerHTML.includes(words),
      frames: window.length,
      inner: host.textContent.length + host.childNodes.length,
    };
  }, quoted);
  expect(reached).toEqual({
    found: false,
    foundOwn: true,
    selected: false,
    shadow: null,
    html: false,
    frames: 0,
    inner: 0,
  });
});

test('keys typed in the card are not heard by the page', async ({ openPage, site }) => {
  const listen = `<script>window.keys = []; for (const type of ['keydown', 'keypress', 'keyup', 'focusin', 'input'])
    for (const target of [window, document]) target.addEventListener(type, (event) => keys.push(event.key ?? event.type), true);</script>`;
  const { page, card } = await openOn(openPage, site.page(story(listen)));
  const box = await card.box();
  if (!box) throw new Error('the card is not laid out');
  await page.mouse.click(box.x + 30, box.y + 20);
  await card.waitFor(() => document.hasFocus());
  await page.keyboard.type('secret');
  const keys = await page.evaluate(() => (window as unknown as { keys: string[] }).keys);
  expect(keys.filter((key) => key.length === 1)).toEqual([]);
  // The page hears what is typed in itself, and cannot give the card the focus.
  await page.mouse.click(5, 5);
  await page.waitFor(() => document.hasFocus());
  await page.runScript(`document.querySelector('gainsay-card')?.focus()`);
  await page.keyboard.type('x');
  const heard = () => page.evaluate(() => (window as unknown as { keys: string[] }).keys);
  await expect.poll(heard).toContain('x');
});

test('a policy that allows no frames, styles or connections does not stop it', async ({
  openPage,
  site,
}) => {
  const policy = { 'content-security-policy': "default-src 'none'" };
  const url = site.page(
    article('<p>Russian air strikes on civilians in Aleppo were denied.</p>'),
    policy,
  );
  await openOn(openPage, url);
});

test('a page does not see the script that a card needs, and puts none of its own in its place', async ({
  driver,
  openPage,
  site,
}) => {
  const script = { 'content-type': 'text/javascript' };
  const replacement = 'document.documentElement.dataset.replaced = "yes"';
  const worker = new URL(
    site.page(
      `addEventListener('fetch', (event) => {
        if (event.request.url.includes('extension:')) event.respondWith(
          new Response(${JSON.stringify(replacement)}, { headers: ${JSON.stringify(script)} }));
      });
      addEventListener('activate', (event) => event.waitUntil(clients.claim()));`,
      script,
    ),
  ).pathname;
  const [scheme] = driver.extensionOrigin.split('//');
  const imports = Object.fromEntries(
    [`${driver.extensionOrigin}/content-card.js`, `${driver.extensionOrigin}/`, `${scheme}//`].map(
      (address) => [address, site.page(replacement, script, address.endsWith('/') ? '/' : '')],
    ),
  );
  const spy = `<script type="importmap">${JSON.stringify({ imports })}</script><script>
    window.seen = [];
    new PerformanceObserver((list) => seen.push(...list.getEntries().map(({ name }) => name)))
      .observe({ type: 'resource', buffered: true });
    addEventListener('error', ({ filename, message }) => seen.push(filename, message), true);
    const spyOn = (of, name) => {
      const original = of[name];
      of[name] = function () { seen.push(new Error().stack); return original.apply(this, arguments); };
    };
    spyOn(Document.prototype, 'createElement');
    spyOn(Element.prototype, 'attachShadow');
    customElements.define('gainsay-card', class extends HTMLElement {
      constructor() { super(); seen.push(new Error().stack); }
      connectedCallback() { seen.push(new Error().stack); }
    });
    navigator.serviceWorker.register('${worker}', { scope: location.pathname });</script>`;
  const page = await openPage(site.page(story(spy)));
  await page.waitFor(() => navigator.serviceWorker.controller !== null);
  const card = await openCard(page, 'Aleppo');
  expect(await card.text()).toContain(quoted);
  const seen = await page.evaluate(() => {
    const entries = performance.getEntries().map(({ name }) => name);
    const { replaced } = document.documentElement.dataset;
    return [...(window as unknown as { seen: string[] }).seen, ...entries, replaced ?? ''];
  });
  // The element's own callbacks are called, so there are stacks to look at.
  expect(seen.join()).toContain('connectedCallback');
  expect(seen.filter((text) => /extension:|^yes$/.test(text))).toEqual([]);
});

test('events that a page makes up open nothing', async ({ openPage, site }) => {
  const page = await openPage(site.page(story()));
  const { x, y } = middleOf(await findMark(page, 'Aleppo'));
  await page.evaluate(
    async (clientX, clientY) => {
      const options = { clientX, clientY, bubbles: true, composed: true };
      for (const type of ['pointerover', 'pointerenter', 'pointermove', 'mousemove']) {
        document.elementFromPoint(clientX, clientY)?.dispatchEvent(new PointerEvent(type, options));
      }
      await new Promise((resolve) => setTimeout(resolve, 800));
    },
    x,
    y,
  );
  expect(await isCardOpen(page)).toBe(false);
  // The same place under a pointer that the reader moves opens it.
  await page.mouse.move(x, y);
  await expect.poll(() => isCardOpen(page)).toBe(true);
});

test('a page that takes the host away only closes the card', async ({ openPage, site }) => {
  const { page } = await openOn(openPage, site.page(story('<p>The Nusra Front</p>')));
  await page.evaluate(() => document.querySelector('gainsay-card')?.remove());
  await page.mouse.move(900, 20);
  const card = await openCard(page, 'Nusra Front');
  expect(await card.text()).toContain('Nusra');
});

/** Run in a page: frames the card at an address and asks it as a content script does. */
async function frameCard(address: string, token: string): Promise<void> {
  const frame = document.createElement('iframe');
  frame.src = address;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const { port1, port2 } = new MessageChannel();
  const answers: unknown[] = [];
  port1.onmessage = ({ data }) => answers.push(data);
  frame.contentWindow?.postMessage({ token }, '*', [port2]);
  const context = { sentence: '', nearby: [] };
  port1.postMessage({ show: { entities: ['x#aleppo'], context, serial: 1, maxHeight: 400 } });
  Object.assign(window, { [token]: answers });
}

test('a page that frames the card itself is told nothing', async ({
  driver,
  openPage,
  openExtensionPage,
  site,
}) => {
  const fixed = `${driver.extensionOrigin}/card.html`;
  // What Chromium makes anew for each session, and what no page is told.
  const ofSession = await (await openExtensionPage('welcome.html')).evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { getURL(path: string): string } };
    };
    return chrome.runtime.getURL('card.html');
  });
  const page = await openPage(site.page(story()));
  await page.evaluate(frameCard, fixed, 'atFixed');
  await page.evaluate(frameCard, ofSession, 'atSession');
  // Without the word that it waits for an answer, which comes where the answer takes long: the
  // height with it is that of the sentence which says so.
  const answersTo = (token: string) =>
    page.evaluate((name) => {
      const answers = (window as unknown as Record<string, object[]>)[name] ?? [];
      return answers.filter((answer) => !('waiting' in answer));
    }, token);
  // The card has heard the page, and says only that nobody announced it: no height, which would
  // tell how much is on record.
  const unannounced = [{ failed: { serial: 1, code: 'unknown-card' } }];
  await expect.poll(() => answersTo('atSession')).toEqual(unannounced);
  if (driver.browser === 'firefox') {
    expect(ofSession).toBe(fixed);
    await expect.poll(() => answersTo('atFixed')).toEqual(unannounced);
    return;
  }
  expect(new URL(ofSession).host).not.toBe(new URL(fixed).host);
  expect(await answersTo('atFixed')).toEqual([]);
});

test('a page that empties the registry of highlights gets its marks again', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(story()));
  await findMark(page, 'Aleppo');
  await page.evaluate(() => {
    CSS.highlights.clear();
    document.body.insertAdjacentHTML('beforeend', '<p>Aleppo again</p>');
  });
  await findMark(page, 'Aleppo');
});

test('a page that overrides what scripts read and mark by is marked all the same', async ({
  openPage,
  site,
}) => {
  // The driver needs what is overridden, so the page undoes it when the marks have come.
  const override = `<script>
    const fail = () => { throw new Error('overridden'); };
    const undo = [];
    const override = (of, name, property) => {
      const { [name]: original } = Object.getOwnPropertyDescriptors(of);
      undo.push(() => Object.defineProperty(of, name, original));
      Object.defineProperty(of, name, { configurable: true, ...property });
    };
    for (const [of, names] of [
      [Node.prototype, ['firstChild', 'nextSibling', 'parentNode', 'nodeType', 'isConnected', 'contains']],
      [CharacterData.prototype, ['data', 'length']],
      [Element.prototype, ['localName', 'attributes', 'getAttribute', 'checkVisibility', 'shadowRoot']],
      [HighlightRegistry.prototype, ['set', 'highlightsFromPoint']],
      [Map.prototype, ['get']], [Set.prototype, ['has']], [Promise.prototype, ['then']],
    ]) for (const name of names) override(of, name, { get: fail, set: fail });
    for (const name of ['MutationObserver', 'IntersectionObserver', 'Highlight', 'StaticRange'])
      override(window, name, { value: fail });
    const timer = setInterval(() => {
      const marked = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
      if (marked === 0) return;
      clearInterval(timer);
      for (const action of undo) action();
      window.marked = marked;
    }, 100);</script>`;
  const url = site.page(article(`${override}<p>Aleppo</p><p>Nusra Front</p>`));
  const page = await openPage('about:blank');
  await page.evaluate((address) => location.assign(address), url);
  await expect
    .poll(() =>
      page
        .evaluate(() => (window as unknown as { marked?: number }).marked)
        .catch(() => 'overridden'),
    )
    .toBe(2);
});
