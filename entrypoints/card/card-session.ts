/**
 * What the card does from being asked to show a mention until it is on the screen. Knows neither
 * DOM nor browser, so that every order of events can be tested.
 */
import { type Problem, toProblem } from '../../components/say-error.ts';
import type { FromCard, ToCard } from '../../lib/messages/card-port.ts';
import type { CardView } from '../../lib/messages/preview-views.ts';

type Show = NonNullable<ToCard['show']>;

/** Loading is drawn only when it is long enough to be noticed, in ms. */
export const loadingShownAfterMs = 150;

export type CardState =
  | { phase: 'blank' | 'loading' }
  /** With the background's own sentence, when it named its failure. */
  | { phase: 'failed'; problem: Problem | null }
  | ({ phase: 'ready' } & CardView);

interface Surroundings {
  getViews(show: Show): Promise<CardView>;
  /** Draws synchronously. */
  draw(state: CardState, show: Show): void;
  afterPaint(): Promise<void>;
  /** CSS pixels. */
  measureHeight(): number;
  send(message: FromCard): void;
}

function getCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}

/** A failure that has a name; any other's sentence is for developers. */
function getProblem(error: unknown): Problem | null {
  const code = getCode(error);
  const isNamed = code !== null && code !== 'internal-error' && code !== 'unknown-card';
  return isNamed ? toProblem(error) : null;
}

export interface CardSession {
  show(show: Show): Promise<void>;
  /** Asks again after a failure. */
  retry(): Promise<void>;
  /** The card's box has a new height. */
  reportResize(): void;
}

export function startCardSession(surroundings: Surroundings): CardSession {
  const { getViews, draw, afterPaint, measureHeight, send } = surroundings;
  let current: Show | null = null;
  /** Distinguishes tries of the same show, so that only the last one is drawn. */
  let attempt = 0;
  let serialUnknown: number | null = null;
  let reportedHeight: number | null = null;

  async function drawAndSay(state: CardState, show: Show, word: 'waiting' | 'painted') {
    const ownAttempt = attempt;
    draw(state, show);
    await afterPaint();
    if (ownAttempt !== attempt) return;
    reportedHeight = measureHeight();
    send({ [word]: { serial: show.serial, height: reportedHeight } });
  }

  async function load(show: Show) {
    const ownAttempt = ++attempt;
    current = show;
    reportedHeight = null;
    draw({ phase: 'blank' }, show);
    const timer = setTimeout(
      () => drawAndSay({ phase: 'loading' }, show, 'waiting'),
      loadingShownAfterMs,
    );
    let state: CardState;
    try {
      state = { phase: 'ready', ...(await getViews(show)) };
    } catch (error) {
      if (getCode(error) === 'unknown-card' && serialUnknown !== show.serial) {
        clearTimeout(timer);
        if (ownAttempt !== attempt) return;
        // A card that waits for its paint to say that it loads says it no more.
        attempt++;
        serialUnknown = show.serial;
        send({ failed: { serial: show.serial, code: 'unknown-card' } });
        return;
      }
      state = { phase: 'failed', problem: getProblem(error) };
    }
    clearTimeout(timer);
    if (ownAttempt !== attempt) return;
    attempt++;
    await drawAndSay(state, show, 'painted');
  }

  return {
    show: load,
    retry: async () => {
      if (current) await load(current);
    },
    reportResize: () => {
      const height = measureHeight();
      if (reportedHeight === null || height === reportedHeight) return;
      reportedHeight = height;
      send({ resized: { height } });
    },
  };
}
