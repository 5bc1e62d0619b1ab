/**
 * From a text sent to a background that is dead until its mentions are back, in Chromium with the
 * bundled corpus: `npx tsx bench/waking.ts [runs]`, after `npx wxt build`.
 */
import type { CDPSession } from '@playwright/test';
import { ChromiumPage } from '../e2e/driver/chromium-page.ts';
import { launch } from '../e2e/driver/launch.ts';
import { serveSite } from '../e2e/site.ts';
import { summary } from './quantile.ts';
import { samplePage } from './sample-page.ts';

const runs = Number(process.argv[2] ?? 20);
const text = 'Air strikes in Aleppo were denied; the Security Council met.';

/** The world of our content script in the page's main frame. */
async function findContentWorld(session: CDPSession): Promise<number> {
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension:')) {
        resolve(context.id);
      }
    });
  });
  await session.send('Runtime.enable');
  return found;
}

/** Sends a text as the content script does. @returns ms until the answer, which has mentions */
async function askForMentions(session: CDPSession, contextId: number): Promise<number> {
  const message = {
    gainsay: 'background',
    name: 'matchTexts',
    params: { texts: [text], evidence: [] },
  };
  const expression = `(async () => {
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)});
    return answer.result?.mentions.length > 0 ? performance.now() - start : -1;
  })()`;
  const options = { expression, contextId, awaitPromise: true, returnByValue: true };
  const { result } = await session.send('Runtime.evaluate', options);
  if (typeof result.value !== 'number' || result.value < 0) throw new Error('No mentions came');
  return result.value;
}

const site = await serveSite('e2e/pages');
const driver = await launch('chromium');
const page = await driver.open(site.page(samplePage(20_000)));
if (!(page instanceof ChromiumPage)) throw new Error('Only Chromium is measured');
await page.waitFor(() => CSS.highlights.size > 0);
const session = await page.tab.context().newCDPSession(page.tab);
const world = await findContentWorld(session);
const dead: number[] = [];
const living: number[] = [];
// The first death makes the browser compile the background's code and is not counted.
for (let run = 0; run <= runs; run++) {
  await driver.stopBackground();
  const first = await askForMentions(session, world);
  const second = await askForMentions(session, world);
  if (run === 0) continue;
  dead.push(first);
  living.push(second);
}
console.log(`answered by a background that was dead: ${summary(dead)}`);
console.log(`answered by one that lives: ${summary(living)}`);
await driver.close();
await site.close();
