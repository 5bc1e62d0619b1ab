import { expect, test } from 'vitest';
import { mostPdfBytes, openPdf } from './pdf.ts';

test('a PDF is opened up to the bytes that it may have', async () => {
  // Nothing is read of it: the reader has gone on already.
  const open = (length: number) =>
    openPdf(
      { length } as Uint8Array<ArrayBuffer>,
      'a.pdf',
      { worker: '', cMaps: '' },
      AbortSignal.abort(new Error('gone on')),
    );
  await expect(open(mostPdfBytes)).rejects.toThrow('gone on');
  await expect(open(mostPdfBytes + 1)).rejects.toMatchObject({ code: 'file-too-large' });
});
