import './card.css';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { findViolations } from '../../components/find-violations-for-test.ts';
import {
  corpus,
  emptyPreview,
  joinedPreview,
  makeStatement,
  oneSidedPreview,
  otherCorpus,
  preview,
  rated,
  speakerPreview,
  toLocal,
  twoSidedPreview,
} from '../../components/fixtures.ts';
import { readWords, renderInto } from '../../components/render-for-test.ts';
import { readDate } from '../../lib/corpus/records/dates.ts';
import { cardWidth } from '../../lib/messages/card-port.ts';
import type { DisputePreview, EntityPreview } from '../../lib/messages/preview-views.ts';
import { Card } from './Card.tsx';
import { actions, renderCard } from './render-card-for-test.tsx';

function renderViews(...views: EntityPreview[]): HTMLElement {
  return renderCard({ phase: 'ready', views, quotations: [], claims: [] });
}

/** As wide as the content script makes the card's frame. */
function widen(box: HTMLElement, width = cardWidth): HTMLElement {
  box.style.inlineSize = `${width}px`;
  return box;
}

const openWhy = () => page.getByRole('button', { name: 'Why?' }).click();

describe('Card', () => {
  it('labels every statement with its corpus where there are several, and only then', async () => {
    const title = 'The ford in the newspapers';
    const other = { ...corpus, id: 'https://corpora.example/ford', title: toLocal(title) };
    const theirs = { ...makeStatement('x'), key: `${other.id}#x` };
    const both = {
      ...speakerPreview,
      corpora: [corpus, other],
      others: { count: 1, voice: theirs },
    };
    renderViews(both);
    await expect.element(page.getByRole('article').getByText(title)).toBeVisible();
    await expect.element(page.getByText(`${title}, version 3`)).toBeVisible();
    expect(await findViolations()).toEqual([]);
    renderViews(preview);
    await expect.element(page.getByText('Lindow Reading Room · came with Gainsay')).toBeVisible();
    expect(document.querySelector('.corpus-tag')).toBeNull();
  });

  it('shows a question of two corpora once, with the wording of the other one press away', async () => {
    renderViews({ ...preview, disputes: [joinedPreview], corpora: [corpus, otherCorpus] });
    await expect.element(page.getByText('1 question', { exact: true })).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Show all 5 statements' })).toBeVisible();
    await openWhy();
    await expect.element(page.getByText('Is the bridge unfit for lorries?')).toBeVisible();
    expect(await findViolations()).toEqual([]);
  });

  it('shows the entity in one line and one voice of each side of the first question', async () => {
    const box = widen(renderViews(preview));
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Old Bridge');
    await expect
      .element(page.getByRole('heading', { level: 2 }))
      .toHaveTextContent('Can the old bridge of Lindow carry lorries?');
    await expect.element(page.getByText('The bridge has stood')).toBeVisible();
    expect(box.querySelectorAll('.sides > .side')).toHaveLength(2);
    expect(box.querySelectorAll('article')).toHaveLength(2);
    expect(readWords(box.querySelector('.who'))).toBe(
      'Tom Ashby, county engineer · 25 April 2019 (inferred) · Lindow Herald (opens in a new tab) More',
    );
    await expect.element(page.getByText('1 of 2', { exact: true })).toBeVisible();
    expect(readWords(box.querySelector('.qualifying'))).toContain('With reservations 1');
  });

  it('is no larger than a third of a usual window', () => {
    for (const view of [preview, { ...preview, fits: false }, speakerPreview, emptyPreview]) {
      const box = widen(renderViews(view));
      const { width, height } = box.getBoundingClientRect();
      expect(width).toBe(cardWidth);
      expect(height).toBeLessThanOrEqual(360);
    }
  });

  it('gives the only side all of the width, and the missing one a line that says who alone spoke', async () => {
    const box = widen(renderViews({ ...preview, disputes: [oneSidedPreview] }));
    const [side, ...others] = box.querySelectorAll('.side');
    expect(others).toEqual([]);
    expect(side?.getBoundingClientRect().width).toBeGreaterThan(cardWidth - 4);
    expect(readWords(box.querySelector('.missing-side'))).toBe(
      'Denied 0 · Only County Facts was found here; nobody else speaks on this in these 2 documents. Add the other side',
    );
    expect(await findViolations()).toEqual([]);
  });

  it('shows a verdict as the desk wrote it, and never that nothing was said against the claim', async () => {
    const voice = { ...rated, rating: toLocal('Mixture'), status: 'current' as const };
    const [, missing] = oneSidedPreview.sides;
    const claimed = makeStatement('claimed', { speaker: null, note: toLocal('Nobody is named.') });
    const dispute = {
      ...oneSidedPreview,
      sides: [{ stance: 'affirms', count: 1, voice: claimed, since: null }, missing],
      qualifying: { stance: 'qualifies', count: 1, voice, since: null },
      onlyVoices: null,
    } satisfies DisputePreview;
    const box = widen(renderViews({ ...preview, disputes: [dispute] }));
    expect(readWords(box.querySelector('.missing-side'))).toBe(
      'Denied 0 · Nobody here. Rated by County Facts: Mixture Add the other side',
    );
    expect(readWords(box.querySelector('.qualifying'))).toContain('County Facts · Mixture');
    expect(box.textContent).not.toContain('counter-statement');
    const review = {
      ...voice,
      quotes: [],
      claim: toLocal('On the claim “It was closed.” the verdict is: “Mixture”'),
    };
    const denied = {
      ...dispute,
      sides: [dispute.sides[0], { stance: 'denies', count: 1, voice: review, since: null }],
      qualifying: { ...dispute.qualifying, count: 0, voice: null },
    } satisfies DisputePreview;
    const both = widen(renderViews({ ...preview, disputes: [denied] }));
    const [, denial] = both.querySelectorAll('.side');
    expect(denial?.querySelector('.rating')?.textContent).toContain('its own words: Mixture');
    expect(denial?.querySelector('.words')).toBeNull();
    expect(await findViolations()).toEqual([]);
  });

  it('cuts long words after a few lines with a sign, and shows them all when asked', async () => {
    const quotes = [toLocal('A sentence that does not end. '.repeat(60))];
    const voice = makeStatement('long', { quotes });
    const box = widen(renderViews({ ...speakerPreview, others: { count: 1, voice } }));
    const words = box.querySelector('.words') ?? box;
    const lines = words.getBoundingClientRect().height;
    expect(words.scrollHeight).toBeGreaterThan(words.clientHeight);
    await page.getByRole('button', { name: 'More' }).click();
    await expect.poll(() => words.getBoundingClientRect().height).toBeGreaterThan(2 * lines);
    expect(box.getBoundingClientRect().height).toBeLessThanOrEqual(500);
    const record = box.querySelector('.record') ?? box;
    record.scrollTo(0, record.scrollHeight);
    expect(record.scrollTop).toBeGreaterThan(0);
    expect(await findViolations()).toEqual([]);
  });

  it('turns to the next question and keeps the keyboard’s place at the end', async () => {
    renderViews(preview);
    const next = page.getByRole('button', { name: 'Next question' });
    await next.click();
    await expect.element(page.getByText('2 of 2', { exact: true })).toBeVisible();
    await expect.element(next).toHaveAttribute('aria-disabled', 'true');
    await expect.element(next).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('2 of 2', { exact: true })).toBeVisible();
  });

  it('has the number of the question between the arrows', () => {
    const box = widen(renderViews(preview));
    const names = [...box.querySelectorAll('nav > button')].map(({ className }) => className);
    expect(names).toEqual(['turn', 'place', 'turn']);
  });

  it('says by what rule the questions stand, and why, when it is asked', async () => {
    renderViews(preview);
    expect(document.querySelector('.why-panel')).toBeNull();
    await openWhy();
    await expect.element(page.getByText('lorries', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/^The question that matches this sentence/)).toBeVisible();
    await openWhy();
    expect(document.querySelector('.why-panel')).toBeNull();
  });

  it('lets the reader choose between the entities that a name may mean', async () => {
    renderViews(preview, speakerPreview);
    await page.getByRole('button', { name: 'Ada Fenn' }).click();
    await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Ada Fenn');
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent('2 statements');
  });

  it('says so when nothing is on record', async () => {
    renderViews();
    await expect.element(page.getByText(/^Your collections do not cover this/)).toBeVisible();
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
    renderViews(preview);
    await page.getByRole('button', { name: 'Show all 4 statements' }).click();
    expect(actions.open).toHaveBeenLastCalledWith({ view: 'dispute', key: twoSidedPreview.key });
    await page.getByRole('button', { name: '1 of 2 questions' }).click();
    expect(actions.open).toHaveBeenLastCalledWith({ view: 'entity', key: preview.entity.key });
  });

  it('is pinned and let go by one button', async () => {
    renderViews(preview);
    const pin = page.getByRole('button', { name: 'Keep this card open' });
    await pin.click();
    await expect.element(pin).toHaveAttribute('aria-pressed', 'true');
    await pin.click();
    expect(actions.pin.mock.calls).toEqual([[true], [false]]);
  });

  it('is moved by the arrow keys and put at the margin, once it is kept open', async () => {
    const box = renderViews(preview);
    expect(box.querySelector('.handle, .dock')).toBeNull();
    await page.getByRole('button', { name: 'Keep this card open' }).click();
    const dock = page.getByRole('button', { name: 'Put this card in the margin' });
    await dock.click();
    await expect.element(dock).toHaveAttribute('aria-pressed', 'true');
    expect(actions.dock).toHaveBeenLastCalledWith(true);
    box.querySelector<HTMLElement>('.handle')?.focus();
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
    expect(actions.move.mock.calls).toEqual([
      [-24, 0],
      [0, 24],
    ]);
    await expect.element(dock).toHaveAttribute('aria-pressed', 'false');
    expect(await findViolations()).toEqual([]);
  });

  it('is dragged by its head, by as much as the pointer moves on the screen', async () => {
    const box = renderViews(preview);
    await page.getByRole('button', { name: 'Keep this card open' }).click();
    const head = box.querySelector('header') ?? box;
    const send = (type: string, at: number) =>
      head.dispatchEvent(
        new PointerEvent(type, {
          ...{ bubbles: true, pointerId: 1, button: 0 },
          // A page that is zoomed to 200 %.
          ...{ clientX: at, clientY: 10, screenX: 2 * at, screenY: 20 },
        }),
      );
    // The browser knows of no such pointer to capture.
    Object.assign(head, { setPointerCapture: () => undefined });
    send('pointerdown', 50);
    for (const at of [52, 60, 90]) send('pointermove', at);
    send('pointerup', 90);
    send('pointermove', 120);
    const far = actions.move.mock.calls.reduce((sum, [right]) => sum + right, 0);
    expect(far).toBe(40);
  });

  it('offers for each statement its citation, and its id to report an error with', async () => {
    renderViews(speakerPreview);
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByText('Report an error', { exact: true }).first().click();
    const key = speakerPreview.others.voice?.key ?? '';
    await expect.element(page.getByText(key, { exact: true })).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'https://corpora.example/lindow/errors' }))
      .toBeVisible();
    await page.getByText('Cite', { exact: true }).first().click();
    await expect.element(page.getByRole('button', { name: 'BibTeX' })).toBeVisible();
  });

  it('lists three questions with both sides’ counts and voices where none is about the sentence', async () => {
    const many = Array.from({ length: 5 }, (_, at) => ({
      ...twoSidedPreview,
      key: `q#${at}`,
      question: toLocal(`Did it hold on day ${at}?`),
    }));
    const far = { ...preview, fits: false, disputes: many, total: { disputes: 70 } };
    const box = renderViews(far);
    await expect
      .element(page.getByText('None of these questions seems to match this sentence.'))
      .toBeVisible();
    expect(box.querySelector('.sides')).toBeNull();
    const questions = [...box.querySelectorAll('.overview li')];
    expect(questions.map(readWords)).toEqual(
      [0, 1, 2].map((at) => `Did it hold on day ${at}?denies 2 Tom Ashbyaffirms 1 Ada Fenn`),
    );
    await page.getByRole('button', { name: 'Show all 70 questions' }).click();
    expect(actions.open).toHaveBeenLastCalledWith({ view: 'entity', key: preview.entity.key });
    expect(await findViolations()).toEqual([]);
    await page.getByRole('button', { name: /on day 1/ }).click();
    await expect
      .element(page.getByRole('heading', { level: 2 }))
      .toHaveTextContent('Did it hold on day 1?');
  });

  it('says of a sentence that no question could be compared with that this is so, and not that none fits', async () => {
    renderViews({ ...preview, fits: false, otherLanguage: 'tr-CY' });
    await expect
      .element(page.getByRole('heading', { name: /in this language: Turkish/ }))
      .toBeVisible();
    expect(document.body.textContent).not.toContain('None of these questions seems');
    expect(await findViolations()).toEqual([]);
  });

  it('tells on demand what the sentence has in common with the question', async () => {
    const [date] = [readDate('2019-05-04')];
    const matchedDates = date ? [date] : [];
    const matchedEntities = [{ key: 'k', label: toLocal('Brücke', 'de') }];
    const box = renderViews({ ...preview, matchedDates, matchedEntities });
    await openWhy();
    const tags = [...box.querySelectorAll('.matched .tag')];
    expect(tags.map(({ textContent }) => textContent)).toEqual([
      ...preview.matchedWords,
      'Brücke',
      '4 May 2019',
    ]);
    expect(await findViolations()).toEqual([]);
  });

  it.each([
    ['two entities', [preview, speakerPreview]],
    ['other statements', [speakerPreview]],
    ['no question that fits', [{ ...preview, fits: false }]],
    ['nothing on record', []],
  ])('breaks no rule of accessibility with %s', async (_, views) => {
    const box = renderViews(...views);
    for (const part of box.querySelectorAll('details')) part.open = true;
    expect(await findViolations()).toEqual([]);
  });

  it('takes no focus and draws nothing outside its box', () => {
    renderViews(preview);
    expect(document.activeElement).toBe(document.body);
    expect(getComputedStyle(document.documentElement).backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect(getComputedStyle(document.body).backgroundColor).toBe('rgba(0, 0, 0, 0)');
  });
});
