import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readVerdict } from './read-verdict.ts';
import { stanceOfVerdict, verdictKey } from './stance-of-verdict.ts';

const stanceOf = (words: string | null) => stanceOfVerdict(words, null).stance;

describe('verdicts that say no', () => {
  test.each([
    [
      'False',
      'Pants on Fire',
      'pants-fire',
      'Pants on Fire!',
      'Mostly False',
      'Miscaptioned',
      'Fake',
    ],
    ['“FALSE!”', 'not true.', '❌ False', '❌', '100% fake', 'Fake News', 'Four Pinocchios', 'No'],
    [
      'False. The photo is from 2015.',
      'Verdict: mostly false',
      'False and misleading',
      'Hoax Alert',
    ],
    ['This claim is false', 'It is not true that he said so', 'Largely incorrect', 'Barely True'],
    [
      'Falso',
      'FALSA',
      'Falso – montaje',
      'Bulo',
      'Es falso que haya dicho eso',
      'Mayormente falso',
    ],
    ['Faux', 'Fausse', 'Plutôt faux', 'C’est faux', 'Intox', 'Ce n’est pas vrai', 'Photo altérée'],
    [
      'Falsch',
      'Größtenteils falsch',
      'Frei erfunden',
      'Stimmt nicht',
      'Das ist nicht wahr',
      'Fälschung',
    ],
    ['Bufala', 'Notizia falsa', 'In gran parte falso', 'È falso', 'Non è vero'],
    ['Notícia falsa', 'É falso', 'Não é verdade', 'Errado', 'Em grande parte falso'],
    ['Fałsz', 'fałszywe', 'Nieprawda', 'To nieprawda', 'W większości fałsz', 'Falsz'],
    ['Фейк', '«Фейк»', 'Ложь', 'Это неправда', 'Не правда', 'Большей частью неправда', 'ФЕЙК!'],
    ['Неправда', 'Брехня', 'Переважно неправда', 'Це фейк', 'Не відповідає дійсності'],
    ['Yanlış', 'YANLIŞ', 'Sahte', 'Doğru değil', 'Büyük ölçüde yanlış', 'Bu iddia yanlış'],
    ['خطأ', 'خاطئ', 'زائف', 'كاذب', 'غير صحيح', 'خبر كاذب', 'خاطئة في معظمها'],
  ])('%s, %s, %s …', (...all) => {
    expect(all.filter((words) => stanceOf(words) !== 'denies')).toEqual([]);
  });
});

describe('verdicts that say yes', () => {
  test.each([
    [
      'True',
      'Mostly true',
      'CORRECT',
      'Correct Attribution',
      'Accurate',
      'Yes',
      '✅ True',
      'True.',
    ],
    ['Vrai', 'Plutôt vrai', 'Exact', 'Wahr', 'Größtenteils richtig', 'Das stimmt', 'Trifft zu'],
    ['Verdadero', 'Cierto', 'En gran parte cierto', 'Verdadeiro', 'É verdade', 'Vero', 'Corretto'],
    ['Prawda', 'Правда', 'В основном правда', 'Це правда', 'Doğru', 'صحيح', 'حقيقي'],
  ])('%s, %s, %s …', (...all) => {
    expect(all.filter((words) => stanceOf(words) !== 'affirms')).toEqual([]);
  });
});

