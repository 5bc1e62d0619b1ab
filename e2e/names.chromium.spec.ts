/**
 * What screen readers are told of each screen, from the browser's accessibility tree, against the
 * trees kept in e2e/screens/names/. After a change that is meant, read the difference and take them
 * anew: `npx playwright test e2e/names.chromium.spec.ts --update-snapshots`. In Chromium alone: the
 * driver of Firefox gives no such tree.
 */
import { ChromiumPage } from './driver/chromium-page.ts';
import type { Driver } from './driver/driver.ts';
import { expect, test } from './fixtures.ts';
import { launchReady } from './launch-ready.ts';
import { screens } from './screens/screens.ts';

const read = ['card', 'card-overview', 'popup-entity', 'popup-empty', 'panel', 'options'];

let driver: Driver;
test.beforeAll(async () => {
  driver = await launchReady('chromium', { language: 'en' });
});
test.afterAll(() => driver.close());

for (const screen of screens.filter(({ name }) => read.includes(name))) {
  test(`is read out as it was: ${screen.name}`, async ({ site }) => {
    const { page, frame, close } = await screen.open({
      ...{ driver, site, language: 'en', media: { colorScheme: 'light' } },
    });
    if (!(page instanceof ChromiumPage)) throw new Error('This is not Chromium');
    const url = await frame.url();
    const own = page.tab.frames().find((each) => each.url() === url) ?? page.tab.mainFrame();
    const names = await own.locator('body').ariaSnapshot();
    await close();
    expect(`${names}\n`).toMatchSnapshot(['names', `${screen.name}.yml`]);
  });
}
