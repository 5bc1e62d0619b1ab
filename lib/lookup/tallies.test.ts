import { expect, test } from 'vitest';
import { parseAuthored } from '../corpus/authored/parse-authored.ts';
import { buildCorpus } from '../corpus/built/build-corpus.ts';
import { bridgeFiles, bridgeWith } from '../corpus/fixtures/bridge.ts';
import { walkBuilt } from '../corpus/fixtures/walk-built.ts';
import { countTallies } from './count-tallies.ts';
import { markOf } from './tallies.ts';
import { TallyCollector } from './tally-part.ts';

async function tally(files = bridgeFiles) {
  const { records } = parseAuthored(files);
  const walked = await walkBuilt((await buildCorpus(records, { version: 1 })).files);
  const collector = new TallyCollector();
  collector.add(walked.records);
  const summary = await countTallies([{ part: collector.finish(), counts: () => true }]);
  const of = (id: string) => {
    const at = summary.entities.indexOf(id);
    const [disputes, twoSided, statements] = [
      summary.disputes[at],
      summary.twoSided[at],
      summary.statements[at],
    ];
    return [disputes, twoSided, statements];
  };
  return { summary, of };
}

test('counts disputes, two-sided ones, and each statement once', async () => {
  const { summary, of } = await tally();
  expect(summary).toMatchObject({
    totals: { statements: 6, disputes: 3, entities: 6 },
  });
  expect(of('old-bridge')).toEqual([2, 1, 3]);
  expect(of('millpond')).toEqual([1, 0, 1]);
  expect(of('ada-stone')).toEqual([0, 0, 3]);
  expect(of('parish-council')).toEqual([0, 0, 4]);
});

test('a statement that comes back into force makes its dispute two-sided', async () => {
  const files = bridgeWith('sources/herald-2.yaml', 'state: withdrawn', 'state: corrected');
  expect((await tally(files)).of('millpond')).toEqual([1, 1, 2]);
});

test('the mark follows from the counts', () => {
  expect(markOf({ disputes: 2, twoSided: 1, statements: 3 })).toBe('two-sided');
  expect(markOf({ disputes: 1, twoSided: 0, statements: 1 })).toBe('one-sided');
  expect(markOf({ disputes: 1, twoSided: 0, statements: 0 })).toBeNull();
});

test('a corpus is about what something is about, and merely needs who only speaks', async () => {
  const { summary } = await tally();
  const subjects = summary.entities.filter((_, at) => summary.subjects[at] === 1);
  expect(subjects).toContain('old-bridge');
  expect(subjects).not.toContain('ford-herald');
  const said = bridgeWith(
    'entities.yaml',
    '- id: old-bridge',
    '- id: old-bridge\n  standing: background',
  );
  const again = (await tally(said)).summary;
  expect(again.subjects[again.entities.indexOf('old-bridge')]).toBe(0);
});
