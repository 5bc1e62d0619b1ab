/** A reading from its opening to its end, with pdf.js itself. */

import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { expect, test } from 'vitest';
import { linesFrom, makePdf } from '../../lib/reading/fixtures/made-pdf.ts';
import { mostTextBytes } from '../../lib/reading/read-text.ts';
import { createReadingSession, pagesAtOnce, type ReadingState } from './session.ts';

const files = { worker, cMaps: '/node_modules/pdfjs-dist/cmaps/' };

/** A session and what it told, the latest last. */
function start(onState: (state: ReadingState) => void = () => undefined) {
  const told: ReadingState[] = [];
  const session = createReadingSession(files, (state) => {
    told.push(state);
    onState(state);
  });
  return { session, told, last: () => told.at(-1) };
}

const leaves = (count: number) =>
  Array.from({ length: count }, (_, index) => linesFrom(780, [`Leaf ${index + 1}`]));
const pdfFile = (pages: number) => new File([makePdf({ pages: leaves(pages) })], 'made.pdf');
const countPages = (state: ReadingState | undefined) =>
  state && 'pages' in state ? state.pages.length : 0;

test('tells how far it is, and ends whole', async () => {
  const { session, told, last } = start();
  await session.readFile(pdfFile(3));
  expect(told[0]).toEqual({ phase: 'opening' });
  expect(last()).toMatchObject({ phase: 'whole', name: 'made.pdf', pageCount: 3 });
  expect(countPages(last())).toBe(3);
});

test('a reader who stops keeps the pages that are read, and may go on', async () => {
  let isStopping = true;
  const { session, last } = start((state) => {
    if (isStopping && state.phase === 'reading' && countPages(state) > 0) session.stop();
  });
  await session.readFile(pdfFile(30));
  expect(last()?.phase).toBe('paused');
  expect(countPages(last())).toBeLessThan(30);
  isStopping = false;
  await session.goOn();
  expect(last()?.phase).toBe('whole');
  expect(countPages(last())).toBe(30);
});

test('pauses where a document is very long', async () => {
  const { session, last } = start();
  await session.readFile(pdfFile(pagesAtOnce + 1));
  expect(last()).toMatchObject({ phase: 'paused', pageCount: pagesAtOnce + 1 });
  expect(countPages(last())).toBe(pagesAtOnce);
});

test('a reader who cancels the opening is left with nothing, and with no problem', async () => {
  const { session, last } = start();
  const reading = session.readFile(pdfFile(2));
  session.stop();
  await reading;
  expect(last()).toEqual({ phase: 'empty', problem: null });
});

test('another text takes the place of one that is being opened', async () => {
  const { session, last } = start();
  const first = session.readFile(pdfFile(2));
  session.readPasted('Other words');
  await first;
  expect(last()).toMatchObject({ phase: 'whole', name: null });
});

test('names a file that is too large without reading it', async () => {
  const { session, last } = start();
  await session.readFile(new File([new Uint8Array(mostTextBytes + 1)], 'large.txt'));
  expect(last()).toEqual({ phase: 'empty', problem: 'file-too-large' });
});

test('a PDF is told by its first bytes where its name does not say so', async () => {
  const { session, last } = start();
  await session.readFile(new File([makePdf({ pages: leaves(1) })], 'download'));
  expect(last()).toMatchObject({ phase: 'whole', name: 'download', pageCount: 1 });
});
