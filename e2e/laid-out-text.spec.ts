import { laidOutHtml, laidOutKinds } from '../lib/page/fixtures/laid-out.ts';
import { expect, test } from './fixtures.ts';
import { article, expectMarked } from './reader.ts';

/** What is one text and what is not is told by what is laid out, and not by the names of tags. */

test('names stand apart and together as they are laid out', async ({ openPage, site }) => {
  const page = await openPage(site.page(article(laidOutKinds.map(laidOutHtml).join('\n'))));
  await expectMarked(
    page,
    laidOutKinds.flatMap(({ marked }) => marked),
  );
});

test('a custom element takes part as each one is laid out', async ({ openPage, site }) => {
  const page = await openPage(
    site.page(
      article(`<style>my-text { display: block } .line my-text { display: inline }</style>
        <div class="line"><my-text>The Nusra</my-text> <my-text>Front</my-text> left</div>
        <section><my-text>News of</my-text><my-text>Aleppo today</my-text></section>
        <div id="late"></div>`),
    ),
  );
  await expectMarked(page, ['Nusra Front', 'Aleppo']);
  await page.evaluate(() => {
    const late = document.querySelector('#late') as HTMLElement;
    late.innerHTML = '<my-text>All of</my-text><my-text>Raqqa</my-text>';
  });
  await expectMarked(page, ['Nusra Front', 'Aleppo', 'Raqqa']);
  await page.evaluate(() => {
    const line = document.querySelector('.line') as HTMLElement;
    line.append(' The ', document.createElement('my-text'));
    (line.lastChild as HTMLElement).textContent = 'Bashar al-Assad';
  });
  await expectMarked(page, ['Nusra Front', 'Aleppo', 'Raqqa', 'Bashar al-Assad']);
});

test('text in a pre is read, and code is not', async ({ openPage, site }) => {
  const token = (text: string) => `<span class="tok">${text}</span>`;
  const page = await openPage(
    site.page(
      article(`<pre>Mr. SPEAKER. Reports from Aleppo
          reach us. The Security
          Council has met.\n\nIt met in <b>Raqqa</b>.</pre>
        <pre><i>&gt; The Nusra Front</i> wrote <a href="#">Bashar al-Assad</a> <code>Aleppo</code></pre>
        <pre><code>Aleppo</code></pre><pre class="language-c">Aleppo</pre>
        <div class="highlight"><pre>Aleppo</pre></div>
        <pre>${['let', 'Aleppo', '=', '1', ';'].map(token).join(' ')}</pre>
        <pre contenteditable>Aleppo</pre>
        <pre role="code">Aleppo</pre>`),
    ),
  );
  await expectMarked(page, [
    ...['Aleppo', 'Security\n          Council', 'Raqqa', 'Nusra Front', 'Bashar al-Assad'],
  ]);
});

const editors = {
  'with an unseen field beside its lines': `<div class="box"><textarea spellcheck="false"
      style="opacity:0;position:absolute;width:1em"></textarea><div><div class="line"></div></div></div>`,
  'with a field that a tiny box holds': `<div class="box"><div style="overflow:hidden;position:relative;width:3px;height:0">
      <textarea spellcheck="false" style="position:absolute;width:1px;padding:0;border:0"></textarea></div>
      <div><pre class="line"></pre></div></div>`,
  'that lies under a field of clear letters': `<div class="box"><textarea spellcheck="false"
      style="position:absolute;inset:0;color:transparent;-webkit-text-fill-color:transparent"></textarea><div class="line"></div></div>`,
  'that says that it is code': '<div class="box" role="code"><div class="line"></div></div>',
};

for (const [name, html] of Object.entries(editors)) {
  test(`what is typed into an editor ${name} is not marked`, async ({ openPage, site }) => {
    const page = await openPage(
      site.page(
        article(`<style>.box { position: relative; width: 400px; height: 90px }</style>
          <p>From Raqqa.</p><div id="there">${html}</div><div id="late"></div><p id="end"></p>`),
      ),
    );
    await expectMarked(page, ['Raqqa']);
    await page.evaluate((html) => {
      (document.querySelector('#late') as HTMLElement).innerHTML = html;
      for (const line of document.querySelectorAll('.line')) line.textContent = 'In Aleppo';
      (document.querySelector('#end') as HTMLElement).textContent = 'The Nusra Front';
    }, html);
    await expectMarked(page, ['Raqqa', 'Nusra Front']);
    await page.evaluate(() => {
      for (const line of document.querySelectorAll('.line')) line.append('; Aleppo fell');
      (document.querySelector('#end') as HTMLElement).textContent = 'Bashar al-Assad';
    });
    await expectMarked(page, ['Raqqa', 'Bashar al-Assad']);
    expect(await page.evaluate(() => document.querySelectorAll('.line').length)).toBe(2);
  });
}
