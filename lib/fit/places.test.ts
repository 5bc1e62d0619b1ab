import { expect, test } from 'vitest';
import { PhraseIndex } from './phrase-index.ts';
import { fitPlace, namesUnknownPlace } from './places.ts';
import { readSentence } from './read-sentence.ts';

const known = {
  adjectives: new PhraseIndex<string>(),
  isPlace: () => true,
  isThing: () => false,
  isActor: () => false,
};

/** A sentence in which the name given is a mention of the town "lark". */
function read(text: string, language: string, name = '') {
  const start = name === '' ? -1 : text.indexOf(name);
  const mentions = start < 0 ? [] : [{ start, end: start + name.length, entity: 'lark' }];
  return readSentence(text, { start: 0, end: text.length }, mentions, language, known);
}

test.each([
  ['fr', "Trois obus sont tombés sur la ville danoise d'Aarhus.", true],
  ['fr', 'Trois obus sont tombés sur la ville de la côte.', false],
  ['es', 'Un ataque en la localidad de Aarhus mató a diez.', true],
  ['es', 'Un ataque en la ciudad de los pescadores mató a diez.', false],
  ['ru', 'В городе Орхус погибли десять человек.', true],
  ['ru', 'В городе погибли десять человек.', false],
  ['tr', 'Aarhus kentinde on kişi öldü.', true],
  ['tr', 'Bu sahil kentinde on kişi öldü.', false],
  ['en', 'Ten died in the town of Aarhus.', true],
  ['en', 'Ten died in the town.', false],
])('%s: whether "%s" names an unknown place: %s', (language, text, isNamed) => {
  expect(namesUnknownPlace(read(text, language))).toBe(isNamed);
});

const own = { places: new Set(['lark']), around: new Set<string>(), isWide: false };

test.each([
  ['en', 'Ten died in Lark province.', 'Lark', 'region'],
  ['fr', 'Dix morts dans la province de Lark.', 'Lark', 'region'],
  ['es', 'Diez muertos en la provincia de Lark.', 'Lark', 'region'],
  ['ru', 'Десять погибших в провинции Ларк.', 'Ларк', 'region'],
  ['ar', 'قتل عشرة في ريف لارك.', 'لارك', 'region'],
  ['tr', 'Lark kırsalında on kişi öldü.', 'Lark', 'region'],
  ['fr', 'Dix morts dans la ville de Lark.', 'Lark', 'town'],
  ['ru', 'Десять погибших в Ларке.', 'Ларке', 'town'],
])('%s: "%s" tells what lies around the town or the town', (language, text, name, fit) => {
  const sentence = read(text, language, name);
  expect(fitPlace(sentence, [], own, { countriesOf: () => new Set() })).toBe(fit);
});
