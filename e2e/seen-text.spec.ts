import { sightHtml, sights } from '../lib/page/fixtures/unseen.ts';
import { expect, test } from './fixtures.ts';
import { article } from './reader.ts';

test('the one mark of a paragraph stands where a reader sees the name', async ({
  openPage,
  site,
}) => {
  const page = await openPage(site.page(article(sights.map(sightHtml).join('\n'))));
  const marked = () =>
    page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('gainsay-'))
        .flatMap(([, ranges]) => [...ranges])
        .map(
          ({ startContainer: { parentElement: at } }) =>
            `${at?.closest('p')?.title}: ${at?.localName}`,
        )
        .sort(),
    );
  await expect.poll(marked).toEqual(sights.map(({ name }) => `${name}: b`).sort());
});