describe('verdicts that are neither', () => {
  test.each([
    [
      'Half true',
      'Mixture',
      'Partly false',
      'Partially true',
      'Half-True',
      'True but misleading',
      '½',
    ],
    [
      'Not entirely true',
      'Not quite accurate',
      'Not false',
      'True and false',
      'False, but it was so once',
    ],
    [
      'True. But the number is old',
      'Probably false',
      'Almost certainly false',
      'False or unproven',
    ],
    [
      'Misleading',
      'Missing context',
      'False context',
      'Unproven',
      'No evidence',
      'Satire',
      'Outdated',
    ],
    [
      'Nothing false about it',
      'Is it false?',
      'A false dilemma',
      'Three of the four are true',
      'No longer true',
    ],
    ['1', '__proto__', 'constructor', '', '!!!', 'Explainer', 'Two Pinocchios', 'Full Flop'],
    [
      'Partiellement faux',
      'Trompeur',
      'Pas tout à fait vrai',
      'Vrai mais incomplet',
      'Manque de contexte',
    ],
    [
      'Teilweise falsch',
      'Halbwahr',
      'Irreführend',
      'Nicht ganz richtig',
      'Unbelegt',
      'Nicht belegt',
    ],
    ['Engañoso', 'Verdad a medias', 'Parcialmente falso', 'Verdadero, pero…', 'Sin pruebas'],
    [
      'Parzialmente falso',
      'Nì',
      'Fuorviante',
      'Não é bem assim',
      'Verdadeiro, mas',
      'Meia verdade',
    ],
    ['Częściowo fałsz', 'Częściowa prawda', 'Manipulacja', 'Brak kontekstu', 'Nieweryfikowalne'],
    ['Полуправда', 'Частично неправда', 'Манипуляция', 'Не совсем правда', 'Не доказано'],
    ['Напівправда', 'Маніпуляція', 'Частково правда', 'Без доказів', 'Вирвано з контексту'],
    ['Kısmen doğru', 'Yanıltıcı', 'Karma', 'Kanıt yok', 'Şüpheli', 'Tamamen doğru değil'],
    ['صحيح جزئيا', 'مضلل', 'خاطئ جزئياً', 'غير مؤكد', 'خارج السياق', 'ساخر'],
  ])('%s, %s, %s …', (...all) => {
    expect(all.filter((words) => stanceOf(words) !== 'qualifies')).toEqual([]);
  });

  test('no words at all', () => {
    expect(stanceOfVerdict(null, null)).toEqual({ stance: 'qualifies', isKnown: false });
  });
});

test('of words behind the verdict none turns it unseen: with "but" it is neither', () => {
  const prose = fc.array(fc.stringMatching(/^[bdgkpqwxz]{4,9}$/), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(prose, (words) => {
      expect(stanceOf(`False. ${words.join(' ')}`)).toBe('denies');
      expect(stanceOf(`False, but ${words.join(' ')}`)).toBe('qualifies');
      expect(stanceOf(`${words.join(' ')} false`)).toBe('qualifies');
    }),
    { numRuns: 50 },
  );
});

test('any text is read without an error, and its case and marks make no difference', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      expect(() => readVerdict(text)).not.toThrow();
      expect(readVerdict(`  ${text}  `)).toBe(readVerdict(text));
    }),
    { numRuns: 200 },
  );
});

describe('a number', () => {
  test.each([
    [{ value: 1, worst: 1, best: 5 }, 'denies', true],
    [{ value: 2, worst: 1, best: 5 }, 'denies', true],
    [{ value: 3, worst: 1, best: 5 }, 'qualifies', true],
    [{ value: 4, worst: 1, best: 5 }, 'affirms', true],
    [{ value: 10, worst: 10, best: 0 }, 'denies', true],
    [{ value: 0, worst: 1, best: 5 }, 'qualifies', false],
    [{ value: 1, worst: 1, best: 1 }, 'qualifies', false],
  ] as const)('%o %s the claim', (scale, stance, isKnown) => {
    expect(stanceOfVerdict(null, scale)).toEqual({ stance, isKnown });
  });

  test('counts only where no words are given', () => {
    expect(stanceOfVerdict('Needs a look', { value: 1, worst: 1, best: 5 }).stance).toBe(
      'qualifies',
    );
  });
});

test('a publisher’s own map goes before the table', () => {
  const own = new Map([
    [verdictKey('Fuzzy!'), 'denies' as const],
    [verdictKey('False'), 'qualifies' as const],
    [verdictKey('7'), 'affirms' as const],
  ]);
  expect(stanceOfVerdict('FUZZY', null, own)).toEqual({ stance: 'denies', isKnown: true });
  expect(stanceOfVerdict('“False”', null, own).stance).toBe('qualifies');
  expect(stanceOfVerdict(null, { value: 7, worst: 0, best: 20 }, own).stance).toBe('affirms');
});
