import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { listPdfFiles } from './list-pdf-files.ts';

/** ISO 32000-1, table 118, but Identity, which is no file. Each has a horizontal and a vertical form. */
const predefined = [
  ...['GB-EUC', 'GBpc-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K', 'UniGB-UCS2', 'UniGB-UTF16'],
  ...['B5pc', 'HKscs-B5', 'ETen-B5', 'ETenms-B5', 'CNS-EUC', 'UniCNS-UCS2', 'UniCNS-UTF16'],
  ...['90ms-RKSJ', '90msp-RKSJ', 'Add-RKSJ', 'EUC', 'Ext-RKSJ'],
  ...['UniJIS-UCS2', 'UniJIS-UCS2-HW', 'UniJIS-UTF16'],
  ...['KSC-EUC', 'KSCms-UHC', 'KSCms-UHC-HW', 'UniKS-UCS2', 'UniKS-UTF16'],
].flatMap((name) => [`${name}-H`, `${name}-V`]);
/** These have one. */
const others = ['83pv-RKSJ-H', '90pv-RKSJ-H', 'KSCpc-EUC-H', 'H', 'V'];
/** By these pdf.js tells which letters the numbers of a collection stand for. */
const toLetters = ['GB1', 'CNS1', 'Japan1', 'Korea1'].map((name) => `Adobe-${name}-UCS2`);

const maps = new Map(
  listPdfFiles()
    .filter(({ relativeDest }) => relativeDest.endsWith('.bcmap'))
    .map(({ absoluteSrc }) => [basename(absoluteSrc, '.bcmap'), absoluteSrc]),
);

test.each([...predefined, ...others, ...toLetters])('the package has the map %s', (name) => {
  expect([...maps.keys()]).toContain(name);
});

test('no map goes on from one that is left out', () => {
  expect(maps.size).toBeGreaterThan(100);
  for (const [name, path] of maps) {
    // A packed map gives the name of the one that it goes on from in ASCII.
    const text = readFileSync(path, 'latin1');
    expect(text, name).not.toMatch(/Uni\w+-UTF(8|32)-/);
  }
});
