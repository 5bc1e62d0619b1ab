import { describe, expect, test } from 'vitest';
import { draftQuotations } from './draft-quotations.ts';

/** Who says each quoted stretch of a text. */
const speakers = (text: string, language = 'en') =>
  draftQuotations(text, language)
    .filter(({ speech }) => speech === 'direct')
    .map(({ speaker }) => speaker);

describe('a pronoun', () => {
  test.each([
    [
      'who the sentence before is about, not who else is named in it',
      'Mayor Tom Ashby, who met Carl Reed on Monday, opened the bridge. “It is sound,” he said.',
      ['Tom Ashby'],
    ],
    [
      'who spoke in the sentence before, though another is named first',
      'Carl Reed’s bridge may be unsafe, said Tom Ashby, an engineer at Lindow. “It leans,” he said.',
      ['Tom Ashby'],
    ],
    [
      'not the owner of a campaign',
      'Tom Ashby opened the bridge. The Carl Reed campaign stayed away. “It is sound,” he said.',
      ['Tom Ashby'],
    ],
    [
      'of the other gender is who is named besides',
      'Tom Ashby came with Ada Fenn, the owner of the mill. She said the bridge was “sound enough”.',
      ['Ada Fenn'],
    ],
    [
      'goes on through pronouns',
      'Tom Ashby met Carl Reed. But on Sunday he opened the bridge. “It is sound,” he said.',
      ['Tom Ashby'],
    ],
    [
      'is nobody known after somebody without a name',
      'Ada Fenn opened the bridge.\n\nOne woman from the mill came late. “It was raining,” she said.',
      [null],
    ],
    [
      'is not a name in a link to other news',
      'Mayor Tom Ashby opened the bridge. It is sound, he said.\n\nLive: Carl Reed at the mill\n\n“It leans,” he said.',
      ['Tom Ashby'],
    ],
    [
      'is a name in a line that goes on in the next',
      'Ada Fenn came.\n\nMayor Tom Ashby said on Monday that\nthe bridge is sound.\n\n“It leans,” he said.',
      ['Tom Ashby'],
    ],
    [
      'is not a name in a headline',
      'Ada Fenn opened the bridge.\n\nRead More: Carl Reed Urges Lindow Council To Wait\n\n“It is sound,” she said. “Sound,” he said.',
      ['Ada Fenn', null],
    ],
  ])('is %s', (_, text, due) => {
    expect(speakers(text)).toEqual(due);
  });
});

describe('a name', () => {
  test.each([
    [
      'said before its fullest form',
      '“It is shut,” Fenn said. Ada B. Fenn is mayor.',
      ['Ada B. Fenn'],
    ],
    [
      'that two share is who was named in full last',
      'Tom Ashby and Ada Ashby came. Tom Ashby spoke first. “It is shut,” Ashby said.',
      ['Tom Ashby'],
    ],
    [
      'is not longer by what its bearer is of',
      '“It is shut,” said engineer Zeb Quill of the Lindow School of Mines.',
      ['Zeb Quill'],
    ],
    [
      'goes on over "of" where a body is named',
      'The Society of Lindow Engineers said: “It is shut.”',
      ['Society of Lindow Engineers'],
    ],
    ['has no office in it', '“It is shut,” said Secretary of State Ada Fenn.', ['Ada Fenn']],
    [
      'may have a nickname',
      'Tom “Bee” Ashby came by. He said: “It is shut.”',
      ['Tom Ashby', 'Tom Ashby'],
    ],
    [
      'of a campaign is not its owner’s',
      'The Fenn campaign said: “It is shut.”',
      ['Fenn campaign'],
    ],
    [
      'of two who speak as one',
      'Ada Fenn and Tom Ashby said: “It is shut.”',
      ['Ada Fenn and Tom Ashby'],
    ],
  ])('%s', (_, text, due) => {
    expect(speakers(text)).toEqual(due);
  });
});

describe('a name besides', () => {
  test.each([
    [
      'is told from a namesake by its title',
      'Ada Fenn is a judge. She came without her husband, Tom Fenn. “It is shut,” Mrs. Fenn said.',
      ['Ada Fenn'],
    ],
    [
      'may have "and" in it, where a body is named',
      '“It is shut,” according to the Lindow Travel and Tourism Council.',
      ['Lindow Travel and Tourism Council'],
    ],
    [
      'may end as an adverb does',
      '“It is shut,” Bo Kelly barked. Kelly said: “Shut.”',
      ['Bo Kelly', 'Bo Kelly'],
    ],
    [
      'may stand in full in the headline alone',
      'Ada Fenn Shuts Lindow’s Oldest Bridge\n\nFenn said on Monday: “It is shut.”',
      ['Ada Fenn'],
    ],
    [
      'does not begin with a word that opens a sentence',
      'Enter Stuart R. Fenn, a printer. Fenn said: “It is shut.”',
      ['Stuart R. Fenn'],
    ],
    ['has no "-elect" in it', '“It is shut,” said Mayor-elect Ada Fenn.', ['Ada Fenn']],
  ])('%s', (_, text, due) => {
    expect(speakers(text)).toEqual(due);
  });
});

describe('a role', () => {
  test.each([
    [
      'is who has been called so',
      'Sen. Ada Fenn met Gov. May Reed in Lindow. “It is shut,” the senator said.',
      ['Ada Fenn'],
    ],
    [
      'is who is named beside it',
      '“It is shut,” said the mayor of Lindow, Ada Fenn.\n\nAda Fenn, the mayor of Lindow, said: “Shut.”',
      ['Ada Fenn', 'Ada Fenn'],
    ],
    ['that many have is nobody known', 'Ada Fenn came. “It is shut,” a spokesman said.', [null]],
    [
      'is who was told of last, where nobody is called so',
      'Sen. Ada Fenn met May Reed. Fenn left early. “It is shut,” the Republican said.',
      ['Ada Fenn'],
    ],
    [
      'with a verb that is no cue',
      '“It is shut,” the senator riffed. Ada Fenn, a senator, left.',
      ['Ada Fenn'],
    ],
    [
      'that is somebody’s is not the other',
      'Tom Ashby spoke. “It is shut,” his childhood friend said.',
      [null],
    ],
    ['is none for a thing', 'Ada Fenn came. “It is shut,” the lawsuit said.', [null]],
  ])('%s', (_, text, due) => {
    expect(speakers(text)).toEqual(due);
  });
});

test('a place is no speaker where somebody of it is meant, in Spanish and French', () => {
  expect(speakers('«Está cerrado», dijo la alcaldesa de Lindero.', 'es')).toEqual([null]);
  expect(speakers('« Il est fermé », a dit la maire de Lindières.', 'fr')).toEqual([null]);
});
