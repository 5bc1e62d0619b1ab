import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { CiteMenu } from './CiteMenu.tsx';
import { makeStatement, source } from './fixtures.ts';
import { renderInto } from './render-for-test.ts';

it('shows a statement’s citation in the style picked, and says where no address is known', async () => {
  const statement = makeStatement('mayor', { source: { ...source, url: null } });
  renderInto(<CiteMenu statement={statement} />);
  await page.getByText('Cite', { exact: true }).click();
  await expect.element(page.getByText('(2019, May 4)')).toBeVisible();
  await page.getByRole('button', { name: 'Chicago' }).click();
  await expect.element(page.getByText('May 4, 2019')).toBeVisible();
  await page.getByRole('button', { name: 'Link' }).click();
  await expect.element(page.getByText('No address of this source is known.')).toBeVisible();
});
