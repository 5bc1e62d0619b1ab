import { expect, test } from 'vitest';
import { listSearchStems, listStemsOfWord } from './search-stems.ts';

test.each([
  ['en', 'bombings', 'bombing'],
  ['es', 'hospitales', 'hospital'],
  ['fr', 'frappes', 'frappe'],
  ['ru', 'удары', 'удар'],
  ['tr', 'hastaneler', 'hastane'],
  ['ar', 'المستشفى', 'مستشفى'],
])('a word typed in another form meets that of a text in %s', (language, typed, text) => {
  const stems = listSearchStems({ text, language });
  expect(stems).not.toEqual([]);
  expect(listStemsOfWord(typed)).toEqual(expect.arrayContaining(stems));
});

test.each([
  ['fr', 'hopital', 'hôpital'],
  ['es', 'avion', 'avión'],
  ['tr', 'bombardiman saldiri', 'bombardıman saldırı'],
  ['ru', 'налет', 'налёт'],
  ['ar', 'اغار', 'أغار'],
])('accents need not be typed: %s, %s', (language, typed, text) => {
  const own = listSearchStems({ text, language });
  expect(own).not.toEqual([]);
  expect(typed.split(' ').flatMap(listStemsOfWord)).toEqual(expect.arrayContaining(own));
});

test('a word of a language without stems stands for itself', () => {
  expect(listSearchStems({ text: 'die Angriffe', language: 'de' })).toContain('angriffe');
  expect(listStemsOfWord('angriffe')).toContain('angriffe');
});

test('words that stand in any sentence have none', () => {
  expect(listSearchStems({ text: 'удары по больницам', language: 'ru' })).toHaveLength(2);
  for (const word of ['по', 'contra', 'des', 'için', 'على', 'the']) {
    expect(listStemsOfWord(word), word).toEqual([]);
  }
});
