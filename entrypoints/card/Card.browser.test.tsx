import './card.css';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findViolations } from '../../components/find-violations-for-test.ts';
import {
  corpus,
  joined,
  makeQuotation,
  makeStatement,
  otherCorpus,
  speakerView,
  toLocal,
  twoSided,
  view,
} from '../../components/fixtures.ts';
import { renderInto } from '../../components/render-for-test.ts';
import { readDate } from '../../lib/corpus/records/dates.ts';
import type { DisputeView, EntityView, StatementView } from '../../lib/messages/views.ts';
import { Card } from './Card.tsx';
import { CardActions } from './card-actions.ts';
import type { CardState } from './card-session.ts';

const actions = {
  open: vi.fn<CardActions['open']>(),
  pin: vi.fn<CardActions['pin']>(),
  chooseOrder: vi.fn<CardActions['chooseOrder']>(),
};

function renderCard(state: CardState, maxHeight = 500, name: string | null = null): HTMLElement {
  actions.open.mockReset();
  actions.pin.mockReset();
  actions.chooseOrder.mockReset();
  return renderInto(
    <CardActions.Provider value={actions}>
      <Card state={state} name={name} maxHeight={maxHeight} retry={() => undefined} />
    </CardActions.Provider>,
  );
}

function renderViews(...views: EntityView[]): HTMLElement {
  return renderCard({ phase: 'ready', views, quotations: [], order: 'nearest' });
}

