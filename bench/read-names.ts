/** The names of the bundled corpus, as the matcher takes them. */
import { readFile } from 'node:fs/promises';
import { parseAuthored } from '../lib/corpus/authored/parse-authored.ts';
import type { NamedEntity } from '../lib/matching/types.ts';

/** @returns entities whose keys are `aleppo#<id>` */
export async function readBundledNames(): Promise<NamedEntity[]> {
  const path = 'entities.yaml';
  const text = await readFile(new URL(`../corpora/aleppo/${path}`, import.meta.url), 'utf8');
  const { records, problems } = parseAuthored([{ path, text }]);
  const [problem] = problems;
  if (problem) throw new Error(`corpora/aleppo/${path}:${problem.line}: ${problem.message}`);
  return records.flatMap((record) => {
    if (record.type !== 'entity') return [];
    const { id, names, notNames, contexts } = record;
    return [{ key: `aleppo#${id}`, names: Object.values(names).flat(), notNames, contexts }];
  });
}
