/** What drawing a set's random part needs: numbers by a seed, and the sentences in which something is named. */
import { spawnSync } from 'node:child_process';
import { cutSentences, type Stretch } from './cut-sentences.ts';

const root = new URL('../../../', import.meta.url);

/** A sentence of a text; offsets in UTF-16 code units. */
export interface PlacedSentence extends Stretch {
  doc: string;
}

/** Mulberry32: numbers from 0 up to 1, the same for the same seed. */
export function makeRandom(state: number): () => number {
  let now = state;
  return () => {
    now = (now + 0x6d2b79f5) | 0;
    let mixed = Math.imul(now ^ (now >>> 15), 1 | now);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
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

/**
 * The sentences of these texts, in order, in which `gainsay scan` finds a name.
 * @throws {Error} when the command fails
 */
export function findNamingSentences(texts: readonly [string, string][]): PlacedSentence[] {
  const mentions = findMentions(texts);
  return texts.flatMap(([doc, text]) =>
    cutSentences(text)
      .filter(({ start, end }) =>
        (mentions.get(doc) ?? []).some((mention) => mention.start >= start && mention.end <= end),
      )
      .map(({ start, end }) => ({ doc, start, end })),
  );
}

/** The pool shuffled by a key for each of its sentences; takes one number of `random` for each. */
export function shuffle<T>(pool: readonly T[], random: () => number): T[] {
  const keyed = pool.map((sentence) => ({ sentence, key: random() }));
  keyed.sort((a, b) => a.key - b.key);
  return keyed.map(({ sentence }) => sentence);
}
