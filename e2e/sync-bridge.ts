/** Versions of the small corpus that tests publish. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAuthored } from '../lib/corpus/authored/parse-authored.ts';
import type { CorpusRecord } from '../lib/corpus/records/records.ts';

const folder = fileURLToPath(new URL('../lib/corpus/fixtures/bridge', import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

/** The corpus with some words of one file replaced, unless told that of its disputes. */
export function bridgeWith(old: string, fresh: string, file = 'disputes.yaml'): CorpusRecord[] {
  const changed = files.map(({ path, text }) => ({
    path,
    text: path === file ? text.replace(old, fresh) : text,
  }));
  return parseAuthored(changed).records;
}

export const firstBridge = parseAuthored(files).records;
export const secondBridge = bridgeWith('because of the flood', 'for fear of a flood');
export const thirdBridge = bridgeWith('because of the flood', 'after the flood');

/** One statement more, and a person whose name was not known before. */
export const grownBridge = [
  ...firstBridge,
  ...parseAuthored([
    ...files.filter(({ path }) => path === 'corpus.yaml'),
    {
      path: 'entities.yaml',
      text: '- { id: bo-reed, kind: person, label: { en: Bo Reed }, names: { en: [Bo Reed] } }',
    },
  ]).records.filter(({ type }) => type === 'entity'),
  ...bridgeWith(
    '  - id: herald-1-fair',
    `  - id: herald-1-reed
    speaker: ada-stone
    speech: reported
    claim: { en: Bo Reed saw the water on the deck. }
    about: [old-bridge, bo-reed]
    stances: [{ dispute: bridge-closed-for-flood, stance: affirms }]
  - id: herald-1-fair`,
    'sources/herald-1.yaml',
  ).filter(({ id }) => id === 'herald-1-reed'),
];
