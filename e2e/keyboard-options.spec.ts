import { expect, test } from './fixtures.ts';
import { say } from './interface-words.ts';

test('the options show every key, and where they are changed', async ({ openExtensionPage }) => {
  const page = await openExtensionPage('options.html');
  const rows = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.shortcuts > div')].map((row) =>
        [...row.children].map(({ textContent }) => textContent),
      ),
    );
  await expect.poll(rows).toEqual([
    [say('manifest.nextMention'), expect.stringMatching(/Alt\+Shift\+(Down|↓)/)],
    [say('manifest.previousMention'), expect.stringMatching(/Alt\+Shift\+(Up|↑)/)],
    [say('manifest.recordSelection'), expect.stringMatching(/Alt\+Shift\+Q/)],
  ]);
});
