import { expect, test } from 'vitest';
import { emptyWordTable } from '../ranking/word-table.ts';
import { measureGoverned } from './governed.ts';
import { PhraseIndex } from './phrase-index.ts';
import { readSentence } from './read-sentence.ts';
import { SoftWords } from './soft-words.ts';

const known = {
  adjectives: new PhraseIndex<string>(),
  isPlace: () => false,
  isThing: () => false,
  isActor: () => true,
};
const deeds = new PhraseIndex<null>();
for (const deed of ['ignore', 'lock']) deeds.add(deed, 'en', null);
const objects = new PhraseIndex<null>();
for (const object of ['ruling', 'gate']) objects.add(object, 'en', null);
const spoken = new SoftWords(['ignor', 'lock', 'rule', 'gate', 'harbour'], emptyWordTable);

function measure(text: string, language = 'en') {
  const sentence = readSentence(text, { start: 0, end: text.length }, [], language, known);
  const find = (index: PhraseIndex<null>) =>
    sentence.tokens.flatMap((_, at) => index.findAt(sentence.tokens, at));
  const found = [find(deeds), find(objects)] as const;
  if (language === 'en') expect(found.map(({ length }) => length)).not.toContain(0);
  return measureGoverned(sentence, ...found, spoken, emptyWordTable);
}

test('tells what an object is of, and what stands before it, that the question does not speak of', () => {
  expect(measure('They ignored the ruling on its fees.').complement).toBe(1);
  expect(measure('They ignored the ruling on the harbour.').complement).toBe(0);
  expect(measure('They ignored the ruling, and fees rose.').complement).toBe(0);
  expect(measure('They locked his own garden gate.').modifier).toBe(1);
  expect(measure('They locked the harbour gate.').modifier).toBe(0);
  // One object that is of nothing else is enough.
  expect(measure('They ignored the ruling on its fees and locked the gate.').complement).toBe(0);
});

test('tells how much of the clause of a deed is foreign', () => {
  const { foreign } = measure('They locked the gate of the harbour.');
  expect(foreign).toBe(0);
  const strange = measure('They locked the gate of the chapel with wire.').foreign;
  expect(strange).toBeGreaterThan(foreign);
  expect(measure('They locked the gate with wire.').foreign).toBeLessThan(strange);
  // What follows in another clause is nobody's object.
  expect(measure('They locked the gate after a wedding with candles.').foreign).toBe(0);
});

test('knows nothing of other languages', () => {
  const told = measure('Ils ont ignoré le jugement.', 'fr');
  expect(told).toEqual(measure('Ils ont fermé la porte.', 'fr'));
});
