import '../panel.css';
import { beforeEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { installFakeExtension } from '../../../components/fake-extension-for-test.ts';
import { findViolations } from '../../../components/find-violations-for-test.ts';
import { sides, twoSided } from '../../../components/fixtures.ts';
import { renderInto } from '../../../components/render-for-test.ts';
import type { PageReport } from '../../../lib/messages/messages.ts';

const { key, question } = twoSided;
const whole: PageReport = {
  ...{ title: 'News', address: 'https://news.example/', isOn: true, reading: 'done', total: 600 },
  sentences: ['<b>Lorries</b> cross it.', 'ولا تعبره الشاحنات.'].map((text, at) => ({
    ...{ frame: 3 * at, text, language: at === 1 ? 'ar' : 'en' },
    touches: [{ dispute: key, mention: 11 + at }],
    claims: [],
  })),
  questions: [{ key, keys: [key], question, twoSided: true, ...sides }],
  claims: [],
};
let report: PageReport | null;
let asked = 0;
const goneTo: unknown[] = [];
const extension = installFakeExtension({
  getPageReport: () => {
    asked++;
    return { report };
  },
  goToMention: (params: unknown) => {
    goneTo.push(params);
    return null;
  },
});
// What it imports takes `browser` when it is loaded.
const { ReportPanel } = await import('./ReportPanel.tsx');

beforeEach(() => {
  report = whole;
  goneTo.length = 0;
});

const sentence = page.getByRole('button', { name: '<b>Lorries</b> cross it.' });

it('lists sentences as text, with their question and both sides, and says that it was cut', async () => {
  const box = renderInto(
    <main>
      <h1>Gainsay</h1>
      <ReportPanel tab={5} />
    </main>,
  );
  await expect.element(sentence).toBeVisible();
  expect(box.querySelector('.sentence b')).toBeNull();
  await expect.element(page.getByText('600 sentences, 1 question')).toBeVisible();
  await expect.element(page.getByText('Showing the first 2 of 600 sentences.')).toBeVisible();
  const items = [...box.querySelectorAll('.report > li')];
  expect(items).toHaveLength(2);
  expect(items[0]?.textContent).toMatch(/lorries\?.*Denied 2.*Tom Ashby.*Affirmed 1.*Ada Fenn/);
  expect(box.querySelector('.sentence [lang=ar]')).not.toBeNull();
  expect(await findViolations()).toEqual([]);
});

it('goes to a sentence by a click and by Enter', async () => {
  renderInto(<ReportPanel tab={5} />);
  await sentence.click();
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await expect
    .poll(() => goneTo)
    .toEqual([
      { tab: 5, frame: 0, id: 11 },
      { tab: 5, frame: 3, id: 12 },
    ]);
});

it('is made anew when the page tells of other mentions, and when it is asked for', async () => {
  renderInto(<ReportPanel tab={7} />);
  await expect.element(sentence).toBeVisible();
  const before = asked;
  report = { ...whole, sentences: whole.sentences.slice(1) };
  const message = { gainsay: 'background', name: 'reportMentions', params: { count: 1 } };
  extension.deliver(message, { tab: { id: 6 } });
  extension.deliver(message, { tab: { id: 7 } });
  await expect.element(sentence).not.toBeInTheDocument();
  expect(asked).toBe(before + 1);
  report = whole;
  await page.getByRole('button', { name: 'Refresh' }).click();
  await expect.element(sentence).toBeVisible();
});

it('says why it lists nothing', async () => {
  const nothing = { ...whole, sentences: [], questions: [], total: 0 };
  for (const [made, words] of [
    [null, 'Gainsay is not running in this tab'],
    [{ ...nothing, isOn: false }, 'Marks are off for this site'],
    [{ ...nothing, reading: 'failed' as const }, 'could not compare this page'],
    [nothing, 'No question in your collections seems to match'],
  ] as const) {
    report = made;
    renderInto(<ReportPanel tab={5} />);
    await expect.element(page.getByText(words)).toBeVisible();
  }
});
