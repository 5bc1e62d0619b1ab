/**
 * What pdf.js loads by itself and has no place in a bundle: the character maps of fonts that hold
 * none of their own (docs/decisions/0013-reading-texts.md), and the licence that goes with it all.
 */
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

interface PackageFile {
  absoluteSrc: string;
  /** Below the package's folder. */
  relativeDest: string;
}

/**
 * Maps of encodings that a PDF may not name: ISO 32000-1, table 118, has UCS-2 and UTF-16 of the
 * Unicode ones. Who writes text otherwise puts the map into the file.
 */
const notInPdf = /-UTF(8|32)-/;

/** The files and where the package has them; `entrypoints/reading` names the same folder. */
export function listPdfFiles(): PackageFile[] {
  const from = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const maps = readdirSync(join(from, 'cmaps'))
    .filter((name) => !notInPdf.test(name))
    .map((name) => `cmaps/${name}`);
  return ['LICENSE', ...maps].map((path) => ({
    absoluteSrc: join(from, path),
    relativeDest: `pdf/${path}`,
  }));
}
