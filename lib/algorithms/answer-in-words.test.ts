import { expect, it } from 'vitest';
import { answerInWords } from './answer-in-words.ts';

const inEnglish = (text: string) => ({ text, language: 'en' });
const question = [inEnglish('Did the Strelians close the old bridge?')];

it('finds a word of the question in a quotation, whatever its ending', () => {
  expect(answerInWords(question, [inEnglish('Strelia never touched it')])).toBe(true);
  expect(
    answerInWords(question, [inEnglish('We regret it'), inEnglish('the Bridges are ours')]),
  ).toBe(true);
});

it('finds none where only short words meet, and none without a quotation', () => {
  expect(
    answerInWords(question, [inEnglish('and so it was that they had to go home at six')]),
  ).toBe(false);
  expect(answerInWords(question, [])).toBe(false);
});

it('has nothing against a quotation in a language that the question is not known in', () => {
  const quote = { text: 'мы его не трогали и не тронем ни за что на свете', language: 'ru' };
  expect(answerInWords(question, [quote])).toBe(true);
  const known = [...question, { text: 'Закрыли ли мост?', language: 'ru-RU' }];
  expect(answerInWords(known, [quote])).toBe(false);
});

it('takes a fragment as read in its claim', () => {
  expect(answerInWords(question, [inEnglish('not us')])).toBe(true);
});
