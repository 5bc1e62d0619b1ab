import { expect, test } from './fixtures.ts';
import { article, expectMarked, findMark, markedWords } from './reader.ts';

test('an element that is defined after the page was read is read then', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(article('<p>Nusra Front</p><x-late></x-late>')));
  await expectMarked(page, ['Nusra Front']);
  await page.evaluate(() => {
    const Late = class extends HTMLElement {
      constructor() {
        super();
        this.attachShadow({ mode: 'closed' }).innerHTML = '<p>Aleppo</p>';
      }
    };
    customElements.define('x-late', Late);
  });
  await expectMarked(page, ['Nusra Front', 'Aleppo']);
});

test('text that is shown by styles alone, or inside a shadow tree, is marked then', async ({
  openPage,
  site,
}) => {
  const page = await openPage(
    site.page(
      article(`<style>#more { display: none } #box:checked ~ #more { display: block }</style>
        <input type="checkbox" id="box"><p id="more">Aleppo</p><p>Raqqa</p><x-tree></x-tree>
        <script>customElements.define('x-tree', class extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: 'open' }).innerHTML = '<p hidden>Nusra Front</p>';
          }
        })</script>`),
    ),
  );
  await findMark(page, 'Raqqa');
  expect(await markedWords(page)).toEqual(['Raqqa']);
  await page.click('#box');
  await expectMarked(page, ['Raqqa', 'Aleppo']);
  await page.evaluate(() => {
    document.querySelector('x-tree')?.shadowRoot?.querySelector('p')?.removeAttribute('hidden');
  });
  await expectMarked(page, ['Raqqa', 'Aleppo', 'Nusra Front']);
});
