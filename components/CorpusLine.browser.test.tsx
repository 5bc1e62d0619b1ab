import './theme.css';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { CorpusLine } from './CorpusLine.tsx';
import { corpus } from './fixtures.ts';
import { renderInto } from './render-for-test.ts';

const added = { ...corpus, vouch: { mark: '8bhp li_C n4jz', isAlike: false } };

it('says who answers for a corpus, and whether it came with Gainsay', async () => {
  renderInto(<CorpusLine corpus={corpus} />);
  await expect.element(page.getByText('Lindow Reading Room · came with Gainsay')).toBeVisible();
});

it('says of one that was added by which key it is signed, on demand', async () => {
  renderInto(<CorpusLine corpus={added} />);
  await expect.element(page.getByText('Lindow Reading Room · added to Gainsay')).toBeVisible();
  const key = page.getByText(/Signed with the key 8bhp li_C n4jz/);
  await expect.element(key).not.toBeVisible();
  await page.getByText(/Covers/).click();
  await expect.element(key).toBeVisible();
});

it('keeps to one line where it is short, its title on demand', async () => {
  const box = renderInto(<CorpusLine corpus={corpus} isShort />);
  box.style.inlineSize = '25rem';
  const summary = box.querySelector('summary');
  expect(summary?.getBoundingClientRect().height).toBeLessThan(32);
  const title = page.getByText('Lindow bridge 2019, version 3');
  await expect.element(title).not.toBeVisible();
  await page.getByText(/Covers/).click();
  await expect.element(title).toBeVisible();
});
