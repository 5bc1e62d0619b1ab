/** The pages that are read. Those that are not ours stay outside the repository. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { generatePage } from './generated-page.ts';

const folder = fileURLToPath(new URL('../../../shared/pages', import.meta.url));
const manualFile = 'nodejs-api-all.html.gz';
const generatedBytes = 10_000_000;

export interface BenchPage {
  name: string;
  read(): Promise<string>;
  /** One of the saved pages of news and knowledge: an ordinary page. */
  isSaved?: boolean;
  /** The page shows what ours costs where nothing is found: it tells nothing about peers. */
  isOursAlone?: boolean;
}

/** The saved pages, the Node.js manual, pages of 10 MB with names in them and without, and the smallest. */
export async function listPages(): Promise<BenchPage[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new Error('The saved pages are not there: ../shared/pages');
  });
  const saved = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return [
    ...saved.sort().map((name) => ({
      name,
      isSaved: true,
      read: () => readFile(join(folder, name, 'source.html'), 'utf8'),
    })),
    {
      name: 'manual',
      read: async () => gunzipSync(await readFile(join(folder, manualFile))).toString('utf8'),
    },
    { name: 'generated', read: async () => generatePage(generatedBytes, true) },
    {
      name: 'nameless',
      read: async () => generatePage(generatedBytes, false),
      isOursAlone: true,
    },
    { name: 'hello', read: async () => '<!doctype html><p>hello</p>', isOursAlone: true },
  ];
}
