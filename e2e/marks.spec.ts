import { marks } from './driver/marks.ts';
import { expect, test } from './fixtures.ts';
import { article, expectMarked, findMark, markedWords } from './reader.ts';

test('marks names in all the ways that pages write them', async ({ choose, openPage, site }) => {
  await choose({ marking: 'all' });
  const page = await openPage(
    site.page(
      article(`<p>al-Nusra, Al Nusra, al\u2011Nusra and Jabhat an-Nusra are one.</p>
        <p>The <b>Security</b> <i>Council</i>’s session on ALEPPO’s east; <a href="#">Alep<wbr>po</a>.</p>`),
    ),
  );
  await expectMarked(page, [
    'al-Nusra',
    'Al Nusra',
    'al\u2011Nusra',
    'Jabhat an-Nusra',
    'Security Council',
    'ALEPPO',
    'Aleppo',
  ]);
});

test('reads no fields, code, scripts or hidden text', async ({ openPage, site }) => {
  const page = await openPage(
    site.page(
      article(`<p>Aleppo</p><input value="Aleppo"><textarea>Aleppo</textarea>
        <div contenteditable>Aleppo</div><code>Aleppo</code><pre><code>Aleppo</code></pre><script>'Aleppo'</script>
        <p hidden>Aleppo</p><p style="display:none">Aleppo</p><p style="visibility:hidden">Aleppo</p>
        <details><summary>More</summary>Aleppo</details>`),
    ),
  );
  await expectMarked(page, ['Aleppo']);
  await page.click('summary');
  await expectMarked(page, ['Aleppo', 'Aleppo']);
});

test('names that are something else stay unmarked', async ({ openPage, site }) => {
  const page = await openPage(
    site.page(
      article(`<p>A recipe with Aleppo pepper and Aleppo soap, by Nusrat.</p>
        <p>The National Security Council, the Russian Security Council and the White House National
        Security Council met.</p><p>Aleppo, once.</p>`),
    ),
  );
  await findMark(page, 'Aleppo');
  const words = await markedWords(page);
  expect(words.filter((word) => word === 'Aleppo')).toHaveLength(1);
  expect(words).not.toContain('Security Council');
  expect(words.join()).not.toContain('Nusra');
});

test('new text is marked, changed text loses its marks at once', async ({ openPage, site }) => {
  const page = await openPage(site.page(article('<p id="one">Aleppo</p><p id="two">Aleppo</p>')));
  await expectMarked(page, ['Aleppo', 'Aleppo']);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<section><p>The Nusra Front</p></section>');
  });
  await expectMarked(page, ['Aleppo', 'Aleppo', 'Nusra Front']);
  const left = await page.evaluate(async () => {
    const text = document.querySelector('#one')?.firstChild as Text;
    text.data = 'Another city';
    // Observers run in a microtask, before anything is painted.
    await Promise.resolve();
    return [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0);
  });
  expect(left).toBe(2);
  await page.evaluate(() => document.querySelector('section')?.remove());
  await expectMarked(page, ['Aleppo']);
});

test('a page that replaces its content is read anew', async ({ openPage, site }) => {
  const page = await openPage(site.page(article('<p>Aleppo</p>')));
  await expectMarked(page, ['Aleppo']);
  await page.evaluate(() => {
    history.pushState({}, '', '/another');
    document.body.innerHTML = '<main><h1>The Nusra Front</h1></main>';
  });
  await expectMarked(page, ['Nusra Front']);
});

test('open and closed shadow trees are marked and followed', async ({ openPage, site }) => {
  const page = await openPage(
    site.page(
      article(`<x-open></x-open><x-closed></x-closed><script>
        for (const mode of ['open', 'closed']) customElements.define('x-' + mode, class extends HTMLElement {
          constructor() {
            super();
            const root = this.attachShadow({ mode });
            root.innerHTML = '<p>Aleppo ' + mode + '</p>';
            addEventListener('more', () => root.insertAdjacentHTML?.('beforeend', '') ?? root.append(Object.assign(document.createElement('p'), { textContent: 'Nusra Front' })));
          }
        });</script>`),
    ),
  );
  await expectMarked(page, ['Aleppo', 'Aleppo']);
  await page.evaluate(() => dispatchEvent(new Event('more')));
  await expectMarked(page, ['Aleppo', 'Aleppo', 'Nusra Front', 'Nusra Front']);
});

test('frames of this and other origins are marked, tiny ones are not', async ({
  openPage,
  site,
}) => {
  const inner = new URL(site.page(article('<p>Aleppo inside</p>'))).pathname;
  const page = await openPage(
    site.page(
      article(`<p>Aleppo</p><iframe src="${site.origin}${inner}?same" width="400" height="200"></iframe>
        <iframe src="${site.otherOrigin}${inner}?other" width="400" height="200"></iframe>
        <iframe src="${site.origin}${inner}?tiny" width="100" height="40"></iframe>`),
    ),
  );
  await expectMarked(page, ['Aleppo']);
  const counts: Record<string, number> = {};
  for (const frame of await page.frames()) {
    const name = new URL(await frame.url()).search;
    if (name !== '?tiny') await findMark(frame, 'Aleppo');
    counts[name] = (await marks(frame)).length;
  }
  expect(counts).toEqual({ '?same': 1, '?other': 1, '?tiny': 0 });
});

test('the page keeps its DOM, its globals and its messages to itself', async ({
  openPage,
  site,
}) => {
  const page = await openPage(
    site.page(
      article(`<p>Aleppo and the <b>Security</b> Council</p><script>
        window.heard = [];
        addEventListener('message', (event) => heard.push(event.data));
        for (const type of ['wxt:content-script-started', 'gainsay'])
          document.addEventListener(type, (event) => heard.push(event.type));
        window.globals = new Set(Object.keys(window));
        window.changes = 0;
        new MutationObserver((records) => { changes += records.length; }).observe(document.body, {
          subtree: true, childList: true, attributes: true, characterData: true });
        </script>`),
    ),
  );
  await expectMarked(page, ['Aleppo', 'Security Council']);
  const seen = await page.evaluate(() => {
    const at = window as unknown as { heard: unknown[]; changes: number; globals: Set<string> };
    const added = Object.keys(window).filter((key) => !at.globals.has(key));
    return { heard: at.heard.length, changes: at.changes, added };
  });
  expect(seen).toEqual({ heard: 0, changes: 0, added: ['globals', 'changes'] });
});
