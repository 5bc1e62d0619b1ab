import { expect, test } from './fixtures.ts';
import { article, expectMarked, openCard } from './reader.ts';

const deaths = 25;

test(`Marks, card and popup live on through ${deaths} deaths of the background`, {
  tag: '@long',
}, async ({ driver, openPage, openExtensionPage, site }) => {
  for (let death = 1; death <= deaths; death++) {
    const page = await openPage(
      site.page(
        article(`<p style="margin-top:120px">Death ${death}: Aleppo and the Nusra Front</p>`),
      ),
    );
    await expectMarked(page, ['Aleppo', 'Nusra Front']);
    await driver.stopBackground();

    const card = await openCard(page, 'Aleppo');
    await card.waitFor(() => document.body.textContent.includes('Aleppo'));
    await driver.stopBackground();

    const popup = await openExtensionPage(`popup.html?tab=${await driver.tabIdOf(page)}`);
    await popup.waitFor(() => document.body.textContent.includes('Nusra'));
    expect(await popup.text()).toContain('Aleppo');
    await popup.close();
    await page.close();
    await driver.stopBackground();
  }
});
