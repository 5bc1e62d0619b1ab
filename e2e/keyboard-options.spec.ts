import { expect, test } from './fixtures.ts';

test('the options show the keys that go from mention to mention, and where they are changed', async ({
  openExtensionPage,
}) => {
  const page = await openExtensionPage('options.html');
  const rows = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.shortcuts > div')].map((row) =>
        [...row.children].map(({ textContent }) => textContent),
      ),
    );
  await expect.poll(rows).toEqual([
    ['Go to the next mention on the page', expect.stringMatching(/Alt\+Shift\+(Down|↓)/)],
    ['Go to the mention before on the page', expect.stringMatching(/Alt\+Shift\+(Up|↑)/)],
  ]);
});
