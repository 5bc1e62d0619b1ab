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
    return {
      meanings: [{ key: 'c#aleppo', mark: 'two-sided' }],
      mentions,
      evidence: [],
      open: [],
      sentences: [],
    };
  },
  getSummaries: () => ({ entities: [entity] }),
});
// What it imports takes `browser` when it is loaded.
const { Reading } = await import('./Reading.tsx');

it('says that the text stays here, and breaks no rule of accessibility', async () => {
  renderInto(<Reading />);
  await expect.element(page.getByText(/^The text stays on your computer/)).toBeVisible();
  await expect.element(page.getByRole('button', { name: 'Mark the names' })).toBeDisabled();
  expect(await findViolations()).toEqual([]);
});

it('marks the text alone, lists who is named, and breaks no rule then either', async () => {
  renderInto(<Reading />);
  await page.getByLabelText('Your text').fill('A siege of Aleppo.\n\nAleppo again.');
  await page.getByRole('button', { name: 'Mark the names' }).click();
  // Before it is read nobody is told that it names no one.
  expect(page.getByText(/^Your collections cover none/).query()).toBeNull();
  await page.getByText(/^Names in this text/).click();
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
  await expect.element(page.getByText(/^Your collections cover none/)).toBeVisible();
  await page.getByRole('button', { name: 'Close this text' }).click();
  await expect.element(page.getByLabelText('Your text')).toHaveValue('');
});

/** Lets a file fall on the view, as from the reader's desktop. */
function drop(file: File): DragEvent {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  const init = { bubbles: true, cancelable: true, dataTransfer };
  const view = document.querySelector('main');
  const over = new DragEvent('dragover', init);
  view?.dispatchEvent(over);
  // Without it the browser would not let the file fall here.
  expect(over.defaultPrevented).toBe(true);
  const dropped = new DragEvent('drop', init);
  view?.dispatchEvent(dropped);
  return dropped;
}

it('reads a file that is dropped on it, and another in its place', async () => {
  renderInto(<Reading />);
  const dropped = drop(new File(['A siege of Aleppo.'], 'siege.txt', { type: 'text/plain' }));
  // The browser would leave the view and open the file itself.
  expect(dropped.defaultPrevented).toBe(true);
  await expect.element(page.getByRole('heading', { name: 'siege.txt' })).toBeVisible();
  await expect.element(page.getByText('A siege of Aleppo.')).toBeVisible();
  drop(new File(['Aleppo again.'], 'again.txt', { type: 'text/plain' }));
  await expect.element(page.getByRole('heading', { name: 'again.txt' })).toBeVisible();
});

it('says what is wrong with a dropped file', async () => {
  renderInto(<Reading />);
  drop(new File(['%PDF-1.7 cut off'], 'broken.pdf', { type: 'application/pdf' }));
  await expect.element(page.getByRole('alert')).toHaveTextContent(/damaged/);
});
