import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { corpus, twoSided } from '../fixtures.ts';
import { renderInto } from '../render-for-test.ts';
import { ShareMenu } from './ShareMenu.tsx';

const details = {
  dispute: twoSided,
  total: {
    stances: { affirms: 1, denies: 2, qualifies: 1 },
    withdrawn: 0,
    speakers: 3,
    documents: 1,
  },
  corpora: [corpus],
};

it('copies a question with both sides as text and as HTML, and as Markdown', async () => {
  const written: ClipboardItem[] = [];
  const write = vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => {
    written.push(...items);
  });
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  renderInto(<ShareMenu details={details} isWaiting={false} />);
  await page.getByText('Share this question').click();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.element(page.getByText('Copied.')).toBeVisible();
  expect(write).toHaveBeenCalledOnce();
  const plain = await (await written[0]?.getType('text/plain'))?.text();
  const html = await (await written[0]?.getType('text/html'))?.text();
  for (const text of [plain, html]) {
    expect(text).toContain('Denied: 2 statements');
    expect(text).toContain('Affirmed: 1 statement');
  }
  expect(html).toContain('<blockquote lang="en" dir="auto">');
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  expect(writeText.mock.calls[0]?.[0]).toMatch(/^## \[Can the old bridge/);
});

it('waits for the rest of a long question before it tells who leads a side', async () => {
  const menu = renderInto(<ShareMenu details={details} isWaiting={true} />);
  await page.getByText('Share this question').click();
  await expect.element(page.getByText('Looking in your collections')).toBeVisible();
  expect(menu.querySelector('button')).toBeNull();
});
