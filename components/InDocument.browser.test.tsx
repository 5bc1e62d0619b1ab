import './theme.css';
import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { makeStatement, reported, toLocal } from './fixtures.ts';
import { InDocument } from './InDocument.tsx';
import { renderInto } from './render-for-test.ts';

const statement = makeStatement('mayor-quoted');
const quote = toLocal('will carry any lorry we own');

it('shows the document’s words around a quotation on demand, and which document it is', async () => {
  const around = { ...quote, before: 'She said the bridge ', after: ', and walked on it.' };
  const source = { ...statement.source, url: null, title: toLocal('A bridge and its mayor') };
  const box = renderInto(<InDocument statement={{ ...statement, quotes: [around], source }} />);
  const passage = page.getByText(/She said the bridge/);
  await expect.element(passage).not.toBeVisible();
  await page.getByText('In the document', { exact: true }).click();
  await expect.element(passage).toBeVisible();
  const shown = box.querySelector('blockquote');
  expect(shown?.textContent).toBe(`… ${around.before}${around.text}${around.after} …`);
  expect(shown?.querySelector('mark')?.textContent).toBe(around.text);
  await expect.element(page.getByText('A bridge and its mayor')).toBeVisible();
  await expect.element(page.getByText('No address of this source is known.')).toBeVisible();
});

it('names the document where nothing around the words is on record', async () => {
  const source = { ...reported.source, url: null, note: null };
  const box = renderInto(<InDocument statement={{ ...reported, source }} />);
  await page.getByText('In the document', { exact: true }).click();
  expect(box.querySelector('blockquote')).toBeNull();
  await expect.element(page.getByText('No address of this source is known.')).toBeVisible();
});

it('is not there where the address says more', () => {
  const source = { ...statement.source, url: 'https://herald.example/1', note: null };
  const box = renderInto(<InDocument statement={{ ...statement, quotes: [quote], source }} />);
  expect(box.textContent).toBe('');
});