describe('Card', () => {
  it('labels every statement with its corpus where there are several, and only then', async () => {
    const title = 'The ford in the newspapers';
    const other = { ...corpus, id: 'https://corpora.example/ford', title: toLocal(title) };
    const theirs = { ...makeStatement('x'), key: `${other.id}#x` };
    const both = { ...view, disputes: [], corpora: [corpus, other], statements: [theirs] };
    renderViews(both);
    await expect.element(page.getByRole('article').getByText(title)).toBeVisible();
    await expect.element(page.getByText(`${title}, version 3`)).toBeVisible();
    expect(await findViolations()).toEqual([]);
    renderViews(view);
    await expect.element(page.getByText('Lindow bridge 2019, version 3')).toBeVisible();
    expect(document.querySelector('.corpus-tag')).toBeNull();
  });

  it('shows a question of two corpora once, with the wording of the other', async () => {
    renderViews({ ...view, disputes: [joined], corpora: [corpus, otherCorpus] });
    await expect.element(page.getByText('1 question')).toBeVisible();
    await expect.element(page.getByText('Is the bridge unfit for lorries?')).toBeVisible();
    await expect
      .element(page.getByRole('article').filter({ hasText: 'It bears me' }))
      .toHaveTextContent('The ford');
    await expect.element(page.getByRole('button', { name: /5 statements/ })).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  it('shows the entity and both sides of the first question', async () => {
    renderViews(view);
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Old Bridge');
    await expect
      .element(page.getByRole('heading', { level: 2 }))
      .toHaveTextContent('Can the old bridge of Lindow carry lorries?');
    await expect.element(page.getByText('The bridge has stood')).toBeVisible();
    await expect.element(page.getByText('1 of 2 questions')).toBeVisible();
  });

  it('turns to the next question and keeps the keyboard’s place at the end', async () => {
    renderViews(view);
    const next = page.getByRole('button', { name: 'Next question' });
    await next.click();
    await expect.element(page.getByText('2 of 2 questions')).toBeVisible();
    await next.click();
    await expect.element(page.getByText('1 other statement')).toBeVisible();
    await expect.element(next).toHaveAttribute('aria-disabled', 'true');
    await expect.element(next).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('1 other statement')).toBeVisible();
  });

  it('says by what rule the questions stand, and why', async () => {
    renderViews(view);
    await page.getByText('Why?').click();
    await expect.element(page.getByText('lorries', { exact: true })).toBeVisible();
  });

  it('lets the reader choose between the entities that a name may mean', async () => {
    renderViews(view, speakerView);
    await page.getByRole('button', { name: 'Ada Fenn' }).click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Ada Fenn');
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('2 statements');
  });

  it('scrolls what is too long and cuts nothing off', () => {
    const statement = makeStatement('long', { quotes: [toLocal('A long sentence. '.repeat(300))] });
    const views = [{ ...speakerView, statements: [statement] }];
    const box = renderCard({ phase: 'ready', views, quotations: [], order: 'nearest' }, 300);
    expect(box.getBoundingClientRect().height).toBeLessThanOrEqual(300);
    const record = box.querySelector('.record') ?? box;
    record.scrollTo(0, record.scrollHeight);
    expect(record.scrollTop).toBeGreaterThan(0);
    expect(box.querySelector('q')?.textContent).toHaveLength(300 * 17);
  });

  it('says so when nothing is on record', async () => {
    renderViews();
    await expect.element(page.getByText(/^Nothing is on record/)).toBeVisible();
  });

  it('offers another try when it failed', async () => {
    const retry = vi.fn();
    renderInto(
      <Card state={{ phase: 'failed', problem: null }} name={null} maxHeight={300} retry={retry} />,
    );
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(retry).toHaveBeenCalledOnce();
  });

  it('opens the question shown, and the entity, in the side panel', async () => {
    renderViews(view);
    await page.getByRole('button', { name: 'Open all 4' }).click();
    expect(actions.open).toHaveBeenLastCalledWith({
      view: 'dispute',
      key: view.disputes[0]?.key,
    });
    await page.getByRole('button', { name: '1 of 2 questions' }).click();
    expect(actions.open).toHaveBeenLastCalledWith({ view: 'entity', key: view.entity.key });
  });

  it('is pinned and let go by one button', async () => {
    renderViews(view);
    const pin = page.getByRole('button', { name: 'Keep this card open' });
    await pin.click();
    await expect.element(pin).toHaveAttribute('aria-pressed', 'true');
    await pin.click();
    expect(actions.pin.mock.calls).toEqual([[true], [false]]);
  });

  it('keeps the order that the reader chooses, and says it', async () => {
    // Nothing answers anything: the answer of the fixture has an earlier date than what it answers.
    const apart = (statements: StatementView[]) =>
      statements.map((statement) => ({ ...statement, answers: [] }));
    const [one, other] = twoSided.sides;
    const sidesApart: DisputeView['sides'] = [
      { ...one, statements: apart(one.statements) },
      { ...other, statements: apart(other.statements) },
    ];
    renderViews({ ...view, disputes: [{ ...twoSided, sides: sidesApart }] });
    await page.getByText('Why?').click();
    await page.getByRole('button', { name: 'Newest first' }).click();
    await expect.element(page.getByText('Newest first.', { exact: false }).first()).toBeVisible();
    expect(actions.chooseOrder).toHaveBeenCalledWith('newest');
    const sides = page.getByRole('heading', { level: 3 });
    await expect.element(sides.first()).toHaveTextContent('Affirmed');
  });

  it('tells no counter-statement from not covered', async () => {
    renderViews({ ...view, disputes: view.disputes.slice(1) });
    await expect.element(page.getByText(/^Only County Facts is on record here/)).toBeVisible();
    await page.getByRole('button', { name: 'Next question' }).click();
    await expect.element(page.getByText(/^Not covered/)).toBeVisible();
  });

  it('offers for each statement its citation, and its id to report an error with', async () => {
    renderViews(speakerView);
    await page.getByText('Report an error', { exact: true }).first().click();
    const [statement] = speakerView.statements;
    await expect.element(page.getByText(statement?.key ?? '', { exact: true })).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'https://corpora.example/lindow/errors' }))
      .toBeVisible();
    await page.getByText('Cite', { exact: true }).first().click();
    await expect.element(page.getByRole('button', { name: 'BibTeX' })).toBeVisible();
  });

  it('puts no question forward where none is about the sentence', async () => {
    renderViews({ ...view, fits: false });
    await expect.element(page.getByText('what your sentence is about.')).toBeVisible();
    expect(document.querySelector('.sides')).toBeNull();
    await page.getByRole('button', { name: view.disputes[1]?.question.text ?? '' }).click();
    await expect
      .element(page.getByRole('heading', { level: 2 }))
      .toHaveTextContent(view.disputes[1]?.question.text ?? '');
    renderViews({ ...view, fits: false });
    expect(await findViolations()).toEqual([]);
  });

  it('tells on demand what the sentence has in common with the question', async () => {
    const [date] = [readDate('2019-05-04')];
    const matchedDates = date ? [date] : [];
    const matchedEntities = [{ key: 'k', label: toLocal('Brücke', 'de') }];
    const box = renderViews({ ...view, matchedDates, matchedEntities });
    for (const part of box.querySelectorAll('details')) part.open = true;
    const tags = [...box.querySelectorAll('.matched .tag')];
    expect(tags.map(({ textContent }) => textContent)).toEqual([
      ...view.matchedWords,
      'Brücke',
      '4 May 2019',
    ]);
    expect(await findViolations()).toEqual([]);
  });

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
          ...{ phase: 'ready', views: [view], order: 'nearest' },
          quotations: [{ ...quotation, reversed }],
        }}
        published="2025-03-04"
        name={null}
        maxHeight={500}
        retry={() => undefined}
      />,
    );
    const title = page.getByText('This page’s wording differs from the record');
    await expect.element(title).toBeVisible();
    expect(box.querySelector('.reversed')?.textContent).toBe(
      'On record: will carry On this page: will not carry',
    );
    const times = page.getByText('These records are from 2019; this page is of 2025.');
    await expect.element(times).toBeVisible();
    expect(await findViolations()).toEqual([]);
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
      quotations: [quotation],
      order: 'nearest',
    });
    await expect.element(page.getByText('This quotation is on record')).toBeVisible();
    expect(box.querySelector('.differing')?.textContent).toBe(
      'The bridge has stood on record, not on this page: for two hundred; ' +
        'on this page, not on record: for a hundred; on record, not on this page: years;',
    );
    expect(box.querySelector('.message')).toBeNull();
    const exact = makeQuotation([{ kind: 'same', recorded: 'The bridge', onPage: 'the bridge' }]);
    const same = renderCard({
      phase: 'ready',
      views: [view],
      quotations: [exact],
      order: 'nearest',
    });
    expect(same.querySelector('.quotation-how')?.textContent).toContain('word for word');
    expect(same.querySelector('.differing')).toBeNull();
    expect(await findViolations()).toEqual([]);
  });

  it.each([
    ['two entities', [view, speakerView]],
    ['other statements', [speakerView]],
    ['nothing on record', []],
  ])('breaks no rule of accessibility with %s', async (_, views) => {
    const box = renderViews(...views);
    for (const part of box.querySelectorAll('details')) part.open = true;
    expect(await findViolations()).toEqual([]);
  });

  it('takes no focus and draws nothing outside its box', () => {
    renderViews(view);
    expect(document.activeElement).toBe(document.body);
    expect(getComputedStyle(document.documentElement).backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(document.body).backgroundColor).toBe('rgba(0, 0, 0, 0)');
  });
});
