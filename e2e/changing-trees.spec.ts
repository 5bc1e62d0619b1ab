import { expect, test } from './fixtures.ts';
import { article, expectMarked, findMark, markedWords } from './reader.ts';

/** Pages that move, split, replace and hide away their nodes. */

interface Case {
  name: string;
  body: string;
  before: string[];
  /** Run in the page. */
  change: string;
  after: string[];
}

const cases: Case[] = [
  {
    name: 'an inline element with elements in it is added to a paragraph',
    body: '<p id="it">Here: </p><p>Raqqa</p>',
    before: ['Raqqa'],
    change: "it.insertAdjacentHTML('beforeend', '<span><b>Aleppo</b> was</span> hit')",
    after: ['Aleppo', 'Raqqa'],
  },
  {
    name: 'a text node is split inside a name',
    body: '<p id="it">In Aleppo now</p>',
    before: ['Aleppo'],
    change: 'it.firstChild.splitText(5)',
    after: ['Aleppo'],
  },
  {
    name: 'split text is joined again',
    body: `<p id="it">In Alep</p><script>it.append('po now')</script>`,
    before: ['Aleppo'],
    change: 'it.normalize()',
    after: ['Aleppo'],
  },
  {
    name: 'a name is broken apart',
    body: '<p id="it">Aleppo</p><p>Raqqa</p>',
    before: ['Aleppo', 'Raqqa'],
    change:
      "it.firstChild.splitText(4); it.insertBefore(document.createElement('hr'), it.lastChild)",
    after: ['Raqqa'],
  },
  {
    name: 'a paragraph is moved',
    body: '<div id="from"><p id="it">Aleppo</p></div><div id="to"></div>',
    before: ['Aleppo'],
    change: 'to.append(it)',
    after: ['Aleppo'],
  },
  {
    name: 'a paragraph is moved into a field that is edited',
    body: '<p id="it">Aleppo</p><p>Raqqa</p><div id="to" contenteditable></div>',
    before: ['Aleppo', 'Raqqa'],
    change: 'to.append(it)',
    after: ['Raqqa'],
  },
  {
    name: 'nodes of another document are adopted',
    body: '<div id="it"></div><p>Raqqa</p>',
    before: ['Raqqa'],
    change: `const other = new DOMParser().parseFromString('<p>Aleppo</p>', 'text/html');
      it.append(document.adoptNode(other.querySelector('p')))`,
    after: ['Aleppo', 'Raqqa'],
  },
  {
    name: 'a paragraph goes to a document in a frame',
    body: '<p id="it">Aleppo</p><p>Raqqa</p><iframe id="frame" width="50" height="20"></iframe>',
    before: ['Aleppo', 'Raqqa'],
    change: 'frame.contentDocument.body.append(it)',
    after: ['Raqqa'],
  },
  {
    name: 'a template is made real',
    body: '<template id="it"><p>Aleppo</p></template><p>Raqqa</p>',
    before: ['Raqqa'],
    change: 'document.body.append(it.content.cloneNode(true))',
    after: ['Aleppo', 'Raqqa'],
  },
  {
    name: 'the whole body is replaced',
    body: '<p>Aleppo</p>',
    before: ['Aleppo'],
    change: `document.body = Object.assign(document.createElement('body'), { innerHTML: '<p>Raqqa</p>' })`,
    after: ['Raqqa'],
  },
  {
    name: 'the root is replaced',
    body: '<p>Aleppo</p>',
    before: ['Aleppo'],
    change: `const root = document.createElement('html'); root.innerHTML = '<body><p>Raqqa</p></body>';
      document.documentElement.replaceWith(root)`,
    after: ['Raqqa'],
  },
  {
    name: 'the document is opened and written anew',
    body: '<p>Aleppo</p>',
    before: ['Aleppo'],
    change: "document.open(); document.write('<p>Raqqa</p>'); document.close()",
    after: ['Raqqa'],
  },
  {
    name: 'a page without reloads shows another article',
    body: '<main id="it"><p>Aleppo</p></main>',
    before: ['Aleppo'],
    change: `history.pushState(null, '', '?two'); it.replaceChildren(Object.assign(document.createElement('p'), { textContent: 'Nusra Front' }))`,
    after: ['Nusra Front'],
  },
  {
    name: 'a shadow tree is attached to a plain element, open',
    body: '<p>Raqqa</p><div id="it"></div>',
    before: ['Raqqa'],
    change: "it.attachShadow({ mode: 'open' }).innerHTML = '<p>Aleppo</p>'",
    after: ['Aleppo', 'Raqqa'],
  },
  {
    name: 'a shadow tree is attached to a plain element, closed',
    body: '<p>Raqqa</p><div id="it"></div>',
    before: ['Raqqa'],
    change: "it.attachShadow({ mode: 'closed' }).innerHTML = '<p>Aleppo</p>'",
    after: ['Aleppo', 'Raqqa'],
  },
  {
    name: 'a plain element with a closed shadow tree is added',
    body: '<p>Raqqa</p>',
    before: ['Raqqa'],
    change: `const host = document.createElement('section');
      host.attachShadow({ mode: 'closed' }).innerHTML = '<p>Aleppo</p>'; document.body.append(host)`,
    after: ['Aleppo', 'Raqqa'],
  },
  {
    name: 'a shadow tree hides what its host held, and the host changes',
    body: '<div id="it"><p>Aleppo</p></div><p>Raqqa</p>',
    before: ['Aleppo', 'Raqqa'],
    change: "it.attachShadow({ mode: 'open' }).innerHTML = '<p>Nusra Front</p>'; it.append('')",
    after: ['Nusra Front', 'Raqqa'],
  },
  {
    name: 'an element with a shadow tree is moved',
    body: `<section id="from"><div id="it"></div></section><section id="to"></section><script>
      it.attachShadow({ mode: 'closed' }).innerHTML = '<p>Aleppo</p>'</script>`,
    before: ['Aleppo'],
    change: 'to.append(it)',
    after: ['Aleppo'],
  },
  {
    name: 'an inline custom element with a shadow tree is added',
    body: `<p id="it">In </p><p>Raqqa</p><script>customElements.define('x-in', class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<b>Aleppo</b>'; } })</script>`,
    before: ['Raqqa'],
    change: "it.append(document.createElement('x-in'))",
    after: ['Aleppo', 'Raqqa'],
  },
  {
    name: 'text comes into a slot',
    body: `<x-slots id="it"><p>Aleppo</p></x-slots><p>Raqqa</p><script>customElements.define('x-slots', class extends HTMLElement {
      constructor() { super(); this.attachShadow({ mode: 'closed' }).innerHTML = '<p>Nusra Front</p><slot name="a"></slot>'; } })</script>`,
    before: ['Nusra Front', 'Raqqa'],
    change: "it.firstChild.slot = 'a'",
    after: ['Aleppo', 'Nusra Front', 'Raqqa'],
  },
];

