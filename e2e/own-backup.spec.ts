/** What is said before the reader's own record could be lost, and what saves it. */
import { told } from '../lib/desk/fixtures/told.ts';
import type { Page } from './driver/driver.ts';
import { say } from './interface-words.ts';
import { expectWords, press } from './options-page.ts';
import { expect, test } from './sync-fixtures.ts';

// A browser is started for each.
test.describe.configure({ timeout: 150_000 });

/** Keeps what the page gives the reader to save, in the place of a download. */
const keepDownloads = (page: Page) =>
  page.evaluate(() => {
    HTMLAnchorElement.prototype.click = async function () {
      const text = await (await fetch(this.href)).text();
      Reflect.set(globalThis, 'downloaded', [this.download, text]);
    };
  });

test('statements in no file are told of and saved with one press; deleting all asks first', async ({
  drivenBrowser,
  reader,
}) => {
  await reader.ask('recordStatement', { statement: told(), replaces: null });
  const unsaved = say('desk.unsaved', { count: 1 });
  for (const path of ['options.html', 'desk.html', 'sidepanel.html']) {
    const page = await reader.driver.openExtensionPage(path);
    await page.bringToFront();
    await expectWords(page, unsaved);
    if (path !== 'sidepanel.html') {
      await page.close();
      continue;
    }
    await keepDownloads(page);
    await press(page, say('desk.save'));
    await expect.poll(() => page.text()).not.toContain(unsaved);
    const [name, text] = await page.waitFor(
      () => Reflect.get(globalThis, 'downloaded') as [string, string] | undefined,
    );
    expect(name).toMatch(/^gainsay-\d{4}-\d\d-\d\d\.ndjson$/);
    expect(text).toContain('The ferry never ran on Sundays');
    await page.close();
  }

  const desk = await reader.driver.openExtensionPage('desk.html');
  await desk.bringToFront();
  await expectWords(desk, say('desk.lastSaved'));
  // Firefox has no file system access.
  const isOffered = (await desk.text()).includes(say('desk.keepFile'));
  expect(isOffered).toBe(drivenBrowser === 'chromium');
  const { id } = await reader.ask('recordStatement', {
    statement: told({ quotes: [{ exact: 'Nor did it run at night', prefix: '', suffix: '' }] }),
    replaces: null,
  });
  await desk.reload();
  await press(desk, say('desk.deleteAll'));
  const asked = say('desk.deleteAllAsk', { count: 2, unsaved: 1 });
  await expectWords(desk, asked);
  await press(desk, say('desk.deleteAllYes'));
  await expectWords(desk, say('desk.none'));
  expect((await reader.ask('getOwnStatement', { id })).statement).toBeNull();
  await press(desk, say('desk.undo'));
  await expectWords(desk, 'Nor did it run at night', 'The ferry never ran on Sundays');
});
