/** Draws the sentences of the part "random" of dev.jsonl: prints a JSON line for each. See README.md. */
import { spawnSync } from 'node:child_process';
import { cutSentences, type Stretch } from './cut-sentences.ts';
import { readTexts } from './read-texts.ts';

const seed = 20_161_213;
const root = new URL('../../../', import.meta.url);
const ownPages = ['ars-1', 'iab-1', 'nytimes-1', 'wapo-1', 'schema-org-context-object'];
const wanted = [
  { kind: 'fa-kes', count: 190 },
  { kind: 'polnear', count: 50 },
  { kind: 'page', count: 20 },
] as const;

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
function makeRandom(state: number): () => number {
  let now = state;
  return () => {
    now = (now + 0x6d2b79f5) | 0;
    let mixed = Math.imul(now ^ (now >>> 15), 1 | now);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The texts whose place in their file is even (from 0), and this labeller's pages. */
function chooseTexts(texts: ReadonlyMap<string, string>, kind: string): [string, string][] {
  const ofKind = [...texts].filter(([doc]) => doc.startsWith(`${kind}:`));
  if (kind === 'page') return ofKind.filter(([doc]) => ownPages.includes(doc.slice(5)));
  return ofKind.filter((_, place) => place % 2 === 0);
}

/** Where something of the corpus is named, text by text, by the `gainsay` command. */
function findMentions(texts: readonly [string, string][]): Map<string, Stretch[]> {
  const input = texts.map(([id, text]) => JSON.stringify({ id, text })).join('\n');
  const args = ['cli/bin.mjs', 'scan', 'corpora/aleppo', '--jsonl'];
  const run = spawnSync('node', args, { cwd: root, input, maxBuffer: 1 << 28, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`scan failed: ${run.stderr}`);
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  const found = lines.map((line) => JSON.parse(line) as { id: string; mentions: Stretch[] });
  return new Map(found.map(({ id, mentions }) => [id, mentions]));
}

const texts = await readTexts();
const random = makeRandom(seed);
for (const { kind, count } of wanted) {
  const chosen = chooseTexts(texts, kind);
  const mentions = findMentions(chosen);
  const pool = chosen.flatMap(([doc, text]) =>
    cutSentences(text)
      .filter(({ start, end }) =>
        (mentions.get(doc) ?? []).some((mention) => mention.start >= start && mention.end <= end),
      )
      .map(({ start, end }) => ({ doc, start, end })),
  );
  console.error(`${kind}: ${chosen.length} texts, ${pool.length} sentences with a name`);
  const drawn = pool.map((sentence) => ({ sentence, key: random() }));
  drawn.sort((a, b) => a.key - b.key);
  for (const { sentence } of drawn.slice(0, count)) console.log(JSON.stringify(sentence));
}
