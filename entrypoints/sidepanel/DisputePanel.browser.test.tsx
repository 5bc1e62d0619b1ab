import './panel.css';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findViolations } from '../../components/find-violations-for-test.ts';
import { corpus, reported, toLocal, view } from '../../components/fixtures.ts';
import { renderInto } from '../../components/render-for-test.ts';
import type { DisputeDetails } from '../../lib/messages/views.ts';
import { DisputePanel } from './DisputePanel.tsx';
import { EntityPanel } from './EntityPanel.tsx';

function detailsOf(): DisputeDetails {
  const [dispute] = view.disputes;
  if (!dispute) throw new Error('The fixture has no dispute.');
  return { dispute, corpus, about: [{ key: `${corpus.id}#bridge`, label: toLocal('Old Bridge') }] };
}

describe('the panel of a question', () => {
  it('lists every statement with its stance, sources and corpus', async () => {
    const details = detailsOf();
    const { sides, qualifying } = details.dispute;
    const count = sides[0].statements.length + sides[1].statements.length + qualifying.length;
    renderInto(<DisputePanel details={details} />);
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('Can the old');
    await expect.element(page.getByRole('status').first()).toHaveTextContent(`${count} statements`);
    await expect.element(page.getByRole('link', { name: 'Old Bridge' })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
    await expect.element(page.getByRole('img', { name: /^Timeline of/ })).toBeVisible();
  });

  it.each([
    ['a question', () => <DisputePanel details={detailsOf()} />],
    ['an entity', () => <EntityPanel view={view} />],
  ])('breaks no rule of accessibility with %s', async (_, make) => {
    const box = renderInto(<main>{make()}</main>);
    // What is out of sight has no layout yet, and axe would take its targets for covered ones.
    for (const item of box.querySelectorAll('li')) item.style.contentVisibility = 'visible';
    for (const part of box.querySelectorAll('details')) part.open = true;
    expect(await findViolations(['page-has-heading-one'])).toEqual([]);
  });

  it('lists only what the reader picks, and all again', async () => {
    renderInto(<DisputePanel details={detailsOf()} />);
    const denied = page.getByRole('button', { name: /^Denied/ });
    await denied.click();
    await expect.element(denied).toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByText('The bridge has stood').first()).not.toBeInTheDocument();
    await expect.element(page.getByText(reported.claim.text)).toBeVisible();
    await denied.click();
    await expect.element(page.getByText('The bridge has stood').first()).toBeVisible();
  });
});