for (const { name, body, before, change, after } of cases) {
  test(`marks are right after ${name}`, async ({ openPage, site }) => {
    const page = await openPage(site.page(article(body)));
    await expectMarked(page, before);
    await page.evaluate((script) => {
      new Function(script)();
    }, change);
    await expectMarked(page, after);
  });
}

test('text that comes while the reader scrolls is marked', async ({ openPage, site }) => {
  const page = await openPage(
    site.page(
      article(`<div id="list"></div><div id="end" style="height:10px"></div><script>
        let pages = 0;
        new IntersectionObserver(([end]) => {
          if (!end.isIntersecting || pages === 5) return;
          pages++;
          list.insertAdjacentHTML('beforeend', '<section style="height:900px"><p>Aleppo</p></section>');
        }).observe(end);</script>`),
    ),
  );
  for (let pages = 1; pages <= 5; pages++) {
    await expectMarked(page, Array(pages).fill('Aleppo'));
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  }
});

test('text keeps its slot and is marked once, in the order of its host', async ({
  openPage,
  site,
}) => {
  const page = await openPage(
    site.page(
      article(`<x-pane><h2 slot="head">Aleppo</h2><p>The <b slot="">Security</b> Council</p></x-pane>
        <script>customElements.define('x-pane', class extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: 'open' }).innerHTML =
              '<main><slot></slot></main><header><slot name="head"></slot></header>';
          } })</script>`),
    ),
  );
  await expectMarked(page, ['Aleppo', 'Security Council']);
  await findMark(page, 'Aleppo');
  expect(await markedWords(page)).toHaveLength(2);
});
