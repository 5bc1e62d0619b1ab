/** How many mentions a frame keeps: of a corpus, and of all together. */
import { expect, test } from 'vitest';
import { mostMentions } from '../messages/limits.ts';
import { createFoundMentions, keptInAll } from './found-mentions.ts';
import type { PageMention } from './page-mention.ts';

const mentionOf = (...corpora: string[]) =>
  ({
    container: null,
    meanings: corpora.map((corpus) => ({ key: `${corpus}#bridge`, mark: null })),
  }) as unknown as PageMention;
const many = (count: number, ...corpora: string[]) =>
  Array.from({ length: count }, () => mentionOf(...corpora));

test('as many of a corpus are kept as there may be, and no corpus pays for another', () => {
  const found = createFoundMentions();
  found.add(many(mostMentions, 'a'));
  expect([found.size, ...found.capped]).toEqual([mostMentions]);
  found.add(many(1, 'a'));
  expect([found.size, ...found.capped]).toEqual([mostMentions, 'a']);
  found.add(many(1, 'b'));
  // What means something of both stays, for the one that has room.
  found.add(many(1, 'a', 'b'));
  expect([found.size, ...found.capped]).toEqual([mostMentions + 2, 'a']);
});

test('as many of all corpora are kept as there may be', () => {
  const found = createFoundMentions();
  for (let kept = 0; kept < keptInAll; kept += mostMentions) {
    found.add(many(mostMentions, `corpus-${kept}`));
  }
  expect([found.size, ...found.capped]).toEqual([keptInAll]);
  found.add(many(1, 'late'));
  expect([found.size, ...found.capped]).toEqual([keptInAll, 'late']);
});
