import { afterEach, expect, test, vi } from 'vitest';
import type { FrameSettings, MatchAnswer } from '../messages/messages.ts';
import { layout } from './layout.ts';

vi.hoisted(() => {
  const sendMessage = async () => ({ result: null });
  const api = { runtime: { id: 'x', getURL: (path: string) => path, sendMessage } };
  Object.assign(globalThis, { chrome: api, browser: api });
});
const { startAnnotating } = await import('./annotator.ts');
const { createFrameMarks } = await import('./frame-marks.ts');

const settings: FrameSettings = {
  ...{ isOn: true, restMs: 300, marking: 'all', markedNames: 'every', entitiesOff: [], look: '' },
};

const ignore = () => undefined;
let stop: () => void = ignore;
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

/** An answer of a background that knows one name. */
function answerTo(texts: string[]): MatchAnswer {
  const mentions = texts.flatMap((text, number) =>
    [...text.matchAll(/Aleppo/g)].flatMap(({ index }) => [number, index, index + 6, 0]),
  );
  const meanings = [{ key: 'c#aleppo', mark: 'on-record' as const }];
  return { meanings, mentions, evidence: [], open: [], sentences: [] };
}

/** Reads the page; `fail` says how many questions fail. */
function annotate(html: string, state = { fail: 0 }) {
  document.body.innerHTML = html;
  const asked: string[] = [];
  const count = { questions: 0 };
  const controller = new AbortController();
  stop = () => controller.abort();
  startAnnotating({
    signal: controller.signal,
    root: document,
    shadowRootOf: () => null,
    loadLayout: async () => layout,
    loadMarks: async (page) =>
      createFrameMarks({
        ...page,
        signal: controller.signal,
        loadCards: () => Promise.reject(new Error('plain text, few mentions, no pointer')),
        settings: () => settings,
        ...{ onShown: ignore, onEscape: ignore, onError: ignore },
      }),
    async matchTexts(texts) {
      count.questions++;
      asked.push(...texts.map((text) => text.trim()));
      if (state.fail-- > 0) throw new Error('The background was stopped.');
      return answerTo(texts);
    },
    matchLater: async () => null,
    siftText: async () => ({ places: null }),
    onNothing: ignore,
    onError: ignore,
  });
  return { asked, state, count };
}

const marks = () => CSS.highlights.get('gainsay-on-record')?.size ?? 0;

test('what nobody answered is asked again without a change of the page', async () => {
  const { asked } = annotate('<p>In Aleppo</p>', { fail: 2 });
  await vi.waitFor(() => expect(marks()).toBe(1), { timeout: 10_000 });
  expect(asked).toEqual(['In Aleppo', 'In Aleppo', 'In Aleppo']);
});

test('a change that nobody answered is asked about again', async () => {
  const { asked, state } = annotate('<p id="a">One</p>');
  await vi.waitFor(() => expect(asked).toEqual(['One']));
  state.fail = 2;
  (document.querySelector('#a') as Element).textContent = 'Aleppo';
  await vi.waitFor(() => expect(marks()).toBe(1), { timeout: 10_000 });
});

test('a page that changes without rest is asked about now and then, and read to its end', async () => {
  const { asked, count } = annotate('<div id="feed"></div><p>One</p>');
  await vi.waitFor(() => expect(asked).toEqual(['One']));
  const feed = document.querySelector('#feed') as Element;
  const rate = 5_000;
  const start = performance.now();
  const before = count.questions;
  let changes = 0;
  for (let ms = 0; ms < 2_500; ms = performance.now() - start) {
    for (; changes < (ms / 1_000) * rate; changes += 2) {
      const line = document.createElement('p');
      line.textContent = `line ${changes}`;
      feed.append(line);
      if (feed.childElementCount > 50) feed.firstElementChild?.remove();
    }
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(changes).toBeGreaterThan(rate);
  // The first after a tenth of a second, then one a second.
  const most = Math.ceil((performance.now() - start) / 1_000) + 1;
  expect(count.questions - before).toBeLessThanOrEqual(most);
  feed.append(Object.assign(document.createElement('p'), { textContent: 'In Aleppo at last' }));
  await vi.waitFor(() => expect(marks()).toBe(1), { timeout: 10_000 });
  expect(asked).toContain('In Aleppo at last');
});

/** Ways in which a counter beside a name moves. */
const tickers: [string, string, (element: Element, n: number) => void][] = [
  ['text set anew', '<p>Aleppo, <b>0</b></p>', (at, n) => (at.textContent = `${n}`)],
  [
    'text changed in place',
    '<p>Aleppo, <b>0</b></p>',
    (at, n) => ((at.firstChild as Text).data = `${n}`),
  ],
  [
    'an element replaced',
    '<p><b>0</b> Aleppo</p>',
    (at, n) => at.replaceChildren(document.createElement('i'), `${n}`),
  ],
  [
    'the value of a node',
    '<p>In Aleppo: <b>0</b></p>',
    (at, n) => ((at.firstChild as Text).nodeValue = `${n}`),
  ],
  [
    'a brother replaced by a copy',
    '<p><span>0</span> of Aleppo <b>0</b></p>',
    (at, n) => {
      const copy = at.previousElementSibling?.cloneNode() as Element;
      copy.textContent = `${n}`;
      at.previousElementSibling?.replaceWith(copy);
    },
  ],
  [
    'an animation, a class and a number',
    '<p>Aleppo, <b>0</b></p>',
    (at, n) => {
      at.animate({ opacity: [0.2, 1] }, 50);
      at.className = `turn-${n % 2}`;
      at.innerHTML = `<i>${n}</i>`;
    },
  ],
  [
    'a line put in before the name',
    '<p>Aleppo<b>0</b></p>',
    (at, n) => at.parentElement?.insertBefore(new Text(n % 2 ? ' ' : `${n} `), at),
  ],
  [
    'text before the name in its own node',
    '<p id="own">Aleppo, 0</p>',
    (at, n) => ((at.firstChild as Text).data = `Aleppo, ${n}`),
  ],
];

test.each(tickers)('a mark stays while its paragraph changes: %s', async (_, html, tick) => {
  const { asked } = annotate(html);
  await vi.waitFor(() => expect(marks()).toBe(1));
  let least = 1;
  const seen = new Set<AbstractRange>();
  const at = document.querySelector('b, #own') as Element;
  const before = asked.length;
  for (let n = 1; asked.length < before + 2; n++) {
    tick(at, n);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    least = Math.min(least, marks());
    for (const range of CSS.highlights.get('gainsay-on-record') ?? []) seen.add(range);
  }
  expect(least).toBe(1);
  expect(seen.size).toBe(1);
});

test('a mark goes at once when its words do, and one that is no mention any more with the reading', async () => {
  annotate('<p id="a">Aleppo <b>x</b></p><p id="b">Aleppo</p>');
  await vi.waitFor(() => expect(marks()).toBe(2));
  (document.querySelector('#b')?.firstChild as Text).data = 'Lepanto';
  await Promise.resolve();
  expect(marks()).toBe(1);
  document.querySelector('#a')?.setAttribute('contenteditable', '');
  await vi.waitFor(() => expect(marks()).toBe(0));
});
