import { launch } from './driver/launch.ts';
import { expect, test } from './fixtures.ts';
import { article, expectMarked, openCard } from './reader.ts';

/** A page that the browser keeps while the reader is elsewhere, and brings back as it was. */

test('a page that comes back has its marks once, its card, and is read on', async ({
  drivenBrowser,
  openPage,
  site,
}) => {
  test.setTimeout(60_000);
  const own = drivenBrowser === 'chromium' ? await launch('chromium', { keepsPages: true }) : null;
  const open = own ? (url: string) => own.open(url) : openPage;
  const page = await open(
    site.page(
      article(`<p style="margin-top:120px">In Aleppo</p><p>By the Nusra Front</p><script>
        window.returns = 0;
        addEventListener('pageshow', ({ persisted }) => { if (persisted) returns++; });</script>`),
    ),
  );
  await expectMarked(page, ['Aleppo', 'Nusra Front']);
  for (let turn = 1; turn <= 2; turn++) {
    const other = site.page(article('<p>Raqqa</p>'));
    // As a reader goes: a driver's own navigation waits in vain for a page that came back.
    await page.evaluate((url) => void setTimeout(() => location.assign(url), 50), other);
    await page.waitFor(() => document.body.textContent?.includes('Raqqa'));
    await expectMarked(page, ['Raqqa']);
    // Later than the answer, which would be lost with its document.
    await page.evaluate(() => void setTimeout(() => history.back(), 50));
    const returns = await page.waitFor(() => (window as unknown as { returns?: number }).returns);
    expect(returns).toBe(turn);
    await expectMarked(page, ['Aleppo', 'Nusra Front']);
  }
  const card = await openCard(page, 'Aleppo');
  expect(await card.text()).toContain('Aleppo');
  await page.mouse.move(900, 20);
  await page.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<p>Bashar al-Assad</p>'),
  );
  await expectMarked(page, ['Aleppo', 'Nusra Front', 'Bashar al-Assad']);
  await own?.close();
});
