import './panel.css';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findViolations } from '../../components/find-violations-for-test.ts';
import {
  corpus,
  joined,
  makeSourceDetails,
  otherCorpus,
  reported,
  toLocal,
  view,
} from '../../components/fixtures.ts';
import { readWords, renderInto } from '../../components/render-for-test.ts';
import type {
  DisputeDetails,
  DisputeTotal,
  DisputeView,
  EntityDetails,
} from '../../lib/messages/views.ts';
import { DisputePanel } from './DisputePanel.tsx';
import { EntityPanel } from './EntityPanel.tsx';
import { SourcePanel } from './SourcePanel.tsx';

function countAll({ sides, qualifying }: DisputeView): DisputeTotal {
  const stances = { affirms: 0, denies: 0, qualifies: qualifying.length };
  for (const { stance, statements } of sides) stances[stance] = statements.length;
  return { stances, withdrawn: 0, speakers: 3, documents: 2 };
}

const entityDetails: EntityDetails = {
  ...view,
  offers: [],
  disputes: view.disputes.map(({ key, question, twoSided }) => ({
    ...{ key, keys: [key], question, twoSided },
  })),
};

/** A question that two corpora have. */
const joinedDetails = (): DisputeDetails => ({
  ...detailsOf([joined]),
  corpora: [corpus, otherCorpus],
});

function detailsOf([dispute] = view.disputes): DisputeDetails {
  if (!dispute) throw new Error('The fixture has no dispute.');
  const about = [{ key: `${corpus.id}#bridge`, label: toLocal('Old Bridge') }];
  return { dispute, total: countAll(dispute), corpora: [corpus], offers: [], about };
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

  it('offers another corpus that has the question, and takes it away again', async () => {
    const claim = { corpus: otherCorpus.id, other: corpus.id, inverted: false };
    const offer = { corpus: otherCorpus, isShown: false, claim };
    renderInto(<DisputePanel details={{ ...detailsOf(), offers: [offer] }} />);
    const row = page.getByRole('listitem').filter({ hasText: 'says this is the same question' });
    await expect.element(row.getByRole('button', { name: 'Show both together' })).toBeVisible();
    const shown = { corpus: otherCorpus, isShown: true, claim: null };
    renderInto(<DisputePanel details={{ ...joinedDetails(), offers: [shown] }} />);
    await expect.element(page.getByRole('button', { name: 'Show apart' })).toBeVisible();
  });

  it.each([
    ['a question', () => <DisputePanel details={detailsOf()} />],
    ['a question of two corpora', () => <DisputePanel details={joinedDetails()} />],
    ['an entity', () => <EntityPanel details={entityDetails} />],
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

describe('the panel of a question that two corpora have', () => {
  it('says how the other asks it and who says that they are one, and names the corpus of each statement', async () => {
    renderInto(<DisputePanel details={joinedDetails()} />);
    await expect
      .element(page.getByText('“The ford” asks it the other way round'))
      .toHaveTextContent(/round: Is the bridge unfit for lorries\?$/);
    await expect
      .element(page.getByText('“The ford” says its question is the opposite'))
      .toHaveTextContent(/opposite of one in “Lindow bridge 2019”\.$/);
    const tags = () => [...document.querySelectorAll('.statements .corpus-tag')].map(readWords);
    await expect.poll(() => tags().filter((tag) => tag === 'The ford')).toHaveLength(1);
    expect(tags().every((tag) => tag !== '')).toBe(true);
    await expect.element(page.getByText('It bears me')).toBeVisible();
    await page.getByRole('combobox', { name: 'Collection' }).selectOptions('The ford (1)');
    await expect.poll(tags).toEqual(['The ford']);
  });

  it('says nothing of that of a question of one corpus', async () => {
    const box = renderInto(<DisputePanel details={detailsOf()} />);
    await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
    expect(box.querySelector('.other-wordings, .join-claims, .corpus-tag')).toBeNull();
  });
});

describe('the panel of a source', () => {
  it('tells who published it, where it is, and every statement with the questions it answers', async () => {
    renderInto(<SourcePanel details={makeSourceDetails()} />);
    const title = page.getByRole('heading', { name: 'Engineers split over the old bridge' });
    await expect.element(title).toBeVisible();
    await expect.element(page.getByText('2 statements from this document.')).toBeVisible();
    const archived = page.getByRole('link', { name: /^archive\.example/ });
    await expect.element(archived).toHaveAttribute('rel', 'noreferrer noopener');
    const question = page.getByRole('link', { name: 'Can the bridge carry lorries?' });
    await expect.element(question).toHaveAttribute('href', expect.stringContaining('#dispute='));
    await expect.element(page.getByText('This statement answers no question')).toBeVisible();
  });

  it('goes to the statement that the place names', () => {
    const details = makeSourceDetails();
    const at = details.statements[1]?.statement.key ?? '';
    renderInto(<SourcePanel details={details} at={at} />);
    return expect.poll(() => (document.activeElement as HTMLElement).dataset.key).toBe(at);
  });
});
