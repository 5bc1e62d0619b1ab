/** The mentions on the saved pages, for somebody to look at each. */
import { readdir, readFile } from 'node:fs/promises';
import { readHtmlBlocks } from '../../cli/shared/texts/html-blocks.ts';
import type { Matcher, NamedEntity } from '../../lib/matching/types.ts';
import { readManual } from '../many-names.ts';
import { showSpan } from './score.ts';

const folder = new URL('../../../shared/pages/', import.meta.url);

async function readPages(): Promise<Map<string, string[]>> {
  const pages = new Map<string, string[]>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const html = await readFile(new URL(`${entry.name}/source.html`, folder), 'utf8');
    pages.set(entry.name, readHtmlBlocks(html));
  }
  pages.set('nodejs-api-all', await readManual());
  return pages;
}

/** Prints every mention on every saved page with the words around it, and how many there are. */
export async function printPages(
  matcher: Matcher,
  entities: readonly NamedEntity[],
): Promise<void> {
  let count = 0;
  for (const [name, blocks] of await readPages()) {
    const mentions = matcher.findMentions(blocks);
    count += mentions.length;
    console.log(`${name}: ${mentions.length} mentions in ${blocks.length} blocks`);
    for (const { text, start, end, entity } of mentions) {
      console.log(`  ${entities[entity]?.key}: ${showSpan(blocks[text] ?? '', start, end)}`);
    }
  }
  console.log(`${count} mentions in all`);
}
