import { test } from './fixtures.ts';
import { article, expectMarked } from './reader.ts';

/** Text that a page shows and hides: marks come and go with it. */

const shown = '<p>Raqqa</p>';

interface Case {
  name: string;
  body: string;
  /** Run in the page; shows what was hidden. */
  show: string;
}

const cases: Case[] = [
  {
    name: 'a class',
    body: '<style>.off { display: none }</style><p id="it" class="off">Aleppo</p>',
    show: "it.className = ''",
  },
  {
    name: 'a style sheet that is taken away',
    body: '<style id="sheet">#it { display: none }</style><p id="it">Aleppo</p>',
    show: 'sheet.remove()',
  },
  {
    name: 'a rule of a style sheet',
    body: '<style id="sheet">#it { display: none }</style><p id="it">Aleppo</p>',
    show: 'sheet.sheet.deleteRule(0)',
  },
  {
    name: 'an adopted style sheet',
    body: `<p id="it">Aleppo</p><script>const sheet = new CSSStyleSheet();
      sheet.replaceSync('#it { display: none }'); document.adoptedStyleSheets = [sheet];</script>`,
    show: 'document.adoptedStyleSheets = []',
  },
  {
    name: 'an attribute of the page’s own',
    body: '<style>#it:not([data-ready]) { display: none }</style><p id="it">Aleppo</p>',
    show: "it.dataset.ready = 'yes'",
  },
  {
    name: 'content-visibility',
    body: '<div id="it" style="content-visibility:hidden"><p>Aleppo</p></div>',
    show: "it.style.contentVisibility = 'visible'",
  },
  {
    name: 'hidden="until-found"',
    body: '<div id="it" hidden="until-found"><p>Aleppo</p></div>',
    show: "it.removeAttribute('hidden')",
  },
  {
    name: 'visibility',
    body: '<p id="it" style="visibility:hidden">Aleppo</p>',
    show: "it.style.visibility = ''",
  },
  {
    name: 'a dialog',
    body: '<dialog id="it"><p>Aleppo</p></dialog>',
    show: 'it.show()',
  },
  {
    name: 'a popover',
    body: '<div id="it" popover><p>Aleppo</p></div>',
    show: 'it.showPopover()',
  },
  {
    name: 'an animation',
    body: `<style>@keyframes come { from { visibility: hidden } to { visibility: visible } }
      #it { visibility: hidden } #it.go { animation: come .3s forwards }</style><p id="it">Aleppo</p>`,
    show: "it.classList.add('go')",
  },
];

for (const { name, body, show } of cases) {
  test(`text that ${name} shows is marked then`, async ({ openPage, site }) => {
    const page = await openPage(site.page(article(shown + body)));
    await expectMarked(page, ['Raqqa']);
    await page.evaluate((script) => {
      new Function(script)();
    }, show);
    await expectMarked(page, ['Raqqa', 'Aleppo']);
  });
}

test('text that waits for its turn to be painted is marked', async ({ openPage, site }) => {
  const page = await openPage(
    site.page(
      article(`${shown}<div style="height:9000px"></div>
        <div style="content-visibility:auto;contain-intrinsic-size:auto 500px"><p>Aleppo</p></div>`),
    ),
  );
  await expectMarked(page, ['Raqqa', 'Aleppo']);
});

test('what a narrower window hides loses its mark', async ({ openPage, site }) => {
  const page = await openPage(
    site.page(
      article(
        `<style>@media (width < 900px) { #it { display: none } }</style><p id="it">Aleppo</p>${shown}`,
      ),
    ),
  );
  await expectMarked(page, ['Raqqa', 'Aleppo']);
  await page.setViewport(800, 700);
  await expectMarked(page, ['Raqqa']);
  await page.setViewport(1280, 720);
  await expectMarked(page, ['Raqqa', 'Aleppo']);
});

test('a page that may be edited for a while has its marks before and after', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(article(`${shown}<div id="it"><p>Aleppo</p></div>`)));
  await expectMarked(page, ['Raqqa', 'Aleppo']);
  for (let turn = 0; turn < 2; turn++) {
    await page.evaluate(() => document.querySelector('#it')?.setAttribute('contenteditable', ''));
    await expectMarked(page, ['Raqqa']);
    await page.evaluate(() => document.querySelector('#it')?.removeAttribute('contenteditable'));
    await expectMarked(page, ['Raqqa', 'Aleppo']);
  }
});

test('a document in design mode is not read while it is', async ({ openPage, site }) => {
  const page = await openPage(site.page(article(`${shown}<p id="it"></p>`)));
  await expectMarked(page, ['Raqqa']);
  await page.evaluate(() => {
    document.designMode = 'on';
    document.querySelector('#it')?.append('Aleppo');
  });
  // Longer than the pause between two readings and the one between two changes of the marks.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
  await expectMarked(page, ['Raqqa']);
  await page.evaluate(() => {
    document.designMode = 'off';
    document.querySelector('#it')?.append(' and more');
  });
  await expectMarked(page, ['Raqqa', 'Aleppo']);
});

test('what a reader types is not marked', async ({ openPage, site }) => {
  const page = await openPage(
    site.page(
      article(`${shown}<div id="it" contenteditable><p>Draft</p></div><p id="last">The end.</p>`),
    ),
  );
  await expectMarked(page, ['Raqqa']);
  await page.click('#it');
  await page.keyboard.type('Aleppo and the Nusra Front, ');
  await page.evaluate(() => {
    const last = document.querySelector('#last');
    if (last) last.textContent = 'Bashar al-Assad';
  });
  await expectMarked(page, ['Raqqa', 'Bashar al-Assad']);
});
