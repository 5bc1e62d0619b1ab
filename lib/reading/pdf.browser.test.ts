/** pdf.js itself, in its worker, on PDFs written by hand. */
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { expect, test } from 'vitest';
import { linesFrom, makePdf } from './fixtures/made-pdf.ts';
import { openPdf } from './pdf.ts';

const files = { worker, cMaps: '/node_modules/pdfjs-dist/cmaps/' };

const open = (bytes: Uint8Array<ArrayBuffer>, signal = new AbortController().signal) =>
  openPdf(bytes, 'made.pdf', files, signal);

test('reads pages as paragraphs, and joins a name that a line parts', async () => {
  const first = linesFrom(780, [
    'Talks on the siege of Alep-',
    'po went on, said the Nusra',
    'Front.',
  ]);
  const pdf = await open(makePdf({ pages: [first, linesFrom(780, ['Second page'])] }));
  expect(pdf.pageCount).toBe(2);
  expect(await pdf.readPage(1)).toEqual({
    number: 1,
    paragraphs: ['Talks on the siege of Aleppo went on, said the Nusra Front.'],
    problem: null,
  });
  expect((await pdf.readPage(2)).paragraphs).toEqual(['Second page']);
  pdf.close();
});

test('gives text from right to left in the order of its letters', async () => {
  // Drawn as it looks: from the left, the last letter first.
  const drawn = [...'مدينة حلب'].reverse().join('');
  const pdf = await open(makePdf({ pages: [[{ x: 72, y: 700, text: drawn }]] }));
  expect((await pdf.readPage(1)).paragraphs).toEqual(['مدينة حلب']);
  pdf.close();
});

test('a page without text says so, and the others are read', async () => {
  const pdf = await open(makePdf({ pages: [[], linesFrom(780, ['Words'])] }));
  expect(await pdf.readPage(1)).toEqual({ number: 1, paragraphs: [], problem: 'no-text' });
  expect((await pdf.readPage(2)).problem).toBeNull();
  pdf.close();
});

test('names what it cannot open', async () => {
  const code = (bytes: Uint8Array<ArrayBuffer>) =>
    open(bytes).then(
      () => 'opened',
      (error: { code?: string }) => error.code,
    );
  expect(await code(makePdf({ pages: [[]], isLocked: true }))).toBe('pdf-password');
  expect(await code(new TextEncoder().encode('%PDF-1.7 and nothing else'))).toBe('pdf-broken');
});

test('a reader who cancels is not told of a failure', async () => {
  const controller = new AbortController();
  const opening = open(makePdf({ pages: [[]] }), controller.signal);
  controller.abort();
  await expect(opening).rejects.toThrow(/abort/i);
});
