import './card.css';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { makeStatement, speakerView, toLocal, view } from '../../components/fixtures.ts';
import { renderInto } from '../../components/render-for-test.ts';
import type { EntityView } from '../../lib/messages/views.ts';
import { Card } from './Card.tsx';
import type { CardState } from './card-session.ts';

function renderCard(state: CardState, maxHeight = 500): HTMLElement {
  const card = <Card state={state} maxHeight={maxHeight} retry={() => undefined} />;
  return renderInto(card);
}

function renderViews(...views: EntityView[]): HTMLElement {
  return renderCard({ phase: 'ready', views });
}

describe('Card', () => {
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
    const box = renderCard(
      { phase: 'ready', views: [{ ...speakerView, statements: [statement] }] },
      300,
    );
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
    renderInto(<Card state={{ phase: 'failed', reason: null }} maxHeight={300} retry={retry} />);
    await page.getByRole('button', { name: 'Try again' }).click();
    expect(retry).toHaveBeenCalledOnce();
  });

  it('takes no focus and draws nothing outside its box', () => {
    renderViews(view);
    expect(document.activeElement).toBe(document.body);
    expect(getComputedStyle(document.documentElement).backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(document.body).backgroundColor).toBe('rgba(0, 0, 0, 0)');
  });
});
