/**
 * Where the package keeps what pdf.js loads by itself (scripts/list-pdf-files.ts). By this page's own
 * origin: in Chromium `getURL` tells another one (`use_dynamic_url`), where no worker may be from.
 */
import worker from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { PdfFiles } from '../../lib/reading/pdf.ts';

export const pdfFiles: PdfFiles = {
  worker: new URL(worker, location.origin).href,
  cMaps: new URL('/pdf/cmaps/', location.origin).href,
};
