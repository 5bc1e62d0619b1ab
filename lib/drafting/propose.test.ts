import { describe, expect, test } from 'vitest';
import { createSpeakerMatcher, type KnownName } from './match-speaker.ts';
import { proposeStatements } from './propose.ts';

const propose = (text: string) =>
  proposeStatements(text, '2024-03-07', 'en').map(({ stretches, speaker, said, speech }) => [
    ...[speech, stretches.map((span) => text.slice(...span)).join(' … '), speaker, said],
  ]);

test('what the narrator parts is one statement, without the narrator’s comma', () => {
  expect(propose('“The bridge,” Ada Fenn said on Monday, “is shut for good.”')).toEqual([
    ['direct', 'The bridge … is shut for good.', 'Ada Fenn', '2024-03-04'],
  ]);
});

test('another paragraph is another statement', () => {
  const text = '“The bridge is shut,” Ada Fenn said.\n\n“It will stay shut,” she said.';
  expect(propose(text).map(([, said]) => said)).toEqual([
    'The bridge is shut',
    'It will stay shut',
  ]);
});

test('a few words that are no sentence are left out', () => {
  expect(propose('Ada Fenn called it “very old”.')).toEqual([]);
  expect(propose('“Never!” Ada Fenn said.')).toHaveLength(1);
  expect(propose('It was the “old” bridge. It rained.')).toEqual([]);
});

describe('a speaker', () => {
  const text =
    'Ada Fenn, the mayor, met Tom Ashby and the Lindow Council. “It is shut,” Fenn said. A spokesman for the Lindow Council said it was old.';
  /** Where the names stand in the text. */
  const known = (names: Record<string, string>): KnownName[] =>
    Object.entries(names).flatMap(([name, entity]) =>
      [...text.matchAll(new RegExp(name, 'gu'))].map(({ index }) => ({
        ...{ entity, start: index, end: index + name.length },
      })),
    );

  test('is the entity of the fullest name, or of the surname where one alone has it', () => {
    const match = createSpeakerMatcher(text, known({ 'Ada Fenn': 'fenn', 'Tom Ashby': 'ashby' }));
    expect(match({ speaker: 'Ada Fenn', mention: null })).toBe('fenn');
    expect(match({ speaker: 'Ashby', mention: null })).toBe('ashby');
    expect(match({ speaker: 'Rosa Ashby', mention: null })).toBeNull();
    expect(match({ speaker: 'Ida Hale', mention: null })).toBeNull();
    expect(match({ speaker: 'Ada Fenn and Tom Ashby', mention: null })).toBeNull();
  });

  test('is the body whose name ends the words beside the quotation', () => {
    const match = createSpeakerMatcher(text, known({ 'Lindow Council': 'council' }));
    const start = text.indexOf('A spokesman');
    const mention = [start, text.indexOf(' said it')] as const;
    expect(match({ speaker: null, mention })).toBe('council');
    expect(match({ speaker: null, mention: [start, start + 11] })).toBeNull();
  });
});

test('when it was said is no part of reported words', () => {
  const told = (text: string) => propose(text).map(([, said]) => said);
  expect(told('Ada Fenn said Thursday that the bridge would stay shut.')).toEqual([
    'the bridge would stay shut',
  ]);
  expect(told('Ada Fenn has argued for years that the bridge should go.')).toEqual([
    'the bridge should go',
  ]);
  expect(told('Ada Fenn said the bridge that fell was old.')).toEqual([
    'the bridge that fell was old',
  ]);
});

test('what is told within reported words is not proposed beside them', () => {
  const text =
    'Ada Fenn said that the council accused the builders of fraud and that the mayor knew it.';
  expect(propose(text)).toHaveLength(1);
});

test('a headline tells nothing that is not told where it leads', () => {
  expect(propose('Mayor says bridge will stay shut\n\nIt rained in Lindow.')).toEqual([]);
  const broken = 'Ada Fenn says the bridge will stay shut\nfor good.\n\nIt rained in Lindow.';
  expect(propose(broken)).toHaveLength(1);
  expect(propose('Ada Fenn says the bridge will stay shut.')).toHaveLength(1);
});
