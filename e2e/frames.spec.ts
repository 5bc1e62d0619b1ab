import type { Page } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { answerOf, article, expectMarked, markedWords } from './reader.ts';

/** Every kind of frame that a page can have. */

const words = '<p>Aleppo</p>';
const sized = 'width="600" height="200"';

/** Waits until the words are marked in the page's one frame. */
async function expectMarkedInFrame(page: Page, marked: string[]): Promise<void> {
  const markedInFrame = async () => {
    const [frame] = await page.frames();
    return frame ? markedWords(frame) : null;
  };
  await expect.poll(() => answerOf(markedInFrame)).toEqual(marked);
}

const kinds = {
  'from srcdoc': `<iframe ${sized} srcdoc="<p>Aleppo</p>"></iframe>`,
  'of a blank page that is written': `<iframe ${sized}></iframe><script>
    document.querySelector('iframe').contentDocument.body.innerHTML = '<p>Aleppo</p>'</script>`,
  'of a blank page that is opened and written': `<iframe ${sized}></iframe><script>
    const { contentDocument: inner } = document.querySelector('iframe');
    inner.open(); inner.write('<p>Aleppo</p>'); inner.close();</script>`,
  'from a blob': `<iframe ${sized}></iframe><script>
    const blob = new Blob(['<!doctype html><p>Aleppo</p>'], { type: 'text/html' });
    document.querySelector('iframe').src = URL.createObjectURL(blob);</script>`,
  'from a data address': `<iframe ${sized} src="data:text/html,<p>Aleppo</p>"></iframe>`,
  'in a sandbox from srcdoc': `<iframe ${sized} sandbox srcdoc="<p>Aleppo</p>"></iframe>`,
  'in a sandbox that runs scripts': `<iframe ${sized} sandbox="allow-scripts" srcdoc="<script>document.write('<p>Aleppo</p>')</script>"></iframe>`,
};

for (const [name, frame] of Object.entries(kinds)) {
  test(`a frame ${name} is read`, async ({ openPage, site }) => {
    const page = await openPage(site.page(article(`<p>Nusra Front</p>${frame}`)));
    await expectMarked(page, ['Nusra Front']);
    await expectMarkedInFrame(page, ['Aleppo']);
  });
}

test('frames that vanish while they are read do no harm', async ({ openPage, site }) => {
  const long = site.page(article(`<p>Aleppo</p>${'<p>Some other words here.</p>'.repeat(4000)}`));
  const page = await openPage(site.page(article('<p id="it">Nusra Front</p>')));
  await page.evaluate(async (src) => {
    for (let turn = 0; turn < 12; turn++) {
      const frame = document.createElement('iframe');
      Object.assign(frame, { src, width: 600, height: 200 });
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 10 * turn));
      frame.remove();
    }
    const it = document.querySelector('#it');
    if (it) it.textContent = 'Security Council';
  }, long);
  await expectMarked(page, ['Security Council']);
});

test('a frame that was empty is read when text comes into it', async ({ openPage, site }) => {
  const inner = site.page('<!doctype html><html lang="en"><title>Empty</title><body></body>');
  const page = await openPage(
    site.page(article(`<p>Nusra Front</p><iframe ${sized} src="${inner}"></iframe>`)),
  );
  await expectMarked(page, ['Nusra Front']);
  const frame = await page.waitForFrame(new URL(inner).pathname);
  await frame.waitFor(() => document.readyState === 'complete');
  await frame.evaluate(() => {
    document.body.innerHTML = '<p>Aleppo</p>';
  });
  await expectMarked(frame, ['Aleppo']);
});

test('a frame that grows is read then', async ({ openPage, site }) => {
  const inner = site.page(article(words));
  const page = await openPage(
    site.page(
      article(`<p>Nusra Front</p><iframe width="100" height="40" src="${inner}"></iframe>`),
    ),
  );
  await expectMarked(page, ['Nusra Front']);
  const frame = await page.waitForFrame(new URL(inner).pathname);
  await frame.waitFor(() => document.readyState === 'complete');
  expect(await markedWords(frame)).toEqual([]);
  await page.evaluate(() => {
    const element = document.querySelector('iframe');
    if (element) Object.assign(element, { width: '600', height: '200' });
  });
  await expectMarked(frame, ['Aleppo']);
});
