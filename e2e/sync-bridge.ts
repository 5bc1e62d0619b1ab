/** Versions of the small corpus that tests publish. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAuthored } from '../lib/corpus/parse-authored.ts';
import type { CorpusRecord } from '../lib/corpus/records.ts';

const folder = fileURLToPath(new URL('../lib/corpus/fixtures/bridge', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

/** The corpus with some words of its disputes replaced. */
export function bridgeWith(old: string, fresh: string): CorpusRecord[] {
  const changed = files.map(({ path, text }) => ({
    path,
    text: path === 'disputes.yaml' ? text.replace(old, fresh) : text,
  }));
  return parseAuthored(changed).records;
}

export const firstBridge = parseAuthored(files).records;
export const secondBridge = bridgeWith('because of the flood', 'for fear of a flood');
export const thirdBridge = bridgeWith('because of the flood', 'after the flood');
