import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { preview } from '../../components/fixtures.ts';
import type { FromCard } from '../../lib/messages/card-port.ts';
import type { EntityPreview } from '../../lib/messages/preview-views.ts';
import { type CardState, loadingShownAfterMs, startCardSession } from './card-session.ts';

interface Question {
  serial: number;
  answer(views: EntityPreview[]): void;
  fail(error: Error): void;
}

/** A card whose background answers when the test says so, and whose height is the test's. */
function makeCard() {
  const questions: Question[] = [];
  const drawn: CardState[] = [];
  const sent: FromCard[] = [];
  const box = { height: 100, painted: Promise.resolve() };
  const session = startCardSession({
    getViews: ({ serial }) =>
      new Promise((resolve, fail) => {
        const answer = (views: EntityPreview[]) => resolve({ views, quotations: [], claims: [] });
        questions.push({ serial, answer, fail });
      }),
    draw: (state) => drawn.push(state),
    afterPaint: () => box.painted,
    measureHeight: () => box.height,
    send: (message) => sent.push(message),
  });
  return { session, questions, drawn, sent, box };
}

function makeShow(serial: number) {
  return {
    meanings: [{ key: 'e', mark: null }],
    context: { sentence: '', nearby: [] },
    serial,
    maxHeight: 500,
  };
}

function makeError(code: string): Error {
  return Object.assign(new Error('It could not be read.'), { code });
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a card session', () => {
  it('says painted once the statements are on the screen', async () => {
    const { session, questions, drawn, sent } = makeCard();
    const shown = session.show(makeShow(1));
    questions[0]?.answer([preview]);
    await shown;
    expect(drawn).toEqual([
      { phase: 'blank' },
      { phase: 'ready', views: [preview], quotations: [], claims: [] },
    ]);
    expect(sent).toEqual([{ painted: { serial: 1, height: 100 } }]);
  });

  it('draws loading only when it takes long', async () => {
    const { session, questions, drawn, sent } = makeCard();
    const shown = session.show(makeShow(1));
    await vi.advanceTimersByTimeAsync(loadingShownAfterMs - 1);
    expect(drawn).toEqual([{ phase: 'blank' }]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual([{ waiting: { serial: 1, height: 100 } }]);
    questions[0]?.answer([preview]);
    await shown;
    expect(sent.at(-1)).toEqual({ painted: { serial: 1, height: 100 } });
  });

  it('drops the answer to a mention that the reader has left', async () => {
    const { session, questions, drawn, sent } = makeCard();
    const first = session.show(makeShow(1));
    const second = session.show(makeShow(2));
    questions[1]?.answer([]);
    await second;
    questions[0]?.answer([preview]);
    await first;
    expect(sent).toEqual([{ painted: { serial: 2, height: 100 } }]);
    expect(drawn.at(-1)).toEqual({ phase: 'ready', views: [], quotations: [], claims: [] });
  });

  it('says that its token is unknown once, then that it failed', async () => {
    const { session, questions, drawn, sent } = makeCard();
    const first = session.show(makeShow(1));
    questions[0]?.fail(makeError('unknown-card'));
    await first;
    expect(sent).toEqual([{ failed: { serial: 1, code: 'unknown-card' } }]);
    const again = session.show(makeShow(1));
    questions[1]?.fail(makeError('unknown-card'));
    await again;
    expect(drawn.at(-1)).toEqual({ phase: 'failed', problem: null });
    expect(sent.at(-1)).toEqual({ painted: { serial: 1, height: 100 } });
  });

  it('says nothing of loading once it has said that its token is unknown', async () => {
    const { session, questions, drawn, sent, box } = makeCard();
    let paint = () => {};
    box.painted = new Promise((resolve) => {
      paint = resolve;
    });
    const shown = session.show(makeShow(1));
    await vi.advanceTimersByTimeAsync(loadingShownAfterMs);
    expect(drawn.at(-1)).toEqual({ phase: 'loading' });
    questions[0]?.fail(makeError('unknown-card'));
    await shown;
    paint();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toEqual([{ failed: { serial: 1, code: 'unknown-card' } }]);
  });

  it('shows what failed and asks again when told to', async () => {
    const { session, questions, drawn } = makeCard();
    const shown = session.show(makeShow(1));
    questions[0]?.fail(makeError('store-refused'));
    await shown;
    expect(drawn.at(-1)).toEqual({
      phase: 'failed',
      problem: { code: 'store-refused', text: 'It could not be read.' },
    });
    const again = session.retry();
    questions[1]?.answer([preview]);
    await again;
    expect(drawn.at(-1)).toEqual({
      phase: 'ready',
      views: [preview],
      quotations: [],
      claims: [],
    });
  });

  it('tells of a new height once, and of none before it was painted', async () => {
    const { session, questions, sent, box } = makeCard();
    const shown = session.show(makeShow(1));
    session.reportResize();
    questions[0]?.answer([preview]);
    await shown;
    session.reportResize();
    box.height = 140;
    session.reportResize();
    session.reportResize();
    expect(sent.slice(1)).toEqual([{ resized: { height: 140 } }]);
  });
});
