import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { bridgeFiles, bridgeWith } from '../fixtures/bridge.ts';
import { parseAuthored } from './parse-authored.ts';

const herald = 'sources/herald-1.yaml';
const fair = 'claim: { en: The fair was held on the far bank. }';

test('a good corpus, whose comments have lines of their own, warns of nothing', () => {
  expect(parseAuthored(bridgeFiles).warnings).toEqual([]);
});

describe('a comment that may have been words', () => {
  test.each([
    ['in a quotation', 'exact: The water', 'exact: The #1 water', 'The', 18],
    ['in a title', 'title: Bridge shut', 'title: Bridge #1 shut', 'Bridge', 2],
    [
      'at the end of a text',
      'claim: { en: The fair',
      'claim:\n      en: The fair # or market\n    note: { en: The',
      'The fair',
      35,
    ],
    ['that leaves nothing', 'role: { en: owner of the bridge }', 'note: #1 owner', '', 13],
  ])('%s', (_, from, to, left, line) => {
    const { warnings } = parseAuthored(bridgeWith(herald, from, to));
    expect(warnings).toMatchObject([
      { code: 'yaml-comment', severity: 'warning', file: herald, line },
    ]);
    expect(warnings[0]?.message).toContain(
      left === '' ? 'nothing is left' : `only "${left}" is left`,
    );
  });

  test('is named where it swallows a brace, beside what YAML says', () => {
    const { problems, warnings } = parseAuthored(
      bridgeWith(herald, fair, 'claim: { en: The #1 fair }'),
    );
    expect(problems).toMatchObject([{ code: 'yaml-invalid' }]);
    expect(warnings).toMatchObject([{ code: 'yaml-comment', line: 34 }]);
  });

  test.each([
    ['behind a date', 'said: 2001-11-01', 'said: 2001-11-01 # a Thursday'],
    ['behind an id', 'speaker: parish-council', 'speaker: parish-council # the clerk'],
    ['behind quotation marks', 'title: Bridge shut after high water', 'title: "Bridge" # short'],
    ['behind a field', 'claim: { en: The fair', 'claim: # ours\n      { en: The fair'],
    ['behind nothing yet', 'role: { en: owner of the bridge }', 'role: # to be found'],
    ['on a line of its own', 'speech: narrated', '# of the paper\n    speech: narrated'],
    ['that is none', 'title: Bridge shut', 'title: Bridge#1 shut'],
  ])('and one %s may not', (_, from, to) => {
    const files = bridgeWith(herald, from, to);
    expect(files).not.toEqual(bridgeFiles);
    const { warnings, problems } = parseAuthored(files);
    expect({ warnings, problems }).toEqual({ warnings: [], problems: [] });
  });
});

describe('a comma in {…}', () => {
  test('is told from a field, with how to write it', () => {
    const { problems, records } = parseAuthored(
      bridgeWith(herald, fair, 'claim: { en: There was cake, said all, and music, de: Ein Fest }'),
    );
    expect(problems).toMatchObject([{ code: 'yaml-comma', file: herald, line: 34 }]);
    expect(problems[0]?.message).toContain(
      'Put all of it into quotation marks: en: "There was cake, said all, and music".',
    );
    // What else the file holds is read.
    expect(records.map(({ id }) => id)).toContain('herald-1-stone-rebuild');
  });

  test('is told where what follows it looks like a field', () => {
    const { problems } = parseAuthored(
      bridgeWith(herald, fair, 'claim: { en: It was held, as they say: on the bank }'),
    );
    expect(problems).toMatchObject([
      { code: 'record-invalid', message: expect.stringContaining('a comma ends a text') },
    ]);
  });

  test.each([
    ['behind quotation marks', 'claim: { en: "The fair", y }'],
    ['in a block', 'claim: { en: The fair }\n    y: 1'],
  ])('and a stray field %s is no such thing', (_, to) => {
    const { problems } = parseAuthored(bridgeWith(herald, fair, to));
    expect(problems.length).toBeGreaterThan(0);
    for (const { message } of problems) expect(message).not.toContain('comma ends a text');
  });
});

test('whatever a program writes as YAML is read without a complaint', () => {
  const words = fc.string({ unit: fc.constantFrom(...'a ,#:-{}[]"\'\n'), minLength: 1 });
  fc.assert(
    fc.property(words, fc.boolean(), (text, isFlow) => {
      const value = [{ id: 'a', question: { en: text } }];
      const written = stringify(value, isFlow ? { collectionStyle: 'flow' } : {});
      const { problems, warnings } = parseAuthored([{ path: 'disputes.yaml', text: written }]);
      const codes = [...problems, ...warnings].map(({ code }) => code);
      expect(codes).not.toContain('yaml-comma');
      expect(codes).not.toContain('yaml-comment');
    }),
  );
});
