/** The texts that the sets of sentences refer to, from `../shared`; none of them is in the repository. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { readHtmlBlocks } from '../../../cli/shared/texts/html-blocks.ts';

const shared = new URL('../../../../shared/', import.meta.url);
const faKes = new URL('eval/mentions/fa-kes-dev.jsonl', shared);
const polnear = new URL('eval/attribution/polnear-train.jsonl.gz', shared);
const hovers = new URL('eval/context/hovers.jsonl', shared);
const pages = new URL('pages/', shared);

/** Whether the texts are on this machine. */
export const hasTexts = (): boolean => [faKes, polnear, pages].every((url) => existsSync(url));

function parseLines<T>(lines: string): T[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

function nameTexts(prefix: string, lines: string): [string, string][] {
  const texts = parseLines<{ id: string; text: string }>(lines);
  return texts.map(({ id, text }) => [`${prefix}:${id}`, text]);
}

async function readPages(): Promise<[string, string][]> {
  const folders = await readdir(pages, { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name): Promise<[string, string]> => {
      const html = await readFile(new URL(`${name}/source.html`, pages), 'utf8');
      return [`page:${name}`, readHtmlBlocks(html).join('\n\n')];
    }),
  );
}

/**
 * All texts by the name that a set gives them, in the order of their files: `fa-kes:<id>`,
 * `polnear:<id>`, and `page:<folder>` (its HTML blocks, joined by an empty line).
 * @throws {Error} when the texts are not there
 */
export async function readTexts(): Promise<Map<string, string>> {
  if (!hasTexts()) {
    throw new Error(`The texts are not there: ${shared.pathname}. Put the shared folder beside.`);
  }
  return new Map([
    ...nameTexts('fa-kes', await readFile(faKes, 'utf8')),
    ...nameTexts('polnear', gunzipSync(await readFile(polnear)).toString()),
    ...(await readPages()),
  ]);
}

/** The sentences of the hovers that were labelled by hand, as they stand in their texts. */
export async function readHoverSentences(): Promise<string[]> {
  const lines = parseLines<{ sentence: string }>(await readFile(hovers, 'utf8'));
  return lines.map(({ sentence }) => sentence);
}
