/** Names that are mentions because of what else the page names, wherever that stands. */
import { expect, test } from './fixtures.ts';
import { article, expectMarked, findMark, markedWords } from './reader.ts';

/** More text than goes to the background at once, without a name. */
const longText =
  `<p>${'The weather stayed dry and the harvest came early. '.repeat(400)}</p>`.repeat(15);

test('the Council is a mark once the page names the Security Council, far below in another slice', async ({
  choose,
  openPage,
  site,
}) => {
  await choose({ marking: 'all' });
  const page = await openPage(
    site.page(
      article(`<p>Then the Council voted.</p>${longText}<p>The UN Security Council met.</p>`),
    ),
  );
  await expectMarked(page, ['the Council', 'UN Security Council']);
});

test('what comes later counts for what stands there, and the other way round', async ({
  choose,
  openPage,
  site,
}) => {
  await choose({ marking: 'all' });
  const page = await openPage(
    site.page(article('<p>Then the Council voted on Aleppo.</p><div id="more"></div>')),
  );
  await expectMarked(page, ['Aleppo']);
  const add = (html: string) =>
    page.evaluate((added) => {
      document.querySelector('#more')?.insertAdjacentHTML('beforeend', added);
      return null;
    }, html);
  await add('<p>The UN Security Council met.</p>');
  await expectMarked(page, ['the Council', 'Aleppo', 'UN Security Council']);
  await add('<p>Again the Council voted.</p>');
  await expectMarked(page, ['the Council', 'Aleppo', 'UN Security Council', 'the Council']);
  // Now "the Council" may be either.
  await add('<p>The Human Rights Council met too.</p>');
  await expectMarked(page, ['Aleppo', 'UN Security Council']);
});

test('a page that never names it has no such mark', async ({ openPage, site }) => {
  const page = await openPage(
    site.page(
      article('<p>Then the Council voted on Aleppo. The National Security Council met.</p>'),
    ),
  );
  await findMark(page, 'Aleppo');
  expect(await markedWords(page)).toEqual(['Aleppo']);
});
