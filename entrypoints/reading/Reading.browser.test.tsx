import './reading.css';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { installFakeExtension } from '../../components/fake-extension-for-test.ts';
import { findViolations } from '../../components/find-violations-for-test.ts';
import { renderInto } from '../../components/render-for-test.ts';
import type { EntitySummary } from '../../lib/messages/views.ts';

const entity: EntitySummary = {
  ...{ key: 'c#aleppo', keys: ['c#aleppo'] },
  ...{ kind: 'place', mark: 'two-sided', disputes: 1, twoSided: 1 },
  ...{ statements: 2, label: { text: 'Aleppo', language: 'en' }, description: null },
};
installFakeExtension({
  matchTexts: ({ texts }: { texts: string[] }) => {
    const mentions = texts.flatMap((text, index) => {
      const start = text.indexOf('Aleppo');
      return start < 0 ? [] : [index, start, start + 6, 0];
    });
    return { entities: [{ key: 'c#aleppo', mark: 'two-sided' }], mentions, evidence: [], open: [] };
  },
  getSummaries: () => ({ entities: [entity] }),
});
// What it imports takes `browser` when it is loaded.
const { Reading } = await import('./Reading.tsx');

it('says that the text stays here, and breaks no rule of accessibility', async () => {
  renderInto(<Reading />);
  await expect.element(page.getByText(/^The text stays on your machine/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Mark the names' })).toBeDisabled();
  expect(await findViolations()).toEqual([]);
});

it('marks the text alone, lists who is named, and breaks no rule then either', async () => {
  renderInto(<Reading />);
  await page.getByLabelText('Your text').fill('A siege of Aleppo.\n\nAleppo again.');
  await page.getByRole('button', { name: 'Mark the names' }).click();
  await page.getByText('Names in this text').click();
  await expect.element(page.getByRole('button', { name: /^Aleppo/ })).toBeVisible();
  const marked = [...CSS.highlights].flatMap(([, highlight]) => [...highlight]);
  const text = document.querySelector('.text');
  expect(marked).toHaveLength(2);
  expect(marked.every(({ startContainer }) => text?.contains(startContainer))).toBe(true);
  expect(await findViolations()).toEqual([]);
});

it('says that a text names nobody of the corpora', async () => {
  renderInto(<Reading />);
  await page.getByLabelText('Your text').fill('Nobody is named.');
  await page.getByRole('button', { name: 'Mark the names' }).click();
  await expect.element(page.getByText(/^Your corpora know none/)).toBeVisible();
  await page.getByRole('button', { name: 'Close this text' }).click();
  await expect.element(page.getByLabelText('Your text')).toHaveValue('');
});
