import { expect, test } from './fixtures.ts';
import { article, expectMarked } from './reader.ts';

/** More elements than a part may have that is walked whole, in English and without a name. */
const filler = '<p>The <b>mill</b> by the <i>pond</i> was closed.</p>\n'.repeat(700);

test('a long page that is sifted is marked where it names something, and followed', async ({
  openPage,
  site,
}) => {
  const page = await openPage(
    site.page(
      article(`${filler}<p id="cut">In <b>Alep</b>po</p>${filler}<script type="x">Raqqa</script>
        <x-tree></x-tree><ul><li>end</li><li>Raqqa</li></ul><pre><code>Aleppo</code></pre>${filler}
        <script>customElements.define('x-tree', class extends HTMLElement {
          constructor() {
            super();
            this.attachShadow({ mode: 'open' }).innerHTML = '<p>Nusra Front</p>';
          }
        })</script>`),
    ),
  );
  expect(
    await page.evaluate(() => document.querySelectorAll('*').length),
    'long enough',
  ).toBeGreaterThan(6_000);
  await expectMarked(page, ['Aleppo', 'Raqqa', 'Nusra Front']);
  await page.evaluate(() => {
    const added = document.createElement('p');
    added.textContent = 'The Security Council met.';
    document.querySelector('#cut')?.before(added);
    document.querySelector('li:last-child')?.remove();
  });
  await expectMarked(page, ['Security Council', 'Aleppo', 'Nusra Front']);
});
