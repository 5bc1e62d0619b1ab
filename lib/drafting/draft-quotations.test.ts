import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftQuotations } from './draft-quotations.ts';

/** Proposals in words: how it is said, what, the mention, the cue, the speaker. */
const draft = (text: string) =>
  draftQuotations(text).map(({ speech, content, mention, cue, speaker }) => [
    speech,
    content.map((span) => text.slice(...span)).join(' … '),
    mention && text.slice(...mention),
    cue && text.slice(...cue),
    speaker,
  ]);
const direct = (text: string) => draft(text).filter(([speech]) => speech === 'direct');

describe('a quotation', () => {
  test.each([
    ['“The bridge is shut,” said Ada Fenn, the mayor.', 'Ada Fenn', 'said'],
    ['“The bridge is shut,” Ada Fenn said on Monday.', 'Ada Fenn', 'said'],
    ['"Is the bridge shut?" asked Ada Fenn.', 'Ada Fenn', 'asked'],
    ['Ada Fenn, the mayor of Lindow, said: “The bridge is shut.”', 'Ada Fenn', 'said'],
    ['In a letter, Ada Fenn wrote that the bridge is “shut for good”.', 'Ada Fenn', 'wrote'],
    ['According to Ada Fenn, “the bridge is shut.”', 'Ada Fenn', 'According to'],
    ['Ada Fenn came to the fair and called it “a fine old mess”.', 'Ada Fenn', 'called'],
    ['Ada Fenn shut the bridge, saying it was “a fine old mess”.', 'Ada Fenn', 'saying'],
    ['Ada Fenn (R-Lindow) said «the bridge is shut».', 'Ada Fenn', 'said'],
    ["''The bridge is shut,'' Ada Fenn said.", 'Ada Fenn', 'said'],
  ])('%s', (text, mention, cue) => {
    expect(direct(text).map((each) => each.slice(2))).toEqual([[mention, cue, 'Ada Fenn']]);
  });

  test('is whole where the narrator parts it, and over paragraphs', () => {
    const text = `“The bridge,” Ada Fenn said, “is shut.”

“It was old,” she went on. “Very old.

“And it was wet.”`;
    expect(direct(text).map(([, words, mention, , speaker]) => [words, mention, speaker])).toEqual([
      ['The bridge,', 'Ada Fenn', 'Ada Fenn'],
      ['is shut.', 'Ada Fenn', 'Ada Fenn'],
      ['It was old,', 'she', 'Ada Fenn'],
      ['Very old.', 'she', 'Ada Fenn'],
      ['And it was wet.', 'she', 'Ada Fenn'],
    ]);
  });

  test('belongs to who is named before it with a colon, and to the speaker of the paragraph', () => {
    const text = `Tom Ashby explained:

“The piers have moved.”

“They moved twice,” Ashby said. “Nobody looked.”`;
    expect(direct(text).map(([, , mention, , speaker]) => [mention, speaker])).toEqual([
      ['Tom Ashby', 'Tom Ashby'],
      ['Ashby', 'Tom Ashby'],
      ['Ashby', 'Tom Ashby'],
    ]);
  });

  test('may hold marks of the same kind, and the narrator between dashes', () => {
    expect(
      direct('“The so-called “engineers” measured it,” she said.').map(([, said]) => said),
    ).toEqual(['The so-called “engineers” measured it,']);
    const parted = direct('“The bridge is shut, – Ada Fenn pointed out. – It was wet.”');
    expect(parted.map(([, said, mention]) => [said, mention])).toEqual([
      ['The bridge is shut,', 'Ada Fenn'],
      ['It was wet.', 'Ada Fenn'],
    ]);
  });

  test('is by whom it was said before a heading, and by the name beside a role', () => {
    const text = `This was stated by the mayor, Ada Fenn.

See also

“The bridge is shut.”`;
    expect(direct(text).map(([, , mention, , speaker]) => [mention, speaker])).toEqual([
      ['the mayor', 'Ada Fenn'],
    ]);
  });

  test('is nobody’s where it is a title', () => {
    expect(direct('Tom Ashby spoke on “Good Morning Lindow” for an hour.')).toEqual([]);
  });
});

test('a pronoun is who spoke last of that gender, a surname the fullest name', () => {
  const text = `“It is shut,” Ada Fenn said. “It is open,” said Tom Ashby.

“He is wrong,” she said. Ashby said: “She is wrong.”`;
  expect(direct(text).map(([, , mention, , speaker]) => [mention, speaker])).toEqual([
    ['Ada Fenn', 'Ada Fenn'],
    ['Tom Ashby', 'Tom Ashby'],
    ['she', 'Ada Fenn'],
    ['Ashby', 'Tom Ashby'],
  ]);
});

describe('what is told in other words', () => {
  test.each([
    ['Ada Fenn said that the bridge is shut.', 'the bridge is shut', 'Ada Fenn', 'said'],
    [
      'The bridge is shut for good, Ada Fenn said.',
      'The bridge is shut for good',
      'Ada Fenn',
      'said',
    ],
    [
      'The bridge is shut, according to the council.',
      'The bridge is shut',
      'the council',
      'according to',
    ],
    ['Ada Fenn accused the council of waste.', 'the council of waste', 'Ada Fenn', 'accused'],
  ])('%s', (text, words, mention, cue) => {
    expect(draft(text).map((each) => each.slice(0, 4))).toEqual([
      ['reported', words, mention, cue],
    ]);
  });

  test('is none where a reader is asked, or somebody goes on doing', () => {
    expect(draft('Tell us what you think of the bridge.')).toEqual([]);
    expect(draft('They continue to build the bridge in the rain.')).toEqual([]);
  });

  test('is not what somebody does with a noun of the same form', () => {
    expect(draft('The states report to the council every year.')).toEqual([]);
    expect(draft('Her remarks were long.')).toEqual([]);
  });
});

test('any text gives spans within it, mentions beside what is said, and the same again', () => {
  const sign = fc.constantFrom(
    ...[
      '“',
      '”',
      '"',
      '«',
      '»',
      "''",
      '\n',
      '. ',
      ', ',
      ': ',
      ' — ',
      '(',
      ')',
      ' ',
      'said ',
      'Ada Fenn ',
    ],
    ...['she ', 'according to ', 'who ', 'the mayor ', '’s ', '…'],
  );
  const text = fc.array(fc.oneof(sign, sign, fc.string({ unit: 'grapheme', maxLength: 6 })), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(
      text.map((parts) => parts.join('')),
      (words) => {
        const quotations = draftQuotations(words);
        for (const { content, mention, cue } of quotations) {
          for (const span of [...content, ...(mention ? [mention] : []), ...(cue ? [cue] : [])]) {
            expect(span[0]).toBeGreaterThanOrEqual(0);
            expect(span[1]).toBeGreaterThan(span[0]);
            expect(span[1]).toBeLessThanOrEqual(words.length);
          }
          if (mention) expect(words.slice(...mention)).not.toContain('\n');
        }
        expect(draftQuotations(words)).toEqual(quotations);
      },
    ),
  );
});
