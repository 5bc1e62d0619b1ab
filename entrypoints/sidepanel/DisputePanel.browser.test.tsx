import './panel.css';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findViolations } from '../../components/find-violations-for-test.ts';
import { corpus, makeSourceDetails, reported, toLocal, view } from '../../components/fixtures.ts';
import { renderInto } from '../../components/render-for-test.ts';
import type { DisputeDetails, DisputeTotal, DisputeView } from '../../lib/messages/views.ts';
import { DisputePanel } from './DisputePanel.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import { SourcePanel } from './SourcePanel.tsx';

function countAll({ sides, qualifying }: DisputeView): DisputeTotal {
  const stances = { affirms: 0, denies: 0, qualifies: qualifying.length };
  for (const { stance, statements } of sides) stances[stance] = statements.length;
  return { stances, speakers: 3, documents: 2 };
}

function detailsOf(): DisputeDetails {
  const [dispute] = view.disputes;
  if (!dispute) throw new Error('The fixture has no dispute.');
  const about = [{ key: `${corpus.id}#bridge`, label: toLocal('Old Bridge') }];
  return { dispute, total: countAll(dispute), corpus, about };
}

describe('the panel of a question', () => {
  it('lists every statement with its stance, sources and corpus', async () => {
    const details = detailsOf();
    const { sides, qualifying } = details.dispute;
    const count = sides[0].statements.length + sides[1].statements.length + qualifying.length;
    renderInto(<DisputePanel details={details} />);
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('Can the old');
    await expect.element(page.getByRole('status').first()).toHaveTextContent(`${count} statements`);
    await expect.element(page.getByRole('link', { name: 'Old Bridge', exact: true })).toBeVisible();
    await expect.element(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
    await expect.element(page.getByRole('img', { name: /^Timeline of/ })).toBeVisible();
  });

  it.each([
    ['a question', () => <DisputePanel details={detailsOf()} />],
    ['an entity', () => <EntityPanel details={view} />],
    ['a source', () => <SourcePanel details={makeSourceDetails()} />],
  ])('breaks no rule of accessibility with %s', async (_, make) => {
    const box = renderInto(<main>{make()}</main>);
    // What is out of sight has no layout yet, and axe would take its targets for covered ones.
    for (const item of box.querySelectorAll('li')) item.style.contentVisibility = 'visible';
    for (const part of box.querySelectorAll('details')) part.open = true;
    expect(await findViolations(['page-has-heading-one'])).toEqual([]);
  });

  it('says how many are listed, and waits with what needs all of them, until the rest is here', async () => {
    const { total, ...details } = detailsOf();
    const waiting = { ...total, stances: { ...total.stances, denies: 400 } };
    const box = renderInto(<DisputePanel details={{ ...details, total: waiting }} />);
    const denied = page.getByRole('button', { name: /^Denied/ });
    await expect.element(denied).toHaveTextContent('400');
    await expect.element(denied).toBeDisabled();
    await expect.element(page.getByRole('searchbox')).toBeDisabled();
    await expect.element(page.getByRole('button', { name: 'CSV' })).toBeDisabled();
    await expect
      .element(page.getByRole('status').first())
      .toHaveTextContent(/\d of 40\d statements/);
    await expect.element(page.getByRole('img', { name: /^Timeline of/ })).not.toBeInTheDocument();
    render(<DisputePanel details={{ ...details, total }} />, box);
    await expect.element(denied).toBeEnabled();
    await expect.element(page.getByRole('button', { name: 'CSV' })).toBeEnabled();
    await expect.element(page.getByRole('img', { name: /^Timeline of/ })).toBeVisible();
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

describe('the panel of a source', () => {
  it('tells who published it, where it is, and every statement with the questions it answers', async () => {
    renderInto(<SourcePanel details={makeSourceDetails()} />);
    const title = page.getByRole('heading', { name: 'Engineers split over the old bridge' });
    await expect.element(title).toBeVisible();
    await expect.element(page.getByText('2 statements on record from it.')).toBeVisible();
    const archived = page.getByRole('link', { name: /^archive\.example/ });
    await expect.element(archived).toHaveAttribute('rel', 'noreferrer noopener');
    const question = page.getByRole('link', { name: 'Can the bridge carry lorries?' });
    await expect.element(question).toHaveAttribute('href', expect.stringContaining('#dispute='));
    await expect.element(page.getByText('No question in this corpus')).toBeVisible();
  });

  it('goes to the statement that the place names', () => {
    const details = makeSourceDetails();
    const at = details.statements[1]?.statement.key ?? '';
    renderInto(<SourcePanel details={details} at={at} />);
    return expect.poll(() => (document.activeElement as HTMLElement).dataset.key).toBe(at);
  });
});
