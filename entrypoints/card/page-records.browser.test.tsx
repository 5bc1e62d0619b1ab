import './card.css';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { findViolations } from '../../components/find-violations-for-test.ts';
import { makeClaim, makeQuotation, preview } from '../../components/fixtures.ts';
import { renderInto } from '../../components/render-for-test.ts';
import { Card } from './Card.tsx';
import { actions, renderCard } from './render-card-for-test.tsx';

describe('what a card has of the page’s own words', () => {
  it('says first which words turn a quotation round, and of which time the records are', async () => {
    const quotation = makeQuotation([
      { kind: 'same', recorded: 'it will', onPage: 'it will' },
      { kind: 'added', recorded: '', onPage: 'not' },
      { kind: 'same', recorded: 'carry any lorry', onPage: 'carry any lorry' },
    ]);
    const reversed = [{ recorded: 'will carry', onPage: 'will not carry' }];
    const box = renderInto(
      <Card
        state={{
          ...{ phase: 'ready', views: [preview] },
          ...{ quotations: [{ ...quotation, reversed }], claims: [] },
        }}
        published="2025-03-04"
        name={null}
        maxHeight={500}
        retry={() => undefined}
      />,
    );
    const title = page.getByText('This page’s wording differs from the quotation found');
    await expect.element(title).toBeVisible();
    expect(box.querySelector('.reversed')?.textContent).toBe(
      'Found: will carry On this page: will not carry',
    );
    const times = page.getByText('These statements are from 2019; this page is from 2025.');
    await expect.element(times).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  it('shows a claim that the sentence is like, with the answer and its rating in its own words', async () => {
    const box = renderCard({
      ...{ phase: 'ready', views: [], quotations: [] },
      claims: [makeClaim()],
    });
    await expect.element(page.getByText('A similar claim was found')).toBeVisible();
    const words = box.textContent ?? '';
    expect(words).toContain('The page may repeat, quote or deny it.');
    expect(words).toMatch(/The old bridge can carry lorries.*Ada Fenn.*3 May 2019.*Answers/);
    expect(words).toMatch(/Answers.*covered all five arches.*Mostly right/);
    await page.getByRole('button', { name: /^Show all 2 statements/ }).click();
    const [[place] = []] = actions.open.mock.calls;
    expect(place).toMatchObject({ view: 'dispute', key: makeClaim().dispute?.key });
    expect(await findViolations()).toEqual([]);
    renderCard({ ...{ phase: 'ready', views: [], quotations: [] }, claims: [makeClaim([])] });
    await expect.element(page.getByText('No answer to it was found.')).toBeVisible();
  });

  it('says of a quotation which words differ, also to those who do not see it', async () => {
    const quotation = makeQuotation([
      { kind: 'same', recorded: 'The bridge has stood', onPage: 'The bridge has stood' },
      { kind: 'changed', recorded: 'for two hundred', onPage: 'for a hundred' },
      { kind: 'omitted', recorded: 'years', onPage: '' },
    ]);
    const box = renderCard({
      phase: 'ready',
      views: [],
      ...{ quotations: [quotation], claims: [] },
    });
    await expect.element(page.getByText('This quotation was found')).toBeVisible();
    expect(box.querySelector('.differing')?.textContent).toBe(
      'The bridge has stood in the quotation, not on this page: for two hundred; ' +
        'on this page, not in the quotation: for a hundred; in the quotation, not on this page: years;',
    );
    expect(box.querySelector('.message')).toBeNull();
    const exact = makeQuotation([{ kind: 'same', recorded: 'The bridge', onPage: 'the bridge' }]);
    const same = renderCard({
      phase: 'ready',
      views: [preview],
      ...{ quotations: [exact], claims: [] },
    });
    expect(same.querySelector('.quotation-how')?.textContent).toContain('word for word');
    expect(same.querySelector('.differing')).toBeNull();
    expect(await findViolations()).toEqual([]);
  });
});
