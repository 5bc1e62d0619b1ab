/** Documents that a page begins anew: marks and cards come in what it writes then. */
import { expect, test } from './fixtures.ts';
import { article, expectMarked, isCardOpen, openCard } from './reader.ts';

const before = article('<p style="margin-top: 120px">Aleppo was first.</p>');
const after = '<p style="margin-top: 120px">Fighting in Aleppo went on near Homs.</p>';

const ways: Record<string, string> = {
  'written at once': `document.open(); document.write('${after}'); document.close();`,
  'written bit by bit': `document.open(); document.write('<p>Wait</p>');
    setTimeout(() => { document.write('${after}'); document.close(); }, 300);`,
  'with another root element': `const html = document.createElement('html');
    html.innerHTML = '<body>${after}</body>';
    document.documentElement.replaceWith(html);`,
};

for (const [way, script] of Object.entries(ways)) {
  test(`a document that is begun anew has marks and cards: ${way}`, async ({ openMarked }) => {
    const page = await openMarked(before, 'Aleppo');
    await openCard(page, 'Aleppo');
    await page.mouse.move(1, 1);
    await expect.poll(() => isCardOpen(page)).toBe(false);
    await page.runScript(script);
    await page.waitFor(() => document.body?.textContent.includes('Homs'));
    await expectMarked(page, ['Aleppo']);
    const card = await openCard(page, 'Aleppo');
    expect(await card.text()).toContain('Aleppo');
  });
}
